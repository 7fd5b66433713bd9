"""What is a draft, under embargo, exempt or withheld stands in no output byte."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import timedelta
from html import escape
from pathlib import Path

import pytest

from corporate_parenting.diagnostics import as_text
from corporate_parenting.site.prepare import prepare
from corporate_parenting.words import furniture
from tests.conftest import ROOT

pytestmark = pytest.mark.usefixtures("shared")

DRAFT = "zanzibar-draft"
EMBARGOED = "quixotic-embargo"
EXEMPT = "vermilion-exempt"
OFFICER = "Wilhelmina-Officer"
CANARIES = (DRAFT, EMBARGOED, EXEMPT, OFFICER)

DRAFT_STRATEGY = f"""\
document: strategy
id: {DRAFT}-id
council: northmere
title: Strategy {DRAFT}
status: draft
young_people: Plain {DRAFT}
sections:
  - id: {DRAFT}-section
    title: Section {DRAFT}
    body:
      - id: {DRAFT}-commitment
        commitment: We will {DRAFT}.
        actions:
          - id: {DRAFT}-action
            what: Do {DRAFT}
            owner: Head of {DRAFT}
"""

DRAFT_PROGRESS = f"""\
document: progress
council: northmere
actions:
  - action: {DRAFT}-id/{DRAFT}-action
    dated: 2026-10
    state: late
    says: Because of {DRAFT}.
"""

DRAFT_WORDS = f"""\
document: words
of: northmere/{DRAFT}-id
edition: easy_read
language: en
version: "1"
words:
  {DRAFT}-commitment: Easy {DRAFT}
"""

HIDDEN_WORDS = f"""\
document: words
of: northmere/strategy-2026
edition: easy_read
language: gd
version: "1"
words:
  {EMBARGOED}-id:
    title: Easy {EMBARGOED}
    rows:
      - picture: rainbow
        text: Easy {EMBARGOED}
  {EMBARGOED}-commitment:
    - picture: rainbow
      text: Easy {EMBARGOED}
  {EXEMPT}-id:
    - picture: rainbow
      text: Easy {EXEMPT}
  help-early:
    - picture: phone
      text: Fosgailte.
"""

EMBARGOED_SECTION = f"""\
sections:
  - id: {EMBARGOED}-id
    title: Section {EMBARGOED}
    publish_from: 2026-11-22T12:01 Europe/London
    young_people:
      title: Plain {EMBARGOED}
      text: Plain {EMBARGOED}
    body:
      - id: {EMBARGOED}-commitment
        commitment: We will {EMBARGOED}.
        young_people: We will {EMBARGOED}.
        actions:
          - id: {EMBARGOED}-action
            what: Do {EMBARGOED}
"""

EMBARGOED_CORRECTION = f"""\
  - dated: 2026-06-01
    by: Monitoring Officer
    what: It said too much of {EMBARGOED}.
    because: A slip.
    at: [{EMBARGOED}-commitment]
"""

EXEMPT_SECTION = f"""\
  - id: {EXEMPT}-id
    title: Section {EXEMPT}
    exempt: true
    body: [{EXEMPT}]
"""

PAPER = f"""\
document: decision
id: paper-with-an-officer
council: northmere
title: A paper
# {OFFICER} wrote it; a comment is the one place where the name stands
particulars:
  - label: Contact person
    value: "[…], service manager"
    withheld: [name]
about: [{DRAFT}-id]
status_source: {DRAFT}-id/{DRAFT}-commitment
notes:
  - says: See [one part](strategy-2026/{EXEMPT}-id) and [another](strategy-2026/{EMBARGOED}-commitment).
sections:
  - id: named
    title: What it names
    sources: [strategy-2026/{EMBARGOED}-id, strategy-2026/help-early]
    body:
      - text: It names [the next plan]({DRAFT}-id), too.
