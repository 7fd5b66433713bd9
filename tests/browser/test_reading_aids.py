"""Reading aids, by keyboard and by tap.

Chromium without a screen has no voices: Listen meets a stub of them, and no test hears anything.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from corporate_parenting.site.build import Site
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare

pytestmark = pytest.mark.slow

PLEDGE = "northmere/pledge/"
YOUNG = "northmere/young-people/promises/family/"
ARABIC = "northmere/young-people/promises/family/ar/"
WELSH = "northmere/young-people/promises/family/cy/"
BUTTON = ".aids > [popovertarget=_aids]"
KEPT = "localStorage.getItem('reading')"
CHOSEN = "({...document.documentElement.dataset})"
FOCUSED = "document.activeElement.textContent.trim()"
NO_STORAGE = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('blocked', 'SecurityError'); } });"""
VOICES = """(() => {
  const voices = %s;
  window.spoken = [];
  const speech = {
    now: null,
    getVoices: () => voices,
    speak(said) { this.now = said; spoken.push([said.text.trim(), said.voice.name, said.lang]); },
    cancel() { const said = this.now; this.now = null; if (said && said.onerror) said.onerror({}); },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  window.finish = () => { const said = speech.now; speech.now = null; if (said) said.onend({});
    return !!said; };
})();"""
LOCAL = {"name": "Pip", "lang": "en-GB", "localService": True, "default": True}
DISTANT = {"name": "Cloud", "lang": "cy-GB", "localService": False, "default": False}
AMINA = {"name": "Amina", "lang": "ar-EG", "localService": True, "default": False}
MARKED = """name => [...(CSS.highlights.get(name) || [])]
  .map(range => range.toString().replace(/\\s+/g, ' '))"""
PARAGRAPHS = """all => all.map(p => p.cloneNode(true)).map(p => {
  p.querySelectorAll('.number, sup').forEach(mark => mark.remove());
  return p.textContent.replace(/\\s+/g, ' ').trim();
})"""
FACES = """document.fonts.ready.then(() =>
  [...document.fonts].filter(face => face.status === 'loaded').map(face => face.family))"""


@pytest.fixture(scope="module")
def site(root, now) -> Site:
    settings, _ = read_settings(root / "mkdocs.yml")
    made = prepare(replace(settings, strict_policy=True), now).site
    assert made is not None
    return made


@pytest.fixture(scope="module")
def address(serve, site) -> str:
    return serve(site.all_files())


Open = Callable[..., Page]


