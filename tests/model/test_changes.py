"""What changed is told by address, and nothing is guessed."""

from __future__ import annotations

import pytest

from corporate_parenting.model import Pledge, Strategy
from corporate_parenting.model.changes import Compared, compared, official, plain


def strategy(version: str, *sections: dict[str, object], ident: str = "s") -> Strategy:
    return Strategy.model_validate(
        {
            "document": "strategy",
            "id": ident,
            "council": "testing",
            "title": "A strategy",
            "version": version,
            "sections": sections,
        }
    )


def section(ident: str, *body: object, **more: object) -> dict[str, object]:
    return {"id": ident, "title": ident.title(), "body": list(body), **more}


def told(found: Compared) -> list[tuple[str, str]]:
    """Kind and words of each change, then of what was taken out."""
    return [
        (c.kind, (c.now or c.before).words)  # type: ignore[union-attr]  # one of them is there
        for c in (*found.now, *found.gone)
    ]


def test_words_changed_at_an_id_or_at_a_number_are_a_change():
    older = strategy("1", section("one", {"id": "a", "text": "Ten days."}, {"number": "1.2", "text": "Old."}))
    newer = strategy(
        "2", section("one", {"id": "a", "text": "Five days."}, {"number": "1.2", "text": "New."})
    )
    found = compared(older, newer, official)
    assert told(found) == [("changed", "Five days."), ("changed", "New.")]
    assert [c.before.words for c in found.now if c.before] == ["Ten days.", "Old."]
    assert found.same == 1, "the heading"


def test_a_printed_number_means_nothing_in_another_document():
    older = strategy("1", section("one", {"number": "1.1", "text": "Old."}))
    newer = strategy("1", section("one", {"number": "1.1", "text": "New."}), ident="t")
    assert told(compared(older, newer, official)) == [("new", "New."), ("gone", "Old.")]


def test_the_same_words_are_the_same_paragraph_wherever_they_have_no_address():
    older = strategy("1", section("one", "Kept.", "Dropped."))
    newer = strategy("2", section("one", "Kept.", "Added."))
    found = compared(older, newer, official)
    assert told(found) == [("new", "Added."), ("gone", "Dropped.")]
    assert found.same == 2


def test_a_paragraph_that_went_to_another_part_moved():
    older = strategy("1", section("one", {"id": "a", "text": "Words."}), section("two", "Other."))
    newer = strategy("2", section("one"), section("two", "Other.", {"id": "a", "text": "Words."}))
    (change,) = compared(older, newer, official).now
    assert (change.kind, change.moved, change.renumbered) == ("moved", True, False)


def test_a_paragraph_that_changed_places_in_its_part_moved_and_its_neighbours_did_not():
    texts = [{"id": name, "text": f"{name}."} for name in "abcd"]
    older = strategy("1", section("one", *texts))
    newer = strategy("2", section("one", texts[3], *texts[:3]))
    assert told(compared(older, newer, official)) == [("moved", "d.")]


def test_another_printed_number_is_told():
    older = strategy("1", section("one", {"id": "a", "number": "1.1", "text": "Words."}))
    newer = strategy("2", section("one", {"id": "a", "number": "1.2", "text": "Words."}))
    (change,) = compared(older, newer, official).now
    assert (change.kind, change.moved, change.renumbered) == ("moved", False, True)


def test_what_goes_on_under_a_number_belongs_to_it_and_what_has_its_own_does_not():
    older = strategy(
        "1", section("one", {"number": "1", "text": "Lead.", "list": ["x", {"number": "a)", "text": "y"}]})
    )
    newer = strategy(
        "2", section("one", {"number": "1", "text": "Lead.", "list": ["z", {"number": "a)", "text": "y"}]})
    )
    assert told(compared(older, newer, official)) == [("changed", "Lead.\nz")]


def test_our_notes_and_pull_quotes_are_no_words_of_the_document():
    older = strategy("1", section("one", {"id": "a", "text": "Words."}))
    newer = strategy(
        "2",
        section(
            "one", {"id": "a", "text": "Words."}, {"note": "Ours."}, {"pull_quote": "Words.", "repeats": "a"}
        ),
    )
    assert told(compared(older, newer, official)) == []


def test_a_part_in_which_everything_is_new_is_known_as_whole():
    older = strategy("1", section("one", "Kept."))
    newer = strategy("2", section("one", "Kept.", "Added."), section("two", "More."))
    found = compared(older, newer, official)
    assert [unit.words for unit in found.whole] == ["Two"]


def test_an_action_is_compared_by_its_id():
    def one(by: str) -> dict[str, object]:
        action = {"id": "hub", "what": "Open a hub", "by": by}
        return section("one", {"id": "a", "commitment": "We will.", "actions": [action]})

    found = compared(strategy("1", one("2026")), strategy("2", one("2027")), official)
    assert told(found) == [("changed", "Open a hub | 2027")]


def pledge(version: str, *promises: dict[str, object]) -> Pledge:
    return Pledge.model_validate(
        {
            "document": "pledge",
            "id": "p",
            "council": "testing",
            "title": "A pledge",
            "version": version,
            "parts": [{"id": "home", "title": "Home"}],
            "promises": promises,
        }
    )


def promise(ident: str, words: str, said: str | None = None, **more: object) -> dict[str, object]:
    return {"id": ident, "promise": words, **({"young_people": said} if said else {}), **more}


def test_each_edition_compares_its_own_words():
    older = pledge(
        "1", promise("a", "We will.", "Old."), promise("b", "We shall.", "Same."), promise("c", "C.")
    )
    newer = pledge(
        "2", promise("a", "We will.", "New."), promise("b", "We must.", "Same."), promise("c", "D.")
    )
    assert told(compared(older, newer, plain)) == [("changed", "We will.")]
    assert told(compared(older, newer, official)) == [("changed", "We must."), ("changed", "D.")]


def test_plain_words_that_came_later_are_no_change_of_the_promise():
    older, newer = pledge("1", promise("a", "We will.")), pledge("2", promise("a", "We will.", "We do."))
    assert told(compared(older, newer, plain)) == []


@pytest.mark.parametrize(("part", "kinds"), [("home", []), (None, ["moved"])])
def test_a_promise_that_left_its_part_moved(part, kinds):
    older = pledge("1", promise("a", "We will.", part="home"))
    newer = pledge("2", promise("a", "We will.", **({"part": part} if part else {})))
    assert [c.kind for c in compared(older, newer, official).now] == kinds
