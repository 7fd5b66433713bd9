"""The document tree: few closed types that carry everything to every writer.

It knows nothing of councils and nothing of HTML. What a writer must not be able to forget is
required by type: alternative text, a table's headers, a section's title, a document's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl"]

Role = Literal[
    "actions",  # what is done for a commitment
    "answer-to",  # whom a reader can talk to
    "card",  # one of several things to choose from
    "change",  # what stood before, and what stands now
    "commitment",
    "contact",
    "correction",  # what was put right in words that were agreed to
    "draft",  # a notice that these words are not adopted
    "facts",  # short facts about the document
    "fictional",  # a notice that the council is invented
    "finder",  # where each kind of information stands
    "finding",
    "illustration",  # a notice that the words are not the council's
    "lead",  # opening words
    "means",  # what a promise means
    "more",  # further things to choose from, less prominent
    "missing",  # a notice that this edition has no words here
    "note",  # an editor's note
    "official",  # the way to the official words
    "over",  # a notice that the time of a plan has ended, or that a newer one stands in its place
    "pair",  # the same thing in several editions, beside each other
    "plain",  # the way to the same in plain words
    "promise",
    "recourse",  # what to do if a promise is not kept
    "stale",  # a notice that the words are older than their source
    "reference",  # where something stands in the source
    "row",  # a picture and the words beside it
    "rows",  # rows about one thing
    "translation",  # a notice about who read a translation
    "unfold",  # a label, and what a reader may open below it; by default it stands open
    "terms",  # words explained
]

TagKind = Literal["status", "strength", "progress", "principle", "severity", "kind", "change"]


@dataclass(frozen=True, slots=True)
class Decorative:
    """In place of alternative text: the picture says nothing that the words do not."""


@dataclass(frozen=True, slots=True)
class Text:
    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A way out of the library: ``https:``, ``mailto:``, ``tel:`` or ``sms:``."""

    href: str
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A way to another place in the library; ``to`` is a key that the site turns into an address.

    ``about`` is what a reader who hears it alone must be told, where several links have the same words.
    """

    to: str
    inlines: tuple[Inline, ...]
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A hard word. ``means`` is printed where it stands.

    ``to`` leads to its explanation; then ``means`` is shown only to a reader who asks.
    """

    text: str
    means: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """A short mark such as a status. Its text says all; colour only repeats it."""

    kind: TagKind
    text: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote's mark where it stands; ``inlines`` are the note's words."""

    mark: str
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language or script."""

    lang: str
    dir: Direction
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """Words that differ between two versions: ``gone`` from the older one, or ``new`` in the newer."""

    kind: Literal["gone", "new"]
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    pass


Inline = Text | Strong | Emphasis | Link | Reference | Term | Tag | Note | Foreign | Changed | LineBreak
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part; heading levels are derived from nesting."""

    title: Inlines
    blocks: tuple[Block, ...]
    number: str | None = None
    ident: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``number`` is the printed number; with ``ident`` it is a link to the paragraph itself."""

    inlines: Inlines
    number: str | None = None
    ident: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """``marker`` is a printed mark such as ``c)``; ``None`` draws the list's own."""

    blocks: tuple[Block, ...]
    marker: str | None = None
    ident: str | None = None


@dataclass(frozen=True, slots=True)
class List:
    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Definition:
    term: Inlines
    blocks: tuple[Block, ...]
    ident: str | None = None


@dataclass(frozen=True, slots=True)
class Definitions:
    items: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The first cell of each row is its header."""

    caption: Inlines
    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    ident: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture; ``to`` is a key that the site turns into an address.

    With its width and height in pixels a page keeps its place for it.
    """

    to: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: a share between 0 and 1 of the chart's length."""

    label: str
    value: str
    share: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars with their figures beside them; the figures can be read without the bars."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    content: Image | Chart
    alt: str | Decorative
    caption: Inlines = ()
    ident: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """``repeats`` marks words that stand elsewhere on the page; a writer keeps them from being read twice."""

    blocks: tuple[Block, ...]
    source: Inlines = ()
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together. A writer may style the role and by default writes the blocks.

    ``name`` is what the group is called where no heading in it says so.
    """

    role: Role
    blocks: tuple[Block, ...]
    ident: str | None = None
    lang: str | None = None
    dir: Direction | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A place to answer: boxes to choose, lines to write on, or a tally."""

    kind: Literal["choose", "write", "tally"]
    label: Inlines
    options: tuple[str, ...] = ()


Block = Section | Paragraph | List | Definitions | Table | Figure | Quote | Group | Answer
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One page, or one file: a title, its language, its blocks."""

    title: Inlines
    language: str
    blocks: Blocks
    number: str | None = None
    ident: str | None = None
    dir: Direction = "ltr"
