"""Addresses inside a document: the id, else the printed number; never derived from wording."""

from __future__ import annotations

from typing import Any

import pytest

from corporate_parenting.model import Pledge, Strategy
from corporate_parenting.model.addresses import actions, address_book, number_address


def strategy(*sections: dict[str, Any]) -> Strategy:
    return Strategy.model_validate(
        {"document": "strategy", "id": "plan", "council": "barnet", "title": "Plan", "sections": sections}
    )


def part(*body: object, **more: Any) -> dict[str, Any]:
    return {"title": "Part", "body": body, **more}


@pytest.mark.parametrize(
    ("printed", "address"),
    [("3.", "3"), ("3.2.1", "3.2.1"), ("c)", "c"), ("(c)", "c"), ("3.2.", "3.2"), ("[4]", "4"), (" 5: ", "5"),
     ("Minute 94", "Minute-94"), ("A.1 (b)", "A.1-b"), ("3.10", "3.10")],
)  # fmt: skip
def test_a_printed_number_is_an_address_without_its_outer_marks(printed: str, address: str) -> None:
    assert number_address(printed) == address


def test_a_number_is_an_anchor_and_an_id_is_another_name_for_it() -> None:
    book = address_book(
        strategy(
            part(
                {"number": "3.2.1", "id": "help-early", "text": "a"},
                {"number": "c)", "text": "b"},
                number="3.",
            ),
            part({"id": "bare", "text": "c"}, id="last"),
        )
    )
    assert {address: place.anchor for address, place in book.places.items()} == {
        "3": "p-3",
        "help-early": "p-3.2.1",
        "3.2.1": "p-3.2.1",
        "c": "p-c",
        "last": "p-last",
        "bare": "p-bare",
    }
    assert book.collisions == ()


def test_a_place_knows_the_page_that_holds_it() -> None:
    book = address_book(strategy(part(number="1"), part(sections=[part({"number": "2.1.1", "text": "a"})])))
    assert [(p.page, p.steps) for p in book.places.values()] == [
        (0, ("sections", 0)),
        (1, ("sections", 1, "sections", 0, "body", 0)),
    ]


def test_items_and_nested_blocks_have_addresses_too() -> None:
    inner = {"text": "b", "number": "(i)"}
    book = address_book(strategy(part({"text": "a", "list": [inner], "body": [{"id": "x", "text": "c"}]})))
    assert set(book.places) == {"i", "x"}


def test_a_number_that_stands_twice_needs_an_id() -> None:
    book = address_book(strategy(part({"number": "a)", "text": "a"}, {"number": "a)", "text": "b"})))
    assert [(c.address, c.steps, c.by_id) for c in book.collisions] == [
        ("a", ("sections", 0, "body", 1), False)
    ]


def test_a_number_that_stands_twice_is_no_trouble_where_ids_tell_them_apart() -> None:
    book = address_book(
        strategy(part({"number": "a)", "id": "one", "text": "a"}, {"number": "a)", "id": "two", "text": "b"}))
    )
    assert book.collisions == ()
    assert len(set(book.anchors.values())) == len(book.anchors) == 2


def test_an_id_that_stands_twice_is_a_collision() -> None:
    book = address_book(strategy(part({"id": "x", "text": "a"}, {"id": "x", "text": "b"})))
    assert [(c.address, c.by_id) for c in book.collisions] == [("x", True)]


def test_a_number_gives_way_to_an_id_of_the_same_name() -> None:
    book = address_book(strategy(part({"number": "3", "id": "first", "text": "a"}, {"id": "3", "text": "b"})))
    assert book.collisions == ()
    assert book.places["3"].steps == ("sections", 0, "body", 1)
    assert len(set(book.anchors.values())) == 2


def test_anchors_of_the_specimen_stand_once(library: Any) -> None:
    for record in library.library.councils:
        for document in record.publications:
            book = address_book(document)
            assert book.collisions == ()
            by_page: dict[object, list[str]] = {}
            for steps, anchor in book.anchors.items():
                page = steps[1] if steps[:1] == ("sections",) else None
                by_page.setdefault(page, []).append(anchor)
            for anchors in by_page.values():
                assert len(set(anchors)) == len(anchors)


def test_only_a_commitment_is_found_as_a_commitment() -> None:
    book = address_book(strategy(part({"id": "will", "commitment": "We will."}, {"id": "text", "text": "a"})))
    assert book.commitment("will") is not None
    assert book.commitment("text") is None
    assert book.commitment("nothing") is None


def test_actions_are_found_by_id() -> None:
    action = {"id": "hub", "what": "Open it"}
    found = actions(strategy(part({"id": "will", "commitment": "We will.", "actions": [action]})))
    assert [(ident, a.what) for ident, a in found.items()] == [("hub", "Open it")]


def test_promises_and_parts_of_a_pledge_have_addresses() -> None:
    pledge = Pledge.model_validate(
        {
            "document": "pledge",
            "id": "pledge",
            "council": "barnet",
            "title": "Pledge",
            "parts": [{"id": "home", "title": "Home"}],
            "promises": [{"id": "listen", "number": "1", "promise": "We listen.", "part": "home"}],
        }
    )
    assert {a: p.anchor for a, p in address_book(pledge).places.items()} == {
        "home": "p-home",
        "listen": "p-1",
        "1": "p-1",
    }
