"""An illustration must never pass for the real thing.

Source: design, "Illustrations must never pass for the real thing": our own words about a real council
carry no contact of that council, and they are never about an invented one.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.council import Council

RULES = (
    Rule(
        code="illustration-contact",
        title="An illustration holds a contact",
        why=(
            "An illustration is our own words about a real council. With a telephone number on it a child "
            "could take it for the council's page."
        ),
        source="Our design: illustrations must never pass for the real thing",
        mend="Delete `contacts:`. The page leads to the council's own site.",
        wrong=('illustration: {says: "Ours."}\ncontacts:\n  - kind: council\n    name: Duty team\n',),
        right=('illustration: {says: "Ours."}\n',),
        severity=Severity.ERROR,
        may_be_silenced=False,
    ),
    Rule(
        code="illustration-look",
        title="An illustration has a look of its own",
        why=(
            "An illustration is our own words about a real council. Under the council's logo, or in its "
            "colours, anybody would take them for the council's."
        ),
        source="Our design: illustrations must never pass for the real thing",
        mend="Delete `look:`.",
        wrong=('illustration: {says: "Ours."}\nlook:\n  logo: logo.svg\n',),
        right=('illustration: {says: "Ours."}\n',),
        severity=Severity.ERROR,
        may_be_silenced=False,
    ),
    Rule(
        code="illustration-fictional",
        title="An invented council is marked as an illustration",
        why=(
            "An illustration is about a real council. An invented one has no real page to be confused with,"
            " and both marks together would mislead."
        ),
        source="Our design: illustrations must never pass for the real thing",
        mend="Delete `illustration:`, or delete `fictional:` if the council is real.",
        wrong=('fictional: true\nillustration: {says: "Ours."}\n',),
        right=("fictional: true\n",),
        severity=Severity.ERROR,
        may_be_silenced=False,
    ),
)


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
    if fact.look:
        yield Finding(
            "illustration-look",
            Severity.ERROR,
            Route(source, ("look",), at_key=True),
            "An illustration has no logo and no colours of the council: a reader could take it for the real "
            "page.",
            "Delete `look:`.",
        )
    if fact.fictional:
        yield Finding(
            "illustration-fictional",
            Severity.ERROR,
            Route(source, ("fictional",), at_key=True),
            "An invented council needs no illustration: there is no real one to confuse it with.",
            "Delete `illustration:` or `fictional:`.",
        )
