"""What unchanged files come to, worked out once a process and not once a test.

Many tests change one file of the specimen and load all of it. Here is kept what is a function of its
arguments alone, under all of those arguments: never under a file's name alone, its time or a test's order. So
a file that a test has changed is read and judged anew, and so is whatever is handed that file's facts.

- A file's tree, by its bytes and the name that it is shown under.
- A file's fact, by its kind, its data and that name. Trees and facts are frozen.
- What word checks say, by all that a :class:`Wording` holds, which is all that they are handed. The document,
  the council and the items must be the very same objects, not some that look the same.
- A document's walk and its addresses, and where the values of a file stand, by the object itself.

Checks of facts, references, what comments silence and every page run in full each time, since they look at
a whole council. ``tests/cases`` holds the specimen to be without fault with nothing kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any

import pytest

from corporate_parenting import loading
from corporate_parenting.checks import findings, situation
from corporate_parenting.checks.words.wording import WordCheck, Wording
from corporate_parenting.diagnostics import Finding
from corporate_parenting.loading import shelf
from corporate_parenting.loading.validate import validated
from corporate_parenting.model import walk
from corporate_parenting.model.addresses import address_book
from corporate_parenting.model.base import Fact
from corporate_parenting.site import checking
from corporate_parenting.source import comments, reader

_SIZE = 512
"""The specimen has some thirty files; those that only one test reads fall out."""


@dataclass(frozen=True, slots=True)
class _Given:
    """An argument, told apart by ``key``. It is held, so no other object can come by its ``id()``."""

    key: Any
    value: Any = field(compare=False)


def _once(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """``function``, asked once for each object."""
    kept = lru_cache(maxsize=_SIZE)(lambda given: function(given.value))
    return lambda value: kept(_Given(id(value), value))


_parse = lru_cache(maxsize=_SIZE)(reader.parse)
_walked = lru_cache(maxsize=_SIZE)(walk._kept.__wrapped__)
_values = _once(comments._values)
_book = _once(address_book)


@lru_cache(maxsize=_SIZE)
def _validate(kind: type[Fact], data: _Given, name: str) -> tuple[Fact | None, list[Finding]]:
    return validated(kind, data.value, name)


@lru_cache(maxsize=_SIZE)
def _judge(judges: tuple[WordCheck, ...], wording: _Given) -> tuple[Finding, ...]:
    return tuple(finding for judge in judges for finding in judge(wording.value))


def _parsed(data: bytes, name: str) -> Any:
    source, problems = _parse(data, name)
    return source, [*problems]


def _validated(kind: type[Fact], data: Any, name: str) -> Any:
    fact, problems = _validate(kind, _Given(repr(data), data), name)
    return fact, [*problems]


def _findings(facts: Any, about: Any, judges: tuple[WordCheck, ...]) -> Iterator[Finding]:
    return findings(facts, about, (partial(_judged, judges),))


def _judged(judges: tuple[WordCheck, ...], wording: Wording) -> Iterator[Finding]:
    key = (
        *(wording.edition, wording.language, wording.source, wording.knows_council),
        *(id(wording.rules), id(wording.council), id(wording.document)),
        tuple((p.words, p.route, p.role, p.page, id(p.item)) for p in wording.passages),
    )
    return iter(_judge(judges, _Given(key, wording)))


def share(patch: pytest.MonkeyPatch) -> None:
    """Lets the product keep what it has worked out already, for as long as ``patch`` lasts."""
    for module in (reader, loading):
        patch.setattr(module, "parse", _parsed)
    for module in (shelf, situation):
        patch.setattr(module, "address_book", _book)
    patch.setattr(loading, "validated", _validated)
    patch.setattr(checking, "findings", _findings)
    patch.setattr(walk, "_kept", _walked)
    patch.setattr(comments, "_values", _values)
