"""The house style: comments stay, words stay, and a second time nothing changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from corporate_parenting.source import plain
from corporate_parenting.source.reader import parse
from corporate_parenting.source.tidy import TidyError, tidy

ROOT = Path(__file__).parents[2]


def tidied(text: str) -> str:
    result = tidy(text)
    assert tidy(result) == result
    before, after = parse(text.encode(), "before")[0], parse(result.encode(), "after")[0]
    assert before
    assert after
    assert plain(before.root) == plain(after.root)
    return result


def test_comments_stay_where_they_stood() -> None:
    messy = """\
# at the top
document: strategy # beside
sections:
# over the first
- id: a   # beside the first
# over the second
- id: b
  # under the second

# over the next
title: x
# at the end
"""
    assert (
        tidied(messy)
        == """\
# at the top
document: strategy # beside
sections:
  # over the first
  - id: a # beside the first
  # over the second
  - id: b
    # under the second

# over the next
title: x
# at the end
"""
    )


@pytest.mark.parametrize("value", ["3.10", "no", "6:20", "01632", "~", "null", "1e3", "2026-05-01"])
def test_a_scalar_stays_the_text_that_it_is(value: str) -> None:
    text = f"a: {value}\nb:\n  - {value}\n  - '{value}'\nc: \"{value}\"\n"
    assert tidied(text) == text


def test_quoted_prose_loses_its_brackets() -> None:
    text = """\
title: {text: "Staying safe", list: ["one, two", three]}
period: {start: 2026-04-01, end: 2029-03-31} # kept
history:
  - {event: adopted, because: "of a vote"} # beside
  # over the next
  - {event: updated, ids: [a, b]}
"""
    assert (
        tidied(text)
        == """\
title:
  text: "Staying safe"
  list:
    - "one, two"
    - three
period: {start: 2026-04-01, end: 2029-03-31} # kept
history:
  - event: adopted # beside
    because: "of a vote"
  # over the next
  - {event: updated, ids: [a, b]}
"""
    )


def test_brackets_that_go_over_lines_are_taken_off() -> None:
    text = "measures: [a, # the first\n  b,\n  c]\nnone: [\n]\n"
    assert tidied(text) == "# the first\nmeasures:\n  - a\n  - b\n  - c\nnone: []\n"


def test_folded_prose_is_kept_or_folded_at_the_width() -> None:
    kept = f"text: {'word ' * 12}\n  {'word ' * 12}\n".replace(" \n", "\n")
    assert tidied(kept) == kept
    too_long = f"text: {'word ' * 40}\n  end\n".replace(" \n", "\n")
    assert max(map(len, tidied(too_long).split("\n"))) <= 100
    alone = f"text: {'word ' * 40}end\n"
    assert tidied(alone) == alone


def test_prose_below_its_key_goes_beside_it() -> None:
    assert tidied("text:\n  A few words.\n") == "text: A few words.\n"


def test_block_text_is_left_alone() -> None:
    text = "a: >-\n  folded\n  # no comment\n# a comment\nb: |\n  literal  \n  lines\n"
    assert tidied(text) == text


def test_one_newline_at_the_end_and_no_spaces_at_the_ends_of_lines() -> None:
    assert tidied("\ufeffa: x  \r\n# said   \r\nb: y\r\n\r\n\r\n") == "a: x\n# said\nb: y\n"


@pytest.mark.parametrize(
    ("text", "place", "mend"),
    [
        ("a: b: c\n", ":1:5", "Put quotation marks around"),
        ('a: x\nb: "open\n', ":2:4", "Close it at the end of the words."),
        ("a: [some words, b]\n", ":1:5", "Put the words in quotation marks"),
        ("a: x\na: y\n", ":2:1", "else keep one of the two"),
        ("", ":1:1", "delete the file"),
    ],
)
def test_a_file_with_errors_is_refused_with_help(text: str, place: str, mend: str) -> None:
    with pytest.raises(TidyError) as refused:
        tidy(text, shown_as="strategies/x.yml")
    assert f"strategies/x.yml{place}" in str(refused.value)
    assert mend in str(refused.value)
    assert refused.value.diagnostics


def test_what_cannot_be_kept_is_refused_with_its_line() -> None:
    # ruamel.yaml does not keep a space at the end of folded text when a comment follows.
    with pytest.raises(TidyError, match=r"this file:2: tidying would change words"):
        tidy("a: x\nb: >-\n  one \n# a comment\nc: y\n")


@pytest.mark.parametrize("folder", ["strategies", "pledges", "tests"])
def test_every_file_of_the_project_is_tidied_without_changing_a_word(folder: str) -> None:
    for path in sorted((ROOT / folder).rglob("*.y*ml")):
        try:
            text = path.read_text("utf-8")
            once = tidy(text)
        except (TidyError, UnicodeDecodeError):
            assert folder == "tests", path  # the cases hold every wrong form there is
            continue
        if once != text:  # else the same was asked just now
            assert tidy(once) == once, path
