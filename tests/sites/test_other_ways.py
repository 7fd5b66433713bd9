"""Below every page of a council: other ways to read it, and its own accessibility statement."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath

import pytest

from corporate_parenting.site.build import Site
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare
from tests.conftest import NOW, ROOT


@pytest.fixture(scope="module")
def site() -> Site:
    settings, _ = read_settings(ROOT / "mkdocs.yml")
    made = prepare(settings, NOW).site
    assert made is not None
    return made


def leads_to(path: str, href: str) -> str:
    return normpath(join(dirname(path), href))


def block_of(html: str) -> str:
    """The other ways to read a page."""
    return html[html.index('<aside class="other-ways"') :].partition("</aside>")[0]


def footer_link(path: str, html: str) -> str:
    """Where the last link of the footer leads."""
    footer = html[html.index('<footer class="site">') :]
    return leads_to(path, re.findall(r'href="([^"]+)"', footer)[-1])


def test_every_page_leads_to_the_statement_that_is_about_it(site):
    pages = site.generated | site.written
    for path, html in pages.items():
        if path == "404.html":
            continue  # its links begin at the site's root
        own = path.startswith("northmere/")
        assert footer_link(path, html) == ("northmere/accessibility" if own else "accessibility"), path


def test_shared_pages_of_a_site_of_one_council_lead_to_its_statement(project):
    site = prepare(project(), NOW).site
    assert site is not None
    pages = site.generated | site.written
    for path in ("index.html", "data/index.html", "search/index.html"):
        assert footer_link(path, pages[path]) == "northmere/accessibility", path


def test_british_sign_language_and_easy_read_come_first(site):
    block = block_of(site.generated["northmere/strategy/index.html"])
    items = re.findall(r"<li>(.*?)</li>", block)
    assert items[0] == "British Sign Language: not here yet. You can ask for it."
    assert items[1] == '<a href="../../northmere/easy-read/">Easy Read</a>'
    assert "large print, braille, audio" in block
    assert "We will answer within 10 working days." in block


def test_each_edition_is_led_to_its_own_words_about_it(site):
    for path, asked in (
        ("northmere/strategy/", "northmere/accessibility"),
        ("northmere/young-people/", "northmere/young-people/other-ways"),
        ("northmere/under-10s/", "northmere/young-people/other-ways"),
        ("northmere/easy-read/", "northmere/easy-read/other-ways"),
        ("northmere/young-people/cy/", "northmere/young-people/other-ways/cy"),
    ):
        link = re.search(r'<p>[^<]*<a href="([^"]+)">', block_of(site.generated[f"{path}index.html"]))
        assert link is not None
        assert leads_to(path, link[1]) == asked


def test_easy_read_is_no_other_way_to_read_easy_read(site):
    for path in ("", "promises/", "talk/"):
        assert ">Easy Read<" not in block_of(site.generated[f"northmere/easy-read/{path}index.html"])


def test_a_link_says_that_it_leads_to_another_language(site):
    block = block_of(site.generated["northmere/young-people/ar/index.html"])
    assert '<a href="../../../northmere/easy-read/" hreflang="en">نص سهل القراءة (الإنجليزية)</a>' in block
    own = site.generated["northmere/young-people/other-ways/ar/index.html"]
    assert "نص سهل القراءة (الإنجليزية)" in own
    assert "اقرأ الكلمات الرسمية عن هذا (الإنجليزية)" in own
    # Nothing official is in Arabic, but how to ask is, in young people's words.
    assert 'href="../../northmere/young-people/other-ways/ar/"' in block_of(
        site.generated["northmere/ar/index.html"]
    )


def test_names_in_another_language_are_marked(site):
    own = site.generated["northmere/young-people/other-ways/index.html"]
    assert '<span lang="ar" dir="rtl">العربية</span>' in own
    talk = site.generated["northmere/young-people/talk/ar/index.html"]
    assert re.search(r'lang="en" dir="ltr">(<[^>]+>)*Children in Care Team<', talk)


def test_two_links_of_the_same_words_lead_to_the_same(site):
    plan = site.generated["northmere/young-people/plan/index.html"]
    links = re.findall(r'<a href="([^"]+)"[^>]*>Read the official words</a>', plan)
    assert len(links) == 2
    assert len(set(links)) == 1
    for path in ("", "talk/"):
        switch = site.generated[f"northmere/young-people/{path}index.html"]
        assert re.search(r'<p class="switch"><a [^>]+>The official pages</a>', switch), path


def test_an_illustration_offers_nothing_in_the_councils_name(site):
    shown = [html for path, html in site.generated.items() if path.startswith("barnet/")]
    assert len(shown) > 10
    assert all("other-ways" not in html for html in shown)


def test_a_printed_page_says_where_it_came_from(site):
    html = site.generated["northmere/pledge/index.html"]
    assert "<bdi>https://corporate-parenting.example/northmere/pledge/</bdi>" in html
