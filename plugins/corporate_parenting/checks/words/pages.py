"""Which of an edition's words are sentences, and which are read together as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corporate_parenting.checks.words.wording import Passage, Wording


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


def together(passages: Iterable[Passage]) -> str:
    """Several passages as one text, each on its own, so that no sentence runs on into the next."""
    return "\n\n".join(passage.text for passage in passages)
