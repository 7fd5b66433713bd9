"""A promise that does not say how strong it is.

Source: domain, "We will" is different from "we will always try to". Without a stated strength nobody can
tell whether plainer words raise or lower the promise.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation, by_status
from corporate_parenting.diagnostics import Finding, Route
from corporate_parenting.model.base import Fact
from corporate_parenting.model.documents import Pledge

RULE = Rule(
    code="strength-not-stated",
    title="A promise does not say how strong it is",
    why=(
        '"We will" is different from "we will always try to". Without a stated strength nobody can tell '
        "whether plainer words raise or lower the promise."
    ),
    source=(
        "Pledges of Brighton & Hove, Bath and North East Somerset and Islington keep the two apart; young "
        "people in Torbay asked for nothing to be promised unless it is kept"
    ),
    mend="Add `strength: will` or `strength: will_try`, as the official words say.",
    wrong=("- id: family-time\n  promise: We will help every child to see their family.\n",),
    right=(
        ("- id: family-time\n  promise: We will help every child to see their family.\n  strength: will\n"),
    ),
)


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    if not isinstance(fact, Pledge):
        return
    for index, promise in enumerate(fact.promises):
        if promise.strength == "not_stated":
            yield Finding(
                "strength-not-stated",
                by_status(fact),
                Route(source, ("promises", index)),
                f"The promise `{promise.id}` does not say how strong it is.",
                "Add `strength: will` or `strength: will_try`, as the official words say.",
            )
