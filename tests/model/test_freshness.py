"""A source word that changes makes exactly those words stale that were made from it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from corporate_parenting.loading import load
from corporate_parenting.model import CouncilRecord, WordsFile
from corporate_parenting.model.freshness import OPENING, Sources, document_of, fingerprint
from tests.conftest import ROOT

PLEDGE = "pledges/northmere/pledge-2026.yml"


@pytest.fixture
def stale(tmp_path: Path):
    """Changes one text of the specimen that stands once; every stale entry, as edition, language, address."""
    for name in ("strategies", "pledges"):
        shutil.copytree(ROOT / name / "northmere", tmp_path / name / "northmere")

    def change(find: str = "", replace: str = "", file: str = PLEDGE) -> set[tuple[str, str, str]]:
        path = tmp_path / file
        text = path.read_text("utf-8")
        if find:
            assert text.count(find) == 1, find
            path.write_text(text.replace(find, replace), "utf-8")
        loaded = load([tmp_path / "strategies", tmp_path / "pledges"], tmp_path)
        (record,) = loaded.library.councils
        return {(w.edition, w.language, address) for w in record.words for address in _stale(record, w)}

    return change


def _stale(record: CouncilRecord, file: WordsFile) -> tuple[str, ...]:
    document = document_of(record, file)
    assert document is not None
    return Sources(record, file, document).stale()


def test_the_specimen_is_fresh(stale):
    assert stale() == set()


def test_an_official_word_makes_every_edition_of_that_promise_stale_but_no_translation_of_plain_words(stale):
    changed = stale("We will save money for every child", "We will put by money for every child")
    assert changed == {
        ("easy_read", "en", "savings"),
        ("under-10s", "en", "savings"),
        ("public", "cy", "savings"),
    } | {("after-18", "en", "savings")}


def test_a_word_of_a_body_counts_as_the_promise(stale):
    changed = stale(
        "We will show the child the balance at every review.", "We will show the child the balance."
    )
    assert {address for _, _, address in changed} == {"savings"}


def test_a_plain_word_makes_its_translations_stale_and_nothing_else(stale):
    changed = stale("We will save £5 a week for you.", "We will save £6 a week for you.")
    assert changed == {("young_people", language, "savings") for language in ("cy", "pl", "ar")}


def test_the_document_s_own_opening_words(stale):
    changed = stale("They say what you can expect from us.", "They say what you can expect.")
    assert changed == {("young_people", language, OPENING) for language in ("cy", "pl", "ar")}


def test_what_is_not_words_makes_nothing_stale(stale):
    assert stale("    keeps: [savings]", "    keeps: []") == set()


def test_spaces_and_line_breaks_are_no_change():
    assert (
        fingerprint("We  will\nlisten.") == fingerprint("We will listen.") != fingerprint("We will, listen.")
    )


V2 = """\
document: pledge
id: p
council: barnet
title: Pledge
version: "2"
status: superseded
promises:
  - {id: kept, promise: "We will listen."}
  - {id: moved, promise: "We will write."}
"""
WORDS = """\
document: words
of: barnet/p
edition: public
language: cy
version: "2"
words:
  kept: Byddwn yn gwrando.
  moved: Byddwn yn ysgrifennu.
"""


@pytest.mark.parametrize(("held", "expected"), [(True, ("moved",)), (False, ("kept", "moved"))])
def test_without_fingerprints_the_version_before_is_compared_where_we_hold_it(
    tmp_path: Path, held: bool, expected: tuple[str, ...]
) -> None:
    now = V2.replace('version: "2"', 'version: "3"').replace("superseded", "adopted")
    (tmp_path / "p3.yml").write_text(now.replace("We will write.", "We will write to you."), "utf-8")
    (tmp_path / "p.cy.yml").write_text(WORDS, "utf-8")
    if held:
        (tmp_path / "p2.yml").write_text(V2, "utf-8")
    (record,) = load([tmp_path], tmp_path).library.councils
    assert _stale(record, record.words[0]) == expected
