"""What only some formats can hand on: tables, footnotes, links, and how deep an item stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from corporate_parenting.importing import Extract, Imported, Paragraph, draft_of, import_text
from corporate_parenting.importing.paragraphs import Footnote, Table
from corporate_parenting.importing.words import count, link, note_mark
from corporate_parenting.source.tidy import tidy

from .conftest import read_back

HEAD = Paragraph(1, "Our strategy", heading=1), Paragraph(2, "Purpose", number="1.", heading=2)


def draft(*paragraphs: Paragraph, head: tuple[Paragraph, ...] = HEAD) -> Imported:
    every = (*head, *paragraphs)
    read = sum(count(line) for paragraph in every for line in paragraph.leftovers)
    made = draft_of(Extract(every, (), read), name="paper.docx", council="barnet")
    assert made.words_in == made.words_out, made.report()
    assert tidy(made.yaml) == made.yaml
    return made


def body(made: Imported) -> list[Any]:
    found: list[Any] = read_back(made.yaml).data["sections"][0]["body"]
    return found


def test_every_cell_of_a_table_has_its_place(check_loads: Callable[[str], None]) -> None:
    rows = (("Year", "Who answers"), ("2025", "Head of Early Help: a role"), ("2026", ""))
    made = draft(Paragraph(3, "", table=Table(rows, "Who answers for what")))
    assert body(made) == [
        {
            "table": {
                "caption": "Who answers for what",
                "head": ["Year", "Who answers"],
                "rows": [["2025", "Head of Early Help: a role"], ["2026", ""]],
            }
        }
    ]
    check_loads(made.yaml)


def test_what_a_table_does_not_print_is_asked_for(check_loads: Callable[[str], None]) -> None:
    rows = (("", "2025"), ("Homes", "3"))
    (block,) = body(draft(Paragraph(3, "", table=Table(rows))))
    assert block["table"]["caption"] == "WRITE HERE: what this table shows"
    assert block["table"]["head"] == ["WRITE HERE: what this column holds", "2025"]
    made = draft(Paragraph(3, "", table=Table(rows, has_head=False)))
    assert body(made)[0]["table"]["rows"] == [["", "2025"], ["Homes", "3"]]
    check_loads(made.yaml)


def test_a_table_before_the_first_part_is_the_header_row_by_row() -> None:
    table = Paragraph(1, "", table=Table((("MEETING:", "Cabinet"), ("TITLE:", "Parenting Strategy 2026-29"))))
    made = draft(Paragraph(3, "It helps."), head=(table, *HEAD[1:]))
    data = read_back(made.yaml).data
    assert data["title"] == "Parenting Strategy 2026-29"
    assert data["particulars"] == [
        {"label": "MEETING:", "value": "Cabinet"},
        {"label": "TITLE:", "value": "Parenting Strategy 2026-29"},
    ]
    assert made.unplaced == ()


def test_no_word_of_a_header_table_is_lost() -> None:
    rows = (
        ("A note on all", "", "", ""),
        ("Meeting", "Cabinet", "Date:", ""),
        ("", "", "1 May 2026", ""),
        ("Enclosures:", "", "", ""),
        ("The plan", "", "", ""),
        ("Summary", f"First{note_mark('1')}.\nSecond **line**.", "", "Third"),
    )
    table = Paragraph(1, "", table=Table(rows, "Header"), footnotes=(Footnote("1", "Of two."),))
    made = draft(Paragraph(3, "It helps."), head=(table, *HEAD[1:]))
    assert read_back(made.yaml).data["particulars"] == [
        {"value": "Header"},
        {"value": "A note on all"},
        {"label": "Meeting", "value": "Cabinet"},
        {"label": "Date:", "value": "1 May 2026"},
        {"label": "Enclosures:", "body": ["The plan"]},
        {"label": "Summary", "value": "First[1].", "kind": "summary", "body": ["Second line."]},
        {"label": "Third", "value": ""},
        {"value": "Of two."},
    ]


def test_a_footnote_stands_with_its_words(check_loads: Callable[[str], None]) -> None:
    words = f"We care{note_mark('1')} for you{note_mark('a')}(both)."
    notes = (Footnote("1", "Until you are 25."), Footnote("a", "All of *you*."))
    made = draft(Paragraph(3, words, footnotes=notes))
    assert body(made) == [
        {
            "text": r"We care[^1] for you[^a]\(both).",
            "footnotes": [
                {"mark": "1", "text": "Until you are 25."},
                {"mark": "a", "text": "All of *you*."},
            ],
        }
    ]
    check_loads(made.yaml)


def test_a_footnote_of_a_cell_is_the_table_s(check_loads: Callable[[str], None]) -> None:
    rows = (("Year", "Children"), ("2025", f"198{note_mark('2')}"))
    made = draft(Paragraph(3, "", table=Table(rows, "Care"), footnotes=(Footnote("2", "On 31 March."),)))
    assert body(made)[0]["table"]["rows"] == [["2025", "198[^2]"]]
    check_loads(made.yaml)


def test_a_heading_has_no_place_for_its_footnote() -> None:
    heading = Paragraph(
        3, f"Context{note_mark('1')}", number="2.", heading=2, footnotes=(Footnote("1", "Why."),)
    )
    made = draft(Paragraph(2, "It helps."), heading, Paragraph(4, "It is hard."))
    assert [part["title"] for part in read_back(made.yaml).data["sections"]] == ["Purpose", "Context"]
    assert made.unplaced == ("1 Why.",)


def test_a_link_keeps_its_address() -> None:
    to = "https://www.legislation.gov.uk/ukpga/2017/16_a"
    made = draft(Paragraph(3, f"See **{link('the Act', to)}** [2017]."))
    assert body(made) == [rf"See **[the Act]({to.replace('_', chr(92) + '_')})** \[2017\]."]


def test_items_stand_as_deep_as_the_format_says() -> None:
    made = draft(
        Paragraph(3, "We work on", number="1.1"),
        Paragraph(4, "homes", bullet="•", level=1),
        Paragraph(5, "near", number="a)", level=2),
        Paragraph(6, "very near", number="(i)", level=3),
        Paragraph(7, "health", bullet="•", level=1),
        Paragraph(8, "In all, that is a lot."),
        Paragraph(9, "too deep", bullet="•", level=3),
    )
    lead, after = body(made)
    assert lead["list"] == [
        {
            "text": "homes",
            "list": [{"number": "a)", "text": "near", "list": [{"number": "(i)", "text": "very near"}]}],
        },
        "health",
    ]
    assert after["list"] == ["too deep"]


def test_a_sentence_that_ends_with_a_footnote_is_no_heading() -> None:
    note = (Footnote("1", "Until you are 25."),)
    made = draft(
        Paragraph(3, f"We care.{note_mark('1')}", footnotes=note),
        Paragraph(4, "near you", bullet="•", level=1),
    )
    assert [part["title"] for part in read_back(made.yaml).data["sections"]] == ["Purpose"]
    assert body(made)[0]["text"] == "We care.[^1]"


def test_a_table_of_markdown_keeps_a_stroke_inside_a_cell() -> None:
    text = "# Our strategy\n\n## 1. Purpose\n\n| Year | Who |\n|---|---|\n| 2025 | a \\| b |\n"
    made = import_text(text, name="paper.md", council="barnet")
    assert body(made)[0]["table"]["head"] == ["Year", "Who"]
    assert body(made)[0]["table"]["rows"] == [["2025", "a | b"]]
