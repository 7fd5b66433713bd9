"""The check of many councils, shared among the machine's cores: no reference leaves its council."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from corporate_parenting.diagnostics import Report
from corporate_parenting.loading.files import by_council, shown_path, yaml_files
from corporate_parenting.site.checking import Checked, check
from corporate_parenting.site.settings import Settings

FEWEST = 1_000_000
"""Bytes of YAML. With less, a second process costs about as much as it saves."""


def check_all(settings: Settings, now: datetime) -> Checked:
    """As :func:`~corporate_parenting.site.checking.check`, on as many cores as it pays to use."""
    councils = by_council(yaml_files(settings.folders))
    sizes = {ident: sum(path.stat().st_size for path in paths) for ident, paths in councils.items()}
    cores = min(_cores(), len(councils), sum(sizes.values()) // FEWEST + 1)
    if cores < 2:
        return check(settings, now)
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # only many councils need it

    anybodys = councils.pop("", [])
    shares: list[list[Path]] = [[] for _ in range(cores)]
    load = [0] * cores
    for ident in sorted(councils, key=lambda ident: -sizes[ident]):
        least = load.index(min(load))
        load[least] += sizes[ident]
        shares[least] += councils[ident]
    first, *rest = (frozenset(paths) for paths in shares)
    jobs = [(settings, now, first.union(anybodys), first.union(anybodys))]
    jobs += [(settings, now, paths, paths.union(anybodys)) for paths in rest]
    with ProcessPoolExecutor(cores) as pool:
        return _together(list(pool.map(_share, jobs)))


Job = tuple[Settings, datetime, frozenset[Path], frozenset[Path]]
"""What to judge, and what to read: a file that does not say whose it is may be any council's."""


def _share(job: Job) -> Checked:
    settings, now, judged, read = job
    names = {shown_path(path, settings.root) for path in judged}
    return check(settings, now, names.__contains__, lambda paths: [p for p in paths if p in read])


def _together(parts: list[Checked]) -> Checked:
    report = Report()
    counts: dict[str, int] = {}
    for part in parts:
        report.add(*part.report.diagnostics)
        report.silenced += part.report.silenced
        for kind, n in part.counts.items():
            counts[kind] = counts.get(kind, 0) + n
    drafts = frozenset[str]().union(*(part.drafts for part in parts))
    return Checked(report, sum(part.files for part in parts), counts, drafts)


def _cores() -> int:
    """Those that this process may use, where the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
