"""A paragraph inherits where it comes from, and its section may say otherwise."""

from __future__ import annotations

from corporate_parenting.model import Council, Strategy
from corporate_parenting.model.provenance import exceptions, provenance

COUNCIL = Council.model_validate({"id": "testing", "name": "Testing", "nation": "england"})
STRATEGY = Strategy.model_validate(
    {
        "document": "strategy",
        "id": "s",
        "council": "testing",
        "title": "A strategy",
        "source_link": "https://council.example/strategy",
        "checked_on": "2026-05",
        "sections": [
            {"id": "one", "title": "One", "body": [{"number": "1.1", "text": "Words."}]},
            {
                "id": "two",
                "title": "Two",
                "source_link": "https://council.example/annex",
                "checked_on": "2026-09-01",
                "body": [{"note": "This is ours."}],
                "sections": [
                    {
                        "title": "Inner",
                        "body": [{"text": "Words.", "list": [{"number": "a)", "text": "An item."}]}],
                    }
                ],
            },
        ],
    }
)


def test_a_paragraph_has_its_printed_number_and_the_source_of_its_document():
    found = provenance(COUNCIL, STRATEGY, ("sections", 0, "body", 0))
    assert (found.number, found.whose) == ("1.1", "theirs")
    assert found.source_link == "https://council.example/strategy"
    assert str(found.checked_on) == "2026-05"


def test_a_section_speaks_for_all_that_stands_in_it():
    found = provenance(COUNCIL, STRATEGY, ("sections", 1, "sections", 0, "body", 0, "list", 0))
    assert found.number == "a)"
    assert found.source_link == "https://council.example/annex"
    assert str(found.checked_on) == "2026-09-01"


def test_our_note_is_ours_and_is_in_no_source():
    found = provenance(COUNCIL, STRATEGY, ("sections", 1, "body", 0))
    assert (found.whose, found.source_link, found.checked_on) == ("ours", None, None)


def test_words_about_a_real_council_are_ours_and_those_of_an_invented_one_are_invented():
    said = {"says": "Ours.", "real": "https://council.example/", "real_title": "The real one"}
    shown = Council.model_validate({**COUNCIL.model_dump(exclude_none=True), "illustration": said})
    invented = COUNCIL.model_copy(update={"fictional": True})
    assert provenance(shown, STRATEGY).whose == "ours"
    assert provenance(invented, STRATEGY).whose == "invented"


def test_not_checked_stays_open():
    unchecked = STRATEGY.model_copy(update={"checked_on": None})
    assert provenance(COUNCIL, unchecked, ("sections", 0)).checked_on is None


def test_only_the_sections_that_differ_are_told():
    assert [section.id for _, section in exceptions(STRATEGY)] == ["two"]
