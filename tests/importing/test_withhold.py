"""What an import takes out and what it leaves. Every person and number here is made up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from corporate_parenting.importing import Imported

from .conftest import read_back

Import = Callable[..., Imported]

HEAD = (
    "MEETING:\tCabinet\nDATE:\t1 May 2026\nTITLE:\tParenting Strategy\n{row}\n\n"
    "1 THE ISSUE\n\n1.1 It is so.\n"
)


def row_of(imported: Import, row: str) -> tuple[dict[str, Any], Imported]:
    """A row of a report's header, as imported."""
    made = imported(HEAD.format(row=row))
    return read_back(made.yaml).data["particulars"][3], made


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ("Report author\tAnn Bloggs, Head of Care", "[…], Head of Care"),
        ("Report author\tAnn Bloggs Service Manager", "[…] Service Manager"),
        ("Report author\tDr Ann Bloggs", "Dr […]"),
        ("Report author\tA. Bloggs (Director)", "[…] (Director)"),
        ("Report author\tANN BLOGGS, HEAD OF CARE", "[…], HEAD OF CARE"),
        ("Report author\tSi\u00e2n \u00c9vans-O'Dowd, Director", "[…], Director"),
        ("Contact officer\tAnn Young, Lead Officer", "[…], Lead Officer"),
        (
            "Officer contributors\tAnn Bloggs, Deputy Director, Social Care Bo Brown, Service Manager, Care",
            "[…], Deputy Director, Social Care […], Service Manager, Care",
        ),
    ],
)
def test_an_officer_s_name_is_withheld(imported: Import, row: str, shown: str) -> None:
    found, made = row_of(imported, row)
    assert found["value"] == shown
    assert found["withheld"] == ["name"] * shown.count("[…]")
    assert f"Withheld: {shown.count('[…]')} name" in made.report()
    assert "Bloggs" not in made.yaml + made.report()


@pytest.mark.parametrize(
    "value",
    [
        "Head of Care",
        "Acting Director of Children's Services",
        "Cabinet Member for Education, Children & Families",
        "Cabinet member young people and children's wellbeing",
        "Councillor Ann Bloggs, Cabinet member for Children",
        "Children's Rights Team",
        "Virtual School Team",
        "Democratic Services",
        "HP",
    ],
)
def test_a_role_a_team_and_a_councillor_stay(imported: Import, value: str) -> None:
    found, made = row_of(imported, f"Report of\t{value}")
    assert found == {"label": "Report of", "value": value, "kind": "report_by"}
    assert made.withheld == ()
    assert "Withheld" not in made.report()


@pytest.mark.parametrize(
    "number",
    ["01632 960123", "(01632) 960123", "020 7946 0123", "+44 1632 960123", "07700 900123", "0208 359 1234"],
)
def test_a_telephone_number_is_withheld_wherever_it_stands(imported: Import, number: str) -> None:
    made = imported(f"Strategy\n\n1. Purpose\n\n1.1 Ring {number} today.\n")
    (part,) = read_back(made.yaml).data["sections"]
    assert part["body"] == [{"number": "1.1", "text": "Ring […] today.", "withheld": ["telephone"]}]


def test_a_number_behind_its_label_is_one_however_short(imported: Import) -> None:
    found, _ = row_of(imported, "Contact officer\tHead of Care, ext. 4567")
    assert (found["value"], found["withheld"]) == ("Head of Care, ext. […]", ["telephone"])


@pytest.mark.parametrize(
    "words",
    [
        "In 2012 2013 and 2014 2015 it rose.",
        "It cost \u00a34,739,000 and 0 12 34 56 78 90.",
        "See DCSF-00686-2009 and 02012 2013/14.",
        "Childline is 0800 1111.",
    ],
)
def test_other_numbers_and_national_helplines_stay(imported: Import, words: str) -> None:
    made = imported(f"Strategy\n\n1. Purpose\n\n1.1 {words}\n")
    assert made.withheld == ()


