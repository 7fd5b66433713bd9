"""The chapters of the specimen and of the illustration."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corporate_parenting.editions import chapters
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.told import Told
from corporate_parenting.model.blocks import PlainWords
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.words import furniture


@pytest.fixture(scope="session")
def made(library, now) -> dict[str, tuple[Chapter, ...]]:
    """Chapters by council, as published."""
    view = library.library.as_published(now, illustrations=True)
    return {record.council.id: chapters(record, view, furniture()) for record in view.councils}


@pytest.fixture(scope="session")
def previewed(library, now) -> tuple[Chapter, ...]:
    """The specimen's chapters as a preview without any problem shows them."""
    view = library.library.as_preview(now, illustrations=False)
    return chapters(view.councils[0], view, furniture(), Told())


@pytest.fixture(scope="session")
def changed(library, now) -> tuple[Chapter, ...]:
    """The specimen's chapters, had its pledge an older version in which little was different."""
    view = library.library.as_published(now, illustrations=False)
    (record,) = [r for r in view.councils if r.council.id == "northmere"]
    return chapters(_with_an_older_pledge(record), view, furniture())


def _with_an_older_pledge(record: CouncilRecord) -> CouncilRecord:
    newer = next(p for p in record.pledges if p.id == "pledge-2026" and p.version == "3")
    first, second, *others = newer.promises
    said = first.young_people
    before = first.model_copy(
        update={
            "promise": first.promise.replace("We will", "We will always try to", 1),
            "young_people": said.model_copy(
                update={"text": said.text.replace("help you to see", "try to let you see", 1)}
            ),
        }
    )
    bicycle = {"id": "bicycle", "number": None, "promise": "We will buy every child a bicycle.", "body": ()}
    gone = second.model_copy(
        update={**bicycle, "young_people": PlainWords(text="We will buy you a bicycle.")}
    )
    older = newer.model_copy(
        update={"version": "2", "status": "superseded", "promises": (before, *others, gone), "approvals": ()}
    )
    return replace(record, pledges=(newer, older))
