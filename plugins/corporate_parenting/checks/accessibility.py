"""An accessibility statement must be there, whole, true to its records and not old.

Source: Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018,
regulation 8; what the government's monitors ask of a statement (see ``assets/accessibility.yml``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity, Step
from corporate_parenting.model.accessibility import Accessibility, HumanTest, KnownProblem, fails
from corporate_parenting.model.base import Fact
from corporate_parenting.model.council import Council
from corporate_parenting.model.document_base import DocumentBase
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.model.scalars import PartialDate

_LAW = (
    "[The accessibility regulations of 2018, regulation 8]"
    "(https://www.legislation.gov.uk/uksi/2018/952/regulation/8)"
)
_MONITORS = (
    f"{_LAW}, and what the government's monitors ask of a statement "
    "([their questions](https://github.com/alphagov/accessibility-monitoring-platform))"
)

RULES = (
    Rule(
        code="no-accessibility-statement",
        title="A council publishes, and has no accessibility statement",
        why=(
            "A public body must publish a statement that says how far disabled people can use its pages, "
            "what does not work, how to ask for another format, and whom to complain to."
        ),
        source=_LAW,
        mend=(
            "Add a file with `document: accessibility` and the council's id. `draft` as its status lets you "
            "write it in peace."
        ),
        wrong=("document: pledge\ncouncil: northmere\nstatus: adopted\n",),
        right=("document: accessibility\ncouncil: northmere\nstatus: draft\n",),
    ),
    Rule(
        code="missing-accessibility-fact",
        title="The accessibility statement lacks a fact",
        why=(
            "The statement is made from facts, so a fact that nobody wrote is a gap in it. What the "
            "regulations and the monitors ask for is an error once it is published; what readers need "
            "besides, a warning; in a draft all of it is a note."
        ),
        source=_MONITORS,
        mend="Add the fact. If you do not know it yet, set `status: draft` until you do.",
        wrong=("document: accessibility\ncouncil: northmere\n",),
        right=("applies_to: www.northmere.example\nprepared_on: 2026-11-22\n",),
        severity=Severity.ERROR,
        may_be_silenced=False,
    ),
    Rule(
        code="accessibility-claim",
        title="The accessibility statement claims what no record states",
        why=(
            "A reader who is told that pages work with a screen reader, and finds that they do not, has been "
            "let down twice. A program's result never shows it: it takes a person, a day, the screen reader "
            "and the browser with their versions. And with a known failure of level A or AA, or without any "
            "test by people, nothing complies in full."
        ),
        source=_MONITORS,
        mend=(
            "Correct the claim, or record the test: `by: human`, `dated:`, `who:`, `screen_reader:` and "
            "`browser:` with their versions."
        ),
        wrong=("compliance: fully\nknown:\n  - what: The film has no captions.\n    criteria: [1.2.2]\n",),
        right=(
            (
                "tested:\n  - by: human\n    dated: 2026-10-05\n    who: Web team\n"
                "    what: One page of each kind.\n"
                "    screen_reader: NVDA 2026.1\n    browser: Firefox 144\n"
            ),
        ),
        severity=Severity.ERROR,
        may_be_silenced=False,
    ),
    Rule(
        code="old-accessibility-statement",
        title="The accessibility statement is old",
        why=(
            "A statement must be kept under review; the monitors ask for a review within the last year, and "
            "for no date of a repair in the past."
        ),
        source=_MONITORS,
        mend=(
            "Read it again, correct it, and set `reviewed_on:` to the day. For what was to be mended: delete "
            "it if it works now, or say when it will."
        ),
        wrong=("reviewed_on: 2024-03-01\n",),
        right=("reviewed_on: 2026-11-22\n",),
    ),
)

AFTER_DAYS = 365
_SCREEN_READER = re.compile(r"screen.?reader|\b(?:JAWS|NVDA|VoiceOver|TalkBack)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:
    if isinstance(fact, Council | DocumentBase):
        yield from _none(fact, source, situation)
    if isinstance(fact, Accessibility):
        record = situation.councils.get(fact.council or "")
        yield from _illustrated(record, source)
        yield from _facts(fact, source)
        yield from _claims(fact, source)
        yield from _ahead(fact, source, situation)
        yield from _age(fact, source, situation)


def _none(fact: Council | DocumentBase, source: str, situation: Situation) -> Iterator[Finding]:
    """Told once: of the council's own file, else of the first document that it publishes."""
    ident = fact.id if isinstance(fact, Council) else fact.council
    record = situation.councils.get(ident)
    if record is None or record.statements or record.council.illustration or record.council.fictional:
        return
    if not situation.refused.isdisjoint(((Accessibility, ident), (Council, ident), (None, ident))):
        return  # it is there, or nobody knows yet whether one is owed
    published = next((d for d in record.publications if d.status != "draft"), None)
    told_at = record.council if id(record.council) in situation.files else published
    if published is None or fact is not told_at:
        return
    yield Finding(
        "no-accessibility-statement",
        Severity.WARNING,
        Route(source, ("id",)),
        f"{record.council.name} publishes, and has no accessibility statement here.",
        f"Add a file with `document: accessibility` and `council: {ident}`.",
    )


