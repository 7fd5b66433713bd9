"""An email address or a telephone number in a document's words.

Source: design, names of officers are `withheld`; domain, officers' names, phones and emails from 2010 to
2017 stand in real papers. A team's address belongs in the council's `contacts:`. The line is not quoted,
so that no log repeats it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.document_base import DocumentBase
from corporate_parenting.model.walk import walk

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
TELEPHONE = re.compile(r"(?<![\d£.,])(?:\+44\s?|\(?0)\d{2,4}\)?[\s-]?\d{3}[\s-]?\d{3,4}(?![\d,.]\d)")


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    if not isinstance(fact, DocumentBase):
        return
    for steps, value in walk(fact):
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
