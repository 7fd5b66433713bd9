"""Small papers, each with one thing that an importer gets wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from corporate_parenting.importing import Imported
from corporate_parenting.importing.report import report_of

from .conftest import read_back

Import = Callable[..., Imported]


def sections(imported: Imported) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read_back(imported.yaml).data["sections"]
    return found


def test_what_stands_before_the_first_part_is_the_title_page(imported: Import) -> None:
    paper = """London Borough of Barnet

Our parenting strategy

2026 to 2029

We are proud of this.

1. Purpose

It says what we do.
"""
    result = imported(paper)
    data = read_back(result.yaml).data
    assert data["title"] == "Our parenting strategy"
    assert data["period"]["as_printed"] == "2026 to 2029"
    assert data["id"] == "strategy-2026"
    assert [row["value"] for row in data["particulars"]] == [
        "London Borough of Barnet",
        "Our parenting strategy",
        "2026 to 2029",
        "We are proud of this.",
    ]
    assert result.unplaced == ()
    assert "council's name was not found" not in result.report()


@pytest.mark.parametrize(
    ("title", "start", "end", "printed"),
    [
        ("Strategy 2017- 2020", "2017", "2020", "2017- 2020"),
        ("Strategy 2011-14", "2011", "2014", "2011-14"),
        ("Strategy 2026 \u2013 2029", "2026", "2029", "2026 \u2013 2029"),
        ("Strategy from 2026 to 2029", "2026", "2029", "2026 to 2029"),
    ],
)
def test_the_period_is_read_from_the_title(
    imported: Import, title: str, start: str, end: str, printed: str
) -> None:
    data = read_back(imported(f"{title}\n\n1. Purpose\n\nIt helps.\n").yaml).data
    assert data["period"] == {"start": start, "end": end, "as_printed": printed}
    assert data["title"] == title


def test_a_year_and_month_are_no_period(imported: Import) -> None:
    result = imported("Strategy 2017-03\n\n1. Purpose\n\nIt helps.\n")
    assert "period" not in read_back(result.yaml).data
    assert "id: strategy-imported" in result.yaml


def test_a_paper_without_title_has_its_files_name(imported: Import) -> None:
    result = imported("1. Purpose\n\nIt helps.\n", name="some/folder/plan.txt")
    assert read_back(result.yaml).data["title"] == "plan"
    assert "No title was found" in result.report()
    assert "some/folder" not in result.yaml + result.report()


def test_only_a_short_line_or_one_over_deeper_numbers_is_a_heading(imported: Import) -> None:
    paper = """Strategy

3. EDGE OF CARE

3.1 Where we are now

3.1.1 Few came

3.2 We helped many families this year and last

4. This is a paragraph and ends as one.
"""
    (part,) = sections(imported(paper))
    assert part["title"] == "EDGE OF CARE"
    (inner,) = part["sections"]
    assert [block["number"] for block in inner["body"]] == ["3.1.1", "3.2", "4."]


def test_a_number_that_cannot_go_on_from_the_last_is_a_word(imported: Import) -> None:
    paper = """Strategy

1 Purpose

12 Children came into care. It was many.

14 May 2026 was the day of the review.

2 young people said so.

2 Context

It is hard.
"""
    first, second = sections(imported(paper))
    assert [part["number"] for part in (first, second)] == ["1", "2"]
    assert all(isinstance(block, str) for block in first["body"])


def test_gaps_and_lone_letters_stay_as_printed(imported: Import) -> None:
    paper = "Strategy\n\n2. Context\n\n2.1 One.\n\n2.3 Three.\n\nc) A letter.\n"
    assert read_back(imported(paper).yaml).numbers == ["2.", "2.1", "2.3", "c)"]


def test_a_number_that_stands_twice_gets_an_id_and_keeps_its_print(
    imported: Import, check_loads: Callable[[str], None]
) -> None:
    paper = """Strategy

1. Purpose

a) First.

2. Purpose

a) Again.

2. Permanence

3. Permanence