"""


@pytest.fixture
def settings(project):
    made = project()
    strategies = made.root / "strategies" / "northmere"
    (strategies / "draft.yml").write_text(DRAFT_STRATEGY, "utf-8")
    (strategies / "draft-progress.yml").write_text(DRAFT_PROGRESS, "utf-8")
    (strategies / "draft-words.yml").write_text(DRAFT_WORDS, "utf-8")
    (strategies / "hidden-words.yml").write_text(HIDDEN_WORDS, "utf-8")
    (strategies / "paper.yml").write_text(PAPER, "utf-8")
    _edit(strategies / "strategy-2026.yml", "\nsections:\n", f"\n{EMBARGOED_SECTION}{EXEMPT_SECTION}")
    _edit(
        made.root / "pledges" / "northmere" / "pledge-2026.yml",
        "    keeps: [",
        f"    keeps: [{EMBARGOED}-commitment, ",
    )
    _edit(strategies / "strategy-2026.yml", "\ncorrections:\n", f"\ncorrections:\n{EMBARGOED_CORRECTION}")
    for path in made.root.glob("*/northmere/*-2026.yml"):  # these are not the words that were adopted
        path.write_text(re.sub("    fingerprint: .*\n", "", path.read_text("utf-8")), "utf-8")
    return made


def _edit(path: Path, find: str, replace: str) -> None:
    text = path.read_text("utf-8")
    assert find in text, (path, find)
    path.write_text(text.replace(find, replace, 1), "utf-8")


def _bytes(settings, now) -> bytes:
    prepared = prepare(settings, now)
    assert prepared.site is not None, list(prepared.report)
    files = prepared.site.all_files()
    return b"\n".join([name.encode() + data for name, data in files.items()])


def test_no_canary_in_the_published_site(settings, now):
    published = _bytes(settings, now)
    assert b"paper-with-an-officer" in published
    assert b"data/library.json" in published
    assert b"It names the next plan, too." in published
    assert b"Fosgailte" in published
    assert b"rainbow" not in published, "a picture tells what the words would have said"
    assert [canary for canary in CANARIES if canary.encode() in published] == []


def test_the_preview_shows_drafts_and_embargoed_words_and_nothing_else(settings, now, project):

    preview = _bytes(replace(settings, drafts=True), now)
    assert [canary for canary in CANARIES if canary.encode() in preview] == [DRAFT, EMBARGOED]


def test_the_embargo_ends_to_the_minute(settings, now):
    assert EMBARGOED.encode() not in _bytes(settings, now + timedelta(seconds=59))
    assert EMBARGOED.encode() in _bytes(settings, now + timedelta(seconds=60))


def test_a_name_that_should_have_been_withheld_stops_the_build_and_is_not_repeated(settings, now):
    paper = settings.root / "strategies" / "northmere" / "paper.yml"
    _edit(paper, '"[…], service manager"', f"{OFFICER}, service manager")
    prepared = prepare(settings, now)
    assert prepared.site is None
    text = as_text(prepared.report)
    assert "withheld-but-shown" in text
    assert OFFICER not in text


def test_a_broken_value_beside_a_name_is_not_repeated_either(settings, now):
    """Every diagnostic of a withheld row points at its keys, never at its words."""
    paper = settings.root / "strategies" / "northmere" / "paper.yml"
    _edit(
        paper,
        '    value: "[…], service manager"\n    withheld: [name]',
        f"    withheld: [nam]\n    value: {OFFICER}",
    )
    text = as_text(prepare(settings, now).report)
    assert "cannot be `nam`" in text
    assert OFFICER not in text


def test_illustrations_are_built_only_when_asked_for(project, now):

    settings = project()
    name = "bath-and-north-east-somerset"
    for folder in ("strategies", "pledges"):
        shutil.copytree(ROOT / folder / name, settings.root / folder / name)
    assert name.encode() not in _bytes(settings, now)
    shown = prepare(replace(settings, include_illustrations=True), now).site
    assert shown is not None
    pages = {path: html for path, html in shown.generated.items() if path.startswith(name)}
    assert len(pages) > 10
    for path, html in pages.items():
        assert "Illustration, not from Bath and North East Somerset" in html, path
        assert '<meta name="robots" content="noindex">' in html, path
        assert "fficial words" not in html, path
        title = html.split("<title>")[1].split("</title>")[0]
        assert "Illustration, not from" in title, path
        assert "https://beta.bathnes.gov.uk" in html, path
    assert name.encode() not in shown.files["sitemap.xml"]


def test_every_page_of_an_invented_council_says_so(project, now):
    site = prepare(project(), now).site
    assert site is not None
    for path, html in site.generated.items():
        if path.startswith("northmere/"):
            words = furniture(html.split('<html lang="')[1].split('"')[0])
            assert escape(words("notice.fictional", council="Northmere Council"), quote=False) in html, path
            title = words("title.fictional", council="Northmere Council")
            assert escape(title) in html.split("<title>")[1].split("</title>")[0], path
