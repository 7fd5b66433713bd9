"""Problems for other tools: plain JSON, and GitHub's workflow commands."""

from __future__ import annotations

import json
from collections.abc import Iterable

from corporate_parenting.diagnostics.problems import Diagnostic, Severity


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
            "related": [{"what": r.said, "place": r.place} for r in d.related],
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

    def said(d: Diagnostic) -> str:
        """A command marks one line, so that other places are named in its words."""
        return " ".join([d.message, *(f"See {r.place}: {r.said}." for r in d.related), d.mend])

    return "\n".join(
        f"::{names[d.severity]} file={attribute(d.source)},line={d.position.line},"
        f"col={d.position.column},title={attribute(d.code)}::{data(said(d))}"
        for d in diagnostics
    )
