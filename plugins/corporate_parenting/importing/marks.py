"""What stands at the beginning of a line: list mark, heading mark, printed number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corporate_parenting.importing.paragraphs import MONTHS, OPENING

_BULLET = re.compile("[-*•●○◦▪▫·‣\u2043\uf0b7\uf0a7\uf0d8](?=\\s)")
_HEADING = re.compile(r"(#{1,6})(?=\s)")
_NUMBER = re.compile(
    r"(?P<open>\*\*)?(?P<number>"
    r"(?P<decimal>[0-9]{1,3}(?:\.[0-9]{1,3})+[.):]?)"
    r"|(?P<single>[0-9]{1,3}[.)]|\([0-9]{1,3}\))"
    r"|(?P<bare>[0-9]{1,2})"
    r"|\(?[a-z]\)|\(?[ivx]{2,5}\)|[a-z]\."
    r")(?P<close>\*\*)?(?=\s|$)"
)
_NO_HEADING_AFTER_BARE = re.compile(rf"(?:{MONTHS})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marks:
    """A line, taken apart."""

    text: str
    bullet: str = ""
    heading: int = 0
    number: str = ""
    mended: tuple[str, ...] = ()


def take_apart(line: str, last: int, *, markdown: bool) -> Marks:
    """``line`` as marks and words. ``last`` is the whole number that was printed last.

    A number without a full stop or bracket (``12 Advice``) is one only where it goes on from
    ``last``; else it is the first word of a sentence, such as a count of children or a date.
    """
    rest, bullet, heading = line.strip(), "", 0
    mended = []
    if mark := _BULLET.match(rest):
        bullet, rest = mark[0], rest[mark.end() :].lstrip()
    if mark := _HEADING.match(rest):
        heading, rest = len(mark[1]), rest[mark.end() :].strip().rstrip("#").rstrip()
        if bullet:
            mended.append(f"the list mark `{bullet}` before a heading was taken off")
            bullet = ""
        if not markdown:
            mended.append(f"the mark `{mark[1]}` before a heading was taken off")
    found = _NUMBER.match(rest)
    if found is None:
        return Marks(rest, bullet, heading, "", tuple(mended))
    after = rest[found.end() :].strip()
    if found["bare"] and not _goes_on(int(found["bare"]), after, last):
        return Marks(rest, bullet, heading, "", tuple(mended))
    if bullet:
        mended.append(f"the list mark `{bullet}` before a printed number was taken off")
    if found["open"] and not found["close"]:
        after = f"**{after}"  # the bold goes on after the number
    elif found["close"]:
        mended.append("the marks `**` around a printed number were taken off")
    return Marks(after, "", heading, found["number"], tuple(mended))


def whole_number(number: str) -> int | None:
    """The first whole number of a printed number: 3 of ``3.2.1``; ``None`` for a letter."""
    digits = re.match(r"\(?([0-9]+)", number)
    return int(digits[1]) if digits else None


def _goes_on(number: int, after: str, last: int) -> bool:
    first = after.lstrip(OPENING)[:1]
    if not first.isupper() or _NO_HEADING_AFTER_BARE.match(after):
        return False
    return number == 1 or last < number <= last + 2
