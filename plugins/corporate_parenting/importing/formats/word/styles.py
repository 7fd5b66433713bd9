"""What the styles of a Word file say of a paragraph or of words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corporate_parenting.importing.formats.word.names import W, is_on, value, whole

_HEADING = re.compile(r"heading ([1-9])")
_MOST_BASES = 20


class Styles:
    """The styles, each with those that it is based on."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._default = ""
        for style in root.iter(f"{W}style") if root is not None else ():
            ident = style.get(f"{W}styleId", "")
            self._styles[ident] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                self._default = ident

    def of(self, paragraph: Element) -> str:
        """The id of a paragraph's style."""
        return value(paragraph, "w:pPr/w:pStyle") or self._default

    def chain(self, ident: str) -> Iterator[Element]:
        """The style and those below it, nearest first."""
        for _ in range(_MOST_BASES):
            style = self._styles.get(ident)
            if style is None:
                return
            yield style
            ident = value(style, "w:basedOn")

    def name(self, ident: str) -> str:
        """The style's own name: Word's built-in styles have the same names in every language."""
        return value(self._styles.get(ident), "w:name").lower()

    def heading(self, paragraph: Element) -> int:
        """The level of a heading, 0 for any other paragraph."""
        for style in self.chain(self.of(paragraph)):
            if found := _HEADING.fullmatch(value(style, "w:name").lower()):
                return int(found[1])
        levels = [value(paragraph, "w:pPr/w:outlineLvl")]
        levels += [value(style, "w:pPr/w:outlineLvl") for style in self.chain(self.of(paragraph))]
        level = whole(next(filter(None, levels), ""), 9)
        return level + 1 if level < 9 else 0

    def names(self, paragraph: Element) -> set[str]:
        """The names of a paragraph's style and of those that it is based on."""
        return {value(style, "w:name").lower() for style in self.chain(self.of(paragraph))}

    def properties(self, paragraph: Element, path: str) -> Iterator[Element]:
        """What stands at ``path`` in the paragraph and in its styles, nearest first."""
        steps = path.replace("w:", W)
        for holder in (paragraph, *self.chain(self.of(paragraph))):
            found = holder.find(steps)
            if found is not None:
                yield found

    def looks(self, run: Element, paragraph: Element, tag: str) -> bool:
        """Whether a run is bold, italic or hidden, by itself or by a style."""
        own = run.find(f"{W}rPr")
        said = is_on(own, tag)
        if said is not None:
            return said
        for ident in filter(None, (value(own, "w:rStyle"), self.of(paragraph))):
            for style in self.chain(ident):
                said = is_on(style.find(f"{W}rPr"), tag)
                if said is not None:
                    return said
        return False
