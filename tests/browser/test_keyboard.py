"""From the first page to a young person's promise, by keyboard alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare

pytestmark = pytest.mark.slow

FOCUSED = "document.activeElement.textContent.trim().replace(/\\s+/g, ' ')"
RING = """() => {
  // A ring of at least two pixels on the link itself, or on the card that is its target.
  const link = document.activeElement;
  const styles = [getComputedStyle(link), getComputedStyle(link, '::after')];
  if (link.closest('.card')) styles.push(getComputedStyle(link.closest('.card')));
  return styles.some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2);
}"""
IN_SIGHT = """() => {
  const box = document.activeElement.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight + 1;
}"""


@pytest.fixture(scope="module")
def address(serve, root, now):
    settings, _ = read_settings(root / "mkdocs.yml")
    site = prepare(replace(settings, strict_policy=True), now).site
    assert site is not None
    return serve(site.all_files())


def tab_to(page, name: str, most: int = 60) -> int:
    """Presses Tab until the link with this name has the focus; every stop must be seen."""
    for presses in range(1, most + 1):
        page.keyboard.press("Tab")
        assert page.evaluate(RING), f"no focus ring on {page.evaluate(FOCUSED)!r}"
        assert page.evaluate(IN_SIGHT), f"focus out of sight on {page.evaluate(FOCUSED)!r}"
        if page.evaluate(FOCUSED) == name:
            return presses
    pytest.fail(f"{most} presses of Tab and {name!r} was never reached")


def test_home_to_a_promise(page, address):
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "Skip to the main part"
    page.keyboard.press("Enter")
    # The illustration stands first in the alphabet; its doors have the same names as the specimen's.
    tab_to(page, "Northmere Council")
    tab_to(page, "For young people: Northmere Council", most=3)
    page.keyboard.press("Enter")
    page.wait_for_url("**/northmere/young-people/")
    assert page.title() == "Promises to you - Northmere Council (invented)"
    part = page.locator(".kind-young-people a").first.inner_text()
    tab_to(page, part)
    page.keyboard.press("Enter")
    page.wait_for_url("**/northmere/young-people/promises/*/")
    assert page.locator("article.promise h2").first.is_visible()
    assert page.get_by_text("What this means").first.is_visible()
    assert page.get_by_role("heading", name="Who can I talk to?").is_visible()
    tab_to(page, "Read the official words")
    page.keyboard.press("Enter")
    page.wait_for_url("**/northmere/pledge/**")


def test_the_phone_has_the_same_way_and_nothing_scrolls_sideways(browser, address):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    for path in (
        "",
        "northmere/",
        "northmere/young-people/",
        "northmere/young-people/promises/",
        "northmere/easy-read/",
        "northmere/easy-read/promises/family/",
        "northmere/easy-read/talk/",
        "northmere/pledge/",
        "northmere/strategy/",
        "northmere/progress/",
        "northmere/decisions/cabinet-2026-03-17/",
    ):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    context.close()


def test_nothing_is_asked_from_elsewhere_and_no_error_is_logged(page, address):
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for path in ("", "northmere/young-people/", "northmere/strategy/2026-2029/", "about/"):
        page.goto(address + path)
    assert [url for url in asked if not url.startswith(address)] == []
    assert said == []
