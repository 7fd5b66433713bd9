"""Reads one YAML file into a positioned tree, with every problem of its form.

YAML's own guessing is left out (design: scalars are text as written). The reader walks libyaml's
events once: no value is resolved, aliases are refused before they can multiply, and depth and size
are bounded.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from corporate_parenting.diagnostics import START, Diagnostic, Position, Route, Severity
from corporate_parenting.source import style
from corporate_parenting.source.builder import MAX_DEPTH, Builder, TooDeepError, line_at
from corporate_parenting.source.tree import Mapping, position_of

MAX_BYTES = 2_000_000
"""A strategy of 200 pages is about 600 kB. Anything past this is not a document that was typed."""

_LINE_BREAKS = "\x85\u2028\u2029"
"""YAML ends a line at these and editors do not, so that no two would agree on a line's number."""
_OTHER_PROGRAMS = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff")


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
    utf_16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if data.startswith(_OTHER_PROGRAMS) or (b"\0" in data[:4096] and not utf_16):
        return None, [
            _problem("not-text", shown_as, "This is not a text file.", "Keep only YAML files in this folder.")
        ]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        return None, [
            _problem(
                "not-text",
                shown_as,
                f"This file is {'UTF-16' if utf_16 else 'not UTF-8'} text.",
                "Save it again with the encoding UTF-8.",
                START if utf_16 else Position(data.count(b"\n", 0, problem.start) + 1, 1),
            )
        ]
    lines = tuple(text.splitlines())
    if bad := style.CONTROL.search(text):
        kind = "line break that cannot be seen" if bad[0] in _LINE_BREAKS else "control character"
        return None, [
            _problem(
                "not-text",
                shown_as,
                f"A {kind} (U+{ord(bad[0]):04X}) stands here.",
                "Delete it. It may have come with words that were copied from another program.",
                _place(text, bad.start()),
            )
        ]
    builder = Builder(shown_as, lines)
    try:
        root = builder.build(text)
    except yaml.MarkedYAMLError as problem:
        slip = style.explain_syntax(problem, shown_as, lines, builder.last_scalar)
        # What was found on the way, from the slip on, is its consequence.
        return None, [*(d for d in builder.problems if d.position < slip.position), slip]
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
