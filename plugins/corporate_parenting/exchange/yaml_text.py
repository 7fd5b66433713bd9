"""One value of a YAML file replaced or added; every other byte stays.

The text is not dumped again: the place of the value is found by libyaml's own positions, and only its
lines are written. There is often more than one way to write a value. :func:`with_words` tries them in the
order of the house style and takes the first that reads back as it should, with everything else unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from corporate_parenting.diagnostics import Step
from corporate_parenting.exchange.folding import refolded
from corporate_parenting.exchange.yaml_ways import (
    Steps,
    Value,
    after_lead,
    as_block,
    as_key,
    nested,
    on_one_line,
)
from corporate_parenting.model.unwritten import is_unwritten
from corporate_parenting.source import plain
from corporate_parenting.source.builder import FastLoader
from corporate_parenting.source.reader import parse
from corporate_parenting.source.tidy.folding import WIDTH

Before = Callable[[Steps], Sequence[str]]
"""The keys that stand before the key at these steps, where it has to be added."""

_INDICATOR = re.compile(r"[|>][-+0-9]*")


class NotPossibleError(Exception):
    """The value cannot be put there by machine; the file is left to a person."""


def with_words(text: str, steps: Steps, value: Value, before: Before) -> str:
    """``text`` with ``value`` at ``steps``.

    A mapping at ``steps`` takes words as its ``text``; words at ``steps`` give way to a mapping where a step
    leads on. Raises :class:`NotPossibleError` where no way of writing reads back as it should.
    """
    root = _read(text)
    if root is None:
        raise NotPossibleError("the file cannot be read")
    for candidate in _candidates(_File(text), steps, value, before):
        now = _read(candidate)
        if now is not None and now[1] <= root[1] and now[0] == _put(root[0], steps, value):
            return candidate
    raise NotPossibleError("no way to write these words here reads back as it should")


@lru_cache(maxsize=4)
def _read(text: str) -> tuple[Any, int] | None:
    """The file's values, and how many problems of form it has. Kept: one change begins where another ends."""
    source, problems = parse(text.encode(), "")
    return (plain(source.root), len(problems)) if source else None


def values_of(text: str) -> Any:
    """The file's values as strings, lists and dicts; not to be changed. ``None`` where it cannot be read."""
    read = _read(text)
    return read[0] if read else None


def _put(node: Any, steps: Steps, value: Value) -> Any:
    """The values as they should be: what is asked for, said without any YAML."""
    if not steps:
        if isinstance(node, dict) and isinstance(value, str):
            return {**node, "text": _like(node.get("text"), value)}
        return _like(node, value)
    step, rest = steps[0], steps[1:]
    if isinstance(step, int):
        items = list(node or [])
        if step > len(items):
            raise NotPossibleError(f"there is no item {step} yet")
        return [
            *items[:step],
            _put(items[step] if step < len(items) else None, rest, value),
            *items[step + 1 :],
        ]
    if isinstance(node, list):
        return _put(node, rest, value)  # a list written in place of the mapping that holds it
    held = {"text": node} if isinstance(node, str) else dict(node or {})
    return {**held, step: _put(held.get(step), rest, value)}


def _like(node: Any, value: Value) -> Value:
    """Block text that ends in line breaks goes on ending in them."""
    if isinstance(value, str) and isinstance(node, str):
        return value + node[len(node.rstrip("\n")) :]
    return dict(value) if isinstance(value, Mapping) else value


@dataclass(frozen=True, slots=True)
class _Place:
    """A node, and what is around it: the column of its key or dash, the line that this stands on."""

    node: Any
    column: int
    line: int
    in_flow: bool
    is_item: bool = False


