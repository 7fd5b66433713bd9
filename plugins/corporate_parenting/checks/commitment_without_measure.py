"""Commitments with neither a measure nor an action.

Source: domain, 3 and 4a: an action plan names who does what by when; inspectors and young people ask how
anybody can tell. One note a strategy, with every place, so that nobody drowns in them.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import CommitmentBlock
from corporate_parenting.model.documents import Strategy
from corporate_parenting.model.unwritten import is_unwritten
from corporate_parenting.model.walk import facts

RULE = Rule(
    code="commitment-without-measure",
    title="A commitment has no measure and no action",
    why=(
        "Without a measure nobody can tell whether it was kept, and without an action nobody has said what "
        "is done for it. Either is enough. It is told once for each strategy, with the place of each "
        "commitment."
    ),
    source=(
        "Bracknell Forest's action plan gives each pledge actions, an officer, a time and an outcome; B&NES "
        "measures its strategy by the pledge and key outcomes."
    ),
    mend="Add `measures:` with the id of a measure, or `actions:` with what is done, by whom and by when.",
    wrong=(
        (
            "- id: same-school\n  commitment: We will try to keep every child at the same school.\n"
            "  strength: will_try\n"
        ),
    ),
    right=(
        (
            "- id: same-school\n  commitment: We will try to keep every child at the same school.\n"
            "  strength: will_try\n  measures: [school-moves]\n"
        ),
    ),
    severity=Severity.INFO,
    may_be_silenced=False,  # one place stands for many here
)


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    if not isinstance(fact, Strategy) or fact.status == "superseded":
        return
    every = [(steps, value) for steps, value in facts(fact) if isinstance(value, CommitmentBlock)]
    bare = [
        (steps, value)
        for steps, value in every
        if not value.measures and not value.actions and not is_unwritten(value.commitment)
    ]
    if not bare:
        return
    if len(bare) == 1:
        message = "This commitment has no measure and no action."
    else:
        message = f"{len(bare)} of {len(every)} commitments have no measure and no action; this is the first."
    yield Finding(
        RULE.code,
        Severity.INFO,
        Route(source, bare[0][0]),
        message,
        RULE.mend,
        related=tuple((_name(value), Route(source, steps)) for steps, value in bare[1:]),
    )


def _name(commitment: CommitmentBlock) -> str:
    return commitment.id or number_address(commitment.number or "") or "a commitment"
