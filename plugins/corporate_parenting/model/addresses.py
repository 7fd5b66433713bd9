"""Addresses inside a document: the id, else the printed number. Never derived from wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from corporate_parenting.diagnostics import Step
from corporate_parenting.model.base import held
from corporate_parenting.model.blocks import (
    Action,
    BlockBase,
    CommitmentBlock,
    Section,
)
from corporate_parenting.model.documents import PledgePart, Promise, Publication, Strategy
from corporate_parenting.model.walk import Same, facts

Addressed = Section | BlockBase | Promise | PledgePart | Action
_ADDRESSED = (Section, BlockBase, Promise, PledgePart, Action)


def number_address(number: str) -> str:
    """``3.`` is ``3``, ``(a)`` and ``a)`` are ``a``; inner dots stay: ``3.2.1``.

    Marks that an address cannot hold become hyphens.
    """
    return re.sub(r"[^\w.-]+", "-", number.strip().strip("().:[]")).strip("-")


def slug(words: str) -> str:
    """``Edge of care (2026)`` is ``edge-of-care-2026``; empty where it has no letter from a to z."""
    return re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")


@dataclass(frozen=True, slots=True)
class Place:
    """Something in a document that can be pointed at.

    ``anchor`` is its fragment on the page, permanent from the first day: ``p-3.2.1``.
    ``page`` is the index of the top-level section that holds it, ``None`` outside sections.
    """

    address: str
    anchor: str
    steps: tuple[Step, ...]
    item: Addressed
    page: int | None


@dataclass(frozen=True, slots=True)
class Collision:
    """Two things with one address; the second needs an id of its own."""

    address: str
    steps: tuple[Step, ...]
    by_id: bool


@dataclass(frozen=True, slots=True)
class AddressBook:
    """All addresses of one document."""

    places: dict[str, Place]
    anchors: dict[tuple[Step, ...], str]
    collisions: tuple[Collision, ...]

    def commitment(self, address: str) -> CommitmentBlock | None:
        place = self.places.get(address)
        return place.item if place and isinstance(place.item, CommitmentBlock) else None


def address_book(document: Publication) -> AddressBook:
    """Reads the ids and numbers of ``document``. Ids come first: a number gives way to them.

    Kept for a while, since each room asks for it in turn.
    """
    return _kept(Same(document))


@lru_cache(maxsize=1024)
def _kept(same: Same) -> AddressBook:
    document = cast("Publication", same.fact)
    places: dict[str, Place] = {}
    anchors: dict[tuple[Step, ...], str] = {}
    collisions: list[Collision] = []
    found = list(_addressed(document))
    ids = {item.id for _, item in found if item.id}
    numbers: set[str] = set()
    for steps, item in found:
        page = steps[1] if len(steps) > 1 and steps[0] == "sections" and isinstance(steps[1], int) else None
        number = held(item, "number")
        by_number = number_address(number) if number else ""
        numbered = bool(by_number) and by_number not in numbers and by_number not in ids
        if by_number:
            if not numbered and not item.id:
                collisions.append(Collision(by_number, steps, by_id=False))
            numbers.add(by_number)
        address = item.id or by_number
        if not address:
            continue
        anchor = f"p-{by_number if numbered else address}"
        anchors[steps] = anchor
        place = Place(address, anchor, steps, item, page)
        if item.id and item.id in places:
            collisions.append(Collision(item.id, steps, by_id=True))
            continue
        places.setdefault(address, place)
        if numbered:
            places.setdefault(by_number, place)
    return AddressBook(places, anchors, tuple(collisions))


def _addressed(document: Publication) -> Iterator[tuple[tuple[Step, ...], Addressed]]:
    for steps, value in facts(document):
        if isinstance(value, _ADDRESSED):
            yield steps, value


def actions(strategy: Strategy) -> dict[str, Action]:
    """The strategy's actions by id."""
    return {value.id: value for _, value in facts(strategy.sections) if isinstance(value, Action)}
