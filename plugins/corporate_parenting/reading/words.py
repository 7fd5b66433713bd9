"""The words of a text: as a reader counts them, and as a list looks them up."""

from __future__ import annotations

import re
from dataclasses import dataclass
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
    """The words of a paragraph once each, in small letters, parted at hyphens and apostrophes."""
    return frozenset(PART.findall(text.lower()))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a long text: once each, and one after the other with a space on each side."""

    words: frozenset[str]
    run: str

    @classmethod
    def of(cls, text: str) -> Vocabulary:
        """The vocabulary of ``text``. It is not remembered here, since it may be large."""
        found = PART.findall(text.lower())
        return cls(frozenset(found), f" {' '.join(found)} ")

    def holds(self, term: tuple[str, ...]) -> bool:
        """Whether the words of ``term`` stand beside each other, be it over the end of a sentence."""
        return len(term) == 1 or f" {' '.join(term)} " in self.run
