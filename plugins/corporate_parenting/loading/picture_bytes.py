"""Whether a picture's bytes are fit to publish: a picture and nothing else.

A photo can hold where it was taken, and a drawing the name of who drew it, so what is not the picture
itself is refused rather than taken out: then it does not lie in the council's repository either.

Sources: Portable Network Graphics (PNG) Specification, Third Edition, 5 and 11; WebP Container
Specification (RFC 9649); Scalable Vector Graphics 2, 5 and Annex on media types.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, XMLParser

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_CHUNKS = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT".split()
)
_WEBP_CHUNKS = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))

_SVG = "{http://www.w3.org/2000/svg}"
_FOREIGN = frozenset(("{http://www.w3.org/1999/xlink}href", "{http://www.w3.org/XML/1998/namespace}space"))
_STRUCTURE = frozenset(("svg", "g", "defs", "symbol", "use", "title", "desc", "style"))
_SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))
_PAINTS = frozenset(("linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern"))
_ABOUT = {
    b"tEXt": "words about itself",
    b"zTXt": "words about itself",
    b"iTXt": "words about itself",
    b"XMP ": "words about itself",
    b"eXIf": "a camera's notes",
    b"EXIF": "a camera's notes",
    b"tIME": "the time at which it was saved",
}
_PROLOGUE = re.compile(r"<!--|<\?(?!xml[\s?])|<!")
_OUTSIDE = re.compile(r"(url|src|image-set)\(\s*[\"']?(?!#)|@import|\\", re.IGNORECASE)
"""What a style or a value fetches with; a backslash could spell the same in another way."""


class UnfitError(Exception):
    """``what`` completes the sentence "This picture …"; ``metadata`` says that it holds more than itself."""

    def __init__(self, what: str, *, metadata: bool = False) -> None:
        super().__init__(what)
        self.what = what
        self.metadata = metadata


def judge(ending: str, data: bytes) -> None:
    """Raises :class:`UnfitError` for what must not be published. ``ending``: ``svg``, ``png`` or ``webp``."""
    {"svg": _svg, "png": _png, "webp": _webp}[ending](data)


def _png(data: bytes) -> None:
    if not data.startswith(_PNG):
        raise UnfitError("is not a PNG inside, whatever its name says")
    at = len(_PNG)
    while at + 12 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind not in _PNG_CHUNKS:
            raise UnfitError(f"holds {_about(kind)}", metadata=True)
        at += 12 + size
        if kind == b"IEND":
            break
    _at_the_end(at, data)


def _webp(data: bytes) -> None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise UnfitError("is not a WebP inside, whatever its name says")
    at = 12
    while at + 8 <= len(data):
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if kind not in _WEBP_CHUNKS:
            raise UnfitError(f"holds {_about(kind)}", metadata=True)
        at += 8 + size + size % 2
    _at_the_end(at, data)


def _at_the_end(at: int, data: bytes) -> None:
    if at > len(data):
        raise UnfitError("is cut off: its last bytes are missing")
    if at < len(data):
        raise UnfitError("holds more after its end", metadata=True)


def _about(kind: bytes) -> str:
    """In words what a part of a file holds; its name where we do not know it."""
    name = "".join(chr(b) if chr(b).isalnum() else "?" for b in kind)
    return _ABOUT.get(kind, f"a part of its own, `{name}`")


def _svg(data: bytes) -> None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnfitError("is not an SVG in UTF-8") from None
    if found := _PROLOGUE.search(text):
        if found[0] == "<!--":
            raise UnfitError("holds a comment", metadata=True)
        # A doctype can define entities that grow without end; `<?xml-stylesheet` fetches.
        raise UnfitError(f"holds `{text[found.start() :].split(maxsplit=1)[0][:20]}`")
    parser = XMLParser(encoding="utf-8")  # noqa: S314  # no doctype is left; read as what we decoded
    try:
        parser.feed(text)
        root = parser.close()
    except ParseError:
        raise UnfitError("is not well-formed SVG") from None
    if root.tag != f"{_SVG}svg":
        raise UnfitError("is not an SVG: its first element is not `<svg>` in SVG's namespace")
    for element in root.iter():
        _element(element)


def _element(element: Element) -> None:
    tag = str(element.tag)
    name = tag.removeprefix(_SVG)
    if name == "metadata" or not tag.startswith(_SVG):
        raise UnfitError(f"holds `<{_local(name)}>`, which says something about it", metadata=True)
    if name not in _STRUCTURE | _SHAPES | _PAINTS:
        raise UnfitError(f"holds `<{name}>`; a picture here is made of shapes alone")
    for key, value in _values(element):
        plain = _local(key)
        if key.startswith("{") and key not in _FOREIGN:
            raise UnfitError(f"holds `{plain}`, which a drawing program wrote for itself", metadata=True)
        if plain.lower().startswith("on"):
            raise UnfitError(f"holds a script: `{plain}`")
        if (plain == "href" and not value.startswith("#")) or _OUTSIDE.search(value):
            raise UnfitError(f"asks for something outside itself in `{plain}`")


def _values(element: Element) -> Iterator[tuple[str, str]]:
    yield from element.items()
    if element.tag == f"{_SVG}style":
        yield "style", element.text or ""


def _local(name: str) -> str:
    return name.rpartition("}")[2]
