"""Capitals that shout, and capitals that are an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corporate_parenting.checks.words.lists import listed
from corporate_parenting.reading.familiar import is_familiar

_RUN = re.compile(r"(?<![\w&@.-])[A-Z][A-Z'’]*(?:[ \n,;:-]+(?:\d+[ \n]+)?[A-Z][A-Z'’]*)*(?![\w&])")
"""Words in capitals that follow each other."""
_WORD = re.compile(r"[A-Z'’]+")


def shouts(word: str) -> bool:
    """Whether ``word``, in capitals, is an ordinary word and no abbreviation."""
    data = known()
    if word in data["like_words"] or word in data["known"]:
        return False
    return word in data["short_words"] or (len(word) > 3 and word.isalpha() and is_familiar(word.lower()))


def shouted(text: str) -> Iterator[tuple[int, int]]:
    """Where words shout: whole runs of them, or one word alone.

    In a run of which half or more shout, every word does: “SIX” in “EVERY SIX WEEKS” is no abbreviation.
    """
    for run in _RUN.finditer(text):
        words = list(_WORD.finditer(text, *run.span()))
        loud = [word for word in words if shouts(word[0])]
        if len(loud) > 1 and len(loud) * 2 >= len(words):
            yield run.span()
        else:
            yield from (word.span() for word in loud)


@cache
def known() -> dict[str, frozenset[str]]:
    """The lists of ``data/abbreviations.yml``."""
    return {name: frozenset(words) for name, words in listed("abbreviations").items()}
