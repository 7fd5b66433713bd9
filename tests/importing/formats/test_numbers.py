"""Numbers that Word counts, as it prints them."""

from __future__ import annotations

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from corporate_parenting.importing.formats.numerals import letters, numeral, roman

from .conftest import draft
from .word_paper import WordPaper, run

W = nsdecls("w")


def level(at: int, form: str, text: str, inside: str = "") -> str:
    start = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    return f'<w:lvl w:ilvl="{at}">{start}{inside}<w:lvlText w:val="{text}"/></w:lvl>'


def numbers(definition: str, *items: tuple[int, int], nums: str = "") -> list[str]:
    """What is printed before items, each of a list (60 or 61) and a level."""
    paper = WordPaper()
    numbering = paper.document.part.numbering_part.element
    numbering.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="60">{definition}</w:abstractNum>'))
    for num in (60, 61):
        inside = nums if num == 61 else ""
        numbering.append(
            parse_xml(f'<w:num {W} w:numId="{num}"><w:abstractNumId w:val="60"/>{inside}</w:num>')
        )
    paper.add(run("Purpose of all this"), style="Heading1")
    for item in items:
        paper.add(run("We help you and all others."), number=item)
    return draft(paper.bytes())[1].numbers[1:]


def test_a_deeper_level_begins_again_under_the_next_number() -> None:
    form = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2")
    found = numbers(form, (60, 0), (60, 1), (60, 1), (60, 0), (60, 1))
    assert found == ["1", "1.1", "1.2", "2", "2.1"]


def test_a_level_that_never_begins_again_counts_on() -> None:
    form = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)", '<w:lvlRestart w:val="0"/>')
    assert numbers(form, (60, 0), (60, 1), (60, 0), (60, 1)) == ["1.", "(a)", "2.", "(b)"]


def test_two_lists_of_one_definition_count_on_together() -> None:
    assert numbers(level(0, "decimal", "%1."), (60, 0), (61, 0), (60, 0)) == ["1.", "2.", "3."]


def test_a_list_that_begins_anew_says_so() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    assert numbers(level(0, "decimal", "%1."), (60, 0), (61, 0), (61, 0), nums=start) == ["1.", "7.", "8."]


def test_a_level_above_that_has_not_come_counts_as_begun() -> None:
    form = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2")
    assert numbers(form, (60, 1), (60, 1), (60, 0)) == ["1.1", "1.2", "2."]


def test_legal_numbers_are_digits_throughout() -> None:
    form = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert numbers(form, (60, 0), (60, 0), (60, 1)) == ["I.", "II.", "2.1"]


def test_words_around_a_number_are_printed_with_it() -> None:
    assert numbers(level(0, "upperLetter", "Appendix %1:"), (60, 0), (60, 0)) == [
        "Appendix A:",
        "Appendix B:",
    ]


def test_a_list_without_numbers_prints_none() -> None:
    assert numbers(level(0, "none", ""), (60, 0), (60, 0)) == []


@pytest.mark.parametrize(
    ("value", "form", "printed"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (12, "decimalZero", "12"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (1, "ordinal", "1st"),
        (12, "ordinal", "12th"),
        (23, "ordinal", "23rd"),
        (5, "none", ""),
        (5, "hebrew1", "5"),
    ],
)
def test_forms_of_numbers(value: int, form: str, printed: str) -> None:
    assert numeral(value, form) == printed


def test_what_no_letter_or_roman_numeral_says_stays_digits() -> None:
    assert (letters(0), roman(0), roman(4000)) == ("0", "0", "4000")
