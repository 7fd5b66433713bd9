"""Decision papers and older strategies in young people's words: in order, and never as what counts now."""

from __future__ import annotations

from corporate_parenting.document.nodes import Paragraph, Section
from corporate_parenting.document.walk import walk
from tests.editions.dump import dump


def _page(chapters, kind, slug=""):
    return next(c for c in chapters if c.kind == kind and (not slug or slug in c.slugs))


def test_every_numbered_paragraph_of_a_paper_is_told_in_order(made):
    """Dudley's report has 18 of them, most under one heading: each has a place, and nothing is missing."""
    page = _page(made["dudley"], "paper")
    told = [b.ident for b in walk(page.document) if isinstance(b, Paragraph) and b.ident]
    assert told == [f"p-{n}" for n in range(1, 19)]
    assert "missing" not in dump(page)


def test_a_paragraph_may_have_a_heading_in_plain_words(made):
    page = _page(made["dudley"], "paper")
    titles = [b.title[0].text for b in walk(page.document) if isinstance(b, Section)]
    assert titles[1:4] == ["What the councillors heard", "Coming into care", "A good parent"]


def test_what_stands_only_in_papers_has_a_door_on_the_first_page(made):
    """Nothing else of Herefordshire is held; Northmere's papers stand among the rest."""
    assert "[What councillors were asked to agree in 2017]" in dump(
        _page(made["herefordshire"], "young-people")
    )
    assert "[How councillors agreed" not in dump(_page(made["northmere"], "young-people"))


def test_each_page_of_an_older_plan_says_that_it_is_over(made):
    older = [c for c in made["northmere"] if c.kind in ("older-plan", "older-plan-part")]
    assert len(older) >= 5
    for page in older:
        assert "This is an old plan, and it is over." in dump(page), page.key


def test_a_paper_without_plain_paragraphs_leads_to_the_official_ones(made):
    page = _page(made["northmere"], "paper")
    assert "[Read the official words]->(official/northmere/cabinet-2026-03-17/)" in dump(page)
