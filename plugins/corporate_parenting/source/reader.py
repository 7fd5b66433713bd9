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

from corporate_parenting.diagnostics import START, Diagnostic, Position, Route, Severity
from corporate_parenting.source import style
from corporate_parenting.source.builder import MAX_DEPTH, Builder, TooDeepError, line_at
from corporate_parenting.source.tree import Mapping, position_of

MAX_BYTES = 2_000_000
"""A strategy of 200 pages is about 600 kB. Anything past this is not a document that was typed."""

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
        return position, line_at(self.lines, position)


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
            _problem(
                "unreadable-file",
                shown_as,
                f"This file cannot be read: {reason}.",
                "Check its name and permissions.",
            )
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
            _problem(
                "not-text",
                shown_as,
                f"There is a control character (U+{ord(bad[0]):04X}) here.",
                "This may be a binary file. If it is YAML, delete that character.",
                place,
            )
        ]
    builder = Builder(shown_as, lines)
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
    except TooDeepError as stop:
        builder.add(
            "too-deep",
            stop.position,
            f"Values stand more than {MAX_DEPTH} levels deep here.",
            "Check the brackets and the indentation.",
        )
        return None, builder.problems
    if root is None:
        builder.add(
            "empty-file",
            START,
            "This file is empty.",
            "Write a first line such as `document: strategy`, or delete the file.",
        )
        return None, builder.problems
    if not isinstance(root, Mapping):
        builder.add(
            "not-a-mapping",
            root.position,
            "The file must start with `document:` and other keys.",
            "Write `key: value` lines at the left margin.",
        )
        return None, builder.problems
    return Source(shown_as, root, lines), builder.problems


def _place(text: str, index: int) -> Position:
    line = text.count("\n", 0, index) + 1
    return Position(line, index - text.rfind("\n", 0, index))


def _too_large(shown_as: str, size: int) -> Diagnostic:
    return _problem(
        "file-too-large",
        shown_as,
        f"This file is {size / 1_000_000:.1f} MB; at most {MAX_BYTES // 1_000_000} MB is read.",
        "Divide it, one document a file. If it is not YAML, move it out of this folder.",
    )


def _problem(code: str, shown_as: str, message: str, mend: str, position: Position = START) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, mend, shown_as, position)
