"""Walks over a tree: every node, once, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from corporate_parenting.document.nodes import Blocks


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


def walk(node: Any) -> Iterator[Any]:
    """``node`` and all nodes in it, in reading order."""
    if isinstance(node, tuple):
        for inner in node:
            yield from walk(inner)
    elif is_dataclass(node) and not isinstance(node, type):
        yield node
        for name in _names(type(node)):
            value = getattr(node, name)
            if isinstance(value, tuple) or is_dataclass(value):
                yield from walk(value)


def idents(blocks: Blocks) -> list[str]:
    """The anchors in ``blocks``, in order, duplicates included."""
    return [i for node in walk(blocks) if (i := getattr(node, "ident", None))]
