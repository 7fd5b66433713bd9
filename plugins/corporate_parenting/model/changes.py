"""What changed between two versions, paragraph by paragraph.

Paragraphs are matched by their ids, then by printed number where both versions are of one document (a
number means nothing in another document), then by the very same words. Nothing is guessed from likeness: a
paragraph that has neither is told as taken out and as new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Literal

from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.adopted import action_line, block_lines
from corporate_parenting.model.base import held
from corporate_parenting.model.blocks import (
    Action,
    BlockBase,
    NoteBlock,
    PlainWords,
    PullQuoteBlock,
    Section,
)
from corporate_parenting.model.documents import Pledge, PledgePart, Promise, Publication

Kind = Literal["changed", "new", "gone", "moved"]


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A paragraph, promise, heading or action, with its words and those that go on under it.

    ``address`` is ``None`` where nothing can point at it. ``home`` is the place among the units of the
    heading above it, ``page`` of the heading that its page has. ``plain`` are young people's words.
    """

    item: Section | BlockBase | Promise | PledgePart | Action
    address: str | None
    words: str
    plain: str
    home: int | None = None
    page: int | None = None

    @property
    def number(self) -> str:
        return held(self.item, "number") or ""

    @property
    def ident(self) -> str | None:
        return self.item.id

    @property
    def is_heading(self) -> bool:
        return isinstance(self.item, Section | PledgePart)

    @property
    def is_top(self) -> bool:
        """Whether it heads a page of its own."""
        return self.is_heading and self.page is None


@dataclass(frozen=True, slots=True)
class Change:
    """``moved`` and ``renumbered`` can stand beside changed words."""

    kind: Kind
    before: Unit | None
    now: Unit | None
    moved: bool = False
    renumbered: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """``now`` holds what changed and what is new, in the newer version's order; ``gone`` what was taken out.

    ``same`` counts the paragraphs that did not change.
    """

    older: Publication
    newer: Publication
    old_units: tuple[Unit, ...]
    new_units: tuple[Unit, ...]
    now: tuple[Change, ...]
    gone: tuple[Change, ...]
    same: int

    whole: frozenset[Unit]
    """Headings of pages on which everything is new."""

    whole_gone: frozenset[Unit]
    """Headings of the older version's pages of which nothing stayed."""

    @property
    def is_one_document(self) -> bool:
        """Two versions of one; else they are two documents, of which one came after the other."""
        return self.older.id == self.newer.id


def compared(older: Publication, newer: Publication, words: Callable[[Unit], str]) -> Compared:
    """The changes from ``older`` to ``newer``; ``words`` says which of a unit's words are compared.

    Units without such words are left out.
    """
    before, now = units(older), units(newer)
    pairs = _matched(before, now, by_number=older.id == newer.id)
    back = {new: old for old, new in pairs.items()}
    out_of_order = _out_of_order(before, now, back)
    changes: list[Change] = []
    same = 0
    for index, unit in enumerate(now):
        at = back.get(index)
        if at is None:
            if words(unit):
                changes.append(Change("new", None, unit))
            continue
        was = before[at]
        home = pairs.get(was.home) if was.home is not None else None
        moved = home != unit.home or index in out_of_order
        renumbered = was.number != unit.number
        if bool(words(was)) != bool(words(unit)):
            continue  # it got words, or lost them; what it stands for is the same
        if _folded(words(was)) != _folded(words(unit)):
            changes.append(Change("changed", was, unit, moved, renumbered))
        elif words(unit) and (moved or renumbered):
            changes.append(Change("moved", was, unit, moved, renumbered))
        elif words(unit):
            same += 1
    gone = tuple(Change("gone", u, None) for i, u in enumerate(before) if i not in pairs and words(u))
    new = frozenset(change.now for change in changes if change.now and change.kind == "new")
    old = frozenset(change.before for change in gone if change.before)
    return Compared(
        older,
        newer,
        before,
        now,
        tuple(changes),
        gone,
        same,
        _whole(now, new, words),
        _whole(before, old, words),
    )


def _whole(units: tuple[Unit, ...], alone: frozenset[Unit], words: Callable[[Unit], str]) -> frozenset[Unit]:
    """Headings of pages of which each unit that has such words stands in one version alone."""
    shared = {unit for unit in units if unit not in alone and words(unit)}
    kept = {unit.page for unit in shared} | {i for i, unit in enumerate(units) if unit in shared}
    return frozenset(u for i, u in enumerate(units) if u.is_top and i not in kept and u in alone)


def official(unit: Unit) -> str:
    return unit.words


def plain(unit: Unit) -> str:
    return unit.plain


def units(document: Publication) -> tuple[Unit, ...]:
    """Everything in ``document`` that can change by itself, in reading order."""
    return tuple(_Reader(document).units)


