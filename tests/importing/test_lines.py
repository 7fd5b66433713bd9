"""What extraction broke, mended line by line."""

from __future__ import annotations

import pytest

from corporate_parenting.importing.lines import read_text
from corporate_parenting.importing.paragraphs import Paragraph


def read(text: str, *, markdown: bool = False) -> list[Paragraph]:
    return list(read_text(text, markdown=markdown).paragraphs)


def said(text: str) -> list[tuple[int, str]]:
    return [(mended.line, mended.what) for mended in read_text(text, markdown=False).mended]


@pytest.mark.parametrize(
    ("line", "number", "words"),
    [
        ("3.2.1 We help.", "3.2.1", "We help."),
        ("3. Edge of care", "3.", "Edge of care"),
        ("- 5.5 The draft", "5.5", "The draft"),
        ("c) A letter", "c)", "A letter"),
        ("(a) the strategy", "(a)", "the strategy"),
        ("(iv) the fourth", "(iv)", "the fourth"),
        ("1.1\tAfter a tab", "1.1", "After a tab"),
        ("**2.** Bold number", "2.", "Bold number"),
        ("**2. Bold all**", "2.", "**Bold all**"),
        ("£4 was spent", "", "£4 was spent"),
        ("1989 was the year", "", "1989 was the year"),
        ("a good parent", "", "a good parent"),
        ("I. Smith", "", "I. Smith"),
    ],
)
def test_the_number_is_taken_to_the_letter(line: str, number: str, words: str) -> None:
    (found,) = read(line)
    assert (found.number, found.text) == (number, words)


def test_stray_marks_and_tags_are_told_with_their_lines() -> None:
    text = "<p>One <i>two</i></p>\n\n- ## **4. RISK**\n\n- 1.1 That it be so.**"
    assert said(text) == [
        (1, "tags were taken out: `<p>`, `<i>`"),
        (3, "the list mark `-` before a heading was taken off"),
        (3, "the mark `##` before a heading was taken off"),
        (5, "the list mark `-` before a printed number was taken off"),
        (5, "a stray `**` was taken out"),
    ]
    assert [p.text for p in read(text)] == ["One two", "**RISK**", "That it be so."]


def test_a_sentence_broken_at_a_page_is_joined() -> None:
    text = "The strategy has been informed by the\n\nfindings of many."
    (found,) = read(text)
    assert found.text == "The strategy has been informed by the findings of many."
    assert said(text) == [(3, "a sentence that broke off on line 1 was joined")]


@pytest.mark.parametrize(
    "text",
    [
        "It ended here.\n\nand this is new",
        "He said so:\n\nand this is new",
        "It broke off on the\n\nCapital says that it is new",
        "3. Edge of care\n\nand this is under it",
        "Our hopes\n\nand this is under it",
        "It broke off on the\n\n- item of a list",
    ],
)
def test_what_did_not_break_is_not_joined(text: str) -> None:
    assert len(read(text)) == 2


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    text = (
        "1. Purpose\n"
        "This strategy says how the council and all of its partners care for\n"
        "Children and young people. It was written with the Children in Care\n"
        "Council.\n"
        "A new paragraph.\n"
    )
    assert [p.text[:8] for p in read(text)] == ["Purpose", "This str", "A new pa"]


def test_a_number_on_a_line_of_its_own_finds_its_words() -> None:
    (found,) = read("3.1\n\nCurrent position")
    assert (found.number, found.text) == ("3.1", "Current position")
    (alone,) = read("3.1")
    assert (alone.number, alone.text) == ("", "3.1")


def test_characters_that_no_page_can_show_are_mended() -> None:
    assert read("the council\x92s\x00 words")[0].text == "the council\u2019s words"
    assert read("one.\x0ctwo.\u2028three.")[2].text == "three."
    assert said("a\x07b") == [(1, "a character that cannot be printed was mended")]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    assert [p.line for p in read("\ufeffone.\r\n\r\ntwo.\x0cthree.\rfour.")] == [1, 3, 3, 4]
