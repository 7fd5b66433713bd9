"""Over every file of the example site: an illustration stands nowhere without its mark.

Its words are searched for in every page and file, as text and not as markup, so that a new kind of output is
judged here before anybody thinks of it.
"""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape

import pytest

from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.loading import load
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.model.scalars import WordsText
from corporate_parenting.model.walk import walk
from corporate_parenting.site.build import Site
from corporate_parenting.site.hosting import FILES
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare
from tests.conftest import NOW, ROOT

SHORTEST = 45
"""Letters of words that can only be an illustration's own."""
MARKED = ("data/library.json", ".csv")
"""Files whose every row or object says whose words it holds."""


@pytest.fixture(scope="module")
def site() -> Site:
    settings, _ = read_settings(ROOT / "mkdocs.yml")
    assert settings.include_illustrations
    prepared = prepare(settings, NOW)
    assert prepared.site is not None, list(prepared.report)
    return prepared.site


@pytest.fixture(scope="module")
def councils() -> dict[str, CouncilRecord]:
    library = load([ROOT / "strategies", ROOT / "pledges"], ROOT).library
    return {r.council.id: r for r in library.as_published(NOW, illustrations=True).councils}


@pytest.fixture(scope="module")
def illustrated(councils) -> dict[str, CouncilRecord]:
    shown = {ident: r for ident, r in councils.items() if r.council.illustration}
    assert len(shown) >= 3
    return shown


@pytest.fixture(scope="module")
def words(councils, illustrated) -> dict[str, set[str]]:
    """What stands in illustrations alone, by the councils whose they are. Notices are left out."""
    said: dict[str, set[str]] = {}
    for ident, record in councils.items():
        for fact in (record.council, *record.publications, *record.progress, *record.words):
            for steps, value in walk(fact):
                if isinstance(value, WordsText) and "illustration" not in steps:
                    said.setdefault(_flat(text_of(inlines(value))), set()).add(ident)
    others = "\n".join(text for text, who in said.items() if not who <= illustrated.keys())
    own = {text: who for text, who in said.items() if len(text) >= SHORTEST and text not in others}
    assert len(own) > 300
    return own


def _flat(text: str) -> str:
    return " ".join(text.split())


def _text(html: str) -> str:
    return _flat(unescape(re.sub(r"<[^>]*>", "", html.split("<body>")[1])))


def test_an_illustrations_words_stand_on_marked_pages_only(site, words, illustrated):
    """Every such page says whose words they are not, and asks search engines to stay away."""
    pages = site.generated | site.written
    found = set()
    for path, html in pages.items():
        text = _text(html)
        for whose in (whose for said, whose in words.items() if said in text):
            found.add(path)
            names = [illustrated[ident].council.name for ident in whose]
            assert any(f"Illustration, not from {name}" in text for name in names), path
            assert '<meta name="robots" content="noindex">' in html, path
    assert len(found) > 60


def test_every_page_of_an_illustrated_council_is_marked(site, illustrated):
    for ident, record in illustrated.items():
        own = {path: html for path, html in site.generated.items() if path.startswith(f"{ident}/")}
        assert len(own) > 10
        for path, html in own.items():
            assert f"Illustration, not from {record.council.name}" in _text(html), path
            assert '<meta name="robots" content="noindex">' in html, path
            assert "Illustration, not from" in html.split("<title>")[1].split("</title>")[0], path


def test_the_sitemap_leads_to_no_illustration(site, words, illustrated):
    sitemap = site.files["sitemap.xml"].decode()
    root = "https://corporate-parenting.example/"
    listed = [address.removeprefix(root) for address in re.findall(r"<loc>([^<]*)</loc>", sitemap)]
    assert len(listed) > 50
    assert [path for path in listed if path.partition("/")[0] in illustrated] == []
    for path in listed:
        html = (site.generated | site.written)[f"{path}index.html"]
        assert 'name="robots"' not in html, path
        text = _text(html)
        assert [said for said in words if said in text] == [], path


SHARED = ("og:", "twitter:", "application/ld+json", "application/atom", "itemprop")


