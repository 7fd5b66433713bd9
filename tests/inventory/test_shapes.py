"""No two councils' papers have the same shape.

Each shape that was met is written here as small as it can be, and is read back from the pages: the printed
numbers and letters to the letter, in the printed order.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent

import pytest

from corporate_parenting.diagnostics import as_text
from corporate_parenting.editions import chapters
from corporate_parenting.loading import load
from corporate_parenting.words import furniture
from tests.editions.dump import dump

AT = datetime(2026, 11, 22, tzinfo=UTC)
HEAD = "council: everyrow\ntitle: Shape\nlicence: unknown\n"
COUNCIL = "document: council\nid: everyrow\nname: Everyrow\nfictional: true\nnation: england\n"
STRATEGY = f"document: strategy\nid: plan\n{HEAD}dated: 2012\nstatus: adopted\n"
PAPER = f"document: decision\nid: paper\n{HEAD}dated: 2012-11-16\noutcome: not_in_source\n"


def pages(folder: Path, *files: str) -> dict[str, str]:
    """The dumped pages by the last part of their address; files without an error are the point."""
    for number, text in enumerate((COUNCIL, *files)):
        (folder / f"{number}.yml").write_text(text, "utf-8")
    loaded = load([folder], folder)
    assert not loaded.report.has_errors, as_text(loaded.report)
    view = loaded.library.as_published(AT, illustrations=False)
    made = chapters(view.councils[0], view, furniture())
    return {chapter.slugs[-1] if chapter.slugs else chapter.kind: dump(chapter) for chapter in made}


def numbers(page: str) -> list[str]:
    """Printed numbers and marks, in the order of the page."""
    return re.findall(r"(?:number|marker)=(\S+?)(?::|$)", page, re.MULTILINE)


def sections(text: str) -> str:
    return "sections:\n" + dedent(text)


def test_life_stages_split_in_two_with_three_level_decimals_and_a_gap(tmp_path: Path) -> None:
    stages = ["Edge of care", "Permanence", "Day to day", "Moving on"]
    text = "".join(
        f"""
  - title: {title}
    id: stage-{n}
    number: "{n}."
    kind: stage
    sections:
      - title: Current position
        number: "{n}.1"
        kind: current_position
        body:
          - number: "{n}.1.1"
            text: So it is.
          - number: "{n}.1.3"
            text: There is no number in between.
      - title: Strategy
        number: "{n}.2"
        kind: commitments
        body:
          - number: "{n}.2.1"
            commitment: We will do it.
