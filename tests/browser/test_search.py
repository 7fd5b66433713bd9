"""Searching as readers do: misspelt, in their own words and languages, with and without scripts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from corporate_parenting.site.folder import write
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare
from tests.browser.test_keyboard import FOCUSED, tab_to

pytestmark = pytest.mark.slow

YOUNG = "northmere/young-people/search/"
PUBLIC = "northmere/search/"
TITLES = """() => [...document.querySelectorAll('#_found li a')].map(link => link.textContent)"""
WIDEST = {"width": 1600, "height": 900}
"""Where the field stands in the head; elsewhere its button alone leads to the search page."""
SAID = "document.querySelector('#_said').textContent"


@pytest.fixture(scope="module")
def settings(root):
    read, _ = read_settings(root / "mkdocs.yml")
    return replace(read, strict_policy=True)


@pytest.fixture(scope="module")
def address(serve, settings, now):
    site = prepare(settings, now).site
    assert site is not None
    return serve(site.all_files())


def found(page, words: str, most: int = 3) -> list[str]:
    """The first titles that a search page shows for ``words``."""
    page.fill("#_q", words)
    return page.evaluate(TITLES)[:most]


ASKED = {
    YOUNG: [
        # What a young person may type, and what must be among the first three.
        ("placment", "Your home and your things"),
        ("sosial worker", "We will try to keep the same social worker for you."),
        ("social worka", "We will try to keep the same social worker for you."),
        ("how do i complain", "We will put things right when we get them wrong."),
        ("complane", "Children's Complaints Team"),
        ("brothers", "We will try to keep you together with your brothers and sisters."),
        ("brohters", "We will try to keep you together with your brothers and sisters."),
        ("siblings", "We will try to keep you together with your brothers and sisters."),
        ("can i see my mum", "We will help you to see your family, when it is safe."),
        ("contact", "We will help you to see your family, when it is safe."),
        ("money", "Money"),
        ("pocket money", "Money"),
        ("bin bags", "We will plan every move with you and look after your things."),
        ("advocate", "independent advocate"),
        ("someone to speak for me", "independent advocate"),
        ("IRO", "independent reviewing officer"),
        ("independant reveiwing oficer", "independent reviewing officer"),
        ("childline", "Childline"),
        ("suicide", "Who can I talk to?"),
        ("suiside", "Who can I talk to?"),
        ("i got hurt", "Who can I talk to?"),
        ("999", "Who can I talk to?"),
        ("help", "Who can I talk to?"),
        ("somewhere to live", "Somewhere to live"),
        ("my own flat", "Somewhere to live"),
        ("pathway plan", "pathway plan"),
        ("who is the boss", "Who decides?"),
        ("counciller", "Councillors who check and decide"),
        ("wont lisen to me", "Your say"),
        ("my rights", "What the law says"),
        ("uni", "Learning"),
        ("when i turn 18", "We will be there for you after you are 18."),
    ],
    PUBLIC: [
        # A carer, a councillor, an inspector.
        ("3.2.1", "We will offer every family that asks us for help…"),
        ("edge of care", "Edge of care"),
        ("permanance", "Permanence"),
        ("siblings", "We will try to keep brothers and sisters together."),
        ("corporate parenting board", "Northmere Corporate Parenting Board"),
        ("PEP", "personal education plan, PEP"),
        ("council tax", "We will pay the council tax of care leavers who…"),
        ("ofsted", "Who is responsible"),
        ("scrutiny", "Scrutiny and Cabinet"),
        ("legal implications", "Legal implications"),
        ("KPIs", "How it is going"),
        ("complaints", "Children's Complaints Team"),
        ("strategy 2019", "Corporate parenting strategy 2019 to 2022"),
        ("pathway plans", "pathway plan"),
        ("how to use this site", "How to use this site"),
    ],
    f"{YOUNG}cy/": [
        ("brodyr", "Byddwn yn ceisio eich cadw chi gyda'ch brodyr a'ch chwiorydd."),
        ("frawd", "Byddwn yn ceisio eich cadw chi gyda'ch brodyr a'ch chwiorydd."),
        ("nheulu", "Eich teulu a'ch stori"),
        ("gartref", "Eich cartref a'ch pethau"),
        ("gweithwr cymdeithasol", "Byddwn yn ceisio cadw'r un gweithiwr cymdeithasol i chi."),
        ("hunanladdiad", "Gyda phwy y gallaf siarad?"),
    ],
    f"{YOUNG}pl/": [
        ("rodzenstwo", "Postaramy się nie rozdzielać cię z rodzeństwem."),
        ("brat", "Postaramy się nie rozdzielać cię z rodzeństwem."),
        ("pracownik socialny", "Postaramy się, żeby twój pracownik socjalny pozostał ten sam."),
        ("szkola", "Szkoła, zdrowie i przyjemności"),
        ("rodziną", "Twoja rodzina i twoja historia"),
    ],
    f"{YOUNG}ar/": [
        ("الاسرة", "أسرتك وقصتك"),
        ("إخواتي", "سنحاول إبقاءك مع إخوتك وأخواتك."),
        ("مدرسه", "المدرسة والصحة والمرح"),
        ("بيت", "بيتك وأغراضك"),
        ("الاخصائي الاجتماعى", "سنحاول أن يبقى معك الأخصائي الاجتماعي نفسه."),
    ],
    "search/": [
        ("northmere", "Northmere Council"),
        ("acessibility", "Accessibility statement"),
        ("open data", "Open data"),
        ("stigmatising", "A term that labels a child or a family"),
    ],
}


@pytest.mark.parametrize("path", ASKED)
def test_what_is_asked_for_is_among_the_first_three(page, address, path):
    page.goto(address + path)
    shown = {words: found(page, words) for words, _ in ASKED[path]}
    assert {w: titles for w, titles in shown.items() if dict(ASKED[path])[w] not in titles} == {}


@pytest.mark.parametrize("words", ["help", "suicide", "999", "i got hurt", "scared"])
def test_who_to_talk_to_comes_first_for_who_may_be_in_danger(page, address, words):
    for path in (YOUNG, "northmere/easy-read/search/", "northmere/under-10s/search/"):
        page.goto(address + path)
        assert found(page, words, 1) == ["Who can I talk to?"], path
        assert "999" in page.locator("#_found li").first.inner_text(), path


def test_a_misspelt_search_by_keyboard_from_a_head_to_the_promise(page, address):
    page.set_viewport_size(WIDEST)
    page.goto(f"{address}northmere/young-people/")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "q":
            break
    page.keyboard.type("brohters")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{YOUNG}?q=brohters")
    expect(page.locator("#_said")).to_contain_text("found")
    assert page.locator("#_q").input_value() == "brohters"
    assert page.title() == "Search - Northmere Council (invented)", "a tab must not tell what is looked for"
    tab_to(page, "We will try to keep you together with your brothers and sisters.")
    page.keyboard.press("Enter")
    page.wait_for_url("**/promises/family/#p-brothers-and-sisters")
    page.go_back()
    assert page.evaluate(TITLES)[0].endswith("brothers and sisters.")


def test_the_heads_button_alone_leads_to_the_search_where_there_is_no_room_for_a_field(browser, address):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{address}northmere/young-people/")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == "Search":
            break
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{YOUNG}?q=")
    assert found(page, "brohters", 1)[0].endswith("brothers and sisters.")
    context.close()


def test_the_sign_of_the_search_on_a_phone_leads_into_the_field(browser, address):
    phone = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page = phone.new_page()
    page.goto(address + "northmere/young-people/")
    page.locator("header .find button").tap()
    page.wait_for_url("**/young-people/search/?q=")
    page.wait_for_function("document.activeElement.id === '_q'")
    phone.close()


def test_what_is_found_is_said_once_the_typing_rests(page, address):
    page.goto(address + YOUNG)
    assert page.locator("#_said").get_attribute("role") == "status"
    page.locator("#_q").press_sequentially("brothers", delay=20)
    assert page.evaluate(SAID) == ""
    expect(page.locator("#_said")).not_to_be_empty()
    n = page.locator("#_found li").count()
    assert page.evaluate(SAID) == f"{n} pages and parts found."
    page.keyboard.press("Enter")
    assert page.evaluate(FOCUSED) == "What we found"
    assert page.url.endswith("?q=brothers")
    assert page.locator("#a-to-z").is_hidden()
    page.get_by_role("link", name="Everything from A to Z").click()
    assert page.locator("#a-to-z").is_visible()
    assert page.locator("#_found").is_hidden()


def test_words_found_are_marked_and_a_row_tells_where_it_stands(page, address):
    page.goto(address + YOUNG)
    found(page, "brohters")
    first = page.locator("#_found li").first
    assert first.locator("mark").all_inner_texts() == ["brothers", "sisters"]
    assert "Your family and your story" in first.inner_text()


def test_nothing_found_still_leads_somewhere(page, address):
    page.goto(address + YOUNG)
    assert found(page, "xqxqxq") == []
    expect(page.locator("#_said")).to_have_text("Nothing found for “xqxqxq”.")
    assert page.locator("#_none").is_visible()
    assert page.locator("#_none a").inner_text() == "Who can I talk to?"
    assert page.locator("#a-to-z").is_visible()
    assert found(page, "qqfamilly") == []
    page.locator("#_meant a").click()
    page.wait_for_url("**q=families")
    assert page.evaluate(TITLES)[0] == "Helping families stay together"


def test_without_a_script_the_form_leads_to_the_a_to_z(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{address}northmere/young-people/")
    page.get_by_role("search").get_by_role("button", name="Search").click()
    assert page.url.startswith(address + YOUNG)
    assert page.get_by_text("Everything stands below, from A to Z").is_visible()
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="M", exact=True).click()
    page.get_by_role("link", name="Money").first.click()
    page.wait_for_url("**/local-offer/#*")
    context.close()


def test_a_copy_on_a_disk_searches_too(page, settings, now, tmp_path):
    site = prepare(replace(settings, index_links=True), now).site
    assert site is not None
    write(tmp_path / "copy", site.all_files())
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.set_viewport_size(WIDEST)
    page.goto((tmp_path / "copy" / "northmere" / "index.html").as_uri())
    page.fill("#_find", "permanance")
    page.keyboard.press("Enter")
    page.wait_for_url("**/northmere/search/index.html?q=permanance")
    assert page.evaluate(TITLES)[0] == "Permanence"
    page.locator("#_found li a").first.click()
    page.wait_for_url("**/permanence/index.html")
    assert said == []


def test_an_illustrations_row_says_so_when_it_is_found(page, address):
    page.goto(f"{address}barnet/search/")
    assert found(page, "care")
    rows = page.locator("#_found li")
    for at in range(rows.count()):
        assert rows.nth(at).locator(".tag.illustration").count() == 1
