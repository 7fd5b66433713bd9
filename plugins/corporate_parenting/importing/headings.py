"""Which paragraphs are headings, told by their shape and by what follows them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corporate_parenting.importing.paragraphs import (
    ENDS_SENTENCE,
    MONTHS,
    OPENING,
    Paragraph,
)
from corporate_parenting.importing.words import is_all_strong

SHORT = 10
"""Words in a heading that only its shape gives away."""
SHORT_OVER_NUMBERS = 20
"""Words in a heading that deeper numbers stand under."""

_DATE = re.compile(rf"(?:\S+\s)?(?:{MONTHS})\s[0-9]{{4}}", re.IGNORECASE)


def with_contents_aside(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """A short numbered line that comes again, word for word, is an entry of a contents page."""
    again: set[tuple[str, str]] = set()
    out = []
    for index in range(len(paragraphs) - 1, -1, -1):
        paragraph = paragraphs[index]
        key = (paragraph.number, paragraph.text.casefold())
        if paragraph.parts and _may_be_title(paragraph, SHORT_OVER_NUMBERS):
            following = _next_placed(paragraphs, index)
            in_a_row = following is not None and bool(following.parts)
            if key in again and in_a_row:
                printed = paragraph.printed
                paragraph = replace(paragraph, text=printed, number="", heading=0, aside=True)
            again.add(key)
        out.append(paragraph)
    return out[::-1]


def headings(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The indexes of the headings that are marked or numbered."""
    return frozenset(
        index
        for index, paragraph in enumerate(paragraphs)
        if not paragraph.aside and (paragraph.heading or _is_numbered_heading(paragraphs, index))
    )


def guessed(paragraphs: Sequence[Paragraph], known: frozenset[int]) -> frozenset[int]:
    """The indexes of lines without mark or number that stand over text as a heading does."""
    return frozenset(
        index
        for index, paragraph in enumerate(paragraphs)
        if looks_like_title(paragraph)
        and not _DATE.fullmatch(paragraph.text)
        and _is_content(paragraphs, index + 1, known)
    )


def looks_like_title(paragraph: Paragraph) -> bool:
    """Whether it is a short line of its own without mark, number or full stop."""
    if not paragraph.is_plain or not paragraph.whole:
        return False
    if is_all_strong(paragraph.text):
        return len(paragraph.text.split()) <= SHORT
    first = re.search(r"[^\W_]", paragraph.text)
    return (
        len(paragraph.text.split()) <= SHORT
        and first is not None
        and first[0].isupper()
        and not re.search(r"[.!:;,…]$", paragraph.text)
    )


def _is_numbered_heading(paragraphs: Sequence[Paragraph], index: int) -> bool:
    paragraph = paragraphs[index]
    parts = paragraph.parts
    if not parts or not _may_be_title(paragraph, SHORT_OVER_NUMBERS):
        return False
    following = next((p.parts for p in paragraphs[index + 1 :] if p.parts and not p.aside), ())
    if len(following) > len(parts) and following[: len(parts)] == parts:
        return True
    if not _is_whole(paragraph) or not _may_be_title(paragraph, SHORT):
        return False
    first = paragraph.text.lstrip(OPENING)[:1]
    return not first.islower() and not _is_in_list(paragraphs, index)


def _may_be_title(paragraph: Paragraph, longest: int) -> bool:
    return len(paragraph.text.split()) <= longest and not re.search(r"[.;,]\**$", paragraph.text)


def _is_whole(paragraph: Paragraph) -> bool:
    """``3.`` and ``3``, not ``3)``, ``(3)`` or ``3.1``."""
    return re.fullmatch(r"[0-9]+\.?", paragraph.number) is not None


def _is_in_list(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether the next line or the one before, with no empty line between, is numbered too."""
    before = paragraphs[index - 1] if index else None
    after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    return bool(
        (before and paragraphs[index].tight and _is_whole(before))
        or (after and after.tight and _is_whole(after))
    )


def _is_content(paragraphs: Sequence[Paragraph], index: int, known: frozenset[int]) -> bool:
    if index >= len(paragraphs) or index in known:
        return False
    paragraph = paragraphs[index]
    if paragraph.aside:
        return False
    marked = bool(paragraph.number or paragraph.bullet or paragraph.table)
    long = len(paragraph.text.split()) > SHORT
    return marked or long or ENDS_SENTENCE.search(paragraph.text) is not None


def _next_placed(paragraphs: Sequence[Paragraph], index: int) -> Paragraph | None:
    return next((p for p in paragraphs[index + 1 :] if not p.aside), None)
