"""A strategy that prints no numbers: its paragraphs are found by the part that holds them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from corporate_parenting.loading import load
from corporate_parenting.site.build import build
from corporate_parenting.site.settings import Settings

STRATEGY = """\
document: strategy
id: s
council: barnet
title: The Strategy
dated: 2010-04
status: approved
related:
  - title: A plan
    sources: [named]
sections:
  - id: intro
    title: Introduction
    printed_page: "3"
    young_people: {title: "Start"}
    body:
      - id: named
        text: A plan is named here.
        young_people: There is a plan.
    sections:
      - id: inner
        title: What is within
        printed_page: "4"
        young_people: {title: "Inside"}
        body:
          - id: rights
            text: "They have a right to:"
            young_people: These are their rights.
            list:
              - id: safe
                text: be safe
                young_people: They should be safe.
              - id: heard
                text: be heard
                young_people: {text: "Adults should listen.", list: ["Every day."]}
          - id: summed
            text: "The parts are:"
            young_people: {text: "It has parts.", list: ["One part."]}
            list:
              - a first part
      - id: unlisted
        title: Not in the printed contents
        young_people: {title: "More"}
        body:
          - id: last
            text: The end.
            young_people: This is the end.
"""

PLEDGE = """\
document: pledge
id: theirs
council: barnet
title: Another's Pledge
status: adopted
text_status: referenced_not_held
known_from: [s/named]
belongs_to: {as_printed: "the Pledge"}
history:
  - {event: adopted_external, dated: not_in_source, by: Cabinet}
  - {event: review_due, dated: 2011-04}
"""


@pytest.fixture
def page(tmp_path: Path):
    folder = tmp_path / "strategies"
    folder.mkdir()
    (folder / "s.yml").write_text(STRATEGY, "utf-8")
    (folder / "p.yml").write_text(PLEDGE, "utf-8")
    loaded = load([folder], tmp_path)
    assert not loaded.report.has_errors, list(loaded.report)
    settings = Settings("Test", tmp_path, tmp_path / "content", ())
    made = build(settings, loaded.library, datetime(2026, 11, 22, 12, tzinfo=UTC))
    return lambda path: BeautifulSoup(made.generated[f"barnet/{path}index.html"], "html.parser")


def test_a_source_without_a_number_is_named_by_its_part(page):
    related = page("strategy/").find(string="Other plans that it names").find_parent("section")
    assert "A plan (we do not hold it) (source: under “Introduction”)" in " ".join(related.get_text().split())


def test_printed_contents_keep_their_depth_and_their_pages(page):
    contents = page("strategy/").find(string="Contents").find_parent("section").ul
    said = [" ".join(item.get_text().split()) for item in contents.find_all("li", recursive=False)]
    assert said == ["Introduction (page 3 in print) What is within (page 4 in print)"]
    assert [a["href"] for a in contents.find_all("a")] == ["2010/intro/", "2010/intro/#p-inner"]


def test_items_keep_their_own_plain_words_under_the_words_that_lead_in(page):
    article = page("young-people/plan/intro/").article
    lists = [
        [" ".join(i.get_text(" ").split()) for i in u.find_all("li", recursive=False)]
        for u in article.select("ul:not(.answer-to ul)")
    ]
    assert lists == [
        ["They should be safe.", "Adults should listen. Every day."],
        ["Every day."],
        ["One part."],
    ]
    text = article.get_text(" ")
    assert text.index("These are their rights.") < text.index("They should be safe.")


def test_nobody_states_a_version(page):
    labels = [dt.get_text() for dt in page("strategy/")("dt")]
    assert "Status" in labels
    assert "Version" not in labels


def test_what_the_source_does_not_say_of_a_pledge_is_said_to_be_missing(page):
    said = " ".join(page("pledge/").article.get_text(" ").split())
    assert "the Pledge (the source names no owner)" in said
    assert (
        "Date not in the source: a pledge from elsewhere was adopted by Cabinet. April 2011: review due."
        in said
    )
