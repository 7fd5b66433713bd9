"""What a clause is about: the beginnings of its words that carry a meaning."""

from __future__ import annotations

from functools import cache, lru_cache

from corporate_parenting.checks.words.lists import listed
from corporate_parenting.checks.words.meaning.counting import in_digits
from corporate_parenting.checks.words.meaning.phrases import phrases
from corporate_parenting.reading.words import words

_ENDINGS = ("ings", "ing", "ies", "ied", "edly", "ed", "es", "s", "ly")


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The stems of the content words; a number stands as its digits, a word and its plain twin as one."""
    out = set()
    for word in words(text.lower().replace("’", "'")):
        if word not in _empty():
            out.add(listed("matching")["same"].get(word) or in_digits(word) or stem(word))
    return frozenset(out)


@cache
def _empty() -> frozenset[str]:
    return frozenset(phrases("matching", "empty"))


def stem(word: str) -> str:
    """``visits``, ``visiting`` and ``visited`` are ``visit``; rough, the same on both sides."""
    word = word.removesuffix("'s").removesuffix("'")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + ("y" if ending in ("ies", "ied") else "")
    return word.removesuffix("e") if len(word) > 4 else word
