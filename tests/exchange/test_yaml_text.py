"""One value of a YAML file is replaced or added, and every other byte stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import ndiff
from pathlib import Path
from typing import Any

import pytest

from corporate_parenting.diagnostics import Severity
from corporate_parenting.exchange.folding import refolded
from corporate_parenting.exchange.yaml_text import NotPossibleError, with_words
from corporate_parenting.source import Mapping, Node, Scalar, plain
from corporate_parenting.source.reader import parse
from corporate_parenting.source.tidy import tidy
from tests.conftest import ROOT

PLEDGES, STRATEGIES = ROOT / "pledges/northmere", ROOT / "strategies/northmere"
FILES = [
    PLEDGES / "pledge-2026.yml",
    PLEDGES / "pledge-2026.under-10s.yml",
    PLEDGES / "pledge-2026.young-people.ar.yml",
    STRATEGIES / "strategy-2026.yml",
    STRATEGIES / "council.yml",
]
EVERY = 5
"""Every fifth value: all styles are among them many times over."""
HARD = (
    "Short.",
    "A colon: and a # mark, 'both' \"quotes\" and a \\ too.",
    (
        "We will look after you and your things, whatever happens. We will ask what you think about every "
        "plan that we make with you, so that nothing is a surprise."
    ),
    "2026",
    "no",
    "3.10",
    "two lines\nof words",
    "**Stars** come first",
    "- a dash does",
    "[a link](strategy-2026/3.2.1) does",
    "{ and & and * and ! and % and @",
    "£5 a week — “curly” words… and Llais y Plant, العربية",
    "ends in a colon:",
    "x",
)
"""Words that YAML might read as something else."""


def no_order(_: Sequence[Any]) -> Sequence[str]:
    return ()


def values(node: Node, steps: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], str]]:
    if isinstance(node, Scalar):
        yield steps, node.value
    elif isinstance(node, Mapping):
        for key, inner in node.values.items():
            yield from values(inner, (*steps, key))
    else:
        for index, inner in enumerate(node.items):
            yield from values(inner, (*steps, index))


def prose(text: str) -> list[tuple[tuple[Any, ...], str]]:
    source, _ = parse(text.encode(), "file.yml")
    assert source
    return [(steps, value) for steps, value in values(source.root) if " " in value][::EVERY]


def read(text: str) -> Any:
    source, problems = parse(text.encode(), "file.yml")
    assert source
    assert [p for p in problems if p.severity is Severity.ERROR] == []
    return plain(source.root)


def at(data: Any, steps: Sequence[Any]) -> Any:
    for step in steps:
        data = data[step]
    return data


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """Lines that went, and lines that came."""
    told = list(ndiff(before.splitlines(), after.splitlines()))
    return [t[2:] for t in told if t.startswith("- ")], [t[2:] for t in told if t.startswith("+ ")]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_values_of_every_style_take_hard_words(path: Path) -> None:
    text = path.read_text("utf-8")
    for number, (steps, value) in enumerate(prose(text)):
        words = HARD[number % len(HARD)]
        after = with_words(text, steps, words, no_order)
        assert at(read(after), steps).rstrip("\n") == words
        if number % 10 == 0:
            gone, _ = changed_lines(text, after)
            assert len(gone) <= len(value) // 40 + 2, "only the value's own lines go"


@pytest.mark.parametrize("path", FILES[:2], ids=lambda p: p.name)
def test_what_was_changed_is_tidy(path: Path) -> None:
    """Much of a file's prose gets other words, in every style that it stands in; then the file is tidy."""
    text = path.read_text("utf-8")
    for number, (steps, _) in enumerate(prose(text)):
        text = with_words(text, steps, HARD[number % len(HARD)], no_order)
    assert tidy(text) == text


FOLDED = """\
one:
  text: >-
    We will make a pathway plan with you within three months of your 16th birthday. We look at
    it with you at least every six months, and more often if you ask us to. You can bring somebody.
    You can say no to a part of it, and then we write down what you think.
"""


FOLDED_WORDS = " ".join(line.strip() for line in FOLDED.splitlines()[2:])


@pytest.mark.parametrize(
    ("old", "new"), [("somebody", "a friend"), ("with you within", "with you in"), ("16th", "sixteenth")]
)
def test_one_word_of_folded_words_changes_one_line(old: str, new: str) -> None:
    after = with_words(FOLDED, ("one", "text"), FOLDED_WORDS.replace(old, new), no_order)
    gone, came = changed_lines(FOLDED, after)
    assert (len(gone), len(came)) == (1, 1)
    assert came == [gone[0].replace(old, new)]