def test_an_address_and_the_name_that_it_spells_are_withheld(imported: Import) -> None:
    words = "Ann Bloggs leads this: ann.bloggs@northmere.example."
    made = imported(f"Strategy\n\n1. Purpose\n\n1.1 {words}\n\n1.2 Ask Ann Bloggs.\n")
    one, two = read_back(made.yaml).data["sections"][0]["body"]
    assert (one["text"], one["withheld"]) == ("[…] leads this: […].", ["name", "email"])
    assert (two["text"], two["withheld"]) == ("Ask […].", ["name"])


def test_a_team_s_mailbox_spells_no_name(imported: Import) -> None:
    words = "Leaving Care helps: leaving.care@northmere.example."
    made = imported(f"Strategy\n\n1. Leaving Care\n\n1.1 {words}\n")
    (part,) = read_back(made.yaml).data["sections"]
    assert part["title"] == "Leaving Care"
    assert part["body"][0]["text"] == "Leaving Care helps: […]."


def test_a_name_to_be_asked_is_withheld_in_a_strategy_too(imported: Import) -> None:
    made = imported(
        "Strategy\n\n1. Purpose\n\n1.1 To hear more contact Ann Bloggs on 01632 960123.\n\n"
        "Contact officer: Bo Brown\n\n- Ask **Bo Brown**.\n"
    )
    assert Counter(taken.kind for taken in made.withheld) == {"name": 3, "telephone": 1}
    assert [taken.line for taken in made.withheld] == [5, 5, 7, 9]
    body = read_back(made.yaml).data["sections"][0]["body"]
    assert body[1]["list"] == [{"text": "Ask **[…]**.", "withheld": ["name"]}]


def test_who_signed_is_withheld(imported: Import) -> None:
    made = imported(HEAD.format(row="WARD:\tAll") + "\n.....\nAnn Bloggs\nDirector of Children's Services\n")
    assert read_back(made.yaml).data["closing_particulars"] == [
        {"value": "[…]", "withheld": ["name"]},
        {"value": "Director of Children's Services"},
    ]


def test_a_row_tells_of_all_that_was_taken_out_of_it(imported: Import) -> None:
    end = "\nContact officer: Ann Bloggs\n(Head of Care)\n01632 960123; ann.bloggs@northmere.example\n"
    made = imported(HEAD.format(row="WARD:\tAll") + end)
    assert read_back(made.yaml).data["closing_particulars"] == [
        {
            "label": "Contact officer:",
            "value": "[…]",
            "kind": "contact",
            "body": ["(Head of Care)", "[…]; […]"],
            "withheld": ["name", "telephone", "email"],
        },
    ]


def test_a_row_where_no_name_was_known_is_told(imported: Import) -> None:
    found, made = row_of(imported, "Contact officer\tAnn Bloggs+Bo Brown")
    assert "withheld" not in found
    assert "line 4: this row usually names an officer, and no name was recognised: look" in made.report()


def test_who_was_there_is_a_public_record(imported: Import) -> None:
    paper = (
        "Council\n\nTuesday 5 May 2026\n\nReport of Cabinet\n\nReport of the Leader\n\nCabinet Members:\n\n"
        "* Cllr Ann Able\nBo Brown\n\n* denotes Member present\n\n"
        "OUR PARENTING STRATEGY (Agenda Item 3):\n\nCabinet considered the report, which was long and good.\n"
    )
    made = imported(paper)
    data = read_back(made.yaml).data
    assert data["attendance"] == {
        "body_name": "Cabinet",
        "people": [
            {"as_printed": "* Cllr Ann Able", "present": "true"},
            {"as_printed": "Bo Brown", "present": "false"},
        ],
        "key": "* denotes Member present",
    }
    assert (data["dated"], data["body_name"], made.withheld) == ("2026-05-05", "Council", ())
