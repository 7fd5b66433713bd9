"""Every value of a model with the way to it, in the author's own keys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from corporate_parenting.diagnostics import Step
from corporate_parenting.model.base import Fact


@cache
def keys(kind: type[Fact]) -> tuple[tuple[str, str], ...]:
    """Attribute and YAML key of each field of ``kind``, in the contract's order."""
    return tuple((name, info.alias or name) for name, info in kind.model_fields.items())


def walk(value: Any, steps: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], Any]]:
    """``(steps, value)`` of ``value`` and all that it holds, outermost first."""
    yield steps, value
    if isinstance(value, Fact):
        for name, key in keys(type(value)):
            inner = getattr(value, name)
            if inner is not None and inner != ():
                yield from walk(inner, (*steps, key))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from walk(inner, (*steps, index))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, (*steps, key))
