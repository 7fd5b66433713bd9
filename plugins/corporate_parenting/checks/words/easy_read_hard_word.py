"""A word of the glossary that Easy Read uses and does not explain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.lists import quoted
from corporate_parenting.checks.words.meaning.phrases import simple
from corporate_parenting.checks.words.pages import pages
from corporate_parenting.checks.words.wording import Passage, Wording
from corporate_parenting.diagnostics import Finding
from corporate_parenting.model.council import Council
from corporate_parenting.reading.phrases import Phrases

RULE = Rule(
    code="easy-read-hard-word",
    title="An Easy Read page does not explain a hard word",
    why=(
        "Easy Read explains a hard word where it stands, in the next sentence: “An advocate can help you. "
        "An advocate is someone who speaks up for you.” A word that the council's glossary explains is a "
        "hard word. It is explained once on a page, at its first place. Other hard words are told by "
        "`hard-word`."
    ),
    source=(
        "Information for all, Inclusion Europe: explain hard words where you use them "
        "(https://www.inclusion-europe.eu/easy-to-read-standards-guidelines/)."
    ),
    mend="Add a row straight after this one that says what the word means.",
    wrong=("- picture: megaphone\n  text: An independent advocate can help you.",),
    right=(
        (
            "- picture: megaphone\n  text: An independent advocate can help you.\n"
            "- picture: speech\n  text: This is someone who speaks up for you."
        ),
    ),
)

_SHORT = 3
"""A head word with so few letters keeps its "s"."""
_NEXT = 2
"""Within so many rows the explanation comes."""
_POINTS = re.compile(r"(?:in |at )?(?:this|these|that|it|they|here)\b(?! (?:will|can|may|might|must)\b)")
_PLANS = re.compile(r"(?: \w+)? (?:will|can|may|might|must)\b")
"""What somebody will do explains nothing: "Your officer will ring you"."""


def check(wording: Wording) -> Iterator[Finding]:
    if wording.edition != "easy_read" or not wording.is_english:
        return
    terms = _terms(wording.council)
    for passages in pages(wording).values():
        rows = [p for p in passages if p.role == "row"]
        told: set[str] = {""}
        for at, row in enumerate(rows):
            for hit in terms.find(row.text):
                if hit.entry not in told and not _is_explained(hit.words, rows[at : at + _NEXT + 1]):
                    message = f"Nothing after this row says what {quoted(hit.words)} means."
                    yield Finding(RULE.code, wording.severity, row.route, message, RULE.mend)
                told.add(hit.entry)


def _terms(council: Council) -> Phrases[str]:
    """The glossary's forms with their terms; names that hold such a word stand for nothing."""
    names = (council.name, *(b.name for b in council.bodies), *(c.name for c in council.contacts))
    forms = ((form, term.term) for term in council.glossary for form in (term.term, *term.also))
    return Phrases([*((name, "") for name in names), *forms])


def _is_explained(term: str, rows: Sequence[Passage]) -> bool:
    """The row itself may do it ("An advocate is someone who …"), or one that points back to it.

    "This is called staying put" follows its explanation.
    """
    if re.search(rf"\bcalled (?:an? |the )?{re.escape(simple(term))}", simple(rows[0].text)):
        return True
    head = simple(term).split()[-1]
    head = head.removesuffix("s") if len(head) > _SHORT else head
    for at, row in enumerate(rows):
        said = simple(row.text)
        if at and _POINTS.match(said):
            return True
        begins = re.match(rf"(?:[\w'-]+ ){{0,4}}?{re.escape(head)}s?\b", said)
        if begins and not _PLANS.match(said, begins.end()) and said[begins.end() :].strip(" ."):
            return True
    return False
