"""Where a published paragraph comes from: inherited from its document, unless its section says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from corporate_parenting.diagnostics import Step
from corporate_parenting.model.base import Fact, held
from corporate_parenting.model.blocks import NoteBlock, Section
from corporate_parenting.model.council import Council
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.scalars import PartialDate
from corporate_parenting.model.walk import facts, keys

Whose = Literal["theirs", "ours", "invented"]


@dataclass(frozen=True, slots=True)
class Provenance:
    """``number`` is as printed, ``whose`` whose words they are, ``source_link`` the published document.

    ``checked_on`` is when the words were last held against it; ``None`` means not checked. ``sources`` are
    references of the section that the words stand in.
    """

    whose: Whose
    number: str | None = None
    source_link: str | None = None
    checked_on: PartialDate | None = None
    sources: tuple[str, ...] = ()


def whose_words(council: Council) -> Whose:
    """Ours about a real council, an invented council's, or the council's own."""
    return "ours" if council.illustration else "invented" if council.fictional else "theirs"


def provenance(council: Council, document: Publication, steps: tuple[Step, ...] = ()) -> Provenance:
    """The provenance of what stands at ``steps`` of ``document``: a section, a paragraph, a promise."""
    found = Provenance(whose_words(council), source_link=document.source_link, checked_on=document.checked_on)
    for value in _way(document, steps):
        if isinstance(value, Section):
            found = replace(
                found,
                source_link=value.source_link or found.source_link,
                checked_on=value.checked_on or found.checked_on,
                sources=value.sources or found.sources,
            )
        if number := held(value, "number"):
            found = replace(found, number=number)
        if isinstance(value, NoteBlock):
            found = replace(found, whose="ours", source_link=None, checked_on=None)
    return found


def exceptions(document: Publication) -> Iterator[tuple[tuple[Step, ...], Section]]:
    """The sections whose source or day of checking differs from what holds them."""
    for steps, value in facts(document):
        if isinstance(value, Section) and (value.source_link or value.checked_on):
            yield steps, value


def _way(document: Publication, steps: tuple[Step, ...]) -> Iterator[Fact]:
    value: Any = document
    for step in steps:
        if isinstance(step, int):
            value = value[step]
        else:
            assert isinstance(value, Fact)
            value = getattr(value, next(name for name, key in keys(type(value)) if key == step))
        if isinstance(value, Fact):
            yield value
