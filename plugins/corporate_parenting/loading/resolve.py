"""Checks what names something else: every reference leads somewhere, every address is one thing."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.document.markup import footnote_marks, is_outward, is_refused, links
from corporate_parenting.loading.helplines import helplines
from corporate_parenting.loading.principles import unknown as unknown_principle
from corporate_parenting.loading.words_files import problems_of_words
from corporate_parenting.model.addresses import AddressBook, actions, address_book, number_address
from corporate_parenting.model.base import Fact, held
from corporate_parenting.model.blocks import BlockBase, PullQuoteBlock
from corporate_parenting.model.council import Council
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import LocalOffer, Pledge, Publication, Strategy
from corporate_parenting.model.gone import Gone, GonePage
from corporate_parenting.model.kinds import told
from corporate_parenting.model.progress import Progress
from corporate_parenting.model.scalars import (
    AddressRef,
    BodyRef,
    CommitmentRef,
    DocumentRef,
    MeasureRef,
    PartRef,
    PrincipleRef,
    Reference,
    SourceRef,
    WordsText,
)
from corporate_parenting.model.walk import keys, walk
from corporate_parenting.model.words_file import WordsFile


class Shelf:
    """One council's documents while their references are checked.

    ``broken`` holds ids of files that could not be read whole: what points there is not judged.
    """

    def __init__(self, council: Council) -> None:
        self.council = council
        self.documents: dict[str, Publication] = {}
        self.pledges: list[Pledge] = []
        """Every version of each."""
        self.measures: set[str] = set()
        self.broken: set[str] = set()
        self.broken_progress = False
        self.broken_council = False
        self.bodies = {body.id for body in council.bodies}
        self._books: dict[str, AddressBook] = {}

    def book(self, document: Publication) -> AddressBook:
        key = f"{document.id}/{document.version}"
        if key not in self._books:
            self._books[key] = address_book(document)
        return self._books[key]


def problems(shelf: Shelf, fact: Fact, source: str) -> Iterator[Finding]:
    """Everything in one file that names something and does not find it."""
    publication = fact if isinstance(fact, Strategy | Pledge | LocalOffer | Decision) else None
    if publication:
        yield from _collisions(shelf, publication, source)
        yield from _still_there(shelf, publication, source)
        yield from _absent(publication, source)
    if isinstance(fact, Strategy):
        yield from _addresses(shelf, fact, source)
    if isinstance(fact, Pledge):
        yield from _version(shelf, fact, source)
    walked = walk(fact)
    notes = any(isinstance(value, WordsText) and "[^" in value for _, value in walked)
    for steps, value in walked:
        if isinstance(value, PrincipleRef):
            if publication and not shelf.broken_council:  # else we do not know whose law it is
                route = Route(source, steps)
                if finding := unknown_principle(value, shelf.council, publication, route):
                    yield finding
        elif isinstance(value, Reference):
            if known := _unknown(shelf, publication, value):
                yield from _missing(shelf, publication, value, Route(source, steps), known)
        elif isinstance(value, WordsText):
            if links(value):
                yield from _links(shelf, publication, value, Route(source, steps))
        elif isinstance(value, BlockBase):
            yield from _block(value, Route(source, steps), notes=notes)
    if isinstance(fact, Council):
        yield from _bodies(fact, source)
        yield from _helplines(fact, source)
    if isinstance(fact, Progress):
        yield from _actions(shelf, fact, source)
    if isinstance(fact, WordsFile):
        yield from _words(shelf, fact, source)


def _collisions(shelf: Shelf, document: Publication, source: str) -> Iterator[Finding]:
    for collision in shelf.book(document).collisions:
        if collision.by_id:
            message = f"The id `{collision.address}` stands twice in this document."
            mend = "Give one of the two another id. An id that was published never changes."
        else:
            message = f"The number `{collision.address}` stands twice in this document, so it is no address."
            mend = "Give this one an `id:`; its printed number stays."
        route = Route(source, (*collision.steps, "id" if collision.by_id else "number"))
        yield Finding("duplicate-id", Severity.ERROR, route, message, mend)


def _absent(document: Publication, source: str) -> Iterator[Finding]:
    """What is said to be missing must not stand in the file."""
    there = {kind: fact for _, fact, kind in told(document)} if document.absent else {}
    for index, kind in enumerate(document.absent):
        if kind in there:
            yield Finding(
                "absent-kind",
                Severity.ERROR,
                Route(source, ("absent", index)),
                f"`absent` says that the source has no `{kind}`, and a part of this file is of that kind.",
                f"Take it out of `absent`, or correct the `kind` of {_named(there[kind])}.",
            )


def _named(fact: Fact) -> str:
    """A section, row or block as its author would look for it."""
    names = (held(fact, key) for key in ("title", "label", "number", "id"))
    return next((f"“{name}”" for name in names if name), "the part that has it")


def _addresses(shelf: Shelf, strategy: Strategy, source: str) -> Iterator[Finding]:
    """What each page's address is made of must be stated, and be one strategy's alone."""
    for index, section in enumerate(strategy.sections):
        if not section.id and not number_address(section.number or ""):
            yield Finding(
                "missing-id",
                Severity.ERROR,
                Route(source, ("sections", index, "title")),
                "This section has neither an id nor a number, so its page has no lasting address.",
                "Add `id:` with a short name, such as `id: edge-of-care`; it never changes afterwards.",
            )
    for other in shelf.documents.values():
        if (
            isinstance(other, Strategy)
            and other.id < strategy.id
            and other.period_slug == strategy.period_slug
        ):
            yield Finding(
                "address-collision",
                Severity.ERROR,
                Route(source, ("id",)),
                f"`{other.id}` has the same address, strategy/{strategy.period_slug}/.",
                f"If this is a later version of it, use `id: {other.id}` and raise `version:`; "
                "else correct the period.",
            )


def _version(shelf: Shelf, pledge: Pledge, source: str) -> Iterator[Finding]:
    """A pledge's version is its address, so two pledges of one council cannot share it."""
    for other in shelf.pledges:
        if other.id < pledge.id and other.version.lower() == pledge.version.lower():
            yield Finding(
                "address-collision",
                Severity.ERROR,
                Route(source, ("version",) if "version" in pledge.model_fields_set else ("id",)),
                f"`{other.id}` has the same address, pledge/{pledge.version.lower()}/.",
                "Give one of the two another `version:`, such as a year or a name.",
            )


