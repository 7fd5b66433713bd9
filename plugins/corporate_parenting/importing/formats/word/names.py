"""Names and truth values of WordprocessingML (ECMA-376 part 1, 17)."""

from __future__ import annotations

from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

CHANGES = {f"{W}{tag}": what for tag, what in {
    "ins": "put in", "moveTo": "moved to here", "cellIns": "put in",
    "del": "taken out", "moveFrom": "moved away", "cellDel": "taken out",
}.items()}  # fmt: skip
"""Tracked changes of words. A change of looks alone changes none."""
GONE = frozenset({f"{W}del", f"{W}moveFrom"})
"""What is not there once every change is accepted."""


def value(element: Element | None, path: str = "") -> str:
    """The ``w:val`` of what stands at ``path``; empty where there is none."""
    found = element.find(path.replace("w:", W)) if element is not None and path else element
    return found.get(f"{W}val", "") if found is not None else ""


def is_on(properties: Element | None, tag: str) -> bool | None:
    """Whether a property such as bold is on; ``None`` where nothing says."""
    found = properties.find(f"{W}{tag}") if properties is not None else None
    if found is None:
        return None
    return found.get(f"{W}val", "true") not in ("0", "false", "off", "none")


def whole(text: str, otherwise: int = 0) -> int:
    try:
        return int(text)
    except ValueError:
        return otherwise
