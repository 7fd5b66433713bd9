"""Where references and links lead: what one should have found, and what is said where it is not there."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.document.markup import is_outward, is_refused, links
from corporate_parenting.loading.shelf import Shelf
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import Pledge, Publication
from corporate_parenting.model.gone import Gone, GonePage
from corporate_parenting.model.scalars import (
    AddressRef,
    BodyRef,
    CommitmentRef,
    DocumentRef,
    MeasureRef,
    PartRef,
    Reference,
    SourceRef,
)


def unknown(shelf: Shelf, document: Publication | None, ref: Reference) -> tuple[str, list[str]] | None:
    """What the reference should have found and what there is, or ``None`` when all is well."""
    match ref:
        case MeasureRef():
            if ref in shelf.measures or shelf.broken_progress:
                return None
            return "measure in this council's progress files", sorted(shelf.measures)
        case BodyRef():
            if ref in shelf.bodies or shelf.broken_council:
                return None
            return "body in the council's file", sorted(shelf.bodies)
        case PartRef():
            parts = [p.id for p in document.parts] if isinstance(document, Pledge) else []
            return None if ref in parts else ("part of this pledge", parts)
        case DocumentRef():
            return _unknown_document(shelf, ref)
        case CommitmentRef():
            return _unknown_commitment(shelf, document, ref)
        case AddressRef():
            places = shelf.book(document).places if document else {}
            return None if number_address(ref) in places else ("address in this document", list(places))
        case SourceRef():
            return _unknown_source(shelf, document, ref)
        case _:
            return None


def _unknown_document(shelf: Shelf, ident: str) -> tuple[str, list[str]] | None:
    if ident in shelf.documents or ident in shelf.broken:
        return None
    return f"document of {shelf.council.id}", sorted(shelf.documents)


def _unknown_commitment(
    shelf: Shelf, document: Publication | None, ref: Reference
) -> tuple[str, list[str]] | None:
    named = document.strategy if isinstance(document, Pledge) else None
    if named is None:
        return "commitment, because this pledge names no `strategy`", []
    strategy = shelf.documents.get(named)
    if strategy is None or named in shelf.broken:
        return None  # the strategy itself is reported
    book = shelf.book(strategy)
    if book.commitment(number_address(ref)):
        return None
    return f"commitment in {named}", [a for a in book.places if book.commitment(a)]


def _unknown_source(
    shelf: Shelf, document: Publication | None, ref: Reference
) -> tuple[str, list[str]] | None:
    ident, slash, address = ref.partition("/")
    if document and not slash and number_address(ref) in shelf.book(document).places:
        return None
    if lost := _unknown_document(shelf, ident):
        if document and not slash:
            return "document, nor an address in this one", [*lost[1], *shelf.book(document).places]
        return lost
    target = shelf.documents.get(ident)
    if not slash or target is None or ident in shelf.broken:
        return None
    places = shelf.book(target).places
    if number_address(address) in places:
        return None
    return f"address in {ident}", [f"{ident}/{a}" for a in places]


def missing(
    shelf: Shelf, document: Publication | None, ref: str, route: Route, known: tuple[str, list[str]]
) -> Iterator[Finding]:
    """What names something that is not there: perhaps its file tells that it is gone, and what came after.

    A paper, and what was superseded, may go on naming what was there in its time.
    """
    told = _gone(shelf, document, ref)
    if told is None:
        yield dangling(route, ref, *known)
    elif not (isinstance(document, Decision) or (document is not None and document.status == "superseded")):
        when = f" since {told.dated}" if told.dated else ""
        mend = (
            f"Name `{told.now}`, which stands in its place." if told.now else "Nothing stands in its place."
        )
        yield Finding(
            "gone-reference", Severity.WARNING, route, f"`{ref}` is gone{when}: “{told.was}”.", mend
        )


def _gone(shelf: Shelf, document: Publication | None, ref: str) -> Gone | GonePage | None:
    """What a file tells of something that is there no more."""
    ident, slash, address = ref.partition("/")
    if isinstance(ref, CommitmentRef):
        document = shelf.documents.get(document.strategy or "") if isinstance(document, Pledge) else None
    target = shelf.documents.get(ident) if slash else document
    for gone in target.gone if target else ():
        if gone.id == (address if slash else ref):
            return gone
    return next((page for page in shelf.council.gone if page.id == ident and not slash), None)


def dangling(route: Route, value: str, what: str, there: list[str]) -> Finding:
    head, slash, tail = value.rpartition("/")
    if slash and all(name.startswith(f"{head}/") for name in there):  # only what is wrong is compared
        close = [f"{head}/{c}" for c in get_close_matches(tail, [n[len(head) + 1 :] for n in there], n=1)]
    else:
        close = get_close_matches(value, there, n=1)
    if value.startswith("www."):
        close = [f"https://{value}"]
    mend = f"Did you mean `{close[0]}`?" if close else "Correct it, or add what it should lead to."
    return Finding(
        "dangling-reference",
        Severity.ERROR,
        route,
        f"`{value}` leads nowhere: there is no such {what}.",
        mend,
    )


def broken_links(shelf: Shelf, document: Publication | None, words: str, route: Route) -> Iterator[Finding]:
    for target in links(words):
        if not target:
            yield Finding(
                "dangling-reference",
                Severity.ERROR,
                route,
                "A link here leads nowhere: nothing stands in its ( ).",
                "Write between ( and ) where it leads, or take the brackets away.",
            )
        elif is_refused(target):
            yield Finding(
                "refused-link",
                Severity.ERROR,
                route,
                f"A link cannot go to `{target}`.",
                "Links begin with https:, mailto:, tel: or sms:, or name a place: `strategy-2026/3.2.1`.",
            )
        elif not is_outward(target) and (known := _unknown_source(shelf, document, SourceRef(target))):
            yield from missing(shelf, document, SourceRef(target), route, known)
