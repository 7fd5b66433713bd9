"""What strategies, pledges and decision papers have in common."""

from __future__ import annotations

from corporate_parenting.model.approvals import Approval, Correction
from corporate_parenting.model.base import EditorsNote, Fact, RelatedDocument
from corporate_parenting.model.blocks import YoungPeople
from corporate_parenting.model.gone import Gone
from corporate_parenting.model.kinds import Kind
from corporate_parenting.model.scalars import (
    Dated,
    DatedIfKnown,
    Language,
    Line,
    PublishFrom,
    Slug,
    Status,
    TextStatus,
    Version,
    Web,
    Whereabouts,
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
    """When we last held our words against the source, or looked for a document that we do not hold.
    Absent means not checked, which is not the same as looked for and not found."""
    approvals: tuple[Approval, ...] = ()
    """Who agreed to the words, and when, each with the fingerprint of the words."""
    corrections: tuple[Correction, ...] = ()
    """What was changed in words that were already agreed to."""
    gone: tuple[Gone, ...] = ()
    """What was published in it and is there no more, with what stands in its place."""
    related: tuple[RelatedDocument, ...] = ()
    """Plans and papers that it names."""
    absent: tuple[Kind, ...] = ()
    """Kinds of information that we looked for and that the source does not have, such as ``risk``. Not the
    same as a printed blank (``value: ""``) or a printed "None"; a kind that nobody looked for is not named.
    """
    notes: tuple[EditorsNote, ...] = ()
    """Our notes on the whole document."""
