"""What a check found, and the same as JSON: light, so that what is known need not be found again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from corporate_parenting.diagnostics import Diagnostic, Position, Related, Report, Severity, Silenced


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, and in how many files; ``counts`` says how many of each kind were read.

    ``drafts`` are the files of drafts, of which less is said.
    """

    report: Report
    files: int
    counts: dict[str, int]
    drafts: frozenset[str] = frozenset()


def together(parts: Iterable[Checked]) -> Checked:
    """Several parts as one."""
    report = Report()
    counts: dict[str, int] = {}
    drafts: set[str] = set()
    files = 0
    for part in parts:
        report.add(*part.report.diagnostics)
        report.silenced += part.report.silenced
        for kind, n in part.counts.items():
            counts[kind] = counts.get(kind, 0) + n
        drafts |= part.drafts
        files += part.files
    return Checked(report, files, counts, frozenset(drafts))


def as_json(found: Checked) -> str:
    """Everything that is told of a check. Routes are left out: they are for pages, made of a check anew."""
    return json.dumps(
        {
            "diagnostics": [_written(d) for d in found.report.diagnostics],
            "silenced": [(_written(s.diagnostic), s.reason, s.allowed_at) for s in found.report.silenced],
            "files": found.files,
            "counts": found.counts,
            "drafts": sorted(found.drafts),
        },
        ensure_ascii=False,
    )


def from_json(text: str) -> Checked:
    """What :func:`as_json` wrote. Raises ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    data = json.loads(text)
    silenced = [Silenced(_read(d), reason, Position(*at)) for d, reason, at in data["silenced"]]
    report = Report([_read(d) for d in data["diagnostics"]], silenced)
    return Checked(report, data["files"], data["counts"], frozenset(data["drafts"]))


def _written(d: Diagnostic) -> list[Any]:
    return [d.code, d.severity, d.message, d.mend, d.source, d.position, d.quoted, d.related]


def _read(data: list[Any]) -> Diagnostic:
    code, severity, message, mend, source, position, quoted, related = data
    others = tuple(Related(said, name, Position(*at)) for said, name, at in related)
    return Diagnostic(code, Severity(severity), message, mend, source, Position(*position), quoted, others)
