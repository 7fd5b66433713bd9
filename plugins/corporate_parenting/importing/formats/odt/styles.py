"""What the styles of an OpenDocument text say of a paragraph or of words."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corporate_parenting.importing.formats.odt.names import FO, STYLE, TEXT, points

_MOST_PARENTS = 20
_BOLD = frozenset({"bold", "600", "700", "800", "900"})


class Styles:
    """The styles of the text and of the file, each with its parents."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self.lists: dict[str, Element] = {}
        self.outline: Element | None = None
        for root in roots:
            for style in root.iter() if root is not None else ():
                if style.tag == f"{STYLE}style":
                    key = style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")
                    self._styles.setdefault(key, style)
                elif style.tag == f"{TEXT}list-style":
                    self.lists.setdefault(style.get(f"{STYLE}name", ""), style)
                elif style.tag == f"{TEXT}outline-style":
                    self.outline = style

    def chain(self, family: str, name: str) -> Iterator[Element]:
        for _ in range(_MOST_PARENTS):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = style.get(f"{STYLE}parent-style-name", "")

    def names(self, paragraph: Element) -> set[str]:
        """The names of a paragraph's style and of its parents, in small letters."""
        name = paragraph.get(f"{TEXT}style-name", "")
        chain = self.chain("paragraph", name)
        return {name.lower(), *(style.get(f"{STYLE}name", "").lower() for style in chain)}

    def looks(self, family: str, element: Element, attribute: str) -> str:
        """What the style of a paragraph or of words says of them; empty where it says nothing."""
        for style in self.chain(family, element.get(f"{TEXT}style-name", "")):
            for properties in style.iter(f"{STYLE}text-properties"):
                if said := properties.get(attribute):
                    return said
        return ""

    def is_bold(self, family: str, element: Element) -> bool | None:
        said = self.looks(family, element, f"{FO}font-weight")
        return said in _BOLD if said else None

    def is_italic(self, family: str, element: Element) -> bool | None:
        said = self.looks(family, element, f"{FO}font-style")
        return said in ("italic", "oblique") if said else None

    def is_hidden(self, family: str, element: Element) -> bool:
        return self.looks(family, element, f"{TEXT}display") == "none"

    def left(self, paragraph: Element) -> float | None:
        """The left edge that a paragraph's own style gives it, in points."""
        for style in self.chain("paragraph", paragraph.get(f"{TEXT}style-name", "")):
            for properties in style.iter(f"{STYLE}paragraph-properties"):
                if (said := points(properties.get(f"{FO}margin-left", ""))) is not None:
                    return said
        return None