It lasts.
"""
    result = imported(paper)
    check_loads(result.yaml)
    parts = sections(result)
    assert [p["id"] for p in parts] == ["part-1", "part-2", "permanence", "permanence-2"]
    assert parts[0]["body"][0] == {"number": "a)", "text": "First."}
    assert parts[1]["body"][0] == {"id": "part-2-a", "number": "a)", "text": "Again."}


def test_ids_are_never_made_from_wording(imported: Import) -> None:
    paper = "Strategy\n\nOur hopes\n\nWe hope.\n\nOur fears\n\nWe fear.\n"
    assert [part["id"] for part in sections(imported(paper))] == ["part-a", "part-b"]


@pytest.mark.parametrize(
    ("words", "strength"),
    [
        ("We will listen.", "will"),
        ("We will always listen.", "will"),
        ("We will try to listen.", "will_try"),
        ("We will always try to listen.", "will_try"),
        ("We always try to listen.", "will_try"),
        ("We aim to listen.", "will_try"),
        ("Listen more.", None),
        ("After the review we will listen.", None),
        ("We willingly listen.", None),
    ],
)
def test_strength_is_said_first(imported: Import, words: str, strength: str | None) -> None:
    paper = f"Strategy\n\n1. What we will do\n\n1.1 {words}\n"
    (part,) = sections(imported(paper))
    assert part["kind"] == "commitments"
    assert part["body"][0]["commitment"] == words
    assert part["body"][0].get("strength") == strength


def test_lists_follow_the_words_that_lead_in(imported: Import) -> None:
    paper = """Strategy

1. Purpose

1.1 We work on:
a) homes
b) health
1.2 And on
- school
    - clubs
- work
"""
    (part,) = sections(imported(paper))
    lettered, plain = part["body"]
    assert lettered["list"] == [
        {"number": "a)", "text": "homes"},
        {"number": "b)", "text": "health"},
    ]
    assert plain["list"] == [{"text": "school", "list": ["clubs"]}, "work"]


def test_a_paragraph_after_a_deeper_part_keeps_the_printed_order(imported: Import) -> None:
    paper = "Strategy\n\n3. Care\n\n3.1 Now\n\n3.1.1 It is so.\n\n3.2 It will be better.\n"
    result = imported(paper)
    assert read_back(result.yaml).numbers == ["3.", "3.1", "3.1.1", "3.2"]
    assert any("3.2 stands under the heading 3.1" in mended.what for mended in result.log)


def test_a_contents_page_makes_no_parts(imported: Import) -> None:
    paper = """Strategy

Contents

1. Purpose

2. Context

Foreword ........ 3

1. Purpose

It helps.

2. Context

It is hard.
"""
    result = imported(paper)
    assert len(sections(result)) == 2
    assert read_back(result.yaml).data["particulars"] == [
        {"value": "Strategy"},
        {"label": "Contents", "body": [{"list": ["1. Purpose", "2. Context", "Foreword 3"]}]},
    ]
    assert result.unplaced == ()


def test_a_contents_page_says_what_the_headings_are(imported: Import) -> None:
    paper = """Strategy

Contents

Foreword\t2
Our aims\t3
Staying safe:\t3
Being well:\t4
Our panel\t5
Who sits on it\t5

Foreword

We care.

Our aims

Staying safe:

- homes

Being well:

- health

How we know

We ask, and we are told.

Our panel

Who sits on it

- Chair
"""
    result = imported(paper)
    parts = sections(result)
    assert [part["title"] for part in parts] == ["Foreword", "Our aims", "Our panel"]
    assert [inner["title"] for inner in parts[1]["sections"]] == ["Staying safe:", "Being well:"]
    # A heading that the list does not name belongs to the part before it.
    assert [inner["title"] for inner in parts[1]["sections"][1]["sections"]] == ["How we know"]
    assert parts[2]["sections"][0] == {
        "id": "part-c-a",
        "title": "Who sits on it",
        "body": [{"list": ["Chair"]}],
    }
    assert any("its level is a guess" in mended.what for mended in result.log)


def test_a_heading_that_only_its_shape_gives_away_is_told(imported: Import) -> None:
    paper = "Strategy\n\n1. Purpose\n\nIt is so.\n\nWhat comes next\n\nWe will say.\n"
    result = imported(paper)
    assert sections(result)[0]["sections"][0]["title"] == "What comes next"
    assert [(m.line, m.what) for m in result.log] == [
        (7, "a line was taken for a heading by its shape and place alone")
    ]


def test_a_line_with_a_footnote_is_no_entry_of_a_list_of_contents(imported: Import) -> None:
    paper = "Strategy\n\nAims\u00b9 ..... 5\n\n\u00b9 Ours.\n\n1. Purpose\n\nIt is so.\n"
    rows = read_back(imported(paper).yaml).data["particulars"]
    assert [row["value"] for row in rows] == ["Strategy", "Aims[1] ..... 5", "Ours."]


def test_words_printed_again_for_show_are_a_pull_quote(imported: Import) -> None:
    whole = "We are proud of what our young people do, and we tell them so every day of the year."
    paper = f"""Strategy

