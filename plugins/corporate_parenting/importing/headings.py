"""Which paragraphs are headings, told by their shape and by what follows them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corporate_parenting.importing.labels import is_labelled
from corporate_parenting.importing.paragraphs import (
    DATE,
    ENDS_SENTENCE,
    OPENING,
    Paragraph,
)
from corporate_parenting.importing.words import NOTE_MARK, is_all_strong

SHORT = 10
"""Words in a heading that only its shape gives away."""
SHORT_OVER_NUMBERS = 20
"""Words in a heading that deeper numbers stand under."""

_SHOUTED = re.compile(r"(?:[^\W\d_a-z]{2,}['\u2019]?[A-Z]*\W+){3}")
_DATED = re.compile(rf"(?:{DATE})$", re.IGNORECASE)
_APPENDIX = re.compile(r"(?:appendix|annexe?)\s+(?:[0-9]{1,2}|[A-Z])\b", re.IGNORECASE)
_APPENDICES = re.compile(r"(?:appendices|annexes|attachments|enclosures)\W*", re.IGNORECASE)
_RESOLVED = re.compile(r"(?:RESOLVED|AGREED|RECOMMENDED|ORDERED)\b")


def headings(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The indexes of the headings that are marked or numbered."""
    return frozenset(
        index
        for index, paragraph in enumerate(paragraphs)
        if not (paragraph.aside or paragraph.contents)
        and (paragraph.heading or _is_numbered_heading(paragraphs, index))
    )


def guessed(paragraphs: Sequence[Paragraph], known: frozenset[int]) -> frozenset[int]:
    """The indexes of lines without mark or number that stand over text as a heading does."""
    return frozenset(
        index
        for index, paragraph in enumerate(paragraphs)
        if (looks_like_title(paragraph) or _is_shouted(paragraph))
        and not _DATED.search(paragraph.text)
        and not _is_listed_appendix(paragraphs, index)
        and not is_labelled(paragraph.text)
        and not re.fullmatch(r"\([^()]*\)", paragraph.text)  # whose words stand above it
        and _is_content(paragraphs, index + 1, known)
    )


def _is_listed_appendix(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether it is one of a row of lines that name appendices, which head nothing."""
    around = [paragraphs[i].text for i in (index - 1, index + 1) if 0 <= i < len(paragraphs)]
    return _APPENDIX.match(paragraphs[index].text) is not None and any(
        _APPENDIX.match(text) or _APPENDICES.fullmatch(text) for text in around
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
        and not re.search(rf"[.!:;,…](?:{NOTE_MARK})*$", paragraph.text)
    )


def _is_shouted(paragraph: Paragraph) -> bool:
    """Whether it begins in capitals, as the heading of a minute does; such a one may end with a colon."""
    return (
        paragraph.is_plain
        and len(paragraph.text.split()) <= SHORT_OVER_NUMBERS
        and _SHOUTED.match(paragraph.text) is not None
        and not re.search(r"[.!;,…]$", paragraph.text)
    )


def _is_numbered_heading(paragraphs: Sequence[Paragraph], index: int) -> bool:
    paragraph = paragraphs[index]
    parts = paragraph.parts
    if not parts or not _may_be_title(paragraph, SHORT_OVER_NUMBERS):
        return False
    following = next(
        (p.parts for p in paragraphs[index + 1 :] if p.parts and not (p.aside or p.contents)), ()
    )
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
    if paragraph.aside or paragraph.contents or _RESOLVED.match(paragraph.text):
        return False  # what is resolved ends a sentence that began above it
    marked = bool(paragraph.number or paragraph.bullet or paragraph.table)
    long = len(paragraph.text.split()) > SHORT
    listed = _APPENDIX.match(paragraph.text) is not None and paragraph.is_plain
    return marked or long or listed or ENDS_SENTENCE.search(paragraph.text) is not None
