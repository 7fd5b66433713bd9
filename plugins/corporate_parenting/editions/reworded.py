"""A council's documents with other words in them: another edition's, or another language's.

The editions are written once, for the words that stand in a document. A words file takes their place
here, so that every edition and every language goes through the same code and nothing is said twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from corporate_parenting.editions.reworded_official import Official
from corporate_parenting.editions.reworded_plain import Plain
from corporate_parenting.editions.spoken import spoken
from corporate_parenting.editions.variant import Variant
from corporate_parenting.model.council import Contact
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import LocalOffer, Pledge, Strategy
from corporate_parenting.model.library import CouncilRecord

D = TypeVar("D", Strategy, Pledge, LocalOffer, Decision)


def reworded(record: CouncilRecord, variant: Variant, page: str) -> CouncilRecord:
    """The record as ``variant`` words it, for pages in the language ``page``."""

    def each(documents: Iterable[D]) -> tuple[D, ...]:
        return tuple(_document(d, variant, page) for d in documents)

    made = replace(
        record,
        strategies=each(record.strategies),
        pledges=each(record.pledges),
        offers=each(record.offers),
        decisions=each(record.decisions),
    )
    if variant.language:
        contacts = tuple(_contact(c, page) for c in record.council.contacts)
        made = replace(made, council=record.council.model_copy(update={"contacts": contacts}))
    return made


def _document(document: D, variant: Variant, page: str) -> D:
    changed: dict[str, Any] = {}
    file = variant.files.get(document.id)
    if variant.edition == "public":
        changed = Official(document, file, page).changes()
    elif isinstance(document, Strategy | Pledge | LocalOffer):
        fallback = variant.declared is None or variant.declared.falls_back_to is not None
        changed = Plain(document, file, page, fallback=fallback).changes()
    return document.model_copy(update={**changed, "language": page})


def _contact(contact: Contact, page: str) -> Contact:
    """What is not translated keeps its language: a limit on what stays between two is never left out."""
    own = "en"  # a council file has no language of its own yet
    return contact.model_copy(
        update={
            "name": spoken(contact.name, own, page),
            "says": None,
            "young_people": spoken(contact.young_people, own, page),
            "cost": spoken(contact.cost, own, page),
            "hours": spoken(contact.hours, own, page),
        }
    )
