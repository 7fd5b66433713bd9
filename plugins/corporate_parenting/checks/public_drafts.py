"""A draft or embargoed text in a repository that others can read is already public.

Source: design, "drafts leak". Leaving words out of the site does not take them out of the repository.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import Section
from corporate_parenting.model.document_base import DocumentBase
from corporate_parenting.model.walk import facts

RULE = Rule(
    code="public-draft",
    title="A draft lies in a repository that is copied elsewhere",
    why=(
        "Leaving a draft out of the site does not take it out of the repository. Whoever can read the copy "
        "can read the draft, or the words that are still under embargo."
    ),
    source="Our design: drafts leak",
    mend=(
        "Keep it in a private repository until it is published. If the copy is private, allow it with that "
        "reason."
    ),
    wrong=("status: draft\n",),
    right=("# allow public-draft: only our own staff can read the repository\nstatus: draft\n",),
)


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
