"""The files of a site in groups that can be judged apart: no reference leaves its council."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from corporate_parenting.source.files import by_council


@dataclass(frozen=True, slots=True)
class Group:
    """Files that are judged together: their ``councils``', with what lies ``beside`` them, such as pictures.

    The group without a council holds what does not say whose it is.
    """

    councils: frozenset[str]
    files: tuple[Path, ...]
    beside: tuple[Path, ...]

    @property
    def size(self) -> int:
        return sum(path.stat().st_size for path in self.files)


def grouped(files: Iterable[Path], beside: Iterable[Path]) -> dict[str, Group]:
    """Every group by its first council's id; under the empty id what does not say whose it is.

    Councils whose files share a folder with pictures are one group: whose those are depends on all of them.
    """
    councils = by_council(files)
    homes: dict[Path, list[str]] = {}
    for ident, paths in councils.items():
        for path in paths:
            homes.setdefault(path.parent, []).append(ident)
    leader = {ident: ident for ident in councils}
    there: dict[str, list[Path]] = {}
    for path in beside:
        here = sorted({leader[ident] for ident in homes.get(path.parent.parent, ())} - {""})
        for other in here[1:]:
            leader = {ident: here[0] if now == other else now for ident, now in leader.items()}
            there.setdefault(here[0], []).extend(there.pop(other, []))
        there.setdefault(here[0] if here else "", []).append(path)
    found: dict[str, Group] = {}
    for first in sorted({*leader.values(), *there}):
        members = sorted(ident for ident, now in leader.items() if now == first)
        own = tuple(path for ident in members for path in councils[ident])
        found[first] = Group(frozenset(members), own, tuple(there.get(first, ())))
    return found
