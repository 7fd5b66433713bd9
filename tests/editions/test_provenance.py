"""What pages say about where words come from, who agreed to them, and whose time is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from corporate_parenting.document.markup import text_of
from corporate_parenting.document.nodes import Group, Paragraph, Section
from corporate_parenting.document.walk import walk
from corporate_parenting.editions import chapters
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.words import furniture
from tests.editions.dump import dump

BATH = "bath-and-north-east-somerset"


def said(chapter: Chapter, role: str = "") -> list[str]:
    """Each paragraph, or each in groups of one role."""
    groups = [n for n in walk(chapter.document) if isinstance(n, Group) and n.role == role]
    within = groups if role else [chapter.document]
    return [text_of(n.inlines) for g in within for n in walk(g) if isinstance(n, Paragraph)]


def part(about: Chapter, title: str) -> str:
    """The part about one document, whole."""
    blocks = tuple(b for b in about.document.blocks if isinstance(b, Section) and text_of(b.title) == title)
    return dump(replace(about, document=replace(about.document, blocks=blocks)))


def at(library, when: datetime, council: str) -> tuple[Chapter, ...]:
    view = library.library.as_published(when, illustrations=True)
    (record,) = [r for r in view.councils if r.council.id == council]
    return chapters(record, view, furniture())


def test_every_page_of_official_words_says_where_they_come_from(made):
    kinds = {"overview", "strategy", "section", "pledge", "pledge-version", "local-offer", "decision"}
    pages = [c for made_of in made.values() for c in made_of if c.kind in kinds and not c.language]
    assert len(pages) > 20
    for page in pages:
        last = page.document.blocks[-1]
        assert isinstance(last, Group)
        assert last.role == "reference"
        assert text_of(last.blocks[0].inlines).endswith("About this document")


def test_not_checked_is_not_looked_for_and_not_found(made, library, now):
    (about,) = [c for c in made[BATH] if c.kind == "about"]
    assert "We looked for its words on 22 November 2026 and did not find them." in said(about)
    view = library.library.as_published(now, illustrations=True)
    (record,) = [r for r in view.councils if r.council.id == BATH]
    (pledge,) = record.pledges
    not_looked = pledge.model_copy(update={"checked_on": None})
    (about,) = [
        c for c in chapters(replace(record, pledges=(not_looked,)), view, furniture()) if c.kind == "about"
    ]
    assert "We have not looked for its words." in said(about)


def test_of_what_no_paper_names_nothing_is_looked_for(made):
    """Herefordshire's report names no pledge: there is no status, no licence and nothing to look for."""
    (about,) = [c for c in made["herefordshire"] if c.kind == "about"]
    told = part(about, "Pledge")
    assert "The documents that we hold name no such document." in told
    for absent in ("Checked", "Licence", "What happened to it"):
        assert absent not in told
    (pledge,) = [c for c in made["herefordshire"] if c.kind == "pledge"]
    assert "Status" not in dump(pledge)


def test_a_correction_stands_at_its_paragraph_and_on_the_documents_own_page(made):
    told = "Corrected, 10 June 2026 (Monitoring Officer): Paragraph 7.1.1 said that the Board meets"
    pages = [c for c in made["northmere"] if any(w.startswith(told) for w in said(c, "correction"))]
    assert [(c.kind, c.slugs) for c in pages] == [
        ("strategy", ()),
        ("overview", ("2026-2029",)),
        ("section", ("2026-2029", "accountability")),
    ]


def test_the_trail_says_what_no_source_states(made):
    (about,) = [c for c in made[BATH] if c.kind == "about"]
    assert (
        "14 November 2012: A paper about it went to: Cabinet. What was decided, no source that we hold "
        "states. Corporate Parenting Strategy"
    ) in said(about)
    assert "What we hold does not say: who approved or adopted it, when it is looked at again." in said(about)


