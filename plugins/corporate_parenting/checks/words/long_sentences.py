"""A page whose sentences are long on average."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.pages import counts, pages
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding

FEWEST_SENTENCES = 5
"""Fewer have no average worth telling."""

RULE = Rule(
    code="long-sentences",
    title="The sentences of a page are long on average",
    why=(
        "A page of sentences that are all just short enough is tiring too. Over a page of at least five "
        "sentences, young people's words have at most 15 words in a sentence on average, unless the "
        "council's `wording:` says otherwise."
    ),
    source=(
        "Plain English Campaign: 15 to 20 words on average "
        "(https://www.plainenglish.co.uk/how-to-write-in-plain-english.html). 15 is our default for "
        "children."
    ),
    mend="Mix in short sentences: split the longest ones of this page.",
    wrong=(
        (
            "We will plan every move with you and we will look after all of the things that you own. We will "
            "tell you at least two weeks before the day on which you are going to move house. You will visit "
            "the new home and you will meet the people who live there before you move. We will move your "
            "things in good bags or in suitcases and we will never use any bin bags. If we lose a thing of "
            "yours or break it then we will mend it for you or buy you another."
        ),
    ),
    right=("We will plan every move. We will tell you soon. You will visit. We will help. You can ask.",),
)


def check(wording: Wording) -> Iterator[Finding]:
    if not wording.is_read_by_the_page:
        return
    most = wording.rules.sentence_average
    for passages in pages(wording).values():
        count = counts(passages)
        if count.sentences >= FEWEST_SENTENCES and count.words > most * count.sentences:
            yield Finding(
                RULE.code,
                wording.severity,
                passages[0].route,
                f"The {count.sentences} sentences that begin here have {count.words / count.sentences:.1f} "
                f"words on average, {most} is the most here.",
                RULE.mend,
            )
