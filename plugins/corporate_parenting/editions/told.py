"""What checks said about a council's documents, by the place in the document that it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from corporate_parenting.diagnostics import Diagnostic, Report, Route
from corporate_parenting.model.addresses import AddressBook, address_book, number_address
from corporate_parenting.model.base import Fact
from corporate_parenting.model.documents import LocalOffer, Pledge, Publication, Strategy
from corporate_parenting.model.words_file import WordsFile

WHOLE = ""
"""The address of what is said about a document as a whole."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One problem beside the words that it is about.

    ``edition`` and ``language`` say whose words; ``allowed`` is the reason where a comment allows it.
    """

    edition: str
    language: str
    diagnostic: Diagnostic
    allowed: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """Remarks by council, document id and address."""

    by_place: Mapping[tuple[str, str, str], tuple[Remark, ...]] = field(default_factory=dict)

    def at(self, document: Publication, address: str) -> tuple[Remark, ...]:
        return self.by_place.get((document.council, document.id, address), ())


def told(facts: Iterable[tuple[Fact, str]], report: Report) -> Told:
    """Sorts a report by what it is about; a problem of an inner part stands at its promise."""
    files = {source: fact for fact, source in facts}
    books: dict[str, AddressBook] = {}
    out: dict[tuple[str, str, str], list[Remark]] = defaultdict(list)
    said = [*((d, "") for d in report), *((s.diagnostic, s.reason) for s in report.silenced)]
    for diagnostic, reason in said:
        route = diagnostic.route
        if route is None:
            continue
        fact = files.get(route.source)
        if isinstance(fact, Strategy | Pledge | LocalOffer):
            if route.source not in books:
                books[route.source] = address_book(fact)
            edition = "young_people" if "young_people" in route.steps else "public"
            remark = Remark(edition, fact.language, diagnostic, reason)
            out[fact.council, fact.id, _address(books[route.source], route)].append(remark)
        elif isinstance(fact, WordsFile):
            council, _, ident = fact.of.partition("/")
            named = len(route.steps) > 1 and route.steps[0] == "words"
            address = number_address(str(route.steps[1])) if named else WHOLE
            out[council, ident, address].append(Remark(fact.edition, fact.language, diagnostic, reason))
    return Told({place: tuple(found) for place, found in out.items()})


def _address(book: AddressBook, route: Route) -> str:
    """The address of the innermost thing with one that holds the route."""
    holding = [p for p in book.places.values() if route.steps[: len(p.steps)] == p.steps]
    return max(holding, key=lambda p: len(p.steps)).address if holding else WHOLE
