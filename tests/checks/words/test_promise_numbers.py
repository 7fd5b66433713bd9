"""Numbers, sums, ages and times in other words are those of the official words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from corporate_parenting.checks.words import number_changed
from corporate_parenting.checks.words.meaning.quantities import nearly_same, quantities, same
from tests.checks.words.saying import at, pledge, strategy, told, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We will pay £5 a week.", [(5, "pound"), (1, "week")]),
        ("£3,000 and £4.7 million", [(3000, "pound"), (4_700_000, "pound")]),
        ("within 10 working days", [(10, "working day")]),
        ("your first 20 school days", [(20, "school day")]),
        ("Ninety-six answered.", [(96, "")]),
        ("their sixteenth birthday, the 16th", [(16, ""), (16, "")]),
        ("a 12-month plan", [(12, "month")]),
        ("one in four of you, 74 in every 100", [(25, "per cent"), (74, "per cent")]),
        ("58 per cent; 58%", [(58, "per cent"), (58, "per cent")]),
        ("half of you, half an hour", [(50, "per cent"), (Fraction(1, 2), "hour")]),
        ("more than half of you", []),
        ("twice a year, three times a week", [(Fraction(1, 2), "year"), (Fraction(1, 3), "week")]),
        ("every term, weekly", [(1, "term"), (1, "week")]),
        ("aged 10, or 15 years old", [(10, ""), (15, "")]),
        ("31 March 2025", [(31, ""), (2025, "")]),
        ("one month", [(1, "month")]),
        ("one of us; offer you one; one day; every day", []),
        ("for three reasons", []),
    ],
)
def test_quantities_are_read(text: str, found: list[tuple[float | Fraction, str]]) -> None:
    assert [(q.value, q.unit) for q in quantities(text)] == found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("خلال ١٠ أيام", [10]),
        ("مبلغ ٣٬٠٠٠ جنيه", [3000]),
        ("۲۵ سال", [25]),
        ("o fewn 10 diwrnod gwaith", [10]),
    ],
)
def test_digits_of_every_script_are_read(text: str, values: list[int]) -> None:
    assert [q.value for q in quantities(text, english=False)] == values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 months", "one year"),
        ("two weeks", "14 days"),
        ("a fortnight", "two weeks"),
        ("48 hours", "two days"),
        ("£1", "100 pence"),
        ("50 per cent", "half of you"),
        ("every six months", "twice a year"),
    ],
)
def test_what_is_truly_the_same(one: str, other: str) -> None:
    assert same(quantities(one)[0], quantities(other)[0])


@pytest.mark.parametrize(
    ("one", "other"), [("10 working days", "two weeks"), ("a month", "four weeks"), ("10 days", "10 weeks")]
)
def test_what_is_not_the_same(one: str, other: str) -> None:
    assert not same(quantities(one)[0], quantities(other)[0])


def test_what_is_nearly_the_same() -> None:
    (ten,), (two,), (four,) = (quantities(t) for t in ("10 working days", "two weeks", "four weeks"))
    assert nearly_same(ten, two)
    assert not nearly_same(ten, four)


OFFICIAL = "We will answer every complaint within 10 working days."


@pytest.mark.parametrize(
    ("official", "plain"),
    [
        (OFFICIAL, "We will answer you within ten working days."),
        (OFFICIAL, "We will answer you within 10 working days (about two weeks)."),
        (OFFICIAL, "We will answer you within 10 working days. That is about two weeks."),
        (OFFICIAL, "We will answer you."),
        ("We will visit at least once a year.", "We will visit you at least every 12 months."),
        ("We will help until the age of twenty-five.", "We will help you until you are 25."),
        ("We needed about 140 homes.", "We needed about 140 homes."),
        ("48 per cent of children have a plan.", "Nearly half of you have a plan."),
        ("Each of us will visit, and a plan will be made.", "We will visit you for two reasons."),
        ("We will pay 3,000 pounds.", "We will pay you £3000."),
    ],
)
def test_the_same_number(official: str, plain: str) -> None:
    assert [f.message for f in told(number_changed, pledge(official, plain))] == []


@pytest.mark.parametrize(
    ("official", "plain", "said", "held"),
    [
        (OFFICIAL, "We will answer you within two weeks.", "two weeks", "10 working days"),
        (OFFICIAL, "We will answer you in about two weeks.", "two weeks", "10 working days"),
        (OFFICIAL, "We will answer you within 10 days.", "10 days", "10 working days"),
        (OFFICIAL, "We will answer you within 5 working days.", "5 working days", ""),
        ("We will save £5 a week.", "We will save £5 a month for you.", "a month", ""),
        ("We will pay until the age of 25.", "We will pay until you are 21.", "21", ""),
        ("We needed about 140 homes.", "We needed 140 homes.", "140", "140"),
        ("20 working days", "It will be in your first four weeks.", "four weeks", "20 working days"),
        ("We will offer at least two homes.", "We will offer you at least three homes.", "three", ""),
    ],
)
def test_another_number(official: str, plain: str, said: str, held: str) -> None:
    (found,) = told(number_changed, pledge(official, plain))
    assert found.message.startswith(f"“{said}” ")
    assert (f"“{held}”" in found.message) == bool(held)


def test_the_number_may_stand_in_a_line_under_the_promise() -> None:
    body = [{"list": [OFFICIAL]}]
    plain = {"text": "We will put it right.", "means": ["We will answer you within 10 working days."]}
    assert told(number_changed, pledge("We will put things right.", plain, body=body)) == []
    assert at(told(number_changed, pledge("We will put things right.", plain))) == [
        ("young_people", "means", 0)
    ]


def test_the_number_may_stand_in_a_paragraph_that_the_words_cover() -> None:
    one = {"id": "one", "text": "Few had a plan.", "young_people": {"text": "58 of you had a plan."}}
    two = {"id": "two", "text": "58 children had a plan."}
    assert at(told(number_changed, strategy(one, two))) == [
        ("sections", 0, "body", 0, "young_people", "text")
    ]
    covering = {**one, "young_people": {**one["young_people"], "also_covers": ["two"]}}  # type: ignore[dict-item]
    assert told(number_changed, strategy(covering, two)) == []


def test_a_table_holds_its_cells() -> None:
    table = {"caption": "Children", "head": ["Year", "Children"], "rows": [["2024", "221"], ["2025", "209"]]}
    said = "In 2024 we looked after 221 of you, and in 2025 it was 209."
    assert told(number_changed, strategy({"id": "t", "table": table, "young_people": said})) == []


def test_a_helpline_in_what_to_do_is_no_number_of_the_promise() -> None:
    plain = {"text": "We will answer you.", "if_not": "Ring 01632 960001. We open at 9."}
    assert told(number_changed, pledge(OFFICIAL, plain)) == []
    plain["if_not"] = "Has nobody answered in 5 working days? Ring us."
    assert at(told(number_changed, pledge(OFFICIAL, plain))) == [("young_people", "if_not")]


def test_the_opening_words_may_count_the_promises() -> None:
    made = {"title": "Our promises", "text": "These are our 1 promise."}
    right = pledge(OFFICIAL, "We will answer you.")
    base = right.model_dump(by_alias=True, exclude_defaults=True)
    assert told(number_changed, type(right).model_validate({**base, "young_people": made})) == []
    made["text"] = "These are our 4 promises."
    assert at(told(number_changed, type(right).model_validate({**base, "young_people": made}))) == [
        ("young_people", "text")
    ]


def test_what_the_glossary_says_of_a_word_is_held_too() -> None:
    made = pledge("We will support staying put.", "We will help you to stay on after 18.")
    term = {"term": "staying put", "means": "Living on with a foster carer after 18."}
    assert told(number_changed, made, glossary=[term]) == []
    assert len(told(number_changed, made)) == 1


@pytest.mark.parametrize(
    ("translated", "right"),
    [
        ("Byddwn yn eich ateb o fewn 10 diwrnod gwaith.", True),
        ("Byddwn yn eich ateb o fewn 10 diwrnod gwaith (tua 2 wythnos).", True),  # from the plain words
        ("Byddwn yn eich ateb o fewn 15 diwrnod gwaith.", False),
    ],
)
def test_translations_hold_the_same_digits(translated: str, right: bool) -> None:
    made = pledge(OFFICIAL, "We will answer you within 10 working days (about two weeks).")
    found = told(number_changed, made, words("p", "young_people", "cy", {"one": translated}))
    assert at(found) == ([] if right else [("words", "one", "text")])


def test_a_year_may_be_twelve_months_in_another_language() -> None:
    made = pledge("We will visit at least once a year.", "We will visit you at least once a year.")
    assert told(number_changed, made, words("p", "public", "pl", {"one": "co 12 miesięcy"})) == []
    assert len(told(number_changed, made, words("p", "public", "pl", {"one": "co 6 miesięcy"}))) == 1


def test_easy_read_writes_one_as_a_digit() -> None:
    made = pledge("We will visit at least once, and stay one hour.", None)
    row = {"picture": "clock", "text": "We will visit you 1 time. We will stay for 1 hour."}
    assert told(number_changed, made, words("p", "easy_read", "en", {"one": [row]})) == []
