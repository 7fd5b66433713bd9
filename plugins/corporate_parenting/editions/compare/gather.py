"""What is compared: each council's newest strategy, its commitments by stage, and ways to narrow them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corporate_parenting.editions.context import Context
from corporate_parenting.editions.law import Named, anchor, named
from corporate_parenting.model.documents import Strategy
from corporate_parenting.model.stages import Commitment, commitments
from corporate_parenting.words import Furniture

LONGEST = 80
"""Commitments on one page: about as long as a strategy's own longest page. A council is never cut in two."""


@dataclass(frozen=True, slots=True)
class Side:
    """One council: its strategy, if there is one, and those of its commitments that are looked at."""

    ctx: Context
    strategy: Strategy | None
    commitments: tuple[Commitment, ...]

    @property
    def has_ended(self) -> bool:
        """Whether the strategy's period is over. Where no source states a period, nobody can tell."""
        period = self.strategy.period if self.strategy else None
        return period is not None and period.end.last_day < self.ctx.view.day

    @property
    def runs_now(self) -> bool:
        """Whether today is in the strategy's period, and none has taken its place."""
        if self.strategy is None or self.strategy.period is None:
            return False
        has_begun = self.strategy.period.start.first_day <= self.ctx.view.day
        return has_begun and not self.has_ended and self.strategy.status != "superseded"

    def named(self, commitment: Commitment) -> tuple[Named, ...]:
        """The principles of the law that it names."""
        strategy = self.strategy
        if strategy is None or not commitment.block.principles:
            return ()
        return self.ctx.once(
            ("named", id(commitment.block)), lambda: named(self.ctx, strategy, commitment.block.principles)
        )

    @property
    def is_illustration(self) -> bool:
        return self.ctx.council.illustration is not None


@dataclass(frozen=True, slots=True)
class Filter:
    """A way to narrow a page. ``slug`` is its part of the address, empty for everything."""

    slug: str
    label: str
    keeps: Callable[[Side, Commitment], bool]
    of_principle: bool = False


def sides(contexts: Iterable[Context]) -> tuple[Side, ...]:
    """Every council, by name."""
    found = []
    for ctx in contexts:
        strategy = ctx.record.strategy
        found.append(Side(ctx, strategy, tuple(commitments(strategy)) if strategy else ()))
    return tuple(sorted(found, key=lambda side: (side.ctx.council.name, side.ctx.council.id)))


def narrowed(every: Iterable[Side], keeps: Callable[[Side, Commitment], bool]) -> tuple[Side, ...]:
    """The councils that have any such commitment, with those alone."""
    kept = (replace(s, commitments=tuple(c for c in s.commitments if keeps(s, c))) for s in every)
    return tuple(side for side in kept if side.commitments)


def filters(here: Sequence[Side], words: Furniture) -> tuple[Filter, ...]:
    """Those that leave out something of ``here`` and not all of it; everything comes first."""
    return (
        Filter("", words("compare.all"), lambda _, __: True),
        *(f for f in _possible(here, words) if 0 < _size(narrowed(here, f.keeps)) < _size(here)),
    )


def _possible(here: Sequence[Side], words: Furniture) -> Iterator[Filter]:
    yield Filter("running", words("compare.running"), lambda side, _: side.runs_now)
    nations = sorted({side.ctx.council.nation for side in here})
    for nation in nations:
        slug = nation.replace("_", "-")
        yield Filter(slug, words(f"nation.{nation}"), lambda s, _, n=nation: s.ctx.council.nation == n)  # type: ignore[misc]
    yield from _principles(here, words)


def _principles(here: Sequence[Side], words: Furniture) -> Iterator[Filter]:
    """One for each principle that anything here names, each law's in its order."""
    found = {anchor(n.law, n.principle): n for side in here for c in side.commitments for n in side.named(c)}
    laws = {n.law.id for n in found.values()}
    for slug in sorted(found):
        law, principle = found[slug].law, found[slug].principle
        name = f"({principle.letter}) {principle.name}"
        label = name if len(laws) == 1 else f"{name} ({words(f'nation.{law.nation}')})"

        def names(side: Side, commitment: Commitment, slug: str = slug) -> bool:
            return slug in {anchor(n.law, n.principle) for n in side.named(commitment)}

        yield Filter(slug, label, names, of_principle=True)


def _size(here: Iterable[Side]) -> int:
    return sum(len(side.commitments) for side in here)


def pages(here: Iterable[Side]) -> tuple[tuple[Side, ...], ...]:
    """The councils in pages of about the same length; one page, maybe empty, at least."""
    made: list[list[Side]] = [[]]
    for side in here:
        if made[-1] and _size(made[-1]) + len(side.commitments) > LONGEST:
            made.append([])
        made[-1].append(side)
    return tuple(tuple(page) for page in made)
