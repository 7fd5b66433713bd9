"""Through whole pages with Tab.

No stop is hidden, the ring stands out, nothing lies over it, and the order is that of reading.
"""

from __future__ import annotations

import pytest

from tests.browser.pages import own, sort_of
from tests.browser.states import PHONE, WIDE

pytestmark = pytest.mark.slow

MOST = 400
STOP = """() => {
  const here = document.activeElement;
  // After the last stop comes the browser, or the first stop again.
  if (here === document.body || here === document.documentElement || here === window.firstStop) return null;
  window.firstStop ??= here;
  const said = here.getAttribute("aria-label") || here.textContent;
  const words = said.trim().replace(/\\s+/g, " ").slice(0, 50);
  const name = `<${here.localName} class="${here.className}"> ${words}`;
  const wrong = [];
  const holder = here.closest("label, .card") || here;
  const styles = [getComputedStyle(here), getComputedStyle(here, "::after"), getComputedStyle(holder)];
  const ring = styles.find((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const pen = window.pen ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const known = window.known ??= {};
  const light = (colour) => known[colour] ??= (() => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map(
      (part) => (part /= 255) <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  })();
  const ratio = (one, other) => (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
  if (!ring) {
    wrong.push("no ring");
  } else {
    // Two rings of colours that differ by 3 to 1 stand out on any ground: one of them always does.
    const second = ring.boxShadow.match(/^(rgba?\\([^)]*\\)|color\\([^)]*\\))/);
    const forced = matchMedia("(forced-colors: active)").matches;
    if (!forced && (!second || ratio(light(ring.outlineColor), light(second[0])) < 3)) {
      wrong.push(`a ring that may not stand out: ${ring.outlineColor} and ${ring.boxShadow}`);
    }
  }
  const boxes = [...here.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  if (!boxes.length || !here.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
    wrong.push("a hidden stop");
  } else {
    const box = boxes[0];
    const bottom = box.top + Math.min(box.height, innerHeight / 2);
    if (box.top < -1 || box.left < -1 || box.right > innerWidth + 1 || bottom > innerHeight + 1) {
      wrong.push("out of sight");
    }
    for (const [x, y] of [[.5, .5], [.05, .2], [.95, .8]]) {
      const high = Math.min(box.height, innerHeight - box.top - 1);
      const hit = document.elementFromPoint(box.left + box.width * x, box.top + high * y);
      if (hit && !here.contains(hit) && !hit.contains(here) && !holder.contains(hit)) {
        wrong.push(`under <${hit.localName} class="${hit.className}">`);
        break;
      }
    }
  }
  const before = window.lastStop;
  window.lastStop = here;
  if (before?.isConnected && !(before.compareDocumentPosition(here) & 4)) {
    wrong.push("against the order of reading");
  }
  return [name, wrong];
}"""


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_every_stop(browser, served, builds, size):
    """On the smallest page of each kind in English and in Arabic, from the first stop to the last."""
    pages = own(builds["published"])
    smallest: dict[tuple[str, str], str] = {}
    for path in sorted(pages, key=lambda path: (len(pages[path]), path)):
        sort = sort_of(path, pages[path])
        if sort.language in ("en", "ar"):
            smallest.setdefault((sort.kind, sort.language), path)
    wrong: list[str] = []
    stops = 0
    context = browser.new_context(viewport=size)
    page = context.new_page()
    for path in smallest.values():
        page.goto(served["published"] + path.removesuffix("index.html"))
        for _ in range(MOST):
            page.keyboard.press("Tab")
            stop = page.evaluate(STOP)
            if stop is None:
                break
            stops += 1
            wrong += [f"{path}: {stop[0]}: {words}" for words in stop[1]]
    context.close()
    assert not wrong, "\n".join([f"{len(wrong)} of {stops} stops at {size['width']}", *wrong[:60]])
    assert stops > 500
