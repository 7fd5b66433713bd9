"""Fixtures that the rooms' tests share."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from corporate_parenting.loading import Loaded, load
from corporate_parenting.site.settings import Settings
from tests.several import write
from tests.shared import share

ROOT = Path(__file__).parent.parent
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
"""The moment at which tests look at the specimen."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write golden files again instead of comparing")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fast ones first, each in its own order: what is wrong is told soon."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)


def pytest_collection_finish() -> None:
    """Python looks for cycles less often, and not at what importing made: a tenth of the time went there."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with a golden file; ``--rewrite`` writes it, for a person to read."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--rewrite"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        assert path.is_file(), f"{path.name} is missing; write it with --rewrite and read it"
        assert text == path.read_text("utf-8")

    return compare


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def now() -> datetime:
    return NOW


def seed_places() -> list[Path]:
    """Where the folder of real council papers may be."""
    named = os.environ.get("CORPORATE_PARENTING_SEEDS")
    return [Path(named)] if named else [ROOT / "shared" / "seeds", ROOT.parent / "shared" / "seeds"]


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of real council papers. Where it must be there, its absence is a failure."""
    for place in (places := seed_places()):
        if any(place.glob("*.txt")):
            return place
    if os.environ.get("SEEDS_REQUIRED") == "1":
        pytest.fail(f"the seeds are required and are not in {' or '.join(map(str, places))}")
    pytest.skip("the seeds are not on this machine; set CORPORATE_PARENTING_SEEDS to their folder")


@pytest.fixture(scope="session")
def library() -> Loaded:
    """Everything in the example site."""
    return load([ROOT / "strategies", ROOT / "pledges"], ROOT)


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unchanged files are not parsed, validated and judged again for each test: see ``tests/shared.py``."""
    share(monkeypatch)


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Settings]:
    """Makes a project folder with the specimen council in it, ready to be broken."""

    def make(**changes: object) -> Settings:
        folder = tmp_path / "project"
        for name in ("strategies", "pledges"):
            shutil.copytree(ROOT / name / "northmere", folder / name / "northmere")
        (folder / "content").mkdir()
        (folder / "content" / "index.md").write_text("# Test site\n\nWords.\n", "utf-8")
        values: dict[str, object] = {
            "name": "Test site",
            "root": folder,
            "content": folder / "content",
            "folders": (folder / "strategies", folder / "pledges"),
            "url": "https://site.example/",
        }
        return Settings(**{**values, **changes})  # type: ignore[arg-type]

    return make


@pytest.fixture
def several(tmp_path: Path) -> Settings:
    """A project of four councils that differ, the illustration among them."""
    folder = tmp_path / "several"
    write(folder / "strategies")
    (folder / "content").mkdir()
    (folder / "content" / "index.md").write_text("# Test site\n\nWords.\n", "utf-8")
    return Settings(
        "Test site",
        folder,
        folder / "content",
        (folder / "strategies",),
        url="https://site.example/",
        include_illustrations=True,
    )
