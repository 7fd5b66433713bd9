"""The values that an address has, or may have, in an edition: a path for each, in the author's own keys.

A path leads from the words of an address to one value: ``()`` to the words themselves, ``("means", 1)`` to
the second line of what a promise means.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from corporate_parenting.diagnostics import Step
from corporate_parenting.model.addresses import Addressed
from corporate_parenting.model.blocks import (
    Action,
    BlockBase,
    ListBlock,
    PlainWords,
    Section,
    Table,
)
from corporate_parenting.model.documents import PledgePart, Promise, Publication
from corporate_parenting.model.unwritten import is_unwritten
from corporate_parenting.model.walk import walk
from corporate_parenting.model.words_file import Entry

Path = tuple[Step, ...]
Item = Addressed | Publication

_NOT_WORDS = frozenset({"also_covers", "leave_out", "picture"})
_FIRST_MEANS = 3
"""Lines that a promise without any is offered."""


class Slot(NamedTuple):
    """A place for one value. ``source`` is what it is a translation of; empty where it has no counterpart."""

    path: Path
    source: str = ""
    is_wanted: bool = True


def said(entry: PlainWords | Entry | None) -> dict[Path, str]:
    """All words of an entry by path, in the contract's order; empty where a place waits for its writer."""
    if entry is None:
        return {}
    found: dict[Path, str] = {}
    for steps, value in walk(entry):
        if isinstance(value, str) and not _NOT_WORDS & set(steps):
            found[steps[:-1] if steps[-1] == "text" else steps] = "" if is_unwritten(value) else value
    return found


def own_words(item: Item, there: Iterable[Path], *, is_page: bool) -> Iterator[Slot]:
    """Slots for words that are an edition's own and follow the source in meaning only.

    ``is_page`` says that the item begins a page of the edition, and so may have opening words.
    """
    paths = list(there)
    if any(path[0] == "rows" for path in paths if path):
        yield from (Slot(path) for path in paths)
        return
    spare: set[Path] = set()
    if isinstance(item, Promise):
        lines = sum(path[:1] == ("means",) for path in paths)
        paths += [(), *(("means", i) for i in range(lines + 1 if lines else _FIRST_MEANS)), ("if_not",)]
        spare = {("means", i) for i in range(max(lines, 1), lines + _FIRST_MEANS)}
    elif isinstance(item, BlockBase | Action):
        paths.append(())
    else:
        paths += [("title",), ()] if is_page else [("title",)]
        spare = {()}
    for path in sorted(set(paths), key=_order):
        yield Slot(path, is_wanted=path not in spare)


_KEYS = ("title", "", "list", "body", "means", "if_not", "rows", "table")


def _order(path: Path) -> tuple[int, tuple[tuple[int, str], ...]]:
    rest = tuple((step, "") if isinstance(step, int) else (0, step) for step in path[1:])
    return _KEYS.index(str(path[0]) if path else ""), rest


def translated(there: dict[Path, str]) -> Iterator[Slot]:
    """Slots for a translation of an edition's own words: one for each value."""
    yield from (Slot(path, words) for path, words in there.items() if words)


def official(item: Item, there: Iterable[Path] = ()) -> Iterator[Slot]:
    """Slots for a translation of official words, in the shape that words files ask for.

    Where a promise has one list and nothing else, its translation may stand in ``list``, or in ``body`` as
    the source has it: ``there`` is what the entry has.
    """
    match item:
        case Promise():
            yield Slot((), item.promise)
            as_body = any(path[:1] == ("body",) for path in there)
            if len(item.body) == 1 and isinstance(item.body[0], ListBlock) and not as_body:
                yield from _all(item.body[0].items, ("list",))
            else:
                yield from _all(item.body, ("body",))
        case BlockBase():
            yield from _block(item, ())
        case Section() | PledgePart():
            yield Slot(("title",), item.title)
        case Action():
            yield Slot((), item.what)
        case _:
            yield Slot(("title",), item.title)


def _all(blocks: tuple[BlockBase, ...], path: Path) -> Iterator[Slot]:
    """Blocks that all have addresses of their own have entries of their own."""
    if not all(block.id or block.number for block in blocks):
        for index, block in enumerate(blocks):
            yield from _block(block, (*path, index))


def _block(block: BlockBase, path: Path) -> Iterator[Slot]:
    for name in ("text", "commitment", "promise", "quote"):
        if words := getattr(block, name, None):
            yield Slot(path, words)
    table = getattr(block, "table", None)
    if isinstance(table, Table):
        yield from _table(table, (*path, "table"))
    if picture := getattr(block, "picture", None):
        yield Slot(path, picture.alt)
    yield from _all(block.items, (*path, "list"))
    yield from _all(block.body, (*path, "body"))


def _table(table: Table, path: Path) -> Iterator[Slot]:
    yield Slot((*path, "caption"), table.caption)
    yield from (Slot((*path, "head", i), words) for i, words in enumerate(table.head))
    for r, row in enumerate(table.rows):
        yield from (Slot((*path, "rows", r, c), cell) for c, cell in enumerate(row) if _is_words(cell))


def _is_words(cell: str) -> bool:
    return any(c.isalpha() for c in cell)
