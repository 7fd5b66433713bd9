"""A real strategy in, its public edition out: every word in order, once; every printed number an anchor."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

SEED = "001_1850848eb45d2247.txt"
COUNCIL = "bath-and-north-east-somerset"
SETTINGS = """\
site_name: Fidelity
docs_dir: content
plugins:
  - corporate-parenting
"""

pytestmark = pytest.mark.slow


@pytest.fixture
def built(seeds, tmp_path, run):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "index.md").write_text("# Fidelity\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    imported = run(
        "corporate_parenting",
        "import",
        str(seeds / SEED),
        "--council",
        COUNCIL,
        "-o",
        "strategies/imported.yml",
        cwd=tmp_path,
    )
    assert imported.returncode == 0, imported.stderr
    done = run("corporate_parenting", "build", "--drafts", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    return tmp_path


def _pages(built):
    """The sections' articles in reading order: from the contents list of the overview."""
    folder = built / "out" / COUNCIL / "strategy" / "2012-2015"
    overview = BeautifulSoup((folder / "index.html").read_text("utf-8"), "html.parser")
    contents = next(s for s in overview.select("article section") if s.find(["h2"]).get_text() == "Contents")
    for link in contents.select("li a"):
        page = BeautifulSoup((folder / link["href"] / "index.html").read_text("utf-8"), "html.parser")
        yield page.select_one("main article")


def test_nothing_is_unplaced(built):
    assert "unplaced" not in (built / "strategies" / "imported.yml").read_text("utf-8")


def test_every_word_stands_in_order_once(built, seeds):
    source = (seeds / SEED).read_text("utf-8")
    expected = source[source.index("1. Purpose") :].replace("*", "").split()
    published = " ".join(article.get_text() for article in _pages(built)).split()
    assert len(expected) > 1900
    assert published == expected


def test_every_printed_number_is_an_anchor(built, seeds):
    source = (seeds / SEED).read_text("utf-8")
    printed = re.findall(r"^(\d+(?:\.\d+)*)\.? ", source, re.MULTILINE)
    anchors = [tag["id"].removeprefix("p-") for article in _pages(built) for tag in article.select("[id]")]
    assert len(printed) > 45
    assert anchors == printed
    assert "2.2" not in anchors
    assert anchors[anchors.index("2.1") + 1] == "2.3"
