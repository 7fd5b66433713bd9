"""What every page loads: one style sheet and one script, each made of parts, and the faces."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

STYLESHEET = "assets/corporate-parenting.css"
SCRIPT = "assets/corporate-parenting.js"
SEARCH_SCRIPT = "assets/corporate-parenting-search.js"
"""Of search pages only."""
ICON = "assets/icon.svg"

_ASSETS: Traversable = files("corporate_parenting") / "assets"


@cache
def bundle() -> dict[str, bytes]:
    """Addresses from the site's root, and what stands there. Parts follow each other by name."""
    return {
        STYLESHEET: _joined("styles", ".css"),
        SCRIPT: _joined("scripts", ".js"),
        SEARCH_SCRIPT: _joined("scripts-search", ".js"),
        ICON: (_ASSETS / "icon.svg").read_bytes(),
    } | {
        f"assets/fonts/{face.name}": face.read_bytes()
        for face in _sorted("fonts")
        if face.name.endswith(".woff2")
    }


_COMMENTS = {
    ".css": re.compile(rb"/\*(?!!).*?\*/\n?", re.DOTALL),
    ".js": re.compile(rb"^[ \t]*//(?!!).*\n", re.MULTILINE),
}
"""For those who write the parts; readers' phones need not load them. ``/*!`` and ``//!`` stay: licences."""


def _joined(folder: str, ending: str) -> bytes:
    parts = (part.read_bytes() for part in _sorted(folder) if part.name.endswith(ending))
    return _COMMENTS[ending].sub(b"", b"\n".join(parts))


def _sorted(folder: str) -> list[Traversable]:
    return sorted((_ASSETS / folder).iterdir(), key=lambda part: part.name)
