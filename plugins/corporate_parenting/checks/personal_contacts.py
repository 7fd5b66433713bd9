"""An email address or a telephone number in a document's words.

Source: design, names of officers are `withheld`; domain, officers' names, phones and emails from 2010 to
2017 stand in real papers. A team's address belongs in the council's `contacts:`. The line is not quoted,
so that no log repeats it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.document_base import DocumentBase
from corporate_parenting.model.walk import walk

RULE = Rule(
    code="personal-contact",
    title="Words hold an email address or a telephone number",
    why=(
        "Officers' numbers from old papers stay on the web for decades and reach the wrong person. Nobody "
        "can tell from a number whether it is a person's, so each is told. The line is not repeated in any "
        "log."
    ),
    source=(
        "[UK GDPR, article 5(1)(c)](https://www.legislation.gov.uk/eur/2016/679/article/5): no more "
        "personal data than is needed"
    ),
    mend=(
        "If it is a person's, put […] in its place and add `withheld: [telephone]` or what fits. If it is a"
        " team's, put it into the council's `contacts:`. If a source prints a team's number and its words "
        "must stay whole, allow it with that reason."
    ),
    wrong=("text: Ring the team manager on 01632 960001.\n",),
    right=("text: Ring the team manager on […].\nwithheld: [telephone]\n",),
)


EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
TELEPHONE = re.compile(r"(?<![\d£.,])(?:\+44\s?|\(?0)\d{2,4}\)?[\s-]?\d{3}[\s-]?\d{3,4}(?![\d,.]\d)")


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    if not isinstance(fact, DocumentBase):
        return
    for steps, value in walk(fact):
        if steps[-1:] == ("fingerprint",):
            continue  # its digits may look like a number to ring
        if isinstance(value, str) and (what := _contact_in(value)):
            yield Finding(
                "personal-contact",
                Severity.WARNING,
                Route(source, steps),
                f"These words hold {what}.",
                "If it is a person's, put […] in its place and add `withheld: [email]` or what fits. "
                "If it is a team's, put it into the council's `contacts:`.",
                quote=False,
            )


def _contact_in(words: str) -> str | None:
    """Most words hold neither mark, and are passed over without the slow patterns."""
    if "@" in words and EMAIL.search(words):
        return "an email address"
    if ("0" in words or "+44" in words) and TELEPHONE.search(words):
        return "a telephone number"
    return None
