"""The states in which pages are looked at, and how a page gets into each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page, expect

SHEET = ":popover-open *"
WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 320, "height": 640}

MORE = {"text": "largest", "space": "more"}
"""What a reader chooses under reading help, as its script sets it."""
ADD_STYLE = """text => {
  // A constructed sheet is the reader's own: the page's policy does not ask about it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""


def _as_it_is(page: Page) -> bool:
    return True


def _with_more_space(page: Page) -> bool:
    page.evaluate("chosen => Object.assign(document.documentElement.dataset, chosen)", MORE)
    return True


def _open(sheet: int) -> Callable[[Page], bool]:
    """Opens one of the sheets that a phone has: the menu, other ways to read, what is in this part."""

    def enter(page: Page) -> bool:
        buttons = page.locator("button.open[popovertarget]:visible")
        if buttons.count() <= sheet:
            return False
        buttons.nth(sheet).click()
        return True

    return enter


def _search_for_nothing(page: Page) -> bool:
    return _search(page, lambda _: "xqxqxq")


def _search_for_a_word(page: Page) -> bool:
    """Looks for the longest word that stands in the page's own A to Z, whatever its language is."""
    return _search(page, lambda rows: max(" ".join(rows).split(), key=len).strip(".,:;()"))


def _search(page: Page, choose: Callable[[list[str]], str]) -> bool:
    """Fills in the field of a search page, and waits for what is said of what was found."""
    field = page.locator("#_q")
    if not field.count():
        return False
    field.fill(choose(page.locator(":has(> #a-to-z) li a").all_text_contents()))
    expect(page.locator("#_said")).not_to_be_empty()
    page.evaluate("scrollTo(0, 0)")  # the bar that stays lies over what is scrolled away
    return True


@dataclass(frozen=True, slots=True)
class State:
    """``options`` are those of the browser context. ``proof`` is true in a page that is in the state, for a
    browser can lose what it was told. ``enter`` brings a loaded page there; it says whether the page has such
    a state at all. ``plain`` are the elements whose contrast we measure in place of axe: it takes the page's
    own colours for forced ones, and what an open sheet covers for its ground. What is not in the sheet is
    judged in ``phone``.
    """

    options: dict[str, Any]
    enter: Callable[[Page], bool] = _as_it_is
    proof: str = "true"
    scripts: bool = True
    plain: str = ""
    some: bool = False
    """Whether only some pages have this state."""

    @property
    def forced(self) -> bool:
        return "forced_colors" in self.options

    @property
    def sheet(self) -> bool:
        """Whether a sheet lies over a part of the page."""
        return self.plain == SHEET


def _print(page: Page) -> bool:
    page.emulate_media(media="print")  # in the page: what was told before is lost on the way to its first one
    return True


SHEET_IS_OPEN = "document.querySelector(':popover-open') != null"
DARK_IS_ON = "matchMedia('(prefers-color-scheme: dark)').matches"

STATES: dict[str, State] = {
    "light": State({"viewport": WIDE}, proof=f"!{DARK_IS_ON} && matchMedia('screen').matches"),
    "dark": State({"viewport": WIDE, "color_scheme": "dark"}, proof=DARK_IS_ON),
    "phone": State({"viewport": PHONE}, proof="innerWidth === 320"),
    # 1280 pixels at 400 % are 320 CSS pixels, each of four by four.
    "zoom": State(
        {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4},
        proof="innerWidth === 320 && devicePixelRatio === 4",
    ),
    "no-script": State(
        {"viewport": PHONE}, scripts=False, proof="!document.documentElement.classList.contains('js')"
    ),
    "forced-colours": State(
        {"viewport": WIDE, "forced_colors": "active"},
        plain="body *",
        proof="matchMedia('(forced-colors: active)').matches",
    ),
    "reduced-motion": State(
        {"viewport": WIDE, "reduced_motion": "reduce"},
        proof="matchMedia('(prefers-reduced-motion: reduce)').matches",
    ),
    "print": State({"viewport": WIDE}, _print, proof="matchMedia('print').matches"),
    "first-sheet-open": State({"viewport": PHONE}, _open(0), plain=SHEET, some=True, proof=SHEET_IS_OPEN),
    "second-sheet-open": State(
        {"viewport": PHONE, "color_scheme": "dark"},
        _open(1),
        plain=SHEET,
        some=True,
        proof=f"{DARK_IS_ON} && {SHEET_IS_OPEN}",
    ),
    "third-sheet-open": State({"viewport": PHONE}, _open(2), plain=SHEET, some=True, proof=SHEET_IS_OPEN),
    "search-with-results": State(
        {"viewport": PHONE},
        _search_for_a_word,
        some=True,
        proof="document.querySelector('#_found li') != null",
    ),
    "search-with-none": State(
        {"viewport": WIDE, "color_scheme": "dark"},
        _search_for_nothing,
        some=True,
        proof=f"{DARK_IS_ON} && document.querySelector('#_found li') == null",
    ),
    "more-space": State(
        {"viewport": PHONE}, _with_more_space, proof="document.documentElement.dataset.text === 'largest'"
    ),
}
OTHERS = ("light", "phone", "print")
"""The states in which the illustrations are looked at."""


@dataclass(slots=True)
class Visitor:
    """A browser in one state, going from page to page. ``said`` is what its console told, and where."""

    page: Page
    state: State
    switch: Callable[[str], None]
    said: list[str] = field(default_factory=list)

    def go(self, address: str) -> bool:
        """Whether the page there has the state."""
        if not self.state.scripts:
            self.switch("off")
        self.page.goto(address)
        if not self.state.scripts:
            self.switch("on")  # the page is made; now the tests may ask it questions
        has = self.state.enter(self.page)
        assert not has or self.page.evaluate(self.state.proof), f"{address} is not in its state"
        return has


@contextmanager
def visitor(browser: Browser, state: State) -> Iterator[Visitor]:
    context = browser.new_context(**state.options)
    page = context.new_page()
    session = context.new_cdp_session(page)

    def switch(scripts: str) -> None:
        session.send("Emulation.setScriptExecutionDisabled", {"value": scripts == "off"})

    made = Visitor(page, state, switch)
    page.on("console", lambda m: made.said.append(f"{page.url}: {m.text}"))
    page.on("pageerror", lambda error: made.said.append(f"{page.url}: {error}"))
    yield made
    context.close()
