"""Words in order: sections, and the blocks of their bodies. The key names the block."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator
from typing_extensions import TypeAliasType

from corporate_parenting.model.base import Citation, EditorsNote, Fact, Footnote, text_or_mapping
from corporate_parenting.model.kinds import Kind
from corporate_parenting.model.scalars import (
    Dated,
    InDocument,
    Line,
    PublishFrom,
    Slug,
    Strength,
    ToBody,
    ToMeasure,
    ToPrinciple,
    Web,
    Whereabouts,
    Withheld,
    Words,
)

OWN_WORDS = ("text", "commitment", "promise", "quote", "pull_quote")
"""The field of a block that holds its official words."""

BLOCK_KEYS = (*OWN_WORDS, "table", "picture", "note")
"""A block holds exactly one of these, or ``list`` alone."""


class PlainWords(Fact):
    """What the young people's edition says in place of the official words."""

    title: Line | None = None
    """A heading of its own; a section needs one, and a paragraph may have one where many stand together."""
    text: Words | None = None
    """The words."""
    items: tuple[Words, ...] = Field((), alias="list")
    """A list that follows the words."""
    means: tuple[Words, ...] = ()
    """What this means for you: concrete things, one a line. For promises."""
    if_not: Words | None = None
    """What you can do if it is not kept. For promises."""
    picture: Slug | None = None
    """A picture above these words, by its name: ours, or the council's own. It says nothing that the words do
    not, and every language shows the same.
    """
    also_covers: tuple[InDocument, ...] = ()
    """Other paragraphs that these words stand for too."""
    leave_out: Words | None = None
    """Why this edition says nothing here."""


YoungPeople = Annotated[PlainWords, text_or_mapping(str | PlainWords)]


class Action(Fact):
    """Something that will be done for a commitment, by someone, by a date."""

    id: Slug
    """Progress files point at it."""
    what: Words
    """What will be done."""
    owner: Line | None = None
    """A role, never a person's name."""
    by: Dated | None = None
    """When it will be done."""
    timeline: Line | None = None
    """How it is spread over time, where that is more than one date: ``every term from September 2026``."""
    outcome: Words | None = None
    """What should be different then."""
    plan: Line | None = None
    """Another plan that holds the same action."""
    young_people: YoungPeople | None = None
    """The same in young people's words; they stand below those of the commitment."""


def _block_tag(value: Any) -> str | None:
    """The key names the block; a plain string is a paragraph."""
    if isinstance(value, BlockBase):
        return f"<{next((k for k in BLOCK_KEYS if hasattr(value, k)), 'list')}>"
    if not isinstance(value, dict):
        return None
    found = [key for key in BLOCK_KEYS if key in value]
    if len(found) == 1:
        return f"<{found[0]}>"
    return "<list>" if not found and "list" in value else None


_AnyBlock = Annotated[
    Annotated["TextBlock", Tag("<text>")]
    | Annotated["CommitmentBlock", Tag("<commitment>")]
    | Annotated["PromiseBlock", Tag("<promise>")]
    | Annotated["QuoteBlock", Tag("<quote>")]
    | Annotated["PullQuoteBlock", Tag("<pull_quote>")]
    | Annotated["TableBlock", Tag("<table>")]
    | Annotated["PictureBlock", Tag("<picture>")]
    | Annotated["NoteBlock", Tag("<note>")]
    | Annotated["ListBlock", Tag("<list>")],
    Discriminator(
        _block_tag,
        custom_error_type="block_key",
        custom_error_message="a block holds exactly one of text, commitment, promise, quote, "
        "pull_quote, table, picture, note, or `list` alone",
    ),
]
Block = TypeAliasType("Block", Annotated[_AnyBlock, text_or_mapping(str | _AnyBlock)])
"""Named, so that classes can speak of it before its own are made; else each would have to be made twice."""
Item = Block
"""An item of a list is a block, so lists nest and an item can be a commitment."""


class BlockBase(Fact):
    """What every block may carry beside its words."""

    id: Slug | None = None
    """Needed where something points at a block without a printed number."""
    number: Line | None = None
    """The number or letter exactly as printed: ``3.2.1``, ``c)``. Never computed."""
    kind: Kind | None = None
    """What the block is, where that matters: ``vision``, ``definition``, ``resolution``; shown above it."""
    young_people: YoungPeople | None = None
    """The same in young people's words."""
    items: tuple[Item, ...] = Field((), alias="list")
    """A list that follows the words."""
    body: tuple[Block, ...] = ()
    """Blocks that go on under the same number."""
    notes: tuple[EditorsNote, ...] = ()
    """Our notes, shown beside the words and marked as ours."""
    footnotes: tuple[Footnote, ...] = ()
    """Footnotes of the source."""
    references: tuple[Citation, ...] = ()
    """What the words cite."""
    withheld: tuple[Withheld, ...] = ()
    """What was taken out; the words show […] there."""
    money: int | None = None
    """Whole pounds, beside the words that print them."""
    measures: tuple[ToMeasure, ...] = ()
    """Measures that this paragraph is about."""
    principles: tuple[ToPrinciple, ...] = ()
    """Letters of the statutory corporate parenting principles that it serves: ``[a, f]``. Words that are
    older than the law, or map onto another nation's (``england/a``), are shown as our mapping.
    """
    stage: Slug | None = None
    """``edge-of-care``, ``permanence``, ``day-to-day`` or ``moving-on``, where it is not itself one."""
    origin: Literal["local", "statutory"] | None = None
    """Whose principle it is."""
    equality_assessment: Literal["new", "relied_on_earlier", "none_stated"] | None = None
    """What the paragraph says about an equality impact assessment."""
    assessment_of: Line | None = None
    """What the earlier equality impact assessment was made of, as printed."""


