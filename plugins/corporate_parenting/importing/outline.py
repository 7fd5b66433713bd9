"""Paragraphs to a paper's outline: parts in parts, numbered paragraphs, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corporate_parenting.importing.closing import closing_starts
from corporate_parenting.importing.front import Front, is_council, is_marked_title, read_front
from corporate_parenting.importing.headings import guessed, headings
from corporate_parenting.importing.labels import is_decision_paper, is_label
from corporate_parenting.importing.paragraphs import Mended, Paragraph
from corporate_parenting.importing.particulars import Around, Row, attendance_ends, read_around
from corporate_parenting.importing.parts import Block, Part, block_of
from corporate_parenting.importing.pictures import announces_a_picture
from corporate_parenting.importing.repeats import is_quotation, pull_quotes
from corporate_parenting.importing.stages import meaning_of
from corporate_parenting.importing.words import count, without_marks

_APPENDIX = re.compile(r"(?:appendix|appendices|annex)\b", re.IGNORECASE)


NESTED = 2
"""Spaces that make an item one of a list within; a single one is left over from extraction."""


GUESSED = "a line was taken for a heading by its shape and place alone"


@dataclass(frozen=True, slots=True)
class Outline:
    """A paper, every word of it in one place."""

    is_decision: bool
    """Whether it is a paper on which a meeting decides; else a strategy."""
    front: Front
    parts: list[Part]
    closing: Around
    """What stands behind the text: contacts, signatures, who cleared it."""
    unplaced: tuple[Paragraph, ...]
    mended: tuple[Mended, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows around the text."""
        return (*self.front.around.rows, *self.closing.rows)


def outline_of(paragraphs: Sequence[Paragraph], council: str) -> Outline:
    """What the paragraphs are, by number, mark and shape; nothing by what they mean."""
    decision = is_decision_paper(paragraphs)
    at = _headings(paragraphs, council)
    if decision:
        named = attendance_ends(paragraphs) or 0
        at = frozenset(index for index in at if index > named or paragraphs[index].heading)
        at -= _labels_before(paragraphs, at)
    first = min(at, default=len(paragraphs))
    last = closing_starts(paragraphs, first) if decision else len(paragraphs)
    front = read_front(paragraphs[:first], council, decision=decision)
    closing = read_around(paragraphs[last:], decision=decision)
    quotes = pull_quotes(paragraphs)
    builder = _Builder()
    known = headings(paragraphs)
    for index in range(first, last):
        is_heading = index in at and index not in quotes
        if is_heading and index not in known:
            builder.mended.append(Mended(paragraphs[index].line, GUESSED))
        builder.add(paragraphs[index], is_heading=is_heading, is_pull_quote=index in quotes)
    for index, holder in quotes.items():
        builder.repeats(paragraphs[index], paragraphs[holder])
    unplaced = (*front.around.unplaced, *builder.unplaced, *closing.unplaced)
    return Outline(decision, front, builder.parts, closing, unplaced, tuple(builder.mended))


def _labels_before(paragraphs: Sequence[Paragraph], at: frozenset[int]) -> frozenset[int]:
    """The first headings, as long as they are labels such as ``Wards affected``: they name no part."""
    labels = []
    for index in sorted(at):
        if paragraphs[index].number or not is_label(without_marks(paragraphs[index].text)):
            break
        labels.append(index)
    return frozenset(labels)


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
        self.blocks: dict[int, Block] = {}  # the paragraphs among them, by their lines

    def add(self, paragraph: Paragraph, *, is_heading: bool, is_pull_quote: bool) -> None:
        if paragraph.aside:
            self.unplaced += [paragraph] if count(paragraph.text) else []
        elif paragraph.contents:
            self._contents(paragraph)
        elif self._names_the_source(paragraph):
            self.open[-1].body[-1].source = paragraph.text
        elif is_pull_quote:
            self._unlisted(block_of(paragraph))
        elif paragraph.table:
            self._table(paragraph)
        elif is_heading:
            self._heading(paragraph)
        elif paragraph.level:
            self._nested(block_of(paragraph), paragraph.level)
        elif paragraph.bullet:
            self._item(block_of(paragraph))
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
        assert paragraph.table
        self._unlisted(block_of(paragraph))
        self.mended += [Mended(paragraph.line, what) for what in paragraph.table.look]

    def _unlisted(self, block: Block) -> None:
        """A block that no item of a list can belong to."""
        self.open[-1].body.append(block)
        self.blocks[block.line] = block
        self.goes_on = False

    def _contents(self, paragraph: Paragraph) -> None:
        entries = [Block(" ".join(part for part in entry if part)) for entry in paragraph.contents]
        self._unlisted(Block(paragraph.text, items=entries, line=paragraph.line))

    def _names_the_source(self, paragraph: Paragraph) -> bool:
        """Whether it is a line in brackets right under a quotation."""
        body = self.open[-1].body if self.open else []
        return bool(
            body
            and body[-1].is_quote
            and not body[-1].source
            and paragraph.is_plain
            and paragraph.tight
            and re.fullmatch(r"\([^()]{2,60}\)\.?", paragraph.text)
        )

    def repeats(self, pull_quote: Paragraph, whole: Paragraph) -> None:
        """Says which paragraph a pull quote prints again, where both are in the text."""
        block, holder = self.blocks.get(pull_quote.line), self.blocks.get(whole.line)
        if block and holder and not block.items:
            block.repeats = holder
            what = f"words of line {whole.line} are printed here again: a pull quote"
            self.mended.append(Mended(pull_quote.line, what))

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
        block = block_of(paragraph)
        block.is_quote = paragraph.is_plain and is_quotation(paragraph.text)
        part = self.open[-1]
        if _is_enumerated(paragraph) and self.goes_on and part.body[-1].text.endswith(":"):
            part.body[-1].items.append(block)
            return
        part.body.append(block)
        self.blocks[block.line] = block
        self.goes_on = True
        if announces_a_picture(paragraph):
            self._unlisted(Block("", is_lost_picture=True))
            what = "a picture that the words point to is not in the text; a place for it was made"
            self.mended.append(Mended(paragraph.line, what))
        here = part.heading.parts
        if paragraph.parts and here and paragraph.parts[: len(here)] != here:
            where = f"paragraph {paragraph.number} stands under the heading {part.number} before it"
            self.mended.append(Mended(paragraph.line, f"{where}, to keep the printed order"))


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
    # A heading that only its shape gives away never ends a part that is numbered or marked.
    return bool(outer.parts or (outer.heading and not inner.heading))