@dataclass(slots=True)
class _Reader:
    document: Publication
    units: list[Unit] = field(default_factory=list)

    def __post_init__(self) -> None:
        if isinstance(self.document, Pledge):
            self._pledge(self.document)
        else:
            for section in self.document.sections:
                self._section(section, None, None)

    def _pledge(self, pledge: Pledge) -> None:
        self._blocks(pledge.intro, None, None)
        for part in pledge.parts:
            home = self._add(part, part.title, None, None)
            self._promises((p for p in pledge.promises if p.part == part.id), home)
        parts = {part.id for part in pledge.parts}
        self._promises((p for p in pledge.promises if p.part not in parts), None)

    def _promises(self, promises: Iterable[Promise], home: int | None) -> None:
        for promise in promises:
            self._add(promise, "\n".join((promise.promise, *_below(promise.body))), home, home)
            for inner in _addressed(promise.body):
                self._block(inner, home, home)

    def _section(self, section: Section, home: int | None, page: int | None) -> None:
        here = self._add(section, section.title, home, page)
        page = here if page is None else page
        self._blocks(section.body, here, page)
        for inner in section.sections:
            self._section(inner, here, page)

    def _blocks(self, blocks: tuple[BlockBase, ...], home: int | None, page: int | None) -> None:
        for block in blocks:
            if not isinstance(block, NoteBlock | PullQuoteBlock):
                self._block(block, home, page)

    def _block(self, block: BlockBase, home: int | None, page: int | None) -> None:
        words = "\n".join((*block_lines(block), *_below((*block.items, *block.body))))
        self._add(block, words, home, page)
        for inner in _addressed((*block.items, *block.body)):
            self._block(inner, home, page)
        for action in held(block, "actions") or ():
            self._add(action, action_line(action), home, page)

    def _add(
        self,
        item: Section | BlockBase | Promise | PledgePart | Action,
        words: str,
        home: int | None,
        page: int | None,
    ) -> int:
        number = held(item, "number")
        address = item.id or (number_address(number) if number else "") or None
        said = held(item, "young_people")
        self.units.append(Unit(item, address, words, _plainly(said) if said else "", home, page))
        return len(self.units) - 1


def _is_addressed(block: BlockBase) -> bool:
    return bool(block.id or (block.number and number_address(block.number)))


def _below(blocks: tuple[BlockBase, ...]) -> Iterator[str]:
    """The words that go on under a block and have no address of their own."""
    for block in blocks:
        if not _is_addressed(block) and not isinstance(block, NoteBlock | PullQuoteBlock):
            yield from block_lines(block)
            yield from _below((*block.items, *block.body))


def _addressed(blocks: tuple[BlockBase, ...]) -> Iterator[BlockBase]:
    for block in blocks:
        if _is_addressed(block):
            yield block
        else:
            yield from _addressed((*block.items, *block.body))


def _plainly(said: PlainWords) -> str:
    return "\n".join(filter(None, (said.title, said.text, *said.items, *said.means, said.if_not)))


def _folded(words: str) -> str:
    return " ".join(words.split())


def _matched(before: tuple[Unit, ...], now: tuple[Unit, ...], *, by_number: bool) -> dict[int, int]:
    """Places of the older version's units with the places of the same in the newer one."""
    pairs: dict[int, int] = {}
    names: list[Callable[[Unit], str | None]] = [lambda unit: unit.ident]
    if by_number:
        names.append(lambda unit: number_address(unit.number) or None)
    names.append(lambda unit: _folded(unit.words))
    for name in names:
        taken = set(pairs.values())
        there: dict[str, int] = {}
        for index, unit in enumerate(now):
            if index not in taken and (named := name(unit)):
                there.setdefault(named, index)
        for index, unit in enumerate(before):
            if index not in pairs and (named := name(unit)) and named in there:
                found = there.pop(named)
                if unit.is_heading == now[found].is_heading:
                    pairs[index] = found
    return pairs


def _out_of_order(before: tuple[Unit, ...], now: tuple[Unit, ...], back: dict[int, int]) -> set[int]:
    """Units that stand under the same heading as before, in another place of it."""
    found: set[int] = set()
    for home in {unit.home for unit in now}:
        new = [i for i, unit in enumerate(now) if unit.home == home and i in back]
        stayed = [i for i in new if _same_home(before[back[i]], home, back)]
        old_order = sorted(stayed, key=lambda i: back[i])
        blocks = SequenceMatcher(None, old_order, stayed, autojunk=False).get_matching_blocks()
        kept = {i for b in blocks for i in stayed[b.b : b.b + b.size]}
        found |= set(stayed) - kept
    return found


def _same_home(unit: Unit, home: int | None, back: dict[int, int]) -> bool:
    return unit.home == (back.get(home) if home is not None else None)
