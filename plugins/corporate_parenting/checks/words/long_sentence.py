"""A sentence with more words than the council allows."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.pages import prose
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding
from corporate_parenting.reading.sentences import sentences
from corporate_parenting.reading.words import words

RULE = Rule(
    code="long-sentence",
    title="A sentence is too long",
    why=(
        "Readers hold about 15 words at a time. People who read slowly, or in a second language, lose "
        "the beginning of a long sentence before they reach its end. Young people's words have at most "
        "20 words in a sentence, Easy Read at most 12, unless the council's `wording:` says otherwise."
    ),
    source=(
        "GOV.UK asks for sentences of at most 25 words for everybody "
        "(https://www.gov.uk/guidance/content-design/writing-for-gov-uk); the Plain English Campaign for "
        "15 to 20 on average (https://www.plainenglish.co.uk/how-to-write-in-plain-english.html); "
        "Inclusion Europe's Information for all for short sentences in Easy Read "
        "(https://www.inclusion-europe.eu/easy-to-read-standards-guidelines/). 20 and 12 are our "
        "defaults for children."
    ),
    mend="Say one thing in each sentence: split it at `and`, `which`, `so that` or a bracket.",
    wrong=(
        (
            "We will write a plan with you for how you see your family, and we will look at it again with "
            "you at every review meeting."
        ),
    ),
    right=(
        "We will write a plan with you for how you see your family. We will look at it at every review.",
        "We open at 10 a.m. on weekdays and at 2.30 p.m. at weekends. Ring Mr. Green, e.g. after school.",
    ),
)


def check(wording: Wording) -> Iterator[Finding]:
    if wording.is_official or not wording.knows_council or not wording.is_english:
        return
    rules = wording.rules
    most = rules.easy_read_longest if wording.edition == "easy_read" else rules.sentence_longest
    for passage in prose(wording):
        if passage.text.count(" ") < most:
            continue
        counted = [(len(words(sentence)), sentence) for sentence in sentences(passage.text)]
        long = [(count, sentence) for count, sentence in counted if count > most]
        if long:
            yield Finding(RULE.code, wording.severity, passage.route, _message(long, most), RULE.mend)


def _message(long: list[tuple[int, str]], most: int) -> str:
    counts = [count for count, _ in long]
    begins = " ".join(long[0][1].split()[:6])
    if len(long) == 1:
        return f"This sentence has {counts[0]} words, {most} is the most here: “{begins} …”."
    listed = f"{', '.join(map(str, counts[:-1]))} and {counts[-1]}"
    return f"{len(long)} sentences have {listed} words, {most} is the most here; the first: “{begins} …”."
