"""A promise that no commitment of the strategy keeps.

Source: domain, 4a and the pledges of Lambeth and Bracknell Forest, whose promises name the plan that keeps
them. A note: a promise may be kept without a commitment.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.documents import Pledge

RULE = Rule(
    code="unkept-promise",
    title="No commitment keeps this promise",
    why=(
        "A pledge that names its strategy says which commitments keep each promise. Where none does, nobody "
        "has said who does the work, by when and with what money."
    ),
    source=(
        "Lambeth links its promises to a delivery plan, and Bracknell Forest gives each of its ten actions, "
        "an officer and a date."
    ),
    mend="Add `keeps:` with the ids of commitments. If there is none, the strategy may lack one.",
    wrong=("- id: savings\n  promise: We will save money for every child.\n",),
    right=("- id: savings\n  promise: We will save money for every child.\n  keeps: [savings]\n",),
    severity=Severity.INFO,
)


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    if not isinstance(fact, Pledge) or not fact.strategy or fact.status == "superseded":
        return
    for index, promise in enumerate(fact.promises):
        if not promise.keeps:
            yield Finding(
                RULE.code,
                Severity.INFO,
                Route(source, ("promises", index)),
                f"No commitment of {fact.strategy} keeps the promise `{promise.id}`.",
                RULE.mend,
            )
