"""Easy Read: gaps, old words and drafts are said; pictures are found; every language works."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from corporate_parenting.loading import load
from corporate_parenting.site.build import Site, build
from corporate_parenting.site.settings import Settings
from tests.conftest import NOW

COUNCIL = "document: council\nid: barnet\nlanguages: [en, ar, tlh]\n"
PLEDGE = """\
document: pledge
id: p
council: barnet
title: The Pledge
version: "3"
status: adopted
intro:
  - id: whose
    text: It is for every child in care.
parts:
  - {id: home, title: "Home"}
  - {id: gone, title: "Not here"}
promises:
  - {id: listen, part: home, number: "1", promise: "The Council will listen.", strength: will}
  - {id: money, part: home, number: "2", promise: "The Council will try to save.", strength: will_try}
  - {id: secret, part: home, promise: "The Council will keep its files.", strength: will}
  - {id: left, part: gone, promise: "The Council will report.", strength: will}
"""
STRATEGY = """\
document: strategy
id: s
council: barnet
title: The Plan
period: {start: "2026", end: "2029"}
status: adopted
sections:
  - id: edge
    title: Edge of care
    sections:
      - id: do
        title: What we will do
        body:
          - {id: early, number: "1.1", commitment: "We will help early.", strength: will}
          - {id: later, number: "1.2", commitment: "We will help later.", strength: will}
  - id: numbers
    title: Numbers
    body: [{text: "Many.", number: "2.1"}]
  - id: end
    title: The end
    body: [{id: last, text: "Done."}]
"""
EASY = """\
title: Our promises
text: We promise.
words:
  whose: [{picture: baby, text: "It is for you."}]
  home:
    title: Where you live
    rows: [{picture: home, text: "This is about home."}]
  gone: {leave_out: "It is about papers."}
  listen:
    - {picture: ear, text: "We will **listen**."}
    - {picture: calendar, text: "Each week."}
  money: {title: "Money", rows: [{picture: money, text: "We will try to save."}]}
"""
PLAN = """\
words:
  edge: {title: "Helping families"}
  do: {title: "What we do", rows: [{picture: help, text: "We do this."}]}
  early: [{picture: two-people, text: "We will help early."}]
  numbers: {leave_out: "Too many numbers."}
"""
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


def words(body: str, of: str = "p", language: str = "en", version: str = "3") -> str:
    head = f"document: words\nof: barnet/{of}\nedition: easy_read\nlanguage: {language}\n"
    return f'{head}version: "{version}"\n{body}'


@pytest.fixture
def site(tmp_path: Path):
    def make(*files: str, pictures: dict[str, bytes] | None = None, drafts: bool = False) -> Site:
        folder = tmp_path / "data" / "any-name"
        (folder / "pictures").mkdir(parents=True)
        for index, text in enumerate((COUNCIL, PLEDGE, STRATEGY, *files)):
            (folder / f"{index}.yml").write_text(text, "utf-8")
        for name, data in (pictures or {}).items():
            (folder / "pictures" / name).write_bytes(data)
        loaded = load([tmp_path / "data"], tmp_path)
        assert not loaded.report.has_errors, list(loaded.report)
        settings = Settings("Test", tmp_path, tmp_path / "content", (), drafts=drafts)
        made = build(settings, loaded.library, NOW)
        assert list(made.report) == [], "every link and every picture leads somewhere"
        return made

    return make


def page(made: Site, path: str) -> BeautifulSoup:
    return BeautifulSoup(made.generated[f"barnet/easy-read/{path}index.html"], "html.parser")


def rows(part: Tag) -> list[tuple[str, str]]:
    """Each row's picture and words."""
    return [
        ((row.img or {"src": ""})["src"].rpartition("/")[2], row.get_text(" ", strip=True))
        for row in part.select(".row")
    ]


def test_a_promise_is_a_heading_beside_its_picture_then_rows(site):
    listen, money, _ = page(site(words(EASY)), "promises/home/").select(".promise")
    assert listen["id"] == "p-listen"
    assert listen.h2.get_text() == "Promise 1 We will listen."
    assert listen.h2.strong.get_text() == "listen"
    assert listen.h2.find_next_sibling()["src"].endswith("assets/pictures/ear.svg")
    assert rows(listen) == [("calendar.svg", "Each week.")]
    assert money.h2.get_text() == "Promise 2 Money", "a title of its own stands for the first words"
    assert rows(money) == [("money.svg", "We will try to save.")]


