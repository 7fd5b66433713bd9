"""Editorial checks: one file a check. Structure is judged by loading; these judge what is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corporate_parenting.checks import (
    accessibility,
    approvals,
    commitment_without_measure,
    consent,
    contacts,
    easy_read_draft,
    illustrations,
    look,
    missing_contact,
    missing_words,
    numbering,
    other_shape,
    personal_contacts,
    placeholders,
    plain_words,
    plain_words_behind,
    printed_principles,
    public_drafts,
    stale_words,
    strength,
    unkept_promise,
    unknown_stage,
    unplaced,
    withheld,
)
from corporate_parenting.checks.situation import Check, Situation
from corporate_parenting.checks.words import WORD_CHECKS
from corporate_parenting.checks.words.wording import WordCheck, wordings
from corporate_parenting.diagnostics import Finding
from corporate_parenting.model.base import Fact

CHECKS: tuple[Check, ...] = (
    accessibility.check,
    approvals.check,
    commitment_without_measure.check,
    consent.check,
    contacts.check,
    easy_read_draft.check,
    illustrations.check,
    look.check,
    missing_contact.check,
    missing_words.check,
    numbering.check,
    other_shape.check,
    personal_contacts.check,
    placeholders.check,
    plain_words.check,
    plain_words_behind.check,
    printed_principles.check,
    public_drafts.check,
    stale_words.check,
    strength.check,
    unknown_stage.check,
    unkept_promise.check,
    unplaced.check,
    withheld.check,
)

__all__ = ["CHECKS", "Situation", "findings"]


def findings(
    facts: Iterable[tuple[Fact, str]], situation: Situation, judges: tuple[WordCheck, ...] = WORD_CHECKS
) -> Iterator[Finding]:
    """Everything that the checks have to say about these files; of their words, what ``judges`` say."""
    for fact, source in facts:
        for check in CHECKS:
            yield from check(fact, source, situation)
        for wording in wordings(fact, source, situation):
            for judge in judges:
                yield from judge(wording)
