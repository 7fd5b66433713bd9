"""What stands around the text: the title, the years, the meeting; and which lines those are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corporate_parenting.importing.headings import looks_like_title
from corporate_parenting.importing.labels import is_label, labelled
from corporate_parenting.importing.paragraphs import DATE, MONTHS, OPENING, Paragraph
from corporate_parenting.importing.particulars import Around, Row, read_around
from corporate_parenting.importing.words import count, without_marks
from corporate_parenting.loading import register

_TITLE = re.compile(r"(?:title|title of report|report title|subject)\s*:?", re.IGNORECASE)
_SAYS_WHAT_IT_IS = re.compile(r"corporate parent|strategy|pledge", re.IGNORECASE)
_PERIOD = re.compile(
    r"(?<![0-9/])(?P<start>(?:19|20)[0-9]{2})\s*(?:-|\u2013|\u2014|/|to)\s*"
    r"(?P<end>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9/])",
    re.IGNORECASE,
)
_MEETING_DATE = re.compile(r"(?:meeting )?date(?: of meeting)?\s*:?", re.IGNORECASE)
_MEETING = re.compile(r"(?:meeting|committee)\s*:?", re.IGNORECASE)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DATED_LINE = re.compile(
    rf"(?:(?P<body>.*?\S)\s+[-\u2013\u2014]\s+)?(?:{_DAY},?\s+)?(?:{DATE})", re.IGNORECASE
)
_USUAL = re.compile(r"borough|city|council|county|district|london|metropolitan|of|royal|the")


@dataclass(frozen=True, slots=True)
class Period:
    """The years that the paper says it covers."""

    start: str
    end: str
    as_printed: str


@dataclass(frozen=True, slots=True)
class Front:
    """What the lines before the first part say. No word is taken out of ``around``."""

    around: Around
    title: str | None
    names_council: bool
    period: Period | None
    dated: str | None
    """As the contract writes a date: ``2012-11-14``, ``2010-04``."""
    body: str | None
    """The body that meets."""


def read_front(lines: Sequence[Paragraph], council: str, *, decision: bool) -> Front:
    """``lines`` are all that stands before the first part."""
    around = read_around(lines, decision=decision)
    plain = [p for p in lines if p.is_plain]
    title = _title(lines, around.rows, council)
    periods = [_period_in(title or "", anywhere=True), *(_period_in(p.text) for p in plain)]
    period = next(filter(None, periods), None)
    dated, body = _meeting(around.rows) if decision else (_date_alone(plain), None)
    names_council = any(is_council(p.text, council) for p in plain)
    return Front(around, title, names_council, None if decision else period, dated, body)


def is_council(line: str, council: str) -> bool:
    """Whether ``line`` is the name of the council with this id, and nothing else."""
    said = _name_of(line)
    return bool(said) and said in (
        _name_of(council.replace("-", " ")),
        _name_of(register().get(council, {}).get("name", "")),
    )


def is_marked_title(first: Paragraph, headings: Sequence[Paragraph]) -> bool:
    """Whether the ``first`` of all headings is the only one of the first level: the title."""
    levels = [p.heading for p in headings]
    return first.heading == 1 and not first.number and levels.count(1) == 1


def _title(lines: Sequence[Paragraph], rows: Sequence[Row], council: str) -> str | None:
    for row in rows:
        if row.value and _TITLE.fullmatch(row.label):
            return without_marks(row.value)
    marked = [p for p in lines if p.heading]
    free = [p for p in lines if not (is_council(p.text, council) or labelled(p.text) or is_label(p.text))]
    likely = [p for p in free if looks_like_title(p) and not _PERIOD.fullmatch(p.text)]
    numbered = [p for p in free if p.number and count(p.text) <= 12]
    saying = [p for p in (*likely, *numbered) if _SAYS_WHAT_IT_IS.search(p.text)]
    found = next(iter([*marked, *saying, *likely]), None)
    return without_marks(found.text).lstrip(f" -\u2013\u2014{OPENING}") or None if found else None


def _meeting(rows: Sequence[Row]) -> tuple[str | None, str | None]:
    """When which body meets: by its labels, else by the first line that is a date."""
    valued = [(row.label, row.value) for row in rows if row.value]
    on = next((date_in(value) for label, value in valued if _MEETING_DATE.fullmatch(label)), None)
    body = next((value for label, value in valued if _MEETING.fullmatch(label)), None)
    before: str | None = None
    for line in (value for label, value in valued if not label):
        if found := _DATED_LINE.fullmatch(line):
            return on or date_in(line), body or found["body"] or before
        before = line
    return on, body


def _date_alone(plain: Sequence[Paragraph]) -> str | None:
    return next((date_in(p.text) for p in plain if re.fullmatch(DATE, p.text, re.IGNORECASE)), None)


def date_in(text: str) -> str | None:
    """The first date in ``text``, as precise as it is printed."""
    found = re.search(DATE, text, re.IGNORECASE)
    if found is None:
        return None
    month = [name.casefold() for name in MONTHS.split("|")].index(found["month"].casefold()) + 1
    day = f"-{int(found['day']):02}" if found["day"] and 1 <= int(found["day"]) <= 28 + 3 else ""
    return f"{found['year']}-{month:02}{day}"


def _period_in(text: str, *, anywhere: bool = False) -> Period | None:
    found: Iterator[re.Match[str]] = _PERIOD.finditer(text) if anywhere else iter(())
    alone = _PERIOD.fullmatch(text)
    for match in (*found, *([alone] if alone and not anywhere else ())):
        start, end = match["start"], match["end"]
        end = end if len(end) == 4 else start[:2] + end
        if start <= end:
            return Period(start, end, match[0])
    return None


def _name_of(text: str) -> tuple[str, ...]:
    said = re.findall(r"\w+", text.casefold().replace("&", " and "))
    return tuple(word for word in said if not _USUAL.fullmatch(word)) or tuple(said)