def test_the_trail_says_no_more_than_the_papers(made):
    """Full Council endorsed a draft; Dudley's committee was not asked to decide on the pledge."""
    (about,) = [c for c in made[BATH] if c.kind == "about"]
    (answer,) = [s for s in said(about) if s.startswith("13 September 2012: Asked, or shown it:")]
    assert "full Council. What they said: unanimous endorsement" in answer
    (about,) = [c for c in made["dudley"] if c.kind == "about"]
    told = part(about, "Dudley Pledge for Looked after Children")
    assert "A paper about it went to: Children's Services Scrutiny Committee." in told
    assert "What we hold does not say: who approved or adopted it." in told


def test_a_paper_is_told_from_the_strategy_whose_title_it_has(made):
    """Herefordshire's report and strategy have one title; only the report is held, so only it is a source."""
    paper = "Corporate parenting strategy 2017- 2020 (Decision report, Cabinet, 20 July 2017)"
    (strategy,) = [c for c in made["herefordshire"] if c.kind == "strategy"]
    assert f"(source: {paper}, under “Purpose”, (a), 5, 16)" in said(strategy)
    (menu,) = [c.menu for c in made["herefordshire"] if c.kind == "decision"]
    assert menu == paper
    (pledge,) = [c for c in made[BATH] if c.kind == "pledge"]
    report = "Corporate Parenting Strategy (Decision report, Cabinet, 14 November 2012)"
    assert any(line.endswith(f", 2.3, 2.4, 5.2.7; {report}, 5.4, 5.5)") for line in said(pledge))


def test_a_strategy_whose_years_are_over_says_so_on_each_of_its_pages_in_both_editions(made):
    pages = [
        c
        for c in made[BATH]
        if c.kind in ("strategy", "overview", "section", "plan", "plan-part") and not c.language
    ]
    assert {c.kind for c in pages} == {"strategy", "overview", "section", "plan", "plan-part"}
    for page in pages:
        (over,) = said(page, "over")
        plain = page.kind.startswith("plan")
        assert over.startswith("This plan is over." if plain else "The time of this strategy is over"), (
            page.key
        )


@pytest.mark.parametrize(("day", "is_over"), [(31, False), (1, True)])
def test_the_years_end_with_their_last_day(library, day, is_over):
    when = datetime(2015, 12, 31, 12, tzinfo=UTC) if day == 31 else datetime(2016, 1, 1, 12, tzinfo=UTC)
    made = at(library, when, BATH)
    assert any(said(c, "over") for c in made) is is_over
    (doing,) = [c for c in made if c.kind == "how-we-are-doing"]
    none = "We do not have a number for this." if is_over else "There is no number for this yet."
    assert none in said(doing)


@pytest.mark.parametrize("council", ["barnet", "dudley"])
def test_an_illustration_without_years_tells_of_its_own_time_too(made, council):
    """Nobody states when these strategies ended, yet an old paper's panel is not who decides today."""
    titles = {c.kind: text_of(c.document.title) for c in made[council]}
    assert (titles["governance"], titles["who-decides"]) == ("Who was responsible", "Who decided?")


def test_a_superseded_copy_leads_to_the_one_in_force(made):
    old = [c for c in made["northmere"] if c.kind in ("overview", "section") and c.slugs[0] == "2022-2026"]
    assert len(old) > 3
    for page in old:
        (over,) = said(page, "over")
        assert "This has been replaced. The newer one is: Corporate parenting strategy 2026 to 2029" in over


def test_no_version_is_shown_that_the_file_does_not_state(made):
    (bath,) = [c for c in made[BATH] if c.kind == "strategy"]
    (northmere,) = [c for c in made["northmere"] if c.kind == "strategy"]
    assert "1" not in said(bath, "facts")
    assert "1" in said(northmere, "facts")


def test_an_illustration_never_stands_under_the_bare_name_of_the_council(made):
    (front,) = [c for c in made[BATH] if c.kind == "front"]
    assert text_of(front.document.title) == "Bath and North East Somerset Council (illustration)"
