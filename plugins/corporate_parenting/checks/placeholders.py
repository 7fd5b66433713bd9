"""Words of the starter files that nobody has written over.

Source: fresh eyes on this project. Once its status was changed, "Put the same promise in plain words
here" was published to children.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.document_base import DocumentBase
from corporate_parenting.model.scalars import WordsText
from corporate_parenting.model.unwritten import is_unwritten
from corporate_parenting.model.walk import walk

RULE = Rule(
    code="placeholder",
    title="Nobody has written these words yet",
    why=(
        '`new` leaves places for your own words. Once "Write here the same promise in plain words" was '
        "published to children. A draft may hold them."
    ),
    source="A mistake that was made with this program",
    mend="Write your own words, or set `status: draft`.",
    wrong=('young_people: "WRITE HERE: the same promise in plain words."\n',),
    right=("young_people: We will help you see your family.\n",),
    severity=Severity.ERROR,
    may_be_silenced=False,
)


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    if not isinstance(fact, DocumentBase) or fact.status == "draft":
        return
    for steps, value in walk(fact):
        if isinstance(value, WordsText) and is_unwritten(value):
            yield Finding(
                "placeholder",
                Severity.ERROR,
                Route(source, steps),
                "Nobody has written these words yet.",
                "Write your own words here, or set `status: draft`.",
            )
