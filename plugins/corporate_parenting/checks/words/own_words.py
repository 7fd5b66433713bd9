"""A council's own words that no list may call hard: its names, and what it explains to young people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.reading.phrases import Found, Phrases

T = TypeVar("T")


class OwnWords:
    """Built when something was found, since most passages have nothing to find."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._phrases: Phrases[None] | None = None

    def holds(self, text: str, start: int, stop: int) -> bool:
        """Whether the words from ``start`` to ``stop`` are part of such a name or term."""
        if self._phrases is None:
            self._phrases = Phrases((term, None) for term in _terms(self._wording))
        return any(own.start <= start and stop <= own.stop for own in self._phrases.find(text))

    def without(self, found: tuple[Found[T], ...], text: str) -> list[Found[T]]:
        """What was found in ``text``, less what the council explains or is called, and other names."""
        return [
            hit
            for hit in found
            if not in_name(text, hit.start, hit.stop) and not self.holds(text, hit.start, hit.stop)
        ]


_BEFORE = re.compile(r"([.!?:]\s+|^\s*)?[\"“‘(]*\b([^\W_]\w*)\s+$")
_AFTER = re.compile(r"\s+[A-Z]")


def in_name(text: str, start: int, stop: int) -> bool:
    """Whether the words are a part of a longer name: all have capitals, and so has a word beside them.

    A word that begins a sentence has its capital from there.
    """
    if not all(word[0].isupper() for word in text[start:stop].split()):
        return False
    if _AFTER.match(text, stop):
        return True
    before = _BEFORE.search(text, 0, start)
    return before is not None and before[1] is None and before[2][0].isupper()


def _terms(wording: Wording) -> Iterator[str]:
    council = wording.council
    yield from (council.name, *council.names_used, *wording.rules.known_words)
    for contact in council.contacts:
        yield contact.name
    for body in council.bodies:
        yield from (body.name, *body.known_as)
    for term in council.glossary:
        if term.young_people:
            yield from (term.term, *term.also)
    for preferred in wording.rules.terms:
        if not preferred.prefer:
            yield from preferred.avoid
