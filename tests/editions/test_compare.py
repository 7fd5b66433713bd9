"""Councils side by side: which commitment stands where, what is said beside it, and nothing made up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corporate_parenting.document.markup import text_of
from corporate_parenting.document.nodes import Group, Paragraph, Reference, Section, Tag
from corporate_parenting.document.walk import walk
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.compare import compare, gather
from corporate_parenting.loading import load
from corporate_parenting.words import furniture
from tests.editions.dump import dump


@pytest.fixture
def library(several):
    loaded = load(several.folders, several.root)
    assert not loaded.report.has_errors, list(loaded.report)
    return loaded.library


@pytest.fixture
def made(library, now) -> dict[str, Chapter]:
    view = library.as_published(now, illustrations=True)
    return {chapter.key.removeprefix("page/"): chapter for chapter in compare(view, furniture())}


def test_golden_first_page(made, golden, root):
    golden(root / "tests" / "golden" / "editions" / "compare.txt", dump(made["compare"]))


def test_golden_stage(made, golden, root):
    name = "compare/edge-of-care"
    golden(root / "tests" / "golden" / "editions" / "compare-stage.txt", dump(made[name]))


def test_golden_part(made, golden, root):
    chapter = made["compare/not-mapped/england-2017-f"]
    golden(root / "tests" / "golden" / "editions" / "compare-part.txt", dump(chapter))


def test_every_stage_has_a_page_and_every_filter_narrows(made):
    assert list(made) == [
        "compare",
        "compare/edge-of-care",
        "compare/edge-of-care/running",
        "compare/edge-of-care/england",
        "compare/edge-of-care/wales",
        "compare/edge-of-care/england-2017-a",
        "compare/edge-of-care/england-2017-d",
        "compare/permanence",
        "compare/day-to-day",
        "compare/moving-on",
        "compare/not-mapped",
        "compare/not-mapped/running",
        "compare/not-mapped/england-2017-f",
    ]


def councils(chapter: Chapter) -> dict[str, list[str]]:
    """The words of each council's lines; those of its section, whatever is below it."""
    out = {}
    for block in chapter.document.blocks:
        if isinstance(block, Section) and block.ident:
            out[block.ident] = [
                text_of(node.inlines) for node in walk(block.blocks) if isinstance(node, Paragraph)
            ]
    return out


def test_each_commitment_stands_under_its_council_and_stage(made):
    at = {
        name: {council: "\n".join(lines) for council, lines in councils(chapter).items()}
        for name, chapter in made.items()
    }
    assert list(at["compare/edge-of-care"]) == ["council-alder", "council-birch"]
    assert "help early" in at["compare/edge-of-care"]["council-alder"]
    assert "A paragraph that promises nothing" not in at["compare/edge-of-care"]["council-alder"]
    assert list(at["compare/permanence"]) == ["council-hazel"]
    assert "find a dentist" in at["compare/day-to-day"]["council-alder"]
    assert "walk more" in at["compare/not-mapped"]["council-alder"]
    assert "carers nearby" in at["compare/not-mapped"]["council-hazel"]
    everywhere = [text for pages in at.values() for text in pages.values()]
    assert sum("find a dentist" in text for text in everywhere) == 1


def test_a_line_without_a_number_leads_to_the_nearest_address(made):
    links = {
        text_of(node.inlines): node.to
        for node in walk(made["compare/not-mapped"].document.blocks)
        if isinstance(node, Reference) and node.to.startswith("official/alder")
    }
    assert links["(read it in its place)"] == "official/alder/strategy-2026/health"


def test_no_two_ways_to_a_commitment_are_called_alike(made):
    for chapter in made.values():
        ways = {
            (text_of(n.inlines), n.about): n.to
            for n in walk(chapter.document.blocks)
            if isinstance(n, Reference) and n.about
        }
        assert len(set(ways.values())) == len(ways)


def test_an_illustration_is_marked_at_its_name_and_beside_every_line(made):
    (section,) = (
        b for b in made["compare/not-mapped"].document.blocks if getattr(b, "ident", "") == "council-hazel"
    )
    assert [n.role for n in section.blocks if isinstance(n, Group)] == ["illustration"]
    assert any(isinstance(n, Tag) and n.value == "illustration" for n in section.title)
    lines = [n for n in walk(section.blocks) if isinstance(n, Paragraph) and "hazelnut" in text_of(n.inlines)]
    assert lines
    for line in lines:
        assert any(isinstance(n, Tag) and n.value == "illustration" for n in line.inlines)


