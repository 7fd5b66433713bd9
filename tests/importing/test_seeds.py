"""Real papers, read from the seeds folder; none of their sentences stand here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corporate_parenting.importing import Imported, import_text
from corporate_parenting.source.tidy import tidy

from .conftest import COUNCILS, Draft, read_back, seed_files, words


def import_seed(seeds: Path, key: str) -> tuple[str, Imported]:
    path = dict(seed_files(seeds))[key]
    data = path.read_bytes()
    return data.decode(), import_text(data, name=path.name, council=COUNCILS[key])


@pytest.fixture
def strategy(seeds: Path) -> tuple[str, Imported, Draft]:
    text, imported = import_seed(seeds, "001")
    return text, imported, read_back(imported.yaml)


@pytest.mark.parametrize("key", COUNCILS)
def test_no_word_is_lost(seeds: Path, key: str, check_loads: Callable[..., None]) -> None:
    text, imported = import_seed(seeds, key)
    kept = Counter(word for draft in imported.drafts for word in words(read_back(draft.yaml).text))
    taken = sum(one.words for one in imported.withheld)
    # A footnote's raised number is its `mark`; where it is cited, it stands in the words.
    flat = re.sub(r"^\u00b9 ", "", text, flags=re.MULTILINE).replace("\u00b9", "1")
    printed = Counter(words(re.sub(r"</?[a-z]+>", " ", flat)))
    assert kept <= printed
    assert (printed - kept).total() == taken
    assert imported.words_in == imported.words_out
    assert imported.unplaced == ()
    check_loads(*(draft.yaml for draft in imported.drafts))


@pytest.mark.parametrize("key", COUNCILS)
def test_a_draft_is_in_the_house_style(seeds: Path, key: str) -> None:
    for draft in import_seed(seeds, key)[1].drafts:
        assert tidy(draft.yaml) == draft.yaml


def test_the_strategy_stands_in_order_once_and_to_the_letter(
    strategy: tuple[str, Imported, Draft],
) -> None:
    text, imported, draft = strategy
    assert draft.text.split() == text.replace("*", "").split()
    assert imported.unplaced == ()


def test_every_printed_number_of_the_strategy_is_kept(
    strategy: tuple[str, Imported, Draft],
) -> None:
    text, _, draft = strategy
    assert draft.numbers == re.findall(r"^(\d+\.(?:\d+)?(?:\.\d+)?)\s", text, re.MULTILINE)
    assert "2.2" not in draft.numbers
    assert draft.numbers.index("2.3") == draft.numbers.index("2.1") + 1


def test_the_strategy_has_its_facts(strategy: tuple[str, Imported, Draft]) -> None:
    data = strategy[2].data
    assert data["id"] == "strategy-2012"
    assert data["title"] == "Corporate Parenting Strategy 2012 - 2015"
    assert data["period"] == {"start": "2012", "end": "2015", "as_printed": "2012 - 2015"}
    assert (data["status"], data["version"], data["text_status"]) == ("draft", "1", "held")


def test_the_stages_are_known_by_their_usual_names(
    strategy: tuple[str, Imported, Draft],
) -> None:
    sections = strategy[2].data["sections"]
    assert [(s["id"], s.get("kind")) for s in sections] == [
        ("part-1", "purpose"),
        ("part-2", None),
        ("edge-of-care", "stage"),
        ("permanence", "stage"),
        ("day-to-day", "stage"),
        ("moving-on", "stage"),
    ]
    for stage in sections[2:]:
        kinds = [inner["kind"] for inner in stage["sections"]]
        assert kinds == ["current_position", "commitments"]


def test_commitments_have_the_strength_that_their_words_state(
    strategy: tuple[str, Imported, Draft],
) -> None:
    commitments = list(_commitments(strategy[2].data["sections"]))
    assert len(commitments) == 20
    for block in commitments:
        will = block["commitment"].startswith("We will")
        assert block.get("strength") == ("will" if will else None)


def test_a_paragraph_without_full_stop_is_no_heading(
    strategy: tuple[str, Imported, Draft],
) -> None:
    blocks = {b["number"]: b for b in _commitments(strategy[2].data["sections"])}
    for number in ("4.2.4", "5.2.5"):
        assert not blocks[number]["commitment"].endswith(".")


def test_the_sentence_that_a_page_broke_is_mended_and_told(
    strategy: tuple[str, Imported, Draft],
) -> None:
    text, imported, _ = strategy
    (mended,) = imported.log
    lines = text.split("\n")
    assert lines[mended.line - 1][0].islower()
    assert mended.what.startswith("a sentence that broke off")


def test_what_extraction_left_behind_is_taken_out_and_told(seeds: Path) -> None:
    for key, artefact in (("000", "`<i>`"), ("002", "stray `**`"), ("003", "`##`")):
        _, imported = import_seed(seeds, key)
        assert any(artefact in mended.what for mended in imported.log), key
    for key in COUNCILS:
        draft = read_back(import_seed(seeds, key)[1].yaml)
        assert not re.search(r"\*\*|##|</?[pi]>", draft.text), key


def test_a_lone_letter_stays_the_letter_that_was_printed(seeds: Path) -> None:
    assert "c)" in read_back(import_seed(seeds, "000")[1].yaml).numbers
    assert "(a)" in read_back(import_seed(seeds, "002")[1].yaml).numbers


def test_running_numbers_go_on_over_headings(seeds: Path) -> None:
    for key, end in (("002", ""), ("004", ".")):
        numbers = [n for n in read_back(import_seed(seeds, key)[1].yaml).numbers if n[0] != "("]
        assert numbers == [f"{n}{end}" for n in range(1, 19)]


def _commitments(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = []
    for section in sections:
        found += [b for b in section.get("body", ()) if "commitment" in b and isinstance(b, dict)]
        found += _commitments(section.get("sections", []))
    return found
