"""Every path and link that the project's prose names exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

PROSE = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
CODE = re.compile(r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:py|md|yml|html|json))`")
BELOW = ("", "plugins/corporate_parenting")
ELSEWHERE = {
    "site/index.html",
    "index.html",
    "layout.html",
    "main.html",
    "mkdocs.yml",
    "shared/seeds",
    "index.md",
}


@pytest.mark.parametrize("file", PROSE, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_to_files(file: Path):
    text = re.sub(r"```.*?```", "", file.read_text("utf-8"), flags=re.DOTALL)
    text_outside_code = re.sub(r"`[^`]*`", "", text)
    targets = [t for t in LINK.findall(text_outside_code) if not re.match(r"[a-z]+:", t)]
    assert [t for t in targets if not (file.parent / t).exists()] == []


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "README.md"])
def test_paths_in_code_marks_exist(name: str):
    named = set(CODE.findall((ROOT / name).read_text("utf-8"))) - ELSEWHERE
    lost = [p for p in named if not any((ROOT / base / p).exists() for base in BELOW)]
    assert lost == []


def test_readme_has_two_commands_that_the_makefile_knows():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    readme = (ROOT / "README.md").read_text("utf-8")
    for command in re.findall(r"^make (\w+)", readme, re.MULTILINE):
        assert re.search(rf"^{command}:", makefile, re.MULTILINE), command
    assert {"site", "test"} <= set(re.findall(r"^make (\w+)", readme, re.MULTILINE))
