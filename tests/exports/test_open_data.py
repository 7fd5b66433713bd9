"""Open data holds what the library holds, each thing with its address and whose words they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from corporate_parenting.exports.csv_file import cell
from corporate_parenting.exports.library import LEFT_OUT, Dump
from corporate_parenting.exports.tables import TABLES
from corporate_parenting.model import MODELS
from corporate_parenting.model.blocks import Action, CommitmentBlock, PromiseBlock
from corporate_parenting.model.scalars import WordsText
from corporate_parenting.model.walk import facts, walk
from corporate_parenting.model.words_file import Entry
from corporate_parenting.site.prepare import prepare
from tests.editions.dump import dump
from tests.exports.conftest import rows_of
from tests.maximal import Maker

FEEDS = {"changes.xml": "What is new: Test site"}


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


def test_counts_are_those_of_the_library(tables, library_file, view):
    records = view.councils
    strategies = [s for r in records for s in r.strategies]
    inside = [value for s in strategies for _, value in facts(s)]
    assert len(tables["councils"]) == len(library_file["councils"]) == len(records) == 4
    assert len(tables["documents"]) == sum(len(r.publications) for r in records) == 7
    assert len(tables["commitments"]) == 7
    assert len(tables["commitments"]) == sum(isinstance(v, CommitmentBlock | PromiseBlock) for v in inside)
    assert len(tables["actions"]) == sum(isinstance(v, Action) for v in inside) == 1
    promises = [p for r in records for pledge in r.pledges for p in pledge.promises]
    assert len(tables["promises"]) == len(promises) == 1
    assert [r["figure"] for r in tables["measures"]] == ["value", "value", "target", "comparison"]
    assert len(tables["decisions"]) == sum(len(r.decisions) for r in records) == 2
    held = list(objects(library_file))
    assert sum("commitment" in o for o in held) == 7
    assert sum("promise" in o for o in held) == 1


def test_a_version_stands_only_where_a_file_states_one(tables, library_file, view):
    documents = [d for r in view.councils for d in r.publications]
    stated = sorted(d.id for d in documents if "version" in d.model_fields_set)
    assert 0 < len(stated) < len(documents)
    assert sorted(r["document"] for r in tables["documents"] if r["version"]) == stated
    kinds = ("strategies", "pledges", "local_offers", "decisions")
    held = [d for c in library_file["councils"] for kind in kinds for d in c[kind]]
    assert sorted(d["id"] for d in held if "version" in d) == stated


def test_every_word_of_the_library_is_in_the_json_file(library_file, view):
    said = {v for o in objects(library_file) for v in _strings(o.values())}
    words = {
        str(value)
        for record in view.councils
        for fact in (*record.publications, *record.progress, *record.words)
        for _, value in walk(fact)
        if isinstance(value, WordsText)
    }
    assert len(words) > 20
    assert words - said == set()


def _strings(values: Any) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (inner for inner in value if isinstance(inner, str))


class Everything:
    """A shelf that holds whatever is named."""

    whose = "council"
    record = SimpleNamespace(taken_out=frozenset())

    def holds(self, reference, document=None):
        return True

    def words(self, words, document=None):
        return words


def test_every_field_is_in_the_json_file_or_left_out_with_a_reason():
    maker = Maker()
    words = {"words": {"a": maker.fact(Entry)}, "made_from": {}}
    made = [maker.fact(model, **(words if kind == "words" else {})) for kind, model in MODELS.items()]
    held = json.dumps([Dump({}, Everything()).fact(fact) for fact in made])
    found = {where for mark, where in maker.marks.items() if mark in held}
    inside = ("WordingRules.", "Preferred", "Look.", "OwnPicture.")  # each is left out whole
    lost = {w for w in set(maker.marks.values()) - found if not w.startswith(inside)}
    assert len(found) > 150
    assert lost <= LEFT_OUT.keys()


def test_every_row_says_whose_words_it_holds_and_leads_to_a_place_on_a_page(tables, site):
    for name, rows in tables.items():
        for row in rows:
            assert row["whose_words"] == ("illustration" if row["council"] == "hazel" else "invented"), name
            _assert_leads_to_a_place(row["address"], site)


def test_every_marked_object_leads_to_a_place_on_a_page(library_file, site):
    for record in library_file["councils"]:
        whose = "illustration" if record["council"]["id"] == "hazel" else "invented"
        marked = [o for o in objects(record) if "address" in o or "whose_words" in o]
        assert len(marked) > 2
        for o in marked:
            assert o["whose_words"] == whose
            if "address" in o:
                _assert_leads_to_a_place(o["address"], site)
        commitments = [o for o in objects(record) if "commitment" in o and ("id" in o or "number" in o)]
        assert all("address" in o for o in commitments)


def _assert_leads_to_a_place(address: str, site) -> None:
    path, _, anchor = address.removeprefix("https://site.example/").partition("#")
    html = site.generated[f"{path}index.html"]
    assert not anchor or f'id="{anchor}"' in html, address


def test_a_commitment_in_a_row(tables):
    row = tables["commitments"][0]
    assert row["words"] == "We will help early, and read the pledge."
    assert row["section"] == "Edge of care"
    assert (row["principles"], row["principles_by"]) == ("england-2017-a england-2017-d", "council")
    assert row["address"] == "https://site.example/alder/strategy/2026-2029/edge-of-care/#p-1.2"
    assert [r["words"] for r in tables["commitments"]][1] == "We will try to: listen answer[^1]"


def test_what_no_source_states_is_not_asserted(tables):
    documents = {(r["council"], r["document"]): r for r in tables["documents"]}
    cedar = documents["cedar", "strategy-2017"]
    assert (cedar["status"], cedar["text_status"], cedar["licence"], cedar["checked_on"], cedar["dated"]) == (
        "unknown",
        "referenced_not_held",
        "unknown",
        "",
        "",
    )
    decisions = {r["council"]: r for r in tables["decisions"]}
    assert decisions["alder"]["outcome"] == "not_in_source"
    assert decisions["cedar"]["outcome"] == "", "nobody looked for it"
    assert decisions["cedar"]["key_decision"] == ""
    strengths = {r["commitment"]: r["strength"] for r in tables["commitments"]}
    assert strengths["dentist"] == "not_stated"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " @", "＝", "\r+"])
def test_no_cell_is_a_formula(start):
    assert cell(f"{start}cmd|' /C calc'!A0") == f"'{start}cmd|' /C calc'!A0"


@pytest.mark.parametrize("value", ["-5", "-3.25", "12", "a=b", "c)", "3.2.1", ""])
def test_numbers_and_other_words_stay_as_they_are(value):
    assert cell(value) == value


def test_what_would_be_a_formula_in_the_files(site, tables):
    titles = {r["title"] for r in tables["documents"]}
    assert "'=Alder's plan, with \"marks\"" in titles
    assert [r["why"] for r in tables["measures"]][1] == "'-fewer than 10"
    assert '"=Alder\'s plan, with \\"marks\\""' in site.files["data/library.json"].decode()


def test_csv_files_are_what_a_spreadsheet_expects(site):
    for table in TABLES:
        content = site.files[f"data/{table.file}"]
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.count(b"\n") == content.count(b"\r\n")
        for row in rows_of(content):
            assert None not in row, "more cells than columns"
            assert None not in row.values(), "fewer cells than columns"


def test_every_column_says_what_it_means():
    for table in TABLES:
        names = [c.name for c in table.columns]
        assert len(names) == len(set(names)), table.name
        assert all(c.means.strip() and "``" not in c.means for c in table.columns)


def test_the_same_bytes_from_the_same_input(several, now, site):
    again = prepare(several, now + timedelta(hours=1)).site
    assert again is not None
    assert [p for p, content in site.all_files().items() if again.all_files()[p] != content] == []


def test_illustrations_are_not_in_what_is_made_for_search_engines(site):
    linked = site.files["data/library.jsonld"].decode()
    assert "azel" not in linked
    graph = json.loads(linked)["@graph"]
    assert graph[0]["@type"] == "Dataset"
    assert {d["contentUrl"].removeprefix("https://site.example/") for d in graph[0]["distribution"]} == {
        path for path in site.files if path.startswith("data/") and path != "data/library.jsonld"
    }
    assert [node["name"] for node in graph if node["@type"] == "Organization"] == [
        "Alder Council",
        "Cyngor Bedw",
        "Cedar Council",
    ]
    for node in objects(graph[1:]):
        if "@id" in node:
            _assert_leads_to_a_place(node["@id"], site)
        if node.get("@type") == "CreativeWork" and "name" in node:
            assert "invented council" in node["disambiguatingDescription"]


def test_an_unknown_licence_is_not_given_an_address(site):
    graph = json.loads(site.files["data/library.jsonld"])["@graph"]
    licences = {node["name"]: node.get("license") for node in graph if "name" in node}
    assert licences['=Alder\'s plan, with "marks"'].startswith("https://www.nationalarchives.gov.uk/")
    assert licences["The Alder Pledge"] is None


def test_without_an_address_there_is_no_linked_data_and_addresses_begin_at_the_first_page(several, now):
    site = prepare(replace(several, url=None), now).site
    assert site is not None
    assert "data/library.jsonld" not in site.files
    first = rows_of(site.files["data/councils.csv"])[0]
    assert first["address"] == "alder/"
    assert "This site does not know its own address" in site.generated["data/index.html"]


def test_a_preview_makes_no_data(several, now):
    preview = prepare(replace(several, drafts=True), now).site
    assert preview is not None
    assert [p for p in preview.all_files() if p.startswith("data/")] == []
    assert "compare/index.html" in preview.generated


@pytest.mark.parametrize(("kind", "number"), [("data", 0), ("data-columns", 1)])
def test_golden(described, golden, root, kind, number):
    golden(root / "tests" / "golden" / "editions" / f"{kind}.txt", dump(described[number]))


@pytest.fixture
def described(view):
    from corporate_parenting.exports import open_data  # noqa: PLC0415  # the pages alone need no site
    from corporate_parenting.exports.page import data_pages  # noqa: PLC0415
    from corporate_parenting.words import furniture  # noqa: PLC0415

    data = open_data(view, furniture(), "Test site", "https://site.example/", lambda key: f"{key}/")
    data.files.update(dict.fromkeys(data.files, b"x" * 1234))  # sizes change with every field
    return data_pages(data, view, furniture(), "Test site", "https://site.example/", FEEDS)
