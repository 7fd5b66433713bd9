"""Editorial checks: one file a check. Structure is judged by loading; these judge what is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corporate_parenting.checks import (
    contacts,
    illustrations,
    numbering,
    personal_contacts,
    placeholders,
    plain_words,
    public_drafts,
    strength,
    unplaced,
    withheld,
)
from corporate_parenting.checks.situation import Check, Situation
from corporate_parenting.checks.words import WORD_CHECKS
from corporate_parenting.checks.words.wording import wordings
from corporate_parenting.diagnostics import Finding
from corporate_parenting.model.base import Fact

CHECKS: tuple[Check, ...] = (
    contacts.check,
    illustrations.check,
    numbering.check,
    personal_contacts.check,
    placeholders.check,
    plain_words.check,
    public_drafts.check,
    strength.check,
    unplaced.check,
    withheld.check,
)

__all__ = ["CHECKS", "Situation", "findings"]


def findings(facts: Iterable[tuple[Fact, str]], situation: Situation) -> Iterator[Finding]:
    """Everything that the checks have to say about the facts of these files."""
    for fact, source in facts:
        for check in CHECKS:
            yield from check(fact, source, situation)
        for wording in wordings(fact, source, situation):
            for judge in WORD_CHECKS:
                yield from judge(wording)
