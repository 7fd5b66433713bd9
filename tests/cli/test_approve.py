"""``approve`` shows whose words stand in a file, and records today's in the newest entry alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corporate_parenting.cli import main
from tests.conftest import ROOT

pytestmark = pytest.mark.usefixtures("shared")

OFFER = "strategies/northmere/local-offer-2026.yml"
STRATEGY = "strategies/northmere/strategy-2026.yml"
APPROVALS = """\
approvals:
  - by: Corporate Parenting Board
    dated: 2026-03-10
    decision: endorsed
  - by: Cabinet
    dated: 2026-03-17
    decision: adopted
"""
CORRECTION = """\
corrections:
  - dated: 2026-06-10
    by: Monitoring Officer
    what: A number was wrong.
    because: It was printed wrongly.
"""

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    for name in ("strategies", "pledges"):
        shutil.copytree(ROOT / name / "northmere", tmp_path / name / "northmere")
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\nplugins: [corporate-parenting]\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, ["approve", *map(str, words)], catch_exceptions=False)


def add(text: str) -> None:
    path = Path(OFFER)
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def test_the_specimen_is_what_was_adopted_and_corrected(run: Run) -> None:
    result = run(STRATEGY)
    assert result.exit_code == 0
    assert [line.split(":")[0] for line in result.stdout.splitlines()[1:]] == [
        "  2026-03-10  endorsed by Corporate Parenting Board",
        "  2026-03-17  adopted by Cabinet",
        "  2026-06-10  corrected by Monitoring Officer",
    ]
    assert "Cabinet: " in result.stdout
    assert result.stdout.count("other words") == 1
    assert result.stdout.count("these words") == 1


def test_without_approvals_it_says_what_to_write_and_writes_nothing(run: Run) -> None:
    before = Path(OFFER).read_bytes()
    assert run(OFFER).exit_code == 0
    result = run(OFFER, "--write")
    assert result.exit_code == 1
    assert "Add `approvals:` to the file first" in result.stdout
    assert Path(OFFER).read_bytes() == before


def test_only_the_newest_entry_is_written_and_only_once(run: Run) -> None:
    add(APPROVALS)
    before = Path(OFFER).read_text("utf-8")
    assert "--write records" in run(OFFER).stdout
    assert Path(OFFER).read_text("utf-8") == before
    assert run(OFFER, "--write").exit_code == 0
    after = Path(OFFER).read_text("utf-8")
    (added,) = set(after.splitlines()) - set(before.splitlines())
    assert after == before + added + "\n", "it stands below the newest entry, and nothing else changed"
    assert "Nothing was written." in run(OFFER, "--write").stdout
    assert Path(OFFER).read_text("utf-8") == after


def test_changed_words_need_a_correction_first(run: Run) -> None:
    add(APPROVALS)
    run(OFFER, "--write")
    text = Path(OFFER).read_text("utf-8")
    Path(OFFER).write_text(text.replace("title: Local offer", "title: The local offer", 1), "utf-8")
    result = run(OFFER, "--write")
    assert result.exit_code == 1
    assert "The words have changed since." in result.stdout
    add(CORRECTION)
    assert run(OFFER, "--write").stdout.endswith(
        "recorded in `corrections:`, Monitoring Officer, 2026-06-10\n"
    )
    assert run(OFFER).exit_code == 0


def test_a_council_cannot_be_agreed_to(run: Run) -> None:
    result = run("strategies/northmere/council.yml")
    assert result.exit_code == 2
    assert "error not-a-document" in result.stderr
