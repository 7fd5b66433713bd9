"""Nothing is cut off, over something else or scrolls sideways: on a phone, spaced as WCAG says, at 200 %."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.states import ADD_STYLE, PHONE, WIDE

pytestmark = pytest.mark.slow

LOOK = (Path(__file__).parent / "layout.js").read_text("utf-8").partition("\n")[2]
SPACING = """* { line-height: 1.5 !important; }
* { letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }"""
"""WCAG 2.2, 1.4.12."""
USUAL = {"width": 390, "height": 844}
"""Most phones: wider than the narrowest, and some looks are theirs alone."""
TWICE = {"fontSizes": {"standard": 32, "fixed": 26}}
"""The reader's own size of text in the browser's settings (1.4.4)."""


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (PHONE, "as it is, then spaced"),
        (PHONE, "at 200 %"),
        (USUAL, "as it is, then spaced"),
        (WIDE, "as it is, then spaced"),
        (WIDE, "at 200 %"),
    ],
    ids=["phone", "phone-200", "usual phone", "wide", "wide-200"],
)
def test_all_words_have_their_place(browser, served, specimens, others, size, text):
    wrong: list[str] = []
    context = browser.new_context(viewport=size)
    page = context.new_page()
    if text == "at 200 %":
        context.new_cdp_session(page).send("Page.setFontSizes", TWICE)
    for chosen in specimens if text == "at 200 %" else [*specimens, *others]:
        page.goto(served[chosen.build] + chosen.address)
        wrong += [f"{chosen.address}: {words}" for words in page.evaluate(LOOK)]
        if text != "at 200 %":
            page.evaluate(ADD_STYLE, SPACING)
            wrong += [f"{chosen.address}, spaced: {words}" for words in page.evaluate(LOOK)]
    context.close()
    assert not wrong, "\n".join([f"{len(wrong)} with text {text} at {size['width']}", *wrong[:60]])


def test_it_finds_what_it_should(page):
    page.set_content(
        "<p style='width: 2000px'>Too wide</p><p style='overflow: hidden; height: 5px'>Cut</p>"
        "<p>Under</p><p style='position: relative; top: -2.1em'>Over</p>"
        "<p>Beside <img alt='' src='a.png' style='position: absolute; left: 9px; width: 40px; height: 40px'>"
    )
    found = "\n".join(page.evaluate(LOOK))
    for words in ("the page is 2", "cut off along y", "words over words", "a picture over words: a.png"):
        assert words in found
