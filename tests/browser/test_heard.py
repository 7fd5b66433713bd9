"""What a page says to those who hear it, and where the keyboard stands, beyond what axe can judge.

Read from Chromium's own accessibility tree, which is what it hands to a screen reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.states import PHONE, WIDE

pytestmark = pytest.mark.slow

OPEN = "document.querySelector(':popover-open')?.id ?? ''"
LANDMARKS = {"banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"}


def heard(page) -> list[tuple[str, str]]:
    """Each thing in the accessibility tree: its role and its name, in the order in which it is read."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id: dict[str, dict[str, Any]] = {node["nodeId"]: node for node in nodes}

    def walk(ident: str) -> Iterator[tuple[str, str]]:
        node = by_id.get(ident)
        if node is None:
            return
        if not node["ignored"]:
            yield node["role"]["value"], node.get("name", {}).get("value", "")
        for child in node.get("childIds", ()):
            yield from walk(child)

    return list(walk(nodes[0]["nodeId"]))


FOR_NOTHING = """() => {
  const bare = [...document.querySelectorAll('figure:not([aria-hidden])')]
    .filter((figure) => !figure.querySelector('p, figcaption, img, [role=img]'));
  const lost = [...document.querySelectorAll('label')]
    .filter((label) => label.checkVisibility() && !label.control?.checkVisibility());
  return [...bare, ...lost].map((it) => `${location.pathname} ${it.outerHTML.slice(0, 80)}`);
}"""
"""A chart that repeats its table, or a label whose field is not shown, would be announced for nothing."""


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_landmarks_have_names_of_their_own_and_nothing_is_announced_for_nothing(
    browser, served, specimens, size
):
    context = browser.new_context(viewport=size)
    page = context.new_page()
    seen = figures = 0
    wrong = []
    for sort, chosen in {(c.sort.kind, c.sort.language): c for c in specimens}.items():
        page.goto(served[chosen.build] + chosen.address)
        found = [(role, name) for role, name in heard(page) if role in LANDMARKS]
        names = Counter(name for _, name in found if name)
        wrong += [f"{sort}: {name!r} names {n} landmarks" for name, n in names.items() if n > 1]
        unnamed = Counter(role for role, name in found if not name)
        wrong += [f"{sort}: {n} of {role} have no name" for role, n in unnamed.items() if n > 1]
        wrong += page.evaluate(FOR_NOTHING)
        seen += len(found)
        figures += page.locator("figure").count()
    context.close()
    assert not wrong, "\n".join(wrong)
    assert seen > 200
    assert figures > 5


def test_links_with_the_same_name_on_the_first_page_lead_to_the_same_place(page, address):
    page.goto(address)
    links = page.evaluate(
        "[...document.querySelectorAll('main a')]"
        ".map((a) => [a.textContent.trim().replace(/\\s+/g, ' '), a.href])"
    )
    names = [name for name, _ in dict.fromkeys(map(tuple, links))]
    assert "For young people: Northmere Council" in names
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("path", ["northmere/pledge/", "northmere/young-people/promises/family/"])
def test_a_sheet_closes_when_the_keyboard_goes_on(browser, address, path):
    """What has the focus never lies under a sheet, and Esc or Close gives the focus back to its button."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(address + path)
    buttons = page.locator("button[popovertarget]:is(.open, .aids > *):visible")
    assert buttons.count() > 2
    for n in range(buttons.count()):
        button = buttons.nth(n)
        sheet = button.get_attribute("popovertarget")
        has_focus = f"document.activeElement === document.querySelector('[popovertarget={sheet}]')"
        button.press("Enter")
        assert page.evaluate(OPEN) == sheet
        page.keyboard.press("Escape")
        assert page.evaluate(OPEN) == "", f"{sheet}: Esc"
        assert page.evaluate(has_focus), f"{sheet}: Esc"

        button.press("Enter")
        close = page.locator(f"#{sheet} [popovertargetaction=hide]")
        close.press("Enter")
        assert page.evaluate(OPEN) == "", f"{sheet}: Close"
        assert page.evaluate(has_focus), f"{sheet}: Close"

        button.press("Enter")
        close.focus()
        page.keyboard.press("Tab")
        assert page.evaluate(OPEN) == "", f"{sheet}: Tab past its end"
        assert page.evaluate("document.activeElement !== document.body"), f"{sheet}: Tab past its end"

        button.press("Enter")
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(OPEN) == "", f"{sheet}: Shift and Tab before its button"
    context.close()


def test_a_measure_keeps_its_language_on_a_translated_page(builds):
    """A measure's name is not translated, so a voice must change for it."""
    welsh = builds["published"].generated["northmere/pledge/cy/index.html"]
    assert '<span lang="en" dir="ltr">Children who lived in three or more homes in the year</span>' in welsh
