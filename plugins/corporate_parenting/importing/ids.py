"""Ids where the contract needs them, never made from wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from corporate_parenting.importing.parts import Block, Part
from corporate_parenting.model.addresses import number_address, slug


def give_ids(parts: Sequence[Part]) -> None:
    """Writes an id into every part and paragraph that has no address without one.

    A stage of care has its usual name, another part its printed number (``part-3``), an unnumbered
    one its place (``part-a``). A number that stands a second time gets an id from where it stands, and so
    does a paragraph that a pull quote repeats.
    """
    taken: set[str] = set()
    unnumbered = 0
    for part in parts:
        if part.number:
            name = f"part-{slug(part.number)}"
        else:
            name = f"part-{_letters(unnumbered)}"
            unnumbered += 1
        part.ident = free(part.meaning.stage or name, taken)
    for part in parts:
        _inner_ids(part, part.ident or "", taken)
    numbers: set[str] = set()
    for item, around in _in_order(parts, ""):
        address = number_address(item.number) if item.number else ""
        if address and address in numbers and item.ident is None:
            item.ident = free(f"{around}-{slug(item.number)}", taken)
        numbers.add(address)
    repeated = [id(item.repeats) for item, _ in _in_order(parts, "") if isinstance(item, Block)]
    for item, around in _in_order(parts, ""):
        if id(item) in repeated and not (item.number or item.ident):
            item.ident = free(f"{around}-whole", taken)


def address_of(block: Block) -> str:
    """What points at the block: its id, else its printed number."""
    return block.ident or number_address(block.number)


def _inner_ids(part: Part, name: str, taken: set[str]) -> None:
    unnumbered = 0
    for inner in part.parts:
        if inner.number:
            around = slug(inner.number)
        else:
            around = inner.ident = free(f"{name}-{_letters(unnumbered)}", taken)
            unnumbered += 1
        _inner_ids(inner, around, taken)


def _in_order(parts: Sequence[Part], around: str) -> Iterator[tuple[Part | Block, str]]:
    """Parts and blocks in printed order, each with the name of what it stands in."""
    for part in parts:
        yield part, around
        here = part.ident or slug(part.number)
        yield from _blocks(part.body, here)
        yield from _in_order(part.parts, here)


def _blocks(blocks: Sequence[Block], around: str) -> Iterator[tuple[Block, str]]:
    for block in blocks:
        yield block, around
        yield from _blocks(block.items, slug(block.number) if block.number else around)


def free(name: str, taken: set[str]) -> str:
    """``name``, with a number behind it where it is taken; taken from now on."""
    number, new = 2, name
    while new in taken:
        new, number = f"{name}-{number}", number + 1
    taken.add(new)
    return new


def _letters(index: int) -> str:
    """``a`` to ``z``, then ``aa``."""
    name = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        name = ascii_lowercase[letter] + name
    return name
