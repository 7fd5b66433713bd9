"""What both directions need to know about a project: its files, and what is stale in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from corporate_parenting.exchange.apply import Edited, edited
from corporate_parenting.exchange.compare import Change
from corporate_parenting.exchange.package import is_inline, words_file
from corporate_parenting.exchange.rows import Slip, Trip
from corporate_parenting.loading import Loaded
from corporate_parenting.model.freshness import Sources, document_of
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.model.words_file import WordsFile
from corporate_parenting.source import plain


@dataclass(frozen=True, slots=True)
class Held:
    """One council, its words files with the places that wait for a writer; and the file of each fact."""

    record: CouncilRecord
    files: Mapping[int, str]


def held(loaded: Loaded, council: str) -> Held | None:
    """The council's documents and words as the files hold them, or ``None``.

    Where files are read for pages, places that nobody has written over are taken out of them. Here each
    place counts, or a row would lead to another value than it shows.
    """
    record = next((r for r in loaded.library.councils if r.council.id == council), None)
    if record is None:
        return None
    files = {id(fact): name for fact, name in loaded.facts}
    words = []
    for file in record.words:
        name = files[id(file)]
        whole = WordsFile.model_validate(plain(loaded.sources[name].root))
        files[id(whole)] = name
        words.append(whole)
    return Held(replace(record, words=tuple(words)), files)


def all_edited(
    changes: Iterable[Change], record: CouncilRecord, trip: Trip, root: Path
) -> tuple[list[Edited], list[Slip]]:
    """Each file that the changes touch, with its new text."""
    by_file: dict[str, list[Change]] = {}
    for change in changes:
        by_file.setdefault(change.route.source, []).append(change)
    done: list[Edited] = []
    slips: list[Slip] = []
    for name, its in by_file.items():
        document = record.document(its[0].row.ident.partition("/")[0])
        assert document is not None  # the row came from it
        file = None if is_inline(trip) else words_file(record, trip, document)
        sources = Sources(record, file, document) if file else None
        made, wrong = edited(root / name, name, its, document, sources)
        slips += wrong
        if made:
            done.append(made)
    return done, slips


def stale(loaded: Loaded, council: str) -> dict[str, set[str]]:
    """Addresses whose words are older than their source, by words file."""
    found: dict[str, set[str]] = {}
    for record in loaded.library.councils:
        if record.council.id == council:
            names = {id(fact): name for fact, name in loaded.facts}
            for file in record.words:
                document = document_of(record, file)
                if document is not None:
                    found[names[id(file)]] = set(Sources(record, file, document).stale())
    return found
