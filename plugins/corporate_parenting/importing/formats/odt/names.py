"""Names of OpenDocument 1.3 (part 3)."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE = f"{{{_OASIS}:office:1.0}}"
TEXT = f"{{{_OASIS}:text:1.0}}"
TABLE = f"{{{_OASIS}:table:1.0}}"
STYLE = f"{{{_OASIS}:style:1.0}}"
DRAW = f"{{{_OASIS}:drawing:1.0}}"
FO = f"{{{_OASIS}:xsl-fo-compatible:1.0}}"
SVG = f"{{{_OASIS}:svg-compatible:1.0}}"
META = f"{{{_OASIS}:meta:1.0}}"
MANIFEST = f"{{{_OASIS}:manifest:1.0}}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
XLINK = "{http://www.w3.org/1999/xlink}"
XML = "{http://www.w3.org/XML/1998/namespace}"

PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
UNSEEN = frozenset(
    (
        *(f"{TEXT}{tag}" for tag in ("tracked-changes", "number", "note-citation", "script")),
        f"{TEXT}sequence-decls",
        *(f"{OFFICE}{tag}" for tag in ("annotation", "event-listeners", "forms", "binary-data")),
        *(f"{SVG}{tag}" for tag in ("title", "desc")),
    )
)
"""What stands in the text and is no text, or is read apart from it."""
SPACES = {f"{TEXT}s": " ", f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}

_ABOUT = (f"{DC}creator", f"{DC}date", f"{META}date-string", f"{OFFICE}change-info")
"""Who made a change or a comment, and when."""
_LENGTH = re.compile(r"(-?[0-9.]+)(pt|in|cm|mm|px|pc)")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.3465, "mm": 2.83465, "px": 0.75, "pc": 12.0}


def points(length: str) -> float | None:
    """A length in points; ``None`` where there is none."""
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _POINTS[found[2]] if found else None


def said_in(element: Element) -> str:
    """All the words below an element, seen or not, but for who wrote a comment and when."""
    out = [element.text or ""]
    for child in element:
        if child.tag not in _ABOUT and not child.tag.endswith("-initials"):
            out += [" " if child.tag in (*PARAGRAPHS, *SPACES) else "", said_in(child)]
        out.append(child.tail or "")
    return "".join(out)
