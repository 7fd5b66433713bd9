"""How old words are, for the question whether they can speak of a law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from corporate_parenting.model import MODELS
from corporate_parenting.model.documents import LocalOffer, Pledge, Strategy
from corporate_parenting.model.principles import written_on

ADOPTED = {"event": "adopted", "dated": "2008-05"}
UPDATED = {"event": "updated", "dated": "2011-05-12"}


@pytest.mark.parametrize(
    ("kind", "values", "day"),
    [
        ("strategy", {"dated": "2018"}, date(2018, 12, 31)),
        ("strategy", {"dated": "2012", "period": {"start": "2013", "end": "2015"}}, date(2012, 12, 31)),
        ("strategy", {"period": {"start": "2012-04", "end": "2015"}}, date(2012, 4, 30)),
        (
            "strategy",
            {"dated": "not_in_source", "period": {"start": "2012", "end": "2015"}},
            date(2012, 12, 31),
        ),
        ("strategy", {"dated": "not_in_source"}, None),
        ("strategy", {}, None),
        ("pledge", {"history": [ADOPTED, UPDATED]}, date(2011, 5, 12)),
        ("pledge", {"history": [UPDATED, ADOPTED]}, date(2011, 5, 12)),
        ("pledge", {"history": [ADOPTED, {"event": "review_due", "dated": "2014"}]}, date(2008, 5, 31)),
        ("pledge", {"history": [{"event": "adopted", "dated": "not_in_source"}]}, None),
        ("pledge", {"dated": "2010", "history": [UPDATED]}, date(2010, 12, 31)),
        ("local_offer", {}, None),
    ],
)
def test_the_last_day_on_which_words_may_have_been_written(
    kind: str, values: dict[str, Any], day: date | None
) -> None:
    base = {"document": kind, "id": "new", "title": "New", "council": "barnet"}
    made = MODELS[kind].model_validate({**base, **values})
    assert isinstance(made, Strategy | Pledge | LocalOffer)
    assert written_on(made) == day
