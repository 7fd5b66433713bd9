"""Sister files: a document's words for another edition, or in another language."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from corporate_parenting.model.base import Fact, text_or_mapping
from corporate_parenting.model.scalars import Dated, Language, Line, Slug, Words


class PictureRow(Fact):
    """One idea in Easy Read: a picture on the left, words on the right."""

    text: Words
    """One short sentence."""
    picture: Slug
    """The picture's name."""


class TranslatedTable(Fact):
    """A table's words; rows that hold only numbers are taken from the source."""

    caption: Words | None = None
    """Its caption."""
    head: tuple[Words, ...] = ()
    """Its headers."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Its rows, where they hold words."""


class Entry(Fact):
    """The words at one address."""

    title: Words | None = None
    """A section's title."""
    text: Words | None = None
    """The words."""
    items: tuple[Annotated[Entry, text_or_mapping(str | Entry)], ...] = Field((), alias="list")
    """The list's items: as many as the source has, in its order and shape."""
    body: tuple[Annotated[Entry, text_or_mapping(str | Entry)], ...] = ()
    """What goes on under the same number: as many blocks as the source has, in its order."""
    means: tuple[Words, ...] = ()
    """What a promise means."""
    if_not: Words | None = None
    """What to do if it is not kept."""
    rows: tuple[PictureRow, ...] = ()
    """Easy Read rows."""
    table: TranslatedTable | None = None
    """A table's words."""
    leave_out: Words | None = None
    """Why this edition says nothing here."""


def _entry(value: Any) -> Any:
    if isinstance(value, str):
        return {"text": value}
    return {"rows": value} if isinstance(value, list) else value


class By(Fact):
    """Who did it, and when."""

    by: Line
    """A group or unit, never a person."""
    dated: Dated
    """When."""
    how_many: int | None = None
    """How many people took part."""


class WordsFile(Fact):
    """Words for an edition, or in a language."""

    document: Literal["words"]
    """``words``."""
    of: Line
    """``northmere/pledge-2026``: the council and the document."""
    edition: Line
    """``public``, ``young_people``, ``easy_read`` or one that the council declares."""
    language: Language
    """BCP 47 tag."""
    version: Line
    """The version of the document that these words were made from."""
    title: Line | None = None
    """The document's title."""
    text: Words | None = None
    """The document's opening words."""
    checked: By | None = None
    """Who checked them. Without it Easy Read is printed as a draft."""
    translated: By | None = None
    """Who translated them."""
    words: dict[
        str, Annotated[Entry, BeforeValidator(_entry, json_schema_input_type=str | list[PictureRow] | Entry)]
    ]
    """The words by address."""
    made_from: dict[str, Line] = Field(default_factory=dict)
    """Fingerprints of the source words that each entry was made from; ``.`` stands for title and opening
    words. The command writes them. An entry whose source words have changed since is stale."""