def _illustrated(record: CouncilRecord | None, source: str) -> Iterator[Finding]:
    if record is not None and record.council.illustration:
        yield Finding(
            "accessibility-claim",
            Severity.ERROR,
            Route(source, ("council",)),
            "An illustration is not the council's site, so it has no statement of that council.",
            "Delete this file: the pages lead to the statement of the whole site.",
        )


def _facts(fact: Accessibility, source: str) -> Iterator[Finding]:
    """What is not there. A site that no public body runs owes nobody a way to ask."""
    of_a_body = fact.council is not None or fact.nation is not None
    ask = fact.ask
    required: list[tuple[bool, str, str]] = [
        (fact.applies_to is None, "applies_to", "say which pages it is about"),
        (fact.prepared_on is None, "prepared_on", "say when it was prepared"),
        (fact.method is None, "method", "say how it was prepared"),
        (not fact.tested and not fact.not_tested, "not_tested", "say what people tested, or that nobody did"),
    ]
    wanted = [(fact.reviewed_on is None, "reviewed_on", "say when it was last reviewed")]
    if of_a_body:
        required += [
            (fact.compliance is None and not fact.known, "compliance", "say how far the pages comply"),
            (ask is None, "ask", "say whom to ask for another format and to tell of problems"),
        ]
    for missing, key, what in required:
        if missing:
            yield _gap(fact, Severity.ERROR, Route(source), key, what)
    for missing, key, what in wanted:
        if missing:
            yield _gap(fact, Severity.WARNING, Route(source), key, what)
    if ask is not None:
        route = Route(source, ("ask",), at_key=True)
        if not (ask.email or ask.form):
            yield _gap(fact, Severity.ERROR, route, "email", "give an email address or a form")
        for key, what in (
            ("telephone", "give a telephone number"),
            ("text", "give a number that takes text messages"),
            ("post", "give a postal address"),
            ("formats", "say which formats can be asked for"),
            ("working_days", "say within how many working days there is an answer"),
            ("checked_on", "say when somebody last tried these ways"),
        ):
            if not getattr(ask, key):
                yield _gap(fact, Severity.WARNING, route, key, what)
    for index, problem in enumerate(fact.known):
        yield from _of_a_problem(fact, problem, Route(source, ("known", index)))


def _of_a_problem(fact: Accessibility, problem: KnownProblem, route: Route) -> Iterator[Finding]:
    if fails(problem) and not problem.criteria:
        yield _gap(fact, Severity.ERROR, route, "criteria", "say which success criteria this fails")
    if problem.why == "disproportionate_burden" and not (problem.assessment and problem.assessed_on):
        what = "give the assessment of the burden and its day"
        yield _gap(fact, Severity.ERROR, route, "assessment", what)
    if problem.means is None:
        yield _gap(fact, Severity.WARNING, route, "means", "say what this means for a reader")
    if problem.why == "non_compliance" and problem.mended_by is None:
        yield _gap(fact, Severity.WARNING, route, "mended_by", "say when it will work")


