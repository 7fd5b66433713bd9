"""Numbers, sums, ages and times in other words are those of the official words."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from corporate_parenting.checks.words import number_changed
from corporate_parenting.checks.words.meaning.quantities import nearly_same, quantities, same
from corporate_parenting.diagnostics import Severity
from corporate_parenting.site.prepare import prepare
from corporate_parenting.site.settings import Settings
from tests.checks.words.saying import at, pledge, strategy, told, words
from tests.conftest import NOW


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
        ("each quarter, once a quarter", [(1, "quarter"), (1, "quarter")]),
        ("a quarter of you; in a quarter; last quarter", [(25, "per cent")]),
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
        ("every quarter", "every three months"),
        ("each quarter", "four times a year"),
        ("twice a quarter", "eight times a year"),
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
        (OFFICIAL, "We will answer you within 5 working days.", "5 working days", "10 working days"),
        ("We will save £5 a week.", "We will save £5 a month for you.", "a month", "a week"),
        ("We will pay until the age of 25.", "We will pay until you are twenty-one.", "twenty-one", "25"),
        ("We needed about 140 homes.", "We needed 140 homes.", "140", "140"),
        ("20 working days", "It will be in your first four weeks.", "four weeks", "20 working days"),
        ("We will offer at least two homes.", "We will offer you at least three homes.", "three", "two"),
        ("We will pay £5 for 2 weeks or 3 months.", "We will pay you £5 for 4 weeks.", "4 weeks", "2 weeks"),
        ("We will pay £5 for 3 months and 9 years.", "We will pay £5 for 4 weeks.", "4 weeks", "3 months"),
        ("We will answer in 10 working days.", "We will pay you £6.", "£6", "10 working days"),
        ("We will answer every complaint.", "We will pay you £6.", "£6", ""),
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


def test_every_number_that_changed_is_named_once() -> None:
    official = "We will pay £5 a week until the age of 25, and answer within 10 working days."
    plain = "We will pay £6 a week until you are twenty-one, £6. We will answer within 10 working days."
    (found,) = told(number_changed, pledge(official, plain))
    assert found.message == (
        "“£6” does not stand in the official words: “£5” stands there. "
        "“twenty-one” does not stand in the official words: “25” stands there."
    )
    assert found.mend == "Write “£5” in place of “£6”. Write “25” in place of “twenty-one”."


def test_a_number_is_quoted_as_it_is_written() -> None:
    (found,) = told(number_changed, pledge(OFFICIAL, "We will answer you. Two  Weeks is the longest."))
    assert "“Two Weeks”" in found.message
    (of_another_language,) = told(
        number_changed, pledge(OFFICIAL), words("p", "public", "ar", {"one": "خلال ١٥ أيام"})
    )
    assert "“١٥”" in of_another_language.message
    assert "“10 working days”" in of_another_language.mend


@pytest.mark.parametrize(("status", "severity"), [("adopted", Severity.ERROR), ("draft", Severity.WARNING)])
def test_in_a_promise_it_is_an_error_and_in_its_draft_a_warning(status: str, severity: Severity) -> None:
    right, wrong = "We will answer you.", "We will answer you within 5 working days."
    in_a_list = {"list": ["We will answer you.", wrong]}
    for plain in (wrong, {"text": right, "means": [wrong]}, in_a_list):
        (found,) = told(number_changed, pledge(OFFICIAL, plain, status=status))
        assert found.severity is severity
    rows = [{"picture": "letter", "text": t} for t in (right, wrong)]
    for edition, language, entry in (("easy_read", "en", rows), ("young_people", "cy", "5 diwrnod")):
        file = words("p", edition, language, {"one": entry})
        (found,) = told(number_changed, pledge(OFFICIAL, right, status=status), file)
        assert found.severity is severity


def test_elsewhere_it_is_a_warning() -> None:
    plain = {"text": "We will answer you.", "if_not": "Has nobody answered in 5 working days? Ring us."}
    (below,) = told(number_changed, pledge(OFFICIAL, plain))
    (beside,) = told(
        number_changed, strategy({"id": "one", "text": "58 had a plan.", "young_people": "59 had."})
    )
    assert below.severity is beside.severity is Severity.WARNING


def test_a_commitment_is_a_promise() -> None:
    one = {"id": "one", "commitment": OFFICIAL, "strength": "will"}
    (found,) = told(
        number_changed, strategy({**one, "young_people": "We will answer you within 5 working days."})
    )
    assert found.severity is Severity.ERROR


@pytest.mark.parametrize(("drafts", "is_built"), [(False, False), (True, True)], ids=["published", "preview"])
def test_a_promise_whose_number_changed_is_not_published(
    tmp_path: Path, drafts: bool, is_built: bool
) -> None:
    folder = tmp_path / "pledges" / "northmere"
    folder.mkdir(parents=True)
    made = {"document": "pledge", "id": "p", "council": "northmere", "title": "Pledge", "status": "adopted"}
    one = {"id": "one", "promise": OFFICIAL, "strength": "will"}
    plain = "We will answer you within 5 working days."
    council = {"document": "council", "id": "northmere", "name": "Northmere", "nation": "england"}
    (folder / "council.yml").write_text(yaml.safe_dump(council), "utf-8")
    path = folder / "pledge.yml"
    path.write_text(yaml.safe_dump({**made, "promises": [{**one, "young_people": plain}]}), "utf-8")
    settings = Settings("Test", tmp_path, tmp_path / "content", (tmp_path / "pledges",), drafts=drafts)
    prepared = prepare(settings, NOW)
    assert [d.code for d in prepared.report if d.severity is Severity.ERROR] == ["number-changed"]
    assert (prepared.site is not None) is is_built


@pytest.mark.parametrize(
    ("official", "plain"),
    [
        ("We will pay up to £3,000.", "We will pay you at most £3,000."),
        ("We will pay up to £3,000.", "We will pay you no more than £3,000."),
        ("We will pay up to £3,000.", "We will pay you £3,000 or less."),
        ("We will pay up to £3,000.", "We will pay you up to £3,000. The £3,000 is for your home."),
        ("We will tell them at least 14 days before.", "We will tell you 14 days or more before."),
        ("We will tell them at least 14 days before.", "We will tell you no fewer than 14 days before."),
        ("We will tell them at least 14 days before.", "We will tell you at least two weeks before."),
        ("We will visit at least once a year.", "We will visit you at least every 12 months."),
        ("We will answer within 5 days.", "We will answer you in 5 days or less."),
        ("We will answer within 5 days.", "We will answer you in no more than 5 days."),
        ("We will answer within 5 days.", "We will answer you in 5 days."),
        ("We will answer within 5 days.", "You will not wait longer than 5 days for our answer."),
        ("We will answer in 5 days.", "We will answer you within 5 days."),
        ("We will help care leavers up to 25 years old.", "We will help you until you are 25 years old."),
        ("We will offer at least two homes.", "Two of us will offer you two homes or more."),
        ("We will pay £5 a week or more.", "We will pay you at least £5 a week."),
        ("It took nine weeks.", "It took about nine weeks."),
    ],
)
def test_the_same_limit(official: str, plain: str) -> None:
    assert [f.message for f in told(number_changed, pledge(official, plain))] == []


@pytest.mark.parametrize(
    ("official", "plain", "ours", "theirs"),
    [
        ("We will pay up to £3,000.", "We will pay you £3,000.", "£3,000", "up to £3,000"),
        ("We will pay up to £3,000.", "We will pay you at least £3,000.", "at least £3,000", "up to £3,000"),
        ("We will pay £3,000.", "We will pay you up to £3,000.", "up to £3,000", "£3,000"),
        ("We will pay £3,000.", "We will pay you £3,000 or more.", "£3,000 or more", "£3,000"),
        (
            "We tell them at least 14 days before.",
            "We tell you 14 days before.",
            "14 days",
            "at least 14 days",
        ),
        ("We will wait no more than 9 days.", "We will wait 9 days.", "9 days", "no more than 9 days"),
        (
            "We will answer within 5 days.",
            "We will answer you after 5 days.",
            "after 5 days",
            "within 5 days",
        ),
        ("We will answer within 5 days.", "Our answer takes 5 days.", "5 days", "within 5 days"),
        ("We will offer at least two homes.", "We will offer you two homes.", "two", "at least two"),
        ("We needed about 140 homes.", "We needed 140 homes.", "140", "about 140"),
    ],
)
def test_another_limit_is_a_warning(official: str, plain: str, ours: str, theirs: str) -> None:
    (found,) = told(number_changed, pledge(official, plain))
    assert found.message.startswith(f"“{ours}” is “{theirs}” in the official words")
    assert found.severity is Severity.WARNING


def test_what_was_lost_or_added_is_named() -> None:
    lost, added = "We will pay you £3,000.", "We will pay you up to £3,000."
    (of_lost,) = told(number_changed, pledge("We will pay up to £3,000.", lost))
    (of_added,) = told(number_changed, pledge("We will pay £3,000.", added))
    assert of_lost.message.endswith(": these words leave “up to” out.")
    assert of_added.message.endswith(": “up to” was added.")


def test_other_words_of_the_promise_may_have_said_the_limit() -> None:
    plain = {"text": "We will pay you up to £3,000.", "means": ["You choose what to buy with £3,000."]}
    assert told(number_changed, pledge("We will pay up to £3,000.", plain)) == []
    plain["text"] = "We will pay you."
    assert at(told(number_changed, pledge("We will pay up to £3,000.", plain))) == [
        ("young_people", "means", 0)
    ]


@pytest.mark.parametrize(
    "explains",
    [
        "A working day is Monday to Friday.",
        "A working day is any day from Monday to Friday.",
        "A week is 7 days.",
        "There are 7 days in a week.",
        "One year means 12 months.",
    ],
)
def test_what_explains_a_unit_counts_nothing(explains: str) -> None:
    plain = {"text": "We will answer you within 10 working days.", "means": [explains]}
    assert told(number_changed, pledge(OFFICIAL, plain)) == []


@pytest.mark.parametrize(
    "counts",
    [
        "A week is the longest that you will wait.",
        "A month is 4 weeks.",
        "A working day is Monday to Friday, and you wait 5 days.",
    ],
)
def test_what_only_looks_like_explaining_is_read(counts: str) -> None:
    plain = {"text": "We will answer you within 10 working days.", "means": [counts]}
    assert len(told(number_changed, pledge(OFFICIAL, plain))) == 1


def test_a_telephone_number_is_no_number_of_the_promise() -> None:
    plain = {"text": "We will answer you.", "means": ["Ring 01632 960001, or 116 123."]}
    assert told(number_changed, pledge(OFFICIAL, plain)) == []
