"""Paragraphs to a paper's outline: parts in parts, numbered paragraphs, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corporate_parenting.importing.front import Front, is_council, is_marked_title, read_front
from corporate_parenting.importing.headings import guessed, headings, with_contents_aside
from corporate_parenting.importing.paragraphs import Footnote, Mended, Paragraph, Table
from corporate_parenting.importing.stages import Meaning, meaning_of
from corporate_parenting.importing.words import without_marks

_APPENDIX = re.compile(r"(?:appendix|appendices|annex)\b", re.IGNORECASE)


NESTED = 2
"""Spaces that make an item one of a list within; a single one is left over from extraction."""


@dataclass(slots=True)
class Block:
    """A paragraph or an item of a list, with the list that follows it."""

    text: str
    number: str = ""
    indent: int = 0
    items: list[Block] = field(default_factory=list)
    ident: str | None = None
    table: Table | None = None
    footnotes: tuple[Footnote, ...] = ()


@dataclass(slots=True)
class Part:
    """A headed part: its body comes first, then the parts in it, in printed order."""

    title: str
    number: str
    heading: Paragraph
    meaning: Meaning
    body: list[Block] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    ident: str | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """A paper, every word of it in one place."""

    front: Front
    parts: list[Part]
    unplaced: tuple[Paragraph, ...]
    mended: tuple[Mended, ...]


def outline_of(paragraphs: Sequence[Paragraph], council: str) -> Outline:
    """What the paragraphs are, by number, mark and shape; nothing by what they mean."""
    placed = with_contents_aside(paragraphs)
    at = _headings(placed, council)
    first = min(at, default=len(placed))
    front = read_front(list(_before(placed[:first])), council)
    builder = _Builder()
    for index in range(first, len(placed)):
        builder.add(placed[index], is_heading=index in at)
    contents = [
        Mended(now.line, "an entry of a contents page is left in `unplaced`")
        for now, before in zip(placed, paragraphs, strict=True)
        if now.aside and not before.aside
    ]
    unplaced = (*front.rest, *builder.unplaced)
    return Outline(front, builder.parts, unplaced, (*contents, *builder.mended))


def _before(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """What stands before the first part. No table has a place there, so each row stands for itself."""
    for paragraph in paragraphs:
        if paragraph.table is None:
            yield paragraph
        else:
            for row in paragraph.leftovers:
                yield Paragraph(paragraph.line, row, aside=True)


def _headings(paragraphs: Sequence[Paragraph], council: str) -> frozenset[int]:
    """The headings of parts. Where nothing is marked or numbered, shape alone decides."""
    known = headings(paragraphs)
    shaped = guessed(paragraphs, known)
    if known and is_marked_title(paragraphs[min(known)], [paragraphs[i] for i in known]):
        known -= {min(known)}
    elif not known:
        shaped -= _first_line(paragraphs, council)
    return known | {i for i in shaped if not known or i > min(known)}


def _first_line(paragraphs: Sequence[Paragraph], council: str) -> set[int]:
    """The first line but for the council's name: it is the title, though text may follow it."""
    for index, paragraph in enumerate(paragraphs):
        if not paragraph.is_plain or not is_council(paragraph.text, council):
            return {index}
    return set()


class _Builder:
    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.open: list[Part] = []
        self.unplaced: list[Paragraph] = []
        self.mended: list[Mended] = []
        self.goes_on = False  # whether a list's item may follow the last block

    def add(self, paragraph: Paragraph, *, is_heading: bool) -> None:
        if paragraph.aside:
            self.unplaced.append(paragraph)
        elif paragraph.table:
            self._table(paragraph)
        elif is_heading:
            self._heading(paragraph)
        elif paragraph.level:
            self._nested(_block(paragraph), paragraph.level)
        elif paragraph.bullet:
            self._item(_block(paragraph))
        else:
            self._paragraph(paragraph)

    def _heading(self, paragraph: Paragraph) -> None:
        title = without_marks(paragraph.text)
        if title != paragraph.text:
            self.mended.append(Mended(paragraph.line, "marks around a heading were taken off"))
        while self.open and not _holds(self.open[-1].heading, paragraph):
            self.open.pop()
        part = Part(title, paragraph.number, paragraph, meaning_of(title))
        (self.open[-1].parts if self.open else self.parts).append(part)
        self.open.append(part)
        self.goes_on = False
        self.unplaced += paragraph.notes_aside

    def _table(self, paragraph: Paragraph) -> None:
        self.open[-1].body.append(_block(paragraph))
        self.goes_on = False

    def _nested(self, item: Block, level: int) -> None:
        """An item as deep as the format says, or as deep as there are items to hold it."""
        body = self.open[-1].body
        if not self.goes_on:
            body.append(Block(""))
            self.goes_on = True
        items = body[-1].items
        for _ in range(1, level):
            items = items[-1].items if items else items
        items.append(item)

    def _item(self, item: Block) -> None:
        body = self.open[-1].body
        if not self.goes_on:
            body.append(Block(""))
            self.goes_on = True
        items = body[-1].items
        while items and item.indent >= items[-1].indent + NESTED:
            items = items[-1].items
        items.append(item)

    def _paragraph(self, paragraph: Paragraph) -> None:
        block = _block(paragraph)
        part = self.open[-1]
        if _is_enumerated(paragraph) and self.goes_on and part.body[-1].text.endswith(":"):
            part.body[-1].items.append(block)
            return
        part.body.append(block)
        self.goes_on = True
        here = part.heading.parts
        if paragraph.parts and here and paragraph.parts[: len(here)] != here:
            where = f"paragraph {paragraph.number} stands under the heading {part.number} before it"
            self.mended.append(Mended(paragraph.line, f"{where}, to keep the printed order"))


def _block(paragraph: Paragraph) -> Block:
    return Block(
        paragraph.text,
        paragraph.number,
        paragraph.indent,
        table=paragraph.table,
        footnotes=paragraph.footnotes,
    )


def _is_enumerated(paragraph: Paragraph) -> bool:
    """``a)``, ``(iv)``, ``2)``: something that belongs under the words before it."""
    return bool(paragraph.number) and (not paragraph.parts or ")" in paragraph.number)


def _holds(outer: Paragraph, inner: Paragraph) -> bool:
    """Whether the part under the heading ``outer`` goes on at the heading ``inner``."""
    if outer.parts and inner.parts:
        deeper = len(outer.parts) < len(inner.parts)
        return deeper and inner.parts[: len(outer.parts)] == outer.parts
    if outer.heading and inner.heading:
        return outer.heading < inner.heading
    if inner.parts or _APPENDIX.match(inner.text):
        return False
    return bool(outer.parts)
