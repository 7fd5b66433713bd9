"""Ids, web addresses, telephone numbers, figures: what is taken and what is refused."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from corporate_parenting.model.council import Telephone
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import Strategy
from corporate_parenting.model.progress import Figure
from corporate_parenting.model.scalars import Line, Slug, Version, Web, Words

BASE = {"id": "plan", "council": "barnet", "title": "Plan"}


TAKEN_AND_REFUSED = {
    "id": (Slug, "a|3|edge-of-care|strategy-2026", "|A|a_b|a--b|-a|a-|é|a b|a\n"),
    "version": (Version, "1|2.1|3-draft|A", "|v 1|-1|1/2|é"),
    "web": (
        Web,
        "https://a.example|http://a.example/b?c=d#e",
        '|a.example|ftp://a|https://|https://a b|https://a"b|javascript:x|https://a\n',
    ),
    "telephone": (
        Telephone,
        "01632 960001|+44 1632 960001|(01632) 960-001|0800 1111 111",
        "|960001|999|0800 1111|01632 960001 ext 2|1632 960001|call us|01632 960001\n",
    ),
    "figure": (Figure, "68|-1|3.10|0|withheld|not_in_source", "|about 68|68%|1,000|1.|n/a"),
    "words": (Words, "a|<b>| a ", "|  |\n"),
    "line": (Line, "a|3.10", "|  "),
}


@pytest.mark.parametrize("what", TAKEN_AND_REFUSED)
def test_what_is_taken_and_what_is_refused(what: str) -> None:
    kind, good, bad = TAKEN_AND_REFUSED[what]
    adapter: TypeAdapter[object] = TypeAdapter(kind)
    for value in good.split("|"):
        assert adapter.validate_python(value) == value
    for value in bad.split("|"):
        with pytest.raises(ValidationError):
            adapter.validate_python(value)


def test_one_string_stands_for_the_usual_mapping() -> None:
    plan = Strategy.model_validate({"document": "strategy", **BASE, "young_people": "In plain words."})
    assert plan.young_people is not None
    assert plan.young_people.text == "In plain words."
    paper = Decision.model_validate({"document": "decision", **BASE, "outcome": "not_in_source"})
    assert paper.outcome is not None
    assert paper.outcome.text == "not_in_source"


def test_an_unknown_period_is_no_period() -> None:
    plan = Strategy.model_validate({"document": "strategy", **BASE, "period": "not_in_source"})
    assert plan.period is None
    assert plan.period_slug == "plan"


def test_the_address_of_a_strategy_names_its_time() -> None:
    period = {"start": "2026-04", "end": "2029-03-31"}
    assert (
        Strategy.model_validate({"document": "strategy", **BASE, "period": period}).period_slug == "2026-2029"
    )
    assert Strategy.model_validate({"document": "strategy", **BASE, "dated": "2026-03"}).period_slug == "2026"


def test_facts_cannot_be_changed() -> None:
    plan = Strategy.model_validate({"document": "strategy", **BASE})
    with pytest.raises(ValidationError, match="frozen"):
        plan.title = "Other"  # type: ignore[misc]
