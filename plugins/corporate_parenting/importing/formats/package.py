"""Opens the packages that Word and OpenDocument files are, without trusting them."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, XMLParser
from zipfile import BadZipFile, ZipFile

MOST_UNPACKED = 50_000_000
"""Bytes of XML. The words of a strategy of 200 pages are about 2 MB; more was made to fill a machine."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Word before 2007, and every Word file with a password."""

_OWN_TYPE = re.compile(rb"<!DOCTYPE[^>]*\[")
"""A document type that declares things of its own."""
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(?!schemaLibrary)")
_STRICT_NAMES = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": (
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    ),
    b"http://purl.oclc.org/ooxml/drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
}
"""The names of Word's "Strict Open XML" format, which means the same."""


class UnreadableError(Exception):
    """A file that cannot be read. ``code`` is a diagnostic's; the message says why, ``mend`` what to do."""

    def __init__(self, code: str, message: str, mend: str) -> None:
        super().__init__(message)
        self.code = code
        self.mend = mend


def damaged(program: str) -> UnreadableError:
    """Something that is not what its name says, or is cut off."""
    return UnreadableError(
        "damaged-file",
        "This file is damaged, or it is not of the kind that its name says.",
        f"Open it in {program}, save it again and import that.",
    )


def locked(program: str) -> UnreadableError:
    return UnreadableError(
        "locked-file",
        "This file is locked with a password.",
        f"Open it in {program}, take the password off, save it and import it again.",
    )


class XmlPackage:
    """The XML parts of a zip file, parsed when they are asked for."""

    def __init__(self, data: bytes, program: str) -> None:
        self.program = program
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, OSError, ValueError, NotImplementedError):
            raise damaged(program) from None
        members = {member.filename: member for member in self._zip.infolist()}
        if any(member.flag_bits & 1 for member in members.values()):
            raise locked(program)
        self.names = frozenset(members)
        texts = [m.file_size for name, m in members.items() if name.endswith((".xml", ".rels"))]
        if sum(texts) > MOST_UNPACKED:
            raise UnreadableError(
                "file-too-large",
                f"This file unpacks to {sum(texts) / 1_000_000:,.0f} MB of text; "
                f"at most {MOST_UNPACKED // 1_000_000} MB is read.",
                "No council's paper is so long. Ask whoever sent it where it comes from.",
            )

    def xml(self, name: str) -> Element | None:
        """The root of a part, or ``None`` where the file has no such part."""
        if name not in self.names:
            return None
        try:
            data = self._zip.read(name)
        except (BadZipFile, OSError, RuntimeError, NotImplementedError, zlib.error, EOFError):
            raise damaged(self.program) from None
        # No office program writes these; with them, small files can name things that grow without end.
        # A document type alone stands in the manifests of OpenOffice 1 and 2. UTF-16 could hide either.
        if b"<!ENTITY" in data or _OWN_TYPE.search(data) or b"\0" in data:
            raise damaged(self.program)
        if _STRICT.search(data):
            for strict, usual in _STRICT_NAMES.items():
                data = data.replace(strict, usual)
        parser = XMLParser()  # noqa: S314  # entities are refused above, and the size is limited
        try:
            parser.feed(data)
            return parser.close()
        except (ParseError, ValueError):
            raise damaged(self.program) from None

    def needed(self, name: str) -> Element:
        """The root of a part that every file of the kind has."""
        root = self.xml(name)
        if root is None:
            raise damaged(self.program)
        return root
