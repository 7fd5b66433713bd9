"""Keys and values with their places, for comparing a file before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class _Scalar:
    """A scalar of the file.

    ``margin`` is where its further lines begin; keys and what stands in ``[ ]`` have none.
    """

    node: Any
    margin: int | None = None
    is_folded: bool = False


@lru_cache(maxsize=4)
def scalars(text: str) -> tuple[_Scalar, ...]:
    """Keys and values in the order of the file."""
    return tuple(_scalars_of(yaml.compose(text, Loader=yaml.BaseLoader)))


def _scalars_of(node: Any, margin: int | None = None, below: bool = False) -> Iterator[_Scalar]:
    if isinstance(node, yaml.ScalarNode):
        lines = node.end_mark.line - node.start_mark.line
        yield _Scalar(node, margin, (lines > 0 or below) and node.style not in ("|", ">"))
        return
    inner = None if node.flow_style else node.start_mark.column + 2
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield _Scalar(key)
            yield from _scalars_of(value, inner, value.start_mark.line > key.end_mark.line)
    else:
        for item in node.value:
            yield from _scalars_of(item, inner)
