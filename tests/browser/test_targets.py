"""On pages for young people every main target is at least 44 by 44 CSS pixels, as a finger finds it.

Main is what stands by itself: not a link inside a sentence (WCAG 2.5.5 leaves those out too), nor one that a
browser draws. What is measured is where a press arrives, so a card whose link covers it counts as a whole.
"""

from __future__ import annotations

import pytest

from tests.browser.states import PHONE, WIDE

pytestmark = pytest.mark.slow

SMALL = """() => {
  const LEAST = 44, small = [];
  const inside = (link) => {
    // In a sentence: an inline box with words beside it in the same block.
    if (getComputedStyle(link).display !== "inline") return false;
    let block = link.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    return block.innerText.replace(link.innerText, "").replace(/[\\s.,:;()/|]/g, "").length > 1;
  };
  const visible = (target) => target.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  for (const target of document.querySelectorAll("a[href], button, summary, input, select, textarea")) {
    target.focus();  // what comes into sight with the focus is measured there
    if (!visible(target) || inside(target)) continue;
    target.scrollIntoView({ block: "center" });
    const around = target.closest("label") || target;
    const box = around.getClientRects()[0];
    if (!box) continue;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const arrives = (dx, dy) => {
      const [px, py] = [x + dx, y + dy];
      if (px < 0 || py < 0 || px >= innerWidth || py >= innerHeight) return false;
      const hit = document.elementFromPoint(px, py);
      return hit !== null && (around.contains(hit) || hit.closest("a, button, summary, label") === around);
    };
    if (box.width >= LEAST && box.height >= LEAST
      && [[-21.5, 0], [21.5, 0], [0, -21.5], [0, 21.5]].every(([dx, dy]) => arrives(dx, dy))) continue;
    const reach = (dx, dy) => {
      let far = 0;
      while (far < LEAST && arrives(dx * (far + 1), dy * (far + 1))) far++;
      return far;
    };
    // The middle pixel counts for half on each side; a wide box need not be centred on its words.
    const wide = reach(-1, 0) + reach(1, 0) + 1, high = reach(0, -1) + reach(0, 1) + 1;
    if (wide < LEAST || high < LEAST) {
      const words = target.textContent.trim().replace(/\\s+/g, " ").slice(0, 40);
      small.push(`${wide} by ${high}: <${target.localName} class="${target.className}"> ${words}`);
    }
  }
  return small;
}"""


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_young_people_can_hit_every_main_target(browser, served, specimens, size):
    wrong: list[str] = []
    context = browser.new_context(viewport=size)
    page = context.new_page()
    looked = 0
    for chosen in specimens:
        if chosen.sort.young:
            looked += 1
            page.goto(served[chosen.build] + chosen.address)
            wrong += [f"{chosen.address}: {words}" for words in page.evaluate(SMALL)]
    context.close()
    assert not wrong, "\n".join([f"{len(wrong)} small targets at {size['width']}", *wrong[:60]])
    assert looked > 30


def test_it_finds_what_it_should(page):
    page.set_content(
        "<p><a href='#a' style='display: inline-block; padding: 20px'>Big enough</a></p>"
        "<p><a href='#b'>Small</a></p><p>In a <a href='#c'>sentence</a> of words.</p>"
    )
    assert [words.rpartition("> ")[2] for words in page.evaluate(SMALL)] == ["Small"]
