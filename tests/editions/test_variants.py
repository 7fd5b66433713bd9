"""Declared editions and languages: the right words, gaps said plainly, every language marked as itself."""

from __future__ import annotations

import posixpath
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from corporate_parenting.loading import load
from corporate_parenting.site.build import Site, build
from corporate_parenting.site.settings import Settings

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

COUNCIL = """\
document: council
id: barnet
languages: [en, cy, ar, tlh]
editions:
  - id: small
    title: For small readers
    says: For you if you are small.
  - id: after
    title: After
    falls_back_to: young_people
"""
PLEDGE = """\
document: pledge
id: p
council: barnet
title: The Pledge
young_people: {title: "Our promises", text: "They are yours."}
version: "3"
status: adopted
parts:
  - id: home
    title: Home and things
    young_people: {title: "Your home", text: "Where you live."}
promises:
  - id: listen
    part: home
    number: "1"
    promise: The Council will listen to every child.
    strength: will
    body:
      - list: [Every week., Every month.]
    young_people: {text: "We will listen to you.", means: ["Each week we ask."], if_not: "Tell us."}
  - id: money
    part: home
    promise: The Council will save money.
    strength: will_try
    young_people: {text: "We will try to save money for you."}
""".replace("[Every week., Every month.]", '["Every week.", "Every month."]')


def words(edition: str, language: str, body: str, *, version: str = "3") -> str:
    head = f'document: words\nof: barnet/p\nedition: {edition}\nlanguage: {language}\nversion: "{version}"\n'
    return head + body


WELSH = words("young_people", "cy", "title: Ein haddewidion\nwords:\n  listen: Byddwn yn gwrando arnoch.\n")
ARABIC = words("young_people", "ar", "words:\n  listen: سنستمع إليك.\n")
KLINGON = words("young_people", "tlh", "words:\n  listen: maQoy.\n")
SMALL = words(
    "small", "en", 'title: For you\nwords:\n  listen: We listen.\n  money: {leave_out: "Too hard."}\n'
)
AFTER = words("after", "en", "words:\n  listen: We will listen, whatever your age.\n")
OFFICIAL = words(
    "public",
    "cy",
    'title: Yr Addewid\nwords:\n  listen: {text: "Gwrandawn.", list: ["Bob wythnos.", "Bob mis."]}\n',
)


@pytest.fixture
def site(tmp_path: Path):
    def make(*files: str, pledge: str = PLEDGE) -> Site:
        (tmp_path / "data").mkdir()
        for index, text in enumerate((COUNCIL, pledge, *files)):
            (tmp_path / "data" / f"{index}.yml").write_text(text, "utf-8")
        loaded = load([tmp_path / "data"], tmp_path)
        assert not loaded.report.has_errors, list(loaded.report)
        settings = Settings("Test", tmp_path, tmp_path / "content", (), url="https://site.example/")
        return build(settings, loaded.library, NOW)

    return make


def page(site: Site, path: str) -> BeautifulSoup:
    return BeautifulSoup(site.generated[f"barnet/{path}index.html"], "html.parser")


def test_a_declared_edition_has_its_own_words_and_pages_and_needs_no_python(site):
    made = site(SMALL)
    shown = page(made, "small/promises/home/").article.get_text(" ", strip=True)
    assert "We listen." in shown
    assert "Each week we ask." not in shown
    assert "save money" not in shown, "what is left out of an edition stands nowhere in it"
    assert page(made, "").find("a", string="For small readers")["href"] == "small/"
    assert page(made, "small/").h1.get_text() == "For small readers"


def test_where_a_declared_edition_falls_back_the_young_people_s_words_stand(site):
    shown = page(site(AFTER), "after/promises/home/").article.get_text(" ", strip=True)
    assert "We will listen, whatever your age." in shown
    assert "We will try to save money for you." in shown


def test_a_gap_of_a_declared_edition_is_said(site):
    small = words("small", "en", "words:\n  listen: We listen.\n")
    shown = page(site(small), "small/promises/home/").article.get_text(" ", strip=True)
    assert "We have not put this promise into plain words yet." in shown


def test_a_translated_page_is_in_its_language_and_the_rest_is_marked(site):
    shown = page(site(WELSH), "young-people/promises/home/cy/")
    assert shown.html["lang"] == "cy"
    heading, other = shown.select(".promise h2")
    assert heading.get_text() == "Byddwn yn gwrando arnoch."
    assert "lang" not in heading.attrs
    assert (other["lang"], other["dir"]) == ("en", "ltr")
    assert shown.select_one(".means li")["lang"] == "en", "a line that is not translated yet"


def test_right_to_left_pages_run_that_way_and_numbers_keep_their_order(site):
    shown = page(site(ARABIC), "young-people/promises/home/ar/")
    assert (shown.html["lang"], shown.html["dir"]) == ("ar", "rtl")
    telephone = shown.select_one("a[href^='tel:']")
    assert telephone["dir"] == "ltr"
    name = shown.select_one("header .name")
    assert name.get_text() == "London Borough of Barnet"


def test_a_language_without_furniture_words_is_marked_on_an_english_page(site):
    shown = page(site(KLINGON), "young-people/promises/home/tlh/")
    assert shown.html["lang"] == "en"
    heading = shown.select_one(".promise h2")
    assert (heading.get_text(), heading["lang"]) == ("maQoy.", "tlh")
    assert "lang" not in shown.select(".promise h2")[1].attrs


