"""Finding the terms of a list in a text: one word or several, quickly where there are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from corporate_parenting.reading.words import PART, Vocabulary, looked_up

T = TypeVar("T")
_Term = tuple[tuple[str, ...], T]
_JOINS = re.compile(r"\s+|[-‑'’]")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A term in a text: the words as written, where they stand, and what the list says of them."""

    words: str
    start: int
    stop: int
    entry: T


class Phrases(Generic[T]):
    """Terms, each with what is said of it. Capitals, hyphens and apostrophes do not matter."""

    def __init__(self, terms: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        given = terms.items() if isinstance(terms, Mapping) else terms
        self._by_first: dict[str, list[_Term[T]]] = {}
        self._add((tuple(PART.findall(term.lower())), entry) for term, entry in given)

    def _add(self, terms: Iterable[_Term[T]]) -> None:
        for parts, entry in terms:
            if parts:
                self._by_first.setdefault(parts[0], []).append((parts, entry))
        for phrases in self._by_first.values():
            phrases.sort(key=lambda pair: -len(pair[0]))
        self._firsts = frozenset(self._by_first)

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def among(self, vocabulary: Vocabulary) -> Phrases[T]:
        """Those that occur in a long text: mostly few, to look for in each of its paragraphs."""
        few: Phrases[T] = Phrases(())
        for first in self._firsts & vocabulary.words:
            few._add(term for term in self._by_first[first] if vocabulary.holds(term[0]))
        return few

    def find(self, text: str) -> tuple[Found[T], ...]:
        """The terms in ``text`` in order. Where one stands inside another, the longer one is meant."""
        here = looked_up(text)
        if any(here.issuperset(term[0]) for first in self._firsts & here for term in self._by_first[first]):
            return tuple(self._find(text))
        return ()

    def _find(self, text: str) -> Iterator[Found[T]]:
        spans = [match.span() for match in PART.finditer(text)]
        parts = [text[start:stop].lower() for start, stop in spans]
        at = 0
        while at < len(parts):
            for phrase, entry in self._by_first.get(parts[at], ()):
                end = at + len(phrase)
                if tuple(parts[at:end]) == phrase and _is_one_run(text, spans[at:end]):
                    start, stop = spans[at][0], spans[end - 1][1]
                    yield Found(text[start:stop], start, stop, entry)
                    at = end - 1
                    break
            at += 1


def _is_one_run(text: str, spans: list[tuple[int, int]]) -> bool:
    """Whether nothing but space, a hyphen or an apostrophe stands between the words."""
    return all(_JOINS.fullmatch(text, left[1], right[0]) for left, right in pairwise(spans))


def forms(term: str) -> tuple[str, ...]:
    """``term`` and what its first word may become: facilitate, facilitates, facilitated, facilitating.

    Some of these are no words at all; they do no harm in a list to look up.
    """
    first, _, rest = term.partition(" ")
    stem = first.removesuffix("e")
    made = [first, f"{first}s", f"{first}es", f"{first}ed", f"{stem}ed", f"{stem}ing"]
    if first.endswith("y"):
        made += [f"{first[:-1]}ies", f"{first[:-1]}ied"]
    return tuple(dict.fromkeys(f"{word} {rest}".strip() for word in made))
