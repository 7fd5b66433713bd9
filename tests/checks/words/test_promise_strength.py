"""Plain words promise what the official words promise, no more and no less."""

from __future__ import annotations

import pytest

from corporate_parenting.checks.words import strength_changed, strength_unlike_words
from corporate_parenting.checks.words.meaning.strength import Strength, clauses
from corporate_parenting.diagnostics import Severity
from tests.checks.words.saying import at, pledge, strategy, told, words

WILL, TRY = "will", "will_try"
VISIT = "We will visit every child every six weeks."
TRIES = "We will always try to visit every child every six weeks."


@pytest.mark.parametrize(
    ("official", "strength", "plain"),
    [
        (VISIT, WILL, "We will visit you every six weeks."),
        (VISIT, WILL, "You get a visit every six weeks."),
        (VISIT, WILL, "We visit you every six weeks."),
        (TRIES, TRY, "We do our best to visit you every six weeks."),
        (TRIES, TRY, "We hope to visit you every six weeks."),
        (TRIES, TRY, "Would you like a visit? We will try to come every six weeks."),
        ("We will keep siblings together wherever possible.", WILL, "We will keep you together if we can."),
        ("We will look for a home near your school.", WILL, "We will try to find a home near your school."),
        ("We will try to find a home near your school.", TRY, "We will look for a home near your school."),
        # Other words for which "try" or "aim" stands.
        ("We will help every child to try new things.", WILL, "We will help you to try new things."),
        ("We will help children who seek asylum.", WILL, "We will help you if you are seeking asylum."),
        ("We will answer every call.", WILL, "If you try to ring us, we will answer."),
        ("We will tell every child as soon as possible.", WILL, "We will tell you as soon as possible."),
        # A condition is no promise.
        (
            "We will ask every child who may come into care what they want.",
            WILL,
            "If you may come into care, we will ask what you want.",
        ),
        (
            "When a care leaver is ready for a home of their own, we will try to offer at least two.",
            TRY,
            "One day you will be ready for a home of your own. Then we will try to offer at least two.",
        ),
        (
            "Before we ask a court for a care order, we will offer a meeting to the family.",
            WILL,
            "We may ask a court for a care order. First we will offer a meeting to your family.",
        ),
        (
            "We will listen to every child and, where possible, act on what they say.",
            WILL,
            "We will listen to you.",
        ),
        ("We will plan moves and will seek to keep your school.", WILL, "We will plan moves with you."),
        ("We will look after every child at all times.", WILL, "We will always look after you."),
        ("We will not move belongings in bin bags.", WILL, "We will never use bin bags."),
    ],
)
def test_as_strong_as_it_was(official: str, strength: str, plain: str) -> None:
    assert [f.message for f in told(strength_changed, pledge(official, plain, strength))] == []


@pytest.mark.parametrize(
    ("official", "strength", "plain", "marker"),
    [
        (VISIT, WILL, "We will try to visit you every six weeks.", "try to"),
        (VISIT, WILL, "Your social worker might visit you every six weeks.", "might"),
        (VISIT, WILL, "Your social worker will visit you every six weeks if possible.", "if possible"),
        (VISIT, WILL, "We will usually visit you every six weeks.", "usually"),
        (VISIT, "not_stated", "We aim to visit you every six weeks.", "aim to"),
        ("We will give every child a passport.", WILL, "You should get a passport from us.", "should"),
        (
            "We will keep every child healthy.",
            WILL,
            "We will do our best so that you are well.",
            "do our best",
        ),
        # Raised: the official words try, the plain ones do not.
        (TRIES, TRY, "We will visit you every six weeks.", "try"),
        (TRIES, TRY, "You get a visit every six weeks.", "try"),
        (
            "We will keep siblings together wherever possible.",
            WILL,
            "We will keep you together.",
            "wherever possible",
        ),
        ("We will normally ring before a move.", WILL, "We will ring you before a move.", "normally"),
        (
            "We will plan every move and will seek to keep children at their school.",
            WILL,
            "We will plan every move. We will keep you at your school.",
            "will seek",
        ),
    ],
)
def test_stronger_or_weaker_is_an_error(official: str, strength: str, plain: str, marker: str) -> None:
    (found,) = told(strength_changed, pledge(official, plain, strength))
    assert found.severity is Severity.ERROR
    assert f"“{marker}”" in found.message


@pytest.mark.parametrize(
    ("status", "severity"), [("draft", Severity.WARNING), ("consultation", Severity.ERROR)]
)
def test_of_a_draft_it_is_a_warning(status: str, severity: Severity) -> None:
    (found,) = told(strength_changed, pledge(TRIES, "We will visit you.", TRY, status=status))
    assert found.severity is severity


LINES = [
    {
        "list": [
            "We will pay for a laptop.",
            "We will try not to move the child to another school.",
            "The money is theirs at 18.",
        ]
    }
]


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("We will try not to move you to another school.", True),
        ("We will not move you to another school.", False),
        ("We will pay for a laptop.", True),
        ("We will try to pay for a laptop.", False),
        ("We will try to give you the money at 18.", False),
        ("The money is yours at 18.", True),
        ("Ask your teacher what a laptop can do.", True),
        ("We will try to find other ways.", True),  # like no official line, and one of them only tries
    ],
)
def test_each_line_is_held_against_the_official_line_that_is_most_like_it(line: str, right: bool) -> None:
    plain = {"text": "We will help you to learn.", "means": [line]}
    found = told(strength_changed, pledge("We will help every child to learn.", plain, body=LINES))
    assert at(found) == ([] if right else [("young_people", "means", 0)])


