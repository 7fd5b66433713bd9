"""What readers of marked-up formats share: blocks as they come, to the importer's paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from corporate_parenting.importing.formats.pieces import Piece, marked, plain
from corporate_parenting.importing.marks import take_apart, whole_number
from corporate_parenting.importing.paragraphs import Footnote, Mended, Paragraph, Table
from corporate_parenting.importing.words import count, is_all_strong, without_apart

LONGEST_HEADING = 20
"""Words of a heading; a longer paragraph only looks like one."""

_LEADERS = re.compile(r"(?:\.{4,}|…{2,})\s*[0-9]+$")
_CAPTION = re.compile(r"Table\s+[0-9A-Z.]+\b.{0,160}", re.DOTALL)
_MARK = re.compile(r"[\w.†‡§¶]+")
"""Marks of footnotes that the contract can hold in the words."""

Cell = Sequence[Piece]
FIRST_ROW = "the first row of a table was taken for the names of its columns"


@dataclass(frozen=True, slots=True)
class Label:
    """What is printed before an item."""

    number: str = ""
    bullet: str = ""

    @property
    def printed(self) -> str:
        return self.number or self.bullet


NO_LABEL = Label()


@dataclass(slots=True)
class Gathered:
    """Paragraphs in order. Every word that goes in stands in one of them, or in a footnote of one."""

    at: int = 0
    """The number of the paragraph or page that is read."""
    mended: list[Mended] = field(default_factory=list)
    _paragraphs: list[Paragraph] = field(default_factory=list)
    _last_number: int = 0
    _captions: set[int] = field(default_factory=set)
    """Indexes of paragraphs that are marked as captions."""
    _indents: list[float] = field(default_factory=list)
    """Left edges of the items that are open."""
    _after_blank: set[int] = field(default_factory=set)
    """Indexes of paragraphs that an empty one stands before."""
    _tabbed: int = -1
    """How many paragraphs there were behind the last row that tabs part."""
    _holder: float | None = None
    """Left edge of the numbered paragraph that they stand in."""

    def tell(self, what: str) -> None:
        """Puts something into the report, with where it stands."""
        self.mended.append(Mended(self.at, what))

    def heading(self, pieces: Sequence[Piece], level: int, label: Label = NO_LABEL) -> None:
        """A heading that the format marks as one."""
        if len(plain(pieces).split()) > LONGEST_HEADING:
            self.tell("a paragraph that looks like a heading is too long for one, and is read as a paragraph")
            self.paragraph(pieces, label)
            return
        held, notes = self._notes(pieces)
        text = marked(held, looks=False).replace("\n", " ")
        self._add(Paragraph(self.at, text, label.number, heading=level, footnotes=notes))

    def paragraph(self, pieces: Sequence[Piece], label: Label = NO_LABEL, *, indent: float = -1) -> None:
        """A paragraph. ``indent`` is the left edge of an item; below 0 it is none."""
        if not label.printed and self._is_row(pieces):
            return
        held, notes = self._notes(pieces)
        found = Paragraph(self.at, marked(held), label.number, label.bullet, footnotes=notes)
        if not found.printed:
            self._after_blank.add(len(self._paragraphs))
            return
        self._add(self._in_its_list(found, indent) if label.printed else found)

    def _is_row(self, pieces: Sequence[Piece]) -> bool:
        """Takes a line that tabs part as the row of a table, as in a text; rows that follow are of one table.

        A tab behind a printed number parts nothing, nor does one at an end of the line.
        """
        cells: list[list[Piece]] = [[]]
        for piece in pieces:
            if piece.text == "\t":
                cells.append([])
            else:
                cells[-1].append(piece)
        first = plain(cells[0])
        begins = first and take_apart(f"{first} A", self._last_number, markdown=True).text != "A"
        if not begins or sum(count(plain(cell)) > 0 for cell in cells) < 2:
            return False
        last = self._paragraphs[-1] if self._paragraphs else None
        before = (
            len(self._paragraphs) - 1
            if last and last.table and self._tabbed == len(self._paragraphs)
            else None
        )
        self.table([cells], has_head=False, look="lines that tabs part were read as a table")
        if before is not None and before + 1 not in self._after_blank:
            row = self._paragraphs.pop()
            above = self._paragraphs[before]
            assert row.table
            assert above.table
            rows = _even([*above.table.rows, *row.table.rows])
            table = replace(above.table, rows=rows, has_head=all(rows[0]))
            self._paragraphs[before] = replace(
                above, table=table, footnotes=(*above.footnotes, *row.footnotes)
            )
        self._tabbed = len(self._paragraphs)
        return True

    def caption(self, pieces: Sequence[Piece]) -> None:
        """A paragraph that is marked as the caption of something."""
        held, notes = self._notes(pieces)
        text = marked(held, looks=False).replace("\n", " ")
        found = Paragraph(self.at, text, footnotes=notes)
        if not count(found.text):
            self._leave(found, "a mark without words")
            return
        self._captions.add(len(self._paragraphs))
        self._put(found)

    def aside(self, text: str, what: str) -> None:
        """Words that the text has no place for."""
        if text:
            self.tell(f"{what} is left in `unplaced`")
            self._put(Paragraph(self.at, text.replace("\n", " "), aside=True))

    def table(
        self, rows: Iterable[Sequence[Cell]], *, has_head: bool, caption: Cell = (), look: str = ""
    ) -> None:
        """A table; one without words is none. ``look`` says what a person should look at."""
        cells = [list(row) for row in rows]
        every = [piece for row in (*cells, [caption]) for cell in row for piece in (*cell, Piece("\n"))]
        if not count(plain(every)):
            return
        held, notes = self._notes(every)
        pieces = iter(held)
        texts = [[_next_cell(pieces, len(cell)) for cell in row] for row in cells]
        said = _next_cell(pieces, len(caption)).replace("\n", " ")
        if not any(count(cell) for row in texts for cell in row):
            self.caption(caption)
            return
        self._put(
            Paragraph(
                self.at,
                "",
                table=Table(_even(texts), said, has_head, (look,) if look else ()),
                footnotes=notes,
            )
        )

    def finished(self) -> tuple[Paragraph, ...]:
        """All paragraphs, each caption with its table."""
        out: list[Paragraph] = []
        for index, found in enumerate(self._set_apart()):
            last = out[-1] if out else None
            if found.table and not found.table.caption and last and self._is_above(index - 1, last):
                out[-1] = _captioned(found, last)
            elif last and self._is_below(index, last):
                out[-1] = _captioned(last, found)
            else:
                out.append(found)
        return tuple(_asking(found) for found in out)

    def _set_apart(self) -> Iterator[Paragraph]:
        """The paragraphs, those tight that stand together where empty paragraphs set others apart."""
        is_habit = len(self._after_blank) * 8 > len(self._paragraphs)
        for index, found in enumerate(self._paragraphs):
            is_plain = not (found.number or found.bullet or found.heading or found.table)
            if is_habit and is_plain and index and index not in self._after_blank:
                yield replace(found, tight=True)
            else:
                yield found

    def _is_above(self, index: int, found: Paragraph) -> bool:
        """Whether this is the caption of the table that follows it."""
        if found.table or found.aside or found.heading or found.bullet:
            return False
        return index in self._captions or _CAPTION.fullmatch(found.printed.strip("*")) is not None

    def _is_below(self, index: int, last: Paragraph) -> bool:
        """Whether a caption stands below a table that has none, and not above another."""
        if index not in self._captions or last.table is None or last.table.caption:
            return False
        after = self._paragraphs[index + 1] if index + 1 < len(self._paragraphs) else None
        return after is None or after.table is None

    def _in_its_list(self, found: Paragraph, indent: float) -> Paragraph:
        """How deep an item stands, told by its left edge.

        A number such as ``2.1`` belongs to a paragraph, and what is further to the right is a list of that
        paragraph. A first letter or bullet that no such number holds has level 0 or 1: the outline tells by
        the words before it.
        """
        before = self._paragraphs[-1] if self._paragraphs else None
        found = replace(found, tight=bool(before and before.number and not before.heading))
        if indent < 0:
            self._close()
            return found
        while self._indents and indent < self._indents[-1]:
            self._indents.pop()
        if len(found.parts) > 1 or (found.parts and not self._indents and ")" not in found.number):
            self._close()
            self._holder = indent
            return found
        if not self._indents or indent > self._indents[-1]:
            self._indents.append(indent)
        level = len(self._indents)
        is_held = self._holder is not None and indent > self._holder
        return replace(found, level=level if found.bullet or level > 1 or is_held else 0)

    def _close(self) -> None:
        """What comes now stands in no list that was open."""
        self._indents.clear()
        self._holder = None

    def _add(self, found: Paragraph) -> None:
        """Puts a paragraph down; where nothing is printed before it, what is typed there is taken off."""
        if not count(without_apart(found.text, "")):
            self._leave(found, "a mark without words" if found.text else "a number without words")
            return
        if not (found.number or found.bullet):
            if _LEADERS.search(found.text):
                self._leave(found, "an entry of a contents page")
                return
            marks = take_apart(found.text, self._last_number, markdown=True)
            if count(marks.text) and not marks.heading:
                level = int(bool(marks.bullet))
                found = replace(found, text=marks.text, number=marks.number, bullet=marks.bullet, level=level)
                for what in marks.mended:
                    self.tell(what)
        if (whole := whole_number(found.number)) is not None:
            self._last_number = whole
        self._put(found)

    def _leave(self, found: Paragraph, what: str) -> None:
        for line in found.leftovers:
            self.aside(line, what)

    def _put(self, found: Paragraph) -> None:
        if not (found.number or found.bullet) or found.heading:
            self._close()
        self._paragraphs.append(found)

    def _notes(self, pieces: Sequence[Piece]) -> tuple[list[Piece], tuple[Footnote, ...]]:
        """The footnotes of a block. One whose mark it cannot hold, or holds twice, has no place."""
        notes: dict[str, str] = {}
        held = []
        for piece in pieces:
            if piece.note and (
                piece.note in notes or not _MARK.fullmatch(piece.note) or not count(piece.said)
            ):
                self.aside(piece.said, "a footnote whose mark cannot stand in the words")
                held.append(Piece(f"[{piece.note}]"))
                continue
            held.append(piece)
            if piece.note:
                notes[piece.note] = piece.said
        return held, tuple(Footnote(mark, said) for mark, said in notes.items())


def _next_cell(pieces: Iterator[Piece], length: int) -> str:
    """The words of the next cell, of so many pieces and the one that ends it."""
    return marked([next(pieces) for _ in range(length + 1)])


def _captioned(found: Paragraph, caption: Paragraph) -> Paragraph:
    assert found.table
    said = caption.printed
    named = replace(found.table, caption=said[2:-2] if is_all_strong(said) else said)
    return replace(found, table=named, footnotes=(*caption.footnotes, *found.footnotes))


def _asking(found: Paragraph) -> Paragraph:
    """A table without caption says so, in case it stands in the text."""
    if found.table is None or found.table.caption:
        return found
    look = (*found.table.look, "a table has no caption: its place asks for one")
    return replace(found, table=replace(found.table, look=look))


def _even(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """All rows as wide as the widest, without rows that hold nothing."""
    kept = [row for row in rows if any(row)] or [()]
    width = max(len(row) for row in kept)
    return tuple((*row, *[""] * (width - len(row))) for row in kept)
