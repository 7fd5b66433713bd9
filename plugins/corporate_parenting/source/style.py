"""What YAML's own messages do not say: the usual slips of people who type prose into YAML.

Both parsers that PyYAML may use are understood; they call the same slip by different words, so the
cases are told apart by what the parser was doing and by the line itself.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml

from corporate_parenting.diagnostics import START, Diagnostic, Position, Severity

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""What no keyboard writes and no page can show."""
COMMENT_AFTER_PROSE = re.compile(r"\s+#(?!\s*allow\s)")
"""A comment that silences a rule is meant as one (see ``manual/silence.py``)."""

LOST_IN_FLOW = "There is no value here: in { } and [ ] a comma ends a value."
QUOTE_FLOW = "Put the words in quotation marks, or write them on lines of their own without brackets."
QUOTE_ALL = "Put quotation marks around all of the words, or start them on the next line after `>-`."

_BEFORE_VALUE = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?(?:- +)*")
_KEY_WITHOUT_SPACE = re.compile(r"\s*(?:- +)*[\w-]+:(?=[^\s:/])")
_NOT_FIRST = "*&!@`%"
"""Marks that have a meaning of their own where they begin a value."""


class Slip(NamedTuple):
    """What is wrong, how to mend it, where; the code if it is not ``not-yaml``."""

    message: str
    mend: str
    position: Position
    code: str = "not-yaml"


def explain_syntax(
    problem: yaml.MarkedYAMLError, shown_as: str, lines: tuple[str, ...], last: Any = None
) -> Diagnostic:
    """A YAML syntax error in words that tell what to do. ``last`` is the scalar read before it."""
    mark = problem.problem_mark or problem.context_mark
    at = Position(mark.line + 1, mark.column + 1) if mark else START
    said = problem.problem or "the form is not YAML"
    slip = (
        _tab(lines, at, said)
        or _quotation(problem, lines, at, last)
        or _first_mark(lines, at)
        or _bracket(problem, lines, at)
        or _colon(problem, lines, at, said)
        or _place(problem, lines, at, said)
        or Slip(
            f"This is not YAML: {said}.", "Check the indentation and the quotation marks near this line.", at
        )
    )
    return Diagnostic(
        slip.code,
        Severity.ERROR,
        slip.message,
        slip.mend,
        shown_as,
        slip.position,
        _line(lines, slip.position.line),
    )


