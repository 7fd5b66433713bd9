"""The A to Z and the index beside it: order of letters, what stands there, and how much."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

import corporate_parenting
from corporate_parenting.document.nodes import Text
from corporate_parenting.site.build import Site
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare
from corporate_parenting.site.search.index import index
from corporate_parenting.site.search.language import Alphabet, language, leading
from corporate_parenting.site.search.rows import Row
from tests.conftest import NOW, ROOT

SCRIPTS = Path(corporate_parenting.__file__).parent / "assets" / "scripts-search"


@pytest.fixture(scope="module")
def site() -> Site:
    settings, _ = read_settings(ROOT / "mkdocs.yml")
    made = prepare(settings, NOW).site
    assert made is not None
    return made


def rows(site: Site, path: str) -> list[tuple[str, str]]:
    """Address and title of each line of an A to Z."""
    html = site.generated[f"{path}index.html"].split('id="a-to-z"')[1].split("</section>\n</section>")[0]
    return re.findall(r'<li><a href="([^"]*)">(?:<span[^>]*>)?([^<]*)', html)


def told(site: Site, path: str) -> dict:
    text = site.files[f"{path}search-index.js"].decode()
    assert text.startswith("corporateParentingIndex={")
    assert text.endswith("};\n")
    return json.loads(text.removeprefix("corporateParentingIndex=").removesuffix(";\n"))


@pytest.mark.parametrize(
    ("tongue", "titles"),
    [
        ("en", ["3 homes", "An advocate", "We will be there", "(c) Being listened to", "Your say", "zoo"]),
        (
            "cy",
            [
                "Addewid",
                "Cartref",
                "Chwaer",
                "Dad",
                "Ddoe",
                "Eglwys",
                "Ffôn",
                "Gofal",
                "Llais",
                "Ŵy",
                "Y ysgol",
            ],
        ),
        ("pl", ["Ala", "Ćma", "Dom", "Lato", "Łoś", "Mama", "Ósmy", "Śnieg", "Zoo", "Źrebię", "Żaba"]),
        ("ar", ["أسرتك", "بيتك", "الحقوق", "صوتك", "المدرسة", "يوم"]),
        ("fr", ["Abri", "École", "Été", "Zoo"]),
    ],
)
def test_titles_stand_in_the_order_of_their_own_alphabet(tongue, titles):
    alphabet = Alphabet(language(tongue))
    mixed = titles[1::2] + titles[::2]
    assert sorted(mixed, key=alphabet.key) == titles


@pytest.mark.parametrize(
    ("tongue", "title", "letter"),
    [
        ("en", "We will try to keep your things", "K"),
        ("en", "(a) Best interests", "B"),
        ("en", "60 in every 100", ""),
        ("en", "Éire", "E"),
        ("cy", "Chwaer", "Ch"),
        ("cy", "Byddwn yn ceisio llenwi", "Ll"),
        ("pl", "Łóżko", "Ł"),
        ("ar", "المدرسة", "م"),
        ("ar", "إخوتك", "ا"),
        ("ar", "Childline", "C"),
        ("fr", "École", "E"),
    ],
)
def test_the_letter_of_a_title(tongue, title, letter):
    assert Alphabet(language(tongue)).letter(title) == letter


def test_each_council_edition_and_language_has_a_search(site):
    made = {path.removesuffix("search-index.js") for path in site.files if path.endswith("search-index.js")}
    northmere = {path.removeprefix("northmere/") for path in made if path.startswith("northmere/")}
    assert northmere == {
        "search/",
        "search/cy/",
        "young-people/search/",
        "young-people/search/cy/",
        "young-people/search/pl/",
        "young-people/search/ar/",
        "easy-read/search/",
        "under-10s/search/",
        "after-18/search/",
    }
    assert "search/" in made
    for path in made:
        assert len(told(site, path)["rows"]) == len(rows(site, path)) > 20, path


def test_the_search_of_easy_read_stands_in_easy_read(site):
    html = site.generated["northmere/easy-read/search/index.html"]
    above = html.split('<nav class="breadcrumbs"')[1].split("</nav>")[0]
    assert above.endswith(">Easy Read</a></li></ol>")
    assert html.split('<nav class="local')[1].split("</nav>")[0].count("<a ") > 3


def test_pages_promises_words_and_people_stand_in_the_a_to_z(site):
    young = dict(rows(site, "northmere/young-people/search/"))
    assert young["../promises/home/"] == "Your home and your things"
    assert young["../promises/family/#p-brothers-and-sisters"].endswith("brothers and sisters.")
    assert young["../words/#term-personal-adviser"] == "personal adviser"
    assert "Childline" in [title for _, title in rows(site, "northmere/young-people/search/")]
    public = dict(rows(site, "northmere/search/"))
    assert public["../strategy/2026-2029/edge-of-care/#p-3.2.1"].startswith("We will offer every family")
    assert public["../../about/"] == "About"
    assert not [at for at in public if "/rules/" in at], "the manual is found in the search of the site"
    everything = dict(rows(site, "search/"))
    assert everything["../northmere/"] == "Northmere Council"
    assert "../rules/preferred-term/" in everything
    assert "../compare/" in everything


def test_every_page_leads_to_the_search_of_its_own_edition_and_language(site):
    for path, action in {
        "northmere/index.html": "../northmere/search/",
        "northmere/cy/index.html": "../../northmere/search/cy/",
        "northmere/ar/index.html": "../../northmere/young-people/search/ar/",
        "northmere/under-10s/promises/index.html": "../../../northmere/under-10s/search/",
        "compare/index.html": "../search/",
    }.items():
        assert f'role="search" action="{action}"' in site.generated[path], path
    assert 'role="search" action="../search/"' in site.written["about/index.html"]
    page = site.generated["northmere/search/index.html"]
    assert page.count('role="search"') == 1


def test_a_long_a_to_z_leaves_less_room_for_words_and_the_rarest_stay():
    def made(n: int) -> dict:
        many = [
            Row((Text(f"Title {i}"),), f"a/{i}/", said=[f"common rare{i}x " + "filler " * 3])
            for i in range(n)
        ]
        text = index(many, language("en"), (), young=False).decode()
        return json.loads(text.removeprefix("corporateParentingIndex=").removesuffix(";\n"))

    assert made(3)["rows"][1] == "\ncommon filler rare1x"
    crowded = made(1500)["rows"]
    assert crowded[0] == "\nrare0x"
    assert not any("common" in row for row in crowded)


def test_words_that_lead_nowhere_are_left_out():
    groups = [(("siblings",), ("brothers and sisters",)), (("respite",), ("sleepover",))]
    assert leading(groups, "We keep brothers and sisters together") == ["siblings>brothers and sisters"]


def test_drafts_are_in_the_search_of_a_preview_only_and_say_so(project):
    settings = project()
    (settings.root / "strategies" / "northmere" / "next.yml").write_text(
        "document: strategy\nid: next\ncouncil: northmere\ntitle: The zebra plan\nstatus: draft\n"
        "sections:\n  - id: zebra\n    title: Zebra crossing\n    body: [Words.]\n",
        "utf-8",
    )
    published, preview = prepare(settings, NOW).site, prepare(replace(settings, drafts=True), NOW).site
    assert published is not None
    assert preview is not None
    path = "northmere/search/index.html"
    assert "zebra" not in published.generated[path].lower()
    drafted = re.findall(r'>The zebra plan</a> <span class="tag status draft">', preview.generated[path])
    assert len(drafted) == 1


def test_the_library_is_the_one_that_its_licence_names():
    said = (SCRIPTS / "LICENCE.md").read_text("utf-8")
    library = (SCRIPTS / "10-searchable-map.js").read_bytes().split(b"\n", 1)[1].removesuffix(b"\n")
    assert hashlib.sha256(library).hexdigest() in said


def test_the_first_page_of_a_site_of_one_council_searches_that_council(project):
    site = prepare(project(), NOW).site
    assert site is not None
    first = (site.generated | site.written)["index.html"]
    assert re.findall(r'<form class="find"[^>]* action="([^"]*)"', first) == ["./northmere/search/"]
