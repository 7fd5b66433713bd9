"""What both directions need to know about a project: its files, and what is stale in them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from corporate_parenting.exchange.apply import Edited, edited
from corporate_parenting.exchange.compare import Change
from corporate_parenting.exchange.package import is_inline, words_file
from corporate_parenting.exchange.rows import Slip, Trip
from corporate_parenting.loading import Loaded
from corporate_parenting.model.freshness import Sources, document_of
from corporate_parenting.model.library import CouncilRecord


def files_of(loaded: Loaded) -> dict[int, str]:
    """From each fact (by ``id()``) to the file that it came from."""
    return {id(fact): name for fact, name in loaded.facts}


def record_of(loaded: Loaded, council: str) -> CouncilRecord | None:
    return next((r for r in loaded.library.councils if r.council.id == council), None)


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
    record, files = record_of(loaded, council), files_of(loaded)
    found: dict[str, set[str]] = {}
    for file in record.words if record else ():
        document = document_of(record, file) if record else None
        if record and document is not None:
            found[files[id(file)]] = set(Sources(record, file, document).stale())
    return found
