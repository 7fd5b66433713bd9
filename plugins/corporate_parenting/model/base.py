"""What every fact is: frozen, closed to unknown keys, told in the author's own keys."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from corporate_parenting.model.meaning import meanings
from corporate_parenting.model.scalars import Dated, Line, TextStatus, Web, Whereabouts, Words


class Fact(BaseModel):
    """One thing that a file states. Keys that the contract does not know are errors."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        defer_build=True,
    )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Puts what each key means into the schema that editors show."""
        made = handler(core_schema)
        properties = handler.resolve_ref_schema(made)["properties"]
        for name, meaning in meanings(cls).items():
            if (info := cls.model_fields.get(name)) and (key := info.alias or name) in properties:
                properties[key]["description"] = meaning
        return made


def text_or_mapping(schema: Any, key: str = "text") -> BeforeValidator:
    """Lets an author write one string where a mapping with ``key`` is meant."""
    return BeforeValidator(
        lambda value: {key: value} if isinstance(value, str) else value,
        json_schema_input_type=schema,
    )


class EditorsNote(Fact):
    """Our note beside the words, marked as ours; the words themselves are never corrected."""

    says: Words
    """What we have to say about them."""
    about: Line | None = None
    """The exact words that the note is about."""
    kind: Line | None = None
    """What sort of note this is: ``sic``, ``law``, ``gap``."""
    link: Web | None = None
    """An https address with more."""


class Footnote(Fact):
    """A note that the source prints; its mark stands in the words as ``[^1]``."""

    mark: Line
    """The mark as printed, without brackets."""
    text: Words
    """The footnote's words."""


class Citation(Fact):
    """Something that the words cite, as printed, beside what it is."""

    as_printed: Line | None = None
    """The exact words of the citation in the source."""
    means: Words | None = None
    """What is meant, where the source misnames it."""
    to: Web | None = None
    """An https address."""
    locator: Line | None = None
    """Paragraphs or pages within it."""
    state: Line | None = None
    """``dead`` when the address no longer answers: it is then printed as text, not as a link."""
    checked_on: Dated | None = None
    """When somebody last followed the address. Absent means not checked."""


class RelatedDocument(Fact):
    """A plan or paper that this document names."""

    title: Line
    """Its title as printed."""
    also_printed: tuple[Line, ...] = ()
    """Other spellings in the same source."""
    text_status: TextStatus = "referenced_not_held"
    """Whether we hold its words."""
    link: Web | None = None
    """An https address."""
    sources: tuple[Whereabouts, ...] = ()
    """Where it is named."""


@cache
def _names(kind: type[Any]) -> frozenset[str]:
    return frozenset(getattr(kind, "model_fields", ()))


def held(fact: object, name: str) -> Any:
    """The fact's field, or ``None`` where it has none; asking pydantic for one that is not there is slow."""
    kind: Any = type(fact)
    return getattr(fact, name) if name in _names(kind) else None
