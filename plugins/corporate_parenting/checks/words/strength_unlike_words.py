"""A stated strength that the official words do not bear out."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.meaning.phrases import phrases
from corporate_parenting.checks.words.meaning.promises import Said, promises
from corporate_parenting.checks.words.meaning.strength import Strength, clauses
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding, Route, Severity

RULE = Rule(
    code="strength-unlike-words",
    title="`strength:` and the official words disagree",
    why=(
        "`strength:` decides which plain words are right and whether readers are told that the council only "
        "tries. If it says `will` beside “we aim to”, every check of the plain words is wrong with it."
    ),
    source="The difference is the pledges' own: “We will” and “We will always try to” (Brighton & Hove).",
    mend=(
        "Read the official words and correct `strength:`. Never change adopted words to fit it. Where they "
        "do not say, write `strength: not_stated`."
    ),
    wrong=("promise: We will try to keep brothers and sisters together.\nstrength: will",),
    right=("promise: We will try to keep brothers and sisters together.\nstrength: will_try",),
    severity=Severity.ERROR,
)


def check(wording: Wording) -> Iterator[Finding]:
    if not wording.is_official or not wording.is_english:
        return
    for said in promises(wording):
        if problem := _problem(said):
            severity = Severity.WARNING if wording.severity is Severity.INFO else Severity.ERROR
            steps = said.passages[0].route.steps[:-1]
            yield Finding(RULE.code, severity, Route(wording.source, (*steps, "strength")), *problem)


def _problem(said: Said) -> tuple[str, str] | None:
    found = clauses(said.passages[0].text)
    trying = [c for c in found if c.strength in (Strength.TRIES, Strength.EITHER)]
    if said.item.strength == "will_try" and not trying:
        return (
            "`strength: will_try` stands beside words that do not say “try” or anything like it.",
            "Write `strength: will`, or `strength: not_stated` where the words do not say.",
        )
    if said.item.strength != "will" or any(c.strength is Strength.CERTAIN for c in found):
        return None
    # "We will, where possible" may be held to be either; "we aim to" may not.
    if marker := next((c.marker for c in trying if c.marker in phrases("strength", "try")), None):
        return (
            f"`strength: will` stands beside words that only try: “{marker}”.",
            "Write `strength: will_try`.",
        )
    return None
