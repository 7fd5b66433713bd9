"""What every reader of a paper hands on: its paragraphs, and what was mended on the way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from corporate_parenting.importing.words import NOTE_MARK, without_apart

_DIGITS = re.compile(r"\(?[0-9]")


@dataclass(frozen=True, slots=True)
class Mended:
    """Something that the import changed, or that a person should look at."""

    line: int
    """The line of the paper, counted from 1; the paragraph or page where the format has no lines."""
    what: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note that the paper prints; in the words stands :func:`.words.note_mark`."""

    mark: str
    """The mark as printed."""
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the paper. No cell is lost, and none is made up."""

    rows: tuple[tuple[str, ...], ...]
    """All rows, each with one cell a column; a joined cell stands once and leaves empty ones."""
    caption: str = ""
    """As printed; empty where the paper prints none."""
    has_head: bool = True
    """Whether the first row names the columns."""
    look: tuple[str, ...] = ()
    """What a person should look at, where the table stands in the text as one."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a heading, an item of a list or a row, before anything is made of it."""

    line: int
    """The line of the paper that it begins on."""
    text: str
    """Its words, without printed number and list mark; emphasis is marked with stars."""
    number: str = ""
    """The printed number or letter, to the letter."""
    bullet: str = ""
    """The mark of a list's item."""
    heading: int = 0
    """The level of a heading that is marked as one; 0 where nothing says so."""
    indent: int = 0
    """How far an item of a list is indented."""
    tight: bool = False
    """Whether no empty line stands before it."""
    whole: bool = True
    """Whether it stands on one line of the paper."""
    aside: bool = False
    """A table's row, a page number, an entry of a contents page: it has no place in the text."""
    level: int = 0
    """How deep an item stands in lists, where the format says so: 1 in a list, 2 in a list in it."""
    table: Table | None = None
    """A whole table, which has no text beside it."""
    footnotes: tuple[Footnote, ...] = ()
    """The footnotes whose marks stand in the words."""
    contents: tuple[tuple[str, str], ...] = ()
    """A whole printed list of contents, each entry with its page; the text is its heading."""

    @property
    def printed(self) -> str:
        """All of it as printed."""
        return " ".join(part for part in (self.bullet, self.number, self.text) if part)

    @property
    def leftovers(self) -> tuple[str, ...]:
        """All of it as printed, a row of a table and a footnote a line, for where it has no place."""
        if self.table is None:
            lines = [self.printed]
        else:
            lines = ["\t".join(filter(None, row)) for row in ((self.table.caption,), *self.table.rows)]
        notes = (note.text for note in self.footnotes)
        return tuple(without_apart(line) for line in (*lines, *notes) if line)

    @property
    def notes_aside(self) -> list[Paragraph]:
        """The footnotes with their marks, for a heading, which has no place for them."""
        return [Paragraph(self.line, f"{note.mark} {note.text}", aside=True) for note in self.footnotes]

    @property
    def is_plain(self) -> bool:
        """Whether nothing marks it: no number, no list mark, no heading mark."""
        return not (self.number or self.bullet or self.heading or self.aside or self.table or self.contents)

    @property
    def parts(self) -> tuple[str, ...]:
        """``3.2.1`` is ``("3", "2", "1")``; a letter has none."""
        if not _DIGITS.match(self.number):
            return ()
        return tuple(re.findall("[0-9]+", self.number))


@dataclass(frozen=True, slots=True)
class Extract:
    """A paper as a reader understood it."""

    paragraphs: tuple[Paragraph, ...]
    mended: tuple[Mended, ...]
    words: int
    """Every word of the paper, printed numbers among them, counted before paragraphs are made."""
    unit: str = "line"
    """What is told to a person of where something stands: a line, a paragraph or a page."""
    where: Mapping[int, int] = field(default_factory=dict)
    """The page of each ``line``, where people are told of pages."""


OPENING = "*\"'\u201c\u2018("
"""Marks that may stand before the first letter."""
ENDS_SENTENCE = re.compile(f"[.!?:;…][\"'\u201d\u2019)\\]*]*(?:{NOTE_MARK})*$")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = rf"(?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<month>{MONTHS})\s+(?P<year>(?:19|20)[0-9]{{2}})"
"""A date in words. A day needs no number before its month."""
