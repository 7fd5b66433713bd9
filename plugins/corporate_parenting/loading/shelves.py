"""Facts gathered by council, until they are a library: which is whose, and what stands twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.loading.helplines import helplines
from corporate_parenting.loading.principles import law
from corporate_parenting.loading.register import register
from corporate_parenting.loading.shelf import Shelf
from corporate_parenting.loading.validate import suggestion
from corporate_parenting.model import (
    Accessibility,
    AccessibilityTests,
    Council,
    CouncilRecord,
    Decision,
    Library,
    LocalOffer,
    Pledge,
    Progress,
    Strategy,
    WordsFile,
)
from corporate_parenting.model.base import Fact
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.library import newest_first
from corporate_parenting.model.pictures import PictureFile

RESERVED = frozenset({"accessibility", "assets", "compare", "data", "search", "sharing", "sitemap"})
"""First parts of addresses that are not councils (design: addresses are a promise)."""


class Shelves:
    """Collects facts by council."""

    def __init__(self) -> None:
        self.shelves: dict[str, Shelf] = {}
        self.councils: dict[str, str] = {}
        self.broken: list[tuple[type[Fact] | None, str, str]] = []
        self.lost_councils: set[str] = set()
        self.kept: dict[str, dict[str, list[Any]]] = {}
        self.of_the_site: dict[type[Fact], tuple[Fact, str]] = {}
        """What is no council's, with its file."""

    def note_broken(self, kind: type[Fact] | None, data: dict[str, Any]) -> None:
        """Keeps what a broken file would have been, so that what points there is not blamed.

        ``kind`` is ``None`` where the file does not say; then it may be anything.
        """
        ident = str(data.get("id", ""))
        is_council = kind is Council or (kind is None and "council" not in data)
        if kind is None and not ident and not is_council:
            kind = Progress  # the only kind that has a council and no id
        if is_council and ident:
            self.lost_councils.add(ident)
        self.broken.append((kind, ident if is_council else str(data.get("council", "")), ident))

    def fill(self, facts: list[tuple[Fact, str]]) -> list[Finding]:
        findings: list[Finding] = []
        for fact, name in facts:
            if isinstance(fact, Council):
                findings += self._council(fact, name)
        seen: dict[tuple[str, str, str], str] = {}
        for fact, name in facts:
            if isinstance(fact, Council):
                continue
            if _of_the_site(fact):
                findings += self._site(fact, name)
                continue
            ident, step = council_of(fact)
            if ident not in self.shelves and (missing := self._from_register(ident, Route(name, (step,)))):
                findings += missing
                self.note_broken(type(fact), {"id": getattr(fact, "id", ""), "council": ident})
                continue
            findings += self._shelve(fact, ident, name, seen)
        for kind, council, ident in self.broken:
            # A file whose council is not known may be any council's.
            for shelf in [self.shelves[council]] if council in self.shelves else self.shelves.values():
                shelf.broken.add(ident)
                shelf.broken_progress |= kind is Progress
        return findings

    def _council(self, council: Council, name: str) -> list[Finding]:
        route = Route(name, ("id",))
        if council.id in self.shelves:
            return [
                Finding(
                    "duplicate-id",
                    Severity.ERROR,
                    route,
                    f"{self.councils[council.id]} describes the council `{council.id}` too.",
                    "Keep one of the two files.",
                )
            ]
        self.shelves[council.id] = Shelf(council)
        self.councils[council.id] = name
        self.kept[council.id] = {}
        if council.id in RESERVED:
            return [
                Finding(
                    "reserved-word",
                    Severity.ERROR,
                    route,
                    f"`{council.id}` is an address that the site needs for itself.",
                    "Choose another id for the council.",
                )
            ]
        if council.fictional and council.id in register():
            return [
                Finding(
                    "fictional-name",
                    Severity.ERROR,
                    route,
                    f"`{council.id}` is a real council, so it cannot be fictional.",
                    "Choose an invented id, or mark what you write about it with `illustration:`.",
                )
            ]
        return []

    def _from_register(self, ident: str, route: Route) -> list[Finding]:
        if ident in self.lost_councils:  # its own file is reported; its documents are checked all the same
            self.shelves[ident] = Shelf(Council.model_construct(id=ident, name=ident, nation="england"))
            self.shelves[ident].broken_council = True
            self.kept[ident] = {}
            return []
        if ident not in register():
            close = suggestion(ident, [*self.shelves, *register()]) if ident else ""
            mend = (
                close
                if close.startswith("Did")
                else "Add a file with `document: council` that describes it in full."
            )
            return [
                Finding("unknown-council", Severity.ERROR, route, f"There is no council `{ident}`.", mend)
            ]
        self.shelves[ident] = Shelf(Council.model_validate(register()[ident]))
        self.kept[ident] = {}
        return []

    def _shelve(
        self, fact: Fact, ident: str, name: str, seen: dict[tuple[str, str, str], str]
    ) -> list[Finding]:
        shelf = self.shelves[ident]
        self.kept[ident].setdefault(type(fact).__name__, []).append(fact)
        if isinstance(fact, Publication):
            key = (ident, fact.id, fact.version)
            if key in seen:
                return [
                    Finding(
                        "duplicate-id",
                        Severity.ERROR,
                        Route(name, ("id",)),
                        f"`{fact.id}`, version {fact.version}, stands in {seen[key]} too.",
                        "Give it another id, or raise `version:` if it is a later version.",
                    )
                ]
            seen[key] = name
            if isinstance(fact, Pledge):
                shelf.pledges.append(fact)
            there = shelf.documents.get(fact.id)
            if there is None or there.status == "superseded" or newest_first([fact, there])[0] is fact:
                shelf.documents[fact.id] = fact
        if isinstance(fact, Progress):
            return self._measures(shelf, fact, name)
        if isinstance(fact, Accessibility):
            first = seen.setdefault((ident, "accessibility", ""), name)
            return [] if first == name else [_twice(name, first, shelf.council.name)]
        return []

    def _site(self, fact: Fact, name: str) -> list[Finding]:
        """What is the whole site's stands once."""
        _, there = self.of_the_site.setdefault(type(fact), (fact, name))
        return [] if there == name else [_twice(name, there, "the whole site")]

    def _measures(self, shelf: Shelf, progress: Progress, name: str) -> list[Finding]:
        findings = []
        for index, measure in enumerate(progress.measures):
            if measure.id in shelf.measures:
                findings.append(
                    Finding(
                        "duplicate-id",
                        Severity.ERROR,
                        Route(name, ("measures", index, "id")),
                        f"The measure `{measure.id}` stands twice.",
                        "Keep one, or give the second another id.",
                    )
                )
            shelf.measures.add(measure.id)
        return findings

    def of(self, fact: Fact) -> Shelf | None:
        return self.shelves.get(council_of(fact)[0])

    def library(self, pictures: Mapping[str, Mapping[str, PictureFile]]) -> Library:
        records = []
        for ident, shelf in sorted(self.shelves.items()):
            kept = self.kept[ident]

            def of(kind: Callable[..., Any], kept: dict[str, list[Any]] = kept) -> list[Any]:
                return kept.get(kind.__name__, [])

            records.append(
                CouncilRecord(
                    shelf.council,
                    newest_first(of(Strategy)),
                    newest_first(of(Pledge)),
                    newest_first(of(LocalOffer)),
                    newest_first(of(Decision)),
                    tuple(of(Progress)),
                    tuple(of(WordsFile)),
                    tuple(of(Accessibility)),
                    pictures.get(ident, {}),
                    is_refused=shelf.broken_council,
                )
            )
        statement, _ = self.of_the_site.get(Accessibility, (None, ""))
        machine, _ = self.of_the_site.get(AccessibilityTests, (None, ""))
        assert statement is None or isinstance(statement, Accessibility)
        tests = machine.tests if isinstance(machine, AccessibilityTests) else ()
        return Library(tuple(records), helplines, law, statement, tests)


def _of_the_site(fact: Fact) -> bool:
    """Whether it is no council's."""
    return isinstance(fact, AccessibilityTests) or (isinstance(fact, Accessibility) and fact.council is None)


def _twice(name: str, there: str, whose: str) -> Finding:
    return Finding(
        "duplicate-id",
        Severity.ERROR,
        Route(name, ("document",)),
        f"{there} holds the same kind of facts for {whose}.",
        "Keep one of the two files.",
    )


def council_of(fact: Fact) -> tuple[str, str]:
    """The council's id and the key that says it."""
    if isinstance(fact, Council):
        return fact.id, "id"
    if isinstance(fact, WordsFile):
        return fact.of.partition("/")[0], "of"
    return str(getattr(fact, "council", None) or ""), "council"
