"""Comments: where they stand, and back to where they stood."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corporate_parenting.source.tidy.scalars import scalars

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")


def _inside(text: str) -> dict[int, str | None]:
    """The lines that are the further lines of a value, with the value's style."""
    inside = {}
    for scalar in scalars(text):
        end = scalar.node.end_mark
        for line in range(scalar.node.start_mark.line + 1, end.line + (end.column > 0)):
            inside[line] = scalar.node.style
    return inside


def comments_of(text: str) -> list[tuple[int, str]]:
    """Every comment with its line; a ``#`` inside a value is none."""
    lines = text.split("\n")
    for scalar in scalars(text):
        first, last = scalar.node.start_mark, scalar.node.end_mark
        for number in range(first.line, min(last.line + 1, len(lines))):
            start = first.column if number == first.line else 0
            end = last.column if number == last.line else len(lines[number])
            lines[number] = lines[number][:start] + "x" * (end - start) + lines[number][end:]
    found = ((number, _COMMENT.search(line)) for number, line in enumerate(lines))
    return [(number, comment[0].rstrip()) for number, comment in found if comment]


def with_comments_in_line(text: str, written: str) -> str:
    """Each comment on a line of its own moves with the line that it was in line with."""
    old, new = text.split("\n"), written.split("\n")
    was = [n for n, _ in comments_of(text) if old[n].lstrip().startswith("#")]
    now = [n for n, _ in comments_of(written) if new[n].lstrip().startswith("#")]
    if len(was) != len(now):
        return written
    old_beside, new_beside = _content_lines(text, was), _content_lines(written, now)
    for before, after in zip(was, now, strict=True):
        old_next, old_last = _beside(old_beside, before)
        new_next, new_last = _beside(new_beside, after)
        columns: list[tuple[int, int]] = []
        if old_next is not None and new_next is not None:
            columns.append((indent(old[old_next]), indent(new[new_next])))
        if old_last is not None and new_last is not None:
            columns += zip(_columns(old[old_last]), _columns(new[new_last]), strict=False)
        in_line = [now for was, now in columns if was == indent(old[before])]
        if columns:
            new[after] = " " * (in_line[0] if in_line else columns[0][1]) + new[after].lstrip()
    return "\n".join(new)


def _content_lines(text: str, comments: Sequence[int]) -> list[int]:
    """The lines on which a key, an item or a bracket stands."""
    without = {*comments, *_inside(text)}
    return [n for n, line in enumerate(text.split("\n")) if line.strip() and n not in without]


def _beside(content: Sequence[int], line: int) -> tuple[int | None, int | None]:
    """The content lines after and before ``line``."""
    after = next((n for n in content if n > line), None)
    return after, next((n for n in reversed(content) if n < line), None)


def _columns(line: str) -> list[int]:
    """Where a line begins, and where the key or item behind each of its dashes does."""
    columns, rest = [indent(line)], line.lstrip(" ")
    while rest.startswith("- "):
        rest = rest[1:].lstrip(" ")
        if rest[:1] not in (">", "|"):  # there a comment would become part of the text
            columns.append(len(line) - len(rest))
    return columns


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def without_trailing_spaces(text: str) -> str:
    """In a block of literal text they are part of what was written, and stay."""
    inside = _inside(text)
    lines = [
        line if inside.get(number) in ("|", ">") else line.rstrip()
        for number, line in enumerate(text.rstrip("\n").split("\n"))
    ]
    return "\n".join(lines) + "\n"
