"""Which places two pages share, so that a way from one to the other can keep the reader's place.

The same paragraph has the same anchor in every edition and language. What the other page lacks is known
here, when both are made, and never guessed by a script.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from corporate_parenting.document.walk import idents
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.site.addresses import address


class Places:
    """The anchors of one council's pages, by address."""

    def __init__(self, chapters: Iterable[Chapter]) -> None:
        self.chapters = {address(chapter): chapter for chapter in chapters}
        self._kept: dict[str, frozenset[str]] = {}

    def on(self, path: str) -> frozenset[str]:
        """The anchors on the page at ``path``; none where it is another council's or no page."""
        if path not in self._kept:
            chapter = self.chapters.get(path)
            self._kept[path] = frozenset(idents(chapter.document.blocks)) if chapter else frozenset()
        return self._kept[path]

    def shared(self, here: str, there: str) -> str:
        """An attribute for a link from ``here`` to ``there``: the places that both have, or those that
        ``there`` lacks if they are fewer. Nothing where they share none.
        """
        there = there.partition("#")[0]
        both = self.on(here) & self.on(there)
        if not both or here == there:
            return ""
        lost = self.on(here) - both
        name, said = ("but", lost) if len(lost) < len(both) else ("places", both)
        return f' data-{name}="{escape(" ".join(sorted(said)))}"'
