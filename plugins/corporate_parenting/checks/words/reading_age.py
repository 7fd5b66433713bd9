"""A page that asks for older readers than the council wants, by every formula."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.pages import counts, pages
from corporate_parenting.checks.words.wording import Passage, Wording
from corporate_parenting.diagnostics import Finding, Severity
from corporate_parenting.reading.age import FEWEST_WORDS, automated, reading_age

_EASY = (
    "You can ring us on any day. You can send us a text too. We will listen to you. We will tell you "
    "what we can do, and what we cannot do. If we cannot help, we will find someone who can. You can "
    "bring a friend to every meeting. You choose who sits next to you. You can stop when you like. We "
    "will write down what you said. We will read it to you. If we got it wrong, we will put it right. "
    "After that we will do what we said. If it takes long, we will tell you why. You can ask us at any "
    "time."
)
_HARD = (
    "Continuity of professional relationships will be promoted through appropriate supervision "
    "arrangements, ensuring that identified developmental requirements are addressed consistently."
)
_LONG = (
    f"{_HARD} "
    "Multidisciplinary assessments will inform individualised intervention programmes, incorporating "
    "educational attainment, emotional resilience and preparation for independent accommodation. Partner "
    "organisations will demonstrate accountability by participating in quarterly performance "
    "evaluations. Commissioning intentions will prioritise preventative provision within geographical "
    "localities, thereby minimising placement disruptions. Representatives of the participation service "
    "will facilitate consultation opportunities throughout the implementation period. Supplementary "
    "financial assistance will remain available to eligible individuals in accordance with statutory "
    "regulations and departmental procedures. Documentation concerning individual circumstances will "
    "undergo confidential verification, consistent with information governance legislation, before "
    "professionals determine whether alternative arrangements require additional consideration."
)

RULE = Rule(
    code="reading-age",
    title="A page asks for older readers",
    why=(
        "Formulas guess from the length of words and sentences how old a reader a text asks for. They "
        "know nothing of meaning, and on short texts they disagree by years. So they are a hint and "
        "never a score for a promise: only a page of at least 100 words is judged (or all of the words "
        "together where every page is shorter), by three formulas, and only where all three lie above "
        "the ages that the council wants (9 to 11 unless its `wording:` says otherwise). It never stops "
        "a site from being published."
    ),
    source=(
        "WCAG 2.2, 3.1.5 Reading level (https://www.w3.org/WAI/WCAG22/Understanding/reading-level.html); "
        "reading age 9 on GOV.UK (https://www.gov.uk/guidance/content-design/writing-for-gov-uk), 9 to "
        "11 for the NHS, which asks to test with readers and not to trust tools "
        "(https://service-manual.nhs.uk/content/health-literacy). Formulas: Flesch-Kincaid, Coleman-Liau "
        "and the Automated Readability Index."
    ),
    mend=(
        "Look at the long words and sentences of these passages first. Then ask young people to read "
        "them: only they can tell."
    ),
    wrong=(_LONG,),
    right=(_EASY, _HARD),
    severity=Severity.INFO,
)


def check(wording: Wording) -> Iterator[Finding]:
    if not wording.is_read_by_the_page:
        return
    by_page = list(pages(wording).values())
    long = [passages for passages in by_page if counts(passages).words >= FEWEST_WORDS]
    for passages in long or [[passage for page in by_page for passage in page]]:
        yield from _judged(wording, passages)


def _judged(wording: Wording, passages: list[Passage]) -> Iterator[Finding]:
    youngest, oldest = wording.rules.reading_age
    count = counts(passages)
    if count.words < FEWEST_WORDS or automated(count) <= oldest:
        return
    age = reading_age(*(passage.text for passage in passages))
    if age and age.youngest > oldest:
        yield Finding(
            RULE.code,
            Severity.INFO,
            passages[0].route,
            f"A hint: the {count.words} words that begin here ask for a reading age of {age}, by three "
            f"formulas; {youngest} to {oldest} is wanted.",
            RULE.mend,
        )
