"""What an outline is made of: parts with their blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corporate_parenting.importing.paragraphs import Footnote, Paragraph, Table
from corporate_parenting.importing.stages import Meaning


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
    line: int = 0
    repeats: Block | None = None
    """The block whose words this one prints a second time."""
    is_quote: bool = False
    """Whether all of it stands in quotation marks."""
    source: str = ""
    """Who a quotation is from, as printed below it."""
    is_lost_picture: bool = False
    """Whether the words point to a picture that is not in the text."""
    withheld: list[str] = field(default_factory=list)


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


def all_parts(parts: Sequence[Part]) -> Iterator[Part]:
    """Each part before the parts in it."""
    for part in parts:
        yield part
        yield from all_parts(part.parts)


def block_of(paragraph: Paragraph) -> Block:
    """The paragraph as a block."""
    return Block(
        paragraph.text,
        paragraph.number,
        paragraph.indent,
        table=paragraph.table,
        footnotes=paragraph.footnotes,
        line=paragraph.line,
    )
