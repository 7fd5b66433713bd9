"""Which English words most people meet often.

The list is cut from wordfreq (``data/LICENCE.md``) by ``benchmarks/word_lists.py``: it holds
the most frequent words of all kinds of text, in small letters, with the forms that occur. A rarer form of
a listed word counts as known (loneliest, redesign), and so does a word made of two listed ones (sleepover).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

_ENDINGS = (
    ("iest", "y"),
    ("ier", "y"),
    ("ies", "y"),
    ("ied", "y"),
    ("ily", "y"),
    ("est", ""),
    ("est", "e"),
    ("ers", ""),
    ("ers", "e"),
    ("er", ""),
    ("er", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ed", ""),
    ("ed", "e"),
    ("es", ""),
    ("ly", ""),
    ("ness", ""),
    ("able", ""),
    ("able", "e"),
)
_BEFORE = ("re", "un", "non")
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")
_SHORTEST_PART = 3


@lru_cache(maxsize=16384)
def is_familiar(word: str) -> bool:
    """Whether ``word`` (in small letters) or what it is made of is listed."""
    listed = _listed()
    if word in listed or _has_listed_base(word, listed):
        return True
    if any(word.startswith(before) and is_familiar(word.removeprefix(before)) for before in _BEFORE):
        return True
    return any(
        word[:cut] in listed and (word[cut:] in listed or _has_listed_base(word[cut:], listed))
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    )


def _has_listed_base(word: str, listed: frozenset[str]) -> bool:
    if word[-1:] == "s" and word[-2:] != "ss" and word[:-1] in listed:
        return True
    return any(
        base + instead in listed or (not instead and _DOUBLED.sub(r"\1", base) in listed)
        for ending, instead in _ENDINGS
        if len(base := word.removesuffix(ending)) < len(word) and len(base) >= _SHORTEST_PART
    )


@cache
def _listed() -> frozenset[str]:
    text = (files("corporate_parenting.reading") / "data" / "familiar.txt").read_text("utf-8")
    return frozenset(line for line in text.split("\n") if line and line[0] != "#")
