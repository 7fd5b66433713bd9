"""The letters of a web page, whatever they are written in."""

from __future__ import annotations

import re

from corporate_parenting.importing.formats.package import damaged

PROGRAM = "a browser"
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)")
_PROLOGUE = re.compile(r"\A\ufeff?\s*<\?xml[^>]*\?>")


def decoded(data: bytes) -> str:
    """The letters of a page, without the line that XML begins with. Raises for what is no text."""
    return _PROLOGUE.sub("", _decoded(data))


def _decoded(data: bytes) -> str:
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise damaged(PROGRAM)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _DECLARED.search(data[:4000])
        name = declared[1].decode().lower() if declared else "cp1252"
        # Pages that name Latin-1 are read as Windows' own code page, as browsers do.
        name = "cp1252" if name in ("iso-8859-1", "latin-1", "us-ascii", "ascii", "utf-8") else name
        return data.decode(name, errors="replace")
