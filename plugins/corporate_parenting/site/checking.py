"""From folders to every problem of their files. Imports nothing that makes pages: a check needs none."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from corporate_parenting.checks import Situation, findings
from corporate_parenting.checks.situation import drafts
from corporate_parenting.checks.words import WORD_CHECKS
from corporate_parenting.checks.words.wording import WordCheck
from corporate_parenting.diagnostics import Report
from corporate_parenting.loading import Loaded, load
from corporate_parenting.manual.silence import silence
from corporate_parenting.model.base import Fact
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.model.scalars import Moment
from corporate_parenting.site.checked import Checked
from corporate_parenting.site.repository import has_remote
from corporate_parenting.site.settings import Settings
from corporate_parenting.source.files import needed, shown_path

Wanted = Callable[[str], bool]
"""Whether a file is to be judged, by its name."""
Only = Callable[[list[Path]], list[Path]]
"""Those of all files that are read."""


def checked(
    settings: Settings,
    now: datetime,
    wanted: Wanted | None = None,
    only: Only | None = None,
    judges: tuple[WordCheck, ...] = WORD_CHECKS,
) -> Loaded:
    """The library with every problem of its files; of their words, what ``judges`` say.

    With ``wanted`` only what is wrong with those files is told, and only what it takes to know it is read;
    ``only`` says better which files that are.
    """
    if wanted is not None and only is None:

        def only(paths: list[Path]) -> list[Path]:
            return needed(paths, lambda path: wanted(shown_path(path, settings.root)))

    loaded = load(settings.folders, settings.root, only=only)
    judge(loaded, now, has_remote=has_remote(settings.root), wanted=wanted, judges=judges)
    return loaded


def check_files(
    settings: Settings,
    now: datetime,
    told: Mapping[str, set[str]],
    read: Collection[Path],
    councils: Mapping[str, Collection[str]] | None = None,
) -> dict[str, tuple[Checked, datetime]]:
    """What is wrong with some files, for somebody who only wants to know, and until when that holds.

    ``told`` names the files of each group, ``read`` holds those that it takes to know; ``councils`` are each
    group's, so that they are counted with it.
    """
    owner = {name: group for group, names in told.items() for name in names}
    with without_collection():
        loaded = checked(settings, now, owner.__contains__, lambda paths: [p for p in paths if p in read])
    until = _until(loaded, now)
    of_drafts = drafts(loaded.library, loaded.facts)
    files = {*loaded.sources, *(d.source for d in loaded.report.diagnostics)}
    home = {ident: group for group, idents in (councils or {}).items() for ident in idents}
    found = {}
    for group, names in told.items():
        report = Report(
            [d for d in loaded.report.diagnostics if owner[d.source] == group],
            [s for s in loaded.report.silenced if owner[s.diagnostic.source] == group],
        )
        records = [r for r in loaded.library.councils if home.get(r.council.id, "") == group]
        found[group] = Checked(report, len(files & names), _counts(records), of_drafts & names), until
    return found


def _counts(records: Sequence[CouncilRecord]) -> dict[str, int]:
    return {
        "council": len(records),
        "strategy": sum(len(r.strategies) for r in records),
        "pledge": sum(len(r.pledges) for r in records),
        "local offer": sum(len(r.offers) for r in records),
        "decision": sum(len(r.decisions) for r in records),
        "words file": sum(len(r.words) for r in records),
    }


def _until(loaded: Loaded, now: datetime) -> datetime:
    """The next moment at which the same files may be judged otherwise: midnight, or when an embargo ends."""
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    ends = (
        moment.at.astimezone(UTC)
        for fact, _ in loaded.facts
        for moment in _embargoes(fact)
        if moment.at > now
    )
    return min([midnight, *ends])


def _embargoes(fact: Fact) -> Iterator[Moment]:
    if moment := getattr(fact, "publish_from", None):
        yield moment
    for section in getattr(fact, "sections", ()):
        yield from _embargoes(section)


def judge(
    loaded: Loaded,
    now: datetime,
    *,
    has_remote: bool,
    wanted: Wanted | None = None,
    judges: tuple[WordCheck, ...] = WORD_CHECKS,
) -> None:
    """Adds what the checks say, less what comments allow. What a check finds stands in the file it judges."""
    situation = Situation.of(loaded.library, loaded.facts, now, has_remote=has_remote, refused=loaded.refused)
    chosen = [(fact, source) for fact, source in loaded.facts if wanted is None or wanted(source)]
    loaded.report_all(findings(chosen, situation, judges))
    if wanted is not None:
        loaded.report.keep(wanted)
    silence(loaded, wanted)


@contextmanager
def without_collection() -> Iterator[None]:
    """Pauses Python's search for cycles: a library is millions of frozen values and has none.

    It costs a third of a large build's time and finds nothing. Afterwards they are set apart, so that a
    host's own work does not look through them either; what nothing points at any more is freed all the same.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
