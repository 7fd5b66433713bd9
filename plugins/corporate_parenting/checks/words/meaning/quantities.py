"""Numbers, sums, ages and durations in words.

Digits of every script and English words for small numbers. ``1 year`` and ``12 months`` are the same
quantity; ``10 working days`` and ``two weeks`` are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from corporate_parenting.checks.words.lists import listed
from corporate_parenting.checks.words.meaning.counting import counting, latin_digits
from corporate_parenting.checks.words.meaning.limits import NONE, OPEN, Limit, limit
from corporate_parenting.checks.words.meaning.phrases import pattern, simple

_DATA = "quantities"
_ByFirst = dict[str, list[tuple[tuple[str, ...], str]]]
"""Phrases, as words, with what they mean, by their first word."""
_TOKEN = re.compile(r"£?\d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th)?|[^\W\d_]+(?:'[^\W\d_]+)*|%")
_SCALE = {"hundred": 100, "thousand": 1000, "k": 1000, "million": 1_000_000, "m": 1_000_000}
_NUMBER = re.compile(r"£?(\d[\d,]*(?:\.\d+)?)", re.ASCII)
_DIGIT = re.compile(r"\d")
_NOT_JUDGED = "-"
_IS = re.compile(r" (?:is|has|means|lasts|are|in|=) ")
_RATE = frozenset({"per", "each", "every"})
_EACH = _RATE | {"a", "an"}
_TIMES = frozenset({"once", "twice", "time", "times"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """``value`` in ``unit``; no unit for a mere number, such as an age or the day of a date.

    ``said`` is its words and numbers with single spaces, ``written`` how it is written. ``nearly`` is true
    where the words say "about". ``implied`` is true where no number is written: "a year", "weekly".
    ``whole`` is written with its limit, or with "about"; ``noun`` is the word after a mere number.
    """

    value: Fraction
    unit: str
    said: str
    nearly: bool = False
    implied: bool = False
    written: str = ""
    limit: Limit = NONE
    whole: str = ""
    noun: str = ""


def same(one: Quantity, other: Quantity) -> bool:
    """Whether the two are truly the same: a year and 12 months, £1 and 100p."""
    return _in_base(one) == _in_base(other)


def nearly_same(one: Quantity, other: Quantity) -> bool:
    """Whether "about" may lead from one to the other: 10 working days are about two weeks."""
    (ours, unit), (theirs, other_unit) = _roughly(one), _roughly(other)
    if not unit or unit != other_unit:
        return False
    return abs(ours - theirs) <= (5 if unit == "per cent" else max(ours, theirs) / 10)


def is_related(one: Quantity, other: Quantity) -> bool:
    """Whether both are times, both are sums, and so on."""
    return _roughly(one)[1] == _roughly(other)[1]


def rough_value(quantity: Quantity) -> Fraction:
    """Its value in the smallest unit of its kind, so that a week is longer than a day."""
    return _roughly(quantity)[0]


def run(text: str) -> str:
    """The text's words and numbers with one space on each side, as :attr:`Quantity.said` has them."""
    return f" {' '.join(_TOKEN.findall(latin_digits(simple(text))))} "


def ends_nearly(text: str) -> bool:
    """Whether the words end with "about" or the like."""
    return bool(_ends_with("about").search(text.rstrip()))


def worths(quantity: Quantity) -> frozenset[Fraction]:
    """Its value in every unit that it can be said in: a year is also 12, in months."""
    known = listed(_DATA)["worth"]
    value, base = _in_base(quantity)
    others = {Fraction(times[base]) for times in known.values() if base in times}
    return frozenset({quantity.value, value, *(value / times for times in others)})


@lru_cache(maxsize=4096)
def quantities(text: str, *, english: bool = True, small: bool = False) -> tuple[Quantity, ...]:
    """The quantities in ``text``, in order; of other languages, its digits.

    ``small`` hears "one", "once" and "first" as well, which mostly count nothing.
    """
    plain = latin_digits(simple(text))
    if not (_counts() if english else _DIGIT).search(plain):
        return ()
    written = " ".join(text.split())
    if len(written) != len(plain):  # a letter whose small form is two letters
        written = plain
    plain = counting(plain, english=english)
    return tuple(_Reader(plain, written, english=english, small=small).read())


