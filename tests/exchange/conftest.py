"""The specimen's words on their way to Word and back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from corporate_parenting.exchange.apply import Edited
from corporate_parenting.exchange.compare import Outcome, compare
from corporate_parenting.exchange.package import documents, package
from corporate_parenting.exchange.rows import Package, Returned, Row, Slip, Trip
from corporate_parenting.exchange.trip import all_edited, held
from corporate_parenting.loading import load
from tests.conftest import ROOT

PLEDGE = "pledges/northmere/pledge-2026.yml"
STRATEGY = "strategies/northmere/strategy-2026.yml"


@dataclass
class Site:
    """A folder with the specimen council, and what travels from it."""

    folder: Path

    def package(self, code: str = "northmere/young_people", *, document: str = "") -> Package:
        trip = Trip.parse(code)
        assert trip
        loaded = load([self.folder / "strategies", self.folder / "pledges"], self.folder)
        assert not loaded.report.has_errors
        there = held(loaded, trip.council)
        assert there
        return package(there.record, trip, documents(there.record, document), there.files, date(2026, 11, 22))

    def edited(
        self, outcome: Outcome, code: str = "northmere/young_people"
    ) -> tuple[list[Edited], list[Slip]]:
        trip = Trip.parse(code)
        loaded = load([self.folder / "strategies", self.folder / "pledges"], self.folder)
        there = held(loaded, "northmere")
        assert trip
        assert there
        return all_edited(outcome.changes, there.record, trip, self.folder)

    def change(self, file: str, find: str, replaced: str) -> None:
        path = self.folder / file
        text = path.read_text("utf-8")
        assert text.count(find) == 1, f"{find!r} stands {text.count(find)} times"
        path.write_text(text.replace(find, replaced), "utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    for name in ("strategies", "pledges"):
        shutil.copytree(ROOT / name / "northmere", tmp_path / name / "northmere")
    return Site(tmp_path)


@pytest.fixture(scope="session")
def sent() -> Package:
    """The young people's words of the specimen, as they are sent out."""
    return Site(ROOT).package()


def row(sent: Package, ident: str) -> Row:
    return next(r for r in sent.rows() if r.ident == ident)


def back(sent: Package, **changed: str) -> list[Returned]:
    """The rows as they come back. ``changed`` holds new words by id, with ``_`` for every other mark."""
    return [_back(r, changed) for r in sent.rows()]


def _back(row: Row, changed: dict[str, str]) -> Returned:
    name = row.ident.translate(str.maketrans("-/.", "___"))
    return Returned(row.ident, row.mark, row.source, changed.get(name, row.words))


def with_source(rows: list[Returned], ident: str, source: str) -> list[Returned]:
    """The rows, one of them with other words in its locked cell."""
    return [replace(r, source=source) if r.ident == ident else r for r in rows]


Told = Callable[[list[Returned]], Outcome]


def codes(outcome: Outcome) -> list[str]:
    return [slip.code for slip in outcome.slips]


__all__ = ["PLEDGE", "STRATEGY", "Site", "back", "codes", "compare", "row", "with_source"]
