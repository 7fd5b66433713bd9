"""A check of files of any number of councils: what is known is told again, the rest shared among the cores.

Imports nothing that judges until something must be judged.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from corporate_parenting.site.checked import Checked, together
from corporate_parenting.site.groups import Group, grouped
from corporate_parenting.site.remembered import Remembered
from corporate_parenting.site.repository import has_remote
from corporate_parenting.site.settings import Settings
from corporate_parenting.source.files import chosen, other_files, shown_path, yaml_files

FEWEST = 1_000_000
"""Bytes of YAML. With less, a second process costs about as much as it saves."""

Part = tuple[Checked, datetime]
"""What was found, and until when it holds."""


def check_all(settings: Settings, now: datetime) -> Checked:
    """Every problem of every file."""
    groups = grouped(yaml_files(settings.folders), list(other_files(settings.folders)))
    anybodys = groups[""].files if "" in groups else ()
    memory = _memory(settings, now)
    found: dict[str, Checked] = {}
    asked: dict[str, tuple[str, list[str], list[Path]]] = {}
    for ident, group in groups.items():
        # What does not say whose it is may be anybody's, so that everybody's files bear on it.
        around = groups.values() if not ident else [group]
        looked_at = [*anybodys, *(path for each in around for path in (*each.files, *each.beside))]
        names = [shown_path(path, settings.root) for path in (*group.files, *group.beside)]
        key = memory.key(names, looked_at)
        if known := memory.recall(_slot(ident), key):
            found[ident] = known
        else:
            asked[ident] = key, names, looked_at
    if asked:
        memory.forget_old()
    for ident, (part, until) in _judged(settings, now, {i: groups[i] for i in asked}, anybodys).items():
        found[ident] = part
        memory.keep(_slot(ident), *asked[ident], part, until)
    return together(found[ident] for ident in groups)


def check_some(settings: Settings, now: datetime, wanted: Callable[[str], bool]) -> Checked:
    """What is wrong with the ``wanted`` files, by name, and with words that are made from them."""
    paths = list(yaml_files(settings.folders))
    picked = chosen(paths, lambda path: wanted(shown_path(path, settings.root)))
    beside = list(other_files(settings.folders))
    judged = {shown_path(path, settings.root) for path in picked.judged}
    names = sorted(judged | {name for path in beside if wanted(name := shown_path(path, settings.root))})
    looked_at = [*picked.read, *beside]
    memory = _memory(settings, now)
    key = memory.key(names, looked_at)
    slot = f"some-{memory.key(names, ())}"
    if known := memory.recall(slot, key):
        return known
    from corporate_parenting.site.checking import check_files  # noqa: PLC0415  # only what is not known needs it

    memory.forget_old()
    part, until = check_files(settings, now, {"": set(names)}, frozenset(picked.read))[""]
    memory.keep(slot, key, names, looked_at, part, until)
    return part


def _memory(settings: Settings, now: datetime) -> Remembered:
    folders = (shown_path(folder, settings.root) for folder in settings.folders)
    return Remembered(settings.root, now, str(has_remote(settings.root)), *folders)


def _slot(ident: str) -> str:
    return f"council-{ident}" if ident else "nobodys"


Job = tuple[Settings, datetime, dict[str, set[str]], frozenset[Path], dict[str, frozenset[str]]]


def _judged(
    settings: Settings, now: datetime, groups: Mapping[str, Group], anybodys: Iterable[Path]
) -> dict[str, Part]:
    """Each group's part, on as many cores as it pays to use."""
    if not groups:
        return {}
    sizes = {ident: group.size for ident, group in groups.items()}
    cores = max(1, min(_cores(), len(groups), sum(sizes.values()) // FEWEST + 1))
    shares: list[list[str]] = [[] for _ in range(cores)]
    load = [0] * cores
    for ident in sorted(groups, key=lambda ident: -sizes[ident]):
        least = load.index(min(load))
        load[least] += sizes[ident]
        shares[least].append(ident)
    jobs = [_job(settings, now, {i: groups[i] for i in share}, anybodys) for share in shares]
    if cores == 1:
        return _share(jobs[0])
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # only many councils need it

    with ProcessPoolExecutor(cores) as pool:
        return {ident: part for parts in pool.map(_share, jobs) for ident, part in parts.items()}


def _job(settings: Settings, now: datetime, groups: Mapping[str, Group], anybodys: Iterable[Path]) -> Job:
    told = {
        ident: {shown_path(path, settings.root) for path in (*group.files, *group.beside)}
        for ident, group in groups.items()
    }
    read = frozenset(path for group in groups.values() for path in group.files) | frozenset(anybodys)
    return settings, now, told, read, {ident: group.councils for ident, group in groups.items()}


def _share(job: Job) -> dict[str, Part]:
    from corporate_parenting.site.checking import check_files  # noqa: PLC0415  # see above

    return check_files(*job)


def _cores() -> int:
    """Those that this process may use, where the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
