"""The official number that was most likely meant, and whether a number kept its limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corporate_parenting.checks.words.meaning.limits import keeps
from corporate_parenting.checks.words.meaning.official import Held
from corporate_parenting.checks.words.meaning.quantities import (
    Quantity,
    is_related,
    nearly_same,
    quantities,
    rough_value,
    same,
)
from corporate_parenting.checks.words.wording import Passage, Wording


def nearest(one: Quantity, theirs: Iterable[Quantity]) -> Quantity | None:
    """What is nearly the same or has the same value; else the same unit, a unit of the same kind, any.

    A number that is written goes before "a week".
    """

    def far(other: Quantity) -> tuple[int, bool, object]:
        related = is_related(one, other)
        if related and (nearly_same(one, other) or one.value == other.value):
            tier = 0
        elif one.unit == other.unit:
            tier = 1
        else:
            tier = 2 if related else 3
        return tier, other.implied and not one.implied, abs(rough_value(one) - rough_value(other))

    return min(theirs, key=far, default=None)


def lost_limits(
    ours: Iterable[Quantity], held: Held, passage: Passage, wording: Wording
) -> Iterator[tuple[Quantity, Quantity]]:
    """Each number of ``passage`` whose limit is not the official one, beside the official number.

    A number passes where it stands so anywhere in the item, and where the same words of this edition, or
    its other words of the item, have said the limit already: "up to £3,000. The £3,000 is for furniture."
    """
    for one in ours:
        beside: list[Quantity] = []
        for read in (held.quantities, held.all_quantities):
            beside += [t for t in read(passage.item) if _is_one(one, t)]
            if any(_keeps(one, t) for t in beside):
                break
        else:
            if beside and not (not one.limit.kind and _is_said(beside, passage, wording)):
                yield one, beside[0]


def _is_said(theirs: list[Quantity], passage: Passage, wording: Wording) -> bool:
    """Whether any words of the item in this edition keep the limit."""
    said = (q for p in wording.passages if p.item is passage.item for q in quantities(p.text))
    return any(_is_one(q, t) and q.limit.kind and _keeps(q, t) for q in said for t in theirs)


def _is_one(ours: Quantity, theirs: Quantity) -> bool:
    """Whether both count the same: of mere numbers, by the word that follows."""
    if not same(ours, theirs):
        return False
    return bool(ours.unit) or ours.noun[:4] == theirs.noun[:4] != ""


def _keeps(ours: Quantity, theirs: Quantity) -> bool:
    """An "about" that we add makes nothing false; one that we lose does."""
    return (ours.nearly or not theirs.nearly) and keeps(ours.limit, theirs.limit)
