"""PDFs: blocks told by where words stand, and what a page hides."""

from __future__ import annotations

import pytest

from corporate_parenting.importing.formats.pdf.reader import GUESSED

from .conftest import Loads, blocks, draft, told
from .pdf_paper import PdfPaper


def paper() -> PdfPaper:
    """A page with a title and one heading."""
    return (
        PdfPaper().line(72, 90, "Our strategy 2026", size=22, bold=True).line(72, 130, "1. Purpose", size=15)
    )


def test_wrapped_lines_are_paragraphs_and_larger_ones_headings(check_loads: Loads) -> None:
    made = paper()
    lines = (
        "This strategy says how the council and all of its partners care for the children",
        "who are in its care.",
    )
    made.text(72, 160, *lines)
    made.text(72, 200, "It was written with them.")
    made.line(72, 240, "2. Care", size=15).text(72, 265, "We care.")
    imported, read = draft(made.bytes(), ".pdf")
    assert read.data["title"] == "Our strategy 2026"
    assert blocks(read) == [
        "1. Purpose",
        " ".join(lines),
        "It was written with them.",
        "2. Care",
        "We care.",
    ]
    assert [entry.what for entry in imported.log] == [GUESSED]
    assert "  page 1: a PDF does not say what is a heading" in imported.report()
    check_loads(imported.yaml)


def test_items_hang_on_their_labels() -> None:
    made = paper()
    lines = ("We help every family that asks us, and this is how we do it,", "in this order:")
    made.line(72, 160, "1.1").text(110, 160, *lines)
    made.line(110, 190, "a)").text(
        130, 190, "within ten working days, and for most of you within", "five days"
    )
    made.line(130, 222, "•").line(150, 222, "by letter")
    made.line(110, 237, "b)").line(130, 237, "at home")
    _, read = draft(made.bytes(), ".pdf")
    assert blocks(read)[1:] == [
        {
            "number": "1.1",
            "text": "We help every family that asks us, and this is how we do it, in this order:",
            "list": [
                {
                    "number": "a)",
                    "text": "within ten working days, and for most of you within five days",
                    "list": ["by letter"],
                },
                {"number": "b)", "text": "at home"},
            ],
        }
    ]


def test_heads_and_feet_are_kept_once() -> None:
    made = PdfPaper()
    for number in (1, 2, 3):
        made.page().line(72, 40, "Northmere strategy").line(290, 810, f"Page {number} of 3")
        made.line(72, 120, f"{number}. Part", size=15).text(72, 150, f"These are the words of part {number}.")
    imported, read = draft(made.bytes(), ".pdf")
    assert imported.unplaced == ("Northmere strategy", "Page 1 of 3")
    assert blocks(read)[1::2] == [f"These are the words of part {number}." for number in (1, 2, 3)]
    said = "the head or foot of this page stands on pages 2 to 3 too, and is kept once"
    assert [entry.what for entry in imported.log].count(said) == 2


def test_a_sentence_that_a_page_broke_is_joined() -> None:
    made = paper().text(72, 700, "We care for every child who is in our care, and we stay in touch")
    made.page().text(72, 90, "with you until you are 25.")
    imported, read = draft(made.bytes(), ".pdf")
    assert blocks(read)[1:] == [
        "We care for every child who is in our care, and we stay in touch with you until you are 25."
    ]
    assert "  page 1: a sentence that a page broke was joined\n" in imported.report()


def test_two_columns_are_read_one_after_the_other() -> None:
    made = paper()
    left = [f"left words number {n} go on and on" for n in range(1, 10)]
    right = [f"right words number {n} go on too" for n in range(1, 10)]
    made.text(72, 160, *left).text(320, 160, *right)
    _, read = draft(made.bytes(), ".pdf")
    said = " ".join(blocks(read)[1:])
    assert said == " ".join((*left, *right))


def test_a_footnote_stands_with_its_words() -> None:
    made = paper().line(72, 160, "We care for care leavers").line(196, 156, "1", size=6.5)
    made.line(203, 160, "until they are 25.").rule(72, 200, 700)
    made.line(72, 715, "1", size=6.5).line(80, 718, "Young people who were in our care.", size=9)
    imported, read = draft(made.bytes(), ".pdf")
    assert blocks(read)[1:] == [
        {
            "text": "We care for care leavers[^1] until they are 25.",
            "footnotes": [{"mark": "1", "text": "Young people who were in our care."}],
        }
    ]
    assert imported.unplaced == ()


def test_a_hyphen_at_the_end_of_a_line_is_kept_and_told() -> None:
    imported, read = draft(
        paper().text(72, 160, "We care for every child and all care-", "leavers.").bytes(), ".pdf"
    )
    assert blocks(read)[1:] == ["We care for every child and all care-leavers."]
    assert any("a hyphen at the end of a line was kept" in entry.what for entry in imported.log)


def test_remarks_and_properties_are_listed_and_never_taken() -> None:
    made = paper().text(72, 160, "We care.")
    made.annotations = (
        "<</Type/Annot/Subtype/Text/Rect[10 10 20 20]/Contents(Is this right?)>>"
        "<</Type/Annot/Subtype/Link/Rect[10 10 20 20]>>"
    )
    made.info = {"Author": "Pat Writer", "Company": "Northmere", "Producer": "A program"}
    assert told(made.bytes(), ".pdf") == [
        ("comment-in-file", 1, "There is a comment or mark (Text) on the page: “Is this right?”."),
        ("file-metadata", 0, "The file's properties name its author: “Pat Writer”."),
        ("file-metadata", 0, "The file's properties name its property “Company”: “Northmere”."),
    ]
    made_, _ = draft(made.bytes(), ".pdf")
    assert "Pat" not in made_.yaml
    assert "right" not in made_.yaml


@pytest.mark.parametrize("size", [9, 11, 14])
def test_every_word_is_read_once(size: float) -> None:
    words = [f"word{n} and more" for n in range(40)]
    made = PdfPaper().text(72, 80, *words, size=size)
    imported, read = draft(made.bytes(), ".pdf")
    assert sorted(read.text.replace("paper", "").split()) == sorted(" ".join(words).split())
    assert imported.words_in == 120


def test_a_sign_before_a_number_is_taken_off_and_told() -> None:
    imported, read = draft(paper().text(72, 160, "- 1.1 We help you.").bytes(), ".pdf")
    assert blocks(read)[1:] == [{"number": "1.1", "text": "We help you."}]
    assert any("the list mark `-` before a printed number was taken off" in e.what for e in imported.log)


def test_words_far_apart_are_cells_of_a_row() -> None:
    made = paper().line(72, 160, "Who answers").line(220, 160, "Head of Early Help")
    made.line(72, 175, "Reviewed").line(220, 175, "each year")
    _, read = draft(made.bytes(), ".pdf")
    (block,) = blocks(read)[1:]
    assert [block["table"]["head"], *block["table"]["rows"]] == [
        ["Who answers", "Head of Early Help"],
        ["Reviewed", "each year"],
    ]
