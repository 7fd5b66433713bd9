"""A printed list of contents: kept as the paper prints it, and asked which lines are headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corporate_parenting.importing.paragraphs import Mended, Paragraph
from corporate_parenting.importing.words import without_marks

LONGEST = 20
"""Words in an entry."""
UNDER_A_PART, PART = 3, 2
"""Heading levels that entries without number get; the first level is left for a title."""

_HEADING = re.compile(r"(?:table of |list of )?contents:?", re.IGNORECASE)
_PAGE = re.compile(r"[0-9]{1,4}|[ivxlc]{1,6}", re.IGNORECASE)
_LEADERS = re.compile(r"(?P<title>.*?)\s*(?:\.{4,}|…{2,}|(?:\. ){4,})\s*(?P<page>[0-9]+)")


def with_contents(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Mended]]:
    """Each printed list of contents as one paragraph, and the headings that it names marked as such."""
    out: list[Paragraph] = []
    index = 0
    while index < len(paragraphs):
        taken = _list_at(paragraphs, index)
        if taken is None:
            out.append(paragraphs[index])
            index += 1
        else:
            found, index = taken
            out.append(found)
    return _with_headings(out)


def _list_at(paragraphs: Sequence[Paragraph], index: int) -> tuple[Paragraph, int] | None:
    """The list that begins at ``index``, and where it ends."""
    first = paragraphs[index]
    is_named = not (first.number or first.bullet or first.table or first.aside or first.footnotes) and (
        _HEADING.fullmatch(without_marks(first.text)) is not None
    )
    at = index + is_named
    entries: list[tuple[str, str]] = []
    while at < len(paragraphs) and (more := _entries(paragraphs, at, is_named=is_named)):
        entries += more
        at += 1
    if not entries or (len(entries) == 1 and is_named):
        return None
    title = without_marks(first.text) if is_named else ""
    return Paragraph(first.line, title, contents=tuple(entries)), at


def _entries(paragraphs: Sequence[Paragraph], index: int, *, is_named: bool) -> list[tuple[str, str]]:
    paragraph = paragraphs[index]
    if paragraph.footnotes:
        return []  # a list of contents has none, and no place for one
    if paragraph.table:
        rows = [[cell for cell in row if cell] for row in paragraph.table.rows]
        if is_named and all(len(row) == 2 and _PAGE.fullmatch(row[1]) for row in rows):
            return [(row[0], row[1]) for row in rows]
        return []
    if leaders := _LEADERS.fullmatch(paragraph.printed):
        return [(leaders["title"], leaders["page"])]
    return [(paragraph.printed, "")] if _comes_again(paragraphs, index) else []


def _comes_again(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """A short numbered line that comes again, word for word, in a row of such lines."""
    paragraph = paragraphs[index]
    if not paragraph.parts or not _is_short(paragraph):
        return False
    after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    in_a_row = after is not None and (bool(after.parts) or _LEADERS.fullmatch(after.printed) is not None)
    return in_a_row and any(
        later.number == paragraph.number and later.text.casefold() == paragraph.text.casefold()
        for later in paragraphs[index + 1 :]
    )


def _is_short(paragraph: Paragraph) -> bool:
    return len(paragraph.text.split()) <= LONGEST and not re.search(r"[.;,]\**$", paragraph.text)


def _with_headings(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], list[Mended]]:
    """Lines without number that a list of contents names are headings.

    The list says how deep they are: what begins a printed page holds what follows on that page, and an entry
    that ends with a colon is never a part of its own.
    """
    mended = []
    for at, listed in enumerate(paragraphs):
        levels = list(_levels(listed.contents))
        after = at + 1
        for (title, _), level in zip(listed.contents, levels, strict=True):
            index = _find(paragraphs, after, title)
            if index is None:
                continue
            after = index + 1
            if not paragraphs[index].number and not paragraphs[index].heading:
                paragraphs[index] = replace(paragraphs[index], heading=level)
                what = "a heading is one because the list of contents names it; its level is a guess"
                mended.append(Mended(paragraphs[index].line, what))
    return paragraphs, mended


def _levels(entries: Sequence[tuple[str, str]]) -> Iterator[int]:
    page = ""
    for title, on in entries:
        yield UNDER_A_PART if title.endswith(":") or (on and on == page) else PART
        page = on


def _find(paragraphs: Sequence[Paragraph], start: int, title: str) -> int | None:
    wanted = _said(title)
    for index in range(start, len(paragraphs)):
        paragraph = paragraphs[index]
        if paragraph.aside or paragraph.table or paragraph.contents or paragraph.bullet:
            continue
        if wanted in (_said(paragraph.printed), _said(paragraph.text)):
            return index
    return None


def _said(text: str) -> str:
    return " ".join(re.findall(r"\w+", without_marks(text).casefold()))
