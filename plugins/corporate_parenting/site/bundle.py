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

_CSS_COMMENT = re.compile(r"/\*(?!!).*?\*/", re.DOTALL)
_STRING = re.compile(r'("[^"]*")')
_SPACE = re.compile(r"\s+")
_SIGN = re.compile(r" ?([{};,>]) ?")
_VALUE = re.compile(r"((?:^|[;{])[\w-]+): ")
_EMPTY = re.compile(r"(--[\w-]+):(?=[;}])")
"""A value that is nothing: older browsers know it only as a space."""
_JS_STRING = re.compile(r"""("[^"]*"|'[^']*'|`[^`]*`)""")
_JS_SIGN = re.compile(r" ([!=]==|=>?|&&|\|\|) ")
_JS_COMMENT = re.compile(r"(?<=[;,{})]) // [^'\"`]*$")


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


def _joined(folder: str, ending: str) -> bytes:
    squeeze = style if ending == ".css" else script
    parts = (part for part in _sorted(folder) if part.name.endswith(ending))
    return "\n".join(squeeze(part.read_text("utf-8")) for part in parts).encode()


def style(text: str) -> str:
    """A style sheet without what only its authors need: comments, and space around signs."""
    parts = _STRING.split(_CSS_COMMENT.sub("", text))
    parts[::2] = [_VALUE.sub(r"\1:", _SIGN.sub(r"\1", _SPACE.sub(" ", part))) for part in parts[::2]]
    return _EMPTY.sub(r"\1: ", "".join(parts).strip().replace(";}", "}"))


def script(text: str) -> str:
    """A script without comments, indentation, and space around signs.

    A comment stands on a line of its own, or after the last sign of one; it holds no quotation mark there.
    """
    lines = (_JS_COMMENT.sub("", line).strip() for line in text.splitlines())
    return "\n".join(_close(line) for line in lines if line and not line.startswith("//"))


def _close(line: str) -> str:
    parts = _JS_STRING.split(line)
    parts[::2] = [_JS_SIGN.sub(r"\1", part) for part in parts[::2]]
    return "".join(parts)


def _sorted(folder: str) -> list[Traversable]:
    return sorted((_ASSETS / folder).iterdir(), key=lambda part: part.name)
