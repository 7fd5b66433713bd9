"""YAML files to a library of councils, with every problem of every file in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from corporate_parenting.diagnostics import START, Finding, Position, Report, Route, Severity, located
from corporate_parenting.loading.kinds import kind_of
from corporate_parenting.loading.pictures import Pictures
from corporate_parenting.loading.register import register, with_register
from corporate_parenting.loading.resolve import problems
from corporate_parenting.loading.shelves import Shelves, council_of
from corporate_parenting.loading.validate import validated
from corporate_parenting.loading.words_files import copies
from corporate_parenting.loading.written import written
from corporate_parenting.model import MODELS, Council, Library, WordsFile
from corporate_parenting.model.base import Fact
from corporate_parenting.model.documents import Publication
from corporate_parenting.source import Source, plain, read
from corporate_parenting.source.builder import HAS_FAST_PARSER
from corporate_parenting.source.files import head, shown_path, yaml_files
from corporate_parenting.source.reader import parse

__all__ = ["Loaded", "council_of", "load", "register"]


@dataclass(slots=True)
class Loaded:
    """A library and the files it came from. ``routes`` leads from each fact to its file."""

    library: Library
    report: Report
    sources: dict[str, Source]
    facts: list[tuple[Fact, str]] = field(default_factory=list)
    refused: frozenset[tuple[type[Fact] | None, str]] = frozenset()
    """The kind and the council of each file that is no fact, so that nobody says that it is not there."""

    def locate(self, route: Route) -> tuple[Position, str]:
        source = self.sources.get(route.source)
        return source.locate(route) if source else (START, "")

    def report_all(self, findings: Iterable[Finding]) -> None:
        """Adds findings; one that stands where the file's form is already wrong says nothing new."""
        broken = {(d.source, d.position) for d in self.report.diagnostics if d.severity is Severity.ERROR}
        for finding in findings:
            diagnostic = located(finding, self.locate)
            if (diagnostic.source, diagnostic.position) not in broken:
                self.report.add(diagnostic)


def load(
    folders: Iterable[Path],
    root: Path,
    *,
    only: Callable[[list[Path]], list[Path]] | None = None,
    instead: Mapping[str, bytes] | None = None,
) -> Loaded:
    """Reads every YAML file below ``folders``; paths in messages start at ``root``.

    ``only`` chooses those that are read (see :func:`~corporate_parenting.source.files.needed`). ``instead``
    holds what some files, by name, are to be read as: a change is judged before it is written.

    Never raises for what the files hold. The library holds what could be read; a caller that
    publishes asks ``report.has_errors`` first.
    """
    loaded = Loaded(Library(()), Report(), {})
    shelves = Shelves()
    pictures = Pictures()
    folders = tuple(folders)
    homes: dict[Path, set[str]] = {}
    found = list(yaml_files(folders))
    for path in only(found) if only else found:
        name = shown_path(path, root)
        source, diagnostics = parse(instead[name], name) if instead and name in instead else read(path, name)
        loaded.report.add(*diagnostics)
        if source is None:
            known = head(path)
            shelves.note_broken(MODELS.get(known.get("document", "")), known)
            continue
        loaded.sources[name] = source
        data = plain(source.root)
        kind, findings = kind_of(data, name)
        if kind is None:
            loaded.report_all(findings)
            shelves.note_broken(None, data)
            continue
        if kind is Council:
            data = with_register(data)
        fact, more = validated(kind, data, name)
        if isinstance(fact, WordsFile):
            fact, left = written(fact, name)
            more += left
        loaded.report_all([*findings, *more])
        if fact is None:
            shelves.note_broken(kind, data)
        else:
            loaded.facts.append((fact, name))
            homes.setdefault(path.parent, set()).add(council_of(fact)[0])
    if not HAS_FAST_PARSER and loaded.sources:
        first = next(iter(loaded.sources))
        loaded.report_all(
            [
                Finding(
                    "slow-parser",
                    Severity.WARNING,
                    Route(first),
                    "PyYAML has no fast parser here, so reading takes about ten times as long.",
                    "Install PyYAML from its wheel.",
                )
            ]
        )
    loaded.report_all(shelves.fill(loaded.facts))
    loaded.refused = frozenset((kind, council) for kind, council, _ in shelves.broken)
    loaded.report_all(copies(loaded.facts))
    homes = {home: there & shelves.shelves.keys() for home, there in homes.items()}
    loaded.report_all(pictures.gather(folders, homes, lambda path: shown_path(path, root)))
    for fact, name in loaded.facts:
        if shelf := shelves.of(fact):
            loaded.report_all(problems(shelf, fact, name))
            loaded.report_all(pictures.missing(fact, shelf.council.id, name))
            if isinstance(fact, WordsFile | Publication):
                loaded.report_all(pictures.unknown(fact, shelf.council.id, name))
    for shelf in shelves.shelves.values():
        if not shelf.broken_council:
            loaded.report_all(pictures.described(shelf.council, shelves.councils.get(shelf.council.id, "")))
    loaded.library = shelves.library(pictures.own)
    return loaded
