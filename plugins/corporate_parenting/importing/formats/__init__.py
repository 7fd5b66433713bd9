"""Word, OpenDocument, HTML and PDF papers to the paragraphs that the importer takes.

A reader gives out what a person saw on the page, in order, and beside it what nobody was meant to see
(:class:`.findings.Finding`). Each reader is imported when a file of its kind comes.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec

from corporate_parenting.importing.formats.findings import Finding, Read
from corporate_parenting.importing.formats.package import UnreadableError, damaged

__all__ = ["EXTRA", "MOST_BYTES", "PROGRAMS", "Finding", "Read", "UnreadableError", "read_format"]

EXTRA = "mkdocs-corporate-parenting[import]"
PROGRAMS = {
    ".docx": "Word",
    ".odt": "LibreOffice",
    ".html": "a browser",
    ".htm": "a browser",
    ".pdf": "a PDF viewer",
}
"""The endings of the files that are read here, and a program that opens each."""
MOST_BYTES = 20_000_000
"""Pictures are most of a Word file or a PDF; none of them is read."""

_NEEDS = {".html": ("lxml", "lxml"), ".htm": ("lxml", "lxml"), ".pdf": ("pdfplumber", "pdfplumber")}


def read_format(data: bytes, suffix: str) -> Read:
    """The paper. Raises :class:`UnreadableError`, and nothing else, for a file that cannot be read."""
    module, package = _NEEDS.get(suffix, ("", ""))
    if module and find_spec(module) is None:
        raise UnreadableError(
            "missing-package", f"{package} is not installed.", f"Run: pip install '{EXTRA}'"
        )
    read = _reader(suffix)
    try:
        return read(data)
    except UnreadableError:
        raise
    except Exception as problem:  # a file made by anybody, read by libraries that raise many kinds
        raise damaged(PROGRAMS[suffix]) from problem


def _reader(suffix: str) -> Callable[[bytes], Read]:
    match suffix:
        case ".docx":
            from corporate_parenting.importing.formats.word.reader import read_word  # noqa: PLC0415

            return read_word
        case ".odt":
            from corporate_parenting.importing.formats.odt.reader import read_odt  # noqa: PLC0415

            return read_odt
        case ".html" | ".htm":
            from corporate_parenting.importing.formats.web.reader import read_html  # noqa: PLC0415

            return read_html
        case ".pdf":
            from corporate_parenting.importing.formats.pdf.reader import read_pdf  # noqa: PLC0415

            return read_pdf
    raise ValueError(suffix)