def test_the_official_words_in_another_language_keep_numbers_and_lists(site):
    shown = page(site(OFFICIAL), "pledge/cy/").article
    assert shown.h1.get_text() == "Yr Addewid"
    promise = shown.select_one(".promise")
    assert promise.select_one(".number").get_text() == "1"
    assert [li.get_text(strip=True) for li in promise.select("ul li")] == ["Bob wythnos.", "Bob mis."]
    assert shown.find(string="Home and things").find_parent(lang=True)["lang"] == "en"


@pytest.mark.parametrize("path", ["young-people/promises/home/", "young-people/promises/home/cy/"])
def test_languages_are_offered_in_their_own_script(site, path: str) -> None:
    links = page(site(WELSH, ARABIC), path).select(".ways .languages a")
    assert [(a.get_text(), a["lang"], a["hreflang"], a["dir"]) for a in links] == [
        ("English", "en", "en", "ltr"),
        ("Cymraeg", "cy", "cy", "ltr"),
        ("العربية", "ar", "ar", "rtl"),
    ]
    current = [a.get_text() for a in links if a.get("aria-current")]
    assert current == ["Cymraeg" if path.endswith("cy/") else "English"]


def test_the_same_page_in_another_language_is_told_to_search_engines(site):
    found = page(site(WELSH), "young-people/promises/home/").select("link[rel=alternate]")
    assert {(link["hreflang"], link["href"]) for link in found} == {
        ("en", "https://site.example/barnet/young-people/promises/home/"),
        ("cy", "https://site.example/barnet/young-people/promises/home/cy/"),
    }


def test_links_stay_in_the_reader_s_language_where_they_can(site):
    made = site(WELSH)
    shown = page(made, "young-people/promises/home/cy/")
    links = {a["href"] for a in shown.select(".answer-to a")}
    assert "../../../talk/cy/" in links
    assert shown.select_one(".switch a")["href"].startswith("../../../../pledge/3/")


@pytest.mark.parametrize(
    ("language", "notice"),
    [
        ("cy", "Mae'r geiriau hyn yn hŷn na'r addewid ei hun, sydd wedi newid."),
        ("tlh", "These words are older than the promise itself, which has changed."),
    ],
)
def test_old_words_say_so_in_their_own_language_and_lead_to_the_newest(site, language, notice):
    old = words(
        "young_people", language, "words:\n  listen: X.\n  money: Y.\nmade_from:\n  listen: 00000000\n"
    )
    shown = page(site(old), f"young-people/promises/home/{language}/")
    (stale,) = shown.select(".promise .stale")
    assert stale.p.get_text().startswith(notice)
    assert stale.a["href"] == "../#p-listen"
    assert stale.find_parent(class_="promise")["id"] == "p-listen"


def test_words_made_from_a_draft_wait_for_it(site):
    draft = PLEDGE.replace('version: "3"', 'version: "4"').replace("status: adopted", "status: draft")
    new = words("young_people", "cy", "words:\n  listen: Cyfrinach.\n", version="4")
    made = site(WELSH, draft, new)
    assert "Cyfrinach" not in "".join(made.generated.values())
    assert "Byddwn yn gwrando arnoch." in made.generated["barnet/young-people/promises/home/cy/index.html"]


def test_the_sources_page_tells_who_read_the_other_words(site):
    translated = 'translated: {by: "Welsh unit", dated: 2026-05}\n'
    checked = WELSH + translated + 'checked: {by: "Readers", dated: 2026-06, how_many: 4}\n'
    shown = page(site(checked, AFTER), "about/").get_text(" ", strip=True)
    assert "Young people's words, Welsh, made from version 3. Translation: Welsh unit, May 2026." in shown
    assert "Checked by: Readers (4 people), June 2026." in shown
    assert "After, English, made from version 3. Not checked by readers yet." in shown


def test_every_way_leads_to_another_page(site):
    """A reader who chose a language or an edition must be able to go back."""
    made = site(WELSH, ARABIC, SMALL, AFTER, OFFICIAL)
    seen = 0
    for path in made.generated:
        if not path.startswith("barnet/"):
            continue
        for link in page(made, path.removeprefix("barnet/").removesuffix("index.html")).select(".ways a"):
            there = posixpath.normpath(posixpath.join(posixpath.dirname(path), link["href"]))
            is_here = there == posixpath.dirname(path)
            assert is_here == bool(link.get("aria-current")), (path, link)
            seen += 1
    assert seen > 50


OFFER = """\
document: local_offer
id: o
council: barnet
title: Local offer
status: adopted
sections:
  - {id: money, title: Money, body: [{id: grant, text: "We will pay a grant."}]}
"""
EASY_OFFER = """\
document: words
of: barnet/o
edition: easy_read
language: en
version: "1"
title: Help
words:
  grant: [{picture: money, text: "We will pay a grant."}]
"""


def test_easy_read_of_a_local_offer_alone_has_its_pages_and_a_way_there(site):
    made = site(OFFER, EASY_OFFER)
    assert "We will pay a grant." in page(made, "easy-read/local-offer/").article.get_text()
    assert page(made, "young-people/").select("article a[href='../easy-read/']")
