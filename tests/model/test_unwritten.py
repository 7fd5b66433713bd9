"""What is no words yet, and what only looks like it."""

from __future__ import annotations

import pytest

from corporate_parenting.model.unwritten import is_unwritten


@pytest.mark.parametrize(
    "words",
    [
        "WRITE HERE: ",
        "WRITE HERE",
        "write here",
        "Write here the same promise in plain words.",
        "**WRITE HERE**",
        "[TBC]",
        "tbc",
        "TBD: the team",
        "TODO",
        "TODO write this",
        "todo",
        "todo: ask the panel",
        "[todo]",
        "XXX",
        "xxxx pounds",
        "Lorem ipsum dolor sit amet",
        "lorem\nipsum",
    ],
)
def test_places_are_no_words(words: str) -> None:
    assert is_unwritten(words)


@pytest.mark.parametrize(
    "words",
    [
        "Write to us here.",
        "You can write here or at home.",
        "Todo lo que prometemos está aquí.",
        "Todos te ayudamos.",
        "To do this we will ask you.",
        "Our plan for TB is new.",
        "With love from all of us, xxx",
        "The date is TBC",
        "",
    ],
)
def test_words_are_words(words: str) -> None:
    assert not is_unwritten(words)
