"""Numbers that nobody tried for half a year.

Source: design, contacts. A young person who rings a dead number may not ring a second one. Past a year
the page itself says that the number was not checked and puts national help first.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.council import Council

RULE = Rule(
    code="unchecked-contact",
    title="Nobody has tried this number for half a year",
    why=(
        "A young person who rings a dead number may not ring a second one. After a year the page itself "
        "says that the number was not checked, and puts national help first."
    ),
    source="Our design: contacts are checked, and the day is kept",
    mend="Ring the number, then set `checked_on:` to the day on which you did.",
    wrong=("contacts:\n  - kind: complaints\n    name: Complaints team\n    telephone: 01632 960003\n",),
    right=(
        (
            "contacts:\n"
            "  - kind: complaints\n"
            "    name: Complaints team\n"
            "    telephone: 01632 960003\n"
            "    checked_on: 2026-11-02\n"
        ),
    ),
)


AFTER_DAYS = 180


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:
    if not isinstance(fact, Council) or fact.fictional:  # nobody can try an invented number
        return
    for index, contact in enumerate(fact.contacts):
        route = Route(source, ("contacts", index))
        if contact.checked_on is None:
            yield Finding(
                "unchecked-contact",
                Severity.WARNING,
                route,
                f"Nobody has recorded that {contact.name} can be reached.",
                "Ring the number, then add `checked_on:` with the day.",
            )
        elif (days := (situation.now.date() - contact.checked_on.last_day).days) > AFTER_DAYS:
            yield Finding(
                "unchecked-contact",
                Severity.WARNING,
                route.to("checked_on"),
                f"{contact.name} was last checked {days} days ago.",
                "Ring the number, then change `checked_on:` to the day.",
            )
