"""Rewrites a YAML file to the house style: every word and every comment stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import zip_longest
from typing import Any

import yaml

from corporate_parenting.diagnostics import Diagnostic, Severity, as_text
from corporate_parenting.source.reader import Source, parse
from corporate_parenting.source.tree import plain

WIDTH = 100
"""Prose that its author folded is folded here; a long line that was left alone stays alone."""

_UNFOLDED = 1_000_000
_PASSES = 5
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")


class TidyError(Exception):
    """A file that cannot be tidied. Its message is for the author; the file is left as it is."""

    def __init__(self, message: str, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(message)
        self.diagnostics = diagnostics


def tidy(text: str, *, shown_as: str = "this file") -> str:
    """``text`` in the house style.

    Block style, two spaces, sequences indented under their key; short ids may stand in ``[ ]`` on
    one line. A file with errors of form raises :class:`TidyError`: unquoted prose in ``[ ]`` would
    else be made to look right when its words are already lost.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    # ruamel.yaml moves a comment behind a bracket in more than one step.
    for _ in range(_PASSES):
        before, text = text, _once(text, shown_as)
        if text == before:
            break
    return text


def _once(text: str, shown_as: str) -> str:
    before = _read(text, shown_as)
    text = _with_comments_in_line(text, text)
    unbracketed = _unbracketed(text)
    _refuse_changes(before, text, unbracketed)
    text, written = unbracketed, _round_trip(unbracketed, shown_as)
    _refuse_changes(before, text, written)
    written = _with_comments_in_line(text, written)
    written = _without_trailing_spaces(_folded(text, written))
    _refuse_changes(before, text, written)
    return written


def _read(text: str, shown_as: str) -> Source:
    source, diagnostics = parse(text.encode(), shown_as)
    errors = tuple(d for d in diagnostics if d.severity is Severity.ERROR)
    if source is None or errors:
        raise TidyError(f"Mend this first, then tidy again.\n{as_text(errors)}", errors)
    return source


def _refuse_changes(before: Source, text: str, written: str) -> None:
    """Raises unless both hold the same values and comments, in the same order."""

    def refuse(line: int, what: str) -> TidyError:
        return TidyError(
            f"{before.path}:{line + 1}: tidying would {what}, so nothing was written. Put each "
            "comment near here on a line of its own, above what it is about, and delete spaces "
            "at the ends of lines."
        )

    after, _ = parse(written.encode(), before.path)
    if after is None:
        raise refuse(0, "break this file")
    was, now = _scalars(text), _scalars(written)
    for one, other in zip_longest(was, now):
        if one is None or other is None or one.node.value != other.node.value:
            raise refuse((one or was[-1]).node.start_mark.line, "change words")
    if plain(after.root) != plain(before.root):
        raise refuse(0, "change the order of this file")
    kept = [comment for _, comment in _comments(written)]
    for line, comment in _comments(text):
        if comment not in kept:
            raise refuse(line, f"lose the comment `{comment}`")
        kept.remove(comment)


@dataclass(frozen=True, slots=True)
class _Scalar:
    """A scalar of the file.

    ``margin`` is where its further lines begin; keys and what stands in ``[ ]`` have none.
    """

    node: Any
    margin: int | None = None
    is_folded: bool = False


def _scalars(text: str) -> list[_Scalar]:
    """Keys and values in the order of the file."""
    return list(_scalars_of(yaml.compose(text, Loader=yaml.BaseLoader)))


def _scalars_of(node: Any, margin: int | None = None, below: bool = False) -> Iterator[_Scalar]:
    if isinstance(node, yaml.ScalarNode):
        lines = node.end_mark.line - node.start_mark.line
        yield _Scalar(node, margin, (lines > 0 or below) and node.style not in ("|", ">"))
        return
    inner = None if node.flow_style else node.start_mark.column + 2
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield _Scalar(key)
            yield from _scalars_of(value, inner, value.start_mark.line > key.end_mark.line)
    else:
        for item in node.value:
            yield from _scalars_of(item, inner)


def _unbracketed(text: str) -> str:
    """Block style for every ``[ ]`` and ``{ }`` that holds prose or goes over lines."""
    lines = text.split("\n")
    comments = dict(_comments(text))
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
            above = [" " * _indent(before) + comment for comment in within]
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
        lead = " " * margin + (f"{' '.join(_pieces(lines, key))}:" if key else "-")
        if isinstance(value, yaml.ScalarNode) or not _must_unbracket(value):
            out.append(f"{lead} {' '.join(_pieces(lines, value))}")
        elif key:
            out += [lead, *_as_block(value, lines, margin + 2)]
        else:
            first, *rest = _as_block(value, lines, margin + 2)
            out += [f"{lead} {first.lstrip()}", *rest]
    return out


