"""Something is said to be withheld, but the words show no gap where it stood.

Source: design, names of officers are `withheld: [name]`, shown as […] and counted. If the mark is
missing, the name may still be there; the line is not quoted, so that no log repeats it.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import BlockBase
from corporate_parenting.model.decision import Particular
from corporate_parenting.model.scalars import WITHHELD_MARK
from corporate_parenting.model.walk import facts, walk

RULE = Rule(
    code="withheld-but-shown",
    title="Something is withheld, and the words show no gap",
    why=(
        "Where a name was taken out, […] stands. If the mark is missing, the name may still be there. The "
        "line is not repeated in any log."
    ),
    source="Our design: names of officers are withheld, shown as […] and counted",
    mend="Replace the name or the number in the words with […].",
    wrong=("text: Written by the Director.\nwithheld: [name]\n",),
    right=("text: Written by […].\nwithheld: [name]\n",),
    severity=Severity.ERROR,
    may_be_silenced=False,
)


CODE = "withheld-but-shown"


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    for steps, value in facts(fact):
        if isinstance(value, BlockBase | Particular) and value.withheld:
            said = [v for _, v in walk(value) if isinstance(v, str)]
            if not any(WITHHELD_MARK in words for words in said):
                yield Finding(
                    CODE,
                    Severity.ERROR,
                    Route(source, (*steps, "withheld"), at_key=True),
                    f"These words should show {WITHHELD_MARK} where something was withheld, and they do not.",
                    f"Replace the name or number in the words with {WITHHELD_MARK}.",
                    quote=False,
                )
