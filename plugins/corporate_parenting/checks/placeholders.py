"""Words that say only that somebody is to write here.

Source: fresh eyes on this project. Once its status was changed, "Put the same promise in plain words
here" was published to children.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity, Step
from corporate_parenting.model.base import Fact
from corporate_parenting.model.document_base import DocumentBase
from corporate_parenting.model.freshness import document_of
from corporate_parenting.model.scalars import WordsText
from corporate_parenting.model.unwritten import is_unwritten
from corporate_parenting.model.walk import walk
from corporate_parenting.model.words_file import WordsFile

RULE = Rule(
    code="placeholder",
    title="Nobody has written these words yet",
    why=(
        "`new` leaves places for your own words, and people write “TODO”, “TBC”, “XXX” or “Lorem ipsum” "
        'until they know better. Once "Write here the same promise in plain words" was published to '
        "children. In a draft they are counted, and no other rule judges them."
    ),
    source="A mistake that was made with this program",
    mend=(
        "Write your own words, or set the document's `status: draft`. If the document that you hold "
        "prints just this, allow it: `# allow placeholder: printed so`."
    ),
    wrong=(
        'young_people: "WRITE HERE: the same promise in plain words."\n',
        "young_people: TBC\n",
    ),
    right=("young_people: We will help you see your family.\n",),
    severity=Severity.ERROR,
)

_TITLES = ("title", "term", "name")


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:
    routes = [
        Route(source, steps) for steps, value in walk(fact) if _is_shown(steps, value) and is_unwritten(value)
    ]
    if not routes:
        return
    if _is_draft(fact, situation):
        many = f"{len(routes)} places are left to write."
        yield Finding(
            RULE.code,
            Severity.INFO,
            routes[0],
            many if len(routes) > 1 else "Nobody has written these words yet.",
            "Write your own words here before the document is published.",
            related=tuple(("left to write too", route) for route in routes[1:]),
        )
        return
    for route in routes:
        yield Finding(RULE.code, Severity.ERROR, route, "Nobody has written these words yet.", RULE.mend)


def _is_shown(steps: tuple[Step, ...], value: object) -> bool:
    """Whether a reader sees ``value``; ids, numbers and figures are what they are."""
    return isinstance(value, WordsText) or (isinstance(value, str) and steps[-1] in _TITLES)


def _is_draft(fact: Fact, situation: Situation) -> bool:
    """A words file is published with its document; a council's own words stand on every page."""
    document: Fact | None = fact
    if isinstance(fact, WordsFile):
        record = situation.councils.get(fact.of.partition("/")[0])
        document = document_of(record, fact) if record else None
    return isinstance(document, DocumentBase) and document.status == "draft"
