"""What pages say of themselves to those who pass them on."""

from __future__ import annotations

import io
import json
import re
import struct
from html import unescape

import pytest
from PIL import Image

from corporate_parenting.look import judged
from corporate_parenting.site.addresses import quiet
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare
from corporate_parenting.site.sharing_pictures import SharingPicture, _draw, drawn
from tests.conftest import ROOT

TELLS = re.compile(r"\bcare\b|looked[ -]after|corporate parent|care leaver", re.IGNORECASE)
"""What young people may not want those beside them to read."""


@pytest.fixture(scope="module")
def site(now):
    settings, _ = read_settings(ROOT / "mkdocs.yml")
    made = prepare(settings, now).site
    assert made is not None
    return made


def head_of(html: str) -> str:
    return unescape(html.split("</head>", maxsplit=1)[0])


def properties(html: str) -> dict[str, str]:
    found = re.findall(r'<meta (?:property|name)="((?:og|twitter):[^"]*)" content="([^"]*)">', head_of(html))
    return dict(found)


def is_young(html: str) -> bool:
    return bool(re.search(r'<html [^>]*class="edition-(?:easy-read|[^"]*young-people)', html))


def test_young_peoples_titles_previews_and_addresses_do_not_say_care(site):
    """The site's own name stands in its address, which every link shows: that is for its owner to choose."""
    young = {p: h for p, h in site.generated.items() if p.startswith("northmere/") and is_young(h)}
    assert len(young) > 40
    for path, html in young.items():
        head = head_of(html).replace("https://corporate-parenting.example/", "")
        head = re.sub(r'(href|src)="[./]*assets/corporate-parenting\.(css|js)"', "", head)
        assert not TELLS.search(head), (path, TELLS.findall(head))
        assert not TELLS.search(path), path
        if properties(html):
            assert "og:site_name" not in properties(html)
            assert properties(html)["og:title"] == unescape(html.split("<title>")[1].split("</title>")[0])


def test_every_page_that_may_be_found_has_a_preview(site):
    for path, html in (site.generated | site.written).items():
        head = head_of(html)
        if 'name="robots"' in head:
            continue
        said = properties(html)
        assert said["og:title"], path
        canonical = re.search(r'<link rel="canonical" href="([^"]*)">', head)
        assert canonical, path
        assert said["og:url"] == canonical[1], path
        assert re.search(r'<meta name="description" content="[^"]{5,200}">', head), path


def test_every_preview_has_a_picture_of_its_own_council_with_its_words(site):
    """The words in a picture are told in words too, and young people's picture says nothing of care."""
    root, seen = "https://corporate-parenting.example/", set()
    for path, html in (site.generated | site.written).items():
        said = properties(html)
        if not said:
            continue
        picture = said["og:image"].removeprefix(root)
        seen.add(picture)
        assert picture in site.files, path
        assert said["og:image:alt"], path
        assert said["twitter:card"] == "summary_large_image"
        council = path.partition("/")[0]
        if is_young(html):
            assert picture == f"sharing/{council}/young-people.png", path
            assert said["og:image:alt"] == "Promises to you. Northmere Council. invented"
        elif picture != "sharing/site.png":
            assert picture in (f"sharing/{council}/council.png", f"sharing/{council}/pledge.png"), path
    assert seen == {path for path in site.files if path.startswith("sharing/")}
    pledge = properties(site.generated["northmere/pledge/index.html"])
    assert pledge["og:image:alt"] == "The Northmere Pledge. Northmere Council, 2026. invented"


def test_pictures_are_what_previews_ask_for(site):
    """PNG of 1200 by 630, as the pages say, and small enough for a phone."""
    for path, data in site.files.items():
        if path.startswith("sharing/"):
            assert data[:8] == b"\x89PNG\r\n\x1a\n", path
            assert struct.unpack(">II", data[16:24]) == (1200, 630), path
            assert len(data) < 60_000, path


