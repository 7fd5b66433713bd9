"""What a council publishes: strategies, pledges and decision papers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, model_validator

from corporate_parenting.model.base import EditorsNote, Fact, RelatedDocument, text_or_mapping
from corporate_parenting.model.blocks import Block, Section, YoungPeople
from corporate_parenting.model.scalars import (
    NOT_IN_SOURCE,
    Dated,
    DatedIfKnown,
    Language,
    Line,
    NotInSource,
    PublishFrom,
    Slug,
    Status,
    Strength,
    TextStatus,
    ToCommitment,
    ToDocument,
    ToMeasure,
    ToPart,
    Version,
    Web,
    Whereabouts,
    Withheld,
    Words,
)


class DocumentBase(Fact):
    """What strategies, pledges and decisions have in common."""

    id: Slug
    """Unique in its council; addresses and references use it."""
    council: Slug
    """The council's id."""
    title: Line
    """As printed."""
    young_people: YoungPeople | None = None
    """Title and opening words in the young people's edition."""
    language: Language = "en"
    """BCP 47 language tag of the official words."""
    version: Version = "1"
    """Raised whenever words change; words files say which one they were made from."""
    dated: DatedIfKnown | None = None
    """The date on the document, as precise as it is printed."""
    status: Status = "unknown"
    """How far it has come. A ``draft`` is left out of the published site."""
    status_source: Whereabouts | None = None
    """Where the status is said, when another document says it."""
    text_status: TextStatus = "held"
    """Whether we hold its words."""
    known_from: tuple[Whereabouts, ...] = ()
    """Where it is named, when we do not hold it."""
    publish_from: PublishFrom | None = None
    """Before this moment it stands in no output."""
    licence: Line | None = None
    """SPDX id, or ``unknown``."""
    source_link: Web | None = None
    """An https address of the document as its council published it."""
    checked_on: Dated | None = None
    """When we last held our words against the source. Absent means not checked."""
    related: tuple[RelatedDocument, ...] = ()
    """Plans and papers that it names."""
    notes: tuple[EditorsNote, ...] = ()
    """Our notes on the whole document."""


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
    """Bodies that receive the report."""
    sources: tuple[Whereabouts, ...] = ()
    """Where the source says so."""


class Strategy(DocumentBase):
    """A corporate parenting strategy."""

    document: Literal["strategy"]
    """``strategy``."""
    period: Annotated[Period | None, BeforeValidator(_known_period)] = None
    """The years covered; absent when the source does not say."""
    review: ReviewCycle | None = None
    """How it is reviewed."""
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
    principles: tuple[Line, ...] = ()
    """Letters of the statutory principles that it serves."""
    notes: tuple[EditorsNote, ...] = ()
    """Our notes."""


class PledgeEvent(Fact):
    """Something that happened to the pledge."""

    event: Literal["adopted", "updated", "reaffirmed", "adopted_external", "review_due", "superseded"]
    """What happened."""
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


class Particular(Fact):
    """A row of a paper's printed header or footer table."""

    label: Line | None = None
    """As printed."""
    value: str | None = None
    """As printed; ``""`` is a printed blank, no row is absent."""
    kind: Line | None = None
    """What the row is, where its label does not say, such as ``signature``."""
    body: tuple[Block, ...] = ()
    """The value, where it is more than a line."""
    withheld: tuple[Withheld, ...] = ()
    """What was taken out; the value shows […] there."""


class Attachment(Fact):
    """An appendix or enclosure, held or not."""

    title: Words
    """As printed."""
    label: Line | None = None
    """As printed, such as ``Appendix 1``."""
    document: ToDocument | None = None
    """The document in this library."""
    kind: Line | None = None
    """What it is, when we do not hold it."""
    text_status: TextStatus | None = None
    """Whether we hold its words."""
    pages: Line | None = None
    """As printed."""
    notes: tuple[EditorsNote, ...] = ()
    """Our notes."""


class AgendaItem(Fact):
    """A number that one body gave the paper on its agenda."""

    label: Line
    """As printed."""
    by: Line
    """The body."""


class Person(Fact):
    """Somebody whose attendance is printed. Officers' names are withheld."""

    as_printed: Line
    """As printed, with its mark."""
    present: bool
    """Whether the mark says present."""


class Attendance(Fact):
    """Who was there, as printed."""

    body_name: Line
    """The body that met."""
    people: tuple[Person, ...]
    """In printed order."""
    key: Line | None = None
    """What the mark means, as printed."""


class KeyDecision(Fact):
    """Whether it is a key decision, and what the paper says about that."""

    is_key: bool
    """As stated."""
    reason: Words | None = None
    """As printed."""
    notice: Words | None = None
    """As printed."""
    notes: tuple[EditorsNote, ...] = ()
    """Our notes."""


class Outcome(Fact):
    """What was decided, only where a source states it."""

    text: Literal["not_in_source"] | None = None
    """``not_in_source`` where no source states the outcome."""
    state: Line | None = None
    """For example ``approved``."""
    by: Line | None = None
    """The body."""
    dated: Dated | None = None
    """When."""
    sources: tuple[Whereabouts, ...] = ()
    """Where it is said."""


class ConsultationEvent(Fact):
    """One step of a consultation, drawn from the words; ``sources`` say where it stands."""

    dated: DatedIfKnown | None = None
    """When, for a single day or month."""
    start: Dated | None = None
    """First day."""
    end: Dated | None = None
    """Last day."""
    who: tuple[Line, ...] = ()
    """Who was asked."""
    how: Line | None = None
    """How."""
    said: Words | None = None
    """What they said."""
    changed: Words | None = None
    """What changed because of it, or ``not_in_source``."""
    sources: tuple[Whereabouts, ...] = ()
    """Where it is said."""


class Decision(DocumentBase):
    """A paper on which a council decided, or a record of what it decided."""

    document: Literal["decision"]
    """``decision``."""
    kind: Line = "decision_report"
    """``decision_report``, ``scrutiny_report``, ``council_referral``, ``annual_report``; open."""
    about: tuple[ToDocument, ...] = ()
    """The documents that it decides on."""
    body_name: Line | None = None
    """The body that met."""
    classification: Literal["open", "part_exempt", "exempt", "unknown"] = "open"
    """An ``exempt`` paper stands in no output, in no preview either."""
    key_decision: Annotated[KeyDecision, text_or_mapping(str | KeyDecision, "is_key")] | None = None
    """Whether it is a key decision."""
    agenda_items: tuple[AgendaItem, ...] = ()
    """Its numbers on agendas."""
    particulars: tuple[Particular, ...] = ()
    """The printed header table, row by row."""
    attendance: Attendance | None = None
    """Who was there."""
    sections: tuple[Section, ...] = ()
    """The paper's words."""
    consultation: tuple[ConsultationEvent, ...] = ()
    """Who was asked, and what changed."""
    closing_particulars: tuple[Particular, ...] = ()
    """The printed footer table, row by row."""
    attachments: tuple[Attachment, ...] = ()
    """Appendices, held or not."""
    outcome: Annotated[Outcome, text_or_mapping(str | Outcome)] | None = None
    """What was decided; ``not_in_source`` where no source says."""


Publication = Strategy | Pledge | Decision
"""What a council publishes and other files point at."""