def _bodies(council: Council, source: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, body in enumerate(council.bodies):
        if body.id in seen:
            yield Finding(
                "duplicate-id",
                Severity.ERROR,
                Route(source, ("bodies", index, "id")),
                f"The body `{body.id}` stands twice.",
                "Keep one, or give the second another id.",
            )
        seen.add(body.id)


def _helplines(council: Council, source: str) -> Iterator[Finding]:
    """A number that an edition names must be one that we hold."""
    for index, edition in enumerate(council.editions):
        for place, ident in enumerate(edition.helplines):
            if ident not in (known := [h.id for h in helplines()]):
                route = Route(source, ("editions", index, "helplines", place))
                yield _dangling(route, ident, "national helpline", known)


def _unknown(shelf: Shelf, document: Publication | None, ref: Reference) -> tuple[str, list[str]] | None:
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
    if missing := _unknown_document(shelf, ident):
        if document and not slash:
            return "document, nor an address in this one", [*missing[1], *shelf.book(document).places]
        return missing
    target = shelf.documents.get(ident)
    if not slash or target is None or ident in shelf.broken:
        return None
    places = shelf.book(target).places
    if number_address(address) in places:
        return None
    return f"address in {ident}", [f"{ident}/{a}" for a in places]


def _missing(
    shelf: Shelf, document: Publication | None, ref: str, route: Route, known: tuple[str, list[str]]
) -> Iterator[Finding]:
    """What names something that is not there: perhaps its file tells that it is gone, and what came after.

    A paper, and what was superseded, may go on naming what was there in its time.
    """
    told = _gone(shelf, document, ref)
    if told is None:
        yield _dangling(route, ref, *known)
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


def _still_there(shelf: Shelf, document: Publication, source: str) -> Iterator[Finding]:
    """What is told to be gone and is there."""
    for index, gone in enumerate(document.gone):
        if gone.id in shelf.book(document).places:
            yield Finding(
                "duplicate-id",
                Severity.ERROR,
                Route(source, ("gone", index, "id")),
                f"`{gone.id}` is told to be gone, and it stands in this document.",
                "Delete one of the two.",
            )


def _dangling(route: Route, value: str, what: str, there: list[str]) -> Finding:
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


def _links(shelf: Shelf, document: Publication | None, words: str, route: Route) -> Iterator[Finding]:
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
            yield from _missing(shelf, document, SourceRef(target), route, known)


def _block(block: BlockBase, route: Route, *, notes: bool) -> Iterator[Finding]:
    """``notes`` says that the file has footnote marks somewhere; most have none."""
    if notes:
        yield from _footnotes(block, route)
    if isinstance(block, PullQuoteBlock) and block.young_people:
        yield Finding(
            "pull-quote-words",
            Severity.WARNING,
            Route(route.source, (*route.steps, "young_people"), at_key=True),
            "A pull quote repeats words, so it needs no words of its own.",
            "Delete `young_people` here.",
        )


def _footnotes(block: BlockBase, route: Route) -> Iterator[Finding]:
    held = {note.mark for note in block.footnotes}
    own = (getattr(block, name) for name, _ in keys(type(block)) if name not in ("items", "body"))
    for _, words in (found for value in own if value for found in walk(value)):
        if isinstance(words, WordsText):
            for mark in footnote_marks(words):
                if mark not in held:
                    yield Finding(
                        "missing-footnote",
                        Severity.ERROR,
                        route,
                        f"The footnote [^{mark}] has no words.",
                        f'Add `footnotes:` here with `mark: "{mark}"` and its `text:`.',
                    )


def _actions(shelf: Shelf, progress: Progress, source: str) -> Iterator[Finding]:
    strategies = [d for d in shelf.documents.values() if isinstance(d, Strategy)]
    known = [f"{s.id}/{a}" for s in strategies for a in actions(s)]
    for index, row in enumerate(progress.actions):
        ident = row.action.partition("/")[0]
        if row.action not in known and ident not in shelf.broken:
            yield _dangling(
                Route(source, ("actions", index, "action")),
                row.action,
                "action of a strategy of this council",
                known,
            )


def _words(shelf: Shelf, file: WordsFile, source: str) -> Iterator[Finding]:
    ident = file.of.partition("/")[2]
    if ident in shelf.broken:
        return
    document = shelf.documents.get(ident)
    if document is None:
        yield _dangling(
            Route(source, ("of",)),
            file.of,
            f"document of {shelf.council.id}",
            [f"{shelf.council.id}/{d}" for d in shelf.documents],
        )
        return
    places = shelf.book(document).places
    for address in file.words:
        if number_address(address) not in places:
            route = Route(source, ("words", address), at_key=True)
            yield from _missing(
                shelf, document, AddressRef(address), route, (f"address in {ident}", list(places))
            )
    if not shelf.broken_council:
        yield from problems_of_words(shelf.council, document, file, source)