class TextBlock(BlockBase):
    """A paragraph."""

    text: Words
    """The words as printed."""


class CommitmentBlock(BlockBase):
    """What the council says it will do."""

    commitment: Words
    """The words as printed."""
    strength: Strength = "not_stated"
    """``will`` or ``will_try``; no plainer wording may raise or lower it."""
    actions: tuple[Action, ...] = ()
    """What is done for it."""


class PromiseBlock(BlockBase):
    """A promise that stands inside a strategy."""

    promise: Words
    """The words as printed."""
    strength: Strength = "not_stated"
    """``will`` or ``will_try``."""


class QuotedFrom(Fact):
    """Where a quotation comes from."""

    as_printed: str = ""
    """The attribution as printed; empty where the source names nobody."""
    means: Words | None = None
    """What it is, where the source does not say or misnames it."""
    to: Web | None = None
    """An https address."""
    notes: tuple[EditorsNote, ...] = ()
    """Our notes on it."""


class QuoteBlock(BlockBase):
    """Somebody else's words."""

    quote: Words
    """The words as printed."""
    source: Annotated[QuotedFrom, text_or_mapping(str | QuotedFrom, "as_printed")] | None = Field(
        None, alias="from"
    )
    """Who said or wrote them."""


class PullQuoteBlock(BlockBase):
    """Words that the source prints a second time for show; read aloud or in braille only once."""

    pull_quote: Words
    """The words as printed."""
    repeats: InDocument
    """The paragraph that holds them."""


class Table(Fact):
    """A table with the headers that make it readable aloud."""

    caption: Words
    """What the table shows."""
    head: tuple[Words, ...] = Field(min_length=1)
    """One header a column."""
    rows: tuple[Annotated[tuple[str, ...], Field(min_length=1)], ...]
    """Cells as text; the first cell of a row is its header."""

    @model_validator(mode="after")
    def _as_wide_as_its_head(self) -> Table:
        for index, row in enumerate(self.rows, 1):
            if len(row) != len(self.head):
                raise ValueError(
                    f"row {index} has {len(row)} cells and the head has {len(self.head)}: "
                    'give every row one cell a column; an empty one is `""`'
                )
        return self


class TableBlock(BlockBase):
    """A table of the source."""

    table: Table
    """Its caption, head and rows."""


class Picture(Fact):
    """A picture of the source, held or lost."""

    alt: Words
    """What it shows, in words; ``not_in_source`` for a lost picture that the source does not describe."""
    file: Line | None = None
    """The name of its file in a folder ``pictures`` beside this one; without it only words are shown."""
    caption: str | None = None
    """Its caption as printed."""
    text_status: Literal["held", "referenced_not_held"] = "held"
    """Whether we hold it."""

    @property
    def name(self) -> str:
        """The name under which a council's own picture is known: that of its file, without the ending."""
        return (self.file or "").rpartition(".")[0]

    @model_validator(mode="after")
    def _described(self) -> Picture:
        if self.file and self.alt == "not_in_source":
            raise ValueError("a picture that is shown is also told in words: write what it shows as `alt:`")
        return self


class PictureBlock(BlockBase):
    """A picture or diagram."""

    picture: Picture
    """The picture."""


class NoteBlock(BlockBase):
    """Our words between the source's blocks, marked as ours."""

    note: Words
    """For example: there is no paragraph 2.2 in the source."""


class ListBlock(BlockBase):
    """A list that no words lead in."""

    items: tuple[Item, ...] = Field(alias="list", min_length=1)
    """Its items, in order."""


TAGS: dict[str, type[BlockBase]] = {
    "<text>": TextBlock,
    "<commitment>": CommitmentBlock,
    "<promise>": PromiseBlock,
    "<quote>": QuoteBlock,
    "<pull_quote>": PullQuoteBlock,
    "<table>": TableBlock,
    "<picture>": PictureBlock,
    "<note>": NoteBlock,
    "<list>": ListBlock,
}


class Section(Fact):
    """A headed part. Its body comes first, then its sections, in printed order."""

    title: Line
    """The heading as printed, without its number."""
    id: Slug | None = None
    """Names its page; needed by a top-level section of a strategy and one without a number."""
    number: Line | None = None
    """The number exactly as printed."""
    label: Line | None = None
    """A printed label that is not a number, such as ``Appendix``."""
    printed_page: Line | None = None
    """The page that the source's own list of contents gives; ours are other pages."""
    kind: Kind = "free"
    """``stage``, ``outcome``, ``level``, ``priority``, ``theme``, ``current_position``, ``finance``; open."""
    stage: Slug | None = None
    """``edge-of-care``, ``permanence``, ``day-to-day`` or ``moving-on``, where it is not itself one."""
    framework: Line | None = None
    """The framework that an outcome belongs to, such as ``every_child_matters``."""
    about: ToBody | None = None
    """The body that it describes."""
    young_people: YoungPeople | None = None
    """Title and opening words in the young people's edition."""
    publish_from: PublishFrom | None = None
    """An embargo of its own: before this moment the section stands in no output."""
    exempt: bool = False
    """Exempt from publication; never shown, in no preview either."""
    notes: tuple[EditorsNote, ...] = ()
    """Our notes on it."""
    sources: tuple[Whereabouts, ...] = ()
    """Where its facts stand."""
    source_link: Web | None = None
    """An https address, where it is another than the document's."""
    checked_on: Dated | None = None
    """When its words were last held against the source, where that is another day than the document's."""
    body: tuple[Block, ...] = ()
    """Blocks in printed order."""
    sections: tuple[Section, ...] = ()
    """Sections within it."""
