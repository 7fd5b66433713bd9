"""Word files: what stood on the page comes into the draft, and nothing that nobody saw."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Loads, blocks, draft, told
from .word_paper import (
    BULLETS,
    HEADINGS,
    LETTERS,
    NUMBERS,
    WordPaper,
    bold,
    cell,
    deleted,
    grid,
    hidden,
    inserted,
    moved,
    row,
    run,
    strategy,
)

BLOCKS = [
    "1. Purpose",
    {
        "text": "This strategy is for children in our care and for care leavers[^1]. It follows "
        "[the Act](https://www.legislation.gov.uk/ukpga/2017/16).",
        "footnotes": [{"mark": "1", "text": "Care leavers are young people who were in our care."}],
    },
    "2. Edge of care",
    "2.1 Current position",
    {"number": "2.1.1", "text": "In 2025 we helped more families than in any year **since 2019**."},
    {
        "number": "2.1.2",
        "text": "Families told us what helped them most. These are the things that they named:",
        "list": [
            {"text": "somebody who listens", "list": ["on the day", "at the weekend"]},
            "a place to meet",
        ],
    },
    {
        "table": {
            "caption": "Table 1: Families that we helped",
            "head": ["Year", "Families[^2]", "Children"],
            "rows": [["2024", "88", "140"], ["2025", "120", "198"]],
        },
        "footnotes": [{"mark": "2", "text": "Counted on 31 March 2025."}],
    },
    "2.2 Our commitments",
    {
        "number": "2.2.1",
        "commitment": "We will help every family that asks us, and this is how:",
        "strength": "will",
        "list": [
            {
                "number": "a)",
                "text": "within ten working days",
                "list": [
                    {"number": "(i)", "text": "by letter"},
                    {"number": "(ii)", "text": "or by telephone"},
                ],
            },
            {"number": "b)", "text": "at their home"},
        ],
    },
    {
        "number": "2.2.2",
        "commitment": "We will try to keep brothers and sisters together.",
        "strength": "will_try",
    },
    "3. Moving on from care",
    "We stay in touch with you until you are 25.",
]
"""The paper of :func:`.word_paper.strategy`, as the contract holds it."""


def one(paper: WordPaper) -> list[Any]:
    """The blocks below the only heading."""
    return blocks(draft(paper.bytes())[1])[1:]


def page() -> WordPaper:
    """A paper with nothing but a title and a heading yet."""
    paper = WordPaper()
    paper.add(run("Our strategy"), style="Title")
    paper.add(run("Purpose"), style="Heading1")
    return paper


def test_every_kind_of_block_has_its_place(check_loads: Loads) -> None:
    made, read = draft(strategy().bytes())
    assert blocks(read) == BLOCKS
    assert read.numbers == NUMBERS
    assert made.unplaced == ()
    assert made.log == ()
    assert read.data["title"] == "Corporate parenting strategy 2026 to 2029"
    check_loads(made.yaml)


def test_what_is_read_stops_nothing() -> None:
    assert told(strategy().bytes()) == []


def edited() -> WordPaper:
    """A paper that people were still at work on."""
    paper = page()
    paper.add(run("We will "), deleted("consider to "), inserted(run("help every child")), run("."))
    paper.add(moved("We were elsewhere.", "From"))
    paper.add(run("We listen. "), moved("We were elsewhere.", "To"))
    remarked = paper.add(run("We care for 209 children."))
    paper.comment(remarked, "Is this right?")
    paper.add(run("We visit you"), hidden(" unless it "), hidden("costs too much"), run(" at home."))
    properties = paper.document.core_properties
    properties.author, properties.last_modified_by = "Pat Writer", "Kim Clerk"
    return paper


def test_what_nobody_was_meant_to_see_is_listed() -> None:
    assert told(edited().bytes()) == [
        ("tracked-change", 3, "Words were taken out with changes tracked: “consider to”."),
        ("tracked-change", 3, "Words were put in with changes tracked: “help every child”."),
        ("tracked-change", 4, "Words were moved away with changes tracked: “We were elsewhere.”."),
        ("tracked-change", 5, "Words were moved to here with changes tracked: “We were elsewhere.”."),
        (
            "comment-in-file",
            6,
            "There is a comment near “We care for 209 children.”: “Is this right?”.",
        ),
        ("hidden-text", 7, "Words are hidden: “unless it costs too much”."),
        ("file-metadata", 0, "The file's properties name its author: “Pat Writer”."),
        ("file-metadata", 0, "The file's properties name its last editor: “Kim Clerk”."),
    ]


def test_accepted_words_alone_are_taken(check_loads: Loads) -> None:
    made, read = draft(edited().bytes())
    assert blocks(read)[1:] == [
        "We will help every child.",
        "We listen. We were elsewhere.",
        "We care for 209 children.",
        "We visit you at home.",
    ]
    for canary in ("consider", "right", "unless", "costs", "Pat", "Writer", "Kim", "Clerk", "Person"):
        assert canary not in made.yaml
    said = made.report()
    assert "3: Words were taken out with changes tracked: “consider to”. It is taken as accepted.\n" in said
    assert "  the file: The file's properties name its author: “Pat Writer”. It is left out.\n" in said
    check_loads(made.yaml)


def test_a_paragraph_whose_end_was_taken_out_goes_on_in_the_next() -> None:
    paper = page()
    mark = '<w:rPr><w:del w:id="9" w:author="A Person"/></w:rPr>'
    paper.add(run("We will help"), properties=mark, number=(HEADINGS, 2))
    paper.add(run(" every child."), number=(HEADINGS, 2))
    assert one(paper) == [{"number": "1.1.1", "text": "We will help every child."}]
    assert told(paper.bytes()) == [
        (
            "tracked-change",
            3,
            "The end of a paragraph was taken out with changes tracked near “We will help”.",
        )
    ]


def test_a_row_that_was_taken_out_is_not_taken() -> None:
    paper = page()
    gone = row(cell(deleted("2023")), cell(deleted("77")))
    gone = gone.replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="8" w:author="A Person"/></w:trPr>')
    head = row(cell(run("Year")), cell(run("Families")), head=True)
    paper.table(grid(head, gone, row(cell(run("2024")), cell(run("88")))))
    assert one(paper)[0]["table"]["rows"] == [["2024", "88"]]
    assert told(paper.bytes())[0][2] == "A row of a table was taken out with changes tracked: “2023 77”."


@pytest.mark.parametrize(
    ("properties", "is_hidden"),
    [
        ("<w:vanish/>", True),
        ('<w:vanish w:val="0"/>', False),
        ('<w:rStyle w:val="Secret"/>', True),
        ('<w:rStyle w:val="Secret"/><w:vanish w:val="false"/>', False),
        ("<w:webHidden/>", False),
    ],
)
def test_words_are_hidden_by_themselves_or_by_a_style(properties: str, is_hidden: bool) -> None:
    paper = page()
    style = paper.document.styles.add_style("Secret", 2)
    style.font.hidden = True
    paper.add(run("We care"), run(" a little", properties), run("."))
    assert one(paper) == ["We care." if is_hidden else "We care a little."]
    assert bool(told(paper.bytes())) is is_hidden


def test_company_manager_and_custom_properties_are_listed() -> None:
    paper = page()
    app = next(p for p in paper.document.part.package.iter_parts() if p.partname == "/docProps/app.xml")
    app._blob = app.blob.replace(b"<Company></Company>", b"").replace(
        b"</Properties>", b"<Manager>Kim Clerk</Manager><Company>Northmere</Company></Properties>"
    )
    said = [what for _, _, what in told(paper.bytes())]
    assert "The file's properties name its manager: “Kim Clerk”." in said
    assert "The file's properties name its company: “Northmere”." in said


def test_joined_cells_stand_once() -> None:
    paper = page()
    paper.add(run("Table 2. Who answers"))
    paper.table(
        grid(
            row(cell(run("Who")), cell(run("For what"), span=2), head=True),
            row(cell(run("Early Help"), merge="start"), cell(run("families")), cell(run("homes"))),
            row(cell(merge="on"), cell(run("schools")), cell(run("all of "), bold("it"))),
        )
    )
    (block,) = one(paper)
    assert block["table"]["caption"] == "Table 2. Who answers"
    assert block["table"]["head"] == ["Who", "For what", "WRITE HERE: what this column holds"]
    assert block["table"]["rows"] == [["Early Help", "families", "homes"], ["", "schools", "all of **it**"]]


def test_a_table_of_labels_has_no_head() -> None:
    paper = page()
    paper.table(
        grid(row(cell(run("Lead:")), cell(run("Director"))), row(cell(run("Due:")), cell(run("2027"))))
    )
    assert one(paper)[0]["table"]["rows"] == [["Lead:", "Director"], ["Due:", "2027"]]


def test_a_frame_around_paragraphs_is_no_table() -> None:
    paper = page()
    paper.table(grid(row(cell(run("We promise."))), columns=1))
    assert one(paper) == ["We promise."]


def test_lists_and_tables_inside_a_cell_lose_nothing() -> None:
    paper = page()
    item = f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{LETTERS}"/></w:numPr></w:pPr>'
    two = f"<w:tc>{item}{run('listen')}</w:p>{item}{run('act')}</w:p></w:tc>"
    inner = grid(row(cell(run("in")), cell(run("ner"))), columns=2)
    paper.table(grid(row(cell(run("We")), cell(run("You"))), row(two, f"<w:tc>{inner}<w:p/></w:tc>")))
    assert one(paper)[0]["table"]["rows"] == [["a) listen\nb) act", "in ner"]]


def test_head_and_foot_of_the_page_and_contents_have_no_place() -> None:
    paper = page()
    paper.document.sections[0].footer.paragraphs[0].text = "Northmere 2026"
    paper.document.styles.add_style("toc 1", 1)
    paper.add(run("Purpose 3"), style="toc1")
    paper.add(run("We help you."))
    made, read = draft(paper.bytes())
    assert made.unplaced == ("Purpose 3", "Northmere 2026")
    assert blocks(read) == ["Purpose", "We help you."] or blocks(read) == ["1. Purpose", "We help you."]


def test_a_text_box_comes_behind_its_paragraph_and_only_once() -> None:
    paper = page()
    inside = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"
    spaces = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    boxes = [f"<mc:{way}><w:pict>{inside}</w:pict></mc:{way}>" for way in ("Choice", "Fallback")]
    box = f"<w:r><mc:AlternateContent {spaces}>{''.join(boxes)}</mc:AlternateContent></w:r>"
    paper.add(run("We help you."), box)
    paper.add(run("And them."))
    assert one(paper) == ["We help you.", "In a box.", "And them."]


def test_a_code_of_a_field_is_not_printed_and_its_result_is() -> None:
    paper = page()
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://www.gov.uk/children" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>here</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    paper.add(run("Look "), field, run(" or ask."))
    assert one(paper) == ["Look [here](https://www.gov.uk/children) or ask."]


def test_looks_are_marked_only_around_whole_words() -> None:
    paper = page()
    paper.add(run("We "), bold("pro"), bold("mise "), run("you this, un"), bold("less"), run(" not."))
    assert one(paper) == ["We **promise** you this, unless not."]


def test_a_typed_number_is_taken_to_the_letter_too() -> None:
    paper = page()
    paper.add("<w:r><w:t>3.1.1</w:t><w:tab/><w:t>We help you.</w:t></w:r>")
    paper.add(run("• and you"))
    assert one(paper) == [{"number": "3.1.1", "text": "We help you.", "list": ["and you"]}]


def test_a_bullet_under_a_letter_is_a_list_in_a_list() -> None:
    paper = page()
    paper.add(run("We help you:"))
    paper.add(run("today"), number=(LETTERS, 0))
    paper.add(run("early"), number=(BULLETS, 1))
    paper.add(run("tomorrow"), number=(LETTERS, 0))
    (block,) = one(paper)
    assert block["list"] == [
        {"number": "a)", "text": "today", "list": ["early"]},
        {"number": "b)", "text": "tomorrow"},
    ]


def test_a_decision_paper_has_its_particulars_and_withholds_its_officer(check_loads: Loads) -> None:
    paper = WordPaper()
    rows = (
        ("MEETING:", "Cabinet"),
        ("MEETING DATE:", "14th November 2026"),
        ("TITLE:", "Parenting Strategy"),
    )
    paper.table(grid(*(row(cell(run(label)), cell(run(said))) for label, said in rows), columns=2))
    paper.add(run("The issue"), style="Heading1")
    paper.add(run("This report asks for a decision."), number=(HEADINGS, 1))
    paper.add(run("Recommendation"), style="Heading1")
    paper.add(run("The Cabinet is asked to agree the strategy."), number=(HEADINGS, 1))
    contact = row(cell(run("Contact person")), cell(run("Pat Writer 01632 960001")))
    paper.table(grid(contact, row(cell(run("Background papers")), cell()), columns=2))
    made, read = draft(paper.bytes())
    assert read.data["document"] == "decision"
    assert read.data["title"] == "Parenting Strategy"
    assert [(row["label"], row["value"]) for row in read.data["particulars"]] == [*rows]
    assert read.data["closing_particulars"] == [
        {"label": "Contact person", "value": "[…] […]", "kind": "contact", "withheld": ["name", "telephone"]},
        {"label": "Background papers", "value": "", "kind": "background_papers"},
    ]
    assert "Pat" not in made.yaml
    assert made.log == ()
    check_loads(made.yaml)


def test_lines_that_tabs_part_are_rows() -> None:
    paper = page()
    paper.add()
    for label, said in (("Lead", "Director"), ("Due", "2027"), ("Next", "2028")):
        paper.add(f"<w:r><w:t>{label}</w:t><w:tab/><w:t>{said}</w:t></w:r>")
    paper.add(run("We help you."))
    table, after = one(paper)
    assert [table["table"]["head"], *table["table"]["rows"]] == [
        ["Lead", "Director"],
        ["Due", "2027"],
        ["Next", "2028"],
    ]
    assert after == "We help you."


def test_no_title_names_an_officer_or_how_to_reach_her() -> None:
    paper = WordPaper()
    paper.add(run("pat.writer@example.gov.uk; 01632 960001"), style="Title")
    paper.add(run("Purpose"), style="Heading1")
    paper.add(run("We help you."))
    made, read = draft(paper.bytes())
    assert read.data["title"] == "[…]; […]"
    assert "writer" not in made.yaml
