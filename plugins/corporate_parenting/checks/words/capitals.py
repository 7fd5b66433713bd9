"""Whole words in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.lists import in_order, quoted
from corporate_parenting.checks.words.pages import own
from corporate_parenting.checks.words.shouting import shouted
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding

RULE = Rule(
    code="capitals",
    title="Words in capitals",
    why=(
        "We know words by their shape, and in capitals all words have the same one. Some screen readers "
        "spell them out, and many readers hear shouting. Abbreviations are no words and pass."
    ),
    source=(
        "No large blocks of capitals, UKAAF G003 Creating clear print and large print documents "
        "(https://www.ukaaf.org/standards/); avoid capitals, British Dyslexia Association style guide "
        "(https://www.bdadyslexia.org.uk/advice/employers/creating-a-dyslexia-friendly-workplace/dyslexia-friendly-style-guide)."
    ),
    mend="Write them in small letters. To stress a word, make it strong: `**never**`.",
    wrong=("We will NEVER use bin bags.", "WE WILL VISIT YOU EVERY SIX WEEKS."),
    right=("We will **never** use bin bags. Your GP and the NHS help. The IRO too.",),
)

_CAPITALS = re.compile(r"(?<![\w&@.-])[A-Z]{2,}(?![\w&-])")
_MOST = 8
"""Words of a run that are named; who shouts a whole page knows which."""


def check(wording: Wording) -> Iterator[Finding]:
    if wording.is_official or not wording.is_english:
        return
    if not _CAPITALS.search(wording.text):
        return
    for passage in own(wording):
        if found := [quoted(_start_of(passage.text[slice(*span)])) for span in shouted(passage.text)]:
            does = "stands" if len(set(found)) == 1 else "stand"
            message = f"{in_order(found)} {does} in capitals."
            yield Finding(RULE.code, wording.severity, passage.route, message, RULE.mend)


def _start_of(run: str) -> str:
    words = run.split()
    return " ".join(words if len(words) <= _MOST else [*words[:_MOST], "…"])
