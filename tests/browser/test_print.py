"""Paper: every word of a page, no furniture, nothing cut, addresses in ink, and where the sheet came from."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pdfplumber
import pytest

from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare

pytestmark = pytest.mark.slow

PAGES = {
    "the first page": "",
    "a council's first page": "northmere/",
    "a strategy": "northmere/strategy/",
    "a section": "northmere/strategy/2026-2029/edge-of-care/",
    "a pledge": "northmere/pledge/",
    "figures": "northmere/progress/",
    "a decision": "northmere/decisions/cabinet-2026-03-17/",
    "the law": "northmere/principles/",
    "sources": "northmere/about/",
    "a statement": "northmere/accessibility/",
    "young people's first page": "northmere/young-people/",
    "promises": "northmere/young-people/promises/family/",
    "a plan's part": "northmere/young-people/plan/edge/",
    "who to talk to": "northmere/young-people/talk/",
    "figures in plain words": "northmere/young-people/how-we-are-doing/",
    "Easy Read": "northmere/easy-read/promises/family/",
    "an illustration": "barnet/decisions/cabinet-2010-09-06/",
    "councils side by side": "compare/edge-of-care/",
    "the data": "data/",
}
A4 = (595, 842)


@pytest.fixture(scope="module")
def address(serve, root, now):
    settings, _ = read_settings(root / "mkdocs.yml")
    site = prepare(replace(settings, strict_policy=True), now).site
    assert site is not None
    return serve(site.all_files())


@pytest.fixture
def printed(page):
    """The words of a page and its PDF."""

    def make(address: str):
        page.goto(address)
        pdf = pdfplumber.open(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        page.emulate_media(media="print")
        # Words for those who hear the page, in place of what is seen.
        page.evaluate(
            "[...document.querySelectorAll('main *')].filter((e) => getComputedStyle(e).clipPath !== 'none')"
            ".forEach((e) => e.remove())"
        )
        return page.locator("main").inner_text(), pdf

    return make


def letters(text: str) -> str:
    """Without spaces and hyphens, which a line's end adds or takes."""
    return re.sub(r"[\W_]+", "", text)


def text_of(pdf) -> str:
    return "\n".join(page.extract_text() or "" for page in pdf.pages)


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_every_word_is_on_paper_and_nothing_is_cut(printed, address, path):
    words, pdf = printed(f"{address}{path}")
    held = letters(text_of(pdf))
    # A word that is broken between two columns stands in neither whole.
    # A footnote's mark stands above its line.
    said = {re.sub(r"(?<=\D)\d$", "", word) for word in words.split() if len(word) < 16}
    lost = {word for word in said if letters(word) not in held}
    assert lost == set()
    assert len(words.split()) > 20
    for sheet in pdf.pages:
        assert (round(sheet.width), round(sheet.height)) == A4
        inside = [c for c in sheet.chars if c["x0"] >= 0 and c["x1"] <= sheet.width + 0.5]
        assert len(inside) == len(sheet.chars), f"page {sheet.page_number} is cut at its side"
        assert min((c["size"] for c in sheet.chars), default=9) >= 8.9
    for sheet in pdf.pages[:-1]:
        lowest = max((c["bottom"] for c in sheet.chars if c["bottom"] < A4[1] * 0.93), default=0)
        assert lowest > A4[1] * 0.4, f"most of page {sheet.page_number} is empty"


@pytest.mark.parametrize("path", ["northmere/pledge/", "northmere/young-people/promises/family/", ""])
def test_furniture_stays_on_the_screen(printed, address, page, path):
    _, pdf = printed(f"{address}{path}")
    held = text_of(pdf)
    for furniture in (
        "Skip to the main part",
        "In this part",
        "Previous",
        "Open all",
        "How to use this site",
    ):
        assert furniture not in held


def test_the_sheet_says_where_it_came_from_and_how_to_ask(printed, address):
    _, pdf = printed(f"{address}northmere/pledge/")
    held = " ".join(text_of(pdf).split())
    assert "Printed from: https://corporate-parenting.example/northmere/pledge/" in held
    assert re.search(r"Printed on: \d{1,2} \w+ \d{4}", held)
    assert "Printed pages get old." in held
    assert "Telephone 01632 960005" in held
    assert "Email website@northmere.example" in held
    assert f"1 / {len(pdf.pages)}" in held


def test_addresses_of_other_sites_are_in_ink(printed, address):
    _, pdf = printed(f"{address}northmere/accessibility/")
    assert "(https://www.equalityadvisoryservice.com/)" in "".join(text_of(pdf).split())


def test_bars_are_in_ink(printed, address):
    _, pdf = printed(f"{address}northmere/progress/")
    filled = [r for sheet in pdf.pages for r in sheet.rects if r["fill"] and r["width"] > 20]
    assert len(filled) >= 12


def test_without_scripts_everything_is_open_too(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}northmere/young-people/promises/family/")
    held = text_of(pdfplumber.open(io.BytesIO(page.pdf(prefer_css_page_size=True))))
    context.close()
    assert "We will look at the plan at every review meeting." in held
    assert "Tell your social worker that you want to talk about seeing your" in held


def test_arabic_runs_its_way(browser, address):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}northmere/young-people/promises/family/ar/")
    pdf = pdfplumber.open(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    context.close()
    for sheet in pdf.pages:
        assert all(c["x0"] >= 0 and c["x1"] <= sheet.width + 0.5 for c in sheet.chars)
    heading = max(pdf.pages[0].chars, key=lambda c: c["size"])
    line = [c for c in pdf.pages[0].chars if abs(c["top"] - heading["top"]) < 2]
    assert A4[0] - max(c["x1"] for c in line) < min(c["x0"] for c in line), (
        "the title does not stand at the right"
    )


def test_a_reader_who_chose_larger_letters_has_them_on_paper(page, address):
    page.goto(f"{address}northmere/pledge/")

    page.evaluate("document.documentElement.dataset.text = 'largest'")
    pdf = pdfplumber.open(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    sizes = [round(c["size"]) for sheet in pdf.pages for c in sheet.chars]
    assert 17 in sizes
    assert 11 not in sizes