def test_a_page_on_which_an_illustration_stands_is_kept_from_search_engines(made):
    hidden = {name for name, chapter in made.items() if chapter.hidden}
    assert hidden == {"compare/permanence", "compare/not-mapped", "compare/not-mapped/england-2017-f"}


def test_a_council_that_says_nothing_is_named_with_the_reason(made):
    last = made["compare/edge-of-care"].document.blocks[-1]
    assert text_of(last.title) == "Councils with nothing here"
    said = [text_of(n.inlines) for n in walk(last.blocks) if isinstance(n, Paragraph)]
    cedar, hazel = said
    assert cedar == (
        "Cedar Council invented: Corporate parenting strategy 2017-2020, 2017 to 2020 Status not known, "
        "Period has ended. We know that this document exists, but we do not hold its words."
    )
    assert hazel == (
        "Hazel Council illustration, not from the council: Hazel strategy 2012 - 2015 Final draft, "
        "Period has ended. No commitment is mapped to this stage. Those under other headings: "
        "Not mapped to a stage"
    )


@pytest.mark.parametrize(
    ("year", "month", "day", "runs"),
    [(2026, 3, 31, False), (2026, 4, 1, True), (2029, 3, 31, True), (2029, 4, 1, False)],
)
def test_a_plan_runs_from_its_first_day_to_its_last(library, now, year, month, day, runs):
    view = library.as_published(now.replace(year=year, month=month, day=day), illustrations=False)
    keys = {c.key for c in compare(view, furniture())}
    assert ("page/compare/edge-of-care/running" in keys) is runs


def test_a_plan_whose_period_no_source_states_is_not_said_to_run_or_to_have_ended(library, now):
    records = tuple(
        replace(r, strategies=tuple(s.model_copy(update={"period": None}) for s in r.strategies))
        for r in library.councils
    )
    view = replace(library, councils=records).as_published(now, illustrations=True)
    made = compare(view, furniture())
    assert [c.key for c in made if "running" in c.key] == []
    assert "Period has ended" not in "".join(dump(c) for c in made)


def test_a_draft_stands_in_previews_alone_and_says_so(library, now):
    records = tuple(
        replace(r, strategies=tuple(s.model_copy(update={"status": "draft"}) for s in r.strategies))
        if r.council.id == "birch"
        else r
        for r in library.councils
    )
    held = replace(library, councils=records)
    published = "".join(dump(c) for c in compare(held.as_published(now, illustrations=True), furniture()))
    assert "Byddwn yn helpu" not in published
    assert "Cynllun" not in published
    preview = {c.key: dump(c) for c in compare(held.as_preview(now, illustrations=True), furniture())}
    page = preview["page/compare/edge-of-care"]
    assert "<status draft: Draft>" in page
    assert furniture()("notice.draft") in page
    assert "Byddwn yn helpu" in page


def test_one_council_is_not_compared(project, now):
    settings = project()
    loaded = load(settings.folders, settings.root)
    assert compare(loaded.library.as_published(now, illustrations=False), furniture()) == ()


def test_many_councils_stand_on_several_pages_and_none_is_cut(library, now, monkeypatch):
    monkeypatch.setattr(gather, "LONGEST", 2)
    view = library.as_published(now, illustrations=True)
    pages = {c.key.removeprefix("page/"): c for c in compare(view, furniture())}
    assert list(councils(pages["compare/edge-of-care"])) == ["council-alder"]
    assert list(councils(pages["compare/edge-of-care/page-2"])) == ["council-birch"]
    assert text_of(pages["compare/edge-of-care/page-2"].document.title) == "Edge of care: Cyngor Bedw"
    to_next = [
        n.to
        for n in walk(pages["compare/edge-of-care"].document.blocks)
        if isinstance(n, Reference) and n.to.endswith("page-2")
    ]
    assert to_next == ["page/compare/edge-of-care/page-2"]
