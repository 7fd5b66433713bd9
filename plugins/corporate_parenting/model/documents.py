"""What a council publishes: strategies and pledges, and the union of all that it publishes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, model_validator

from corporate_parenting.model.base import EditorsNote, Fact
from corporate_parenting.model.blocks import Block, Section, YoungPeople
from corporate_parenting.model.decision import Decision, Particular
from corporate_parenting.model.document_base import DocumentBase
from corporate_parenting.model.scalars import (
    NOT_IN_SOURCE,
    Dated,
    DatedIfKnown,
    Line,
    NotInSource,
    Slug,
    Strength,
    ToCommitment,
    ToDocument,
    ToMeasure,
    ToPart,
    ToPrinciple,
    Web,
    Whereabouts,
    Words,
)


class Period(Fact):
    """The years that a strategy covers."""

    start: Dated
    """First year, month or day."""
    end: Dated
    """Last year, month or day."""
    as_printed: Line | None = None
    """The period as the source prints it."""

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        if self.end.last_day < self.start.last_day and self.end != self.start:
            raise ValueError(
                f"the period ends ({self.end}) before it starts ({self.start}): correct one of them"
            )
        return self

    @property
    def years(self) -> str:
        """``2026-2029``: the part of an address that never changes."""
        return f"{self.start.year}-{self.end.year}"


def _known_period(value: object) -> object:
    return None if value == NOT_IN_SOURCE else value


class ReviewCycle(Fact):
    """How often the strategy is looked at again, and who hears of it."""

    every: Line | None = None
    """For example ``year``."""
    as_printed: Line | None = None
    """The source's own words."""
    next_review: Dated | None = None
    """When it is due."""
    reports_to: tuple[Line, ...] = ()
    """Bodies that receive the yearly report."""
    first_report: Dated | None = None
    """When the first report is due."""
    sources: tuple[Whereabouts, ...] = ()
    """Where the source says so."""


class Strategy(DocumentBase):
    """A corporate parenting strategy."""

    document: Literal["strategy"]
    """``strategy``."""
    period: Annotated[
        Period | None,
        BeforeValidator(_known_period, json_schema_input_type=Period | Literal["not_in_source"] | None),
    ] = None
    """The years covered; absent when the source does not say."""
    review: ReviewCycle | None = None
    """How it is reviewed."""
    particulars: tuple[Particular, ...] = ()
    """Its printed title page and list of contents, row by row."""
    sections: tuple[Section, ...] = ()
    """The parts, in printed order; each top-level section is a page."""
    unplaced: tuple[Words, ...] = ()
    """What an import could not place. Shown in previews, and a warning until it is empty."""

    @property
    def period_slug(self) -> str:
        """The part of its address that names its time: years, else the date, else its id."""
        if self.period:
            return self.period.years
        if self.dated and not isinstance(self.dated, NotInSource):
            return str(self.dated.year)
        return self.id


class PledgePart(Fact):
    """A part of life that some promises belong to. Each is a short page for young people."""

    id: Slug
    """Names the page."""
    title: Line
    """As printed."""
    young_people: YoungPeople | None = None
    """Title and opening words in the young people's edition."""


class Promise(Fact):
    """One promise of a pledge."""

    id: Slug
    """Everything that points at the promise uses it."""
    promise: Words
    """The official words."""
    number: Line | None = None
    """As printed."""
    part: ToPart | None = None
    """The part of the pledge that it belongs to."""
    young_people: YoungPeople | None = None
    """The same promise in young people's words, with what it means."""
    strength: Strength = "not_stated"
    """``will`` or ``will_try``; no plainer wording may raise or lower it."""
    body: tuple[Block, ...] = ()
    """More official words under the promise."""
    keeps: tuple[ToCommitment, ...] = ()
    """Commitments of the strategy that keep it."""
    measures: tuple[ToMeasure, ...] = ()
    """How anyone can tell whether it is kept."""
    principles: tuple[ToPrinciple, ...] = ()
    """Letters of the statutory principles that it serves: ``[a, f]``."""
    notes: tuple[EditorsNote, ...] = ()
    """Our notes."""


class PledgeEvent(Fact):
    """Something that happened to the pledge."""

    event: Literal[
        "adopted",
        "updated",
        "reaffirmed",
        "adopted_external",
        "agreed_to_adopt",
        "review_due",
        "superseded",
    ]
    """What happened. ``agreed_to_adopt`` is less than ``adopted``: the source tells only of an agreement."""
    dated: DatedIfKnown
    """When."""
    by: Line | None = None
    """The body that did it."""
    version: Line | None = None
    """The version that it gave."""
    because: Words | None = None
    """Why."""
    sources: tuple[Whereabouts, ...] = ()
    """Where it is said."""
    notes: tuple[EditorsNote, ...] = ()
    """Our notes."""


class PledgeOwner(Fact):
    """Whose pledge it is, when a council adopted another body's."""

    as_printed: Line
    """As the source names it."""
    owner: Line = "not_in_source"
    """Who made it."""
    link: Web | None = None
    """An https address."""


class Pledge(DocumentBase):
    """A pledge: promises to children and young people."""

    document: Literal["pledge"]
    """``pledge``."""
    strategy: ToDocument | None = None
    """The strategy whose commitments keep the promises."""
    also_printed: tuple[Line, ...] = ()
    """Other names of it in the council's papers."""
    measures_strategy: ToDocument | None = None
    """The strategy whose success this pledge measures."""
    belongs_to: PledgeOwner | None = None
    """Another owner's pledge."""
    history: tuple[PledgeEvent, ...] = ()
    """What happened to it, oldest first."""
    intro: tuple[Block, ...] = ()
    """Words before the promises."""
    parts: tuple[PledgePart, ...] = ()
    """Parts of life, in order."""
    promises: tuple[Promise, ...] = ()
    """The promises, in order."""


class LocalOffer(DocumentBase):
    """The local offer for care leavers: the help that a council must list (Children and Social Work Act
    2017, section 2).
    """

    document: Literal["local_offer"]
    """``local_offer``."""
    sections: tuple[Section, ...] = ()
    """The kinds of help, in order."""


Publication = Strategy | Pledge | LocalOffer | Decision
"""What a council publishes and other files point at."""
