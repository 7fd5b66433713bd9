"""Checking: a few files, or many councils on several cores, say what a check of everything says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from corporate_parenting.checks import Situation, findings
from corporate_parenting.loading import Loaded
from corporate_parenting.site import shared
from corporate_parenting.site.checked import Checked
from corporate_parenting.site.checking import checked
from corporate_parenting.site.settings import Settings
from tests.conftest import NOW, ROOT

PLEDGE = """\
document: pledge
id: pledge-2026
council: {council}
title: Our pledge
status: adopted
strategy: strategy-2026
promises:
  # allow strength-not-stated: the source does not say
  - id: one
    promise: We will answer every letter within 10 days.
    young_people: We will answer every letter within 10 days.
    keeps: [{keeps}]
"""
STRATEGY = """\
document: strategy
id: strategy-2026
council: {council}
title: Our strategy
status: adopted
sections:
  - id: part
    title: Part
    body:
      - id: listen
        commitment: We will answer every letter within 10 days.
        strength: will
        young_people: We will answer every letter within 10 days.
"""
COUNCILS = ("barnet", "bexley", "brent", "bromley", "camden")


@pytest.fixture
def site(tmp_path: Path) -> Settings:
    """Five councils: one with a reference that leads nowhere, one described twice; and a broken file."""
    for council in COUNCILS:
        folder = tmp_path / "councils" / council
        folder.mkdir(parents=True)
        keeps = "nowhere" if council == "brent" else "listen"
        (folder / "pledge.yml").write_text(PLEDGE.format(council=council, keeps=keeps), "utf-8")
        (folder / "strategy.yml").write_text(STRATEGY.format(council=council), "utf-8")
    for name in ("one", "two"):
        (tmp_path / "councils" / f"{name}.yml").write_text("document: council\nid: bexley\n", "utf-8")
    (tmp_path / "councils" / "broken.yml").write_text("- what is this\n", "utf-8")
    (tmp_path / ".git").mkdir()  # the repository around the tests is not looked at
    (tmp_path / ".git" / "config").touch()
    return Settings("Test", tmp_path, tmp_path / "content", (tmp_path / "councils",))


def told(found: Checked | Loaded) -> list[str]:
    return [f"{d.place} {d.code} {d.message}" for d in found.report]


@pytest.mark.parametrize("cores", [1, 3])
def test_any_number_of_cores_say_what_one_check_of_everything_says(
    site: Settings, monkeypatch: pytest.MonkeyPatch, cores: int
) -> None:
    pictures = site.root / "councils" / "brent" / "pictures"
    pictures.mkdir()
    (pictures / "home.gif").write_bytes(b"GIF89a")
    (site.root / "councils" / "pictures").mkdir()
    (site.root / "councils" / "pictures" / "whose.svg").write_text("<svg/>", "utf-8")
    whole = checked(site, NOW)
    assert {d.code for d in whole.report} >= {"dangling-reference", "duplicate-id", "not-a-mapping"}
    assert any("brent/pictures/home.gif" in line for line in told(whole))
    monkeypatch.setattr(shared, "FEWEST", 1)
    monkeypatch.setattr(shared, "_cores", lambda: cores)
    found = shared.check_all(site, NOW)
    assert told(found) == told(whole)
    counts = {"council": 5, "strategy": 5, "pledge": 5, "local offer": 0, "decision": 0, "words file": 0}
    assert (found.counts, found.files) == (counts, 13 + 1 + any("whose.svg" in line for line in told(whole)))
    assert len(found.report.silenced) == len(whole.report.silenced) == 5


def test_a_small_site_is_checked_without_more_processes(
    site: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", None)
    assert told(shared.check_all(site, NOW)) == told(checked(site, NOW))


@pytest.mark.parametrize("council", COUNCILS)
def test_one_file_is_told_what_a_check_of_all_tells_it(site: Settings, council: str) -> None:
    (site.root / "councils" / "broken.yml").unlink()
    name = f"councils/{council}/pledge.yml"
    whole = [line for line in told(checked(site, NOW)) if line.startswith(name)]
    loaded = checked(site, NOW, lambda source: source == name)
    assert told(loaded) == whole
    found = shared.check_some(site, NOW, lambda source: source == name)
    assert (told(found), found.files) == (whole, 1)
    assert any("dangling-reference" in line for line in whole) is (council == "brent")
    assert {source.split("/")[1] for source in loaded.sources} <= {council, "one.yml", "two.yml"}
    assert len(loaded.report.silenced) == len(found.report.silenced) == 1


def test_a_file_that_may_be_anybodys_is_read_all_the_same(site: Settings) -> None:
    """What points at a file that cannot be read is not blamed, so that the file is looked at."""
    broken = site.root / "councils" / "brent" / "strategy.yml"
    broken.write_text("document: strategy\n\tid: strategy-2026\ncouncil: brent\n", "utf-8")
    name = "councils/brent/pledge.yml"
    loaded = checked(site, NOW, lambda source: source == name)
    assert "dangling-reference" not in {d.code for d in loaded.report}


def test_words_files_are_read_beside_those_of_the_same_document(tmp_path: Path) -> None:
    for name in ("strategies", "pledges"):
        shutil.copytree(ROOT / name / "northmere", tmp_path / name / "northmere")
    folders = (tmp_path / "strategies", tmp_path / "pledges")
    settings = Settings("Test", tmp_path, tmp_path / "content", folders)

    def read(wanted: str) -> set[str]:
        found = checked(settings, NOW, lambda source: source == f"pledges/northmere/{wanted}")
        return {
            source.rpartition("/")[2] for source in found.sources if "." in source[:-4].rpartition("/")[2]
        }

    there = {path.name for path in (tmp_path / "pledges/northmere").glob("pledge-2026.*.yml")}
    assert read("pledge-2026.yml") == there  # they are made from it, and judged with it
    assert read("pledge-2026.easy-read.yml") <= there


def test_what_a_check_finds_stands_in_the_file_that_it_judges(library: Loaded) -> None:
    """A check of one file judges that file alone, and so tells everything that a check of all would."""
    situation = Situation.of(library.library, library.facts, NOW, has_remote=True)
    for fact, source in library.facts:
        assert {f.route.source for f in findings([(fact, source)], situation)} <= {source}
