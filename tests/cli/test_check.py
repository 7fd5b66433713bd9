"""``check`` on a small site: SARIF, and what comments allow."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corporate_parenting.cli import main

PLEDGE = """\
document: pledge
id: pledge-2026
council: barnet
title: Our pledge
status: adopted
promises:
  - id: one
    promise: We listen.
    young_people: {leave_out: "It is a test."}
"""
ALLOWED = PLEDGE.replace(
    "  - id: one\n", "  # allow strength-not-stated: the source does not say\n  - id: one\n"
)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\nplugins: [corporate-parenting]\n", "utf-8")
    (tmp_path / "pledges").mkdir()
    (tmp_path / ".git").mkdir()  # the repository around the tests is not looked at
    (tmp_path / ".git" / "config").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(site: Path, text: str, *words: str) -> Result:
    (site / "pledges" / "pledge.yml").write_text(text, "utf-8")
    return CliRunner().invoke(main, ["check", *words], catch_exceptions=False)


def test_sarif_has_the_manual_of_what_is_told(site: Path) -> None:
    result = check(site, PLEDGE, "--format", "sarif")
    assert (result.exit_code, result.stderr) == (0, "")
    (run,) = json.loads(result.stdout)["runs"]
    codes = [r["ruleId"] for r in run["results"]]
    assert "strength-not-stated" in codes
    helps = {r["id"]: r["help"]["markdown"] for r in run["tool"]["driver"]["rules"]}
    assert set(helps) == set(codes)
    assert "## What to do" in helps["strength-not-stated"]


def test_sarif_is_written_where_there_is_nothing_to_tell(site: Path) -> None:
    nothing_yet = ALLOWED.split("promises:")[0].replace("adopted", "draft")
    (run,) = json.loads(check(site, nothing_yet, "--format", "sarif").stdout)["runs"]
    assert run["results"] == []


def test_sarif_tells_of_what_is_allowed(site: Path) -> None:
    (run,) = json.loads(check(site, ALLOWED, "--format", "sarif").stdout)["runs"]
    (result,) = [r for r in run["results"] if r["ruleId"] == "strength-not-stated"]
    assert result["suppressions"][0]["justification"] == "the source does not say"


def test_what_is_allowed_is_not_told_and_not_hidden(site: Path) -> None:
    assert "strength-not-stated" in check(site, PLEDGE).stdout
    result = check(site, ALLOWED)
    assert "strength-not-stated" not in result.stdout
    assert result.stdout.endswith(" 1 is silenced with a reason: see --silenced.\n")


def test_what_is_allowed_is_listed_with_its_reason(site: Path) -> None:
    said = check(site, ALLOWED, "--silenced").stdout
    assert (
        "pledges/pledge.yml:8:5: allowed strength-not-stated: "
        "The promise `one` does not say how strong it is.\n"
        "  because: the source does not say\n"
    ) in said
    assert "see --silenced" not in said
    assert "allowed" not in check(site, PLEDGE, "--silenced").stdout


def test_a_path_narrows_what_is_listed_too(site: Path) -> None:
    (site / "strategies").mkdir()
    assert "allowed" not in check(site, ALLOWED, "--silenced", "strategies").stdout
    assert "allowed" in check(site, ALLOWED, "--silenced", "pledges").stdout


def test_what_a_draft_will_be_told_once_it_is_adopted_is_counted(site: Path) -> None:
    draft = check(site, PLEDGE.replace("adopted", "draft")).stdout
    assert " info strength-not-stated: " in draft
    assert draft.splitlines()[-1] == "Of a draft less is said. Once adopted, up to: 1 warning."
    adopted = check(site, PLEDGE).stdout
    assert " warning strength-not-stated: " in adopted
    assert "Once adopted" not in adopted
