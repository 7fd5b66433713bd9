"""A text made ready for counting: digits of every script as 0 to 9, and what counts nothing taken out.

Every letter keeps its place, so that a quantity can be quoted as it is written.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from corporate_parenting.checks.words.lists import listed
from corporate_parenting.checks.words.meaning.phrases import pattern

_DATA = "quantities"
_PHONE = re.compile(r"(?<![\w.,£])(?:0\d{2,}(?:[ -]\d{3,})*|116 ?\d{3})(?!\w|[.,]\d)", re.ASCII)
"""A telephone number; 116 123 and its sisters are helplines."""


def counting(plain: str, *, english: bool) -> str:
    """``plain`` (see :func:`latin_digits`) with what counts nothing blanked, as long as it was."""
    plain = _PHONE.sub(_blank, plain)
    if not english:
        return plain
    plain = _tens().sub(lambda m: str(_tens_value(m)).zfill(len(m[0])), plain)
    return _explained().sub(_blank, _idioms().sub(_blank, plain))


def in_digits(word: str) -> str:
    """``16`` for ``sixteen``, ``sixteenth`` and ``16th``; empty for what is no number."""
    known = listed(_DATA)
    if said := known["numbers"].get(word) or known["ordinals"].get(word):
        return str(said)
    digits = re.fullmatch(r"£?(\d[\d,]*)(?:st|nd|rd|th)?", latin_digits(word), re.ASCII)
    return digits[1].replace(",", "") if digits else ""


def latin_digits(text: str) -> str:
    """Digits of any script as 0 to 9, so that ٢٥ is 25; Arabic marks of thousands and decimals too."""
    if text.isascii():
        return text
    marks = {"٬": ",", "٫": ".", "٪": "%"}
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else marks.get(c, c) for c in text)


def _blank(match: re.Match[str]) -> str:
    """Nothing to read, as long as what stood there."""
    return "·".center(len(match[0]))


@cache
def _explained() -> re.Pattern[str]:
    """``a working day is Monday``; it ends there, so that a promise after it is read."""
    units = (w for written in listed(_DATA)["units"].values() for w in written)
    explains = pattern(listed(_DATA)["explains"]).pattern
    return re.compile(rf"\b(?:an?|one|1) {pattern(units).pattern} (?:is|means) (?:[^.!?;,]*? )?{explains}")


@cache
def _idioms() -> re.Pattern[str]:
    return pattern(listed(_DATA)["idioms"])


@cache
def _tens() -> re.Pattern[str]:
    known = listed(_DATA)
    tens = "|".join(w for w, n in known["numbers"].items() if n.endswith("0") and n not in ("0", "10"))
    ones = "|".join(
        [*(w for w, n in known["numbers"].items() if len(n) == 1), *known["ordinals"], *known["small"]]
    )
    return re.compile(rf"\b({tens})-({ones})\b")


def _tens_value(match: re.Match[str]) -> int:
    known = listed(_DATA)
    one = known["numbers"] | known["ordinals"] | known["small"]
    return int(known["numbers"][match[1]]) + int(one[match[2]])
