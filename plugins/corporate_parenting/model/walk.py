"""Every value of a model with the way to it, in the author's own keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, get_args

from typing_extensions import TypeAliasType

from corporate_parenting.diagnostics import Step
from corporate_parenting.model.base import Fact

Walked = list[tuple[tuple[Step, ...], Any]]
"""Steps and value, outermost first, in the order of the contract."""


@cache
def keys(kind: type[Fact]) -> tuple[tuple[str, str], ...]:
    """Attribute and YAML key of each field of ``kind``, in the contract's order."""
    return tuple((name, info.alias or name) for name, info in kind.model_fields.items())


@cache
def _holding_facts(kind: type[Fact]) -> tuple[tuple[str, str], ...]:
    """Those of ``keys`` whose values may hold other facts."""
    return tuple(
        (name, key) for name, key in keys(kind) if _may_hold_facts(kind.model_fields[name].annotation)
    )


def _may_hold_facts(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Fact):
        return True
    if isinstance(annotation, TypeAliasType):  # it stands for blocks, which are facts
        return True
    return any(_may_hold_facts(inner) for inner in get_args(annotation))


def walk(value: Any, steps: tuple[Step, ...] = ()) -> Walked:
    """``value`` and all that it holds."""
    return _walked(_gather, value, steps)


def facts(value: Any, steps: tuple[Step, ...] = ()) -> Walked:
    """As :func:`walk`, facts alone; several times as fast, since most values are scalars."""
    return _walked(_gather_facts, value, steps)


Gather = Callable[[Any, tuple[Step, ...], Walked], None]


def _walked(gather: Gather, value: Any, steps: tuple[Step, ...]) -> Walked:
    """A whole file's walk is kept for a while: one check after another asks for it."""
    if not steps and isinstance(value, Fact) and hasattr(value, "document"):
        return _kept(gather, Same(value))
    found: Walked = []
    gather(value, steps, found)
    return found


class Same:
    """A fact as a key: itself, not what it says. Facts never change."""

    __slots__ = ("fact",)

    def __init__(self, fact: Fact) -> None:
        self.fact = fact

    def __hash__(self) -> int:
        return id(self.fact)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.fact is self.fact


@lru_cache(maxsize=8)
def _kept(gather: Gather, same: Same) -> Walked:
    found: Walked = []
    gather(same.fact, (), found)
    return found


def _gather(value: Any, steps: tuple[Step, ...], found: Walked) -> None:
    found.append((steps, value))
    if isinstance(value, Fact):
        for name, key in keys(type(value)):
            inner = getattr(value, name)
            if isinstance(inner, str):
                found.append(((*steps, key), inner))
            elif inner is not None and (inner or not isinstance(inner, tuple)):
                _gather(inner, (*steps, key), found)
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            _gather(inner, (*steps, index), found)
    elif isinstance(value, dict):
        for key, inner in value.items():
            _gather(inner, (*steps, key), found)


def _gather_facts(value: Any, steps: tuple[Step, ...], found: Walked) -> None:
    if isinstance(value, Fact):
        found.append((steps, value))
        for name, key in _holding_facts(type(value)):
            if inner := getattr(value, name):
                _gather_facts(inner, (*steps, key), found)
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            _gather_facts(inner, (*steps, index), found)
    elif isinstance(value, dict):
        for key, inner in value.items():
            _gather_facts(inner, (*steps, key), found)
