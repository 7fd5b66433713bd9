"""Whether anybody could tell that something was done."""

from __future__ import annotations

from functools import cache, lru_cache

from corporate_parenting.checks.words.meaning.phrases import finds, phrases, simple
from corporate_parenting.checks.words.meaning.quantities import quantities
from corporate_parenting.checks.words.meaning.stems import stem
from corporate_parenting.reading.words import looked_up


def can_be_told(text: str) -> bool:
    """Whether it holds something concrete, or nothing vague."""
    if any(_stem(word) in _concrete() for word in looked_up(text)):
        return True
    return not finds("promises", "vague").search(simple(text)) or bool(quantities(text))


@cache
def _concrete() -> frozenset[str]:
    return frozenset(stem(word) for word in phrases("promises", "concrete"))


_stem = lru_cache(maxsize=8192)(stem)
