"""Patterns made from the lists of phrases that the checks go by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from corporate_parenting.checks.words.lists import listed


@cache
def phrases(name: str, key: str) -> tuple[str, ...]:
    """One list of ``data/<name>.yml``."""
    return tuple(listed(name)[key])


@cache
def finds(name: str, key: str) -> re.Pattern[str]:
    """Finds any phrase of one list, as whole words, in a text that went through :func:`simple`."""
    return pattern(phrases(name, key))


def pattern(of: Iterable[str]) -> re.Pattern[str]:
    """Finds any of the phrases as whole words; the longest first."""
    longest = sorted(of, key=len, reverse=True)
    return re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, longest))})(?![\w'])")


def simple(text: str) -> str:
    """Small letters, straight apostrophes, single spaces: what the patterns expect."""
    return " ".join(text.lower().replace("’", "'").replace("‘", "'").split())
