"""Problems, the way to them, and how they are told.

Models and checks speak in *routes* (a source and the steps to a value). Only this module knows
lines: a :class:`Finding` carries a route, a :class:`Diagnostic` carries the line that a person opens.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

Step = str | int


class Severity(IntEnum):
    """How much a problem matters. Only an error stops a build."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        return self.name.lower()


class Position(NamedTuple):
    """A place in a file; both numbers count from 1."""

    line: int
    column: int


START = Position(1, 1)
"""Where a problem of a whole file is shown."""


@dataclass(frozen=True, slots=True)
class Route:
    """The way to a value: the source's path as shown to people, and the steps inside it.

    ``at_key`` points at the key of the last step instead of its value.
    """

    source: str
    steps: tuple[Step, ...] = ()
    at_key: bool = False

    def to(self, *steps: Step) -> Route:
        return Route(self.source, (*self.steps, *steps))


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem found in the model: it knows the route, not the line."""

    code: str
    severity: Severity
    route: Route
    message: str
    mend: str
    quote: bool = True
    """False where the line may hold what must not be repeated."""
    related: tuple[tuple[str, Route], ...] = ()
    """Other places to look at, each with a word for it: where a missing promise stands."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem as a person reads it.

    ``quoted`` is the line itself. It is empty where the line may hold what must not be repeated
    (a name that should have been withheld) and where there is no line (a binary file).
    """

    code: str
    severity: Severity
    message: str
    mend: str
    source: str
    position: Position
    quoted: str = ""
    related: tuple[tuple[str, str], ...] = ()
    """A word and a place (``file:line``) for each other place to look at."""

    @property
    def place(self) -> str:
        return f"{self.source}:{self.position.line}:{self.position.column}"


Locate = Callable[[Route], tuple[Position, str]]
"""Turns a route into a position and the line that stands there."""


def located(finding: Finding, locate: Locate) -> Diagnostic:
    position, line = locate(finding.route)
    return Diagnostic(
        finding.code,
        finding.severity,
        finding.message,
        finding.mend,
        finding.route.source,
        position,
        line if finding.quote else "",
        tuple((said, f"{route.source}:{locate(route)[0].line}") for said, route in finding.related),
    )


@dataclass(slots=True)
class Report:
    """Every problem of one run, in the order of files and lines."""

    diagnostics: list[Diagnostic] = field(default_factory=list)

    def add(self, *diagnostics: Diagnostic) -> None:
        self.diagnostics.extend(diagnostics)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self.diagnostics, key=lambda d: (d.source, d.position, -d.severity, d.code)))

    def count(self, severity: Severity) -> int:
        return sum(d.severity == severity for d in self.diagnostics)

    @property
    def has_errors(self) -> bool:
        return any(d.severity is Severity.ERROR for d in self.diagnostics)

    def summary(self) -> str:
        """``2 errors, 1 warning`` or ``no problems``."""
        parts = []
        for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO):
            if n := self.count(severity):
                noun = "note" if severity is Severity.INFO else severity.label
                parts.append(f"{n} {noun}{'' if n == 1 else 's'}")
        return ", ".join(parts) or "no problems"


_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def as_text(diagnostics: Iterable[Diagnostic], *, colour: bool = False) -> str:
    """Place, severity, code and message; the line with a caret; how to mend it."""

    def paint(text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if colour else text

    out = []
    for d in diagnostics:
        label = paint(d.severity.label, f"1;{_COLOURS[d.severity]}")
        out.append(f"{paint(d.place, '1')}: {label} {d.code}: {d.message}")
        if d.quoted.strip():
            number = str(d.position.line)
            shown, caret = _cut(d.quoted, d.position.column)
            out.append(f"  {number} | {shown}")
            out.append(f"  {' ' * len(number)} | {' ' * caret}{paint('^', _COLOURS[d.severity])}")
        out.extend(f"  {place}: {said}" for said, place in d.related)
        out.append(f"  {paint('mend', '1')}: {d.mend}")
        out.append("")
    return "\n".join(out)


def _cut(line: str, column: int, width: int = 100) -> tuple[str, int]:
    """The line without tabs or control marks, at most ``width`` long, and the caret's place."""
    line = "".join(c if c.isprintable() else " " for c in line.rstrip())
    caret = min(column - 1, len(line))
    if len(line) <= width:
        return line, caret
    start = max(0, min(caret - width // 2, len(line) - width))
    head, tail = ("…" if start else ""), ("…" if start + width < len(line) else "")
    return f"{head}{line[start : start + width]}{tail}", caret - start + len(head)


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """A list of objects, one a problem; stable keys for other tools."""
    rows = [
        {
            "code": d.code,
            "severity": d.severity.label,
            "message": d.message,
            "mend": d.mend,
            "file": d.source,
            "line": d.position.line,
            "column": d.position.column,
            "related": [{"what": said, "place": place} for said, place in d.related],
        }
        for d in diagnostics
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False)


def as_github(diagnostics: Iterable[Diagnostic]) -> str:
    """GitHub's workflow commands, which mark the line in a pull request."""
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

    def data(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def attribute(text: str) -> str:
        return data(text).replace(":", "%3A").replace(",", "%2C")

    return "\n".join(
        f"::{names[d.severity]} file={attribute(d.source)},line={d.position.line},"
        f"col={d.position.column},title={attribute(d.code)}::{data(f'{d.message} {d.mend}')}"
        for d in diagnostics
    )
