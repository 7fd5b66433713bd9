"""The edition switch and the languages keep a reader's place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare

pytestmark = pytest.mark.slow

PLEDGE = "northmere/pledge/"
PROMISES = "northmere/young-people/promises/family/"
SECTION = "northmere/strategy/2026-2029/edge-of-care/"
FOCUSED = "document.activeElement.textContent.trim()"
IN_SIGHT = """id => {
  const box = document.getElementById(id).getBoundingClientRect();
  return box.top >= 0 && box.top < innerHeight / 2;
}"""
SWITCH = ".switch a"
LED = """(link => {
  link.dispatchEvent(new Event('focusin', {bubbles: true}));
  return link.href;
})(document.querySelector('.switch a'))"""
"""Where the switch leads somebody who comes to it now."""


@pytest.fixture(scope="module")
def address(serve, root, now):
    settings, _ = read_settings(root / "mkdocs.yml")
    site = prepare(replace(settings, strict_policy=True), now).site
    assert site is not None
    return serve(site.all_files())


def press_until(page, key: str, name: str) -> None:
    for _ in range(40):
        page.keyboard.press(key)
        if page.evaluate(FOCUSED) == name:
            return
    pytest.fail(f"{name!r} was never reached")


def test_by_keyboard_to_the_same_promise_and_back(page, address):
    page.goto(f"{address}{PLEDGE}#p-3")
    press_until(page, "Shift+Tab", "Read this in plain words, for young people")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{PROMISES}#p-your-story")
    assert page.evaluate(IN_SIGHT, "p-your-story")
    assert page.get_by_text("We will offer you someone to read them with.").is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article.promise').id") == "p-your-story"
    press_until(page, "Tab", "Read the official words, promise 3")
    page.keyboard.press("Enter")
    page.wait_for_url("**/northmere/pledge/3/#p-3")
    assert page.evaluate(IN_SIGHT, "p-3")


def test_the_switch_leads_back_too(page, address):
    page.goto(f"{address}{PROMISES}#p-brothers-and-sisters")
    press_until(page, "Shift+Tab", "Read the official words")
    page.keyboard.press("Enter")
    page.wait_for_url("**/northmere/pledge/3/#p-2")


def test_a_paragraph_leads_to_its_plain_words_without_a_script(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + SECTION)
    page.get_by_role("link", name="3.2.1 in plain words").click()
    assert page.url.endswith("#p-3.2.1")
    assert "/young-people/" in page.url
    page.get_by_role("link", name="Read the official words, paragraph 3.2.1").click()
    assert page.url == f"{address}{SECTION}#p-3.2.1"
    page.goto(f"{address}{SECTION}#p-3.2.1")
    page.locator(SWITCH).click()
    assert "#" not in page.url
    context.close()


def test_who_reads_on_and_comes_back_up_keeps_the_place(page, address):
    page.goto(address + SECTION)
    page.locator(SWITCH).hover()
    page.locator(SWITCH).focus()
    assert "#" not in page.locator(SWITCH).get_attribute("href")
    page.evaluate("document.getElementById('p-3.2.2').scrollIntoView()")
    for _ in range(50):  # until the page is at rest
        if page.evaluate(LED).endswith("#p-3.2.2"):
            break
        page.wait_for_timeout(100)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(500)
    page.locator(SWITCH).click()
    page.wait_for_url("**/young-people/plan/*/#p-3.2.2")
    assert page.evaluate(IN_SIGHT, "p-3.2.2")
    page.locator(SWITCH).click()
    page.wait_for_url(f"**/{SECTION}#p-3.2.2")


@pytest.mark.parametrize("language", ["cy", "pl", "ar"])
def test_the_same_promise_in_another_language(page, address, language):
    page.goto(f"{address}{PROMISES}#p-your-story")
    page.locator(f'.languages a[lang="{language}"]').click()
    page.wait_for_url(f"**/{PROMISES}{language}/#p-your-story")
    assert page.locator("html").get_attribute("lang") == language
    assert page.evaluate(IN_SIGHT, "p-your-story")
    assert page.locator("#p-your-story details[open]").count() == 2
    page.locator('.languages a[lang="en"]').click()
    page.wait_for_url(f"**/{PROMISES}#p-your-story")


def test_an_edition_without_the_promise_begins_at_its_top(page, address):
    page.goto(f"{address}{PROMISES}#p-family-time")
    for edition, end in (("after-18", ""), ("under-10s", "#p-family-time"), ("easy-read", "#p-family-time")):
        link = page.locator(f'.editions a[href*="/{edition}/"]')
        link.focus()
        assert link.get_attribute("href").endswith(f"{edition}/promises/family/{end}")


def test_a_link_that_is_copied_has_the_place_too(page, address):
    page.goto(f"{address}{PROMISES}#p-your-story")
    link = page.locator('.languages a[lang="pl"]')
    link.dispatch_event("pointerdown", {"button": 2})
    assert link.get_attribute("href").endswith("/pl/#p-your-story")
    page.evaluate("location.hash = 'p-family-time'")
    link.dispatch_event("pointerdown", {"button": 1})
    assert link.get_attribute("href").endswith("/pl/#p-family-time")
