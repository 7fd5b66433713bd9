"""Reading a file as the command does, and the blocks that come of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from corporate_parenting.importing import Imported, draft_of
from corporate_parenting.importing.formats import Read, read_format
from corporate_parenting.loading import load
from corporate_parenting.source.tidy import tidy
from tests.conftest import ROOT
from tests.importing.conftest import Draft, read_back


def read(data: bytes, suffix: str) -> Read:
    return read_format(data, suffix)


def draft(data: bytes, suffix: str = ".docx") -> tuple[Imported, Draft]:
    """The draft of a file that may hold what stops an import, with every word of it counted."""
    found = read(data, suffix)
    made = draft_of(found.extract, name=f"paper{suffix}", council="northmere", findings=found.findings)
    assert made.words_in == made.words_out, made.report()
    assert tidy(made.yaml) == made.yaml
    return made, read_back(made.yaml)


def told(data: bytes, suffix: str = ".docx") -> list[tuple[str, int, str]]:
    """What stops the import: kind, paragraph or page, and the words."""
    return [(found.kind, found.at, found.what) for found in read(data, suffix).findings]


def blocks(draft: Draft) -> list[Any]:
    """Every block of every section, in order, below the headings."""
    return list(_blocks(draft.data.get("sections", [])))


def _blocks(sections: list[dict[str, Any]]) -> Iterator[Any]:
    for section in sections:
        yield " ".join(filter(None, (section.get("number"), section["title"])))
        yield from section.get("body", [])
        yield from _blocks(section.get("sections", []))


Loads = Callable[[str], None]


@pytest.fixture
def check_loads(tmp_path: Path) -> Loads:
    """Loads a draft as the site would; only places that are left to write may be told."""

    def check(yaml: str) -> None:
        shutil.copy(ROOT / "strategies" / "northmere" / "council.yml", tmp_path)
        (tmp_path / "draft.yml").write_text(yaml, "utf-8")
        report = load([tmp_path], tmp_path).report
        assert [d for d in report if d.source == "draft.yml" and d.code != "unplaced-words"] == []

    return check