class _Reader:
    """Reads one text from left to right."""

    def __init__(self, text: str, written: str, *, english: bool, small: bool) -> None:
        self.text = text
        self.written = written
        self.tokens = [(m[0], m.start()) for m in _TOKEN.finditer(text)]
        self.english = english
        self.small = small
        self.at = 0

    def read(self) -> list[Quantity]:
        found: list[Quantity] = []
        spans: list[tuple[int, int]] = []
        first = _first_words() if self.english else frozenset()
        while self.at < len(self.tokens):
            start = self.at
            word = self.tokens[start][0]
            if word not in first and not word[0].isdigit() and word[0] != "£":
                self.at += 1  # most words begin no quantity
                continue
            made = next((q for way in self._ways() if (q := way())), None)
            if made is None:
                self.at = start + 1
            elif made.unit != _NOT_JUDGED:
                span = (self.tokens[start][1], self.tokens[self.at - 1][1] + len(self.tokens[self.at - 1][0]))
                if found and self._explains(found[-1], made, spans[-1][1], span[0]):
                    found.pop()
                    spans.pop()
                else:
                    found.append(made)
                    spans.append(span)
        return found

    def _explains(self, one: Quantity, other: Quantity, end: int, start: int) -> bool:
        """``a week is 7 days``, ``7 days in a week``: two ways to say one length, and nothing is counted."""
        return (
            1 in (one.value, other.value) and same(one, other) and bool(_IS.fullmatch(self.text[end:start]))
        )

    def _ways(self) -> tuple[Callable[[], Quantity | None], ...]:
        if not self.english:
            return (self._number,)
        if self._word(self.at) in _EACH:
            return (self._share, self._implied)
        return (self._share, self._one_in, self._so_often, self._number, self._implied)

    def _share(self) -> Quantity | None:
        """``half of you``, ``nearly a third of``; ``half an hour``."""
        start = self.at
        for words, value in _shares().get(self._word(start), ()):
            if self._is(words, start):
                self.at = start + len(words)
                unit = self._unit_after("an", "a")
                if unit:
                    return self._made(Fraction(value), unit, start)
                if self._word(self.at) in ("of", "the", "all"):
                    unit = _NOT_JUDGED if self._before(start, "beside") else "per cent"
                    return self._made(Fraction(value) * 100, unit, start)
        return None

    def _one_in(self) -> Quantity | None:
        """``one in four``, ``74 in every 100``."""
        start = self.at
        at = start + 1
        if self._word(at) not in ("in", "out") or (share := self._value(start, small=True)) is None:
            return None
        at += 1 if self._word(at) == "in" else 2
        at += self._word(at) == "every"
        of = self._value(at, small=True)
        if of is None or not share < of <= 100 or self._unit(at + 1)[0]:
            return None
        self.at = at + 1
        return self._made(share * 100 / of, "per cent", start)

    def _so_often(self) -> Quantity | None:
        """``twice a year`` is every six months."""
        start = self.at
        times = self._word(start + 1) in ("times", "time")
        at, value = start + 1 + times, self._value(start, small=True)
        if self._word(at - 1) not in _TIMES or not value or self._word(at) not in _EACH:
            return None
        unit, length = self._unit(at + 1)
        if not unit:
            return None
        self.at = at + 1 + length
        return self._made(1 / value, unit, start, implied=True)

    def _number(self) -> Quantity | None:
        start = self.at
        value = self._value(start, small=self.small)
        one = value is None and self.english and self._word(start) == "one"
        if one:
            value = Fraction(1)
        if value is None:
            return None
        self.at = start + 1
        while self._word(self.at) in _SCALE:
            value *= _SCALE[self._word(self.at)]
            self.at += 1
        if self.tokens[start][0].startswith("£"):
            return self._made(value, "pound", start)
        unit, length = self._unit(self.at)
        if one and not unit:
            return None
        if self.english and not unit and self._word(self.at) in listed(_DATA)["counted"] and value <= 5:
            return self._made(value, _NOT_JUDGED, start)
        self.at += length
        if unit == "year" and self._word(self.at) in ("old", "olds"):
            unit = ""
        return self._made(value, unit, start)

    def _implied(self) -> Quantity | None:
        """``a year``, ``every week``, ``monthly``."""
        start = self.at
        if unit := listed(_DATA)["often"].get(self._word(start)):
            self.at += 1
            return self._made(Fraction(1), unit, start, implied=True)
        unit = self._unit_after(*_EACH)
        return self._made(Fraction(1), unit, start, implied=True) if unit else None

    def _unit_after(self, *words: str) -> str:
        """The unit that follows one of the words here; moves on past it."""
        if self._word(self.at) not in words:
            return ""
        unit, length = self._unit(self.at + 1)
        self.at += 1 + length if unit else 0
        return unit

    def _unit(self, at: int) -> tuple[str, int]:
        at += (skipped := self._word(at) in ("full", "whole", "calendar"))
        if not self.english:
            return ("per cent", 1) if self._word(at) == "%" else ("", 0)
        before = {self._word(at - 1), self._word(at - 2)}
        if self._word(at) == "quarter" and before.isdisjoint(_RATE | _TIMES):
            return "", 0  # "a quarter" is a share, "the second quarter" a date
        for words, unit in _units().get(self._word(at), ()):
            if self._is(words, at):
                return unit, len(words) + skipped
        return "", 0

    def _value(self, at: int, *, small: bool) -> Fraction | None:
        word = self._word(at)
        if digits := _NUMBER.match(word):
            written = digits[1].replace(",", "")
            return Fraction(written if "." in written else int(written))
        if not self.english or not word:
            return None
        known = listed(_DATA)
        said = known["numbers"].get(word) or known["ordinals"].get(word)
        said = said or (known["small"].get(word) if small else None)
        return Fraction(int(said)) if said else None

    def _word(self, at: int) -> str:
        return self.tokens[at][0] if 0 <= at < len(self.tokens) else ""

    def _is(self, words: tuple[str, ...], at: int) -> bool:
        return all(self._word(at + i) == word for i, word in enumerate(words))

    def _before(self, at: int, key: str) -> re.Match[str] | None:
        return _ends_with(key).search(self.text[: self.tokens[at][1]].rstrip())

    def _made(self, value: Fraction, unit: str, start: int, *, implied: bool = False) -> Quantity:
        said = " ".join(token for token, _ in self.tokens[start : self.at])
        begin, (last, end) = self.tokens[start][1], self.tokens[self.at - 1]
        end += len(last)
        about = self._before(start, "about")
        found = OPEN
        if self.english and self.tokens[start][0] not in _EACH:
            found = limit(self.text, begin, end, counts=not unit)
        first = min(i for i in (begin, found.start, about.start() if about else -1) if i >= 0)
        return Quantity(
            value,
            unit,
            said,
            bool(about),
            implied,
            self.written[begin:end].strip(),
            found,
            self.written[first : max(end, found.end)].strip(),
            "" if unit else self._word(self.at),
        )


