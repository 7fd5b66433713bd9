"""Whether a number is the most or the least: "up to £3,000", "at least 14 days", "within 5 days".

Plain words keep such a limit, or say it with another word: "at most" for "no more than", "10 days or less"
for "within 10 days". The lists are in ``data/quantities.yml``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corporate_parenting.checks.words.lists import listed
from corporate_parenting.checks.words.meaning.phrases import pattern

_OPEN = "open"
"""Words that leave it open which limit is meant ("until you are 25"): beside them nothing is told."""
_BEFORE, _AFTER = 60, 40
"""How many letters are read on each side of a number."""
_NOT = re.compile(r"(?:\b(?:not|never|no|nobody|cannot)|n't)\b[^.!?;]{0,30}$")
_MORE_OR_LESS = {"more": "at most", "less": "at least"}
"""What stands in the place of "not more than" and "not less than"."""


@dataclass(frozen=True, slots=True)
class Limit:
    """``kind`` is a key of the data, empty for none. ``said`` is the limiting word as it is written.

    ``start`` is where it stands before the number and ``end`` where it stands after it; ``-1`` where not.
    """

    kind: str = ""
    said: str = ""
    start: int = -1
    end: int = -1


NONE = Limit()
OPEN = Limit(_OPEN)


def limit(text: str, start: int, end: int, *, counts: bool) -> Limit:
    """The limit of the number that stands at ``start`` to ``end``. ``counts`` where it has no unit."""
    cut = max(0, start - _BEFORE)
    before = text[cut:start]
    if found := _before().search(before):
        kind, words = next((k, w) for k, w in found.groupdict().items() if w)
        kind = kind.replace("_", " ")
        if kind in _MORE_OR_LESS:
            if not _NOT.search(before[: found.start()]):
                return OPEN
            kind = _MORE_OR_LESS[kind]
        return Limit(kind, words, cut + found.start())
    if found := _after().match(text[end : end + _AFTER]):
        kind, words = next((k, w) for k, w in found.groupdict().items() if w)
        return Limit(kind.replace("_", " "), words, end=end + found.end())
    # An age: "until you are 25" is "up to 25".
    return OPEN if counts and _age().search(before) else NONE


def keeps(ours: Limit, theirs: Limit) -> bool:
    """Whether our words may stand for theirs, of the same number."""
    return (
        ours.kind == theirs.kind
        or _OPEN in (ours.kind, theirs.kind)
        or ours.kind in listed("quantities")["may_be_said"].get(theirs.kind or "none", ())
    )


def may_limit(text: str) -> bool:
    """Whether any limiting word stands in a text; in most there is none."""
    return bool(_any().search(text))


@cache
def _before() -> re.Pattern[str]:
    """The limiting word and what may stand between it and the number."""
    between = pattern(listed("quantities")["between"]).pattern
    return re.compile(rf"(?<![\w'-])(?:{_kinds('before')})(?:\s+{between})*[\s(]*$")


@cache
def _after() -> re.Pattern[str]:
    """``or less``, also after ``£5 a week`` and ``two homes``; ``at least`` where no number follows."""
    return re.compile(
        rf"(?:\s(?:a|an|per|each|every)\s\w+|\s\w+)?,?\s+(?:{_kinds('after')})(?=\s*(?:[.,;:!?)]|$)|\s+[a-z])"
    )


def _kinds(side: str) -> str:
    limits = listed("quantities")["limits"].items()
    return "|".join(
        rf"(?P<{kind.replace(' ', '_')}>{pattern(sides[side]).pattern})"
        for kind, sides in limits
        if side in sides
    )


@cache
def _age() -> re.Pattern[str]:
    return re.compile(rf"{pattern(listed('quantities')['ages']).pattern}[^.!?;,]{{0,24}}$")


@cache
def _any() -> re.Pattern[str]:
    return pattern(
        words
        for kind, sides in listed("quantities")["limits"].items()
        if kind != "in"
        for side in sides.values()
        for words in side
    )