1. Purpose

- homes

We are proud of what our young people do

- schools

1.1 {whole}
"""
    (part,) = sections(imported(paper))
    first, quote, second, held = part["body"]
    assert (first, second) == ({"list": ["homes"]}, {"list": ["schools"]})
    assert quote == {"pull_quote": "We are proud of what our young people do", "repeats": "1.1"}
    assert held == {"number": "1.1", "text": whole}


def test_few_words_said_twice_are_no_pull_quote(imported: Import) -> None:
    paper = "Strategy\n\n1. Purpose\n\nWe are proud of them.\n\n1.1 We are proud of them. They know.\n"
    (part,) = sections(imported(paper))
    assert part["body"][0] == "We are proud of them."


def test_a_quotation_has_its_source(imported: Import) -> None:
    paper = """Strategy

1. Purpose

"Nothing about us is decided without us in the room."
(Children in Care Council)

It is so. {long}
"""
    paper = paper.format(long="And so it stays. " * 9)  # a text that is not broken at a width
    (part,) = sections(imported(paper))
    assert part["body"] == [
        {
            "quote": '"Nothing about us is decided without us in the room."',
            "from": "(Children in Care Council)",
        },
        f"It is so. {'And so it stays. ' * 9}".strip(),
    ]


@pytest.mark.parametrize("points", ["is set out in the diagram below.", "See the chart overleaf"])
def test_a_picture_that_the_text_has_lost_has_its_place(imported: Import, points: str) -> None:
    (part,) = sections(imported(f"Strategy\n\n1. Purpose\n\n1.1 How it works: {points}\n\n1.2 So it does.\n"))
    assert part["body"][1] == {
        "picture": {"alt": "not_in_source", "text_status": "referenced_not_held"},
    }


def test_the_rows_of_a_table_are_a_table(imported: Import) -> None:
    paper = "Strategy\n\n1. Purpose\n\nIt goes on.\n\nYear\tChildren\n2025\t198\n"
    (part,) = sections(imported(paper))
    table = part["body"][1]["table"]
    assert (table["head"], table["rows"]) == (["Year", "Children"], [["2025", "198"]])
    piped = paper.replace("Year\tChildren\n", "| Year | Children |\n|---|---|\n").replace(
        "2025\t198", "|2025|198|"
    )
    (again,) = sections(imported(piped, name="paper.md"))
    assert again["body"][1]["table"] == table


def test_a_page_s_number_has_no_place(imported: Import) -> None:
    assert imported("Strategy\n\n1. Purpose\n\nIt goes on\n\n3\n\nand on.\n").unplaced == ("3",)


def test_a_title_in_a_report_s_table_is_the_title(imported: Import) -> None:
    paper = "MEETING:\tCabinet\nTITLE:\tParenting Strategy 2026-29\t\n\n1 THE ISSUE\n\nIt is.\n"
    result = imported(paper)
    assert read_back(result.yaml).data["title"] == "Parenting Strategy 2026-29"
    assert [row["label"] for row in read_back(result.yaml).data["particulars"]] == ["MEETING:", "TITLE:"]
    assert result.unplaced == ()


def test_markdown_headings_are_headings(imported: Import) -> None:
    paper = """# Our strategy

## Foreword

By the *chair*. **We care.**

## 1. Edge of care

### Strategy

1.1 We aim to help
young people.

Moving on
---------

We stay in touch.
"""
    result = imported(paper, name="paper.md")
    assert read_back(result.yaml).data["title"] == "Our strategy"
    parts = sections(result)
    assert [p["id"] for p in parts] == ["part-a", "edge-of-care", "moving-on"]
    assert parts[0]["body"] == ["By the *chair*. **We care.**"]
    assert parts[1]["sections"][0]["body"][0]["commitment"] == "We aim to help young people."
    assert result.log == ()


def test_the_report_tells_what_a_person_must_know(imported: Import) -> None:
    report = imported("Strategy\n\n- 1. Purpose\n\nIt **helps.\n\n- 1.1 And helps.\n").report()
    assert "Words: 6 read, 6 written; none is lost." in report
    assert "Not placed: nothing" in report
    assert "lines 3, 7: the list mark `-` before a printed number was taken off" in report
    assert "line 5: a stray `**` was taken out" in report


def test_the_report_says_so_when_words_differ() -> None:
    report = report_of([], [], name="x.txt", words_in=2, words_out=1)
    assert "2 read, 1 written. THEY DIFFER" in report
