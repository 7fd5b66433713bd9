"""Sentences that hide who does it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.lists import in_order, listed, quoted
from corporate_parenting.checks.words.pages import prose
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding, Severity

RULE = Rule(
    code="passive-voice",
    title="Nobody does it: a passive without a doer",
    why=(
        "“Your plan will be reviewed” does not say by whom, so nobody can be asked when it does not "
        "happen. Sentences that say who does what are also easier to read. Passives that name the doer "
        "(“chosen by your social worker”) and words that only look like one (“is called”, “are "
        "interested”) pass. The rule looks at forms and does not understand sentences, so it is a note."
    ),
    source=(
        "Active voice makes clear who should do what, digital.gov "
        "(https://digital.gov/guides/plain-language/writing); active voice, GOV.UK "
        "(https://www.gov.uk/guidance/content-design/writing-for-gov-uk)."
    ),
    mend="Say who does it: “we will …”, “your social worker will …”.",
    wrong=("Your plan will be reviewed every six months.", "Clubs and trips are always offered."),
    right=(
        "We will look at your plan every six months.",
        "The room was chosen by young people.",
        "Our plan is called the Pledge. You may be interested, worried or tired.",
        "You can be involved. It is based in town.",
    ),
    severity=Severity.INFO,
)

_BE = re.compile(r"\b(?:am|is|are|was|were|be|been|being)\b|['’]re\b", re.IGNORECASE)
"""“It's” is passed over, since nobody can tell it from “the council's planned move”."""
_FORM = re.compile(
    r"\b(?:(?:will|shall|can|may|might|must|should|would|could|to|has|have|had|is|are|was|were)\s+(?:not\s+)?)?"
    r"\b(?:am|is|are|was|were|be|been|being|\w+['’]re)"
    r"(?:\s+(?:not|also|always|never|often|only|still|now|then|all|both|ever|just|\w+ly))*\s+(\w+)\b",
    re.IGNORECASE,
)
_NO_DOER = (
    r"\d|(?:then|now|when|the (?:end|time|age)|e-?mail|post|phone|text|letter|law|hand|(?:Jan|Febr)uary|March"
    r"|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|\w+ing)\b"
)
"""What follows “by” when it says until when, or how."""
_DOER = re.compile(rf"[^.?!;:]{{0,60}}?\bby\s+(?!{_NO_DOER})")


def check(wording: Wording) -> Iterator[Finding]:
    if wording.is_official or not wording.is_english:
        return
    for passage in prose(wording):
        if not _BE.search(passage.text):
            continue
        if found := [quoted(words) for words in passives(passage.text)]:
            message = f"{in_order(found)} {'hides' if len(set(found)) == 1 else 'hide'} who does it."
            yield Finding(RULE.code, Severity.INFO, passage.route, message, RULE.mend)


def passives(text: str) -> Iterator[str]:
    """The verbs, as written, of which ``text`` does not say who does them."""
    lists = _lists()
    for match in _FORM.finditer(text):
        verb = match[1].lower()
        if not (verb in lists["irregular"] or (verb.endswith("ed") and verb not in lists["not_participles"])):
            continue
        follows = text[match.end() :].split(maxsplit=1)
        with_next = f"{verb} {follows[0]}" if follows else verb
        is_state = verb in lists["like_adjectives"] or with_next in lists["like_adjectives"]
        if not is_state and not _DOER.match(text, match.end()):
            yield match[0]


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in listed("passive").items()}
