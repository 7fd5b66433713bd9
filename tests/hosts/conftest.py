"""A copy of the example site, and the hosts that can build it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

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
