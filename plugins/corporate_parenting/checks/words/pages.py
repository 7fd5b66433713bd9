"""Which of an edition's words are sentences, and which are read together as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corporate_parenting.checks.words.wording import Passage, Wording
from corporate_parenting.reading.age import Counted, counted


def own(wording: Wording) -> Iterator[Passage]:
    """The passages that the council may reword. What somebody else said is nobody's to change."""
    return (passage for passage in wording.passages if passage.role != "quote")


def prose(wording: Wording) -> Iterator[Passage]:
    """The passages that are sentences: own words without titles."""
    return (passage for passage in own(wording) if passage.role != "title")


def pages(wording: Wording) -> dict[str, list[Passage]]:
    """The sentences of each page, in the order of the file."""
    out: dict[str, list[Passage]] = {}
    for passage in prose(wording):
        out.setdefault(passage.page, []).append(passage)
    return out


def counts(passages: Iterable[Passage]) -> Counted:
    """The words and sentences of several passages."""
    return sum((counted(passage.text) for passage in passages), Counted())
