"""Builds the positioned tree from libyaml's events and keeps every problem of form on the way."""

from __future__ import annotations

from typing import Any

import yaml

from corporate_parenting.diagnostics import Diagnostic, Position, Severity
from corporate_parenting.source import style
from corporate_parenting.source.tree import Mapping, Node, Scalar, Sequence

MAX_DEPTH = 40

FastLoader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
HAS_FAST_PARSER = FastLoader is not yaml.BaseLoader


class TooDeepError(Exception):
    def __init__(self, position: Position) -> None:
        self.position = position


class Builder:
    """Builds the tree from events and keeps what it finds on the way."""

    def __init__(self, shown_as: str, lines: tuple[str, ...]) -> None:
        self.shown_as = shown_as
        self.lines = lines
        self.problems: list[Diagnostic] = []
        self.last_scalar: Any = None

    def add(
        self, code: str, position: Position, message: str, mend: str, severity: Severity = Severity.ERROR
    ) -> None:
        self.problems.append(
            Diagnostic(code, severity, message, mend, self.shown_as, position, line_at(self.lines, position))
        )

    def build(self, text: str) -> Node | None:
        loader = FastLoader(text)
        try:
            loader.get_event()  # stream start
            if isinstance(loader.peek_event(), yaml.StreamEndEvent):
                return None
            loader.get_event()  # document start
            root = self._node(loader, loader.get_event(), flow=False, depth=0)
            loader.get_event()  # document end
            following = loader.get_event()
            if not isinstance(following, yaml.StreamEndEvent):
                self.add(
                    "second-document",
                    _start(following),
                    "A second document starts here (`---`).",
                    "Put it in a file of its own.",
                )
            if isinstance(root, Scalar) and not root.value:
                return None
            return root
        finally:
            loader.dispose()

    def _node(self, loader: Any, event: Any, *, flow: bool, depth: int) -> Node:
        position = _start(event)
        if depth > MAX_DEPTH:
            raise TooDeepError(position)
        if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
            return self._scalar(event, position, flow=flow)  # nearly every value
        if isinstance(event, yaml.AliasEvent):
            self.add(
                "alias",
                position,
                "Aliases (`*name`) are not read: every value has one place.",
                "Write the words out here. Words that begin with * need quotation marks.",
            )
            return Scalar("", position)
        if event.anchor is not None:
            self.add(
                "anchor",
                position,
                "Anchors (`&name`) are not read: every value has one place.",
                f"Delete `&{event.anchor}`. Words that begin with & need quotation marks.",
            )
        if event.tag is not None:
            self.add(
                "tag",
                position,
                "YAML tags (`!name`) are not read: every value is text.",
                "Delete the tag. Words that begin with ! need quotation marks.",
            )
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, position, flow=flow)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(following := loader.get_event(), yaml.SequenceEndEvent):
                items.append(self._node(loader, following, flow=bool(event.flow_style), depth=depth + 1))
            return Sequence(tuple(items), position)
        return self._mapping(loader, bool(event.flow_style), position, depth)

    def _mapping(self, loader: Any, flow: bool, position: Position, depth: int) -> Mapping:
        values: dict[str, Node] = {}
        keys: dict[str, Position] = {}
        while not isinstance(event := loader.get_event(), yaml.MappingEndEvent):
            at = _start(event)
            if isinstance(event, yaml.ScalarEvent):
                key = event.value
                self.last_scalar = event
            else:
                self.add(
                    "complex-key",
                    at,
                    "A key must be one plain word.",
                    "Words that begin with [, {, * or & need quotation marks.",
                )
                self._node(loader, event, flow=True, depth=depth + 1)
                key = ""
            value = self._node(loader, loader.get_event(), flow=flow, depth=depth + 1)
            if key in values:
                self.add(
                    "duplicate-key",
                    at,
                    f"`{key}` stands here a second time (first on line {keys[key].line}).",
                    "If a new item of a list begins here, put `- ` before it; "
                    "else keep one of the two. Only the first was read.",
                )
            elif key:
                values[key] = value
                keys[key] = at
        return Mapping(values, keys, position)

    def _scalar(self, event: Any, position: Position, *, flow: bool) -> Scalar:
        value: str = event.value
        self.last_scalar = event
        if event.style is None or event.style == "":
            end = event.end_mark
            rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
            if not value and flow:
                self.add("empty-value", position, style.LOST_IN_FLOW, style.QUOTE_FLOW)
            elif not value:
                self.add(
                    "empty-value",
                    position,
                    "There is no value here.",
                    "Words that begin with # need quotation marks."
                    if rest.lstrip().startswith("#")
                    else 'Write the value, write `""` for a printed blank, or delete the key.',
                )
            elif " " in value:
                if flow:
                    self.add(
                        "flow-prose",
                        position,
                        f"Words in {{ }} or [ ] need quotation marks: `{value}`.",
                        style.QUOTE_FLOW,
                    )
                if style.COMMENT_AFTER_PROSE.match(rest):
                    self.add(
                        "comment-in-prose",
                        Position(end.line + 1, end.column + 2),
                        "Everything from ` #` on is a comment and will not be published.",
                        "If it is part of the words, put quotation marks around them. "
                        "If it is a comment, put it on a line of its own.",
                        Severity.WARNING,
                    )
        elif event.style == '"' and (bad := style.CONTROL.search(value)):
            self.add(
                "not-text",
                position,
                f"A control character (U+{ord(bad[0]):04X}) stands in these words.",
                "Delete the code that begins with a backslash.",
            )
        return Scalar(value, position)


def _start(event: Any) -> Position:
    mark = event.start_mark
    return Position(mark.line + 1, mark.column + 1)


def line_at(lines: tuple[str, ...], position: Position) -> str:
    return lines[position.line - 1] if 0 < position.line <= len(lines) else ""
