"""Words that label a child or a family."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.lists import in_order, listed, listing, quoted
from corporate_parenting.checks.words.own_words import OwnWords
from corporate_parenting.checks.words.pages import own
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding, Severity
from corporate_parenting.reading.phrases import Phrases

RULE = Rule(
    code="stigmatising-term",
    title="A term that labels a child or a family",
    why=(
        "“Challenging behaviour”, “hard to place”, “refuses to engage” make what happened to a child, or "
        "what adults could not do, into what is wrong with the child. Children read these words about "
        "themselves, some of them years later in their records. Official words are told too, as a note: "
        "they cannot be changed now, and the next document can do without."
    ),
    source=(
        "Language that Cares, TACT (https://tactfostering.org.uk/knowledge-centre/language-that-cares); "
        "Direct Work Toolkit, Bromley (https://bromleydirectworktoolkit.co.uk/language); Community Care "
        "(https://www.communitycare.co.uk/2019/04/29/the-language-of-care-unfairly-labels-children-and-professionals-are-complicit/); "  # noqa: E501
        "The Psychologist "
        "(https://thepsychologist.bps.org.uk/volume-34/december-2021/changing-language-care). Terms that "
        "none of them names are our own choice, and the message says so."
    ),
    mend="Say what happened, what the child needed, or what we have not managed yet.",
    wrong=("We help children with challenging behaviour.", "Some of you were hard to place."),
    right=("We help you when you have trouble coping.", "We had not found the right home for some of you."),
)


@dataclass(frozen=True, slots=True)
class Label:
    """What may be said instead, and who says so; ``who`` is empty where the choice is ours."""

    instead: tuple[str, ...]
    who: tuple[str, ...]


def check(wording: Wording) -> Iterator[Finding]:
    if not wording.knows_council or not wording.is_english:
        return
    here = labels().among(wording.vocabulary)
    if not here:
        return
    ours = OwnWords(wording)
    for passage in own(wording):
        if found := ours.without(here.find(passage.text), passage.text):
            said = in_order([f"{quoted(hit.words)} ({_who(hit.entry)})" for hit in found])
            instead = listing([words for hit in found for words in hit.entry.instead])
            yield Finding(
                RULE.code,
                Severity.INFO if wording.is_official else wording.severity,
                passage.route,
                f"{said} {'labels' if len(found) == 1 else 'label'} children or their families.",
                f"{RULE.mend} For example: {instead}.",
            )


def _who(label: Label) -> str:
    return f"named by {in_order(list(label.who))}" if label.who else "our own list"


@cache
def labels() -> Phrases[Label]:
    """The list that comes with us."""
    data = listed("stigma")
    return Phrases(
        (
            avoid,
            Label(
                tuple(entry["instead"]), tuple(data["sources"][n]["who"] for n in entry.get("sources", ()))
            ),
        )
        for entry in data["terms"]
        for avoid in entry["avoid"]
    )
