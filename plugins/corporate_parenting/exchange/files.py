"""The two kinds of file by the end of their names, and what may be wrong with one that is handed in."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from corporate_parenting.exchange.rows import Package, Reading, Slip

EXTRA = "mkdocs-corporate-parenting[word]"
_NEEDS = {".docx": ("docx", "python-docx"), ".xlsx": ("openpyxl", "openpyxl")}
MOST_BYTES = 20_000_000
_MOST_UNPACKED = 200_000_000
"""A strategy of 200 pages is about 2 MB unpacked; a file past this was made to fill a machine's memory."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Word before 2007, and any document with a password."""


class WrongUseError(Exception):
    """A command that cannot be carried out as it was typed."""

    def __init__(self, slip: Slip) -> None:
        super().__init__(slip.message)
        self.slip = slip


def kind_of(path: Path) -> str:
    """``.docx`` or ``.xlsx``; raises :class:`WrongUseError` for another kind, or without its package."""
    kind = path.suffix.lower()
    if kind not in _NEEDS:
        raise WrongUseError(
            Slip(
                "unknown-format",
                f"Files that end in `{path.suffix}` are not exchanged.",
                "Name a file that ends in .docx (Word) or .xlsx (a spreadsheet).",
            )
        )
    module, name = _NEEDS[kind]
    if find_spec(module) is None:
        raise WrongUseError(
            Slip("missing-package", f"{name} is not installed.", f"Run: pip install '{EXTRA}'")
        )
    return kind


def written_as(kind: str, package: Package) -> bytes:
    """The package as a file's bytes."""
    if kind == ".docx":
        from corporate_parenting.exchange.docx import docx  # noqa: PLC0415  # pays for its library

        return docx(package)
    from corporate_parenting.exchange.xlsx import xlsx  # noqa: PLC0415

    return xlsx(package)


def reading_of(kind: str, data: bytes) -> Reading | Slip:
    """What the file holds, or why it cannot be read. Never raises for what a file holds."""
    if problem := _unsafe(data):
        return problem
    read = _reader(kind)
    try:
        reading = read(data)
    except Exception:  # noqa: BLE001  # the libraries raise many kinds for a file that is not theirs
        return _not_ours("it is not a file of the kind that its name says, or it is damaged")
    if reading.trip is None:
        return _not_ours("it does not say which words it holds; that line stands below its title")
    if not reading.rows:
        return _not_ours("it has none of the rows that an export has")
    return reading


def _reader(kind: str) -> Callable[[bytes], Reading]:
    if kind == ".docx":
        from corporate_parenting.exchange.docx_read import read_docx  # noqa: PLC0415

        return read_docx
    from corporate_parenting.exchange.xlsx import read_xlsx  # noqa: PLC0415

    return read_xlsx


def _unsafe(data: bytes) -> Slip | None:
    if data.startswith(_OLD_OFFICE):
        return _not_ours("it has a password, or an old format")
    if len(data) > MOST_BYTES:
        return _not_ours("it is too large")
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            if sum(member.file_size for member in members) > _MOST_UNPACKED:
                return _not_ours("it is too large")
            if any(
                b"<!DOCTYPE" in archive.read(m) for m in members if m.filename.endswith((".xml", ".rels"))
            ):
                return _not_ours("it names other files to be read, which Word never does")
    except (BadZipFile, OSError, RuntimeError, NotImplementedError, zlib.error):
        return _not_ours("it is not a file of the kind that its name says, or it is damaged")
    if any(member.filename.startswith("xl/revisions/") for member in members):
        return Slip(
            "tracked-change",
            "This workbook keeps tracked changes.",
            "Accept or reject them (Review, Track Changes), stop sharing it and import again.",
        )
    return None


def _not_ours(reason: str) -> Slip:
    return Slip(
        "not-our-file",
        f"This file cannot be read: {reason}.",
        "Import a file that `corporate-parenting words export` wrote, saved as .docx or .xlsx again.",
    )