def test_pictures_say_nothing_to_who_hears_the_page(site):
    shown = page(site(words(EASY)), "promises/home/")
    pictures = shown.main.select("img")
    assert len(pictures) > 5
    assert {image["alt"] for image in pictures} == {""}
    assert shown.main.select("figure, ul.row, [role]") == []


def test_a_promise_without_words_says_so_and_leads_to_the_plain_ones(site):
    missing = page(site(words(EASY)), "promises/home/").select(".promise")[2]
    assert missing["id"] == "p-secret"
    assert rows(missing) == [("pencil.svg", "This promise is not in Easy Read yet. Read it without pictures")]
    assert missing.a["href"] == "../../../young-people/promises/home/#p-secret"


def test_what_is_left_out_stands_nowhere(site):
    made = site(words(EASY), words(PLAN, "s", version="1"))
    doors = [a.get_text() for a in page(made, "promises/").select(".card a")]
    assert doors == ["Where you live", "More people you can talk to"]
    assert "barnet/easy-read/promises/gone/index.html" not in made.generated
    assert "barnet/easy-read/plan/numbers/index.html" not in made.generated


def test_a_commitment_with_a_title_has_a_heading_of_its_own(site):
    titled = 'early: {title: "Help", rows: [{picture: two-people, text: "We will help early."}]}'
    plan = PLAN.replace('early: [{picture: two-people, text: "We will help early."}]', titled)
    heading = page(site(words(plan, "s", version="1")), "plan/edge/").select_one("h3#p-1\\.1")
    assert heading.get_text() == "Help"
    assert rows(heading.parent) == [("two-people.svg", "We will help early.")]


def test_what_is_said_of_local_numbers_is_not_said_of_a_helpline(site):
    talk = page(site(words(EASY)), "talk/").article
    near = next(h for h in talk.select("h2") if h.get_text() == "People near you")
    assert near.find_next("p").get_text().startswith("We do not have this council's numbers yet.")


def test_the_plan_says_what_is_missing_in_one_row(site):
    made = site(words(PLAN, "s", version="1"))
    part = page(made, "plan/edge/")
    assert part.h1.get_text() == "Helping families"
    assert part.h2.get_text() == "What we do"
    assert rows(part.article)[:3] == [
        ("help.svg", "We do this."),
        ("two-people.svg", "We will help early."),
        ("pencil.svg", "Some of this is not in Easy Read yet. Read it without pictures"),
    ]
    assert part.select_one("#p-1\\.1 .row") is not None
    assert part.select_one(".missing a")["href"] == "../../../strategy/2026-2029/edge/"
    plan = page(made, "plan/")
    assert [a.get_text() for a in plan.select(".part > .card a")][:1] == ["Helping families"]
    assert plan.select_one(".missing a")["href"] == "../../young-people/plan/"


def test_without_words_there_is_no_easy_read_and_no_way_to_it(site):
    made = site()
    assert not [path for path in made.generated if "easy-read" in path]
    assert "asy-read" not in "".join(made.generated.values())
    assert not [path for path in made.files if "pictures" in path]


def test_there_is_a_way_in_from_both_first_pages(site):
    made = site(words(EASY))
    for path, to in (("", "easy-read/"), ("young-people/", "../easy-read/")):
        first = BeautifulSoup(made.generated[f"barnet/{path}index.html"], "html.parser")
        assert first.select_one(f'.card a[href="{to}"]'), path


@pytest.mark.parametrize(
    ("pledge", "plan", "start"),
    [
        (False, False, "This is an Easy Read draft. Nobody has checked these words yet."),
        (True, False, "Some of this is an Easy Read draft. Nobody has checked those words yet."),
        (True, True, None),
    ],
)
def test_a_draft_until_every_file_shown_was_checked(site, pledge, plan, start):
    checked = 'checked: {by: "Readers", dated: 2026-10-20, how_many: 4}\n'
    made = site(
        words((checked if pledge else "") + EASY), words((checked if plan else "") + PLAN, "s", version="1")
    )
    said = "Readers checked these words on 20 October 2026. 4 people took part."
    for path, is_checked in (("promises/", pledge), ("promises/home/", pledge), ("plan/edge/", plan)):
        shown = page(made, path)
        assert (shown.select_one(".draft") is None) is is_checked, path
        assert (said in shown.article.get_text(" ", strip=True)) is is_checked, path
    first = page(made, "")
    assert (first.select_one(".draft") or first.new_string("")).get_text(strip=True) == (start or "")
    assert (said in first.article.get_text(" ", strip=True)) is (start is None)
    assert first.article.get_text().count("checked these words") == (start is None), "said once for both"


