"""What a PDF must not be: locked, endless, or made to fill a machine."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Any

from corporate_parenting.importing.formats.findings import Finding, excerpt
from corporate_parenting.importing.formats.package import UnreadableError, damaged

PROGRAM = "a PDF viewer"
MOST_PAGES = 500
_MOST_UNPACKED = 200_000_000
_MOST_OF_ONE = 50_000_000
_STREAM = re.compile(rb"stream\r?\n")
_NOBODY = {"Title", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate", "Trapped"}
"""Properties that say nothing of people."""
_REMARKS = {"Text", "FreeText", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret", "Stamp", "Ink"}
_CREATORS = re.compile(rb"<dc:creator>.*?</dc:creator>", re.DOTALL)
_ITEM = re.compile(rb"<rdf:li[^>]*>(.*?)</rdf:li>", re.DOTALL)
_CLEAN = (
    "Take it out in the program that made the PDF, or in the properties of the PDF. The draft takes none of "
    "it; what is published must not be this file."
)
_ANSWER = "Answer it and delete it in the PDF, save the file and import it again."


def refuse_bombs(data: bytes) -> None:
    """Raises for streams that unpack to more than any paper holds. Nothing is kept of what is unpacked."""
    if not data.lstrip()[:5] == b"%PDF-":
        raise damaged(PROGRAM)
    total = 0
    for start in _STREAM.finditer(data):
        unpacking = zlib.decompressobj()
        try:
            size = len(unpacking.decompress(data[start.end() :], _MOST_OF_ONE + 1))
        except zlib.error:
            continue  # it is packed in another way, or is no stream
        total += size
        if size > _MOST_OF_ONE or total > _MOST_UNPACKED:
            raise UnreadableError(
                "file-too-large",
                f"This file unpacks to more than {max(size, total) // 1_000_000} MB.",
                "No council's paper is so long. Ask whoever sent it where it comes from.",
            )


def refuse_many_pages(count: int) -> None:
    if count > MOST_PAGES:
        raise UnreadableError(
            "file-too-large",
            f"This file has {count} pages; at most {MOST_PAGES} are read.",
            "Divide it, one document a file.",
        )


def remarks(page: Any) -> Iterator[Finding]:
    """Comments and marks that somebody put on a page."""
    for annotation in page.annots:
        kind = str(getattr(annotation["data"].get("Subtype"), "name", ""))
        said = annotation.get("contents") or ""
        if kind in _REMARKS and (said.strip() or kind != "Ink"):
            words = f": {excerpt(said)}" if said.strip() else ""
            what = f"There is a comment or mark ({kind}) on the page{words}."
            yield Finding("comment-in-file", what, _ANSWER, page.page_number)


def metadata(pdf: Any) -> Iterator[Finding]:
    """What the file says of the people who made it."""
    known = set()
    for name, value in (pdf.metadata or {}).items():
        said = value.strip() if isinstance(value, str) else ""
        if said and name not in _NOBODY:
            known.add(said)
            label = "author" if name == "Author" else f"property “{name}”"
            yield Finding(
                "file-metadata", f"The file's properties name its {label}: {excerpt(said)}.", _CLEAN
            )
    for said in _xmp_creators(pdf):
        if said not in known:
            yield Finding(
                "file-metadata", f"The file's properties name its creator: {excerpt(said)}.", _CLEAN
            )


def _xmp_creators(pdf: Any) -> Iterator[str]:
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415  # an extra, imported when a PDF comes

    stream = resolve1(pdf.doc.catalog.get("Metadata"))
    data = stream.get_data() if hasattr(stream, "get_data") else b""
    for creators in _CREATORS.findall(data):
        for item in _ITEM.findall(creators):
            if said := item.decode("utf-8", errors="replace").strip():
                yield said
