"""Comments of a file and the lines that each one is about.

Parsed events hold no comments, so they are looked for in the text: a ``#`` is a comment where no value
stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from corporate_parenting.diagnostics import Position
from corporate_parenting.source.builder import FastLoader
from corporate_parenting.source.reader import Source

_OPENS = re.compile(r":(\s+[>|][-+0-9]*)?\s*$")
"""A key whose value begins further down, or in a block of text."""
_KEY = re.compile(r"\s*(- +)*")


class Comment(NamedTuple):
    """``text`` has no ``#``. It is about the lines from ``first`` to ``last``, counted from 1.

    On a line of its own: about the key or the list item that begins below it, with all that it holds.
    At the end of a line: about what stands on that line, and below it where the line only opens a value.
    """

    position: Position
    text: str
    first: int
    last: int


def comments(source: Source, beginning: str) -> Iterator[Comment]:
    """The comments of ``source`` that begin with the word ``beginning``."""
    mark = re.compile(rf"(?:^|(?<=\s))#\s*({beginning}\b.*)")
    found = [
        (n, match) for n, line in enumerate(source.lines) if "#" in line and (match := mark.search(line))
    ]
    if not found:
        return
    values = _values(source)
    for number, match in found:
        at = (number, match.start())
        if not any(start <= at < end for start, end in values):
            first, last = _reach(source.lines, number, match.start(), values)
            yield Comment(Position(number + 1, match.start() + 1), match[1].rstrip(), first + 1, last + 1)


Span = tuple[tuple[int, int], tuple[int, int]]


def _values(source: Source) -> list[Span]:
    """Where each key and value begins and ends; both parsers count lines as we do."""
    loader = FastLoader("\n".join(source.lines) + "\n")
    spans = []
    try:
        while loader.check_event():
            event = loader.get_event()
            if isinstance(event, yaml.ScalarEvent):
                spans.append((_place(event.start_mark), _place(event.end_mark)))
    finally:
        loader.dispose()
    return spans


def _place(mark: Any) -> tuple[int, int]:
    return mark.line, mark.column


def _reach(lines: tuple[str, ...], number: int, column: int, values: list[Span]) -> tuple[int, int]:
    before = lines[number][:column]
    if not before.strip():
        below = number + 1
        while below < len(lines) and lines[below].lstrip().startswith("#"):
            below += 1
        if below == len(lines) or not lines[below].strip():
            return number, number
        return below, _last(lines, below, _indent(lines[below]))
    if _OPENS.search(before):
        key = _KEY.match(before)
        return number, _last(lines, number, key.end() if key else 0)
    # Words that end on this line may begin further up.
    first = min((start[0] for start, end in values if end[0] == number and end[1] <= column), default=number)
    return first, number


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _last(lines: tuple[str, ...], first: int, indent: int) -> int:
    """The last line that stands further in than ``indent``. A list may stand as far out as its key."""
    is_item = lines[first][indent:].startswith("-")
    last = first
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        further_in = _indent(line) > indent
        if not further_in and (is_item or _indent(line) < indent or not line.lstrip().startswith("- ")):
            break
        last = number
    return last
