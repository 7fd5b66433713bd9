"""One page of each kind, with the policy by meta tag and by header: nothing is asked from elsewhere, nothing
is kept on the reader's device, and the browser has nothing to complain about.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from corporate_parenting.site.build import Site
from corporate_parenting.site.folder import write
from corporate_parenting.site.hosting import BELOW, EVERYWHERE, PAGES
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare

pytestmark = pytest.mark.slow


class _Hosted(SimpleHTTPRequestHandler):
    """Says with each file what our files for hosts tell them to say."""

    def end_headers(self) -> None:
        folder = self.path.strip("/").partition("/")[0]
        for name, value in (EVERYWHERE | BELOW.get(folder, PAGES)).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site(root, now) -> Site:
    settings, _ = read_settings(root / "mkdocs.yml")
    made = prepare(settings, now).site
    assert made is not None
    return made


@pytest.fixture(scope="module")
def address(site, tmp_path_factory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("hosted")
    write(folder, site.all_files())
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Hosted, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def one_of_each_kind(site: Site) -> list[str]:
    """Addresses of pages of different kinds or languages; hand-written pages are all one."""
    found: dict[str, str] = {}
    for path, html in sorted((site.generated | site.written).items()):
        language = html.split('<html lang="')[1].split('"')[0]
        article = html.split("<article", 1)[1].split(">", 1)[0]
        kind = next((name for name in article.split('"') if name.startswith("kind-")), article)
        found.setdefault(f"{language} {kind.split(' hue-')[0]}", path.removesuffix("index.html"))
    return list(found.values())


def test_one_page_of_each_kind(page, site, address):
    paths = one_of_each_kind(site)
    assert len(paths) > 60
    told: list[str] = []
    page.on("request", lambda r: told.append(r.url) if not r.url.startswith(address) else None)
    page.on("console", lambda message: told.append(f"{page.url} {message.text}"))
    page.on("pageerror", lambda error: told.append(f"{page.url} {error}"))
    page.on("requestfailed", lambda r: told.append(r.url) if r.failure != "net::ERR_ABORTED" else None)
    for path in paths:
        page.goto(address + path)
        kept = page.evaluate(
            """async () => [document.cookie, localStorage.length, sessionStorage.length,
              (await indexedDB.databases()).length,
              (await navigator.serviceWorker.getRegistrations()).length]"""
        )
        assert kept == ["", 0, 0, 0, 0], path
    assert told == []
    assert page.context.cookies() == []


def test_the_policy_holds_on_every_page(site):
    policy = EVERYWHERE["Content-Security-Policy"].removesuffix("; frame-ancestors 'none'")
    for path, html in (site.generated | site.written).items():
        assert html.count("http-equiv=") == 1, path
        assert (
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">'.replace("'", "&#39;") in html
        ), path
        for unsafe in (" style=", " onclick=", '="javascript:', "<style", "<iframe", "<base"):
            assert unsafe not in html, (path, unsafe)


def test_the_policy_stops_what_it_should(page, address):
    """A script that somebody smuggled in, text turned into markup, and a picture from elsewhere."""
    page.goto(f"{address}northmere/young-people/")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    outcome = page.evaluate(
        """() => {
            const script = document.createElement('script');
            let typed = 'markup';
            try { document.body.innerHTML = '<b>x</b>'; } catch (e) { typed = e.name; }
            try { script.textContent = 'window.smuggled = 1'; document.body.append(script); } catch (e) {}
            const image = new Image();
            image.src = 'http://127.0.0.2:9/x.png';
            return [typed, window.smuggled ?? null];
        }"""
    )
    assert outcome == ["TypeError", None]
    page.wait_for_timeout(200)
    assert any("img-src" in text for text in said)
