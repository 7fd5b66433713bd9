"""The positioned tree: text as written, mappings and sequences, each with its place."""

from __future__ import annotations

from typing import Any, NamedTuple

from corporate_parenting.diagnostics import Position, Step


class Scalar(NamedTuple):
    """Text exactly as written: ``3.10``, ``no``, ``6:20`` and ``01632`` stay what they are."""

    value: str
    position: Position


class Sequence(NamedTuple):
    items: tuple[Node, ...]
    position: Position


class Mapping(NamedTuple):
    """``keys`` holds the position of each key; ``values`` the node that it names."""

    values: dict[str, Node]
    keys: dict[str, Position]
    position: Position


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> Any:
    """The tree as strings, lists and dicts, for a validator that needs no positions."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.values.items()}
    return [plain(item) for item in node.items]


def position_of(root: Node, steps: tuple[Step, ...], *, at_key: bool = False) -> Position:
    """Where the value at ``steps`` stands; the nearest enclosing place if it is not there.

    ``at_key`` asks for the key of the last step, for a key that should not be there.
    """
    node, key_position = root, root.position
    for depth, step in enumerate(steps):
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.values:
            key_position = node.keys[step]
            node = node.values[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            key_position = node.position
        elif isinstance(node, Sequence) and isinstance(step, str):
            continue  # a list written in place of the mapping that holds it
        else:
            return key_position if depth else root.position
    return key_position if at_key else node.position
