"""Checking: a few files, or many councils on several cores, say what a check of everything says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from corporate_parenting.checks import Situation, findings
from corporate_parenting.loading import Loaded
from corporate_parenting.site import shared
from corporate_parenting.site.checking import Checked, check, checked
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


def told(found: Checked) -> list[str]:
    return [f"{d.place} {d.code} {d.message}" for d in found.report]


def test_many_cores_say_what_one_says(site: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = check(site, NOW)
    assert {d.code for d in alone.report} >= {"dangling-reference", "duplicate-id", "not-a-mapping"}
    monkeypatch.setattr(shared, "FEWEST", 1)
    monkeypatch.setattr(shared, "_cores", lambda: 3)
    together = shared.check_all(site, NOW)
    assert told(together) == told(alone)
    assert (together.counts, together.files) == (alone.counts, alone.files) == (alone.counts, 13)
    assert len(together.report.silenced) == len(alone.report.silenced) == 5


def test_a_small_site_is_checked_without_more_processes(
    site: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", None)
    assert told(shared.check_all(site, NOW)) == told(check(site, NOW))


@pytest.mark.parametrize("council", COUNCILS)
def test_one_file_is_told_what_a_check_of_all_tells_it(site: Settings, council: str) -> None:
    (site.root / "councils" / "broken.yml").unlink()
    name = f"councils/{council}/pledge.yml"
    whole = [line for line in told(check(site, NOW)) if line.startswith(name)]
    loaded = checked(site, NOW, lambda source: source == name)
    assert [f"{d.place} {d.code} {d.message}" for d in loaded.report] == whole
    assert any("dangling-reference" in line for line in whole) is (council == "brent")
    assert {source.split("/")[1] for source in loaded.sources} <= {council, "one.yml", "two.yml"}
    assert len(loaded.report.silenced) == 1


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
