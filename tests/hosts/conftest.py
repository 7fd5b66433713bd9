"""A copy of the example site, and the hosts that can build it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hosts.published import BY_KEY, SEEDS, Published

_SETTINGS = """\
site_name: Fidelity
docs_dir: content
plugins:
  - corporate-parenting
"""
NAMES = ("mkdocs.yml", "content", "strategies", "pledges")


@pytest.fixture
def example(tmp_path: Path, root: Path) -> Path:
    """The example site in a folder of its own."""
    folder = tmp_path / "example"
    folder.mkdir()
    for name in NAMES:
        source = root / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    return folder


@pytest.fixture(scope="session")
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs a module of this Python as a person would run the command."""

    def call(module: str, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", module, *words],
            cwd=cwd,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return call


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file by its path, without the list that the folder adapter keeps for itself."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".corporate-parenting.json"
    }


@pytest.fixture(scope="session")
def site_of_seeds(
    seeds: Path,
    run: Callable[..., subprocess.CompletedProcess[str]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """All the real papers, imported and built as a preview by the commands that a person would use."""
    folder = tmp_path_factory.mktemp("fidelity")
    (folder / "content").mkdir()
    (folder / "content" / "index.md").write_text("# Fidelity\n", "utf-8")
    (folder / "mkdocs.yml").write_text(_SETTINGS, "utf-8")
    for seed in SEEDS:
        paper = next(seeds.glob(f"{seed.key}_*.txt"))
        words = ("import", str(paper), "--council", seed.council, "-o", seed.file)
        imported = run("corporate_parenting", *words, cwd=folder)
        assert imported.returncode == 0, imported.stderr
        (folder / f"{seed.key}.report").write_text(imported.stdout, "utf-8")
    built = run("corporate_parenting", "build", "--drafts", "-o", "out", cwd=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.fixture
def published(seeds: Path, site_of_seeds: Path) -> Callable[[str], Published]:
    """One of the papers by the first figures of its file's name."""
    return lambda key: Published(BY_KEY[key], seeds, site_of_seeds)
