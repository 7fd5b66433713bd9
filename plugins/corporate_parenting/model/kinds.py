"""The kinds of information that a strategy or a decision paper holds: what a section, block or row *is*.

Papers name the same thing in many ways ("Rationale", "Reasons for recommendations"). The heading stays as
printed; ``kind`` says what stands below it, so that a reader finds it in any paper. The list is open: a kind
that is not here is shown in the author's own word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from corporate_parenting.diagnostics import Step
from corporate_parenting.model.base import EditorsNote, held
from corporate_parenting.model.scalars import Line
from corporate_parenting.model.walk import facts

PAPER = (
    "reference",
    "classification",
    "key_decision",
    "notice",
    "wards",
    "report_by",
    "sponsor",
    "contributors",
    "summary",
    "purpose",
    "recommendations",
    "resolution",
    "for_decision_by",
    "function_of",
    "call_in",
    "previous_decisions",
    "powers",
    "reasons",
    "options",
    "priorities",
    "community",
    "issues",
    "finance",
    "legal",
    "equality",
    "risk",
    "consultation",
    "clearances",
    "contact",
    "background_papers",
    "alternative_formats",
    "signature",
    "minutes",
)
"""What a decision paper tells, in the order in which a reader is led to it."""

STRATEGY = (
    "foreword",
    "vision",
    "purpose",
    "audience",
    "context",
    "definition",
    "definitions",
    "needs",
    "related_plans",
    "principles",
    "aims",
    "components",
    "level",
    "stage",
    "outcome",
    "priority",
    "current_position",
    "strength",
    "law",
    "commitments",
    "action_plan",
    "success_measures",
    "targets",
    "participation",
    "governance",
    "terms_of_reference",
    "membership",
    "meetings",
    "work_programme",
    "training",
    "annual_report",
    "review",
    "reporting",
    "talking_to_us",
)
"""What a strategy tells, in the same way."""

SILENT = frozenset({"free", "body", "theme"})
"""Kinds that tell a reader nothing: plain words below a heading of their own."""

Kind = Annotated[Line, Field(json_schema_extra={"examples": sorted({*PAPER, *STRATEGY})})]
"""One of these, or a word of the author's own with ``_`` for its spaces."""


def told(document: object) -> Iterator[tuple[tuple[Step, ...], Any, str]]:
    """Every row, section and block that names its kind, in printed order: the way to it, it, its kind."""
    for part in ("particulars", "sections", "closing_particulars"):
        for steps, fact in facts(getattr(document, part, ()), (part,)):
            kind = held(fact, "kind")
            if kind and kind not in SILENT and not isinstance(fact, EditorsNote):
                yield steps, fact, kind
