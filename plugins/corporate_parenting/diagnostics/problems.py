"""Problems and the way to them.

Models and checks speak in *routes* (a source and the steps to a value). Only this room knows
lines: a :class:`Finding` carries a route, a :class:`Diagnostic` carries the line that a person opens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
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


class Related(NamedTuple):
    """Another place to look at, with a word for it."""

    said: str
    source: str
    position: Position

    @property
    def place(self) -> str:
        return f"{self.source}:{self.position.line}"


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
    related: tuple[Related, ...] = ()
    """Other places to look at."""
    route: Route | None = field(default=None, compare=False, repr=False)
    """The way to what is wrong, where a model was judged: the preview shows problems beside the words."""

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
        tuple(Related(said, route.source, locate(route)[0]) for said, route in finding.related),
        finding.route,
    )


@dataclass(frozen=True, slots=True)
class Silenced:
    """A problem that a comment in the file allows, with the reason and the comment's place."""

    diagnostic: Diagnostic
    reason: str
    allowed_at: Position


@dataclass(slots=True)
class Report:
    """Every problem of one run, in the order of files and lines; ``silenced`` are no longer among them."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    silenced: list[Silenced] = field(default_factory=list)

    def add(self, *diagnostics: Diagnostic) -> None:
        self.diagnostics.extend(diagnostics)

    def keep(self, wanted: Callable[[str], bool]) -> None:
        """Only what is told of files whose names are ``wanted``."""
        self.diagnostics = [d for d in self.diagnostics if wanted(d.source)]
        self.silenced = [s for s in self.silenced if wanted(s.diagnostic.source)]

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
