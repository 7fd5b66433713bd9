"""The page for a meeting: every edition's words beside each other, and what the checks say of them."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from corporate_parenting.diagnostics import as_text
from corporate_parenting.site.prepare import Prepared, prepare

pytestmark = pytest.mark.usefixtures("shared")

PAGE = "northmere/side-by-side/pledge-2026/index.html"


@pytest.fixture
def preview(project, now):
    """Changes the specimen's pledge in one place; the preview of it, or the published site."""

    def make(find: str = "", to: str = "", *, drafts: bool = True) -> Prepared:
        settings = project(drafts=drafts)
        path = settings.root / "pledges" / "northmere" / "pledge-2026.yml"
        text = path.read_text("utf-8")
        assert not find or text.count(find) == 1
        path.write_text(text.replace(find, to) if find else text, "utf-8")
        return prepare(settings, now)

    return make


def page(prepared: Prepared, path: str = PAGE) -> BeautifulSoup:
    assert prepared.site is not None, as_text(prepared.report)
    return BeautifulSoup(prepared.site.generated[path], "html.parser")


def test_it_stands_in_previews_alone(preview):
    assert page(preview()).select_one("meta[name=robots]")["content"] == "noindex"


def test_it_is_not_published(preview):
    published = preview(drafts=False).site
    assert published is not None
    assert [path for path in published.generated if "side-by-side" in path] == []


def test_a_document_that_promises_nothing_has_no_such_page(project, now):
    settings = project(drafts=True)
    plan = "document: strategy\nid: plan\ncouncil: barnet\ntitle: Plan\nstatus: draft\nsections:\n"
    part = "  - id: a\n    title: A\n    body:\n      - id: b\n        {}: We will listen to you.\n"
    path = settings.root / "strategies" / "barnet-plan.yml"
    side = "barnet/side-by-side/plan/index.html"
    for key, is_made in (("text", False), ("commitment", True)):
        path.write_text(plan + part.format(key), "utf-8")
        prepared = prepare(settings, now)
        assert prepared.site is not None, as_text(prepared.report)
        assert (side in prepared.site.generated) is is_made


def test_every_promise_stands_there_in_every_edition(preview):
    shown = page(preview())
    promises = shown.select("article > .part > h2[id^='p-']")
    assert len(promises) == 14
    savings = shown.find(id="p-5").parent
    names = [dt.get_text() for dt in savings.select("dt")]
    assert names[:2] == ["Official words", "Young people's words"]
    assert {"Easy Read", "For under 10s"} < set(names)
    assert "We will pay £5 a week into a savings account" in savings.get_text()
    assert "We will save £5 a week for you." in savings.get_text()


def test_what_the_checks_say_stands_at_its_promise(preview):
    shown = page(
        preview("      text: We will save money for you", "      text: We will try to save money for you")
    )
    (finding,) = shown.select(".pair .finding")
    assert finding.find_parent("section").h2["id"] == "p-5"
    assert finding.find_parent("div", class_=False).dt.get_text() == "Young people's words"
    assert finding.select_one(".tag").get_text() == "Error"
    assert "(strength-changed, pledges/northmere/pledge-2026.yml:" in finding.get_text()
    assert [a["href"] for a in shown.find(string="To talk about").find_parent("section").select("a")] == [
        "#p-5"
    ]


def test_wrong_words_are_shown_in_a_preview_and_never_published(preview):
    find, to = "      text: We will save money for you", "      text: We will try to save money for you"
    assert preview(find, to, drafts=False).site is None


def test_what_is_broken_stops_a_preview_too(preview):
    assert preview("    keeps: [savings]", "    keeps: [no-such-thing]").site is None


def test_what_a_comment_allows_is_shown_with_its_reason(preview):
    line = "      text: We will save money for you"
    shown = page(
        preview(line, f"      # allow strength-changed: a test\n{line.replace('will', 'will try to')}")
    )
    (finding,) = shown.select(".pair .finding")
    assert finding.select_one(".tag").get_text() == "Allowed"
    assert "Allowed, because: a test." in finding.get_text()


def test_what_is_said_of_a_translation_names_it(preview):
    shown = page(preview("We will save £5 a week for you.", "We will save £5 every week for you."))
    found = shown.find(id="p-5").parent.select(":scope > .finding li")
    assert [li.get_text(" ", strip=True).split(":")[0] for li in found] == [
        "Warning Young people's words, Arabic",
        "Warning Young people's words, Welsh",
        "Warning Young people's words, Polish",
    ]