def test_a_line_that_grows_too_long_is_folded_with_the_next_one() -> None:
    after = with_words(FOLDED, ("one", "text"), FOLDED_WORDS.replace("six months", "three months"), no_order)
    gone, came = changed_lines(FOLDED, after)
    assert (len(gone), len(came)) == (2, 2)
    assert all(len(line) <= 100 for line in came)


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("k: old words  # why\n", "new words", "k: new words  # why\n"),
        ("k: 'old words'\n", "it's new", "k: 'it''s new'\n"),
        ('k: "old words"\n', "new words", 'k: "new words"\n'),
        ("k: old words\n", "new: words", 'k: "new: words"\n'),
        ("k: old words\n", "2026", 'k: "2026"\n'),
        ("k: |\n  old words\n  here\n", "new\nwords", "k: |\n  new\n  words\n"),
        ("k: |-\n  old\n\nj: x\n", "new", "k: |-\n  new\n\nj: x\n"),
        ("k: >\n  old words\n", "new words", "k: >\n  new words\n"),
        ("k: >-\n  old words\n# about j\nj: x\n", "a\nb", "k: |-\n  a\n  b\n# about j\nj: x\n"),
        ("k:\n  old words\n  go on\n", "new words go on", "k:\n  new words go on\n"),
        ("k: [\"old words\", 'b']\n", "new, words", "k: [\"old words\", 'b']\n"),
        ("k:\n  - old words\n  - b\n", "new", "k:\n  - old words\n  - b\n"),
    ],
)
def test_each_style_keeps_its_form(before: str, words: str, after: str) -> None:
    data = read(before)
    steps: tuple[Any, ...] = ("k",) if isinstance(data["k"], str) else ("k", 0)
    expected = after if len(steps) == 1 else after.replace("old words", words)
    made = with_words(before, steps, words, no_order)
    assert made == expected


def test_a_long_line_that_was_left_alone_stays_on_one_line() -> None:
    long = "k: " + "word " * 30 + "end\n"
    made = with_words(long, ("k",), ("word " * 29 + "end"), no_order)
    assert made == "k: " + "word " * 29 + "end\n"


def test_words_that_grow_past_the_width_are_folded() -> None:
    words = "word " * 30 + "end"
    made = with_words("list:\n  - short\n", ("list", 0), words, no_order)
    assert made.splitlines()[1] == "  - >-"
    assert all(len(line) <= 100 for line in made.splitlines())
    assert read(made)["list"] == [words]


def test_a_new_key_stands_below_those_that_come_first() -> None:
    text = "title: A\n# about the end\nend: b\n"
    made = with_words(text, ("young_people",), "Plain words.", lambda _: ("title",))
    assert made == "title: A\nyoung_people: Plain words.\n# about the end\nend: b\n"


def test_words_give_way_to_a_mapping_when_more_is_said() -> None:
    text = "- id: a\n  young_people: Plain words.  # read by the group\n  keeps: [b]\n"
    made = with_words(
        f"promises:\n{indented(text)}", ("promises", 0, "young_people", "means", 0), "One.", no_order
    )
    assert made == (
        "promises:\n"
        "  - id: a\n"
        "    young_people:  # read by the group\n"
        "      text: Plain words.\n"
        "      means:\n"
        "        - One.\n"
        "    keeps: [b]\n"
    )


def indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())


def test_folded_words_give_way_to_a_mapping_too() -> None:
    words = "word " * 30 + "end"
    text = with_words("k: short\nj: x\n", ("k",), words, no_order)
    made = with_words(text, ("k", "title"), "A title", no_order)
    assert read(made) == {"k": {"title": "A title", "text": words}, "j": "x"}
    assert tidy(made) == made


def test_a_new_item_goes_to_the_end_of_its_list() -> None:
    text = "means:\n  - One.\n  - >-\n    Two is\n    longer.\nif_not: x\n"
    made = with_words(text, ("means", 2), "Three.", no_order)
    assert made == "means:\n  - One.\n  - >-\n    Two is\n    longer.\n  - Three.\nif_not: x\n"


def test_an_item_is_never_put_past_the_end() -> None:
    with pytest.raises(NotPossibleError, match="no item 3"):
        with_words("means:\n  - One.\n", ("means", 3), "Four.", no_order)


def test_the_first_entry_of_an_empty_file_of_words() -> None:
    made = with_words('version: "1"\nwords: {}\n', ("words", "3.10"), "Words.", no_order)
    assert made == 'version: "1"\nwords:\n  "3.10": Words.\n'


def test_an_easy_read_row_comes_with_its_picture() -> None:
    row = {"picture": "home", "text": "**We** will: look."}
    made = with_words("words:\n  a: b\n", ("words", "home", "rows", 0), row, lambda _: ("a",))
    assert made == (
        'words:\n  a: b\n  home:\n    rows:\n      - picture: home\n        text: "**We** will: look."\n'
    )


def test_a_place_that_waits_for_its_writer_is_written_plainly() -> None:
    made = with_words('k: "WRITE HERE: "\n', ("k",), "Nasze obietnice", no_order)
    assert made == "k: Nasze obietnice\n"


@pytest.mark.parametrize("words", ["a" * 150, "word " * 60 + "end", "one"])
def test_folding_keeps_every_word_and_the_width(words: str) -> None:
    lines = refolded(words, ("one two", "three"), 40, 60)
    assert " ".join(lines) == words
    assert all(len(line) <= 60 or " " not in line for line in lines)
