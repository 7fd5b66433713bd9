"""One golden tree for each kind of page of the specimen. Read the difference before you accept it."""

from __future__ import annotations

from typing import get_args

import pytest

from corporate_parenting.editions.chapter import Kind, SearchKind, SharedKind
from tests.editions.dump import dump

PREVIEW = "side-by-side"
"""Stands in previews alone; ``test_side_by_side.py`` holds what checks said on it."""
SHARED = get_args(SharedKind)
"""Pages about several councils; ``test_compare.py`` and ``tests/exports`` hold them."""
CHANGES = ("changes", "plain-changes")
"""Of a pledge whose older version the fixture makes, so that the golden page is short."""
PLEDGE = ("pledge-2026-2-to-3",)
SEARCH = get_args(SearchKind)  # made by the site: see tests/sites/test_search.py
KINDS = tuple(kind for kind in get_args(Kind) if kind not in (*SHARED, *SEARCH))


@pytest.mark.parametrize("kind", KINDS)
def test_golden(made, previewed, changed, root, golden, kind):
    chapters = previewed if kind == PREVIEW else changed if kind in CHANGES else made["northmere"]
    chapter = next(c for c in chapters if c.kind == kind and (kind not in CHANGES or c.slugs == PLEDGE))
    golden(root / "tests" / "golden" / "editions" / f"{kind}.txt", dump(chapter))


def test_every_kind_has_a_golden_file_and_no_more(root):
    there = {path.stem for path in (root / "tests" / "golden" / "editions").glob("*.txt")}
    assert there == {*KINDS, *SHARED}
