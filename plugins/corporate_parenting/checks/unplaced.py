"""Words that an import could not place.

Source: design, "What it could not place is kept under `unplaced`, never dropped". A draft keeps them in
sight; a published document must have found a place for each.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import Strategy

RULE = Rule(
    code="unplaced-words",
    title="Imported words have no place yet",
    why=(
        "An import drops no word. What it could not place is kept under `unplaced`, and a published "
        "document must have found a place for each."
    ),
    source="Our design: an import never drops a word",
    mend="Move each paragraph to the section where it stands in the source, then delete `unplaced:`.",
    wrong=("unplaced:\n  - A paragraph from a footer.\n",),
    right=("sections:\n  - id: note\n    title: Note\n    body:\n      - A paragraph from a footer.\n",),
    severity=Severity.ERROR,
    may_be_silenced=False,
)


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    if isinstance(fact, Strategy | Decision) and fact.unplaced:
        severity = Severity.WARNING if fact.status == "draft" else Severity.ERROR
        n = len(fact.unplaced)
        yield Finding(
            "unplaced-words",
            severity,
            Route(source, ("unplaced",), at_key=True),
            f"{n} {'paragraph has' if n == 1 else 'paragraphs have'} no place in this document yet.",
            "Move each to the section where it stands in the source, then delete `unplaced:`.",
        )
