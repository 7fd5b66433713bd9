"""What each nation's law says of corporate parenting: its principles by letter, as dated data.

The statute's words stand to the letter; names, plain words and explanations are ours. Source: domain, 3.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self, TypeGuard

from pydantic import Field, model_validator

from corporate_parenting.model.base import Fact
from corporate_parenting.model.council import Council, Nation
from corporate_parenting.model.documents import Pledge, Publication, Strategy
from corporate_parenting.model.scalars import (
    Dated,
    Line,
    NotInSource,
    PartialDate,
    PrincipleRef,
    Slug,
    Web,
    Words,
)

NOT_CONFIRMED = "not_confirmed"
InForce = Literal["not_confirmed"] | Dated
"""The day from which a law is in force; ``not_confirmed`` where nothing that we read says that it is."""


class LawItem(Fact):
    """A part of a principle, as the statute numbers it."""

    number: Line
    """As printed."""
    text: Words
    """The statute's words."""


class Principle(Fact):
    """One principle of a set."""

    letter: Annotated[Line, Field(pattern="^[a-z]$")]
    """Its letter in the statute; part of a lasting address."""
    name: Line
    """Our short name for it."""
    text: Words
    """The statute's words, to the letter."""
    items: tuple[LawItem, ...] = Field((), alias="list")
    """Its numbered parts."""
    young_people: Words
    """Our plain words for it."""


class PlainLaw(Fact):
    """What the young people's edition says around the principles, in our words."""

    opening: Words
    """Leads into them."""
    for_whom: Words
    """Whom they are for."""


class LawChange(Fact):
    """A later Act that changes the law, or adds to it."""

    law: Line
    """Its name."""
    link: Web
    """Where it stands."""
    passed: Dated
    """The day on which it became law."""
    in_force_from: InForce
    """The day from which the change counts."""
    says: Words
    """What it changes, in our words."""


class PrincipleSet(Fact):
    """The principles of one nation's law, from the day on which they were in force.

    A nation without any has a set too, which says so.
    """

    id: Slug
    """Never changes: it is part of the address of each principle."""
    nation: Nation
    """Whose law it is."""
    title: Line
    """The statute's own heading; ours where there is no set."""
    law: Line
    """The Act."""
    provision: Line
    """Where in the Act."""
    link: Web
    """Where it stands on legislation.gov.uk."""
    text_status: Literal["held", "none_known"]
    """Whether we hold the statute's words; ``none_known`` where we know of no such set."""
    in_force_from: InForce
    """The day from which it is law."""
    in_force_source: Words
    """How we know that day, or why we do not."""
    extent: Words
    """Where the law extends to."""
    binds: Words
    """Who must keep it."""
    checked_on: Dated
    """The day on which we read it."""
    checked_how: Words
    """In which copy we read it."""
    says: Words | None = None
    """What there is instead of a set, in our words."""
    opening: Words | None = None
    """The statute's words before the first letter."""
    principles: tuple[Principle, ...] = ()
    """By letter, in the statute's order."""
    young_people: PlainLaw | None = None
    """For the young people's edition; absent where the law is not known to be in force."""
    changes: tuple[LawChange, ...] = ()
    """Later Acts, newest first."""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        letters = [p.letter for p in self.principles]
        if len(set(letters)) < len(letters):
            raise ValueError("a letter stands twice")
        held = self.text_status == "held"
        if held != bool(letters) or held != (self.opening is not None):
            raise ValueError("a set that we hold has an opening and principles, and no other has")
        return self

    @property
    def letters(self) -> tuple[str, ...]:
        return tuple(p.letter for p in self.principles)

    def principle(self, letter: str) -> Principle | None:
        return next((p for p in self.principles if p.letter == letter), None)

    def in_force_on(self, day: date) -> bool:
        """Whether it was law on ``day``, as far as we could confirm."""
        return isinstance(self.in_force_from, PartialDate) and self.in_force_from.last_day <= day


class Law(Fact):
    """The file of principles."""

    attribution: Words | None = None
    """What the licence of the statutes' words asks to be said."""
    sets: tuple[PrincipleSet, ...] = ()
    """Each nation's, oldest first."""

    def of(self, nation: str, day: date | None = None) -> PrincipleSet | None:
        """The nation's set on ``day``: the last in force by then, else its first; without a day its last."""
        own = [s for s in self.sets if s.nation == nation]
        if day is None:
            return own[-1] if own else None
        return next((s for s in reversed(own) if s.in_force_on(day)), own[0] if own else None)

    def meant(
        self, reference: PrincipleRef, council: Council, document: Publication | None
    ) -> tuple[PrincipleSet | None, str]:
        """The set and the letter that an author's reference names."""
        nation, slash, letter = reference.rpartition("/")
        day = written_on(document) if document else None
        return self.of(nation if slash else council.nation, day), letter


def written_on(document: Publication) -> date | None:
    """The last day on which the words may have been written; ``None`` where nothing says.

    A strategy without a date is as old as the start of its period, a pledge as its last adoption.
    """
    if isinstance(document.dated, PartialDate):
        return document.dated.last_day
    if isinstance(document, Strategy) and document.period:
        return document.period.start.last_day
    if isinstance(document, Pledge):
        made = (e for e in document.history if e.event in ("adopted", "updated", "adopted_external"))
        return max((e.dated.last_day for e in made if isinstance(e.dated, PartialDate)), default=None)
    return None


WhyOurs = Literal["other-nation", "not-in-force", "older", "undated", "retelling"]


def why_ours(found: PrincipleSet, council: Council, document: Publication) -> WhyOurs | None:
    """Why it is we who say that words serve a principle of ``found``; ``None`` where they may say so.

    They cannot where the law is another nation's, is not known to be in force, or is newer than they are;
    where their date is not in the source; and where they are our own retelling of a council's.
    """
    if found.nation != council.nation:
        return "other-nation"
    if found.in_force_from == NOT_CONFIRMED:
        return "not-in-force"
    day = written_on(document)
    if day is not None and not found.in_force_on(day):
        return "older"
    if day is None and isinstance(document.dated, NotInSource):
        return "undated"
    return "retelling" if council.illustration else None


def is_confirmed(day: PartialDate | str) -> TypeGuard[PartialDate]:
    """Whether the day from which a law is in force is known."""
    return isinstance(day, PartialDate)
