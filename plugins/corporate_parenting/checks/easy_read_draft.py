"""Easy Read that nobody has recorded as checked.

Source: domain, conclusions, 7. Inclusion Europe asks that a person with an intellectual disability reads
every text, and is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.words_file import WordsFile

RULE = Rule(
    code="easy-read-draft",
    title="Easy Read that nobody has checked",
    why=(
        "Only people who need Easy Read can say whether a text is Easy Read. Until a group has read this "
        "one, every page of it is headed “Easy Read draft”."
    ),
    source=(
        "Information for all, Inclusion Europe: always let people with intellectual disabilities check the "
        "text (https://www.inclusion-europe.eu/easy-to-read-standards-guidelines/)."
    ),
    mend="Let a group read it, then add `checked:` with `by:` (the group, no names) and `dated:`.",
    wrong=("document: words\nedition: easy_read\n",),
    right=(
        "document: words\nedition: easy_read\nchecked:\n  by: Northmere Reading Group\n  dated: 2026-10-20\n",
    ),
    severity=Severity.INFO,
)


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    if isinstance(fact, WordsFile) and fact.edition == "easy_read" and fact.checked is None:
        yield Finding(
            RULE.code,
            Severity.INFO,
            Route(source, ("edition",)),
            "Nobody has recorded that these words were checked, so they are published as “Easy Read draft”.",
            RULE.mend,
        )
