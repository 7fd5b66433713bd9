"""Promise cards: what they say opens and closes, and nothing is out of reach without a script or on paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare

pytestmark = pytest.mark.slow

PAGE = "northmere/young-people/promises/family/"
CLOSED = "[...document.querySelectorAll('details.unfold')].filter(d => !d.open).length"


@pytest.fixture(scope="module")
def address(serve, root, now):
    settings, _ = read_settings(root / "mkdocs.yml")
    site = prepare(replace(settings, strict_policy=True), now).site
    assert site is not None
    return serve(site.all_files())


def test_cards_are_closed_and_open_one_by_one_or_all_together(page, address):
    page.goto(address + PAGE)
    assert page.evaluate(CLOSED) == 6
    answer = page.get_by_text("Tell your social worker that you want to talk about seeing your family.")
    assert not answer.is_visible()
    assert page.get_by_role(
        "heading", name="We will help you to see your family, when it is safe."
    ).is_visible()
    page.get_by_text("What if we don't?").first.click()
    assert answer.is_visible()
    page.get_by_role("button", name="Open all").click()
    assert page.evaluate(CLOSED) == 0
    page.get_by_role("button", name="Close all").click()
    assert page.evaluate(CLOSED) == 6
    page.get_by_role("button", name="Open all").wait_for()
    for label in page.locator("details.unfold > summary").all():
        label.click()
    page.get_by_role("button", name="Close all").wait_for()


def test_the_keyboard_opens_a_card_and_its_name_says_of_what(page, address):
    page.goto(address + PAGE)
    for key in ("Tab", "Enter", "Tab", "Tab", "Tab"):  # the skip link, then the button and two labels
        page.keyboard.press(key)
    name = page.evaluate("document.activeElement.textContent")
    assert name == "What if we don't?: We will help you to see your family, when it is safe."
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentElement.open")


def test_a_link_to_a_card_opens_it_and_no_other(page, address):
    page.goto(f"{address}{PAGE}#p-your-story")
    assert page.locator("#p-your-story details[open]").count() == 2
    assert page.evaluate(CLOSED) == 4
    assert page.locator("#p-your-story h2").is_visible()
    top = page.evaluate("document.getElementById('p-your-story').getBoundingClientRect().top")
    assert 0 <= top < 200
    page.evaluate("location.hash = 'p-family-time'")
    page.wait_for_function("document.querySelectorAll('#p-family-time details[open]').length === 2")


def test_whoever_comes_back_finds_open_what_they_opened(page, address):
    page.goto(address + PAGE)
    page.locator("#p-brothers-and-sisters summary").nth(1).click()
    page.get_by_text("Ask your social worker what stands in the way.").wait_for()
    page.get_by_role("link", name="Read the official words, promise 3").click()
    page.wait_for_url("**/pledge/3/**")
    page.go_back()
    page.get_by_text("Ask your social worker what stands in the way.").wait_for()
    assert page.evaluate(CLOSED) == 5
    page.goto(f"{address}northmere/young-people/promises/")
    page.goto(address + PAGE)  # a new visit begins as always
    assert page.evaluate(CLOSED) == 6


def test_what_to_do_leads_to_whom_to_tell(page, address):
    page.goto(address + PAGE)
    card = page.locator("#p-brothers-and-sisters")
    card.get_by_text("What if we don't?").click()
    card.get_by_role("link", name="Who can I talk to?").click()
    page.wait_for_url("**/northmere/young-people/talk/")


def test_all_is_open_without_a_script(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGE)
    assert page.get_by_text("We will pay for the travel.").is_visible()
    assert not page.get_by_role("button", name="Open all").count()
    context.close()


def test_paper_holds_all_and_the_screen_is_as_it_was(page, address):
    page.goto(address + PAGE)
    page.locator("details.unfold > summary").first.click()
    page.emulate_media(media="print")  # the style alone opens them
    for words in ("We will pay for the travel.", "Tell your social worker that you want to talk"):
        box = page.get_by_text(words).bounding_box()
        assert box is not None
        assert box["height"] > 10
    assert not page.get_by_role("button", name="Open all").is_visible()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(CLOSED) == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(CLOSED) == 5


def test_nothing_jumps_while_the_page_loads(page, address):
    """Before the body is there the cards stand open, and what they hold is not shown."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + PAGE)
    heights = page.evaluate("""() => {
      const tall = () => document.querySelector('article').scrollHeight;
      const after = tall();
      document.documentElement.classList.add('folding');
      document.querySelectorAll('details.unfold').forEach(d => { d.open = true; });
      const before = tall();
      document.documentElement.classList.remove('folding');
      return [before, after, tall()];
    }""")
    assert heights[0] == heights[1] < heights[2]


def test_what_is_found_on_the_page_opens(page, address):
    page.goto(f"{address}{PAGE}#:~:text=pay%20for%20the%20travel")
    page.wait_for_function(f"{CLOSED} === 5")
    assert page.get_by_text("We will pay for the travel.").is_visible()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("cy", ["Agor y cyfan", "Cau'r cyfan"]),
        ("pl", ["Otwórz wszystko", "Zamknij wszystko"]),
        ("ar", ["فتح الكل", "إغلاق الكل"]),
    ],
)
def test_every_language_has_its_own_words(page, address, language, words):
    page.goto(f"{address}{PAGE}{language}/")
    before, after = words
    page.get_by_role("button", name=before).click()
    page.get_by_role("button", name=after).wait_for()
    assert page.evaluate(CLOSED) == 0
