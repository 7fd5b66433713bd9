"""Checks what names something else: every reference leads somewhere, every address is one thing."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.document.markup import footnote_marks, links
from corporate_parenting.loading.helplines import helplines
from corporate_parenting.loading.principles import unknown as unknown_principle
from corporate_parenting.loading.references import broken_links, dangling, missing, unknown
from corporate_parenting.loading.shelf import Shelf
from corporate_parenting.loading.words_files import problems_of_words
from corporate_parenting.model.addresses import actions, number_address
from corporate_parenting.model.base import Fact, held
from corporate_parenting.model.blocks import BlockBase, PullQuoteBlock
from corporate_parenting.model.council import Council
from corporate_parenting.model.documents import Pledge, Publication, Strategy
from corporate_parenting.model.kinds import told
from corporate_parenting.model.progress import Progress
from corporate_parenting.model.scalars import (
    AddressRef,
    PrincipleRef,
    Reference,
    WordsText,
)
from corporate_parenting.model.walk import keys, walk
from corporate_parenting.model.words_file import WordsFile


def problems(shelf: Shelf, fact: Fact, source: str) -> Iterator[Finding]:
    """Everything in one file that names something and does not find it."""
    publication = fact if isinstance(fact, Publication) else None
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
            if known := unknown(shelf, publication, value):
                yield from missing(shelf, publication, value, Route(source, steps), known)
        elif isinstance(value, WordsText):
            if links(value):
                yield from broken_links(shelf, publication, value, Route(source, steps))
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
                yield dangling(route, ident, "national helpline", known)


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
            yield dangling(
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
        yield dangling(
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
            yield from missing(
                shelf, document, AddressRef(address), route, (f"address in {ident}", list(places))
            )
    if not shelf.broken_council:
        yield from problems_of_words(shelf.council, document, file, source)