def test_no_hidden_page_has_a_preview_a_feed_or_data_for_search_engines(site, illustrated):
    """Whatever may not be found says nothing of itself, and the illustrations are among it."""
    told = 0
    for path, html in (site.generated | site.written).items():
        head = html.split("<body>")[0]
        told += "og:title" in head
        if 'name="robots"' in head or path.partition("/")[0] in illustrated:
            assert [name for name in SHARED if name in head] == [], path
    assert told > 50


def test_no_preview_names_an_illustration(site, words, illustrated):
    for path, html in (site.generated | site.written).items():
        head = unescape(html.split("<body>")[0])
        assert [said for said in words if said in head] == [] or 'name="robots"' in head, path
        if "og:title" in head:
            names = [r.council.name for r in illustrated.values() if r.council.name in head]
            assert names == [], path


def test_every_script_is_ours_or_data(site):
    for path, html in (site.generated | site.written).items():
        for script in re.findall(r"<script[^>]*>", html):
            ours = re.fullmatch(r'<script src="([./]*assets/[a-z-]+|search-index)\.js"( defer)?>', script)
            assert ours or script == '<script type="application/ld+json">', (path, script)


def test_no_other_file_holds_an_illustrations_words(site, words, illustrated):
    """No feed, picture, poster, card, search index or linked data: only files that mark every row."""
    for path, content in site.files.items():
        if path.endswith(MARKED) or _is_an_illustrations_index(path, illustrated):
            continue
        text = _flat(content.decode("utf-8", "replace"))
        assert [said for said in words if said in text] == [], path
        named = [r.council.name for r in illustrated.values() if r.council.name in text]
        assert named == [], path


def _is_an_illustrations_index(path: str, illustrated) -> bool:
    return path.endswith("/search-index.js") and path.partition("/")[0] in illustrated


def test_every_row_of_an_illustrations_search_is_marked(site, illustrated):
    """A row that is found is a copy of the row of the A to Z, whose words the index beside it continues."""
    pages = [
        p for p in site.generated if p.endswith("/search/index.html") and p.partition("/")[0] in illustrated
    ]
    assert len(pages) >= 2 * len(illustrated)
    for path in pages:
        rows = re.findall(
            r"<li>.*?</li>",
            site.generated[path].split('id="a-to-z"')[1].split("</section>\n</section>")[0],
            re.DOTALL,
        )
        assert len(rows) > 20
        assert [row for row in rows if 'class="tag status illustration"' not in row] == [], path


def test_the_kinds_of_files_are_those_that_are_judged(site):
    """A new kind of output (a feed, a poster) must be thought of: what does it say of an illustration?"""
    kinds = {path.rpartition(".")[2] for path in site.all_files() if path not in FILES}
    assert kinds == {"html", "css", "js", "woff2", "svg", "png", "xml", "json", "jsonld", "csv"}
    pictures = {path for path in site.files if path.endswith(".png")}
    drawn = {f"sharing/northmere/{name}.png" for name in ("council", "pledge", "young-people")}
    assert pictures == {"sharing/site.png", *drawn}
    feeds = {"changes.xml", "northmere/changes.xml"}
    assert {path for path in site.files if path.endswith(".xml")} == {"sitemap.xml", *feeds}


def test_every_row_and_object_of_an_illustration_is_marked(site, words, illustrated):
    for path, content in site.files.items():
        if not path.endswith(".csv"):
            continue
        for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")):
            assert (row["whose_words"] == "illustration") == (row["council"] in illustrated), (path, row)
            held = [said for value in row.values() for said in words if said in _flat(value)]
            assert not held or row["whose_words"] == "illustration", path
    for record in json.loads(site.files["data/library.json"])["councils"]:
        expected = "illustration" if record["council"]["id"] in illustrated else "invented"
        assert set(re.findall(r"'whose_words': '(\w+)'", str(record))) == {expected}


def test_compare_pages_mark_each_line_of_an_illustration(site, words):
    pages = {path: html for path, html in site.generated.items() if path.startswith("compare/")}
    lines = 0
    for path, html in pages.items():
        for line in re.findall(r"<li>(.*?)</li>", html, re.DOTALL):
            text = _flat(unescape(re.sub(r"<[^>]*>", "", line)))
            if any(said in text for said in words):
                lines += 1
                assert 'class="tag status illustration"' in line, (path, text)
    assert lines > 20
