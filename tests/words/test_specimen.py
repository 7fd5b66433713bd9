"""The specimen pledge in other languages: no line lost, the same numbers, the same strength.

Nobody who wrote these tests speaks the languages; what a machine can compare is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from corporate_parenting.document.nodes import Term
from corporate_parenting.document.walk import walk
from corporate_parenting.editions import chapters
from corporate_parenting.loading import Loaded
from corporate_parenting.model.documents import Pledge
from corporate_parenting.model.freshness import Sources
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.model.words_file import Entry, WordsFile
from corporate_parenting.words import furniture

TRIES = {"cy": r"(?i)\bceisio", "pl": r"(?i)\bpostaramy się|\bpostaramy", "ar": r"سنحاول"}
"""What says “we will try” in each language; the comment at the head of each file fixes it."""


@pytest.fixture(scope="module")
def record(library: Loaded) -> CouncilRecord:
    return next(r for r in library.library.councils if r.council.id == "northmere")


@pytest.fixture(scope="module")
def pledge(record: CouncilRecord) -> Pledge:
    assert record.pledge is not None
    return record.pledge


def _file(record: CouncilRecord, edition: str, language: str) -> WordsFile:
    return next(w for w in record.words if (w.edition, w.language) == (edition, language))


def _plain(pledge: Pledge) -> Iterator[tuple[str, dict[str, tuple[str, ...]]]]:
    """Each address with its parts of young people's words, in English."""
    for item in (*pledge.intro, *pledge.parts, *pledge.promises):
        said = item.young_people
        assert item.id
        assert said
        parts = {"title": (said.title,), "text": (said.text,), "means": said.means, "if_not": (said.if_not,)}
        yield item.id, {name: tuple(str(w) for w in words if w) for name, words in parts.items()}


def _official(pledge: Pledge) -> Iterator[tuple[str, dict[str, tuple[str, ...]]]]:
    """Each address with its official words, in English."""
    for block in pledge.intro:
        yield str(block.id), {"title": (), "text": (str(block.text),), "body": ()}  # type: ignore[union-attr]
    for part in pledge.parts:
        yield part.id, {"title": (part.title,), "text": (), "body": ()}
    for promise in pledge.promises:
        items = tuple(str(item.text) for block in promise.body for item in block.items)  # type: ignore[union-attr]
        yield promise.id, {"title": (), "text": (str(promise.promise),), "body": items}


def _said(entry: Entry, name: str) -> tuple[str, ...]:
    value = getattr(entry, name)
    if name == "body":
        return tuple(str(item.text) for block in entry.body for item in block.items)
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),) if value else ()


def _numbers(words: str) -> list[str]:
    """Marks of thousands differ: in Polish a comma begins the decimals."""
    return sorted(n.replace(",", "") for n in re.findall(r"\d[\d,]*\d|\d", words))


@pytest.mark.parametrize(
    ("edition", "language"),
    [("young_people", "cy"), ("young_people", "pl"), ("young_people", "ar"), ("public", "cy")],
)
def test_no_line_number_or_strength_is_lost(
    record: CouncilRecord, pledge: Pledge, edition: str, language: str
) -> None:
    file = _file(record, edition, language)
    source = dict((_plain if edition == "young_people" else _official)(pledge))
    assert list(file.words) == list(source)
    for address, parts in source.items():
        for name, english in parts.items():
            there = _said(file.words[address], name)
            assert len(there) == len(english), f"{address} {name}"
            for said, translated in zip(english, there, strict=True):
                assert _numbers(translated) == _numbers(said), translated
                tries = len(re.findall(r"\btry\b", said))
                assert len(re.findall(TRIES[language], translated)) == tries, translated
    if edition == "young_people":
        assert file.title
        assert _numbers(file.text or "") == ["14"]


@pytest.mark.parametrize("language", ["cy", "pl", "ar"])
def test_nothing_is_older_than_its_source(record: CouncilRecord, pledge: Pledge, language: str) -> None:
    for file in (w for w in record.words if w.language == language):
        assert Sources(record, file, pledge).stale() == ()
        assert list(file.made_from) == [".", *file.words], (
            "an entry without a fingerprint cannot be found stale"
        )


@pytest.mark.parametrize("language", ["cy", "pl", "ar"])
def test_they_say_that_they_are_drafts(record: CouncilRecord, language: str) -> None:
    for file in (w for w in record.words if w.language == language):
        assert file.checked is None
        assert file.translated
        assert "no native speaker has read it" in file.translated.by


def test_a_translation_is_not_explained_in_english(library: Loaded, record: CouncilRecord, now) -> None:
    """Names of schemes stand in brackets, in English; the English glossary has no place behind them."""
    view = library.library.as_published(now, illustrations=True)
    made = [c for c in chapters(record, view, furniture()) if c.language]
    assert {c.language for c in made} == {"cy", "pl", "ar"}
    assert [c.key for c in made for node in walk(c.document) if isinstance(node, Term)] == []
