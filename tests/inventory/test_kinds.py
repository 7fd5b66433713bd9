"""What a part is stands beside its words: in the page's language, never among the council's own words."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from corporate_parenting.diagnostics import as_text
from corporate_parenting.loading import load
from corporate_parenting.site.build import build
from corporate_parenting.site.settings import Settings

AT = datetime(2026, 11, 22, tzinfo=UTC)
COUNCIL = """
document: council
id: everyrow
name: Everyrow
fictional: true
nation: england
languages: [en, cy]
"""
STRATEGY = """
document: strategy
id: plan
council: everyrow
title: Our plan
licence: unknown
dated: 2012
status: adopted
version: "1"
absent: [foreword]
sections:
  - title: Where we stand
    id: here
    number: "1"
    kind: context
    body:
      - kind: vision
        text: We want the best.
      - text: "The parts are:"
        list:
          - kind: definition
            text: Corporate parenting is a duty.
      - kind: vision
        text: We want it soon.
  - title: What comes
    id: next
    number: "2"
    kind: aims
    body: ["To begin."]
"""
WORDS = """
document: words
of: everyrow/plan
edition: public
language: cy
version: "1"
title: Ein cynllun
words:
  next:
    title: Beth sy'n dod
"""


@pytest.fixture
def made(tmp_path: Path) -> dict[str, str]:
    for name, text in (("council", COUNCIL), ("plan", STRATEGY), ("plan.cy", WORDS)):
        (tmp_path / f"{name}.yml").write_text(text.lstrip(), "utf-8")
    (tmp_path / "index.md").write_text("# Home\n", "utf-8")
    loaded = load([tmp_path], tmp_path)
    assert not loaded.report.has_errors, as_text(loaded.report)
    settings = Settings("Test", tmp_path, tmp_path, (), include_illustrations=False, drafts=False)
    site = build(settings, loaded.library, AT)
    assert not site.report.has_errors, as_text(site.report)
    return site.generated


def main(page: str) -> str:
    return " ".join(page.partition("<article")[2].partition("</article>")[0].split())


def test_a_kind_is_a_line_of_its_own_before_the_words(made: dict[str, str]) -> None:
    """So a screen reader says it first, and the paragraph holds the council's words alone."""
    page = main(made["everyrow/strategy/2012/here/index.html"])
    assert '<p><span class="tag kind ">Context</span></p> <p id="is-vision">' in page
    assert '<p id="is-vision"><span class="tag kind ">Vision</span></p> <p>We want the best.</p>' in page
    assert '<p id="is-vision-2"><span class="tag kind ">Vision</span></p> <p>We want it soon.</p>' in page


def test_the_finder_leads_to_parts_without_an_address(made: dict[str, str]) -> None:
    page = main(made["everyrow/strategy/index.html"])
    rows = dict(re.findall(r"<div><dt>(.*?)</dt><dd>(.*?)</dd></div>", page.partition('class="finder"')[2]))
    assert list(rows) == ["Vision", "Context", "Definition", "Aims"]
    assert rows["Vision"] == '<a href="2012/here/#is-vision">1 Where we stand</a>', "one label, one link"
    assert rows["Definition"] == '<a href="2012/here/#is-definition">1 Where we stand</a>'
    assert "We also looked for these, and they are not in it: Foreword." in page
    item = '<li id="is-definition"><p><span class="tag kind ">Definition</span></p>'
    assert item in main(made["everyrow/strategy/2012/here/index.html"])


def test_kinds_are_said_in_the_language_of_the_page(made: dict[str, str]) -> None:
    page = main(made["everyrow/strategy/cy/index.html"])
    finder = page.partition('class="finder"')[2]
    assert "<dt>Gweledigaeth</dt>" in finder
    assert '<span lang="en" dir="ltr">1 Where we stand</span>' in finder, "not translated yet"
    assert ">2 Beth sy'n dod</a>" in finder
    contents = page.partition('class="finder"')[0]
    assert '<span lang="en" dir="ltr">1 Where we stand</span>' in contents
