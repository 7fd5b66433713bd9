"""From folders to every problem of their files. Imports nothing that makes pages: a check needs none."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from corporate_parenting.checks import Situation, findings
from corporate_parenting.checks.situation import drafts
from corporate_parenting.checks.words import WORD_CHECKS
from corporate_parenting.checks.words.wording import WordCheck
from corporate_parenting.diagnostics import Report
from corporate_parenting.loading import Loaded, load
from corporate_parenting.loading.files import needed, shown_path
from corporate_parenting.manual.silence import silence
from corporate_parenting.site.repository import has_remote
from corporate_parenting.site.settings import Settings

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


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, and in how many files; ``counts`` says how many of each kind were read.

    ``drafts`` are the files of drafts, of which less is said.
    """

    report: Report
    files: int
    counts: dict[str, int]
    drafts: frozenset[str] = frozenset()


def check(
    settings: Settings, now: datetime, wanted: Wanted | None = None, only: Only | None = None
) -> Checked:
    """As :func:`checked`, for somebody who only wants to know."""
    with without_collection():
        loaded = checked(settings, now, wanted, only)
    records = loaded.library.councils
    files = {*loaded.sources, *(d.source for d in loaded.report.diagnostics)}
    return Checked(
        loaded.report,
        sum(wanted is None or wanted(name) for name in files),
        {
            "council": len(records),
            "strategy": sum(len(r.strategies) for r in records),
            "pledge": sum(len(r.pledges) for r in records),
            "local offer": sum(len(r.offers) for r in records),
            "decision": sum(len(r.decisions) for r in records),
            "words file": sum(len(r.words) for r in records),
        },
        drafts(loaded.library, loaded.facts),
    )


def judge(
    loaded: Loaded,
    now: datetime,
    *,
    has_remote: bool,
    wanted: Wanted | None = None,
    judges: tuple[WordCheck, ...] = WORD_CHECKS,
) -> None:
    """Adds what the checks say, less what comments allow. What a check finds stands in the file it judges."""
    situation = Situation.of(loaded.library, loaded.facts, now, has_remote=has_remote)
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
