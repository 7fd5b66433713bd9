"""The chapters of the specimen and of the illustration."""

from __future__ import annotations

import pytest

from corporate_parenting.editions import chapters
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.told import Told
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