def _line(lines: tuple[str, ...], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _context(problem: yaml.MarkedYAMLError) -> tuple[str, Position]:
    """What the parser was doing, and where it began to do it."""
    mark = problem.context_mark
    return problem.context or "", Position(mark.line + 1, mark.column + 1) if mark else START


def _tab(lines: tuple[str, ...], at: Position, said: str) -> Slip | None:
    line = _line(lines, at.line)
    if "\t" in line[: len(line) - len(line.lstrip())] or "'\\t'" in said:
        return Slip(
            "A tab stands here; YAML is indented with spaces.",
            "Indent with spaces: in line with what stands beside it, or two further than the key above.",
            at,
            "tab",
        )
    return None


def _quotation(problem: yaml.MarkedYAMLError, lines: tuple[str, ...], at: Position, last: Any) -> Slip | None:
    doing, begun = _context(problem)
    said = problem.problem or ""
    if "quoted scalar" in doing and "end of stream" in said:
        return Slip(
            "A quotation mark opens here and is never closed.", "Close it at the end of the words.", begun
        )
    if "quoted scalar" in doing and ("escape" in said or "hex" in said):
        backslash = _line(lines, at.line).rfind("\\", 0, at.column) + 1
        return Slip(
            "A backslash inside double quotation marks begins a code.",
            "Use single quotation marks around the words, or write the backslash twice.",
            Position(at.line, backslash or at.column),
        )
    if last is None or last.style not in ("'", '"') or last.end_mark.line + 1 != at.line:
        return None
    if _line(lines, at.line)[last.end_mark.column : at.column - 1].strip():
        return None
    if last.start_mark.line != last.end_mark.line:
        return Slip(
            f"A quotation mark opens here and closes only on line {at.line}.",
            "Close it at the end of the words.",
            Position(last.start_mark.line + 1, last.start_mark.column + 1),
        )
    return Slip(
        "The quotation marks close before these words.",
        "Start the words on the next line after `>-`; there they need no quotation marks.",
        at,
    )


def _first_mark(lines: tuple[str, ...], at: Position) -> Slip | None:
    """Words that begin with a mark which YAML keeps for itself."""
    line = _line(lines, at.line)
    found = _BEFORE_VALUE.match(line)
    start = found.end() if found else 0
    first = line[start : start + 1]
    where = Position(at.line, start + 1)
    if first and (first in _NOT_FIRST or line[start:].startswith("? ")):
        shown = "a backtick" if first == "`" else f"`{first}`"
        return Slip(f"Words cannot begin with {shown}.", "Put quotation marks around the words.", where)
    if first and first in "|>" and at.column > start:
        return Slip(
            f"Words cannot stand on the line of `{first}`.",
            "Start them on the next line, indented, or put quotation marks around all of them.",
            where,
        )
    return None


def _bracket(problem: yaml.MarkedYAMLError, lines: tuple[str, ...], at: Position) -> Slip | None:
    doing, begun = _context(problem)
    if "flow node" in doing and _line(lines, at.line)[at.column - 1 :].startswith(","):
        return Slip(LOST_IN_FLOW, QUOTE_FLOW, at, "empty-value")
    if "flow" in doing:
        return Slip(
            "The bracket that opens here is not closed in the right place.",
            "Close it. If it belongs to words, put quotation marks around all of them.",
            begun,
        )
    line = _line(lines, at.line)
    if line[: at.column - 1].rstrip().endswith(("]", "}")):
        found = _BEFORE_VALUE.match(line)
        start = found.end() if found else 0
        if line[start] in "[{":
            return Slip(f"Words cannot begin with `{line[start]}`.", QUOTE_ALL, Position(at.line, start + 1))
    return None


def _colon(problem: yaml.MarkedYAMLError, lines: tuple[str, ...], at: Position, said: str) -> Slip | None:
    _, begun = _context(problem)
    if "could not find expected ':'" in said:
        return _no_space(lines, begun.line) or Slip(
            "There is no colon after this key.",
            "Write `key: value`, or indent the line under the words that it belongs to.",
            begun,
        )
    if "mapping values are not allowed" in said:
        if re.fullmatch(r"\s*(?:- +)*[\w-]+", _line(lines, at.line)[: at.column - 1]):
            return _no_space(lines, at.line - 1) or Slip(
                "This looks like a key, but the line above has its value already.",
                "Indent it like the keys beside it. "
                "If it goes on the words above, put quotation marks around all of them.",
                at,
            )
        return Slip("A colon with a space after it ends a key, so these words cannot be read.", QUOTE_ALL, at)
    return None


def _no_space(lines: tuple[str, ...], number: int) -> Slip | None:
    if found := _KEY_WITHOUT_SPACE.match(_line(lines, number)):
        return Slip(
            "There is no space after this colon.", "Write `key: value`.", Position(number, found.end())
        )
    return None


def _place(problem: yaml.MarkedYAMLError, lines: tuple[str, ...], at: Position, said: str) -> Slip | None:
    """A line that is indented to a place where it cannot stand."""
    doing, begun = _context(problem)
    is_item = _line(lines, at.line)[at.column - 1 :].startswith("-")
    if "sequence entries are not allowed" in said:
        return Slip(
            "A list cannot begin on the line of its key.",
            "Write each `- ` on a line of its own below the key.",
            at,
        )
    if "block mapping" in doing and is_item:
        return Slip(
            "A list item stands where a key belongs.",
            "Indent it below the key whose list it is in, or give the list a key.",
            at,
        )
    if "block mapping" in doing:
        return Slip(
            f"This line is not in line with the keys that begin on line {begun.line}.",
            "Indent it like the lines that it belongs to.",
            at,
        )
    if "block collection" in doing or "block sequence" in doing:
        return Slip(
            f"This line stands in the list that begins on line {begun.line}, but does not begin with `- `.",
            "Indent it below the item that it belongs to, or begin it with `- `.",
            at,
        )
    return None
