"""Every kind of information that councils' papers hold can be written down, and a reader sees it.

The invented council in ``council/`` holds them all, each in the smallest form that a paper prints.
``rows.yml`` says for each kind on which page it stands and in which words. The names of the kinds are those
of the inventory that was drawn from real papers.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from corporate_parenting.diagnostics import as_text
from corporate_parenting.editions import chapters
from corporate_parenting.loading import load
from corporate_parenting.model import Library
from corporate_parenting.site.build import build
from corporate_parenting.site.settings import Settings
from corporate_parenting.source.builder import FastLoader
from corporate_parenting.words import furniture
from tests.editions.dump import dump

HERE = Path(__file__).parent
COUNCIL = HERE / "council"
AT = datetime(2026, 11, 22, tzinfo=UTC)

ROWS: dict[str, dict[str, dict[str, Any]]] = yaml.load((HERE / "rows.yml").read_text("utf-8"), FastLoader)


@pytest.fixture(scope="module")
def held() -> Library:
    loaded = load([COUNCIL], HERE)
    assert not loaded.report.has_errors, as_text(loaded.report)
    return loaded.library


@pytest.fixture(scope="module")
def pages(held: Library) -> dict[str, str]:
    """Each page as a reader meets it, by its kind; papers and sections by their own address too."""
    view = held.as_published(AT, illustrations=False)
    made: dict[str, str] = {}
    for chapter in chapters(view.councils[0], view, furniture()):
        shown = " ".join(dump(chapter).split())
        made.setdefault(chapter.kind, shown)
        if chapter.slugs and chapter.kind in ("decision", "section"):
            made[f"{chapter.kind}/{chapter.slugs[-1]}"] = shown
    return made


@pytest.mark.parametrize(
    ("part", "row"), [(part, row) for part, rows in ROWS.items() for row in rows], ids=str
)
def test_a_row_is_shown(pages: dict[str, str], part: str, row: str) -> None:
    page = pages[ROWS[part][row]["page"]]
    for said in ROWS[part][row]["says"]:
        assert said in page, f"{said}\nis not in\n{page}"


def test_every_link_of_these_pages_leads_somewhere(held: Library, tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("# Home\n", "utf-8")
    settings = Settings("Test", tmp_path, tmp_path, (), include_illustrations=False, drafts=False)
    site = build(settings, held, AT)
    assert not site.report.has_errors, as_text(site.report)
    assert "everyrow/decisions/report-2010/index.html" in site.generated


def test_the_rows_are_those_of_the_inventory(seeds: Path) -> None:
    """Where the inventory lies beside the seeds, no row of it is passed over."""
    inventory = seeds.parent / "domain.md"
    if not inventory.is_file():
        pytest.skip("the inventory is not on this machine")
    text = inventory.read_text("utf-8")
    listed: set[tuple[str, str]] = set()
    for part in ("1a", "1b", "1c"):
        table = text.partition(f"### {part}.")[2].partition("\n### ")[0]
        names = re.findall(r"^\| (.+?) \|", table, re.MULTILINE)
        listed |= {(part, name) for name in names if name != "Item"}
    assert listed == {(part, row) for part, rows in ROWS.items() for row in rows}
