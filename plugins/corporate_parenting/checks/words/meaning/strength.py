"""How strong a clause is: "we will", "we will try to", or neither.

A sentence is judged clause by clause, because one may hold both ("We will ask you, and we will try to
find it"), and because a condition ("When you are ready, …") binds nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from corporate_parenting.checks.words.meaning.phrases import finds, phrases, simple
from corporate_parenting.checks.words.meaning.stems import stems
from corporate_parenting.reading.sentences import sentences

_DATA = "strength"
_HEDGED = "§"
"""Stands in a clause where a way out stood."""
_SPLIT = re.compile(
    r"\s*[;:]\s+"
    r"|\s+[–—]\s+"
    r"|,\s+(?=(?:(?:and|but|or|then)\s+)?(?:we|you|they|it|he|she|the|a|an|your|our|this|that|there|if|when|"
    r"unless|except|so|who|which|before|after|until|as|will)\b)"
    r"|\s+(?=(?:and|but)\s+(?:we|you|they|it|will|try|tries|aim|seek|always|never|shall)\b)"
    rf"|\s+(?=(?:and|but)\s+{_HEDGED})"
    r"|\s+(?=(?:unless|if|when|whenever|before|after|until|because|so that|who|whom|except)\b)"
)

_DENIES = re.compile(r"\b(?:not(?! only\b)|never|no longer|cannot|won't|don't)\b")


class Strength(Enum):
    """How strong a clause is."""

    CERTAIN = "will"
    TRIES = "will_try"
    EITHER = "either"
    """Right beside both: "we will look for a home"."""
    SAID = "said"
    """A statement: "the money is yours at 18"."""
    FRAME = "frame"
    """A condition, a time, a question: nobody is bound by it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence with one strength. ``marker`` is the phrase that makes it so."""

    text: str
    strength: Strength
    stems: frozenset[str]
    marker: str = ""

    @property
    def denies(self) -> bool:
        """Whether it says what will not be done."""
        return bool(_DENIES.search(self.text))


@lru_cache(maxsize=2048)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of ``text``, in order."""
    return tuple(
        _clause(part, asks=sentence.rstrip("\"'”’)").endswith("?"))
        for sentence in sentences(text)
        for part in _parts(sentence)
    )


def tries(text: str) -> bool:
    """Whether any clause only tries, or may be read so."""
    return any(c.strength in (Strength.TRIES, Strength.EITHER) for c in clauses(text))


def _parts(sentence: str) -> list[str]:
    hedged = _hedges().sub(lambda m: f" {_HEDGED}{m[1]}{_HEDGED} ", simple(sentence))
    return [part for part in _SPLIT.split(hedged) if part and part.strip(" ,")]


@cache
def _hedges() -> re.Pattern[str]:
    return re.compile(rf",?\s*({finds(_DATA, 'hedge').pattern}),?\s*")


def _clause(text: str, *, asks: bool) -> Clause:
    strength, marker = _judged(text, asks=asks)
    return Clause(text.replace(_HEDGED, ""), strength, stems(text), marker)


def _judged(text: str, *, asks: bool) -> tuple[Strength, str]:
    bare = text.lstrip(" ,.\"'“(").removeprefix("and ").removeprefix("but ")
    if asks or _frame().match(bare):
        return Strength.FRAME, ""
    if hedge := re.search(rf"{_HEDGED}(.+?){_HEDGED}", text):
        return Strength.TRIES, hedge[1]
    if marker := _trying(text):
        return Strength.TRIES, marker
    if found := finds(_DATA, "either").search(text):
        return Strength.EITHER, found[0]
    if found := finds(_DATA, "certain").search(text):
        return Strength.CERTAIN, found[0]
    if found := _modal().search(text):
        return Strength.TRIES, found[1]
    return Strength.SAID, ""


def _trying(text: str) -> str:
    """The first mark of trying that is the promiser's own: not "if you try to ring us"."""
    for found in finds(_DATA, "try").finditer(text):
        before = re.findall(r"[\w']+", text[: found.start()])[-4:]
        subjects = [
            w for w in before if w in ("we", "us", "council", "will") or w in phrases(_DATA, "others")
        ]
        if not subjects or subjects[-1] not in phrases(_DATA, "others"):
            return found[0]
    return ""


@cache
def _frame() -> re.Pattern[str]:
    longest = sorted(phrases(_DATA, "frames"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest))})\b")


@cache
def _modal() -> re.Pattern[str]:
    """``we might``, ``your social worker may``, ``you should``.

    ``you can`` and ``you may`` mostly allow something, and so does ``your reviewing officer can help you``.
    """
    binds, council = ("|".join(phrases(_DATA, key)) for key in ("binds", "council"))
    modals, able = ("|".join(phrases(_DATA, key)) for key in ("modal", "able"))
    return re.compile(
        rf"\b(?:(?:{council}) (?=(?:{able})\b)|(?:{council}|{binds}) (?=(?:{modals})\b)|you (?=should\b))"
        rf"({able}|{modals})\b"
    )
