"""Ways between a paragraph and its plain words lead to each other, and what a link may keep is there."""

from __future__ import annotations

import re
from posixpath import join, normpath

import pytest

from corporate_parenting.site.addresses import file_of
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare
from tests.conftest import NOW, ROOT

pytestmark = pytest.mark.slow

PLEDGE = "northmere/pledge/3/index.html"
WAY = re.compile(r'<div class="(?:plain|official)">\s*<p><a href="([^"#]*)#([^"]+)"')
KEPT = re.compile(r'<li><a href="([^"]*)"[^>]*? data-(but|places)="([^"]*)"')


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    settings, _ = read_settings(ROOT / "mkdocs.yml")
    site = prepare(settings, NOW).site
    assert site is not None
    return {path: html for path, html in site.generated.items() if path.startswith("northmere/")}


def there(path: str, href: str) -> str:
    return file_of(f"{normpath(join(path, '..', href))}/")


def ids(html: str) -> set[str]:
    article = html[html.index("<article") : html.index("</article>\n</div>")]
    return set(re.findall(r' id="([^"]+)"', article))


def test_every_official_promise_leads_to_its_plain_words_and_back(pages):
    ways = [(there(PLEDGE, href), anchor) for href, anchor in WAY.findall(pages[PLEDGE])]
    promises = [way for way in ways if "/promises/" in way[0] and way[0].count("/") == 4]
    assert len(promises) == 14
    for number, (page, anchor) in enumerate(promises, 1):
        card = pages[page][pages[page].index(f'id="{anchor}"') :]
        href, back = next(iter(WAY.findall(card)))
        assert (there(page, href), back) == (PLEDGE, f"p-{number}")


def test_what_a_link_may_keep_stands_on_the_other_page(pages):
    found = 0
    for path, html in pages.items():
        for href, kind, listed in KEPT.findall(html):
            here, other = ids(html), ids(pages[there(path, href)])
            kept = set(listed.split()) if kind == "places" else here - set(listed.split())
            kept = {ident for ident in kept if not ident.startswith("_")}
            assert kept <= other, (path, href, kept - other)
            found += len(kept)
    assert found > 500
