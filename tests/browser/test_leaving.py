"""Leaving a page for young people: at once, by link or by keys, and nothing of it is left on the screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from corporate_parenting.site.folder import write
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare
from corporate_parenting.site.settings import LEAVE_TO
from tests.browser.conftest import ARGUMENTS, chromium

pytestmark = pytest.mark.slow

START = "northmere/young-people/"
PART = "northmere/young-people/promises/family/"
FOCUSED = "document.activeElement.textContent.trim().replace(/\\s+/g, ' ')"
SHOWN = "document.body.innerText.trim()"
OBSCURED = """() => {
  // Whether the bar lies over any part of what has the focus.
  const bar = document.querySelector('.leave');
  const focused = document.activeElement;
  if (bar.contains(focused) || focused.matches('.skip, body')) return false;
  const [over, under] = [bar.getBoundingClientRect(), focused.getBoundingClientRect()];
  return under.top < over.bottom - 0.5 && under.bottom > over.top + 0.5;
}"""


@pytest.fixture(scope="module")
def files(root, now):
    settings, _ = read_settings(root / "mkdocs.yml")
    site = prepare(replace(settings, strict_policy=True), now).site
    assert site is not None
    return site.all_files()


@pytest.fixture(scope="module")
def address(serve, files):
    return serve(files)


@pytest.fixture
def context(browser):
    """The weather stands in for itself, so that no test asks for anything from elsewhere."""
    made = browser.new_context(viewport={"width": 1280, "height": 800})
    made.route(f"{LEAVE_TO}**", lambda route: route.fulfill(body="<title>Weather</title>Sunny"))
    yield made
    made.close()


@pytest.fixture
def there(context, address):
    """A page for young people, with one more of ours behind it in the history."""
    page = context.new_page()
    page.goto(address + START)
    page.goto(address + PART)
    return page


def test_by_keyboard_it_comes_right_after_the_skip_link(there, address):
    there.keyboard.press("Tab")
    assert there.evaluate(FOCUSED) == "Skip to the main part"
    there.keyboard.press("Tab")
    assert there.evaluate(FOCUSED) == "Leave this page"
    there.keyboard.press("Enter")
    there.wait_for_url(LEAVE_TO)
    there.go_back()
    # The page that was left stands in the history no more; the one before it may, as the linked page says.
    assert there.url == address + START


def test_the_page_is_blank_before_the_other_one_answers(there):
    """In the very turn of the tap: a slow network shows this for as long as it takes."""
    seen = there.evaluate("""() => {
      const form = document.createElement('form');
      const [text, area, tick, choice] = ['input', 'textarea', 'input', 'select'].map(
        (name) => form.appendChild(document.createElement(name)));
      tick.type = 'checkbox';
      choice.append(new Option('a'), new Option('b'));
      text.value = area.value = 'what I wanted to say';
      tick.checked = true;
      document.querySelector('article').append(form);
      const heard = [];
      speechSynthesis.cancel = () => heard.push('silence');
      document.addEventListener('leaving', () => heard.push('leaving'));
      document.querySelector('.leave a').click();
      const left = document.body.childElementCount;
      document.body.append('late'); // a part of the page that was still on its way
      return {
        left, heard, boxes: document.body.getClientRects().length, title: document.title,
        fields: [text.value, area.value, tick.checked, choice.selectedIndex],
      };
    }""")
    assert seen == {
        "left": 0,
        "heard": ["leaving", "silence"],
        "boxes": 0,
        "title": "Blank page",
        "fields": ["", "", False, -1],
    }
    there.wait_for_url(LEAVE_TO)


def test_three_presses_of_shift(there):
    for _ in range(3):
        there.keyboard.press("Shift")
    there.wait_for_url(LEAVE_TO)


def test_three_presses_of_shift_while_writing(there):
    there.evaluate("document.querySelector('article').append(document.createElement('textarea'))")
    there.locator("article textarea").fill("half a sentence")
    for _ in range(3):
        there.keyboard.press("Shift")
    there.wait_for_url(LEAVE_TO)


def test_the_second_press_says_what_the_third_will_do(there):
    status = there.locator(".leave [role=status]")
    there.keyboard.press("Shift")
    expect(status).to_have_text("")
    there.keyboard.press("Shift")
    expect(status).to_have_text("Press Shift once more to leave.")
    there.keyboard.press("a")
    expect(status).to_have_text("")


@pytest.mark.parametrize(
    "between",
    [["a"], ["Shift+A"], ["Shift+Tab"], ["Tab"], ["Alt+Shift"], ["Control+Shift"], ["click"], ["wait"]],
    ids=lambda keys: keys[0],
)
def test_other_uses_of_shift_do_not_leave(there, address, between):
    there.clock.install()
    for _ in range(5):
        there.keyboard.press("Shift")
        for what in between:
            if what == "click":
                there.locator("h1").click()
            elif what == "wait":
                there.clock.fast_forward(5001)
            else:
                there.keyboard.press(what)
    assert there.url == address + PART
    assert "Who can I talk to?" in there.evaluate(SHOWN)


def test_capitals_do_not_leave(there, address):
    there.evaluate("document.querySelector('article').append(document.createElement('textarea'))")
    there.locator("article textarea").focus()
    for key in "NHSBBCPEPIRO":
        there.keyboard.press(f"Shift+{key}")
    assert there.url == address + PART
    assert there.locator("article textarea").input_value() == "NHSBBCPEPIRO"


def test_without_a_network_the_page_stays_and_stays_blank(there, address):
    asked = []
    there.on("request", lambda request: request.is_navigation_request() and asked.append(request.url))
    there.context.set_offline(True)
    there.locator(".leave a").first.click()
    assert there.evaluate(SHOWN) == ""
    assert there.title() == "Blank page"
    assert there.url == f"{address}blank.html"
    assert asked == []
    there.context.set_offline(False)
    there.reload()
    assert there.evaluate(SHOWN) == ""
    assert there.title() == "Blank page"


def test_the_blank_page_names_nobody(files):
    shown = files["blank.html"].decode()
    assert "<body></body>" in shown
    for word in ("Northmere", "ouncil", "parent", "care", "young"):
        assert word not in shown


def test_a_page_that_was_left_is_not_brought_back_from_memory(browser, address):
    """A browser keeps whole pages to go back to; other tests run without that."""
    kept = browser.browser_type.launch(
        executable_path=chromium(),
        args=ARGUMENTS,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    page = kept.new_page()
    page.goto(address + PART)
    page.evaluate("addEventListener('pageshow', (e) => { document.documentElement.lang = e.persisted })")
    page.context.set_offline(True)
    page.locator(".leave a").first.click()
    page.context.set_offline(False)
    page.goto(f"{address}about/")
    page.evaluate("history.back()")
    page.wait_for_url(f"{address}blank.html", wait_until="commit")
    assert page.evaluate("document.documentElement.lang") == "true"
    assert page.evaluate(SHOWN) == ""
    kept.close()


def test_from_a_stick_the_blank_page_is_one_of_ours(browser, files, tmp_path):
    write(tmp_path / "stick", files)
    page = browser.new_page()
    page.goto((tmp_path / "stick" / PART / "index.html").as_uri())
    page.locator(".leave a").first.click()
    page.wait_for_url("**/blank.html")
    assert page.title() == "Blank page"
    assert page.evaluate(SHOWN) == ""
    page.close()


def test_without_scripts_it_is_a_link(browser, address):
    context = browser.new_context(java_script_enabled=False)
    context.route(f"{LEAVE_TO}**", lambda route: route.fulfill(body="<title>Weather</title>Sunny"))
    page = context.new_page()
    page.goto(address + PART)
    link = page.get_by_role("link", name="Leave this page")
    assert link.get_attribute("rel") == "noreferrer"
    link.click()
    page.wait_for_url(LEAVE_TO)
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", [PART, "northmere/easy-read/promises/family/", f"{PART}pl/"])
def test_the_bar_never_lies_over_what_has_the_focus(browser, address, path, width):
    page = browser.new_page(viewport={"width": width, "height": 480})
    page.goto(address + path)
    for key in ("Tab", "Shift+Tab"):
        stops = 0
        while stops < 200:
            page.keyboard.press(key)
            if page.evaluate("document.activeElement === document.body"):
                break
            stops += 1
            assert not page.evaluate(OBSCURED), page.evaluate(FOCUSED)
        assert 10 < stops < 200
    page.close()


def test_a_link_to_a_part_lands_below_the_bar(browser, address):
    page = browser.new_page(viewport={"width": 390, "height": 640})
    page.goto(address + PART)
    ident = page.evaluate("[...document.querySelectorAll('article [id]')].at(-1).id")
    page.goto(f"{address}{PART}#{ident}")
    bar = page.locator(".leave").bounding_box()
    assert page.evaluate("document.querySelector(':target').getBoundingClientRect().top") >= bar["height"]
    page.close()


def test_the_bar_is_small_and_its_links_are_big(browser, address):
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(address + PART)
    page.evaluate("scrollTo(0, 600)")
    bar = page.locator(".leave").bounding_box()
    assert bar["y"] == 0
    assert bar["height"] <= 56
    for link in page.locator(".leave a").all():
        assert link.bounding_box()["height"] >= 44
    page.close()


def test_on_a_screen_so_low_that_it_would_cover_much_it_does_not_follow(browser, address):
    page = browser.new_page(viewport={"width": 320, "height": 256})  # 1280 by 1024 at 400 %
    page.goto(address + PART)
    page.evaluate("scrollTo(0, 600)")
    bar = page.locator(".leave").bounding_box()
    assert bar["y"] + bar["height"] <= 0
    page.close()


def test_it_stands_on_pages_for_young_people_alone(page, address):
    for path, there in {
        START: 1,
        "northmere/easy-read/": 1,
        "northmere/under-10s/": 1,
        "northmere/after-18/talk/": 1,
        "northmere/young-people/ar/": 1,
        "northmere/strategy/": 0,
        "": 0,
    }.items():
        page.goto(address + path)
        assert page.locator(".leave").count() == there, path


def test_the_linked_page_is_in_the_language_and_leads_on(page, address):
    for path, title in {
        PART: "What “Leave this page” does",
        f"{PART}cy/": "Beth mae “Gadael y dudalen hon” yn ei wneud",
        "northmere/easy-read/": "What “Leave this page” does",
    }.items():
        page.goto(address + path)
        page.locator(".leave a").nth(1).click()
        assert page.locator("h1").inner_text() == title
        assert page.locator(".answer-to a[href^='tel:']").count() >= 1
