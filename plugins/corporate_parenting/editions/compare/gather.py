"""What is compared: each council's newest strategy, its commitments by stage, and ways to narrow them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
    """One council: its strategy, if there is one, and those of its commitments that are looked at.

    ``principles`` are those of the law that each names, by the identity of its block.
    """

    ctx: Context
    strategy: Strategy | None
    commitments: tuple[Commitment, ...]
    principles: Mapping[int, Mapping[str, Named]]

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

    def named(self, commitment: Commitment) -> Mapping[str, Named]:
        """The principles of the law that it names, by their permanent addresses."""
        return self.principles.get(id(commitment.block), {})

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
        own = tuple(commitments(strategy)) if strategy else ()
        principles = {
            id(c.block): {anchor(n.law, n.principle): n for n in named(ctx, strategy, c.block.principles)}
            for c in own
            if strategy and c.block.principles
        }
        found.append(Side(ctx, strategy, own, principles))
    return tuple(sorted(found, key=lambda side: (side.ctx.council.name, side.ctx.council.id)))


def narrowed(every: Iterable[Side], keeps: Callable[[Side, Commitment], bool]) -> tuple[Side, ...]:
    """The councils that have any such commitment, with those alone."""
    kept = (replace(s, commitments=tuple(c for c in s.commitments if keeps(s, c))) for s in every)
    return tuple(side for side in kept if side.commitments)


def filters(here: tuple[Side, ...], words: Furniture) -> dict[Filter, tuple[Side, ...]]:
    """Those that leave out something of ``here`` and not all of it, with what they keep.

    Everything comes first.
    """
    found = {Filter("", words("compare.all"), lambda _, __: True): here}
    for way in _possible(here, words):
        kept = narrowed(here, way.keeps)
        if 0 < _size(kept) < _size(here):
            found[way] = kept
    return found


def _possible(here: Sequence[Side], words: Furniture) -> Iterator[Filter]:
    yield Filter("running", words("compare.running"), lambda side, _: side.runs_now)
    nations = sorted({side.ctx.council.nation for side in here})
    for nation in nations:
        slug = nation.replace("_", "-")
        yield Filter(slug, words(f"nation.{nation}"), lambda s, _, n=nation: s.ctx.council.nation == n)  # type: ignore[misc]
    yield from _principles(here, words)


def _principles(here: Sequence[Side], words: Furniture) -> Iterator[Filter]:
    """One for each principle that anything here names, each law's in its order."""
    found = {slug: n for side in here for c in side.commitments for slug, n in side.named(c).items()}
    laws = {n.law.id for n in found.values()}
    for slug in sorted(found):
        law, principle = found[slug].law, found[slug].principle
        name = f"({principle.letter}) {principle.name}"
        label = name if len(laws) == 1 else f"{name} ({words(f'nation.{law.nation}')})"

        def names(side: Side, commitment: Commitment, slug: str = slug) -> bool:
            return slug in side.named(commitment)

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
