"""A stage of care that is none of those by which councils are compared.

Source: domain, 1d: the four stages are a mapping over strategies of any shape. A misspelt one would leave
every commitment below it out of the comparison without a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import BlockBase, Section
from corporate_parenting.model.documents import Strategy
from corporate_parenting.model.stages import STAGES, stage_of
from corporate_parenting.model.walk import facts

_NAMES = ", ".join(f"`{stage}`" for stage in STAGES)

RULE = Rule(
    code="unknown-stage",
    title="A stage of care that councils are not compared by",
    why=(
        "Councils' commitments are set side by side by four stages of care. Under any other name they stand "
        "among those that are not mapped to a stage."
    ),
    source="Our comparison: strategies told as a child's journey have these four, whatever they call them.",
    mend=(
        f"Write `stage:` with one of {_NAMES} beside the section's own id. Where none fits, leave `stage:` "
        "out, and give the section another `kind:`."
    ),
    wrong=("- id: in-care\n  kind: stage\n  title: Being in care\n",),
    right=("- id: in-care\n  kind: stage\n  stage: day-to-day\n  title: Being in care\n",),
    severity=Severity.WARNING,
)


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    if not isinstance(fact, Strategy):
        return
    for steps, value in facts(fact.sections, ("sections",)):
        match value:
            case Section():
                said, key = stage_of(value), "stage" if value.stage else "kind"
            case BlockBase():
                said, key = value.stage, "stage"
            case _:
                continue
        if said is not None and said not in STAGES:
            yield Finding(
                RULE.code,
                Severity.WARNING,
                Route(source, (*steps, key)),
                f"`{said}` is no stage of care by which councils are compared: those are {_NAMES}.",
                RULE.mend,
            )
