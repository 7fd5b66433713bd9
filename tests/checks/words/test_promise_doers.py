"""A promise says who does it, can be told to be kept, and is one."""

from __future__ import annotations

from typing import Any

import pytest

from corporate_parenting.checks.words import cannot_tell, no_doer, two_promises
from corporate_parenting.diagnostics import Severity
from corporate_parenting.model.base import Fact
from tests.checks.words.saying import at, pledge, strategy, told, words

CONCRETE = "We will visit every child each month."


@pytest.mark.parametrize(
    "plain",
    [
        "We will support you.",
        "Your social worker will ring you.",
        "You will get help from your foster carer.",
        "Your plan will be made by the team.",
        "Someone you know will be there.",
        "Barnet will pay for it.",
        "Our staff must ask you first.",
        "The money is yours at 18.",  # nobody has to do anything
        "Timely reviews for all.",
    ],
)
def test_somebody_does_it(plain: str) -> None:
    assert told(no_doer, pledge(CONCRETE, plain)) == []


@pytest.mark.parametrize(
    "plain",
    [
        "You will be supported.",
        "Support will be available when you need it.",
        "You get a bike when you are 8.",
        "There will be a social worker for you.",
        "You will have a social worker.",
        "Reviews should take place on time.",
    ],
)
def test_nobody_does_it(plain: str) -> None:
    assert at(told(no_doer, pledge(CONCRETE, plain))) == [("young_people", "text")]


def test_a_name_that_the_council_gives_is_a_doer() -> None:
    made = pledge(CONCRETE, "Northmere Voices will visit you.")
    body = {"id": "voices", "kind": "children_in_care_council", "name": "Northmere Voices"}
    assert len(told(no_doer, made)) == 1
    assert told(no_doer, made, bodies=[body]) == []


def test_lines_below_the_promise_need_no_doer() -> None:
    plain = {"text": "We will put it right.", "means": ["You will get an answer within 10 working days."]}
    assert told(no_doer, pledge(CONCRETE, plain)) == []


@pytest.mark.parametrize(
    ("status", "severity"),
    [("adopted", Severity.INFO), ("unknown", Severity.INFO), ("consultation", Severity.WARNING)],
)
@pytest.mark.parametrize(
    ("check", "promise", "plain"),
    [
        (no_doer, "Support will be available to every child.", CONCRETE),
        (cannot_tell, "We will value every child.", "We will value you."),
        (two_promises, "We will visit you each month and pay for your travel.", CONCRETE),
    ],
)
def test_what_was_adopted_is_a_note(
    check: Any, promise: str, plain: str, status: str, severity: Severity
) -> None:
    (found,) = told(check, pledge(promise, plain, status=status))
    assert (found.severity, at([found])) == (severity, [("promise",)])


def test_plain_words_of_a_draft_are_a_note() -> None:
    (found,) = told(no_doer, pledge(CONCRETE, "You will be visited.", status="draft"))
    assert found.severity is Severity.INFO


@pytest.mark.parametrize(
    "plain",
    [
        "We will support you.",
        "We will do our best for you.",
        "We will be ambitious for you, promote your welfare and value who you are.",
        "We will listen to you and respect you.",
        "We will make sure that your needs are met.",
    ],
)
def test_nobody_could_tell(plain: str) -> None:
    assert at(told(cannot_tell, pledge(CONCRETE, plain))) == [("young_people", "text")]


@pytest.mark.parametrize(
    "plain",
    [
        "We will support you with £5 a week.",
        "We will help you once a month.",
        "We will listen to you, and write down what you say.",
        "We will never use bin bags.",
        {"text": "We will support you.", "means": ["Your social worker will ring you every week."]},
    ],
)
def test_anybody_could_tell(plain: Any) -> None:
    assert told(cannot_tell, pledge(CONCRETE, plain)) == []


def commitment(**values: Any) -> Fact:
    return strategy({"id": "one", "commitment": "We will support every child.", "strength": "will", **values})


def test_a_measure_or_an_action_says_how_anybody_can_tell() -> None:
    assert len(told(cannot_tell, commitment())) == 1
    assert told(cannot_tell, commitment(measures=["support"])) == []
    assert told(cannot_tell, commitment(actions=[{"id": "a", "what": "Open a second hub"}])) == []


def test_plain_words_of_a_vague_promise_are_not_blamed_for_it() -> None:
    found = told(cannot_tell, pledge("We will value every child.", "We will value you."))
    assert at(found) == [("promise",)]


@pytest.mark.parametrize(
    "plain",
    [
        "We will listen to you and pay for your travel.",
        "We will visit you each month, ring you every week and pay for your travel.",
        "We will pay for your bus and we will buy you a phone.",
        "Your social worker will visit you each month and will pay for your travel.",
        "We will visit you when you are new to a home if you want that, and we will pay for your travel.",
        "We will write a plan with you, and we will look at it with you.",
        "If you move, we will ask what you want; we will write it down.",
    ],
)
def test_two_promises_in_one(plain: str) -> None:
    assert at(told(two_promises, pledge(CONCRETE, plain))) == [("young_people", "text")]


@pytest.mark.parametrize(
    "plain",
    [
        "We will help you to see and talk to each other.",
        "We will visit you each month. We will pay for your travel.",
        "We will write a plan with you and look at it at every review.",
        "We will help you to find a home and pay the rent.",
        "We will give you a bike and a phone.",
        "We will tell you what we will pay for, and what we will not.",
        "We will try to keep your school, but we will not always find a way.",
        "We will visit you, and you will visit us.",
        "We will listen to you and act on what you say.",
        "We will ask you how you see your family and talk to them.",
        "You will visit the home and meet the people first.",
        "We will value you and respect you.",  # neither half can be told: that is another rule
        "We will look for a home with family, and tell you what we found.",
    ],
)
def test_one_promise(plain: str) -> None:
    assert told(two_promises, pledge(CONCRETE, plain)) == []


def test_official_words_with_two_clauses_are_two_promises() -> None:
    official = "When a child moves, we will tell them why if they ask, and we will pay for their travel."
    (found,) = told(two_promises, pledge(official, "We will pay for your travel."))
    assert (found.severity, at([found])) == (Severity.INFO, [("promise",)])
    assert found.message.endswith("“tell them why if they ask” and “pay for their travel”.")


def test_a_heading_over_two_things_with_lines_of_their_own() -> None:
    text = "We will plan every move with you and look after your things."
    move, things = "We will tell you 10 days before you move.", "We will move your things in strong bags."
    assert told(two_promises, pledge(CONCRETE, {"text": text, "means": [move, things]})) == []
    assert len(told(two_promises, pledge(CONCRETE, {"text": text, "means": ["We will ring you."]}))) == 1


def test_easy_read_is_judged_as_a_whole() -> None:
    made = pledge(CONCRETE)
    rows = [{"picture": "phone", "text": t} for t in ("You will get a visit.", "It will be each month.")]
    assert at(told(no_doer, made, words("p", "easy_read", "en", {"one": rows}))) == [
        ("words", "one", "rows", 0, "text")
    ]
    ours = {"picture": "phone", "text": "We will come to you."}
    assert told(no_doer, made, words("p", "easy_read", "en", {"one": [*rows, ours]})) == []
