"""Local navigation, breadcrumbs, previous and next: all from the chapters' parents and order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corporate_parenting.document.nodes import Block, Section
from corporate_parenting.editions.chapter import Chapter

_FRONTS = frozenset({"front", "compare", "data", "site-accessibility", "site-search"})
"""The page above all others: a council's, or that of pages about several."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A link in the local navigation; ``children`` are shown where the reader is inside it."""

    chapter: Chapter
    current: bool
    children: tuple[Entry, ...] = ()


class Navigation:
    """The chapters of one council in one language, or those about several councils."""

    def __init__(self, chapters: Sequence[Chapter]) -> None:
        self.by_key = {c.key: c for c in chapters}
        self.front = next(c for c in chapters if c.kind in _FRONTS)
        self.order: dict[str, list[Chapter]] = {}
        self.children: dict[tuple[str, str | None], list[Chapter]] = {}
        for chapter in chapters:
            if chapter.listed and chapter.kind != "front":
                self.order.setdefault(chapter.edition, []).append(chapter)
                self.children.setdefault((chapter.edition, chapter.parent), []).append(chapter)
        self.place = {c.key: i for listed in self.order.values() for i, c in enumerate(listed)}

    def ancestors(self, chapter: Chapter) -> list[Chapter]:
        """The pages above, from the top."""
        above: list[Chapter] = []
        key = chapter.parent
        while key is not None and (parent := self.by_key.get(key)):
            above.insert(0, parent)
            key = parent.parent
        return above

    def breadcrumbs(self, chapter: Chapter) -> list[Chapter]:
        """The council's front page and the pages above; the young people's own start stands between."""
        if chapter is self.front:
            return []
        start = [
            c
            for c in self.order.get(chapter.edition, ())[:1]
            if c.kind == "young-people" and c is not chapter
        ]
        return [self.front, *start, *self.ancestors(chapter)]

    def local(self, chapter: Chapter) -> tuple[Entry, ...]:
        """The edition's pages at the top, and those inside the branch where the reader is.

        Nothing where that is this page alone, since a part that leads only to itself is no help; the menu of
        young people's pages opens it all the same.
        """
        if chapter.kind == "front":
            return ()
        branch = {chapter.key, *(c.key for c in self.ancestors(chapter))}
        entries = tuple(self._entries(chapter, None, branch))
        alone = len(entries) == 1 and entries[0].current and not entries[0].children
        if alone and not chapter.for_young_people and sum(map(_is_part, chapter.document.blocks)) < 2:
            return ()
        return entries

    def _entries(self, here: Chapter, parent: str | None, branch: set[str]) -> Iterator[Entry]:
        for chapter in self.children.get((here.edition, parent), ()):
            inside = tuple(self._entries(here, chapter.key, branch)) if chapter.key in branch else ()
            yield Entry(chapter, chapter.key == here.key, inside)

    def around(self, chapter: Chapter) -> tuple[Chapter | None, Chapter | None]:
        """Previous and next in reading order."""
        at = self.place.get(chapter.key)
        if at is None:
            return None, None
        order = self.order[chapter.edition]
        return (order[at - 1] if at else None), (order[at + 1] if at + 1 < len(order) else None)


def _is_part(block: Block) -> bool:
    """Whether it is led to below the page's own name."""
    return isinstance(block, Section) and block.ident is not None
