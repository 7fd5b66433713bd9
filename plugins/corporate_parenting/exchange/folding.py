"""Words over lines, with as few lines changed as may be."""

from __future__ import annotations

from collections.abc import Sequence

_SHORT = 0.6
"""A line left shorter than this part of the width takes words from the next one."""


def refolded(words: str, before: Sequence[str], first: int, other: int) -> list[str]:
    """``words`` as lines of at most ``first`` (the first one) and ``other`` characters.

    Lines of ``before`` that need not change stay as they are, so that a reader of the difference sees one
    line where one word was changed.
    """
    tokens = words.split(" ")
    old = [line.split(" ") for line in before]
    head = _common(tokens, old)
    left = tokens[sum(map(len, old[:head])) :]
    tail = _common(left[::-1], [line[::-1] for line in reversed(old[head:])])
    kept = [" ".join(line) for line in old[:head]]
    while True:
        ending = old[len(old) - tail :] if tail else []
        middle = left[: len(left) - sum(map(len, ending))]
        room = [other] * len(middle) if kept else [first, *[other] * len(middle)]
        lines = _folded(middle, room)
        if ending and lines and len(lines[-1]) < _SHORT * other:
            tail -= 1  # the last line is too short to leave: the next one is folded again with it
            continue
        return [*kept, *lines, *(" ".join(line) for line in ending)]


def _common(tokens: Sequence[str], lines: Sequence[Sequence[str]]) -> int:
    """How many whole lines ``tokens`` begin with."""
    at = 0
    for count, line in enumerate(lines):
        if list(tokens[at : at + len(line)]) != list(line):
            return count
        at += len(line)
    return len(lines)


def _folded(tokens: Sequence[str], room: Sequence[int]) -> list[str]:
    lines: list[str] = []
    current: list[str] = []
    for token in tokens:
        # Beside an empty token, which is a second space, a fold would swallow the space.
        may_break = bool(current and token and current[-1])
        if may_break and len(" ".join([*current, token])) > room[len(lines)]:
            lines.append(" ".join(current))
            current = [token]
        else:
            current.append(token)
    return [*lines, " ".join(current)] if current else lines
