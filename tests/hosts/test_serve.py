"""``mkdocs serve``: a saved YAML file rebuilds once and only once."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

pytestmark = pytest.mark.slow

DEADLINE = 30.0
QUIET = 4.0
"""How long no second build may start after the first; MkDocs waits a tenth of a second before one."""


def test_a_saved_file_rebuilds_once(example):
    with serving(example) as (address, log):
        wait(lambda: "Serving on" in log.read_text("utf-8"))
        assert "Content-Security-Policy" not in page(address)
        builds = log.read_text("utf-8").count("Building documentation...")
        pledge = example / "pledges" / "northmere" / "pledge-2026.yml"
        pledge.write_text(
            pledge.read_text("utf-8").replace("Our promises to you", "What we promise you"), "utf-8"
        )
        wait(lambda: "What we promise you" in page(address))
        time.sleep(QUIET)
        assert log.read_text("utf-8").count("Building documentation...") == builds + 1


def test_an_error_while_serving_is_told_and_mending_it_is_enough(example):
    with serving(example) as (address, log):
        wait(lambda: "Serving on" in log.read_text("utf-8"))
        pledge = example / "pledges" / "northmere" / "pledge-2026.yml"
        text = pledge.read_text("utf-8")
        pledge.write_text(text.replace("title: The", "titel: The"), "utf-8")
        wait(lambda: "unknown-field" in log.read_text("utf-8"))
        assert "Traceback" not in log.read_text("utf-8")
        pledge.write_text(text.replace("Our promises to you", "What we promise you"), "utf-8")
        wait(lambda: "What we promise you" in page(address))


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, Path]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "serve.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=folder,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        try:
            yield f"http://127.0.0.1:{port}/northmere/young-people/promises/", log
        finally:
            process.terminate()
            process.wait(10)


def page(address: str) -> str:
    with urlopen(address, timeout=DEADLINE) as answer:
        return answer.read().decode()


def wait(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.1)
    pytest.fail("it did not happen in time")
