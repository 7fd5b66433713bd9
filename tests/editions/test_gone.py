"""What is gone leaves a page or a place that says so and leads on; councils begin and end on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from corporate_parenting.document.markup import text_of
from corporate_parenting.document.nodes import Group, Item, Paragraph, Reference
from corporate_parenting.document.walk import walk
from corporate_parenting.editions import chapters
from corporate_parenting.loading.helplines import helplines
from corporate_parenting.model import Council, CouncilRecord, Library, Pledge
from corporate_parenting.site.addresses import address
from corporate_parenting.site.build import build
from corporate_parenting.site.settings import Settings
from corporate_parenting.words import furniture


def words_of(chapter) -> str:
    return " ".join(text_of(n.inlines) for n in walk(chapter.document) if isinstance(n, Paragraph))


def leads(chapter) -> set[str]:
    return {n.to for n in walk(chapter.document) if isinstance(n, Reference)}


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("northmere/strategy/2013-2016/", "official/northmere/strategy-2016/"),
        (
            "northmere/strategy/2026-2029/leaving-care/",
            "official/northmere/strategy-2026/moving-on-from-care",
        ),
        (
            "northmere/young-people/plan/leaving/",
            "young-people/northmere/strategy-2026/moving-on-from-care",
        ),
    ],
)
def test_an_old_address_answers_and_leads_on(made, path, to):
    (page,) = [c for c in made["northmere"] if address(c) == path]
    assert to in leads(page)
    assert "was here until" in words_of(page)
    assert page.hidden, "search engines are sent on to nothing"


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("northmere/pledge/3/", "official/northmere/pledge-2026/same-day-answer"),
        ("northmere/young-people/promises/voice/", "young-people/northmere/pledge-2026/same-day-answer"),
    ],
)
def test_a_promise_that_is_gone_keeps_its_anchor_where_it_stood(made, path, key):
    (page,) = [c for c in made["northmere"] if address(c) == path]
    assert (key, "p-same-day-answer") in page.keys
    (item,) = [n for n in walk(page.document) if isinstance(n, Item) and n.ident == "p-same-day-answer"]
    assert "until 17 March 2026" in text_of(item.blocks[0].inlines)


def test_a_section_that_only_an_older_version_has_keeps_its_address(library, now):
    view = library.library.as_published(now, illustrations=False)
    (record,) = [r for r in view.councils if r.council.id == "northmere"]
    newest = record.strategies[0]
    section = newest.sections[0].model_copy(update={"id": "foreword", "number": None, "title": "Foreword"})
    changes = {"version": "0", "status": "superseded", "gone": (), "approvals": (), "corrections": ()}
    older = newest.model_copy(update={**changes, "sections": (section, *newest.sections[1:])})
    made = chapters(replace(record, strategies=(newest, older)), view, furniture())
    (page,) = [c for c in made if address(c) == "northmere/strategy/2026-2029/foreword/"]
    assert "page/northmere/section/strategy-2026@0/foreword" in leads(page)
    assert "It stands in the older version:" in words_of(page)


def test_nothing_is_said_to_stand_in_its_place_where_nothing_does(library, now):
    view = library.library.as_published(now, illustrations=False)
    (record,) = [r for r in view.councils if r.council.id == "northmere"]
    gone = tuple(page.model_copy(update={"now": None}) for page in record.council.gone)
    record = replace(record, council=record.council.model_copy(update={"gone": gone}))
    (page,) = [c for c in chapters(record, view, furniture()) if c.kind == "gone" and "2013" in c.slugs[0]]
    assert words_of(page).endswith("Nothing stands in its place.")


def surrey(**more: object) -> tuple[CouncilRecord, ...]:
    """Surrey becomes two councils on 1 April 2027."""
    after = [
        {"id": "east-surrey", "name": "East Surrey Council"},
        {"id": "west-surrey", "name": "West Surrey Council"},
    ]
    old = {"id": "surrey", "name": "Surrey County Council", "nation": "england", "valid_to": "2027-03-31"}
    made = [Council.model_validate({**old, "successor": after})]
    made += [
        Council.model_validate({**each, "nation": "england", "valid_from": "2027-04-01"}) for each in after
    ]
    return tuple(
        CouncilRecord(council, pledges=() if council.id in more.get("empty", ()) else (pledge(council.id),))
        for council in made
    )


def pledge(council: str) -> Pledge:
    promise = {"id": "a", "promise": "We will listen.", "strength": "will"}
    return Pledge.model_validate(
        {
            "document": "pledge",
            "id": "p",
            "council": council,
            "title": "A pledge",
            "status": "adopted",
            "promises": [promise],
        }
    )


def pages(records, when, council):
    view = Library(records, helplines).as_published(when, illustrations=False)
    (record,) = [r for r in (*view.councils, *view.removed) if r.council.id == council]
    return chapters(record, view, furniture())


LAST_DAY = datetime(2027, 3, 31, 22, 59, tzinfo=UTC)  # one minute before midnight in the United Kingdom
FIRST_DAY = datetime(2027, 3, 31, 23, 0, tzinfo=UTC)


def over(chapter) -> list[str]:
    groups = [n for n in walk(chapter.document) if isinstance(n, Group) and n.role == "over"]
    return [text_of(p.inlines) for g in groups for p in walk(g) if isinstance(p, Paragraph)]


def test_before_its_last_day_is_over_only_the_first_page_and_the_sources_tell_when_a_council_ends():
    made = pages(surrey(), LAST_DAY, "surrey")
    telling = [c.kind for c in made if over(c)]
    assert telling == ["front", "about"]
    (said,) = over(made[0])
    assert said.startswith("The last day of this council will be: 31 March 2027. After that: ")
    assert said.endswith("East Surrey Council, West Surrey Council")


def test_from_then_on_every_page_says_that_the_council_is_no_more_and_who_took_over():
    made = pages(surrey(), FIRST_DAY, "surrey")
    assert len(made) > 5
    for page in made:
        assert over(page)[0].startswith("This council is no more. Its last day was: 31 March 2027.")
        assert {"page/east-surrey/front", "page/west-surrey/front"} <= leads(page)


def test_a_council_tells_from_which_day_it_begins_and_from_whom_it_took_over():
    assert "The first day of this council will be: 1 April 2027." in words_of(
        pages(surrey(), LAST_DAY, "east-surrey")[0]
    )
    front = pages(surrey(), FIRST_DAY, "east-surrey")[0]
    assert "will be" not in words_of(front)
    assert "It took over from: Surrey County Council" in words_of(front)


def test_a_council_whose_documents_were_taken_away_leaves_one_page_that_names_its_successors(tmp_path):
    (tmp_path / "index.md").write_text("# Home\n", "utf-8")
    settings = Settings("Test", tmp_path, tmp_path, (), url="https://site.example/")
    site = build(settings, Library(surrey(empty=("surrey", "west-surrey")), helplines), FIRST_DAY)
    assert not site.report.has_errors
    assert [path for path in site.generated if path.startswith("surrey/")] == ["surrey/index.html"]
    html = site.generated["surrey/index.html"]
    assert 'href="../east-surrey/"' in html
    assert "West Surrey Council" in html
    assert "west-surrey" not in html, "that council has no page here"