class _File:
    """The text as lines and as nodes."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.root = yaml.compose(text, Loader=FastLoader)

    def replaced(self, first: int, last: int, lines: Sequence[str]) -> str:
        """The text with other lines from ``first`` to before ``last``."""
        return "\n".join([*self.lines[:first], *lines, *self.lines[last:]])

    def end_of(self, node: Any) -> int:
        """The line after the last one that holds something of ``node``."""
        if isinstance(node, yaml.ScalarNode):
            if node.style in ("|", ">"):
                return self.block(node)[1]
            return int(node.end_mark.line) + 1
        if node.flow_style:
            return int(node.end_mark.line) + 1
        last = node.value[-1]
        return self.end_of(last[1] if isinstance(last, tuple) else last)

    def block(self, node: Any) -> tuple[int, int]:
        """The indentation of a block of text, and the line after its last one with words."""
        first = node.start_mark.line + 1
        margin = next((_indent(line) for line in self.lines[first:] if line.strip()), 0)
        end = first
        for number in range(first, len(self.lines)):
            line = self.lines[number]
            if line.strip():
                if _indent(line) < margin:
                    break
                end = number + 1
        return margin, end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _candidates(file: _File, steps: Steps, value: Value, before: Before) -> Iterator[str]:
    """Ways to write the value, the best first."""
    place = _Place(file.root, -2, 0, in_flow=False)
    for depth, step in enumerate(steps):
        node = place.node
        if isinstance(node, yaml.ScalarNode):
            yield from _out_of_text(file, place, steps[depth:], value)
            return
        if isinstance(node, yaml.SequenceNode) and isinstance(step, str):
            continue
        found = _child(node, step, place)
        if found is None:
            if isinstance(node, yaml.SequenceNode):
                yield from _appended(file, node, steps[depth + 1 :], value)
            else:
                yield from _added(file, node, place, steps[depth:], value, before(steps[: depth + 1]))
            return
        place = found
    if isinstance(place.node, yaml.MappingNode) and isinstance(value, str):
        yield from _candidates(file, (*steps, "text"), value, before)
    elif isinstance(place.node, yaml.ScalarNode) and isinstance(value, str):
        yield from _scalar(file, place, value)


def _child(node: Any, step: Step, place: _Place) -> _Place | None:
    in_flow = place.in_flow or bool(node.flow_style)
    if isinstance(node, yaml.SequenceNode):
        assert isinstance(step, int)
        if step >= len(node.value):
            return None
        item = node.value[step]
        return _Place(item, node.start_mark.column, item.start_mark.line, in_flow, is_item=True)
    for key, inner in node.value:
        if key.value == step:
            return _Place(inner, key.start_mark.column, key.end_mark.line, in_flow)
    return None


# A value that is there


def _scalar(file: _File, place: _Place, words: str) -> Iterator[str]:
    node = place.node
    start, end = node.start_mark, node.end_mark
    if node.style in ("|", ">"):
        yield from _block(file, place, words)
        return
    lead, rest = file.lines[start.line][: start.column], file.lines[end.line][end.column :]
    margin = place.column + 2
    if place.in_flow:
        for way in (*on_one_line(words, node.style), *on_one_line(words, '"')):
            yield file.replaced(start.line, end.line + 1, [lead + way + rest])
        return
    if start.line == end.line and start.line == place.line:
        was_long = len(file.lines[start.line]) > WIDTH
        style = None if is_unwritten(node.value) else node.style
        for way in on_one_line(words, style):
            if was_long or len(lead + way + rest) <= WIDTH:
                yield file.replaced(start.line, end.line + 1, [lead + way + rest])
    elif node.style in (None, "") and "\n" not in words:
        yield _refolded_plain(file, node, words, margin, rest)
    # The indicator stands behind the key; the words may have begun on the line below it.
    first = place.line
    key = file.lines[first] if start.line > first else lead
    yield file.replaced(first, end.line + 1, as_block(key.rstrip(), words, margin, rest))


def _refolded_plain(file: _File, node: Any, words: str, margin: int, rest: str) -> str:
    start, end = node.start_mark, node.end_mark
    lines = file.lines[start.line : end.line + 1]
    lead = lines[0][: start.column]
    pieces = [lines[0][start.column :], *lines[1:]]
    pieces[-1] = pieces[-1][: len(pieces[-1]) - len(rest)] if rest else pieces[-1]
    if len(lines) > 1:
        margin = _indent(lines[1])
    made = refolded(words, [p.strip() for p in pieces], WIDTH - start.column, WIDTH - margin)
    made = [lead + made[0], *(" " * margin + line for line in made[1:])]
    made[-1] += rest
    return file.replaced(start.line, end.line + 1, made)


def _block(file: _File, place: _Place, words: str) -> Iterator[str]:
    node = place.node
    margin, end = file.block(node)
    start = node.start_mark
    header, first = file.lines[start.line], start.line + 1
    old = [line[margin:] for line in file.lines[first:end]]
    is_even = all(line.strip() and not line.startswith(" ") for line in old)
    if node.style == ">" and "\n" not in words and is_even:
        lines = refolded(words, [line.rstrip() for line in old], WIDTH - margin, WIDTH - margin)
    else:
        lines = words.split("\n")
        if node.style == ">":
            header = header[: start.column] + _INDICATOR.sub("|-", header[start.column :], count=1)
    yield file.replaced(start.line, end, [header, *(" " * margin + line for line in lines)])


# A value that is not there yet


def _added(
    file: _File, node: Any, place: _Place, steps: Steps, value: Value, before: Sequence[str]
) -> Iterator[str]:
    """A key that its mapping does not have."""
    assert isinstance(steps[0], str)
    key = as_key(steps[0])
    if node.flow_style:
        yield from _added_in_flow(file, node, place, steps, value)
        return
    column = node.value[0][0].start_mark.column
    above = [pair for pair in node.value if pair[0].value in before]
    if above:
        at = file.end_of(above[-1][1])
    else:
        first = node.value[0][0].start_mark.line
        behind_a_dash = bool(file.lines[first][:column].strip())
        at = file.end_of(node.value[0][1]) if behind_a_dash else first
    for lines in nested(f"{' ' * column}{key}:", steps[1:], value, column):
        yield file.replaced(at, at, lines)


def _added_in_flow(file: _File, node: Any, place: _Place, steps: Steps, value: Value) -> Iterator[str]:
    end = node.end_mark
    key = as_key(str(steps[0]))
    if not node.value and not place.in_flow and node.start_mark.line == end.line:  # `words: {}`
        column = place.column + 2
        lead = file.lines[end.line][: node.start_mark.column].rstrip()
        for lines in nested(f"{' ' * column}{key}:", steps[1:], value, column):
            yield file.replaced(end.line, end.line + 1, [lead, *lines])
    elif node.value and isinstance(value, str) and steps[1:] in ((), (0,)):
        for quoted in on_one_line(value, '"'):
            held = f"[{quoted}]" if steps[1:] else quoted
            line = file.lines[end.line]
            made = f"{line[: end.column - 1].rstrip()}, {key}: {held}{line[end.column - 1 :]}"
            yield file.replaced(end.line, end.line + 1, [made])


def _appended(file: _File, node: Any, steps: Steps, value: Value) -> Iterator[str]:
    """One more item of a list."""
    if node.flow_style:
        end = node.end_mark
        line = file.lines[end.line]
        if isinstance(value, str) and not steps:
            for quoted in on_one_line(value, '"'):
                made = f"{line[: end.column - 1].rstrip()}, {quoted}{line[end.column - 1 :]}"
                yield file.replaced(end.line, end.line + 1, [made])
        return
    at, column = file.end_of(node), node.start_mark.column
    for lines in nested(f"{' ' * column}-", steps, value, column):
        yield file.replaced(at, at, lines)


def _out_of_text(file: _File, place: _Place, steps: Steps, value: Value) -> Iterator[str]:
    """Words that give way to a mapping, in which they are ``text``: ``key: words`` becomes two lines."""
    node = place.node
    if steps == ("text",) and isinstance(value, str):
        yield from _scalar(file, place, value)
        return
    if place.in_flow or place.is_item or node.start_mark.line != place.line:
        return
    line = file.lines[place.line]
    after = _INDICATOR.sub("", line[node.start_mark.column :]) if node.style in ("|", ">") else ""
    if not after and node.end_mark.line == place.line:
        after = line[node.end_mark.column :]
    lead = line[: node.start_mark.column].rstrip() + after.rstrip()
    inner = place.column + 2
    space = " " * inner
    for kept in after_lead(f"{space}text:", node.value.rstrip("\n"), inner + 2):
        for lines in nested(f"{space}{as_key(str(steps[0]))}:", steps[1:], value, inner):
            both = [*lines, *kept] if steps[0] == "title" else [*kept, *lines]
            yield file.replaced(place.line, file.end_of(node), [lead, *both])