def test_a_line_that_only_tries_is_wrong_where_nothing_official_does() -> None:
    plain = {"text": "We will try to make you happy.", "means": ["We will pay for a laptop."]}
    found = told(strength_changed, pledge("We will help every child to learn.", plain, body=LINES[:0]))
    assert at(found) == [("young_people", "text")]


@pytest.mark.parametrize("word", ["always", "never", "no matter what", "guarantee"])
def test_a_larger_promise_is_a_warning(word: str) -> None:
    found = told(strength_changed, pledge("We will ring the child.", f"We will ring you, {word}."))
    assert [(f.severity, f"“{word}”" in f.message) for f in found] == [(Severity.WARNING, True)]


def test_words_may_stand_for_another_commitment_too() -> None:
    plain = {"text": "We will find you a home. We will try to keep your school.", "also_covers": ["two"]}
    one = {
        "id": "one",
        "commitment": "We will find every child a home.",
        "strength": WILL,
        "young_people": plain,
    }
    two = {"id": "two", "commitment": "We will try to keep every child at their school.", "strength": TRY}
    assert told(strength_changed, strategy(one, two)) == []
    bare = {**one, "young_people": plain["text"]}
    assert at(told(strength_changed, strategy(bare, two))) == [
        ("sections", 0, "body", 0, "young_people", "text")
    ]


def test_one_row_of_easy_read_says_that_we_try() -> None:
    made = pledge(TRIES, None, TRY)
    rows = [{"picture": "home", "text": "A social worker is there for you."}]
    tries = {"picture": "home", "text": "We will try to visit you every 6 weeks."}
    raised = {"picture": "home", "text": "We will visit you every 6 weeks."}
    assert told(strength_changed, made, words("p", "easy_read", "en", {"one": [*rows, tries]})) == []
    assert at(told(strength_changed, made, words("p", "easy_read", "en", {"one": [*rows, raised]}))) == [
        ("words", "one", "rows", 0, "text")
    ]


def test_other_languages_are_not_judged() -> None:
    made = pledge(VISIT, None)
    assert told(strength_changed, made, words("p", "public", "cy", {"one": "try to visit"})) == []


@pytest.mark.parametrize(
    ("promise", "strength", "right"),
    [
        ("We will visit every child.", "will", True),
        ("We will visit every child where possible.", "will", True),
        ("We will plan with you and we will try to keep your school.", "will", True),
        ("We aim to visit every child.", "will", False),
        ("The council will seek to visit every child.", "will", False),
        ("We will work towards a visit for every child.", "will", False),
        ("We hope to visit every child.", "not_stated", True),
        ("We will always try to visit every child.", "will_try", True),
        ("We will visit every child where possible.", "will_try", True),
        ("We will visit every child.", "will_try", False),
        ("Visits to every child.", "will_try", False),
    ],
)
def test_the_stated_strength_is_that_of_the_official_words(promise: str, strength: str, right: bool) -> None:
    found = told(strength_unlike_words, pledge(promise, "We will.", strength))
    assert [f.severity for f in found] == ([] if right else [Severity.ERROR])
    of_a_draft = told(strength_unlike_words, pledge(promise, "We will.", strength, status="draft"))
    assert [f.severity for f in of_a_draft] == ([] if right else [Severity.WARNING])


@pytest.mark.parametrize(
    ("text", "strengths"),
    [
        ("We will ask you, and we will try to find it.", ["will", "will_try"]),
        ("If you move, we will plan it.", ["frame", "will"]),
        ("We will, if we can, pay for it.", ["will_try"]),
        ("Do you want to live together? We will look for a home.", ["frame", "either"]),
        ("The money is yours at 18.", ["said"]),
    ],
)
def test_clauses_are_told_apart(text: str, strengths: list[str]) -> None:
    assert [c.strength for c in clauses(text)] == [Strength(s) for s in strengths]


PACK = "We will help every child to pack before a move and to speak at the review."


@pytest.mark.parametrize(
    "helper",
    [
        "Your independent reviewing officer can help you.",
        "Your carer can help you pack.",
        "You can pack with your social worker.",
        "A teacher could help you to pack.",
    ],
)
def test_what_the_reader_or_a_helper_can_do_is_no_promise(helper: str) -> None:
    rows = [{"picture": "bag", "text": t} for t in ("We will help you to pack.", helper)]
    assert told(strength_changed, pledge(PACK, helper)) == []
    assert told(strength_changed, pledge(PACK), words("p", "easy_read", "en", {"one": rows})) == []


@pytest.mark.parametrize("ours", ["We can help you to pack.", "The council could help you to pack."])
def test_what_the_council_can_do_is_weaker_than_what_it_will(ours: str) -> None:
    (found,) = told(strength_changed, pledge(PACK, ours))
    assert found.severity is Severity.ERROR


def test_a_row_under_the_heading_row_that_is_like_no_official_line_is_not_judged() -> None:
    first, other = "We will help you to pack.", "We may play music."
    made = pledge(PACK)
    for rows, right in (((first, other), True), ((other, first), False), ((first, "We may pack."), False)):
        entry = [{"picture": "bag", "text": t} for t in rows]
        found = told(strength_changed, made, words("p", "easy_read", "en", {"one": entry}))
        assert (found == []) is right, rows


@pytest.mark.parametrize(
    "plain", ["We may move you without telling you.", "We will try not to move you without telling you."]
)
@pytest.mark.parametrize(
    "official",
    ["We will not move children without telling them.", "We will never move children without telling them."],
)
def test_of_what_the_council_will_not_do_the_mend_says_so(official: str, plain: str) -> None:
    (found,) = told(strength_changed, pledge(official, plain))
    assert found.message.endswith("the official words say what the council will NOT do.")
    assert found.mend == "Write “We will not …” or “We will never …”, as the official words do."
