"""The principles that come with the package: the statutes' words, and what we say about them."""

from __future__ import annotations

import re
from datetime import date

import pytest

from corporate_parenting.loading.principles import law
from corporate_parenting.model.principles import Law, PrincipleSet

ENGLAND = {
    # As enacted and as revised: legislation.gov.uk/ukpga/2017/16/section/1, read in stored copies.
    "a": "to act in the best interests, and promote the physical and mental health and well-being, of those "
    "children and young people;",
    "b": "to encourage those children and young people to express their views, wishes and feelings;",
    "c": "to take into account the views, wishes and feelings of those children and young people;",
    "d": "to help those children and young people gain access to, and make the best use of, services "
    "provided by the local authority and its relevant partners;",
    "e": "to promote high aspirations, and seek to secure the best outcomes, for those children and young "
    "people;",
    "f": "for those children and young people to be safe, and for stability in their home lives, "
    "relationships and education or work;",
    "g": "to prepare those children and young people for adulthood and independent living.",
}


def of(nation: str) -> PrincipleSet:
    found = law().of(nation)
    assert found is not None
    return found


def test_england_has_the_seven_needs_to_the_letter() -> None:
    assert {p.letter: p.text for p in of("england").principles} == ENGLAND


def test_each_nation_has_its_own_set() -> None:
    """The ids and letters are parts of addresses, which never change: this list only grows."""
    assert {(s.nation, s.id): "".join(s.letters) for s in law().sets} == {
        ("england", "england-2017"): "abcdefg",
        ("scotland", "scotland-2014"): "abcdef",
        ("northern_ireland", "northern-ireland-2022"): "abcdefg",
        ("wales", "wales"): "",
    }


def test_scotland_keeps_the_two_parts_of_e() -> None:
    e = of("scotland").principle("e")
    assert e is not None
    assert [i.number for i in e.items] == ["(i)", "(ii)"]
    assert e.items[0].text.endswith("in pursuance of paragraph (d), and")


def test_northern_ireland_has_no_health_in_a_and_is_not_confirmed() -> None:
    """Article 26A says well-being where section 1 says physical and mental health and well-being."""
    a = of("northern_ireland").principle("a")
    assert a is not None
    assert "health" not in a.text
    assert not of("northern_ireland").in_force_on(date(2026, 11, 22))


@pytest.mark.parametrize("each", law().sets, ids=lambda s: s.id)
def test_statutory_words_stand_apart_from_ours(each: PrincipleSet) -> None:
    """Each item ends as a statute's does; our names and plain words are sentences or titles of their own."""
    for principle in each.principles:
        last = principle.items[-1].text if principle.items else principle.text
        assert re.search(r"[;,.]$|[;,] and$", last), principle.letter
        assert not re.search(r"[,;.]", principle.name), "names stand in a list with commas"
        assert principle.young_people.endswith(".")


@pytest.mark.parametrize(
    ("day", "in_force"), [(date(2018, 3, 31), False), (date(2018, 4, 1), True), (date(2026, 11, 22), True)]
)
def test_the_english_law_began_on_the_first_of_april_2018(day: date, in_force: bool) -> None:
    assert of("england").in_force_on(day) is in_force


def test_a_later_set_takes_over_on_its_day() -> None:
    first = of("england")
    later = first.model_copy(update={"id": "england-2030", "in_force_from": of("scotland").in_force_from})
    both = Law(sets=(later, first))  # 2015, then 2018
    assert both.of("england", date(2014, 1, 1)) is later
    assert both.of("england", date(2016, 1, 1)) is later
    assert both.of("england", date(2020, 1, 1)) is first
    assert both.of("england") is first
    assert both.of("britain") is None


def test_a_set_that_we_do_not_hold_has_no_words() -> None:
    wales = of("wales")
    assert wales.text_status == "none_known"
    assert wales.opening is None
    with pytest.raises(ValueError, match="a set that we hold"):
        PrincipleSet.model_validate({**wales.model_dump(by_alias=True), "text_status": "held"})