def _round_trip(text: str, shown_as: str) -> str:
    """``text`` through ruamel.yaml, where every scalar stays the text that it is."""
    from ruamel.yaml import YAML  # noqa: PLC0415  # slow, and only this command needs it
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415
    from ruamel.yaml.nodes import ScalarNode  # noqa: PLC0415
    from ruamel.yaml.resolver import VersionedResolver  # noqa: PLC0415

    class AsWritten(VersionedResolver):
        """Guesses nothing: ``no``, ``3.10`` and ``01632`` are text."""

        def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
            if kind is ScalarNode:
                return self.DEFAULT_SCALAR_TAG
            return super().resolve(kind, value, implicit)

    engine = YAML()
    engine.Resolver = AsWritten
    engine.preserve_quotes = True
    engine.width = _UNFOLDED
    engine.indent(mapping=2, sequence=4, offset=2)
    out = StringIO()
    try:
        engine.dump(engine.load(text), out)
    except YAMLError as problem:
        raise TidyError(f"{shown_as} cannot be tidied: {problem}") from problem
    return out.getvalue()


def _folded(text: str, written: str) -> str:
    """Folds again what was folded; until here it stands on one line."""
    old, new = text.split("\n"), written.split("\n")
    # From the end, so that the lines further up keep their numbers.
    for was, now in reversed(list(zip(_scalars(text), _scalars(written), strict=True))):
        start, end = now.node.start_mark, now.node.end_mark
        if was.is_folded and now.margin is not None and start.line == end.line:
            line = new[start.line]
            words = line[start.column : end.column]
            room = [WIDTH - start.column, WIDTH - now.margin]
            pieces = _pieces(old, was.node)
            if " ".join(pieces) != words or not _fit(pieces, room):
                pieces = _fold(words, room)
            pieces[0] = line[: start.column] + pieces[0]
            pieces[1:] = [" " * now.margin + piece for piece in pieces[1:]]
            pieces[-1] += line[end.column :]
            new[start.line : start.line + 1] = pieces
    return "\n".join(new)


def _pieces(lines: Sequence[str], node: Any) -> list[str]:
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
    out, current = [], ""
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


def _inside(text: str) -> dict[int, str | None]:
    """The lines that are the further lines of a value, with the value's style."""
    inside = {}
    for scalar in _scalars(text):
        end = scalar.node.end_mark
        for line in range(scalar.node.start_mark.line + 1, end.line + (end.column > 0)):
            inside[line] = scalar.node.style
    return inside


def _comments(text: str) -> list[tuple[int, str]]:
    """Every comment with its line; a ``#`` inside a value is none."""
    lines = text.split("\n")
    for scalar in _scalars(text):
        first, last = scalar.node.start_mark, scalar.node.end_mark
        for number in range(first.line, min(last.line + 1, len(lines))):
            start = first.column if number == first.line else 0
            end = last.column if number == last.line else len(lines[number])
            lines[number] = lines[number][:start] + "x" * (end - start) + lines[number][end:]
    found = ((number, _COMMENT.search(line)) for number, line in enumerate(lines))
    return [(number, comment[0].rstrip()) for number, comment in found if comment]


def _with_comments_in_line(text: str, written: str) -> str:
    """Each comment on a line of its own moves with the line that it was in line with."""
    old, new = text.split("\n"), written.split("\n")
    was = [n for n, _ in _comments(text) if old[n].lstrip().startswith("#")]
    now = [n for n, _ in _comments(written) if new[n].lstrip().startswith("#")]
    if len(was) != len(now):
        return written
    old_beside, new_beside = _content_lines(text, was), _content_lines(written, now)
    for before, after in zip(was, now, strict=True):
        column = _indent(old[before])
        pairs = zip(_beside(old_beside, before), _beside(new_beside, after), strict=True)
        beside = [(old[o], new[n]) for o, n in pairs if o is not None and n is not None]
        in_line = [line for line in beside if _indent(line[0]) == column] or beside[:1]
        if in_line:
            new[after] = " " * _indent(in_line[0][1]) + new[after].lstrip()
    return "\n".join(new)


def _content_lines(text: str, comments: Sequence[int]) -> list[int]:
    """The lines on which a key, an item or a bracket stands."""
    without = {*comments, *_inside(text)}
    return [n for n, line in enumerate(text.split("\n")) if line.strip() and n not in without]


def _beside(content: Sequence[int], line: int) -> tuple[int | None, int | None]:
    """The content lines after and before ``line``."""
    after = next((n for n in content if n > line), None)
    return after, next((n for n in reversed(content) if n < line), None)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _without_trailing_spaces(text: str) -> str:
    """In a block of literal text they are part of what was written, and stay."""
    inside = _inside(text)
    lines = [
        line if inside.get(number) in ("|", ">") else line.rstrip()
        for number, line in enumerate(text.rstrip("\n").split("\n"))
    ]
    return "\n".join(lines) + "\n"
