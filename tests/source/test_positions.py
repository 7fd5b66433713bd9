"""Every value and every key knows its line and column, counted from 1 as editors do."""

from __future__ import annotations

import pytest

from corporate_parenting.diagnostics import Position, Route, Step
from corporate_parenting.source import Source
from corporate_parenting.source.reader import parse

pytestmark = pytest.mark.usefixtures("parser")

TEXT = """\
# a comment
document: strategy
period: {start: "2026", end: "2029"}
sections:
  - id: one
    body:
      - "Words."
      - number: "1.2"
        text: >-
          More words.
langs: [en, cy]
"""


def source(text: str = TEXT) -> Source:
    found, _ = parse(text.encode(), "file.yml")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("steps", "at", "at_key"),
    [
        ((), (2, 1), (2, 1)),
        (("document",), (2, 11), (2, 1)),
        (("period",), (3, 9), (3, 1)),
        (("period", "end"), (3, 30), (3, 25)),
        (("sections", 0), (5, 5), (5, 5)),
        (("sections", 0, "body", 0), (7, 9), (7, 9)),
        (("sections", 0, "body", 1), (8, 9), (8, 9)),
        (("sections", 0, "body", 1, "text"), (9, 15), (9, 9)),
        (("langs", 1), (11, 13), (11, 13)),
    ],
)
def test_where_values_and_keys_stand(
    steps: tuple[Step, ...], at: tuple[int, int], at_key: tuple[int, int]
) -> None:
    assert source().locate(Route("file.yml", steps))[0] == Position(*at)
    assert source().locate(Route("file.yml", steps, at_key=True))[0] == Position(*at_key)


@pytest.mark.parametrize(
    ("steps", "line"),
    [(("nothing",), 2), (("sections", 7), 4), (("sections", 0, "title"), 5), (("period", 0), 3)],
)
def test_what_is_not_there_is_looked_for_nearby(steps: tuple[Step, ...], line: int) -> None:
    assert source().locate(Route("file.yml", steps))[0].line == line


def test_the_line_is_given_with_the_position() -> None:
    assert source().locate(Route("file.yml", ("sections", 0, "id"))) == (Position(5, 9), "  - id: one")


def test_windows_line_ends_and_a_byte_order_mark_move_nothing() -> None:
    windows = source("\ufeff" + TEXT.replace("\n", "\r\n"))
    for steps in (("document",), ("period", "end"), ("sections", 0, "body", 1, "text")):
        assert windows.locate(Route("", steps)) == source().locate(Route("", steps))


def test_columns_count_letters_and_not_bytes() -> None:
    found = source("{cyfnod: Gŵyl, 'ŵ😀': x}\n")
    assert found.locate(Route("", ("ŵ😀",)))[0] == Position(1, 22)