def _gap(fact: Accessibility, severity: Severity, route: Route, key: str, what: str) -> Finding:
    draft = fact.status == "draft"
    return Finding(
        "missing-accessibility-fact",
        Severity.INFO if draft else severity,
        route,
        f"The statement does not {what}.",
        f"Add `{key}:` here" + ("." if draft else ", or set `status: draft` until you know it."),
    )


def _claims(fact: Accessibility, source: str) -> Iterator[Finding]:
    def claim(message: str, mend: str, *steps: Step) -> Finding:
        return Finding("accessibility-claim", Severity.ERROR, Route(source, steps), message, mend)

    if fact.compliance == "fully" and (failing := next((p for p in fact.known if fails(p)), None)):
        number = failing.criteria[0] if failing.criteria else "a success criterion"
        yield claim(
            f"The pages cannot comply in full: something is known to fail {number}.",
            "Write `compliance: partially`, or delete what works now.",
            "compliance",
        )
    elif fact.compliance == "fully" and not fact.tested:
        yield claim(
            "Nobody is recorded to have tested the pages, so nobody knows that they comply in full.",
            "Record a test by people under `tested:`, or say what is known not to work.",
            "compliance",
        )
    for index, test in enumerate(fact.tested):
        if test.screen_reader and (lack := _lacks(test)):
            yield claim(
                f"A test with a screen reader is recorded without {lack}.",
                "Record the day, the screen reader and the browser, each with its version.",
                *("tested", index, "screen_reader"),
            )
    if any(test.screen_reader for test in fact.tested):
        return
    said: list[tuple[tuple[Step, ...], str | None]] = [
        *(((key,), getattr(fact, key)) for key in ("opening", "method", "improving")),
        *((("aims", index), words) for index, words in enumerate(fact.aims)),
        *(
            (("tested", index, key), getattr(test, key))
            for index, test in enumerate(fact.tested)
            for key in ("what", "how", "found")
        ),
    ]
    for steps, words in said:
        if words and _SCREEN_READER.search(words):
            yield claim(
                "These words speak of a screen reader, and no test with one is recorded.",
                "Record it under `tested:`, or take it out; that nobody tested stands under `not_tested:`.",
                *steps,
            )


def _lacks(test: HumanTest) -> str | None:
    if test.dated.day is None:
        return "the day"
    if not _DIGIT.search(test.screen_reader or ""):
        return "the screen reader's version"
    if not _DIGIT.search(test.browser or ""):
        return "the browser and its version"
    return None


def _ahead(fact: Accessibility, source: str, situation: Situation) -> Iterator[Finding]:
    """What is said to have been done on a day that is still to come. A warning: the day comes."""
    done: list[tuple[tuple[Step, ...], PartialDate | None]] = [
        (("prepared_on",), fact.prepared_on),
        (("reviewed_on",), fact.reviewed_on),
        (("ask", "checked_on"), fact.ask.checked_on if fact.ask else None),
        *((("tested", index, "dated"), test.dated) for index, test in enumerate(fact.tested)),
        *((("known", index, "assessed_on"), problem.assessed_on) for index, problem in enumerate(fact.known)),
    ]
    for steps, day in done:
        if day and day.first_day > situation.now.date():
            yield Finding(
                "accessibility-claim",
                Severity.WARNING,
                Route(source, steps),
                f"The statement would say that this was done on {day}, and that day is still to come.",
                "Write the day on which it was done.",
            )


def _age(fact: Accessibility, source: str, situation: Situation) -> Iterator[Finding]:
    today = situation.now.date()
    if fact.reviewed_on and (days := (today - fact.reviewed_on.last_day).days) > AFTER_DAYS:
        yield Finding(
            "old-accessibility-statement",
            Severity.WARNING,
            Route(source, ("reviewed_on",)),
            f"The statement was last reviewed {days} days ago; it is to be reviewed once a year.",
            "Read it again, correct it, then change `reviewed_on:` to the day.",
        )
    for index, problem in enumerate(fact.known):
        if problem.mended_by and problem.mended_by.last_day < today:
            yield Finding(
                "old-accessibility-statement",
                Severity.WARNING,
                Route(source, ("known", index, "mended_by")),
                "The day on which this was to work is over.",
                "Delete the problem if it is mended; else say when it will be.",
            )