def test_a_picture_drawn_again_is_the_same_to_the_byte_and_is_kept(tmp_path):
    picture = SharingPicture("x.png", "Bournemouth, Christchurch and Poole Council", "Plan 2026", "invented")
    first = drawn(picture, tmp_path)
    (kept,) = (tmp_path / ".cache" / "corporate-parenting").glob("sharing-*.png")
    assert kept.read_bytes() == first
    kept.write_bytes(b"kept")
    assert drawn(picture, tmp_path) == b"kept"
    kept.unlink()
    _draw.cache_clear()
    assert drawn(picture, tmp_path) == first


def test_a_picture_fits_its_longest_words(tmp_path):
    """What is longer is drawn smaller: no ink touches the doors or the edge."""
    words = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch Council " * 3
    title = "Corporate parenting strategy for all our children in care and care leavers " * 2
    image = Image.open(io.BytesIO(drawn(SharingPicture("x.png", words, title), tmp_path)))
    ground = b"\x0a\x53\x61"
    pixels = image.convert("RGB")
    for area in ((0, 0, 1200, 40), (724, 0, 768, 630), (0, 0, 60, 630), (0, 600, 760, 630)):
        there = pixels.crop(area).tobytes()
        assert there == ground * (len(there) // 3), area


def linked(html: str) -> list[dict]:
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert data
    return json.loads(data[1])["@graph"]


def test_a_page_says_of_itself_what_the_data_says_of_it(site):
    file = {node["@id"]: node for node in json.loads(site.files["data/library.jsonld"])["@graph"]}
    root = "https://corporate-parenting.example/"
    for path in ("northmere/", "northmere/strategy/2026-2029/", "northmere/pledge/3/", "data/"):
        nodes = {node["@id"]: node for node in linked(site.generated[f"{path}index.html"]) if "@id" in node}
        assert root + path in nodes
        for address, node in nodes.items():
            assert node == {name: value for name, value in file[address].items() if name != "hasPart"}


def test_breadcrumbs_are_those_that_a_reader_sees(site):
    checked = 0
    for path, html in site.generated.items():
        if "application/ld+json" not in html:
            continue
        crumbs = linked(html)[-1]["itemListElement"]
        nav = html.split('<nav class="breadcrumbs"')[1].split("</nav>")[0]
        shown = len(re.findall(r"<li>", nav))
        assert len(crumbs) == shown + 1, path
        assert [crumb["position"] for crumb in crumbs] == list(range(1, len(crumbs) + 1))
        checked += 1
    assert checked > 30


def test_words_cannot_end_the_block_of_data(project, now):
    settings = project()
    strategy = settings.root / "strategies" / "northmere" / "strategy-2026.yml"
    text = strategy.read_text("utf-8")
    title = "Corporate parenting strategy 2026 to 2029"
    text = re.sub("    fingerprint: .*\n", "", text)
    strategy.write_text(text.replace(f"title: {title}", f"title: {title} </script><b>&", 1), "utf-8")
    made = prepare(settings, now).site
    assert made is not None
    html = made.generated["northmere/strategy/2026-2029/index.html"]
    assert "</script><b>" not in html
    assert f"{title} </script><b>&" in [node.get("name") for node in linked(html)]


@pytest.mark.parametrize(
    ("ident", "quietly"),
    [
        ("edge-of-care", "edge"),
        ("day-to-day-care", "day-to-day"),
        ("moving-on-from-care", "moving-on"),
        ("children-in-care-council-2026", "children-council-2026"),
        ("looked-after", "part"),
        ("careers", "careers"),
        ("plan/leaving-care", "plan/leaving"),
    ],
)
def test_an_address_for_young_people_is_made_from_the_id_and_tells_nothing(ident, quietly):
    assert quiet(ident) == quietly


def test_a_picture_wears_the_councils_own_colours():
    palette = judged("#4b1d6e", "#ff9f1c")[0]
    official = SharingPicture("x.png", "Barnet", "", palette=palette).colours
    young = SharingPicture("x.png", "Barnet", "", young=True, palette=palette).colours
    assert official["ground"] == young["near"] == palette.band
    assert young["ground"] == official["near"] == palette.sun
    assert SharingPicture("x.png", "Barnet", "").colours["ground"] == "#0a5361"
