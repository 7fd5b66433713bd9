"""The slips of people who type prose into YAML are told by what to do, whichever parser reads."""

from __future__ import annotations

import pytest

from corporate_parenting.diagnostics import Position
from corporate_parenting.source.reader import parse

pytestmark = pytest.mark.usefixtures("parser")

SLIPS = {
    'text: "He said "yes" to us"': (17, "The quotation marks close before these words."),
    "text: 'it's ours'": (11, "The quotation marks close before these words."),
    'text: "Pledge" for children': (16, "The quotation marks close before these words."),
    "text: [Draft] plan": (7, "Words cannot begin with `[`."),
    "text: {Draft} plan": (7, "Words cannot begin with `{`."),
    "text: **We will** do it": (7, "Words cannot begin with `*`."),
    "text: *We will* do it": (7, "Words cannot begin with `*`."),
    "text: & more": (7, "Words cannot begin with `&`."),
    "text: @northmere": (7, "Words cannot begin with `@`."),
    "text: %": (7, "Words cannot begin with `%`."),
    "text: `code`": (7, "Words cannot begin with a backtick."),
    "text: ? what": (7, "Words cannot begin with `?`."),
    "text: > words": (7, "Words cannot stand on the line of `>`."),
    "text: |words": (7, "Words cannot stand on the line of `|`."),
    "text: Our aim: to listen": (
        14,
        "A colon with a space after it ends a key, so these words cannot be read.",
    ),
    "text: Our aims:": (15, "A colon with a space after it ends a key, so these words cannot be read."),
    'text: "50\\% of us"': (10, "A backslash inside double quotation marks begins a code."),
    'text: "C:\\unit"': (10, "A backslash inside double quotation marks begins a code."),
    'text: "We will': (7, "A quotation mark opens here and is never closed."),
    "text: [a, b": (7, "The bracket that opens here is not closed in the right place."),
    "text: {a: b": (7, "The bracket that opens here is not closed in the right place."),
    "text: - one": (7, "A list cannot begin on the line of its key."),
    "text:one": (5, "There is no space after this colon."),
    "text": (1, "There is no colon after this key."),
}


@pytest.mark.parametrize("line", SLIPS)
def test_a_slip_is_told_once_where_it_was_made(line: str) -> None:
    column, message = SLIPS[line]
    source, diagnostics = parse(f"id: new\n{line}\ntitle: New\n".encode(), "file.yml")
    assert source is None
    assert [(d.position, d.message) for d in diagnostics] == [(Position(2, column), message)]
    assert diagnostics[0].quoted == line


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('a: "one\nb: two\nc: "three"\n', 1, "A quotation mark opens here and closes only on line 3."),
        ("a:\n  b: c\n d: e\n", 3, "This line is not in line with the keys that begin on line 1."),
        ("a: b\n- c\n", 2, "A list item stands where a key belongs."),
        ("a: b\n  c: d\n", 2, "This looks like a key, but the line above has its value already."),
        (
            "a:\n  - b: c\n   d: e\n",
            3,
            "This line stands in the list that begins on line 2, but does not begin with `- `.",
        ),
    ],
)
def test_a_line_at_the_wrong_indent_is_told(text: str, line: int, message: str) -> None:
    _, diagnostics = parse(text.encode(), "file.yml")
    assert [(d.code, d.position.line, d.message) for d in diagnostics] == [("not-yaml", line, message)]


@pytest.mark.parametrize("text", ["a:\n\tb: c\n", "a:\n  - b\n\t- c\n", "a: |\n\tb\n", "a:\n  \t- b\n"])
def test_a_tab_in_the_indent_is_told(text: str) -> None:
    _, diagnostics = parse(text.encode(), "file.yml")
    assert [d.code for d in diagnostics] == ["tab"]
    assert text.split("\n")[diagnostics[0].position.line - 1][diagnostics[0].position.column - 1] == "\t"


def test_several_problems_of_form_are_told_together() -> None:
    text = "a: &x b\nc: *x\nd: !t e\nf:\ng: [one two]\ng: h # i\n"
    _, diagnostics = parse(text.encode(), "file.yml")
    assert [(d.code, d.position.line) for d in diagnostics] == [
        ("anchor", 1),
        ("alias", 2),
        ("tag", 3),
        ("empty-value", 4),
        ("flow-prose", 5),
        ("duplicate-key", 6),
    ]


def test_ids_numbers_and_dates_may_stand_in_brackets() -> None:
    _, diagnostics = parse(b"a: [a, 3.2.1, 2026-05-01]\nb: {start: 2026, end: 'one two'}\n", "file.yml")
    assert diagnostics == []


def test_a_comment_after_an_id_is_a_comment() -> None:
    _, diagnostics = parse(b"a: b  # a comment\nc: 'two words'  # a comment\n# words here\n", "file.yml")
    assert diagnostics == []
