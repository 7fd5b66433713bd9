"""What a paper prints before and behind its text, row by row: a header table, a title page, who was there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corporate_parenting.importing.labels import is_label, labelled
from corporate_parenting.importing.paragraphs import Paragraph, Table
from corporate_parenting.importing.parts import Block
from corporate_parenting.importing.words import count, without_apart, without_marks

_KEY = re.compile(r"(?:denotes|indicates|means|=)\s.*\bpresent\b.*", re.IGNORECASE)
_RULE = re.compile(r"[._\u2026\s-]{3,}")
_NAME_LENGTH = 6
_BODY = re.compile(r"(.+?)\s+members?", re.IGNORECASE)


@dataclass(slots=True)
class Row:
    """A row: its label, its value, and what more stands in it."""

    line: int
    label: str = ""
    value: str | None = None
    """``""`` is a printed blank."""
    body: list[Block] = field(default_factory=list)
    withheld: list[str] = field(default_factory=list)
    signs: bool = False
    """Whether a line to sign on stands above it."""

    def fill(self, cell: str) -> None:
        """Takes a cell as its value; further lines of it follow."""
        first, *more = filter(None, map(_plain, cell.split("\n")))
        self.value = first
        self.body += [Block(line) for line in more]

    @property
    def is_open(self) -> bool:
        """Whether the label still waits for its value."""
        return bool(self.label) and self.value is None and not self.body

    @property
    def texts(self) -> list[str]:
        """Its value and what follows, a line each."""
        items = [item.text for block in self.body for item in block.items]
        return [*([self.value] if self.value else []), *(b.text for b in self.body if b.text), *items]


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there: each name with its mark, and whether the mark says present."""

    body: str
    people: tuple[tuple[str, bool], ...]
    key: str


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a text. ``unplaced`` is a page's number or a rule: no row."""

    rows: tuple[Row, ...]
    attendance: Attendance | None
    unplaced: tuple[Paragraph, ...]


def read_around(paragraphs: Sequence[Paragraph], *, decision: bool) -> Around:
    """All of ``paragraphs`` as rows, in printed order; who was there, where a meeting is to decide."""
    people, attendance = _attendance(paragraphs) if decision else (set[int](), None)
    rows: list[Row] = []
    bare = False  # whether the last label stood alone, so that all that follows is its value
    for index, paragraph in enumerate(paragraphs):
        if index in people or paragraph.aside:
            continue
        before = len(rows)
        if paragraph.contents:
            listed = [Block(" ".join(part for part in entry if part)) for entry in paragraph.contents]
            rows.append(Row(paragraph.line, paragraph.text, body=[Block("", items=listed)]))
            bare = False
        elif paragraph.table:
            rows += _table_rows(paragraph.line, paragraph.table)
            rows += [Row(paragraph.line, value=without_marks(note.text)) for note in paragraph.footnotes]
            bare = False
        elif index + 1 in people and _leads_names(paragraph):
            rows.append(Row(paragraph.line, value=without_marks(paragraph.printed)))
        else:
            bare = _line(rows, paragraph, bare=bare)
        if index and is_rule(paragraphs[index - 1]):
            for row in rows[before:]:
                row.signs = True
    for row in rows:
        if row.is_open:
            row.value = ""
    unplaced = tuple(p for i, p in enumerate(paragraphs) if p.aside and count(p.text) and i not in people)
    return Around(tuple(rows), attendance, unplaced)


def _line(rows: list[Row], paragraph: Paragraph, *, bare: bool) -> bool:
    """Adds a line to the rows; says whether what follows is still its value."""
    last = rows[-1] if rows else None
    if paragraph.bullet:
        if last is None or not (last.label or last.body):
            last = Row(paragraph.line)
            rows.append(last)
        if not last.body or last.body[-1].text:
            last.body.append(Block(""))
        last.body[-1].items.append(_unnumbered(paragraph))
        return bare
    text, *notes = paragraph.leftovers
    if notes:
        rows.append(Row(paragraph.line, value=without_marks(text)))
        rows += [Row(paragraph.line, value=without_marks(note)) for note in notes]
        return False
    if not paragraph.number and (pair := labelled(text)):
        rows.append(Row(paragraph.line, pair[0], pair[1] or None))
        return not pair[1]
    if not paragraph.number and is_label(text):
        rows.append(Row(paragraph.line, text))
        return True
    if last is None or not (bare or (paragraph.tight and last.label)):
        rows.append(Row(paragraph.line, value=without_marks(text)))
        return False
    if last.is_open:
        last.value = without_marks(text)
    else:
        last.body.append(_unnumbered(paragraph))
    return bare


