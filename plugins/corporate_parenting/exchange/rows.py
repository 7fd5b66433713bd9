"""What goes to Word and comes back: documents, groups under a heading, and a row for each value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corporate_parenting.diagnostics import Route, Severity
from corporate_parenting.model.freshness import fingerprint


@dataclass(frozen=True, slots=True)
class Row:
    """One value of an edition beside the words that it is made from.

    ``ident`` is the row's name for ever: ``pledge-2026/savings/means/2``. ``source`` holds the locked words,
    a line for each paragraph; it is empty where a row goes on from the one above. ``route`` is where the
    words stand or would stand, ``origin`` leads to the official words; ``address`` is the entry that they
    belong to. ``picture`` is what a new Easy Read row shows. ``has_place`` says that the YAML holds
    a value here, be it one that waits for its writer. ``locked`` says why nothing can be written here.
    """

    ident: str
    label: str
    source: str
    words: str
    route: Route
    origin: Route
    address: str
    beside: str = ""
    is_head: bool = True
    is_wanted: bool = True
    is_stale: bool = False
    picture: str = ""
    has_place: bool = False
    locked: str = ""

    @property
    def mark(self) -> str:
        """Changes when the words that were sent out change, on either side of the row."""
        return mark(self.source, self.words)


def mark(source: str, words: str) -> str:
    """Eight hexadecimal digits for a row as it was sent out."""
    return fingerprint(f"{source} \N{BROKEN BAR} {words}")


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading: a part of the pledge, a section of the strategy."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document."""

    document: str
    title: str
    version: str
    groups: tuple[Group, ...]

    @property
    def rows(self) -> Iterator[Row]:
        for group in self.groups:
            yield from group.rows


@dataclass(frozen=True, slots=True)
class Trip:
    """Which words travel. ``language`` is empty where they are in the documents' own language."""

    council: str
    edition: str
    language: str = ""

    @property
    def code(self) -> str:
        """``northmere/young_people``, ``northmere/public/cy``: what a file says that it is."""
        return "/".join(filter(None, (self.council, self.edition, self.language)))

    @classmethod
    def parse(cls, code: str) -> Trip | None:
        parts = code.split("/")
        return cls(*parts) if 2 <= len(parts) <= 3 and all(parts) else None


@dataclass(frozen=True, slots=True)
class Names:
    """What a person calls the columns and the whole."""

    council: str
    words: str
    """The words to be written: ``Young people's words``."""
    source: str
    """The words that they are made from: ``Official words``."""
    beside: str = ""
    """A third kind of words, only to compare; empty where there are none."""


@dataclass(frozen=True, slots=True)
class Package:
    """Everything that one file holds. ``tag`` and ``source_tag`` are the languages of the two columns."""

    trip: Trip
    names: Names
    sheets: tuple[Sheet, ...]
    dated: date
    tag: str
    source_tag: str

    @property
    def title(self) -> str:
        return f"{self.names.words}, {self.names.council}"

    def rows(self) -> Iterator[Row]:
        for sheet in self.sheets:
            yield from sheet.rows


@dataclass(frozen=True, slots=True)
class Returned:
    """A row as it came back. ``mark`` is empty where the file lost it."""

    ident: str
    mark: str
    source: str
    words: str


@dataclass(frozen=True, slots=True)
class Slip:
    """Something in a file that a person has to mend before it can be read, or should know of.

    ``at`` is a place in the YAML to look at, with a word for it. An error with a ``row`` concerns its words
    alone; one without stops the whole file.
    """

    code: str
    message: str
    mend: str
    severity: Severity = Severity.ERROR
    at: tuple[str, Route] | None = None
    row: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that came back."""

    trip: Trip | None
    rows: tuple[Returned, ...]
    slips: tuple[Slip, ...] = ()


def plain_text(text: str) -> str:
    """Words as they are kept: no space at either end of a line, one space between words, no empty line."""
    text = text.replace("\ufeff", "").replace("\t", " ").replace("\r\n", "\n").replace("\r", "\n")
    lines = (" ".join(part for part in line.split(" ") if part) for line in text.split("\n"))
    return "\n".join(line for line in lines if line.strip())


def same(one: str, other: str) -> bool:
    """Whether two cells say the same; spaces at line ends and between words do not count."""
    return [line.split() for line in plain_text(one).split("\n")] == [
        line.split() for line in plain_text(other).split("\n")
    ]
