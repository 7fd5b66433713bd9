"""Editors and continuous integration run ``check`` as it is: the files that make them do so."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from corporate_parenting.cli import main
from corporate_parenting.cli.editor import editor_files
from corporate_parenting.diagnostics import Severity
from corporate_parenting.manual import rules
from tests.cases.test_cases import CASES
from tests.conftest import ROOT

PLEDGE = "document: pledge\nid: pledge-2026\ncouncil: barnet\ntitle: Our pledge\nstatus: done\n"
WRONG = "pledges/a.yml", "5", "9", "error", "wrong-value"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site with one error and, beside it, a file without one."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\nplugins: [corporate-parenting]\n", "utf-8")
    (tmp_path / "pledges").mkdir()
    (tmp_path / "pledges" / "a.yml").write_text(PLEDGE, "utf-8")
    (tmp_path / "pledges" / "b.yml").write_text(
        PLEDGE.replace("2026", "2027").replace("done", "draft"), "utf-8"
    )
    (tmp_path / ".git").mkdir()  # the repository around the tests is not looked at
    (tmp_path / ".git" / "config").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def tasks() -> list[dict[str, Any]]:
    return list(json.loads(editor_files()[".vscode/tasks.json"])["tasks"])


# VS Code


def test_the_matcher_reads_what_check_says(site: Path) -> None:
    for task in tasks():
        args = [arg.replace("${relativeFile}", "pledges/a.yml") for arg in task["args"]]
        said = CliRunner(env=task["options"]["env"]).invoke(main, args).stdout
        pattern = task["problemMatcher"]["pattern"]
        found = [match for line in said.splitlines() if (match := re.search(pattern["regexp"], line))]
        (only,) = found
        names = ("file", "line", "column", "severity", "code")
        assert tuple(only[pattern[name]] for name in names) == WRONG
        assert only[pattern["message"]].startswith("`status` cannot be `done`.")


def test_the_matcher_reads_every_case_and_no_other_line() -> None:
    regexp = tasks()[0]["problemMatcher"]["pattern"]["regexp"]
    for case in CASES:
        blocks = (case / "expected.txt").read_text("utf-8").strip("\n").split("\n\n")
        for block in blocks:
            first, *rest = block.splitlines()
            match = re.search(regexp, first)
            assert match, first
            assert match[5] in rules()
            assert match[4] in {severity.label for severity in Severity}
            assert not any(re.search(regexp, line) for line in rest)


def test_new_writes_the_tasks_and_the_settings(tmp_path: Path) -> None:
    CliRunner().invoke(main, ["new", "barnet", "--folder", str(tmp_path)], catch_exceptions=False)
    for name, text in editor_files().items():
        assert (tmp_path / name).read_text("utf-8") == text
    schemas = json.loads(editor_files()[".vscode/settings.json"])["yaml.schemas"]
    for schema in schemas:
        assert (tmp_path / schema).is_file()
    for path in (*tmp_path.glob("strategies/*/*.yml"), *tmp_path.glob("pledges/*/*.yml")):
        kind = yaml.safe_load(path.read_text("utf-8"))["document"]
        assert fits(path.relative_to(tmp_path).as_posix(), schemas) == [f"schema/{kind}.json"]


def test_a_words_file_has_the_schema_of_words_alone() -> None:
    schemas = json.loads(editor_files()[".vscode/settings.json"])["yaml.schemas"]
    assert fits("pledges/barnet/pledge-2026.easy-read.cy.yml", schemas) == ["schema/words.json"]


def fits(name: str, schemas: dict[str, str | list[str]]) -> list[str]:
    """The schemas whose patterns the file's name fits; ``*`` stops at a slash in VS Code."""
    return [
        schema
        for schema, patterns in schemas.items()
        for pattern in ([patterns] if isinstance(patterns, str) else patterns)
        if name.count("/") == pattern.count("/") and fnmatch(name, pattern)
    ]


def test_the_manual_shows_the_tasks_as_they_are_written() -> None:
    assert f"```json\n{editor_files()['.vscode/tasks.json']}```" in (ROOT / "docs/checking.md").read_text(
        "utf-8"
    )


# pre-commit


def test_the_hook_tells_the_files_that_it_is_given(site: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {"id", "name", "entry", "language"} <= hook.keys()
    assert hook["id"] in (ROOT / "docs/checking.md").read_text("utf-8")
    assert hook["language"] == "python"
    assert hook["verbose"] is True, "pre-commit hides what a hook says that passes: every warning"
    assert hook.get("pass_filenames", True)
    program, *words = shlex.split(hook["entry"])
    assert program in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    changed = [name for name in ("pledges/a.yml", "a.yaml", "README.md") if re.search(hook["files"], name)]
    assert changed == ["pledges/a.yml", "a.yaml"]
    told = CliRunner().invoke(main, [*words, "pledges/a.yml", "mkdocs.yml"])
    assert (told.exit_code, "wrong-value" in told.stdout) == (1, True)
    assert CliRunner().invoke(main, [*words, "pledges/b.yml"]).exit_code == 0
    assert CliRunner().invoke(main, [*words, "mkdocs.yml"]).exit_code == 0


# GitHub


def action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    return loaded


def run_step(name: str, site: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """A step of the action as GitHub runs it, with its inputs in the environment."""
    step = next(s for s in action()["runs"]["steps"] if s["name"] == name)
    given = {key: value["default"] for key, value in action()["inputs"].items()} | inputs
    env = {
        key: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda m: given[m[1]], value)
        for key, value in step["env"].items()
    }
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=site, env={**os.environ, **env, "PATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_action_is_one_that_github_can_run() -> None:
    made = action()
    assert {"name", "description", "inputs", "runs"} <= made.keys()
    assert made["runs"]["using"] == "composite"
    for step in made["runs"]["steps"]:
        assert ("run" in step) is ("shell" in step)
        assert ("run" in step) is not ("uses" in step)
        assert "${{" not in step.get("run", ""), "an input in a script could bring commands of its own"
        for used in re.findall(r"inputs\.(\w+)", json.dumps(step)):
            assert used in made["inputs"]


@pytest.mark.parametrize(("paths", "code"), [("", 1), ("pledges/a.yml", 1), ("pledges/b.yml mkdocs.yml", 0)])
def test_the_action_marks_lines(site: Path, paths: str, code: int) -> None:
    done = run_step("Check", site, paths=paths)
    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout.startswith("::error file=pledges/a.yml,line=5,") is bool(code)


def test_the_action_writes_sarif_and_leaves_failing_to_its_last_step(site: Path) -> None:
    done = run_step("Write SARIF", site, sarif="found.sarif")
    assert (done.returncode, done.stderr) == (0, "")
    (run,) = json.loads((site / "found.sarif").read_text("utf-8"))["runs"]
    assert [r["ruleId"] for r in run["results"] if r["level"] == "error"] == ["wrong-value"]
    assert run_step("Write SARIF", site, sarif="found.sarif", config="nowhere.yml").returncode != 0


def test_the_action_obeys_no_words_of_an_input(site: Path) -> None:
    run_step("Check", site, paths="$(touch owned) `touch owned`; touch owned")
    assert not (site / "owned").exists()
