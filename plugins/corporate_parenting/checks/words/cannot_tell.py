"""A promise of which nobody could tell whether it was kept."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import OFFICIAL, Rule
from corporate_parenting.checks.words.meaning.promises import Said, of_promise, promises, spoken
from corporate_parenting.checks.words.meaning.telling import can_be_told
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding
from corporate_parenting.model.blocks import CommitmentBlock

RULE = Rule(
    official=OFFICIAL,
    code="cannot-tell",
    title="Nobody could tell whether it was kept",
    why=(
        "“We will support you” can be said to be kept whatever happens. A promise needs something that can "
        "be seen, counted or asked: how often, by when, how much, who rings, what is written down. It may "
        "stand in the promise or in the lines under it (`means:`, `body:`), and for official words in a "
        "measure or an action.\n\n"
        "The rule knows words and not meanings: it looks for words such as “support”, “promote”, “value” or "
        "“listen” with no number, no time and nothing that is done beside them. Plain words are told of "
        "only where the official words hold something that can be told. Of official words that were "
        "adopted it is a note."
    ),
    source=(
        "Torbay's young people wanted promises to be followed through, and Islington's first is to promise "
        "only what can be done. Pledges must be “detailed enough to empower children”: House of Commons "
        "Children, Schools and Families Committee, HC 111 (2009), paragraphs 134 to 135."
    ),
    mend="Say under `means:` what somebody would see: how often, by when, how much, who does what.",
    wrong=("We will support you.", "We will be ambitious for you and value who you are."),
    right=("We will support you: somebody you know will ring you every week.",),
)


def check(wording: Wording) -> Iterator[Finding]:
    if not wording.is_english:
        return
    for said in promises(wording):
        # Plain words of a vague promise cannot say more than it does; then it is the promise that is told of.
        wrong = (
            not _is_measured(said) and not _official_can(said)
            if wording.is_official
            else not can_be_told(spoken(said.passages)) and _official_can(said)
        )
        if wrong:
            yield Finding(
                RULE.code,
                of_promise(wording),
                said.passages[0].route,
                f"Nothing in this {said.noun} can be seen, counted or asked: nobody could tell it was kept.",
                RULE.mend,
            )


def _official_can(said: Said) -> bool:
    return can_be_told(" ".join(said.official))


def _is_measured(said: Said) -> bool:
    return bool(said.item.measures or (isinstance(said.item, CommitmentBlock) and said.item.actions))