"""
        for n, title in enumerate(stages, 3)
    )
    made = pages(tmp_path, f"{STRATEGY}sections:{text}")
    for n in range(3, 7):
        page = made[f"stage-{n}"]
        assert numbers(page) == [f"{n}.1", f"{n}.1.1", f"{n}.1.3", f"{n}.2", f"{n}.2.1"]
        assert "paragraph: <kind : Stage of care>" in page
        assert page.count("<kind : Commitments>") == 1, "its heading is Strategy"
        assert "<kind : Current position>" not in page, "its heading says so"


def test_unnumbered_prose_with_levels_outcomes_and_an_appendix_inside_two_papers(tmp_path: Path) -> None:
    outcomes = ["Staying safe", "Be healthy", "Enjoy and achieve", "Contribute", "Economic wellbeing"]
    strategy = STRATEGY + sections(
        """
        - title: In practice
          id: practice
          sections:
            - title: One
              id: one
              kind: level
              body: ['Words without a number.']
            - title: Two
              id: two
              kind: level
              body: ['Words without a number.']
            - title: Three
              id: three
              kind: level
              body: ['Words without a number.']
        - title: What we want
          id: outcomes
          sections:
        """
    )
    for n, title in enumerate(outcomes):
        strategy += (
            f'    - title: "{title}:"\n      id: outcome-{n}\n      kind: outcome\n'
            "      framework: every_child_matters\n      body:\n        - list:\n"
            f"            - id: aim-{n}\n              commitment: to do it\n"
        )
    strategy += "- title: Terms\n  id: terms\n  label: Appendix\n  kind: terms_of_reference\n"
    strategy += "  body: ['Of the panel.']\n"
    inner = PAPER.replace("id: paper", "id: inner") + dedent(
        """
        about: [plan]
        agenda_items:
          - {label: "AGENDA ITEM: 3.3", by: Cabinet, pages: '42 - 58'}
        attachments:
          - {title: "The strategy", label: "Appendix 1", document: plan}
        """
    )
    outer = PAPER.replace("id: paper", "id: outer") + dedent(
        """
        agenda_items:
          - {label: "5.1.1", by: Council}
          - {label: "Agenda Item 10", by: Cabinet}
        attachments:
          - {title: "The report", label: "AGENDA ITEM 3.3", document: inner, pages: '42 - 58'}
        """
    )
    made = pages(tmp_path, strategy, inner, outer)
    assert numbers(made["practice"]) == []
    assert made["practice"].count("<kind : Level of responsibility>") == 3
    assert made["outcomes"].count("<kind : Outcome: Every Child Matters>") == 5
    assert [f"p-aim-{n}" in made["outcomes"] for n in range(5)] == [True] * 5
    assert "section: Appendix Terms" in made["terms"]
    assert "AGENDA ITEM: 3.3 (Cabinet, pages 42 - 58)" in made["inner"]
    assert "5.1.1 (Council)" in made["outer"]
    assert "Agenda Item 10 (Cabinet)" in made["outer"]
    assert "official/everyrow/outer/" in made["inner"], "the inner paper leads to the outer"
    assert "official/everyrow/inner/" in made["2012"], "the strategy leads to the inner"


def test_one_run_of_numbers_across_headings_and_a_lettered_recommendation(tmp_path: Path) -> None:
    """A decision report whose strategy and needs assessment are not held."""
    paper = f"{PAPER}kind: decision_report\nabout: [plan]\nsections:\n"
    paper += '- title: Recommendation(s)\n  kind: recommendations\n  body:\n    - "THAT:"\n'
    paper += '    - number: "(a)"\n      text: it is approved.\n'
    for n in range(1, 19):
        if n % 3 == 1:
            paper += f"- title: Heading {n}\n  body:\n"
        paper += f'    - number: "{n}"\n      text: Words.\n'
    paper += "attachments:\n  - {title: 'The strategy', label: 'Appendix A', document: plan}\n"
    paper += (
        "  - title: Needs\n    label: Appendix B\n    kind: needs_assessment\n"
        "    text_status: referenced_not_held\n"
    )
    stub = (
        f"document: strategy\nid: plan\n{HEAD}period: {{start: 2017, end: 2020}}\nstatus: unknown\n"
        "text_status: referenced_not_held\nknown_from: [paper]\n"
    )
    made = pages(tmp_path, paper, stub)
    assert numbers(made["paper"]) == ["(a)", *(str(n) for n in range(1, 19))]
    assert "Appendix A: [The strategy]->(official/everyrow/plan/) (we do not hold it)" in made["paper"]
    assert "Appendix B: Needs (Needs assessment; we do not hold it)" in made["paper"]
    assert "We know that this document exists, but we do not hold its words." in made["2017-2020"]
    assert "No source that we hold states what was decided." in made["paper"]


def test_a_report_for_information_that_asks_to_recognise(tmp_path: Path) -> None:
    paper = (
        f"{PAPER}kind: scrutiny_report\nbody_name: Scrutiny Committee\nclassification: unknown\nsections:\n"
    )
    paper += "- title: Background\n  body:\n"
    for n in range(2, 18):
        paper += f'    - number: "{n}."\n      text: Words.\n'
    paper += '- title: Recommendation\n  kind: recommendations\n  body:\n    - number: "18."\n'
    paper += "      text: That the Committee recognise the role and identify areas.\nattachments:\n"
    for n in range(1, 6):
        paper += (
            f"  - title: Paper {n}\n    label: Appendix {n}\n    text_status: referenced_not_held\n"
            "    why: It is not with our copy.\n"
        )
    made = pages(tmp_path, paper)
    assert numbers(made["paper"]) == [f"{n}." for n in range(2, 19)]
    assert "definition: Kind of paper\n      paragraph: Scrutiny report" in made["paper"]
    assert "definition: Classification\n      paragraph: Not stated" in made["paper"]
    assert made["paper"].count("Why we do not hold it: It is not with our copy.") == 5
    assert "definition: Status" not in made["paper"], "nothing says that it was adopted"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("stage", "<kind : Stage of care>"),
        ("outcome", "<kind : Outcome>"),
        ("level", "<kind : Level of responsibility>"),
        ("priority", "<kind : Priority>"),
        ("talking_to_us", "<kind : Talking to us>"),
        ("foreword", "<kind : Foreword>"),
        ("season_of_life", "<kind : Season of life>"),
        ("theme", None),
        ("free", None),
    ],
)
def test_the_kinds_of_a_section_are_open(tmp_path: Path, kind: str, said: str | None) -> None:
    """The four stages are a habit, not the shape: a section is what its council says it is."""
    made = pages(
        tmp_path,
        f"{STRATEGY}sections:\n  - title: Ours\n    id: ours\n    kind: {kind}\n    body: [Words.]\n",
    )
    if said is None:
        assert "<kind" not in made["ours"]
    else:
        assert f"paragraph: {said}\nparagraph: Words." in made["ours"]


def test_pledges_as_rows_of_an_action_plan(tmp_path: Path) -> None:
    """Ten pledges, each with actions that have an officer, a time, another plan and an expected outcome."""
    strategy = (
        f"{STRATEGY}sections:\n  - title: Our pledges\n    id: pledges\n    kind: action_plan\n    body:\n"
    )
    for n in range(1, 11):
        strategy += f'      - number: "{n}"\n        promise: We will do it.\n        strength: will\n'
        strategy += (
            f'      - number: "{n}.1"\n        commitment: We will do this for it.\n        actions:\n'
        )
        for part in ("a", "b"):
            strategy += (
                f"          - id: act-{n}-{part}\n            what: Do {n}{part}\n            "
                f"owner: Head of Care\n            by: 2013-0{1 + n % 9}\n            plan: Children's Plan\n"
                f"            outcome: Life {n}{part} is better.\n"
            )
    made = pages(tmp_path, strategy)
    page = made["pledges"]
    assert "<kind : Action plan>" in page
    assert numbers(page) == [number for n in range(1, 11) for number in (str(n), f"{n}.1")]
    assert len(re.findall(r"definition: What should be different\n +paragraph: Life \d+[ab] is", page)) == 20
    assert len(re.findall(r"definition: Who\n +paragraph: Head of Care", page)) == 20
    assert len(re.findall(r"paragraph: Children's Plan", page)) == 20
    assert re.search(r"\*\*Do 10a\*\*\n[^*]+by February 2013", page)


def test_a_quotation_keeps_its_list_and_what_is_not_printed_is_ours(tmp_path: Path) -> None:
    paper = PAPER + dedent(
        """
        sections:
          - title: Equality
            id: equality
            body:
              - quote: "An authority must have regard to the need to -"
                list:
                  - end discrimination;
                  - foster good relations.
                from:
                  as_printed: ""
                  means: Equality Act 2010, section 149(1)
                  to: https://www.legislation.gov.uk/ukpga/2010/15/section/149
              - quote: Put children first.
                from: (DFES 2006)
        """
    )
    page = pages(tmp_path, paper)["paper"]
    quote = page[page.index("  quote") : page.index("  quote: (DFES 2006)")]
    assert quote == (
        "  quote\n    paragraph: An authority must have regard to the need to -\n    list\n"
        "      item\n        paragraph: end discrimination;\n"
        "      item\n        paragraph: foster good relations.\n"
        "  group note\n    paragraph: **Our note:** Where this comes from: Equality Act 2010, section 149(1) "
        "[More about this](https://www.legislation.gov.uk/ukpga/2010/15/section/149)\n"
    )


BLANK = '  - {label: "Background papers", value: "", kind: background_papers}\n'
NONE = '  - {label: "Background papers", value: "None", kind: background_papers}\n'


@pytest.mark.parametrize(
    ("row", "absent", "row_says", "finder_says"),
    [
        (
            BLANK,
            "",
            "Background papers\n      paragraph: (printed blank)",
            "#is-background-papers) (printed blank)",
        ),
        (NONE, "", "Background papers\n      paragraph: None", "#is-background-papers)\n"),
        ("", "[background_papers]", None, "they are not in it: Background papers."),
        ("", "", None, None),
    ],
    ids=["printed blank", "printed None", "looked for and absent", "nobody looked"],
)
def test_blank_none_and_absent_are_said_differently(
    tmp_path: Path, row: str, absent: str, row_says: str | None, finder_says: str | None
) -> None:
    paper = PAPER + (f"absent: {absent}\n" if absent else "")
    paper += "sections:\n  - title: Risks\n    number: '1'\n    kind: risk\n    body: ['Looked at.']\n"
    paper += "  - title: Law\n    number: '2'\n    kind: legal\n    body: ['Looked at.']\n"
    paper += f"closing_particulars:\n{row}" if row else ""
    page = pages(tmp_path, paper)["paper"]
    if row_says:
        assert row_says in page
    else:
        assert "Closing particulars" not in page
    if finder_says:
        assert finder_says in page
    else:
        assert "Background papers" not in page
    assert ("printed blank" in page) == (row == BLANK)
