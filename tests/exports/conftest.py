"""The open data of four councils that differ, as the site publishes it."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from corporate_parenting.loading import load
from corporate_parenting.model.library import View
from corporate_parenting.site.build import Site
from corporate_parenting.site.prepare import prepare


@pytest.fixture
def site(several, now) -> Site:
    prepared = prepare(several, now)
    assert prepared.site is not None, list(prepared.report)
    return prepared.site


@pytest.fixture
def view(several, now) -> View:
    return load(several.folders, several.root).library.as_published(now, illustrations=True)


@pytest.fixture
def library_file(site) -> dict[str, Any]:
    return json.loads(site.files["data/library.json"])


@pytest.fixture
def tables(site) -> dict[str, list[dict[str, str]]]:
    """Each CSV file by its name, read as a program would."""
    return {
        path.removeprefix("data/").removesuffix(".csv"): rows_of(content)
        for path, content in site.files.items()
        if path.endswith(".csv")
    }


def rows_of(content: bytes) -> list[dict[str, str]]:
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
