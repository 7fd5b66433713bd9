"""Decision papers and older strategies in young people's words: in order, and never as what counts now."""

from __future__ import annotations

from corporate_parenting.document.nodes import Paragraph, Section
from corporate_parenting.document.walk import walk
from corporate_parenting.model.blocks import Action
from corporate_parenting.model.walk import facts
from corporate_parenting.words import furniture
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
    assert titles[1:4] == ["What the paper told them", "Coming into care", "A good parent"]


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


def test_a_paper_leads_to_the_official_words(made):
    page = dump(_page(made["northmere"], "paper"))
    assert "[Read the official words]->(official/northmere/cabinet-2026-03-17/)" in page
    assert "On 14 January 2026 the Care Leavers Forum met." in page


def test_every_action_of_a_plan_shows_who_when_which_plan_and_what_should_be_different(made, library):
    """Ten pledges with three actions each, written without Python; each with all that it says of itself."""
    record = next(r for r in library.library.councils if r.council.id == "northmere")
    strategy = next(s for s in record.strategies if s.id == "strategy-2019")
    pages = {c.slugs[1]: dump(c) for c in made["northmere"] if c.slugs[:1] == ("2019-2022",) and c.slugs[1:]}
    listed = [a for _, a in facts(strategy.sections) if isinstance(a, Action)]
    assert len(listed) == 30
    for action in listed:
        page = next(text for text in pages.values() if f"ident=p-{action.id}\n" in text)
        told = page.partition(f"ident=p-{action.id}\n")[2].partition("item ident=")[0]
        assert all((action.owner, action.timeline, action.by, action.plan, action.outcome))
        when = f"{action.timeline}, by {furniture().date(action.by.year, action.by.month)}"
        for said in (action.what, action.owner, when, action.plan, action.outcome):
            assert said in told, action.id


def test_actions_are_told_in_plain_words_below_their_commitment(made):
    page = dump(_page(made["northmere"], "older-plan-part", "pledge-2"))
    assert "This is how we wanted to do it:" in page
    assert "By July 2019, each of you will have a plan that says when you meet." in page


def test_a_foreword_and_a_part_on_talking_to_us_are_sections_like_others(made):
    """Five priorities between a foreword by young people and the ways to talk to the council."""
    parts = [c for c in made["northmere"] if c.kind == "section" and c.slugs[0] == "2016-2019"]
    assert [c.number or c.menu for c in parts] == [
        "Foreword by young people",
        *(f"Priority {n}" for n in range(1, 6)),
        "Talking to us",
    ]


def test_an_older_pledge_says_that_it_is_over_and_shows_each_promise(made):
    page = dump(_page(made["northmere"], "older-promises"))
    assert "These are old promises, and they are over." in page
    assert page.count("item ident=p-") == 22
