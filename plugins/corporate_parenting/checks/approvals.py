"""Words that a body agreed to and that are no longer the same, and approvals that hold nothing.

Source: design, 3, Sign-off: adopted words that changed since are an error unless a dated correction is
published with them.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.adopted import holding, recorded, words_fingerprint
from corporate_parenting.model.approvals import Approval
from corporate_parenting.model.base import Fact
from corporate_parenting.model.documents import Publication

UNSETTLED = frozenset({"draft", "consultation", "final_draft"})
"""Words with these statuses are still meant to change."""

RULES = (
    Rule(
        code="approved-words-changed",
        title="These are no longer the words that were agreed to",
        why=(
            "An approval holds a fingerprint of all official words as they were on that day. The words have "
            "changed since, so what stands here was agreed to by nobody. Words that were adopted change only "
            "by another decision, or by a correction that every reader can see."
        ),
        source="Our design: sign-off is held to the words, so that nobody can change a promise unseen",
        mend=(
            "Put the words back. If they must change, add to `corrections:` when, what, why and by which "
            "role, and run `corporate-parenting approve FILE --write`, which records the words of today. "
            "Words that were agreed to anew get another entry in `approvals:`, and mostly another `version:`."
        ),
        wrong=(
            (
                "approvals:\n  - by: Cabinet\n    dated: 2026-03-17\n    decision: adopted\n"
                "    fingerprint: 0123456789abcdef  # of other words than those that stand here now\n"
            ),
        ),
        right=(
            (
                "corrections:\n  - dated: 2026-06-10\n    by: Corporate Parenting Manager\n"
                "    what: Paragraph 7.1.1 said that the Board meets every three months.\n"
                "    because: It meets every two months.\n    fingerprint: fedcba9876543210\n"
            ),
        ),
        severity=Severity.ERROR,
        may_be_silenced=False,  # a correction is the way to allow it, and readers see it
    ),
    Rule(
        code="unheld-approval",
        title="An approval is not held to any words",
        why=(
            "The newest approval or correction of this document has no fingerprint, so nobody can tell "
            "whether these are the words that were agreed to."
        ),
        source="Our design: sign-off is held to the words",
        mend=(
            "Compare the words with those that were agreed to. Then run "
            "`corporate-parenting approve FILE --write`, which records them."
        ),
        wrong=("approvals:\n  - by: Cabinet\n    dated: 2026-03-17\n    decision: adopted\n",),
        right=(
            (
                "approvals:\n  - by: Cabinet\n    dated: 2026-03-17\n    decision: adopted\n"
                "    fingerprint: 0123456789abcdef\n"
            ),
        ),
    ),
)


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:
    if not isinstance(fact, Publication) or fact.status in UNSETTLED:
        return
    record = situation.councils.get(fact.council)
    if record is not None and record.council.illustration:
        return  # nobody agreed to our own words about a real council's document
    yield from _changed(fact, source)


def _changed(document: Publication, source: str) -> Iterator[Finding]:
    entries = list(recorded(document))
    if not entries:
        return
    newest_key, newest_index, newest = entries[-1]
    record = f"run `corporate-parenting approve {source} --write`"
    found = holding(document)
    if found is not None and found[2].fingerprint != words_fingerprint(document):
        key, index, entry = found
        if newest.fingerprint is None:
            mend = f"If these are the words of the newest entry, of {newest.dated}, {record}."
        else:
            mend = f"Put the words back, or add to `corrections:` what was changed and why; then {record}."
        if isinstance(entry, Approval):
            words = f"the words that {entry.by} {entry.decision} on {entry.dated}"
        else:
            words = f"the words of the correction of {entry.dated} by {entry.by}"
        yield Finding(
            "approved-words-changed",
            Severity.ERROR,
            Route(source, (key, index, "fingerprint")),
            f"These are no longer {words}.",
            mend,
        )
    elif newest.fingerprint is None and document.text_status == "held":
        yield Finding(
            "unheld-approval",
            Severity.WARNING,
            Route(source, (newest_key, newest_index)),
            "Nobody can tell whether these are the words that were agreed to: there is no fingerprint.",
            f"Compare the words with those that were agreed to, then {record}.",
        )
