"""The one place where drafts, embargoed, exempt and illustrative material is left out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from corporate_parenting.model import (
    Council,
    CouncilRecord,
    Decision,
    Library,
    Pledge,
    Progress,
    Strategy,
    WordsFile,
)
from corporate_parenting.model.library import View

AT = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)
"""Nine in the morning in London, in summer time."""
PUBLISH_FROM = "2026-05-01T09:00 Europe/London"
MINUTE = timedelta(minutes=1)


def strategy(**more: Any) -> Strategy:
    base = {"document": "strategy", "id": "plan", "council": "barnet", "title": "Plan", "status": "adopted"}
    return Strategy.model_validate({**base, **more})


def record(*strategies: Strategy, council: dict[str, Any] | None = None, **more: Any) -> CouncilRecord:
    facts = {"id": "barnet", "name": "Barnet", "nation": "england", **(council or {})}
    return CouncilRecord(Council.model_validate(facts), strategies, **more)


def published(made: CouncilRecord, at: datetime = AT, *, illustrations: bool = False) -> View:
    return Library((made,)).as_published(at, illustrations=illustrations)


def preview(made: CouncilRecord, *, illustrations: bool = False) -> View:
    return Library((made,)).as_preview(AT, illustrations=illustrations)


def titles(view: View) -> list[str]:
    return [d.title for r in view.councils for d in r.publications]


def sections(view: View) -> list[str]:
    return [s.title for s in view.councils[0].strategies[0].sections]


def test_a_draft_stands_in_the_preview_alone() -> None:
    made = record(strategy(status="draft", title="Draft"), strategy(id="old"))
    assert titles(published(made)) == ["Plan"]
    assert titles(preview(made)) == ["Draft", "Plan"]


@pytest.mark.parametrize(
    "status", ["consultation", "final_draft", "approved", "adopted", "noted", "superseded", "unknown"]
)
def test_everything_but_a_draft_is_published(status: str) -> None:
    assert titles(published(record(strategy(status=status)))) == ["Plan"]


def test_an_embargo_ends_on_the_minute() -> None:
    made = record(strategy(publish_from=PUBLISH_FROM))
    assert titles(published(made, AT - MINUTE)) == []
    assert titles(published(made, AT)) == ["Plan"]
    assert titles(preview(made)) == ["Plan"]


def test_a_council_with_nothing_to_show_is_left_out() -> None:
    assert published(record(strategy(status="draft"))).councils == ()
    assert published(record()).councils == ()


def test_a_section_may_have_an_embargo_of_its_own() -> None:
    later = {"id": "later", "title": "Later", "publish_from": PUBLISH_FROM}
    made = record(strategy(sections=[{"id": "now", "title": "Now", "sections": [later]}, later]))
    assert sections(published(made, AT - MINUTE)) == ["Now"]
    assert published(made, AT - MINUTE).councils[0].strategies[0].sections[0].sections == ()
    assert sections(published(made)) == ["Now", "Later"]
    assert sections(preview(made)) == ["Now", "Later"]


def test_what_is_exempt_stands_in_no_view() -> None:
    exempt = {"id": "x", "title": "Exempt", "exempt": "true"}
    paper = {"document": "decision", "id": "paper", "council": "barnet", "title": "Exempt paper"}
    made = record(
        strategy(sections=[{"id": "a", "title": "Open", "sections": [exempt]}, exempt]),
        decisions=(Decision.model_validate({**paper, "classification": "exempt", "status": "approved"}),),
    )
    for view in (published(made), preview(made)):
        assert titles(view) == ["Plan"]
        assert sections(view) == ["Open"]
        assert view.councils[0].strategies[0].sections[0].sections == ()


def test_illustrations_are_left_out_unless_asked_for() -> None:
    marks = {"illustration": {"says": "Ours.", "real": "https://a.example", "real_title": "Theirs"}}
    made = record(strategy(), council=marks)
    assert titles(published(made)) == titles(preview(made)) == []
    assert (
        titles(published(made, illustrations=True)) == titles(preview(made, illustrations=True)) == ["Plan"]
    )


def test_progress_of_an_action_that_is_not_shown_is_not_shown() -> None:
    action = {"id": "hub", "what": "Open it"}
    body = [{"id": "will", "commitment": "We will.", "actions": [action]}]
    progress = Progress.model_validate(
        {
            "document": "progress",
            "council": "barnet",
            "actions": [{"action": "plan/hub", "dated": "2026-05", "state": "late", "says": "Secret."}],
        }
    )
    draft = strategy(status="draft", sections=[{"id": "a", "title": "A", "body": body}])
    made = record(draft, strategy(id="old"), progress=(progress,))
    assert published(made).councils[0].progress[0].actions == ()
    assert len(preview(made).councils[0].progress[0].actions) == 1


def test_words_of_a_document_that_is_not_shown_are_not_shown() -> None:
    words = WordsFile.model_validate(
        {
            "document": "words",
            "of": "barnet/plan",
            "edition": "easy_read",
            "language": "en",
            "version": "1",
            "words": {"a": "Easy."},
        }
    )
    made = record(strategy(status="draft"), strategy(id="old"), words=(words,))
    assert published(made).councils[0].words == ()
    assert preview(made).councils[0].words == (words,)


def test_a_view_says_what_it_is() -> None:
    made = record(strategy())
    assert (published(made).preview, published(made).at) == (False, AT)
    assert preview(made).preview


def test_the_current_document_is_the_newest_that_is_not_superseded() -> None:
    old, new = strategy(id="old", status="superseded"), strategy(id="new")
    assert record(new, old).strategy is new
    assert record(old, new).strategy is new
    assert record(old).strategy is old
    assert record().pledge is None
    pledge = Pledge.model_validate({"document": "pledge", "id": "p", "council": "barnet", "title": "P"})
    assert record(pledges=(pledge,)).pledge is pledge
