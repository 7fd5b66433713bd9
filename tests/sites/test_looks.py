"""A council's own look: on its own pages alone, its logo not on young people's, and same bytes each time."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from corporate_parenting.site.prepare import Prepared, prepare
from corporate_parenting.site.settings import Settings

AT = datetime(2026, 11, 22, tzinfo=UTC)
COUNCIL = """\
document: council
id: {ident}
name: {name}
fictional: true
nation: england
"""
PLEDGE = """\
document: pledge
id: pledge
council: {ident}
title: Our pledge
licence: unknown
dated: 2026
status: adopted
version: "1"
promises:
  - id: ring
    promise: We will ring you.
    strength: will
    young_people: We will ring you.
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><path d="M0 0h90v30z"/></svg>'
LOOK = 'look:\n  logo: mark.svg\n  main_colour: "#3b2f80"\n'


def made(folder: Path, look: str = LOOK, logo: str = LOGO) -> Prepared:
    """Westmere, with a look, and Eastmere, with none."""
    for ident, more in (("westmere", look), ("eastmere", "")):
        there = folder / "strategies" / ident
        there.mkdir(parents=True, exist_ok=True)
        text = COUNCIL.format(ident=ident, name=ident.title()) + more
        (there / "council.yml").write_text(text, "utf-8")
        (there / "pledge.yml").write_text(PLEDGE.format(ident=ident), "utf-8")
    pictures = folder / "strategies" / "westmere" / "pictures"
    pictures.mkdir(exist_ok=True)
    (pictures / "mark.svg").write_text(logo, "utf-8")
    (pictures / "unseen.svg").write_text(logo, "utf-8")
    (folder / "content").mkdir(exist_ok=True)
    return prepare(Settings("Test", folder, folder / "content", (folder / "strategies",)), AT)


def pages(prepared: Prepared) -> dict[str, BeautifulSoup]:
    assert prepared.site is not None, list(prepared.report)
    return {path: BeautifulSoup(html, "lxml") for path, html in prepared.site.generated.items()}


def test_the_sheet_is_linked_on_the_councils_own_pages_and_on_no_others(tmp_path: Path):
    prepared = made(tmp_path)
    found = pages(prepared)
    for path, page in found.items():
        sheets = [link["href"] for link in page.select('link[rel="stylesheet"]')]
        own = [href for href in sheets if "looks/" in href]
        assert len(own) == path.startswith("westmere/"), path
        assert own == sheets[1:], "it comes after everybody's"
    assert prepared.site is not None
    (there,) = [path for path in prepared.site.files if path.startswith("assets/looks/")]
    assert there == "assets/looks/westmere.css"
    assert b"#3b2f80" in prepared.site.files[there]
    again = made(tmp_path).site
    assert again is not None
    assert again.files[there] == prepared.site.files[there]
    assert "#3b2f80" not in "".join(prepared.site.generated.values())


def test_the_logo_leads_to_the_council_from_its_public_pages(tmp_path: Path):
    prepared = made(tmp_path)
    shown = 0
    for path, page in pages(prepared).items():
        logo = page.select_one("header .logo img")
        young = "edition-young-people" in page.html["class"]
        assert (logo is not None) == (path.startswith("westmere/") and not young), path
        if logo:
            shown += 1
            assert (logo["alt"], logo["width"], logo["height"]) == ("Westmere", "90", "30")
            root = "../" * path.count("/")
            assert logo["src"] == f"{root}westmere/pictures/mark.svg"
            assert logo.parent["href"] == f"{root}westmere/"
    assert shown > 3
    assert prepared.site is not None
    assert prepared.site.files["westmere/pictures/mark.svg"] == LOGO.encode()
    assert not any("unseen" in path for path in prepared.site.files), "no page shows it"


def test_a_look_without_colours_has_no_sheet_and_one_without_a_logo_no_picture(tmp_path: Path):
    logo_alone = made(tmp_path, "look:\n  logo: mark.svg\n").site
    assert logo_alone is not None
    assert not any(path.startswith("assets/looks/") for path in logo_alone.files)
    colours_alone = made(tmp_path, 'look:\n  second_colour: "#00ff00"\n').site
    assert colours_alone is not None
    assert b"--sun: #00ff00; --on-sun: #14212a;" in colours_alone.files["assets/looks/westmere.css"]
    assert "westmere/pictures/mark.svg" not in colours_alone.files


@pytest.mark.parametrize("which", ["main", "second"])
def test_the_proposal_builds(tmp_path: Path, which: str):
    refused = made(tmp_path, f'look:\n  {which}_colour: "#ff6600"\n')
    assert refused.site is None
    (problem,) = [d for d in refused.report if d.code == "unreadable-colour"]
    (proposed,) = re.findall("#[0-9a-f]{6}", problem.mend)
    assert made(tmp_path, f'look:\n  {which}_colour: "{proposed}"\n').site is not None


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<script>go()</script>", "<script>"),
        ('<path d="M0 0h9" onclick="go()"/>', "`onclick`"),
        ("<foreignObject><p>Words</p></foreignObject>", "<foreignObject>"),
        ('<use href="https://elsewhere.example/a.svg#a"/>', "`href`"),
        ('<image href="https://elsewhere.example/a.png"/>', "<image>"),
    ],
)
def test_a_logo_that_runs_or_fetches_is_refused(tmp_path: Path, inside: str, what: str):
    refused = made(tmp_path, logo=f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>')
    assert refused.site is None
    told = [d for d in refused.report if d.code == "picture-refused" and d.source.endswith("mark.svg")]
    assert len(told) == 1
    assert what in told[0].message
