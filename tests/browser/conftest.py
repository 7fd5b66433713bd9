"""Real Chromium, Debian's own, and a server for a built site."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from corporate_parenting.site.build import Site
from corporate_parenting.site.folder import write
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare
from tests.browser.pages import Chosen, choose, illustrated, own

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PACKAGES = Path(__file__).parent / "node_modules"


def chromium() -> str:
    """Where the browser is."""
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    path = next((path for path in found if path), None)
    if path is None:
        pytest.fail("these tests need chromium; on Debian or Ubuntu: apt-get install chromium")
    return path


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Mapping[str, bytes]], str]]:
    """Serves files from a folder of their own; gives back the address of the first page."""
    servers: list[ThreadingHTTPServer] = []

    def start(files: Mapping[str, bytes]) -> str:
        folder: Path = tmp_path_factory.mktemp("site")
        write(folder, files)
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.socket.close()


@pytest.fixture(scope="session")
def builds(root: Path, now: datetime) -> dict[str, Site]:
    """The example site as it is published, and its preview with drafts."""
    settings, _ = read_settings(root / "mkdocs.yml")
    made: dict[str, Site] = {}
    for name, drafts in (("published", False), ("preview", True)):
        site = prepare(replace(settings, strict_policy=True, drafts=drafts), now).site
        assert site is not None
        made[name] = site
    return made


@pytest.fixture(scope="session")
def content(root: Path) -> Path:
    settings, _ = read_settings(root / "mkdocs.yml")
    return settings.content


@pytest.fixture(scope="session")
def served(
    builds: dict[str, Site], content: Path, serve: Callable[[Mapping[str, bytes]], str]
) -> dict[str, str]:
    """The first page's address of each build. Files beside the hand-written pages stand there too."""
    beside = {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in content.rglob("*")
        if path.is_file() and path.suffix != ".md"
    }
    return {name: serve(beside | site.all_files()) for name, site in builds.items()}


@pytest.fixture(scope="session")
def address(served: dict[str, str]) -> str:
    """The first page of the published site."""
    return served["published"]


@pytest.fixture(scope="session")
def specimens(builds: dict[str, Site]) -> list[Chosen]:
    """One page of each kind, edition and language but for illustrations; of the preview, what only it has."""
    published, preview = (own(builds[name]) for name in ("published", "preview"))
    return choose(published) + choose(preview, "preview", published)


@pytest.fixture(scope="session")
def others(builds: dict[str, Site]) -> list[Chosen]:
    """One page of each kind, edition and language of the councils that are illustrations."""
    return choose(illustrated(builds["published"]))


@pytest.fixture(scope="session")
def axe() -> str:
    """The script that judges a page: axe-core, as the lock file beside this names it."""
    file = PACKAGES / "axe-core" / "axe.min.js"
    if not file.is_file():
        pytest.fail("axe-core is not installed; run: make test, or: .ci/node tests/browser")
    return file.read_text("utf-8")
