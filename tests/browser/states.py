"""The states in which pages are looked at, and how a page gets into each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, expect

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


AS_A_RULE: Mapping[str, Any] = {
    "media": "screen",
    "color_scheme": "light",
    "reduced_motion": "no-preference",
    "forced_colors": "none",
}


@dataclass(frozen=True, slots=True)
class State:
    """``media`` is what differs from ``AS_A_RULE``. ``enter`` brings a page there; it says whether the page
    has such a state at all. ``proof`` is true in a page that is in it, for a browser can lose what it was
    told. ``plain`` are the elements whose contrast we measure in place of axe: it takes the page's own
    colours for forced ones, and what an open sheet covers for its ground. What is not in the sheet is judged
    in ``phone``.
    """

    proof: str
    enter: Callable[[Page], bool] = _as_it_is
    media: Mapping[str, Any] = field(default_factory=dict)
    plain: str = ""
    screen: Mapping[str, Any] = field(default_factory=dict)
    """What its screen has that the others on its way have not, as the protocol of the browser says it."""

    @property
    def forced(self) -> bool:
        return "forced_colors" in self.media

    @property
    def paper(self) -> bool:
        return self.media.get("media") == "print"

    @property
    def sheet(self) -> bool:
        """Whether a sheet lies over a part of the page."""
        return self.plain == SHEET


@dataclass(frozen=True, slots=True)
class Way:
    """One way to load pages: the options of the browser context, and the states that follow each other there.
    ``kinds`` is what the kinds of page end with that have them.
    """

    options: Mapping[str, Any]
    states: Mapping[str, State]
    scripts: bool = True
    kinds: str = ""


DARK = {"color_scheme": "dark"}
# 1280 by 1024 pixels at 400 % are 320 by 256 CSS pixels, each of four by four.
ZOOMED = {"width": 320, "height": 256, "deviceScaleFactor": 4, "mobile": False}
IS_DARK = "matchMedia('(prefers-color-scheme: dark)').matches"
IS_PHONE = "innerWidth === 320"
SHEET_IS_OPEN = "document.querySelector(':popover-open') != null"
FOUND = "document.querySelector('#_found li')"

WAYS: dict[str, Way] = {
    "wide": Way(
        {"viewport": WIDE},
        {
            "light": State(f"!{IS_DARK} && matchMedia('screen').matches"),
            "dark": State(IS_DARK, media=DARK),
            "reduced-motion": State(
                "matchMedia('(prefers-reduced-motion: reduce)').matches", media={"reduced_motion": "reduce"}
            ),
            "forced-colours": State(
                "matchMedia('(forced-colors: active)').matches",
                media={"forced_colors": "active"},
                plain="body *",
            ),
            "print": State("matchMedia('print').matches", media={"media": "print"}),
        },
    ),
    "phone": Way(
        {"viewport": PHONE},
        {
            "phone": State(f"{IS_PHONE} && !{IS_DARK} && devicePixelRatio === 1"),
            "first-sheet-open": State(SHEET_IS_OPEN, _open(0), plain=SHEET),
            "second-sheet-open": State(f"{IS_DARK} && {SHEET_IS_OPEN}", _open(1), DARK, SHEET),
            "third-sheet-open": State(SHEET_IS_OPEN, _open(2), plain=SHEET),
            "zoom": State(f"{IS_PHONE} && devicePixelRatio === 4", screen=ZOOMED),
            "more-space": State("document.documentElement.dataset.text === 'largest'", _with_more_space),
        },
    ),
    "no-script": Way(
        {"viewport": PHONE},
        {"no-script": State("!document.documentElement.classList.contains('js')")},
        scripts=False,
    ),
    "search": Way(
        {"viewport": PHONE},
        {
            "search-with-results": State(f"{FOUND} != null", _search_for_a_word),
            "search-with-none": State(f"{IS_DARK} && {FOUND} == null", _search_for_nothing, DARK),
        },
        kinds="search",
    ),
}
OTHERS = ("light", "print", "phone")
"""The states in which the illustrations are looked at."""


@dataclass(slots=True)
class Visitor:
    """A browser that goes from page to page. ``said`` is what its console told, and where."""

    page: Page
    way: Way
    session: CDPSession
    said: list[str] = field(default_factory=list)

    def go(self, address: str) -> None:
        if not self.way.scripts:
            self._scripts(off=True)
        self.page.goto(address)
        if not self.way.scripts:
            self._scripts(off=False)  # the page is made; now the tests may ask it questions

    def _scripts(self, *, off: bool) -> None:
        self.session.send("Emulation.setScriptExecutionDisabled", {"value": off})

    def enter(self, state: State) -> bool:
        """Whether the page has the state; if so, it is in it now. What was told before the first page is lost
        on the way there, so the page is told.
        """
        if self.page.evaluate(SHEET_IS_OPEN):
            self.page.keyboard.press("Escape")
        self.page.emulate_media(**{**AS_A_RULE, **state.media})
        if state.screen:
            self.session.send("Emulation.setDeviceMetricsOverride", state.screen)
        has = state.enter(self.page)
        assert not has or self.page.evaluate(state.proof), f"{self.page.url} is not in its state"
        return has

    def leave(self, state: State) -> None:
        """The screen is again as it was on the way here."""
        if state.screen:
            usual = {**self.way.options["viewport"], "deviceScaleFactor": 1, "mobile": False}
            self.session.send("Emulation.setDeviceMetricsOverride", usual)


@contextmanager
def visitor(browser: Browser, way: Way) -> Iterator[Visitor]:
    context = browser.new_context(**way.options)
    page = context.new_page()
    made = Visitor(page, way, context.new_cdp_session(page))
    page.on("console", lambda m: made.said.append(f"{page.url}: {m.text}"))
    page.on("pageerror", lambda error: made.said.append(f"{page.url}: {error}"))
    yield made
    context.close()
