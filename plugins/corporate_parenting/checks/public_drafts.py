"""A draft or embargoed text in a repository that others can read is already public.

Source: design, "drafts leak". Leaving words out of the site does not take them out of the repository.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import Section
from corporate_parenting.model.document_base import DocumentBase
from corporate_parenting.model.walk import facts


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:
    if not situation.has_remote or not isinstance(fact, DocumentBase):
        return
    mend = "Keep it in a private repository until it is published, or accept that it can be read now."
    if fact.status == "draft":
        yield Finding(
            "public-draft",
            Severity.WARNING,
            Route(source, ("status",)),
            "This draft lies in a Git repository that is copied elsewhere; if the copy is public, so is it.",
            mend,
        )
        return
    for steps, value in facts(fact):
        if (
            isinstance(value, DocumentBase | Section)
            and value.publish_from
            and value.publish_from.at > situation.now
        ):
            yield Finding(
                "public-draft",
                Severity.WARNING,
                Route(source, (*steps, "publish_from")),
                "These words are under embargo, and they lie in a Git repository that is copied elsewhere.",
                mend,
            )
