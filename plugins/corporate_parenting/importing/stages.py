"""What a section is, told by the usual names of its heading; every other name tells nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corporate_parenting.importing.paragraphs import OPENING
from corporate_parenting.model.scalars import Strength

_STAGES = {
    "edge-of-care": (
        "edge of care",
        "on the edge of care",
        "children on the edge of care",
        "children and young people on the edge of care",
        "coming into care",
    ),
    "permanence": ("permanence", "permanency", "achieving permanence", "planning for permanence"),
    "day-to-day": (
        "day to day corporate parenting",
        "day to day care",
        "day to day parenting",
        "being in care",
        "in care",
    ),
    "moving-on": (
        "moving on from care",
        "moving on",
        "leaving care",
        "care leavers",
        "moving on from care into adulthood",
    ),
}
_KINDS = {
    "purpose": (
        "purpose",
        "our purpose",
        "purpose of this strategy",
        "purpose of the strategy",
        "purpose of report",
        "purpose of the report",
        "the issue",
    ),
    "recommendations": ("recommendation", "recommendations", "recommendation s"),
    "previous_decisions": ("previous decisions", "relevant previous decisions"),
    "powers": ("constitutional powers",),
    "reasons": ("rationale", "reasons for recommendations", "reasons for recommendation"),
    "options": ("alternative options", "other options considered", "options considered"),
    "priorities": (
        "corporate objectives",
        "corporate priorities",
        "corporate priorities and policy considerations",
    ),
    "community": ("community impact",),
    "issues": ("issues to consider in reaching the decision",),
    "finance": ("finance", "financial implications", "resource implications"),
    "legal": ("law", "legal implications", "legal issues"),
    "equality": (
        "equality duty",
        "equality impact",
        "equalities",
        "equality implications",
        "equalities and diversity issues",
    ),
    "risk": ("risk management", "risk management issues", "risks"),
    "consultation": ("consultation", "consultees"),
    "clearances": ("advice sought",),
    "background_papers": ("background papers", "list of background papers"),
    "current_position": ("current position", "our current position", "where we are now"),
    "commitments": (
        "strategy",
        "our strategy",
        "commitments",
        "our commitments",
        "what we will do",
    ),
}

_TRIES = re.compile(
    r"we (?:will )?(?:always )?(?:try|aim|seek|strive|endeavour|do our best)\b", re.IGNORECASE
)
_WILL = re.compile(r"we will\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Meaning:
    """A section's ``kind``, and the id of the stage of care that it is."""

    kind: str | None = None
    stage: str | None = None


def meaning_of(title: str) -> Meaning:
    """What a heading with these words usually stands over."""
    name = " ".join(re.findall(r"\w+", title.casefold()))
    for stage, names in _STAGES.items():
        if name in names:
            return Meaning("stage", stage)
    return Meaning(next((kind for kind, names in _KINDS.items() if name in names), None))


def strength_of(commitment: str) -> Strength | None:
    """How strong the first words are; ``None`` where they do not say, and nothing is inferred."""
    said = commitment.lstrip(OPENING)
    if _TRIES.match(said):
        return "will_try"
    return "will" if _WILL.match(said) else None
