"""SVG: a drawing made of shapes. Source: Scalable Vector Graphics (SVG) 2, 5 and 16.

What runs, fetches or writes is refused and not taken out: without it the drawing would be another one, and
whoever drew it should know. A page shows pictures through ``<img>``, where no script of theirs would run; but
an address of a picture can be opened by itself as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element, ParseError, XMLParser

from corporate_parenting.pictures.kept import ITSELF, Cleaned, UnfitError, once

_SPACE = "http://www.w3.org/2000/svg"
_SVG = f"{{{_SPACE}}}"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_FOREIGN = {
    "{http://www.w3.org/1999/xlink}href": "xlink:href",
    "{http://www.w3.org/XML/1998/namespace}space": "xml:space",
}
_ABOUT = frozenset(("metadata", "title", "desc"))
_STRUCTURE = frozenset(("svg", "g", "defs", "symbol", "use", "style"))
_SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))
_PAINTS = frozenset(("linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern"))
_PROLOGUE = re.compile(r"<\?(?!xml[\s?])|<!(?!--)")
_OUTSIDE = re.compile(r"(url|src|image-set)\(\s*[\"']?(?!#)|@import|\\", re.IGNORECASE)
"""What a style or a value fetches with; a backslash could spell the same in another way."""
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*")
_DEEPEST = 100
"""Groups within groups."""
_WITHOUT_A_SIZE = 300, 150
"""What a browser takes, by CSS 2.2, 10.3.2."""


def cleaned(data: bytes) -> Cleaned:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnfitError("is not an SVG in UTF-8") from None
    bare = re.sub("<!--.*?-->", "", text, flags=re.DOTALL)
    if found := _PROLOGUE.search(bare):
        # A doctype can define entities that grow without end; `<?xml-stylesheet` fetches.
        raise UnfitError(f"holds `{bare[found.start() :].split(maxsplit=1)[0][:20]}`")
    parser = XMLParser(encoding="utf-8")  # noqa: S314  # no doctype is left; read as what we decoded
    try:
        parser.feed(bare)
        root = parser.close()
    except ParseError:
        raise UnfitError("is not well-formed SVG") from None
    if root.tag != f"{_SVG}svg":
        raise UnfitError("is not an SVG: its first element is not `<svg>` in SVG's namespace")
    left_out = ["a comment"] if bare != text else []
    _clean(root, left_out)
    whole = "".join(_written(root)).encode() if left_out else data
    return Cleaned(whole, *_size(root), once(left_out))


def _clean(element: Element, left_out: list[str], depth: int = 0) -> None:
    if depth > _DEEPEST:
        raise UnfitError("is nested too deeply to be a drawing")
    name = element.tag.removeprefix(_SVG)
    if name.startswith(_XHTML) or (not name.startswith("{") and name not in _STRUCTURE | _SHAPES | _PAINTS):
        raise UnfitError(f"holds `<{_local(name)}>`; a picture here is made of shapes alone")
    for key, value in tuple(_values(element)):
        _judge(key, value)
        if (key.startswith("{") and key not in _FOREIGN) or key.startswith("data-"):
            left_out.append("what a drawing program wrote for itself")
            del element.attrib[key]
    for inner in tuple(element):
        tag = inner.tag.removeprefix(_SVG)
        if tag in _ABOUT or (tag.startswith("{") and not tag.startswith(_XHTML)):
            left_out.append(ITSELF)
            element.remove(inner)
        else:
            _clean(inner, left_out, depth + 1)
    if element.tag != f"{_SVG}style" and (element.text or "").strip():
        left_out.append(ITSELF)
        element.text = None
    for inner in element:
        if (inner.tail or "").strip():
            left_out.append(ITSELF)
            inner.tail = None


def _judge(key: str, value: str) -> None:
    plain = _local(key)
    if plain.lower().startswith("on"):
        raise UnfitError(f"holds a script: `{plain}`")
    if key.startswith("{") and key not in _FOREIGN and plain != "base":
        return
    if plain == "base" or (plain == "href" and not value.startswith("#")) or _OUTSIDE.search(value):
        raise UnfitError(f"asks for something outside itself in `{plain}`")


def _values(element: Element) -> Iterator[tuple[str, str]]:
    yield from element.items()
    if element.tag == f"{_SVG}style":
        yield "style", element.text or ""


def _written(element: Element, outermost: bool = True) -> Iterator[str]:
    tag = element.tag.removeprefix(_SVG)
    yield f"<{tag}"
    if outermost:
        yield f' xmlns="{_SPACE}"'
        if any(key.endswith("}href") for each in element.iter() for key in each.attrib):
            yield ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    for key, value in element.items():
        yield f' {_FOREIGN.get(key, key)}="{escape(value)}"'
    yield f">{_inside(element.text)}"
    for inner in element:
        yield from _written(inner, outermost=False)
        yield _inside(inner.tail)
    yield f"</{tag}>"


def _inside(text: str | None) -> str:
    return escape((text or "").strip(), quote=False)


def _size(root: Element) -> tuple[int, int]:
    lengths = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    box = re.findall(r"[\d.]+", root.get("viewBox", ""))[2:]
    if lengths[0] and lengths[1]:
        width, height = (float(found[1]) for found in lengths if found)
    elif len(box) == 2 and all(re.fullmatch(r"\d+(\.\d+)?", part) for part in box):
        width, height = (float(part) for part in box)
    else:
        return _WITHOUT_A_SIZE
    return max(1, round(width)), max(1, round(height))


def _local(name: str) -> str:
    return name.rpartition("}")[2]
