"""Reads one YAML file into a positioned tree, with every problem of its form.

YAML's own guessing is left out (design: scalars are text as written). The reader walks libyaml's
events once: no value is resolved, aliases are refused before they can multiply, and depth and size
are bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from corporate_parenting.diagnostics import Diagnostic, Position, Route, Severity
from corporate_parenting.source import style
from corporate_parenting.source.tree import Mapping, Node, Scalar, Sequence, position_of

MAX_BYTES = 2_000_000
"""A strategy of 200 pages is about 600 kB. Anything past this is not a document that was typed."""

MAX_DEPTH = 40

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
HAS_FAST_PARSER = _Loader is not yaml.BaseLoader

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Source:
    """One YAML file as its author wrote it. ``path`` is the name shown to people."""

    path: str
    root: Mapping
    lines: tuple[str, ...]

    def locate(self, route: Route) -> tuple[Position, str]:
        """Position and text of the line that ``route`` leads to."""
        position = position_of(self.root, route.steps, at_key=route.at_key)
        return position, _line(self.lines, position)


def read(path: Path, shown_as: str) -> tuple[Source | None, list[Diagnostic]]:
    """The file as a :class:`Source`, or ``None`` where it cannot be read; and what is wrong.

    Never raises for what a file holds: binary, not UTF-8, too large, not YAML and empty files are
    diagnostics.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return None, [_too_large(shown_as, size)]
        data = path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or str(problem)
        return None, [
            _problem("unreadable-file", shown_as, f"This file cannot be read: {reason}.", "Check its name and permissions.")
        ]
    return parse(data, shown_as)


