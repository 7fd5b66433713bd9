"""Decision papers: as printed, row by row, with what no source states left open."""

from __future__ import annotations

from typing import Annotated, Literal

from corporate_parenting.model.base import EditorsNote, Fact, text_or_mapping
from corporate_parenting.model.blocks import Block, Section
from corporate_parenting.model.document_base import DocumentBase
from corporate_parenting.model.kinds import Kind
from corporate_parenting.model.scalars import (
    Dated,
    DatedIfKnown,
    Line,
    TextStatus,
    ToDocument,
    Web,
    Whereabouts,
    Withheld,
    Words,
)


class Particular(Fact):
    """A row of a paper's printed header or footer table."""

    label: Line | None = None
    """As printed."""
    value: str | None = None
    """As printed; ``""`` is a printed blank, no row is absent."""
    kind: Kind | None = None
    """What the row is: ``reference``, ``wards``, ``report_by``, ``contributors``, ``background_papers``."""
    body: tuple[Block, ...] = ()
    """The value, where it is more than a line."""
    withheld: tuple[Withheld, ...] = ()
    """What was taken out, one entry a place; the value shows […] there."""
    notes: tuple[EditorsNote, ...] = ()
    """Our notes."""


class Attachment(Fact):
    """An appendix or enclosure, held or not."""

    title: Words
    """As printed."""
    label: Line | None = None
    """As printed, such as ``Appendix 1``."""
    document: ToDocument | None = None
    """The document in this library."""
    kind: Line | None = None
    """What it is: ``strategy``, ``needs_assessment``, ``annual_report``, ``terms_of_reference``; open."""
    text_status: TextStatus | None = None
    """Whether we hold its words."""
    why: Words | None = None
    """Why we do not hold it, such as: it is listed in the paper and not in the copy that we have."""
    link: Web | None = None
    """Where it can be read, an https address."""
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
    pages: Line | None = None
    """Pages of that agenda, as printed."""


class Person(Fact):
    """Somebody whose attendance is printed. Officers' names are withheld."""

    as_printed: Line
    """As printed, with its mark; […] where a name was taken out."""
    present: bool
    """Whether the mark says present."""
    withheld: tuple[Withheld, ...] = ()
    """What was taken out."""


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
    notes: tuple[EditorsNote, ...] = ()
    """Our notes, such as where minutes can be read that we do not hold."""


class PreviousDecision(Fact):
    """An earlier decision that the paper names."""

    by: Line
    """The body that took it."""
    dated: DatedIfKnown
    """When."""
    minute: Line | None = None
    """The number of its minute, as printed."""
    says: Words | None = None
    """What was decided."""
    document: ToDocument | None = None
    """The paper of that decision in this library."""
    sources: tuple[Whereabouts, ...] = ()
    """Where the paper names it."""


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
    classification_reason: Words | None = None
    """Why a part is exempt, as the paper states it."""
    key_decision: Annotated[KeyDecision, text_or_mapping(str | KeyDecision, "is_key")] | None = None
    """Whether it is a key decision."""
    agenda_items: tuple[AgendaItem, ...] = ()
    """Its numbers on agendas."""
    particulars: tuple[Particular, ...] = ()
    """The printed header table, row by row."""
    attendance: Attendance | None = None
    """Who was there."""
    previous_decisions: tuple[PreviousDecision, ...] = ()
    """Earlier decisions that it names, oldest first."""
    sections: tuple[Section, ...] = ()
    """The paper's words."""
    consultation: tuple[ConsultationEvent, ...] = ()
    """Who was asked, and what changed."""
    closing_particulars: tuple[Particular, ...] = ()
    """The printed footer table, row by row."""
    unplaced: tuple[Words, ...] = ()
    """What an import could not place. Shown in previews, and a warning until it is empty."""
    attachments: tuple[Attachment, ...] = ()
    """Appendices, held or not."""
    outcome: Annotated[Outcome, text_or_mapping(str | Outcome)] | None = None
    """What was decided; ``not_in_source`` where no source says."""
