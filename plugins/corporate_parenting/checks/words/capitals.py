"""Whole words in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.lists import in_order, quoted
from corporate_parenting.checks.words.pages import own
from corporate_parenting.checks.words.unexplained_abbreviation import shouts
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
    wrong=("We will NEVER use bin bags.",),
    right=("We will **never** use bin bags. Your GP and the NHS help. The IRO too.",),
)

_CAPITALS = re.compile(r"(?<![\w&@.-])[A-Z]{2,}(?![\w&-])")


def check(wording: Wording) -> Iterator[Finding]:
    if wording.is_official or not wording.is_english:
        return
    if not _CAPITALS.search(wording.text):
        return
    for passage in own(wording):
        if found := [quoted(word) for word in _CAPITALS.findall(passage.text) if shouts(word)]:
            does = "stands" if len(set(found)) == 1 else "stand"
            message = f"{in_order(found)} {does} in capitals."
            yield Finding(RULE.code, wording.severity, passage.route, message, RULE.mend)
