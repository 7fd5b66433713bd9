"""Nobody to ask, nobody independent, or nowhere to complain.

Source: design, contacts: an advocate independent of the council and complaints stand beside the council.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.council import Council

RULE = Rule(
    code="missing-contact",
    title="A council's own team, an independent advocate or complaints is missing",
    why=(
        "A child who has something to say about the council needs somebody who does not work for it, and "
        "has to know where to complain. Each page for young people leads to who they are."
    ),
    source=(
        "[Children Act 1989, section 26A](https://www.legislation.gov.uk/ukpga/1989/41/section/26A): a "
        "council in England arranges help, such as an advocate, for children who complain, and makes that "
        "known. Our design: contacts"
    ),
    mend="Add the contact below `contacts:`. A service for the whole region will do, with its full number.",
    wrong=("contacts:\n  - kind: council\n    name: Children in Care Team\n",),
    right=(
        (
            "contacts:\n"
            "  - kind: council\n"
            "    name: Children in Care Team\n"
            "  - kind: independent_advocate\n"
            "    name: Northmere Young People's Advocacy\n"
            "  - kind: complaints\n"
            "    name: Children's Complaints Team\n"
        ),
    ),
)

_MISSED = {
    "council": "No contact is the council's own team, so a child cannot ask those who made the promises.",
    "independent_advocate": (
        "No contact is an independent advocate, so a child can ask nobody but the council about the council."
    ),
    "complaints": "No contact is for complaints, so no child is told where to say that something is wrong.",
}


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:
    if not isinstance(fact, Council) or fact.illustration or fact.has_ended(situation.now.date()):
        return
    record = situation.councils.get(fact.id)
    if record is None or all(document.status == "draft" for document in record.publications):
        return  # what nobody can read yet may be incomplete
    route = Route(source, ("contacts",) if fact.contacts else ("id",), at_key=True)
    there = {contact.kind for contact in record.council.contacts}
    for kind, message in _MISSED.items():
        if kind not in there:
            yield Finding(RULE.code, Severity.WARNING, route, message, RULE.mend)