def parse(data: bytes, shown_as: str) -> tuple[Source | None, list[Diagnostic]]:
    """As :func:`read`, from bytes."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        binary = b"\0" in data[:4096]
        return None, [
            _problem(
                "not-text",
                shown_as,
                "This is not a text file." if binary else "This file is not UTF-8 text.",
                "Keep only YAML files in this folder."
                if binary
                else "Save it again with the encoding UTF-8.",
                Position(line, 1),
            )
        ]
    lines = tuple(text.splitlines())
    if bad := _CONTROL.search(text):
        place = _place(text, bad.start())
        return None, [
            _problem("not-text", shown_as, f"There is a control character (U+{ord(bad[0]):04X}) here.",
                     "This may be a binary file. If it is YAML, delete that character.", place)
        ]
    builder = _Builder(shown_as, lines)
    try:
        root = builder.build(text)
    except yaml.MarkedYAMLError as problem:
        builder.problems.append(style.explain_syntax(problem, shown_as, lines))
        return None, builder.problems
    except yaml.YAMLError as problem:  # the reader's own errors carry no mark
        builder.problems.append(
            _problem("not-yaml", shown_as, f"This is not YAML: {problem}", "Correct the file's form.")
        )
        return None, builder.problems
    except _TooDeepError as stop:
        builder.add("too-deep", stop.position, f"Values stand more than {MAX_DEPTH} levels deep here.",
                    "Check the brackets and the indentation.")
        return None, builder.problems
    if root is None:
        builder.add("empty-file", Position(1, 1), "This file is empty.",
                    "Write a first line such as `document: strategy`, or delete the file.")
        return None, builder.problems
    if not isinstance(root, Mapping):
        builder.add("not-a-mapping", root.position, "The file must start with `document:` and other keys.",
                    "Write `key: value` lines at the left margin.")
        return None, builder.problems
    return Source(shown_as, root, lines), builder.problems


class _TooDeepError(Exception):
    def __init__(self, position: Position) -> None:
        self.position = position


class _Builder:
    """Builds the tree from events and keeps what it finds on the way."""

    def __init__(self, shown_as: str, lines: tuple[str, ...]) -> None:
        self.shown_as = shown_as
        self.lines = lines
        self.problems: list[Diagnostic] = []

    def add(self, code: str, position: Position, message: str, mend: str,
            severity: Severity = Severity.ERROR) -> None:
        self.problems.append(
            Diagnostic(code, severity, message, mend, self.shown_as, position, _line(self.lines, position))
        )

    def build(self, text: str) -> Node | None:
        loader = _Loader(text)
        try:
            loader.get_event()  # stream start
            if isinstance(loader.peek_event(), yaml.StreamEndEvent):
                return None
            loader.get_event()  # document start
            root = self._node(loader, loader.get_event(), flow=False, depth=0)
            loader.get_event()  # document end
            following = loader.get_event()
            if not isinstance(following, yaml.StreamEndEvent):
                self.add("second-document", _start(following), "A second document starts here (`---`).",
                         "Put it in a file of its own.")
            if isinstance(root, Scalar) and not root.value:
                return None
            return root
        finally:
            loader.dispose()

    def _node(self, loader: yaml.Loader, event: yaml.Event, *, flow: bool, depth: int) -> Node:
        position = _start(event)
        if depth > MAX_DEPTH:
            raise _TooDeepError(position)
        if isinstance(event, yaml.AliasEvent):
            self.add("alias", position, "Aliases (`*name`) are not read: every value has one place.",
                     "Write the words out here.")
            return Scalar("", position)
        if event.anchor is not None:
            self.add("anchor", position, "Anchors (`&name`) are not read: every value has one place.",
                     f"Delete `&{event.anchor}`. Words that begin with & need quotation marks.")
        if event.tag is not None:
            self.add("tag", position, "YAML tags (`!name`) are not read: every value is text.",
                     "Delete the tag. Words that begin with ! need quotation marks.")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, position, flow=flow)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(following := loader.get_event(), yaml.SequenceEndEvent):
                items.append(self._node(loader, following, flow=bool(event.flow_style), depth=depth + 1))
            return Sequence(tuple(items), position)
        return self._mapping(loader, bool(event.flow_style), position, depth)

    def _mapping(self, loader: yaml.Loader, flow: bool, position: Position, depth: int) -> Mapping:
        values: dict[str, Node] = {}
        keys: dict[str, Position] = {}
        while not isinstance(event := loader.get_event(), yaml.MappingEndEvent):
            at = _start(event)
            if isinstance(event, yaml.ScalarEvent):
                key = event.value
            else:
                self.add("complex-key", at, "A key must be one plain word.",
                         "Words that begin with [, {, * or & need quotation marks.")
                self._node(loader, event, flow=True, depth=depth + 1)
                key = ""
            value = self._node(loader, loader.get_event(), flow=flow, depth=depth + 1)
            if key in values:
                self.add("duplicate-key", at, f"`{key}` stands here a second time (first on line {keys[key].line}).",
                         "Keep one of the two; only the first was read.")
            elif key:
                values[key] = value
                keys[key] = at
        return Mapping(values, keys, position)

    def _scalar(self, event: yaml.ScalarEvent, position: Position, *, flow: bool) -> Scalar:
        value: str = event.value
        if event.style is None or event.style == "":
            end = event.end_mark
            if not value:
                self.add("empty-value", position, "There is no value here." if not flow else style.LOST_IN_FLOW,
                         'Write the value, write `""` for a printed blank, or delete the key.'
                         if not flow else style.QUOTE_FLOW)
            elif " " in value:
                if flow:
                    self.add("flow-prose", position, f"Words in {{ }} or [ ] need quotation marks: `{value}`.",
                             style.QUOTE_FLOW)
                rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
                if style.COMMENT_AFTER_PROSE.match(rest):
                    self.add("comment-in-prose", Position(end.line + 1, end.column + 2),
                             "Everything from ` #` on is a comment and will not be published.",
                             "If it is part of the words, put quotation marks around them. "
                             "If it is a comment, put it on a line of its own.",
                             Severity.WARNING)
        return Scalar(value, position)


def _start(event: yaml.Event) -> Position:
    return Position(event.start_mark.line + 1, event.start_mark.column + 1)


def _line(lines: tuple[str, ...], position: Position) -> str:
    return lines[position.line - 1] if 0 < position.line <= len(lines) else ""


def _place(text: str, index: int) -> Position:
    line = text.count("\n", 0, index) + 1
    return Position(line, index - text.rfind("\n", 0, index))


def _too_large(shown_as: str, size: int) -> Diagnostic:
    return _problem(
        "file-too-large", shown_as,
        f"This file is {size / 1_000_000:.1f} MB; at most {MAX_BYTES // 1_000_000} MB is read.",
        "Divide it, one document a file. If it is not YAML, move it out of this folder.",
    )


def _problem(code: str, shown_as: str, message: str, mend: str, position: Position = Position(1, 1)) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, mend, shown_as, position)
