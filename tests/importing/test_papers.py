"""Which papers a file holds, and what each says about itself. None of them is a real council's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from corporate_parenting.importing import Imported

from .conftest import read_back

Import = Callable[..., Imported]

REPORT = """MEETING:\tCabinet
MEETING DATE:\t{date}
TITLE:\tOur strategy
{rows}

1 THE ISSUE

1.1 Cabinet is asked to approve the strategy that we have written together.
"""


def report(imported: Import, *, date: str = "5 May 2026", rows: str = "WARD:\tAll") -> dict[str, Any]:
    return read_back(imported(REPORT.format(date=date, rows=rows)).yaml).data


def test_a_report_to_a_meeting_is_a_decision_paper(
    imported: Import, check_loads: Callable[..., None]
) -> None:
    made = imported(REPORT.format(date="Tuesday 5th May 2026", rows="WARD:\tAll"))
    data = read_back(made.yaml).data
    assert (data["document"], data["id"], data["kind"]) == (
        "decision",
        "cabinet-2026-05-05",
        "decision_report",
    )
    assert (data["body_name"], data["dated"], data["title"]) == ("Cabinet", "2026-05-05", "Our strategy")
    assert "period" not in data
    assert "Kind: a decision paper (decision report)" in made.report()
    assert "Meeting: Cabinet, 2026-05-05" in made.report()
    check_loads(made.yaml)


def test_one_sign_of_a_report_makes_none(imported: Import) -> None:
    paper = (
        "Our strategy\n\n2026 to 2029\n\n1. Purpose\n\nIt helps.\n\n2. Recommendations\n\nThat we listen.\n"
    )
    assert read_back(imported(paper).yaml).data["document"] == "strategy"


@pytest.mark.parametrize(
    ("rows", "classification"),
    [
        ("AN OPEN PUBLIC ITEM", "open"),
        ("Classification:\tOpen", "open"),
        ("Status (public or exempt)\tPublic", "open"),
        ("Classification:\tPart exempt", "part_exempt"),
        ("Classification:\tExempt under paragraph 3", "exempt"),
        ("Classification:\tOfficial", "unknown"),
        ("WARD:\tAll", "unknown"),
    ],
)
def test_a_classification_is_only_what_is_printed(imported: Import, rows: str, classification: str) -> None:
    assert report(imported, rows=f"WARD:\tAll\n{rows}\t")["classification"] == classification


@pytest.mark.parametrize(
    ("printed", "is_key"),
    [
        ("Yes", "true"),
        ("This is a key decision because of its effect", "true"),
        ("No", "false"),
        ("This is not a key decision", "false"),
        ("See the forward plan", None),
    ],
)
def test_a_key_decision_is_one_where_the_paper_says_so(
    imported: Import, printed: str, is_key: str | None
) -> None:
    assert report(imported, rows=f"KEY DECISION:\t{printed}").get("key_decision") == is_key


def test_a_date_that_is_not_whole_stays_so(imported: Import) -> None:
    assert report(imported, date="May 2026")["dated"] == "2026-05"
    assert "dated" not in report(imported, date="in spring")
    assert report(imported, date="in spring")["id"] == "cabinet-imported"


def test_attachments_are_those_that_the_paper_names(imported: Import) -> None:
    rows = "ENCLOSURES:\tAppendix 1 \u2013 The plan\nWARD:\tAll"
    paper = REPORT.format(date="5 May 2026", rows=rows) + "\n1.2 The needs are in appendix 2.\n"
    assert read_back(imported(paper).yaml).data["attachments"] == [
        {"title": "The plan", "label": "Appendix 1", "text_status": "referenced_not_held"},
        {"title": "Appendix 2", "text_status": "referenced_not_held"},
    ]
    assert "attachments" not in report(imported, rows="ENCLOSURES:\tNone")
    held = paper + "\n2 Appendix 2\n\nHere they are, all of them.\n"
    assert [a["title"] for a in read_back(imported(held).yaml).data["attachments"]] == ["The plan"]


def test_a_resolution_is_an_outcome_in_the_words(imported: Import) -> None:
    paper = REPORT.format(date="5 May 2026", rows="WARD:\tAll")
    assert read_back(imported(paper).yaml).data["outcome"] == "not_in_source"
    decided = paper + "\nThe Cabinet\n\nRESOLVED that the strategy be adopted.\n"
    data = read_back(imported(decided).yaml).data
    assert "outcome" not in data
    assert data["sections"][0]["body"][-2:] == ["The Cabinet", "RESOLVED that the strategy be adopted."]


STRATEGY = """Our strategy

April 2026

Contents

Foreword\t2
Our aims\t3

Foreword

We wrote this together, and we will keep to what it says.

Our aims

- homes
"""


def test_a_report_and_the_strategy_behind_it_are_two_papers(
    imported: Import, check_loads: Callable[..., None]
) -> None:
    made = imported(REPORT.format(date="5 May 2026", rows="WARD:\tAll") + "\n" + STRATEGY)
    first, second = (read_back(draft.yaml).data for draft in made.drafts)
    assert [draft.ident for draft in made.drafts] == ["cabinet-2026-05-05", "strategy-2026"]
    assert [draft.document for draft in made.drafts] == ["decision", "strategy"]
    assert first["about"] == ["strategy-2026"]
    assert first["attachments"] == [{"title": "Our strategy", "document": "strategy-2026"}]
    assert [part["title"] for part in second["sections"]] == ["Foreword", "Our aims"]
    assert made.report().startswith("paper.txt: 2 papers\ncabinet-2026-05-05: Our strategy\n")
    check_loads(*(draft.yaml for draft in made.drafts))


def test_two_papers_of_one_meeting_have_two_ids(imported: Import) -> None:
    paper = REPORT.format(date="5 May 2026", rows="WARD:\tAll")
    made = imported(f"{paper}\nAGENDA ITEM: 4\n\n{paper}")
    assert [draft.ident for draft in made.drafts] == ["cabinet-2026-05-05", "cabinet-2026-05-05-2"]
    second = read_back(made.drafts[1].yaml).data
    assert second["agenda_items"] == [{"label": "AGENDA ITEM: 4", "by": "Cabinet"}]


def test_a_strategy_with_its_contents_behind_a_foreword_is_one_paper(imported: Import) -> None:
    paper = (
        "Our plan\n\nForeword\n\nWe wrote this together, and we will keep to all that it says.\n\n" + STRATEGY
    )
    assert len(imported(paper).drafts) == 1
