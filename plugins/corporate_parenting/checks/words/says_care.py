"""A title that tells whoever looks over a shoulder that its reader is in care."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.lists import in_order, listed, quoted
from corporate_parenting.checks.words.wording import Passage, Wording
from corporate_parenting.diagnostics import Finding
from corporate_parenting.model.blocks import Section
from corporate_parenting.model.documents import PledgePart, Strategy

RULE = Rule(
    code="says-care",
    title="A title for young people says that they are in care",
    why=(
        "A page's title stands in the browser's tab, in the history of a phone that is shared, and in the "
        "preview of every link that is passed on. Young people want to control who knows that they are in "
        "care. So the titles of their pages, and of the editions that a council declares, do not say it; "
        "what stands on the page may. An edition's id is part of every address.\n\n"
        "A council's young people may want it otherwise: then silence the rule there, and say so."
    ),
    source=(
        "Our own rule. Young people in care on who knows: Language that Cares, TACT "
        "(https://tactfostering.org.uk/knowledge-centre/language-that-cares). The lists are ours."
    ),
    mend="Say what the page is about for its reader: “Growing up” for “Leaving care”, “Our promises to you”.",
    wrong=("title: Our promises to children in care\ntext: We made them with you.\n",),
    right=("title: Our promises to you\ntext: They are for you if you are in our care.\n",),
)


_EDITIONS = "editions"


def check(wording: Wording) -> Iterator[Finding]:
    if wording.is_official or (telling := _telling(wording.language.split("-")[0])) is None:
        return
    for passage in wording.passages:
        if passage.role == "title" and _names_a_page(passage, wording):
            text = passage.text
            if passage.page == _EDITIONS:  # its id stands in the address of each of its pages
                text += " " + wording.council.editions[int(passage.route.steps[1])].id.replace("-", " ")
            if found := [match[0] for match in telling.finditer(text)]:
                message = f"This title says {in_order([quoted(words) for words in found])}."
                yield Finding(RULE.code, wording.severity, passage.route, message, RULE.mend)


def _names_a_page(passage: Passage, wording: Wording) -> bool:
    """Documents, parts of a pledge and the parts of a strategy have pages; headings inside them have none."""
    if wording.document is None:
        return passage.page == _EDITIONS
    if isinstance(passage.item, Section):
        parts = wording.document.sections if isinstance(wording.document, Strategy) else ()
        return any(passage.item is part for part in parts)
    return passage.item is None or isinstance(passage.item, PledgePart)


@cache
def _telling(language: str) -> re.Pattern[str] | None:
    """What finds the words of a language; ``None`` for one that we have no list for."""
    listing = listed("says_care").get(language, ())
    if not listing:
        return None
    longest_first = sorted(listing, key=len, reverse=True)
    either = "|".join(re.escape(w) if w.isupper() else f"(?i:{re.escape(w)})" for w in longest_first)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")
