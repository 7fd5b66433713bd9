"""From folders to a finished site: load, check, render, check links. Nothing is written."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from corporate_parenting.checks import Situation, findings
from corporate_parenting.diagnostics import Report
from corporate_parenting.editions.told import told
from corporate_parenting.loading import Loaded, load
from corporate_parenting.manual.silence import silence
from corporate_parenting.site.build import Site, build
from corporate_parenting.site.repository import has_remote
from corporate_parenting.site.settings import Settings


@dataclass(frozen=True, slots=True)
class Prepared:
    """``site`` is ``None`` when there are errors: then nothing may be written."""

    site: Site | None
    report: Report


def checked(settings: Settings, now: datetime) -> Loaded:
    """The library with every problem of its files, editorial ones included."""
    loaded = load(settings.folders, settings.root)
    judge(loaded, now, has_remote=has_remote(settings.root))
    return loaded


def judge(loaded: Loaded, now: datetime, *, has_remote: bool) -> None:
    """Adds what the checks say, less what comments allow."""
    situation = Situation.of(loaded.library, loaded.facts, now, has_remote=has_remote)
    loaded.report_all(findings(loaded.facts, situation))
    silence(loaded)


@contextmanager
def _without_collection() -> Iterator[None]:
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


def prepare(settings: Settings, now: datetime) -> Prepared:
    """The site, or every reason why there is none."""
    with _without_collection():
        loaded = checked(settings, now)
        if loaded.report.has_errors:
            return Prepared(None, loaded.report)
        site = build(settings, loaded.library, now, told(loaded.facts, loaded.report))
        loaded.report.add(*site.report)
        return Prepared(None if loaded.report.has_errors else site, loaded.report)
