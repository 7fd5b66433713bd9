"""An illustration must never pass for the real thing.

Source: design, "Illustrations must never pass for the real thing": our own words about a real council
carry no contact of that council, and they are never about an invented one.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.council import Council


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    if not isinstance(fact, Council) or fact.illustration is None:
        return
    if fact.contacts:
        yield Finding(
            "illustration-contact",
            Severity.ERROR,
            Route(source, ("contacts",), at_key=True),
            "An illustration holds no contact of the council: a reader could take it for the real page.",
            "Delete `contacts:`. The page leads to the council's own site.",
        )
    if fact.fictional:
        yield Finding(
            "illustration-fictional",
            Severity.ERROR,
            Route(source, ("fictional",), at_key=True),
            "An invented council needs no illustration: there is no real one to confuse it with.",
            "Delete `illustration:` or `fictional:`.",
        )
