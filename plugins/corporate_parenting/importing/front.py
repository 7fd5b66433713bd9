"""What stands before the first part: the council's name, the title, the years covered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corporate_parenting.importing.headings import looks_like_title
from corporate_parenting.importing.paragraphs import Paragraph
from corporate_parenting.importing.words import without_marks
from corporate_parenting.loading import register

_TITLE_LABEL = re.compile(r"(?:title|title of report|report title|subject)\s*:?", re.IGNORECASE)
_SAYS_WHAT_IT_IS = re.compile(r"corporate parent|strategy|pledge", re.IGNORECASE)
_PERIOD = re.compile(
    r"(?<![0-9/])(?P<start>(?:19|20)[0-9]{2})\s*(?:-|\u2013|\u2014|/|to)\s*"
    r"(?P<end>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9/])",
    re.IGNORECASE,
)
_USUAL = re.compile(r"borough|city|council|county|district|london|metropolitan|of|royal|the")


@dataclass(frozen=True, slots=True)
class Period:
    """The years that the paper says it covers."""

    start: str
    end: str
    as_printed: str
    in_title: bool


@dataclass(frozen=True, slots=True)
class Front:
    """What the lines before the first part say; ``rest`` is what has no place."""

    title: str | None
    council_line: str | None
    period: Period | None
    rest: tuple[Paragraph, ...]


def read_front(lines: Sequence[Paragraph], council: str) -> Front:
    """``lines`` are all that stands before the first part."""
    rest = list(lines)
    named = next((p for p in rest if p.is_plain and is_council(p.text, council)), None)
    if named:
        rest.remove(named)
    title = _take_title(rest)
    period = _period_in(title, in_title=True) if title else None
    if period is None:
        alone = next((p for p in rest if p.is_plain and _PERIOD.fullmatch(p.text)), None)
        if alone:
            rest.remove(alone)
            period = _period_in(alone.text, in_title=False)
    return Front(title, named.text if named else None, period, tuple(rest))


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


def _take_title(rest: list[Paragraph]) -> str | None:
    """The title, taken out of ``rest``; a label that stood beside it stays there."""
    for index, row in enumerate(rest):
        label, tab, after = row.text.partition("\t")
        title, more_tab, more = after.partition("\t")
        if row.aside and tab and title and _TITLE_LABEL.fullmatch(label):
            rest[index] = replace(row, text=f"{label}{more_tab}{more}".strip())
            return without_marks(title)
    marked = [p for p in rest if p.heading]
    likely = [p for p in rest if looks_like_title(p) and not _PERIOD.fullmatch(p.text)]
    saying = [p for p in likely if _SAYS_WHAT_IT_IS.search(p.text)]
    found = next(iter([*marked, *saying, *likely]), None)
    if found is None:
        return None
    at = rest.index(found)
    rest[at : at + 1] = found.notes_aside
    return without_marks(found.text)


def _period_in(text: str, *, in_title: bool) -> Period | None:
    for found in _PERIOD.finditer(text):
        start, end = found["start"], found["end"]
        end = end if len(end) == 4 else start[:2] + end
        if start <= end:
            return Period(start, end, found[0], in_title)
    return None


def _name_of(text: str) -> tuple[str, ...]:
    said = re.findall(r"\w+", text.casefold().replace("&", " and "))
    return tuple(word for word in said if not _USUAL.fullmatch(word)) or tuple(said)
