"""The words of a text: as a reader counts them, and as a list looks them up."""

from __future__ import annotations

import re
from functools import lru_cache

WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # e.g. a.m. U.K.
    r"|\d+(?:[.,:]\d+)*\w*"  # 3.10, 10,000, 10:30am, 16th
    r"|\w+(?:['’‑-]\w+)*"  # don't, children's, part-time
)
"""One word as counted. A number, an abbreviation with full stops and a word with a hyphen are one."""
PART = re.compile(r"[^\W_]+")
"""One word as looked up: what a hyphen or an apostrophe joins is two, so that ``child's`` holds ``child``."""


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of ``text`` in order, as written; marks between them are left out."""
    return tuple(WORD.findall(text))


@lru_cache(maxsize=4096)
def looked_up(text: str) -> frozenset[str]:
    """The words of ``text`` once each, in small letters, parted at hyphens and apostrophes."""
    return frozenset(PART.findall(text.lower()))
