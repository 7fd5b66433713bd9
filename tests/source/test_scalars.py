"""Words arrive as they were written: nothing is guessed, nothing is lost."""

from __future__ import annotations

import pytest

from corporate_parenting.source import plain
from corporate_parenting.source.reader import parse

pytestmark = pytest.mark.usefixtures("parser")

GUESSED_BY_OTHERS = [
    "3.10", "no", "No", "off", "yes", "true", "null", "~", "6:20", "01632", "0x1F", "1e3", "1_000", ".5",
    "+44", "2026-05-01", "2026-05-01T09:00 Europe/London", "12:30:45", "=", "<<", ".inf",
]  # fmt: skip


def value(text: str | bytes) -> object:
    source, diagnostics = parse(text if isinstance(text, bytes) else text.encode(), "file.yml")
    assert diagnostics == []
    assert source is not None
    return plain(source.root)


@pytest.mark.parametrize("written", GUESSED_BY_OTHERS)
def test_what_looks_like_something_else_is_text(written: str) -> None:
    assert value(f"key: {written}\n") == {"key": written}
    if " " not in written:
        assert value(f"key: [{written}]\n") == {"key": [written]}


def test_keys_are_text_too() -> None:
    assert value("3.10: a\nno: b\n2026-05-01: c\n") == {"3.10": "a", "no": "b", "2026-05-01": "c"}


def test_quotation_marks_are_not_part_of_the_words() -> None:
    assert value("a: \"3.2.1\"\nb: 'it''s'\nc: \"\"\n") == {"a": "3.2.1", "b": "it's", "c": ""}


def test_folded_words_are_one_line_and_literal_words_keep_theirs() -> None:
    assert value("a: >-\n  one\n  two\n\n  three\nb: |-\n  one\n    two\nc: one\n  two\n") == {
        "a": "one two\nthree",
        "b": "one\n  two",
        "c": "one two",
    }


def test_windows_line_ends_change_nothing() -> None:
    text = "a: one\nb: >-\n  two\n  three\nc:\n  - four\n"
    assert value(text.replace("\n", "\r\n")) == value(text)


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert value(b"\xef\xbb\xbfdocument: strategy\n") == {"document": "strategy"}


def test_a_line_may_be_long() -> None:
    words = " ".join(["word"] * 20_000)
    assert value(f"a: {words}\n") == {"a": words}


def test_letters_of_every_script_arrive() -> None:
    words = "Gŵyl Ddewi, Łódź, বাংলা, اردو, 😀, e\u0301, \u2026"
    assert value(f"a: {words}\n") == {"a": words}


def test_html_is_text() -> None:
    assert value("a: <script>alert('no')</script>\n") == {"a": "<script>alert('no')</script>"}
