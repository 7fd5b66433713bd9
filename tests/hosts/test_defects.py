"""Defects of real papers, published as they stand: one test for each row of the domain's table of them.

Only words of a few letters are named here; sentences are read from the papers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.hosts.published import Published

pytestmark = pytest.mark.slow

Read = Callable[[str], Published]


def said(paper: Published) -> str:
    return " ".join(paper.read)


def line_of(paper: Published, words: str) -> int:
    """The line, counted from 1, that begins with ``words``."""
    return next(n for n, line in enumerate(paper.text.splitlines(), 1) if line.startswith(words))


def test_a_number_that_is_missing_stays_missing_and_is_told(published: Read, site_of_seeds, run) -> None:
    paper = published("001")
    at = paper.shown_numbers.index("2.1")
    assert paper.shown_numbers[at : at + 2] == ["2.1", "2.3"]
    told = run("corporate_parenting", "check", cwd=site_of_seeds)
    assert "There is no 2.2 before 2.3." in told.stdout


def test_a_lone_letter_is_no_list_that_counts_for_itself(published: Read) -> None:
    paper = published("000")
    at = paper.shown_numbers.index("c)")
    assert paper.shown_numbers[at - 1 : at + 2] == ["7", "c)", "8"]
    assert not [counted for article in paper.articles for counted in article.select("ol")]


def test_a_letter_in_brackets_keeps_them(published: Read) -> None:
    assert "(a)" in published("002").shown_numbers


@pytest.mark.parametrize("key", ["002", "004"])
def test_numbers_run_on_across_headings(published: Read, key: str) -> None:
    numbers = [number for number in published(key).shown_numbers if number != "(a)"]
    assert numbers == [f"{n}{'.' if key == '004' else ''}" for n in range(1, 19)]


def test_a_name_in_wrong_capitals_is_printed_so(published: Read) -> None:
    paper = published("001")
    assert "bath and North east Somerset" in paper.paragraph("2.5")


def test_a_word_that_is_missing_stays_missing(published: Read) -> None:
    assert "This is line with" in published("001").paragraph("6.1.1")


@pytest.mark.parametrize("number", ["4.2.4", "5.2.5"])
def test_a_full_stop_that_is_missing_joins_no_paragraphs(published: Read, number: str) -> None:
    paper = published("001")
    printed = next(line for line in paper.text.splitlines() if line.startswith(f"{number} "))
    assert not printed.endswith(".")
    assert paper.paragraph(number) == printed.removeprefix(f"{number} ")


def test_two_spellings_of_one_plan_stay_two(published: Read) -> None:
    assert "Young Peoples Plan" in said(published("001"))
    assert "Young People's Plan" in published("000").paragraph("5.2")


@pytest.mark.parametrize(
    ("key", "number", "begins"),
    [("000", "5.4", "5.4 "), ("001", "2.6", "2.6 "), ("003", "4.1", "- 4.1 "), ("004", "6.", "6. ")],
)
def test_a_sentence_that_a_page_breaks_is_one_and_told(
    published: Read, key: str, number: str, begins: str
) -> None:
    paper = published(key)
    lines = paper.text.splitlines()
    first = line_of(paper, begins)
    rest = first + 2  # an empty line stands between
    assert lines[rest - 1][0].islower()
    whole = f"{lines[first - 1].removeprefix(begins)} {lines[rest - 1]}"
    assert paper.paragraph(number) == whole
    assert f"line {rest}: a sentence that broke off on line {first} was joined" in paper.report


def test_an_unnumbered_sentence_that_a_page_breaks_is_one(published: Read) -> None:
    paper = published("003")
    lines = paper.text.splitlines()
    first = next(n for n, line in enumerate(lines) if line.endswith("robust policies and"))
    assert f"{lines[first]} {lines[first + 2]}" in said(paper)
    assert f"line {first + 3}: a sentence that broke off on line {first + 1} was joined" in paper.report


def test_what_extraction_left_is_taken_out_and_told(published: Read) -> None:
    told = {
        "000": ("the list mark `-` before a printed number", "tags were taken out: `<i>`"),
        "002": ("the list mark `-` before a printed number", "a stray `**` was taken out"),
        "003": (
            "the list mark `-` before a heading",
            "the mark `##` before a heading",
            "tags were taken out: `<p>`",
        ),
        "004": ("the marks `<` and `>` around an address",),
    }
    for key, artefacts in told.items():
        paper = published(key)
        assert not re.search(r"\*\*|##|</?[a-z]+>|(^| )- \d+\.\d", said(paper)), key
        for artefact in artefacts:
            assert re.search(rf"lines? [\d, to]+: {re.escape(artefact)}", paper.report), (key, artefact)


def test_appendices_that_are_named_and_not_there_are_said_not_to_be_held(
    published: Read, site_of_seeds
) -> None:
    labels = {
        "000": ["", ""],
        "002": ["Appendix A", "Appendix B"],
        "004": [f"Appendix {n}" for n in range(1, 6)],
    }
    for key, expected in labels.items():
        paper = published(key)
        (source,) = paper.sources
        attached = source["attachments"]
        assert [a["text_status"] for a in attached] == ["referenced_not_held"] * len(expected)
        titled = "title" if key == "004" else "label"
        assert [a.get(titled, "") for a in attached] == expected
        page = site_of_seeds / "out" / paper.seed.council / paper.seed.pages[0] / "index.html"
        assert page.read_text("utf-8").count("(we do not hold it)") == len(expected)


def test_a_picture_that_the_words_point_to_is_said_not_to_be_held(published: Read, site_of_seeds) -> None:
    paper = published("003")
    assert len(list(_found(paper.sources, "picture"))) == 1
    page = site_of_seeds / "out" / "barnet" / "strategy/2010/part-d" / "index.html"
    html = page.read_text("utf-8")
    pointed = html.index("set out in the diagram below.")
    assert html.index("A picture stands here in the source. We do not hold it.") > pointed
    assert f"line {line_of(paper, 'The publication')}: a picture that the words point to" in paper.report


def test_pull_quotes_know_which_paragraph_they_repeat(published: Read) -> None:
    paper = published("003")
    quotes = list(_found(paper.sources, "pull_quote"))
    by_id = {block["id"]: block for block in _blocks(paper.sources) if "id" in block and "text" in block}
    assert len(quotes) == 3
    for quote in quotes:
        whole = " ".join(by_id[quote["repeats"]]["text"].casefold().split())
        assert " ".join(quote["pull_quote"].casefold().split()) in whole


def test_a_footnote_stranded_in_a_list_stands_with_its_mark(published: Read) -> None:
    paper = published("003")
    (cabinet,) = (a for a in paper.articles if a.select(".footnotes"))
    (mark,) = cabinet.select("[role=doc-noteref]")
    numbered = mark.find_parent(class_="numbered")
    assert numbered is not None
    assert numbered["id"] == "p-7.2"
    assert mark["href"] == "#_note-1"
    before = next(p for p in cabinet.select(".numbered") if p["id"] == "p-9.4")
    assert len(before.find_next_sibling("ul").select("li")) == 3  # the list that it stood in is whole
    assert f"line {line_of(paper, chr(0xB9))}: a footnote was put with its mark" in paper.report


def test_the_contents_page_keeps_its_page_numbers(published: Read) -> None:
    paper = published("003")
    printed = re.findall(r"^(.+)\t(\d+)$", paper.text, re.MULTILINE)
    assert len(printed) == 19
    (row,) = (row for row in paper.sources[2]["particulars"] if row.get("label") == "Contents")
    assert row["body"] == [{"list": [f"{title} {page}" for title, page in printed]}]
    titles = [section["title"] for section in _sections(paper.sources[2]["sections"])]
    assert [title for title in titles if title in dict(printed)] == [title for title, _ in printed]


def test_words_that_differ_from_the_usual_ones_stay(published: Read) -> None:
    assert "in care and leaving home." in said(published("003"))


def test_every_agenda_number_is_held_and_the_sure_ones_with_their_body(published: Read) -> None:
    paper = published("003")
    council, cabinet, _ = paper.sources
    assert council["agenda_items"] == [{"label": "Item 5.1", "by": "Council"}]
    assert cabinet["agenda_items"] == [
        {"label": "AGENDA ITEM: 3.3", "by": "Cabinet", "pages": "42 \u2013 58"}
    ]
    for label in ("Item 5.1 ", "5.1.1 \u2013", "Agenda Item 10)", "AGENDA ITEM: 3.3 Page nos. 42 \u2013 58"):
        assert said(paper).count(label) == 1


def test_a_portfolio_with_three_names_keeps_them(published: Read) -> None:
    paper = published("003")
    assert "Cabinet Member for Children & Families" in said(paper)
    assert "Cabinet Member for Education, Children & Families" in said(paper)
    assert paper.paragraph("7.2").endswith("Lead Member for Children.1")


def test_a_title_with_a_doubtful_year_is_printed_so(published: Read) -> None:
    assert 'Time to Deliver for Children in Care" (2007)' in said(published("003"))
    assert "Care Matters \u2013 Time for Change" in said(published("003"))


def test_the_reasons_for_a_key_decision_are_printed_so(published: Read) -> None:
    paper = published("002")
    assert paper.sources[0]["key_decision"] == "true"
    assert "one or more wards in the county." in said(paper)
    assert "Part 3, Section 9 (Publicity" in said(paper)


def test_a_statute_that_is_quoted_without_its_name_gets_none(published: Read) -> None:
    paper = published("002")
    assert '"A public authority must' in said(paper)
    assert "Equality Act" not in said(paper)


@pytest.mark.parametrize(
    ("key", "number", "name"),
    [
        ("004", "2.", "Care Leavers Act"),
        ("004", "16.", "Children Leaving Care Act 2000, Adoption Children Act 2002"),
        ("004", "16.", "Children and Young People's Act 2008"),
        ("003", "9.1", "Children and Young Person's Act 2008"),
    ],
)
def test_a_misnamed_act_is_printed_so(published: Read, key: str, number: str, name: str) -> None:
    assert name in published(key).paragraph(number)


def test_an_old_address_is_text_and_no_link(published: Read) -> None:
    paper = published("004")
    (address,) = re.findall(r"<(http[^>]+)>", paper.text)
    assert f"{address}." in paper.paragraph("7.").split()
    assert not [link for article in paper.articles for link in article.select("a[href*='education.gov.uk']")]


def test_targets_that_a_report_claims_are_not_made_up(published: Read, site_of_seeds) -> None:
    assert "more specific targets in a number of key areas" in published("000").paragraph("5.5")
    strategy = published("001").sources[0]
    assert not list(_found([strategy], "target"))
    assert not list(_found([strategy], "table"))
    assert not list((site_of_seeds / "strategies").rglob("progress*"))


@pytest.mark.parametrize("key", ["000", "002", "004"])
def test_an_outcome_that_no_source_states_is_not_inferred(published: Read, site_of_seeds, key: str) -> None:
    paper = published(key)
    (source,) = paper.sources
    assert (source["outcome"], source["status"]) == ("not_in_source", "draft")
    page = site_of_seeds / "out" / paper.seed.council / paper.seed.pages[0] / "index.html"
    assert "No source that we hold states what was decided." in page.read_text("utf-8")


def test_an_outcome_that_the_words_state_is_not_said_to_be_missing(published: Read) -> None:
    council = published("003").sources[0]
    assert "outcome" not in council
    assert "RESOLVED TO RECOMMEND \u2013" in said(published("003"))


def test_a_date_inside_another_meaning_becomes_no_event(published: Read) -> None:
    paper = published("001")
    assert "following elections in May 2011" in paper.paragraph("2.3")
    assert "dated" not in paper.sources[0]
    assert "history" not in paper.sources[0]


def test_a_blank_a_none_and_nothing_are_three_things(published: Read, site_of_seeds) -> None:
    report = published("000")
    (row,) = (r for r in report.sources[0]["closing_particulars"] if r.get("label") == "Background papers")
    assert row["value"] == ""
    page = site_of_seeds / "out" / report.seed.council / report.seed.pages[0] / "index.html"
    assert "<dt>Background papers</dt><dd>(printed blank)</dd>" in page.read_text("utf-8")
    assert said(published("002")).endswith("Background papers None identified.")
    assert "LIST OF BACKGROUND PAPERS None" in said(published("003"))
    assert "background papers" not in said(published("004")).casefold()


@pytest.mark.parametrize("key", ["000", "003", "004"])
def test_officers_of_the_time_are_no_contacts(published: Read, site_of_seeds, key: str) -> None:
    paper = published(key)
    assert paper.private
    about = site_of_seeds / "out" / paper.seed.council / "about" / "index.html"
    assert "mailto:" not in about.read_text("utf-8")
    assert not [
        link for article in paper.articles for link in article.select("a[href^=mailto], a[href^=tel]")
    ]


def _found(value: Any, key: str) -> Iterator[dict[str, Any]]:
    """Every mapping that holds ``key``."""
    if isinstance(value, dict):
        if key in value:
            yield value
        for inner in value.values():
            yield from _found(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _found(inner, key)


def _blocks(sources: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    return _found(sources, "text")


def _sections(sections: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for section in sections:
        yield section
        yield from _sections(section.get("sections", []))
