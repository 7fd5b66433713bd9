"""Every path and link that the project's prose names exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corporate_parenting.loading.register import with_register
from corporate_parenting.loading.validate import validated
from corporate_parenting.model import MODELS, Council
from corporate_parenting.source import plain
from corporate_parenting.source.reader import parse
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


def _examples() -> list[tuple[str, str]]:
    blocks = []
    for file in PROSE:
        found = re.findall(r"```yaml\n(document: .*?)```", file.read_text("utf-8"), re.DOTALL)
        blocks += [(f"{file.name}-{i}", text) for i, text in enumerate(found)]
    return blocks


@pytest.mark.parametrize(("name", "text"), _examples(), ids=lambda value: value[:20])
def test_examples_in_the_prose_are_valid(name: str, text: str):
    source, problems = parse(text.encode(), name)
    assert source is not None
    data = plain(source.root)
    kind = MODELS[data["document"]]
    _, findings = validated(kind, with_register(data) if kind is Council else data, name)
    assert [p.message for p in problems] + [f.message for f in findings] == []


def test_the_prose_has_examples_of_most_kinds_of_file():
    kinds = {text.split()[1] for _, text in _examples()}
    assert kinds >= {"council", "strategy", "pledge", "progress"}


def test_decisions_are_numbered_without_gap_or_double():
    files = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(file.name[:4]) for file in files] == list(range(1, len(files) + 1))
    assert [file.read_text("utf-8").split(". ")[0] for file in files] == [
        f"# {number}" for number in range(1, len(files) + 1)
    ]