@pytest.fixture
def at(browser: Browser, address: str) -> Iterator[Open]:
    """Opens an address; ``script`` runs before the page's own, other options are the context's."""
    contexts: list[BrowserContext] = []

    def open_page(path: str, script: str = "", **options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        contexts.append(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def voices(*held: dict[str, Any]) -> str:
    return VOICES % json.dumps(held)


def tab_to(page: Page, name: str, most: int = 40) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == name:
            return
    pytest.fail(f"{most} presses of Tab and {name!r} was never reached")


def paper(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


# What a reader chooses


def test_by_keyboard_every_choice_is_made_kept_and_put_back(at, address):
    page = at(PLEDGE)
    usual = page.evaluate(
        "[getComputedStyle(document.body).fontSize, getComputedStyle(document.body).fontFamily]"
    )
    light = paper(page)
    assert page.evaluate(KEPT) is None
    tab_to(page, "Reading help")
    page.keyboard.press("Enter")
    panel = page.get_by_role("dialog", name="Reading help")
    assert panel.is_visible()
    assert page.evaluate(KEPT) is None, "nothing is kept before something is chosen"
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(CHOSEN) == {"colours": "light"}
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = {"colours": "dark", "text": "largest", "space": "more", "face": "lexend"}
    assert page.evaluate(CHOSEN) == chosen
    assert json.loads(page.evaluate(KEPT)) == chosen
    assert page.evaluate("Object.keys(localStorage)") == ["reading"]

    page.goto(f"{address}northmere/strategy/2026-2029/")
    assert page.evaluate(CHOSEN) == chosen
    assert paper(page) != light
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    size, face = page.evaluate(
        "[getComputedStyle(document.body).fontSize, getComputedStyle(document.body).fontFamily]"
    )
    assert float(size[:-2]) == pytest.approx(1.5 * float(usual[0][:-2]))
    assert face.startswith("Lexend")
    assert usual[1].startswith('"Atkinson')
    faces = page.evaluate(FACES)
    assert set(faces) == {"Lexend"}, "the page's own face is not loaded as well"

    tab_to(page, "Reading help")
    page.keyboard.press("Enter")
    assert page.get_by_label("Largest").is_checked()
    assert page.get_by_label("Lexend").is_checked()
    tab_to(page, "Put everything back")
    page.keyboard.press("Enter")
    assert page.get_by_role("status").inner_text() == "Everything is back as it was."
    assert page.evaluate(CHOSEN) == {}
    assert page.evaluate("localStorage.length") == 0
    assert paper(page) == light
    page.keyboard.press("Escape")
    assert not page.locator("#_aids").is_visible()
    assert page.evaluate(FOCUSED) == "Reading help"


@pytest.mark.parametrize(
    ("device", "choice", "value"), [("dark", "Light", "light"), ("light", "Dark", "dark")]
)
def test_a_choice_of_colours_goes_before_the_devices(at, device, choice, value):
    page = at(YOUNG, color_scheme=device)
    as_device = paper(page)
    page.click(BUTTON)
    page.get_by_label(choice, exact=True).check()
    chosen = paper(page)
    assert chosen != as_device
    page.emulate_media(color_scheme=value)
    assert paper(page) == chosen
    page.get_by_label("As my device").check()
    page.emulate_media(color_scheme=device)
    assert paper(page) == as_device
    assert page.evaluate(KEPT) is None, "as everything usually is: nothing to keep"


def test_a_choice_is_there_before_anything_is_painted(at, address):
    watch = """localStorage.setItem('reading', '{"colours":"dark"}');
      new MutationObserver(() => {
        if (document.body && !window.first) window.first = {...document.documentElement.dataset}; })
        .observe(document, { childList: true, subtree: true });"""
    page = at(PLEDGE, watch, color_scheme="light")
    assert page.evaluate("window.first") == {"colours": "dark"}


def test_what_is_kept_under_the_key_by_others_changes_nothing(at):
    for kept in ("not JSON", "null", '{"colours": "<b>", "text": 7, "more": "x"}', '"dark"'):
        page = at(PLEDGE, f"localStorage.setItem('reading', {json.dumps(kept)})")
        assert page.evaluate(CHOSEN) == {}, kept
        page.click(BUTTON)
        assert page.get_by_label("As my device").is_checked()


def test_where_nothing_can_be_kept_a_choice_holds_for_the_page(at, address):
    errors: list[str] = []
    page = at(PLEDGE, NO_STORAGE)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.click(BUTTON)
    assert page.get_by_text("so what you choose holds for this page only").is_visible()
    assert not page.get_by_text("What you choose is kept on this device").is_visible()
    page.get_by_label("Larger").check()
    assert page.evaluate(CHOSEN) == {"text": "larger"}
    page.get_by_role("button", name="Put everything back").click()
    assert page.evaluate(CHOSEN) == {}
    page.get_by_label("Larger").check()
    page.goto(f"{address}{YOUNG}")
    assert page.evaluate(CHOSEN) == {}
    assert errors == []


def test_another_open_page_follows_at_once(at, address):
    page = at(PLEDGE)
    other = page.context.new_page()
    other.goto(f"{address}{YOUNG}")
    page.click(BUTTON)
    page.get_by_label("Larger").check()
    other.wait_for_function("document.documentElement.dataset.text === 'larger'")


def test_without_scripts_there_is_no_button(at):
    page = at(PLEDGE, java_script_enabled=False)
    assert page.locator(BUTTON).count() == 1
    assert not page.locator(BUTTON).is_visible()
    assert not page.locator("#_aids").is_visible()


def test_every_page_has_the_button_and_young_peoples_have_large_targets(at, site, address):
    for path, html in site.generated.items():
        assert html.count('popovertarget="_aids">') == 1, path
    page = at(YOUNG, viewport={"width": 320, "height": 640})
    page.click(BUTTON)
    for target in page.locator(f"{BUTTON}:visible, #_aids label").all():
        box = target.bounding_box()
        assert box is not None
        assert box["height"] >= 44


def test_the_panel_fits_a_small_phone_with_the_largest_words_in_both_directions(at):
    kept = """localStorage.setItem('reading', '{"text":"largest","space":"more"}')"""
    for path in (PLEDGE, YOUNG, ARABIC, WELSH):
        page = at(path, kept, viewport={"width": 320, "height": 568})
        page.click(BUTTON)
        inside = page.evaluate("""() => {
          const panel = document.getElementById('_aids'), box = panel.getBoundingClientRect();
          return [box.left >= 0, box.right <= innerWidth, box.top >= 48, box.bottom <= innerHeight,
            panel.scrollWidth <= panel.clientWidth];
        }""")
        assert inside == [True] * 5, path


def test_letters_that_join_are_not_drawn_apart(at):
    page = at(ARABIC, """localStorage.setItem('reading', '{"space":"more","face":"lexend"}')""")
    paragraph = "getComputedStyle(document.querySelector('main p'))"
    assert page.evaluate(f"{paragraph}.letterSpacing") == "normal"
    assert float(page.evaluate(f"{paragraph}.wordSpacing")[:-2]) > 0
    assert page.evaluate(f"{paragraph}.fontFamily").startswith('"Noto Naskh')
    page.click(BUTTON)
    assert page.locator("[name=face]").count() == 2
    assert page.locator("[name=face][value='']").is_checked()


def test_space_goes_beyond_what_wcag_asks_pages_to_bear(at):
    page = at(PLEDGE, """localStorage.setItem('reading', '{"space":"more"}')""")
    size, letter, word, line = page.evaluate("""() => {
      const style = getComputedStyle(document.querySelector('.numbered p'));
      return [style.fontSize, style.letterSpacing, style.wordSpacing, style.lineHeight].map(parseFloat);
    }""")
    assert letter / size > 0.12
    assert word / size > 0.16
    assert line / size > 1.5


def one_of_each_kind(site: Site) -> list[str]:
    """One page for each kind, edition and language."""
    kinds: dict[tuple[str, ...], str] = {}
    for path, html in (site.generated | site.written).items():
        around = re.search(r'<html lang="(\S+)" dir="\w+" class="([^"]*)"', html)
        kind = re.search(r'<article class="(\S+)"?', html)
        assert around is not None
        kinds.setdefault((*around.groups(), kind[1] if kind else ""), path)
    return list(kinds.values())


def test_the_largest_words_with_more_space_fit_a_small_phone(at, site, address):
    kept = """localStorage.setItem('reading', '{"text":"largest","space":"more"}')"""
    paths = one_of_each_kind(site)
    assert len(paths) > 60
    page = at("", kept, viewport={"width": 320, "height": 640})
    for path in paths:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        cut = page.evaluate("""() => [...document.querySelectorAll('body *')].filter(e => {
          if (e.closest('.unseen, caption, thead, [popover]') || e.matches('.table')) return false;
          return getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1;
        }).map(e => e.outerHTML.slice(0, 80))""")
        assert cut == [], path


def test_nothing_is_asked_from_elsewhere(at, address):
    page = at(PLEDGE, voices(LOCAL))
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.reload()
    page.click(BUTTON)
    page.get_by_label("Dark").check()
    page.get_by_label("Lexend").check()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Listen").click()
    page.evaluate("finish()")
    page.locator("a.term").first.click()
    assert [url for url in asked if not url.startswith(address)] == []
    assert page.context.cookies() == []
    assert said == []


# Listen


def test_without_a_voice_nothing_is_offered(at):
    page = at(YOUNG)
    assert page.evaluate("speechSynthesis.getVoices().length") == 0, "this Chromium has voices of its own"
    assert not page.locator("#_aids-listen").is_visible()
    assert page.locator(".listen").count() == 0


def test_only_a_voice_of_the_language_that_the_device_holds_is_used(at):
    assert at(WELSH, voices(LOCAL, DISTANT)).locator(".listen, #_aids-listen:visible").count() == 0
    assert at(PLEDGE, voices({**LOCAL, "localService": False})).locator("#_aids-listen:visible").count() == 0
    welsh = {**DISTANT, "name": "Nia", "localService": True, "lang": "cy_GB"}  # as Android writes it
    assert at(WELSH, voices(LOCAL, welsh)).get_by_role("button", name="Gwrando", exact=True).is_visible()


def test_voices_that_come_late_are_found(at):
    late = voices(LOCAL).replace("getVoices: () => voices", "getVoices: () => window.late ? voices : []")
    page = at(YOUNG, late)
    assert not page.locator("#_aids-listen").is_visible()
    page.evaluate("window.late = true; speechSynthesis.onvoiceschanged()")
    assert page.locator("#_aids-listen").is_visible()
    buttons = page.locator(".listen").count()
    assert buttons > 0
    page.evaluate("speechSynthesis.onvoiceschanged()")
    assert page.locator(".listen").count() == buttons


def test_the_page_is_read_in_order_and_followed(at):
    page = at(PLEDGE, voices(LOCAL))
    assert page.evaluate("spoken") == [], "never by itself"
    tab_to(page, "Listen")
    page.keyboard.press("Enter")
    assert page.evaluate(FOCUSED) == "Pause"
    assert page.evaluate("spoken") == [["Northmere Council is invented.", "Pip", "en-GB"]]
    assert page.evaluate(MARKED, "sentence") == ["Northmere Council is invented."]
    page.evaluate("speechSynthesis.now.onboundary({ name: 'word', charIndex: 10, charLength: 7 })")
    assert page.evaluate(MARKED, "word") == ["Council"]
    page.evaluate("speechSynthesis.now.onboundary({ name: 'word', charIndex: 21 })")  # as Safari tells it
    assert page.evaluate(MARKED, "word") == ["invented."]
    page.evaluate("finish()")
    assert page.evaluate(MARKED, "sentence") == ["It shows what this site can do."]
    assert page.evaluate(MARKED, "word") == []
    while page.evaluate("finish()"):
        seen = page.evaluate(MARKED, "sentence")
        if seen:
            assert seen == [re.sub(r"\s+", " ", page.evaluate("spoken.at(-1)[0]"))]
    said = [re.sub(r"\s+", " ", text) for text, *_ in page.evaluate("spoken")]
    assert "The Northmere Pledge" in said[:5]
    paragraphs = page.locator("#_content p:visible:not(.plain p)").evaluate_all(PARAGRAPHS)
    assert len(paragraphs) > 15
    whole, place = " ".join(said), 0
    for paragraph in paragraphs:
        found = whole.find(paragraph, place)
        assert found >= 0, f"not read in its place: {paragraph}"
        place = found
    numbers = set(page.locator("main .number").all_text_contents())
    assert len(numbers) > 10
    assert numbers & set(said) <= {page.locator("dt:text-is('Version') + dd").inner_text()}, (
        "numbers are not read"
    )
    assert not page.locator("#_aids-player").is_visible()
    assert page.evaluate(FOCUSED) == "Listen", "the focus goes back to where it was"


def test_pause_begins_the_sentence_again_and_stop_ends(at):
    page = at(PLEDGE, voices(LOCAL))
    page.get_by_role("button", name="Listen").click()
    page.evaluate("finish()")
    page.keyboard.press("Enter")  # on Pause
    assert page.evaluate("speechSynthesis.now") is None
    assert page.evaluate(FOCUSED) == "Go on"
    assert page.evaluate(MARKED, "sentence") == ["It shows what this site can do."]
    page.keyboard.press("Enter")
    assert page.evaluate("spoken.map(said => said[0])")[1:] == ["It shows what this site can do."] * 2
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # on Stop
    assert page.evaluate("speechSynthesis.now") is None
    assert page.evaluate(MARKED, "sentence") == []
    assert page.evaluate("spoken.length") == 3
    assert page.evaluate(FOCUSED) == "Listen"


@pytest.mark.parametrize("end", ["Escape", "pagehide", "leaving", "elsewhere"])
def test_it_stops(at, end):
    page = at(PLEDGE, voices(LOCAL))
    page.get_by_role("button", name="Listen").click()
    if end == "Escape":
        page.keyboard.press("Escape")
    elif end == "elsewhere":
        page.evaluate("speechSynthesis.cancel()")  # whoever else silences the device
    else:
        page.evaluate("kind => (kind === 'leaving' ? document : window).dispatchEvent(new Event(kind))", end)
    assert page.evaluate("speechSynthesis.now") is None
    assert not page.locator("#_aids-player").is_visible()
    assert page.evaluate("spoken.length") == 1


def test_each_part_of_young_peoples_pages_can_be_listened_to_alone(at):
    page = at(YOUNG, voices(LOCAL))
    titles = [re.sub(r"\s+", " ", t).strip() for t in page.locator("article .part > h2").all_text_contents()]
    buttons = page.locator(".listen")
    assert [b.get_attribute("aria-label") for b in buttons.all()] == [f"Listen: {title}" for title in titles]
    button = buttons.nth(1)
    button.click()
    assert button.inner_text() == "Stop"
    while page.evaluate("finish()"):
        pass
    said = [text for text, *_ in page.evaluate("spoken")]
    assert said[0] in titles[1]
    shown = page.locator("article .part:has(> .listen)").nth(1).inner_text()
    assert all(text.split("  ")[0] in re.sub(r"\s+", " ", shown) for text in said[1:])
    # The panel's title is also the way that ends "What if we don't?".
    assert not any(title in said for title in titles[:-1] if title != titles[1])
    assert button.inner_text() == "Listen"
    button.click()
    page.get_by_role("button", name="Stop:").click()
    assert page.evaluate("speechSynthesis.now") is None


def test_words_in_another_language_have_their_voice_or_are_left_out_with_a_word(at):
    listen = "document.getElementById('_aids-listen').click(); while (finish()); spoken"
    both = at(ARABIC, voices(LOCAL, AMINA)).evaluate(listen)
    assert ["Childline", "Pip", "en-GB"] in both
    assert {lang for text, name, lang in both if name == "Amina"} == {"ar-EG"}
    page = at(ARABIC, voices(AMINA))
    alone = page.evaluate(listen)
    left_out = page.locator("#_aids-listen").get_attribute("data-left-out")
    assert {name for _, name, _ in alone} == {"Amina"}
    texts = [text for text, *_ in alone]
    assert left_out in texts
    assert not any(a == b == left_out for a, b in itertools.pairwise(texts))
    assert "Childline" not in " ".join(texts)


def test_it_scrolls_to_what_is_read_unless_the_reader_went_elsewhere(at):
    page = at(PLEDGE, voices(LOCAL), reduced_motion="reduce")
    page.get_by_role("button", name="Listen").click()
    for _ in range(25):
        page.evaluate("finish()")
    there = page.evaluate("scrollY")
    assert there > 0
    inside = "[...CSS.highlights.get('sentence')][0].getBoundingClientRect()"
    assert page.evaluate(f"{inside}.top >= 0 && {inside}.bottom <= innerHeight")
    page.evaluate("scrollTo(0, document.body.scrollHeight); dispatchEvent(new Event('wheel'))")
    away = page.evaluate("scrollY")
    page.evaluate("finish()")
    assert page.evaluate("scrollY") == away


def test_a_browser_without_highlights_marks_the_block(at):
    page = at(YOUNG, f"{voices(LOCAL)} delete window.Highlight;")
    page.get_by_role("button", name="Listen", exact=True).click()
    assert page.locator(".reading").count() == 1
    assert "Northmere Council is invented." in page.locator(".reading").inner_text()
    page.keyboard.press("Escape")
    assert page.locator(".reading").count() == 0


# Words explained


def test_focus_explains_a_word_and_enter_leads_to_the_glossary(at):
    page = at(PLEDGE)
    means = page.locator("#_aids-term")
    tab_to(page, "care leavers")
    assert means.is_visible()
    word = page.get_by_role("link", name="care leavers", exact=True).first
    described = page.evaluate(
        "document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent"
    )
    assert described.startswith("A young person aged 16 to 25")
    page.keyboard.press("Escape")
    assert not means.is_visible()
    assert page.evaluate(FOCUSED) == "care leavers"
    assert word.get_attribute("aria-describedby") is None
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert means.is_visible()
    page.keyboard.press("Tab")
    assert not means.is_visible() or page.evaluate("document.activeElement.matches('a.term')")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/northmere/glossary/#term-care-leaver")


def test_a_tap_explains_a_word_beside_it_and_another_puts_it_away(at):
    page = at(PLEDGE, viewport={"width": 320, "height": 640}, has_touch=True)
    means = page.locator("#_aids-term")
    for word in page.locator("a.term").all():
        word.tap()
        assert page.url.endswith(PLEDGE)
        assert means.is_visible()
        box, there = means.bounding_box(), word.bounding_box()
        assert box is not None
        assert there is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert box["y"] >= there["y"] + there["height"] or box["y"] + box["height"] <= there["y"]
        page.locator("#_aids-means").tap()
        assert means.is_visible(), "what is explained can be touched and stays"
        word.tap()
        assert not means.is_visible()
    page.locator("a.term").first.tap()
    page.locator("h1").tap()
    assert not means.is_visible()
    page.locator("a.term").first.tap()
    means.get_by_role("link", name="Words explained").tap()
    page.wait_for_url("**/northmere/glossary/#term-care-leaver")


def test_a_meaning_stands_in_a_page_once_and_without_scripts_the_word_leads_to_it(at, site):
    html = site.generated[f"{PLEDGE}index.html"]
    meanings = re.findall(r'data-means="([^"]*)"', html)
    assert len(meanings) == len(set(meanings)) > 5
    page = at(PLEDGE, java_script_enabled=False)
    page.locator("a.term").first.click()
    page.wait_for_url("**/northmere/glossary/#term-care-leaver")
