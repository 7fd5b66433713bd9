"""A promise that names nobody who does it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.meaning.phrases import phrases, simple
from corporate_parenting.checks.words.meaning.promises import of_promise, promises, spoken
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding
from corporate_parenting.model.council import Council

RULE = Rule(
    code="no-doer",
    title="A promise that nobody makes",
    why=(
        "“You will be supported” and “Support will be available” name nobody. When it does not happen, a "
        "child does not know whom to ask. The promise itself is judged, not the lines that say what it "
        "means. “We”, the council, a team, a worker or “someone” is a doer. Short official lines such as "
        "“Ensure timely reviews” stand under a council's “we will” and pass.\n\n"
        "Of official words that were adopted it is a note, since nobody may change them here."
    ),
    source=(
        "Pledges must be “detailed enough to empower children”: House of Commons Children, Schools and "
        "Families Committee, Looked-after Children, HC 111 (2009), paragraphs 134 to 135."
    ),
    mend="Say who does it: “We will …”, “Your social worker will …”.",
    wrong=("You will be supported.", "Support will be available when you need it."),
    right=(
        "We will support you to see your family every month.",
        "Your social worker will ring you every week.",
    ),
)

_PROMISES = re.compile(
    r"\b(?:will|shall|must|can|should|you get|you receive|there (?:is|are))\b|'ll\b"
    r"|^(?:every |each |all )?(?:child|children|young people|care leavers) (?:get|gets|receive|receives)\b"
)
_ACTS = "will|shall|must|can|should|has|have|are|is|do|does|always|never|promise|promises|agree|agrees|\\w+s"


def check(wording: Wording) -> Iterator[Finding]:
    if not wording.is_english:
        return
    for said in promises(wording):
        if not said.lead:
            continue
        text = simple(spoken(said.lead))
        if _PROMISES.search(text) and not _names_a_doer(text, wording.council):
            yield Finding(
                RULE.code,
                of_promise(wording),
                said.lead[0].route,
                f"This {said.noun} names nobody who does it.",
                RULE.mend,
            )


def _names_a_doer(text: str, council: Council) -> bool:
    return bool(re.search(r"\b(?:we|i|us|our)\b", text) or _doer(_names(council)).search(text))


def _names(council: Council) -> tuple[str, ...]:
    named = (
        council.name,
        *council.names_used,
        *(b.name for b in council.bodies),
        *(c.name for c in council.contacts),
    )
    return tuple(simple(name) for name in named)


@lru_cache(maxsize=64)
def _doer(names: tuple[str, ...]) -> re.Pattern[str]:
    """Somebody who stands before a verb, or after "by" or "from"."""
    doer = "|".join(
        re.escape(d) for d in sorted((*phrases("promises", "doers"), *names), key=len, reverse=True)
    )
    return re.compile(
        rf"\b(?:by|from|with|through) (?:[\w'-]+ ){{0,3}}(?:{doer})\b"
        rf"|\b(?:{doer})\b(?: [\w'-]+){{0,3}}? (?:{_ACTS})\b"
    )
