"""The copy for a USB stick, opened from a folder without a server."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corporate_parenting.site.build import Site
from corporate_parenting.site.folder import write
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare
from corporate_parenting.words import furniture

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def copy(root, now) -> Site:
    settings, _ = read_settings(root / "mkdocs.yml")
    site = prepare(replace(settings, offline=True, index_links=True), now).site
    assert site is not None
    return site


@pytest.fixture(scope="module")
def folder(copy, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("stick") / "The pledge (copy)"  # as people name folders
    write(folder, copy.all_files())
    return folder


@pytest.fixture
def told(page):
    """What the browser complains about, and what it asked for."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    # Whoever follows a link at once leaves before the icon has come.
    page.on("requestfailed", lambda r: said.append(r.url) if r.failure != "net::ERR_ABORTED" else None)
    page.on("request", lambda r: said.append(r.url) if not r.url.startswith("file:") else None)
    return said


def test_from_start_here_to_a_promise_and_its_official_words(page, folder, told):
    page.goto((folder / "START-HERE.html").as_uri())
    # An illustration has doors of the same names.
    card = page.locator(".councils").get_by_role("link", name="Northmere Council").first
    card.click()
    page.wait_for_url("**/northmere/index.html")
    page.goto((folder / "northmere" / "young-people" / "index.html").as_uri())
    page.locator(".kind-young-people article a, .kind-young-people .card a").first.click()
    page.wait_for_url("**/young-people/promises/*/index.html")
    page.get_by_role("link", name="Read the official words").first.click()
    page.wait_for_url("**/northmere/pledge/**/index.html*")
    assert told == []


@pytest.mark.parametrize(
    "path", ["northmere/young-people/index.html", "northmere/ar/index.html", "about.html", "START-HERE.html"]
)
def test_styles_faces_and_script_work_from_a_folder(page, folder, told, path):
    page.goto((folder / path).as_uri())
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.documentElement.classList.contains('js')")
    look = path.startswith("northmere/")  # that council has colours of its own
    assert page.evaluate("[...document.styleSheets].length") == 1 + look
    assert page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').length") in (1, 2)
    assert told == []


def test_each_page_says_when_the_copy_was_made(copy, now):
    for path, html in (copy.generated | copy.written).items():
        words = furniture(html.split('<html lang="')[1].split('"')[0])
        assert words("copy.made", date=words.day(now.date())) in html, path
        assert "https://corporate-parenting.example/" in html.split('<p class="copy">')[1].split("</p>")[0]


def test_what_makes_no_sense_without_an_address_is_left_out(copy):
    files = copy.all_files()
    assert not files.keys() & {"sitemap.xml", "404.html", "data/library.jsonld"}
    for path, html in (copy.generated | copy.written).items():
        head = html.split("<body>")[0]
        for name in ("canonical", "og:", "twitter:", "alternate"):
            assert name not in head, (path, name)
    assert files["START-HERE.html"] == files["index.html"]


@pytest.mark.parametrize("path", ["index.html", "northmere/index.html", "northmere/young-people/index.html"])
def test_search_works_from_a_folder(page, folder, told, path):
    """The policy lets the form go to a file, and the index comes as a script beside the page."""
    page.set_viewport_size({"width": 1500, "height": 800})  # wide enough for the field in the head
    page.goto((folder / path).as_uri())
    page.locator("form[role=search] input").first.fill("famly")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=famly")
    page.locator("#_found li").first.wait_for()
    link = page.locator("#_found li a").first
    link.click()
    page.wait_for_url("**/*.html*")
    assert "search/index.html" not in page.url
    assert told == []
