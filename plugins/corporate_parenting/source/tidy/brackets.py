"""Prose out of brackets and into block style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from corporate_parenting.source.tidy.comments import comments_of, indent
from corporate_parenting.source.tidy.folding import pieces_of


def out_of_brackets(text: str) -> str:
    """Block style for every ``[ ]`` and ``{ }`` that holds prose or goes over lines."""
    lines = text.split("\n")
    comments = dict(comments_of(text))
    found = list(_bracketed(yaml.compose(text, Loader=yaml.BaseLoader), None))
    for node, margin in reversed(found):  # from the end: lines further up keep their numbers
        first, last = node.start_mark, node.end_mark
        before, after = lines[first.line][: first.column], lines[last.line][last.column :]
        within = [comments[n] for n in range(first.line, last.line) if n in comments]
        block = _as_block(node, lines, margin or 0)
        if before.rstrip().endswith("-"):
            block = [before + block[0].lstrip() + after, *block[1:]]
        elif before.strip():
            block = [before.rstrip() + after, *block]
        elif after.strip():
            block = [after, *block]
        above = [" " * first.column + comment for comment in within]
        if above and before.strip():
            above = [" " * indent(before) + comment for comment in within]
        lines[first.line : last.line + 1] = [*above, *block]
    return "\n".join(lines)


def _bracketed(node: Any, margin: int | None) -> Iterator[tuple[Any, int | None]]:
    """What must lose its brackets, with the column that its block begins at."""
    if isinstance(node, yaml.ScalarNode):
        return
    if node.flow_style:
        if _must_unbracket(node):
            yield node, margin
        return
    for item in _children(node):
        yield from _bracketed(item, node.start_mark.column + 2)


def _children(node: Any) -> list[Any]:
    return [item[1] if isinstance(item, tuple) else item for item in node.value]


def _must_unbracket(node: Any) -> bool:
    if isinstance(node, yaml.ScalarNode):
        return " " in node.value
    over_lines = bool(node.value) and node.start_mark.line != node.end_mark.line
    return over_lines or any(map(_must_unbracket, _children(node)))


def _as_block(node: Any, lines: Sequence[str], margin: int) -> list[str]:
    """The lines of ``node`` in block style, from ``margin`` on."""
    out: list[str] = []
    for item in node.value:
        key, value = item if isinstance(item, tuple) else (None, item)
        lead = " " * margin + (f"{' '.join(pieces_of(lines, key))}:" if key else "-")
        if isinstance(value, yaml.ScalarNode) or not _must_unbracket(value):
            out.append(f"{lead} {' '.join(pieces_of(lines, value))}")
        elif key:
            out += [lead, *_as_block(value, lines, margin + 2)]
        else:
            first, *rest = _as_block(value, lines, margin + 2)
            out += [f"{lead} {first.lstrip()}", *rest]
    return out
