"""Whether anybody could tell that something was done."""

from __future__ import annotations

from functools import cache

from corporate_parenting.checks.words.meaning.phrases import finds, phrases, simple
from corporate_parenting.checks.words.meaning.quantities import quantities
from corporate_parenting.checks.words.meaning.stems import stem
from corporate_parenting.reading.words import words


def can_be_told(text: str) -> bool:
    """Whether it holds something concrete, or nothing vague."""
    said = simple(text)
    if not finds("promises", "vague").search(said):
        return True
    return bool(quantities(text)) or any(stem(word) in _concrete() for word in words(said))


@cache
def _concrete() -> frozenset[str]:
    return frozenset(stem(word) for word in phrases("promises", "concrete"))
