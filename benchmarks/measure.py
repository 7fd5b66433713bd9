"""Runs a command as a child and reads the kernel's own account of it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Run:
    """CPU seconds, of which ``system``; wall seconds; the largest resident set in MiB; what was printed."""

    cpu: float
    system: float
    wall: float
    peak: float
    said: str = ""


def run(command: Sequence[str], folder: Path) -> Run:
    """One run in ``folder``. Stops the benchmark where the command fails.

    Linux counts the parent's own size at the fork into the child's peak, so this process stays small.
    """
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        child = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        said = output.read().decode("utf-8", "replace").strip()
    if child.returncode:
        sys.exit(f"{' '.join(command)} ended with {child.returncode}:\n{said[-4000:]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(used.ru_utime + used.ru_stime, used.ru_stime, wall, used.ru_maxrss * unit / 2**20, said)


def middle(runs: Sequence[Run]) -> Run:
    """The median of each figure, and what the last run printed."""
    return Run(
        median(r.cpu for r in runs),
        median(r.system for r in runs),
        median(r.wall for r in runs),
        median(r.peak for r in runs),
        runs[-1].said,
    )


@dataclass(frozen=True, slots=True)
class Output:
    """What lies in a folder that was built."""

    pages: int
    size: int


def output_of(folder: Path) -> Output:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return Output(sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files))
