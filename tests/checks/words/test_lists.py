"""The lists that come with the checks of the words' surface."""

from __future__ import annotations

import pytest

from corporate_parenting.checks.words.hard_word import _hard_words, _known
from corporate_parenting.checks.words.lists import in_order, listed, listing
from corporate_parenting.checks.words.preferred_term import terms

HARD = {term: plain for part in listed("hard_words").values() for term, plain in part.items()}
NAMED = [(name, entry) for name in ("preferred_terms", "stigma") for entry in listed(name)["terms"]]


@pytest.mark.parametrize("term", HARD)
def test_what_is_offered_for_a_hard_word_is_not_hard(term: str) -> None:
    assert [hit.words for hit in _hard_words().find(HARD[term])] == []


def test_no_hard_word_is_said_to_be_known() -> None:
    assert [word for word in _known() if _hard_words().find(word)] == []


@pytest.mark.parametrize(
    ("name", "entry"), NAMED, ids=lambda value: "" if isinstance(value, str) else value["avoid"][0]
)
def test_a_term_offers_another_or_says_why_it_is_kept(name: str, entry: dict[str, list[str]]) -> None:
    offered = entry.get("prefer") or entry.get("instead")
    assert bool(offered) != ("keep" in entry)
    assert set(entry.get("sources", ())) <= listed(name)["sources"].keys()
    for words in offered or ():
        assert [hit.words for hit in terms().find(words)] == [], words


@pytest.mark.parametrize("name", ["preferred_terms", "stigma"])
def test_no_term_is_listed_twice(name: str) -> None:
    avoided = [term.lower() for entry in listed(name)["terms"] for term in entry["avoid"]]
    assert sorted(set(avoided)) == sorted(avoided)


def test_a_term_is_told_by_one_list_only() -> None:
    labels = [term for entry in listed("stigma")["terms"] for term in entry["avoid"]]
    assert [term for term in labels if any(hit.words == term for hit in terms().find(term))] == []


def test_how_several_things_are_named() -> None:
    assert in_order(["a"]) == "a"
    assert in_order(["a", "b", "a", "c"]) == "a, b and c"
    assert in_order(list("abcdefgh"), most=4) == "a, b, c and 5 more"
    assert listing(["a, b", "c"]) == "a, b; c"
    assert listing(list("abcd"), most=3) == "a; b; and 2 more"
