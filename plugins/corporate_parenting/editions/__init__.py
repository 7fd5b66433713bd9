"""Editions: who is addressed. Each turns one council's record into chapters; language is another axis."""

from __future__ import annotations

from collections.abc import Callable

from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.front import front
from corporate_parenting.editions.public import public
from corporate_parenting.editions.young_people import young_people
from corporate_parenting.model.library import CouncilRecord, View
from corporate_parenting.words import Furniture

EDITIONS: dict[str, Callable[[Context], tuple[Chapter, ...]]] = {
    "young-people": young_people,
    "public": public,
}
"""Every edition by its name, in the order in which readers are offered them."""


def words_for(record: CouncilRecord, words: Furniture) -> Furniture:
    """Furniture words for one council: an illustration never speaks of official words."""
    return words.for_illustration() if record.council.illustration else words


def chapters(record: CouncilRecord, view: View, words: Furniture) -> tuple[Chapter, ...]:
    """Every page of one council: its front page, then each edition in reading order."""
    ctx = Context(record, view, words_for(record, words))
    return (front(ctx), *(chapter for edition in EDITIONS.values() for chapter in edition(ctx)))