@pytest.mark.parametrize("address", ["listen", '"1"'])
def test_old_words_say_so_and_lead_to_the_newest(site, address):
    easy = EASY.replace("  listen:", f"  {address}:")
    made = site(words(f"{easy}made_from: {{{address}: '00000000', '.': '00000000'}}\n"))
    listen, money, _ = page(made, "promises/home/").select(".promise")
    assert rows(listen)[0] == (
        "warning.svg",
        "These words are old. They may be wrong now. Read the newest words",
    )
    assert listen.select_one(".stale a")["href"] == "../../../pledge/3/#p-1"
    assert not money.select(".stale")
    assert page(made, "promises/").select_one("main > .stale a")["href"] == "../../pledge/3/"


def test_every_page_ends_with_somebody_to_talk_to(site):
    made = site(words(EASY), words(PLAN, "s", version="1"))
    pages = [path for path in made.generated if path.startswith("barnet/easy-read/")]
    assert len(pages) == 7
    for path in pages:
        shown = BeautifulSoup(made.generated[path], "html.parser")
        called = {a["href"] for a in shown.article.select("a[href^='tel:']")}
        assert {"tel:999", "tel:08001111"} <= called, path
        assert "OpenMoji, CC BY-SA 4.0" in shown.select_one(".reference").get_text(), path
        assert "care" not in shown.title.get_text().lower(), path
        assert "care" not in shown.select_one("header").get_text().lower(), path


def test_a_council_s_own_picture_stands_for_ours(site):
    made = site(words(EASY), pictures={"ear.svg": SQUARE.encode(), "ball.svg": SQUARE.encode()})
    heading = page(made, "promises/home/").select_one("#p-listen img")
    assert heading["src"] == "../../../pictures/ear.svg"
    assert made.files["barnet/pictures/ear.svg"] == SQUARE.encode()
    assert "barnet/pictures/ball.svg" not in made.files, "not used"
    assert "assets/pictures/ear.svg" not in made.files, "not used"
    assert "Some are by the council." in page(made, "promises/home/").get_text()
    assert "Some are by the council." not in page(made, "").get_text(), "none of this page"


def test_only_pictures_that_are_used_are_written(site):
    made = site(words(EASY))
    used = {src for html in made.generated.values() for src in _pictures(html)}
    assert {path.rpartition("/")[2] for path in made.files if "/pictures/" in path} == used
    assert "calendar.svg" in used
    assert "rainbow.svg" not in used


def _pictures(html: str) -> set[str]:
    return {image["src"].rpartition("/")[2] for image in BeautifulSoup(html, "html.parser").select("img")}


def test_easy_read_in_another_language(site):
    arabic = 'title: وعودنا\nwords:\n  listen: [{picture: ear, text: "سنستمع إليك."}]\n'
    made = site(words(EASY), words(arabic, language="ar"))
    shown = page(made, "promises/home/ar/")
    assert (shown.html["lang"], shown.html["dir"]) == ("ar", "rtl")
    listen, money, _ = shown.select(".promise")
    assert listen.h2.get_text() == "الوعد 1 سنستمع إليك."
    assert "lang" not in listen.h2.attrs
    assert money.select(".missing"), "not in Arabic yet"
    assert len(shown.select("main > .draft, main > .translation")) == 2


def test_a_language_without_furniture_words_is_marked(site):
    made = site(words('words:\n  listen: [{picture: ear, text: "maQoy **batlh**."}]\n', language="tlh"))
    shown = page(made, "promises/home/tlh/")
    heading = shown.select_one("#p-listen h2")
    assert shown.html["lang"] == "en"
    assert (heading.get("lang") or heading.select_one("[lang]")["lang"]) == "tlh"


def test_easy_read_made_from_a_draft_waits_for_it(site):
    draft = PLEDGE.replace('version: "3"', 'version: "4"').replace("status: adopted", "status: draft")
    new = words('words:\n  listen: [{picture: guitar, text: "Zanzibar."}]\n', version="4")
    made = site(words(EASY), draft, new, pictures={"guitar.svg": SQUARE.encode()})
    assert "Zanzibar" not in "".join(made.generated.values())
    assert not [path for path in made.files if "guitar" in path]
    assert "We will <strong>listen</strong>." in made.generated["barnet/easy-read/promises/home/index.html"]