def _in_base(quantity: Quantity, table: str = "worth") -> tuple[Fraction, str]:
    times, unit = _base(quantity.unit, table)
    return (quantity.value * times if times != 1 else quantity.value), unit


@cache
def _base(unit: str, table: str) -> tuple[Fraction, str]:
    """How many of the smaller unit one of this unit is worth."""
    for smaller, times in listed(_DATA)[table].get(unit, {}).items():
        return Fraction(times), smaller
    return Fraction(1), unit


def _roughly(quantity: Quantity) -> tuple[Fraction, str]:
    value, unit = _in_base(quantity, "nearly")
    return (value, unit) if unit != quantity.unit else _in_base(quantity)


@cache
def _ends_with(key: str) -> re.Pattern[str]:
    return re.compile(rf"{pattern(listed(_DATA)[key]).pattern}$")


@cache
def _units() -> _ByFirst:
    """Units by the first of their words, the longest first."""
    return _by_first((w, unit) for unit, written in listed(_DATA)["units"].items() for w in written)


@cache
def _shares() -> _ByFirst:
    return _by_first(listed(_DATA)["shares"].items())


def _by_first(pairs: Iterable[tuple[str, str]]) -> _ByFirst:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for said, value in sorted(pairs, key=lambda pair: -len(pair[0].split())):
        words = tuple(said.split())
        found.setdefault(words[0], []).append((words, value))
    return found


@cache
def _counts() -> re.Pattern[str]:
    """A quick look for anything that may be a quantity; most texts hold none."""
    known = listed(_DATA)
    words = [*known["numbers"], *known["ordinals"], *known["small"], *known["often"], *known["shares"]]
    units = pattern(w for written in known["units"].values() for w in written).pattern
    return re.compile(rf"\d|{pattern(words).pattern}|\b(?:{'|'.join(_EACH)})\s+(?:\w+\s+)?{units}")


@cache
def _first_words() -> frozenset[str]:
    """Words with which a quantity can begin, where it does not begin with a digit."""
    counting = (w for key in ("numbers", "ordinals", "small", "often") for w in listed(_DATA)[key])
    return frozenset({"one", *_EACH, *_shares(), *counting})
