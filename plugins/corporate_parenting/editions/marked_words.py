"""Two wordings of one thing, with the words that differ marked in each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.document.nodes import Changed, Inline, Inlines, LineBreak, Text

_LIKENESS = 0.4
"""Below it the words were written anew: to mark nearly all of them would help nobody."""
_NOTE = re.compile(r"\[\^([^\]\s]+)\]")
_SHORT = 2
"""So few words that stayed between two changes are marked with them: a reader takes in whole phrases."""

Opcode = tuple[str, int, int, int, int]


def marked_words(before: str, now: str) -> tuple[Inlines, Inlines]:
    """Both wordings, line by line, without their own markup; what differs is marked in each."""
    old, new = _tokens(before), _tokens(now)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _LIKENESS:
        return _written(old), _written(new)
    one: list[Inline] = []
    two: list[Inline] = []
    for kind, a, b, c, d in _gathered(matcher.get_opcodes()):
        _put(one, old[a:b], None if kind == "equal" else "gone")
        _put(two, new[c:d], None if kind == "equal" else "new")
    return tuple(one), tuple(two)


def unmarked(words: str) -> Inlines:
    """One wording, line by line, without its own markup."""
    return _written(_tokens(words))


def _tokens(words: str) -> list[str]:
    """Words, and line ends as words of their own."""
    lines = (_NOTE.sub(r"[\1]", text_of(inlines(line))) for line in words.split("\n"))
    return re.findall(r"\n|\S+", "\n".join(lines))


def _gathered(opcodes: Sequence[Opcode]) -> list[Opcode]:
    """Changes with only a word or two between them as one."""
    out: list[Opcode] = []
    for index, (kind, a, b, c, d) in enumerate(opcodes):
        between = 0 < index < len(opcodes) - 1
        if kind == "equal" and between and b - a <= _SHORT:
            kind = "replace"  # noqa: PLW2901  # it counts with its neighbours
        if out and kind != "equal" and out[-1][0] != "equal":
            _, a0, _, c0, _ = out[-1]
            out[-1] = ("replace", a0, b, c0, d)
        else:
            out.append((kind, a, b, c, d))
    return out


def _put(line: list[Inline], tokens: list[str], kind: Literal["gone", "new"] | None) -> None:
    if not tokens:
        return
    said = _written(tokens)
    if line and not isinstance(line[-1], LineBreak) and tokens[0] != "\n":
        line.append(Text(" "))
    line.extend(said if kind is None else (Changed(kind, said),))


def _written(tokens: list[str]) -> Inlines:
    out: list[Inline] = []
    for index, line in enumerate(" ".join(tokens).split("\n")):
        if index:
            out.append(LineBreak())
        if line.strip():
            out.append(Text(line.strip()))
    return tuple(out)
