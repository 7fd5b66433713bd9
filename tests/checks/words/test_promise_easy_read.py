"""Easy Read says one thing a row and explains its hard words."""

from __future__ import annotations

from typing import Any

import pytest

from corporate_parenting.checks.words import easy_read_hard_word, easy_read_row
from tests.checks.words.saying import at, pledge, told, words

PLEDGE = pledge("We will visit every child each month.")
ADVOCATE = {
    "term": "independent advocate",
    "means": "Someone who speaks up.",
    "also": ["advocates", "advocate"],
}


def rows(*texts: str) -> Any:
    return words("p", "easy_read", "en", {"one": [{"picture": "phone", "text": text} for text in texts]})


@pytest.mark.parametrize(
    "text",
    [
        "We will ring you each week.",
        "We will help you to see and talk to each other.",
        "Then we will mend it or replace it.",
        "Working days are Monday to Friday, but not bank holidays.",
        "Your mum and your dad can come.",
        "But you can say no.",
        "We will visit you 2 times.",
        "This is for you and your family.",
    ],
)
def test_one_idea(text: str) -> None:
    assert [f.message for f in told(easy_read_row, PLEDGE, rows(text))] == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("We will ring you. You can ring us.", "This row holds 2 sentences."),
        ("We will ring you and we will write.", "“and we” joins two ideas in one row."),
        ("We will ring you because you asked.", "“because” joins two ideas in one row."),
        ("You can come but we cannot pay.", "“but” joins two ideas in one row."),
        ("We will ring you and tell you the day.", "“you and tell” joins two ideas in one row."),
        ("We will ring you two or three times.", "“two” and “three” should stand in digits."),
    ],
)
def test_more_than_one_idea(text: str, message: str) -> None:
    assert [f.message for f in told(easy_read_row, PLEDGE, rows("We will help you.", text))] == [message]


def test_the_words_of_an_entry_stand_in_rows() -> None:
    made = words(
        "p", "easy_read", "en", {"one": "We will ring you."}, text="This is our pledge. It is short."
    )
    assert at(told(easy_read_row, PLEDGE, made)) == [("words", "one", "text")]


def test_a_translation_has_one_sentence_a_row_too() -> None:
    row = {"picture": "phone", "text": "Byddwn yn ffonio. Byddwn yn ysgrifennu."}
    assert len(told(easy_read_row, PLEDGE, words("p", "easy_read", "cy", {"one": [row]}))) == 1
    single = {**row, "text": "Byddwn yn ffonio but because two."}
    assert told(easy_read_row, PLEDGE, words("p", "easy_read", "cy", {"one": [single]})) == []


def test_other_editions_have_no_rows() -> None:
    plain = pledge("We will ring.", "We will ring you and we will write. It takes two days.")
    assert told(easy_read_row, plain) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("An advocate can help you.", "An advocate is someone who speaks up for you."),
        ("An independent advocate can help you.", "This is someone who speaks up for you."),
        ("An independent advocate can help you.", "This person speaks up for you."),
        ("Ask for an advocate.", "You can ring them.", "They do not work for the council."),
        ("Someone can speak up for you.", "This is called an advocate."),
        ("Your advocate speaks up for you.",),
        (
            "An advocate can help you.",
            "They speak up for you.",
            "Ring us.",
            "Then an advocate will ring you.",
        ),
        ("You can talk to Oakmoor Advocate Line.",),
    ],
)
def test_a_hard_word_is_explained(texts: tuple[str, ...]) -> None:
    line = {"kind": "independent_advocate", "name": "Oakmoor Advocate Line"}
    assert told(easy_read_hard_word, PLEDGE, rows(*texts), glossary=[ADVOCATE], contacts=[line]) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("An advocate can help you.",),
        ("An advocate can help you.", "They will ring you."),
        ("An advocate can help you.", "Ring us.", "We are open.", "An advocate is someone who speaks up."),
    ],
)
def test_a_hard_word_is_not_explained(texts: tuple[str, ...]) -> None:
    found = told(easy_read_hard_word, PLEDGE, rows(*texts), glossary=[ADVOCATE])
    assert at(found) == [("words", "one", "rows", 0, "text")]
    assert found[0].message == "Nothing after this row says what “advocate” means."