def _unnumbered(paragraph: Paragraph) -> Block:
    """In a row a printed number is a word: nothing is to point at it."""
    text = " ".join(part for part in (paragraph.number, paragraph.text) if part)
    return Block(text, footnotes=paragraph.footnotes, line=paragraph.line)


def _table_rows(line: int, table: Table) -> list[Row]:
    """Cells as labels and values. A label that ends its row has its value below it."""
    waiting: dict[int, Row] = {}
    rows = [Row(line, value=_plain(table.caption))] if table.caption else []
    for at, cells in enumerate(table.rows):
        filled = [(column, cell) for column, cell in enumerate(cells) if cell]
        if not cells[0] and any(column in waiting for column, _ in filled):
            for column, cell in filled:
                if column in waiting:
                    waiting.pop(column).fill(cell)
                else:
                    rows.append(Row(line + at))
                    rows[-1].fill(cell)
        elif len(filled) == 1 and _collects(rows) and not _names_a_row(filled[0][1]):
            rows[-1].body.append(Block(_plain(filled[0][1])))
        else:
            waiting = {}
            rows += _cells(line + at, filled, waiting)
    return rows


def _collects(rows: Sequence[Row]) -> bool:
    """Whether rows of one cell belong under the last label: one that ends with a colon, alone in its row."""
    return bool(rows) and rows[-1].label.endswith(":") and rows[-1].value is None


def _cells(line: int, filled: Sequence[tuple[int, str]], waiting: dict[int, Row]) -> Iterator[Row]:
    if len(filled) == 1 and not _names_a_row(filled[0][1]):
        row = Row(line)
        row.fill(filled[0][1])
        yield row
        return
    last: Row | None = None
    for column, cell in filled:
        # Of each pair the first is the label; with a colon it is one wherever it stands.
        if last is None or not last.is_open or cell.endswith(":"):
            last = waiting[column] = Row(line, _plain(cell))
            yield last
        else:
            last.fill(cell)
            waiting.clear()


def _plain(cell: str) -> str:
    """A cell's words alone; a row's own text holds no marks."""
    return without_marks(without_apart(cell))


def _names_a_row(text: str) -> bool:
    return text.endswith(":") or is_label(text)


def _attendance(paragraphs: Sequence[Paragraph]) -> tuple[set[int], Attendance | None]:
    """The names over a line such as ``* denotes Member present``; only such a line says what a star means."""
    key = attendance_ends(paragraphs)
    if key is None:
        return set(), None
    first = key
    while first and _is_name(paragraphs[first - 1]):
        first -= 1
    people = tuple((_with_mark(p), p.bullet == "*") for p in paragraphs[first:key])
    if not people:
        return set(), None
    over = paragraphs[first - 1] if first else None
    said = without_marks(over.text).rstrip(":") if over and _leads_names(over) else "Members"
    body = _BODY.fullmatch(said)
    held = Attendance(body[1] if body else said, people, _with_mark(paragraphs[key]))
    return set(range(first, key + 1)), held


def _with_mark(paragraph: Paragraph) -> str:
    return f"{paragraph.bullet} {without_marks(paragraph.text)}".strip()


def _leads_names(paragraph: Paragraph) -> bool:
    """Whether it is a line such as "Cabinet Members:", which stands over names."""
    return paragraph.is_plain and paragraph.text.endswith(":") and not paragraph.footnotes


def attendance_ends(paragraphs: Sequence[Paragraph]) -> int | None:
    """The index of the line that says what a star before a name means."""
    return next(
        (i for i, p in enumerate(paragraphs) if p.bullet == "*" and _KEY.fullmatch(without_marks(p.text))),
        None,
    )


def is_rule(paragraph: Paragraph) -> bool:
    """Whether it is a line to sign on."""
    return paragraph.aside and _RULE.fullmatch(paragraph.text) is not None


def _is_name(paragraph: Paragraph) -> bool:
    return (
        paragraph.bullet in ("", "*")
        and not (paragraph.number or paragraph.table or paragraph.aside or paragraph.contents)
        and not paragraph.footnotes
        and 0 < count(paragraph.text) <= _NAME_LENGTH
        and not paragraph.text.endswith(":")
    )
