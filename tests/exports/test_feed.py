"""Feeds of what happened, read by a library that we did not write."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import feedparser
import pytest
from lxml import etree

from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare
from tests.conftest import ROOT

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def settings():
    return read_settings(ROOT / "mkdocs.yml")[0]


@pytest.fixture(scope="module")
def example(settings, now):
    site = prepare(settings, now).site
    assert site is not None
    return site


def _feeds(site) -> dict[str, bytes]:
    return {path: data for path, data in site.files.items() if path.endswith("changes.xml")}


def test_a_feed_reader_reads_every_entry(example):
    for path, data in _feeds(example).items():
        read = feedparser.parse(data)
        assert not read.bozo, (path, read.get("bozo_exception"))
        assert read.version == "atom10"
        assert read.feed.language == "en"
        assert len(read.entries) > 15, path
        for entry in read.entries:
            assert entry.title
            assert entry.updated_parsed
            assert entry.link.startswith("https://corporate-parenting.example/northmere/")
            page = entry.link.removeprefix("https://corporate-parenting.example/").partition("#")[0]
            assert f"{page}index.html" in example.generated, entry.link


def test_a_feed_has_what_rfc_4287_asks_for(example):
    """Section 4.1.1: exactly one id, title and updated, an author, one link to itself; so of entries."""
    for path, data in _feeds(example).items():
        feed = etree.fromstring(data)
        selves = [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
        assert selves == [f"https://corporate-parenting.example/{path}"]
        entries = feed.findall(f"{ATOM}entry")
        for part in (feed, *entries):
            for name in ("id", "title", "updated", "author"):
                assert len(part.findall(f"{ATOM}{name}")) == 1, (path, name)
            UUID(part.findtext(f"{ATOM}id").removeprefix("urn:uuid:"))
            datetime.strptime(part.findtext(f"{ATOM}updated"), "%Y-%m-%dT%H:%M:%S%z")
        idents = [entry.findtext(f"{ATOM}id") for entry in entries]
        assert len(set(idents)) == len(idents), path
        moments = [entry.findtext(f"{ATOM}updated") for entry in entries]
        assert moments == sorted(moments, reverse=True)
        assert feed.findtext(f"{ATOM}updated") == moments[0]


def test_what_the_specimens_trail_says_stands_in_its_feed(example):
    titles = [entry.title for entry in feedparser.parse(example.files["northmere/changes.xml"]).entries]
    strategy = "Corporate parenting strategy 2026 to 2029"
    assert f"{strategy}. Corrected by: Monitoring Officer." in titles
    assert f"{strategy}. Published here." in titles
    assert f"What changed: {strategy}" in titles
    assert "Progress of actions, October 2026" in titles


def test_names_of_entries_stay_when_the_site_moves(example, settings, now):
    moved = prepare(replace(settings, url="https://elsewhere.example/below/"), now).site
    assert moved is not None
    before, after = (
        feedparser.parse(site.files["northmere/changes.xml"]).entries for site in (example, moved)
    )
    assert [entry.id for entry in before] == [entry.id for entry in after]
    assert after[0].link.startswith("https://elsewhere.example/below/northmere/")


def test_what_lies_ahead_is_no_news(settings):
    early = datetime(2026, 5, 2, tzinfo=UTC)
    site = prepare(settings, early).site
    assert site is not None
    for data in _feeds(site).values():
        moments = [entry.updated for entry in feedparser.parse(data).entries]
        assert moments
        assert max(moments) <= "2026-05-02"


def test_there_is_none_without_an_address_or_of_drafts(settings, now):
    for changed in (
        replace(settings, url=None),
        replace(settings, drafts=True),
        replace(settings, offline=True),
    ):
        site = prepare(changed, now).site
        assert site is not None
        assert _feeds(site) == {}
        assert not any("application/atom+xml" in html for html in site.generated.values())


def test_pages_lead_to_the_feed_and_young_peoples_pages_do_not(example):
    link = (
        '<link rel="alternate" type="application/atom+xml" title="What is new: Northmere Council (invented)"'
    )
    for path, html in example.generated.items():
        if path.startswith("northmere/young-people/"):
            assert "application/atom+xml" not in html, path
    assert link in example.generated["northmere/index.html"]
    assert link in example.generated["northmere/strategy/2026-2029/index.html"]
    assert 'href="../northmere/changes.xml"' in example.generated["data/index.html"]
