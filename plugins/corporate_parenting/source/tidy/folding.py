"""Prose that its author folded is folded again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from corporate_parenting.source.tidy.scalars import scalars

WIDTH = 100
"""Prose that its author folded is folded here; a long line that was left alone stays alone."""


def folded(text: str, written: str) -> str:
    """Folds again what was folded; until here it stands on one line."""
    old, new = text.split("\n"), written.split("\n")
    # From the end, so that the lines further up keep their numbers.
    for was, now in reversed(list(zip(scalars(text), scalars(written), strict=True))):
        start, end = now.node.start_mark, now.node.end_mark
        if was.is_folded and now.margin is not None and start.line == end.line:
            line = new[start.line]
            words = line[start.column : end.column]
            room = [WIDTH - start.column, WIDTH - now.margin]
            pieces = pieces_of(old, was.node)
            if " ".join(pieces) != words or not _fit(pieces, room):
                pieces = _fold(words, room)
            pieces[0] = line[: start.column] + pieces[0]
            pieces[1:] = [" " * now.margin + piece for piece in pieces[1:]]
            pieces[-1] += line[end.column :]
            new[start.line : start.line + 1] = pieces
    return "\n".join(new)


def pieces_of(lines: Sequence[str], node: Any) -> list[str]:
    """The value as its author divided it into lines."""
    first, last = node.start_mark, node.end_mark
    if first.line == last.line:
        return [lines[first.line][first.column : last.column]]
    between = lines[first.line + 1 : last.line]
    ends = (lines[first.line][first.column :], *between, lines[last.line][: last.column])
    return [piece.strip() for piece in ends]


def _fit(pieces: Sequence[str], room: Sequence[int]) -> bool:
    return len(pieces[0]) <= room[0] and all(len(piece) <= room[1] for piece in pieces[1:])


def _fold(text: str, room: Sequence[int]) -> list[str]:
    out: list[str] = []
    current = ""
    words = text.split(" ")
    for index, word in enumerate(words):
        # Beside a second space a fold would swallow it.
        may_break = index > 0 and word and words[index - 1] and not words[index - 1].endswith("\\")
        if may_break and len(current) + 1 + len(word) > room[min(len(out), 1)]:
            out.append(current)
            current = word
        else:
            current += f" {word}" if index else word
    return [*out, current]
