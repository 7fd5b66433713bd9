"""Every word that the pages ask for is in the catalogue, and every word of the catalogue is asked for."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

import corporate_parenting
from corporate_parenting.model.blocks import BlockBase
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import PledgeEvent
from corporate_parenting.model.kinds import PAPER, STRATEGY
from corporate_parenting.model.scalars import Status, TextStatus, Withheld
from corporate_parenting.words import furniture

PACKAGE = Path(corporate_parenting.__file__).parent
WORDS = furniture()
ASKED = re.compile(r"(?:words|furniture\(\))(?:\.(?:get|count))?$")


def _asked() -> tuple[set[str], set[str]]:
    """The keys that the package names, and the beginnings of those that it puts together."""
    keys, families = set(), set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                keys.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                families.add(str(node.values[0].value))
    for path in PACKAGE.rglob("templates/*"):
        keys |= set(re.findall(r"""["']([a-z0-9_.-]+)["']""", path.read_text("utf-8")))
    return keys, {family for family in families if re.fullmatch(r"[a-z0-9-]+\.[a-z0-9.-]*", family)}


def test_every_word_of_the_catalogue_is_asked_for() -> None:
    keys, families = _asked()
    plurals = {key.rpartition(".")[0] for key in WORDS.catalogue if key.endswith((".one", ".other"))}
    unasked = [
        key
        for key in (written.rpartition("/")[2] for written in WORDS.catalogue)
        if key not in keys
        and not key.startswith(tuple(families))
        and key.rpartition(".")[0] not in (plurals & keys)
    ]
    assert unasked == []


def test_words_for_an_illustration_stand_for_words_of_the_same_values() -> None:
    for written, text in WORDS.catalogue.items():
        variant, _, key = written.rpartition("/")
        if variant:
            assert key in WORDS.catalogue, written
            assert set(re.findall(r"{\w+}", text)) <= set(re.findall(r"{\w+}", WORDS.catalogue[key])), written


def _calls() -> list[tuple[str, str, str]]:
    """Place, method and key of each call that names its key."""
    found = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and ASKED.search(ast.unparse(node.func)):
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
                    found.append((f"{path.name}:{node.lineno}", method, first.value))
    return found


def test_every_word_that_is_asked_for_is_in_the_catalogue() -> None:
    calls = _calls()
    assert len(calls) > 100, "the calls are no longer recognised"
    missing = [
        (place, key)
        for place, method, key in calls
        for wanted in ([f"{key}.one", f"{key}.other"] if method == "count" else [key])
        if method != "get" and wanted not in WORDS.catalogue
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("family", "members"),
    [
        ("status", get_args(Status)),
        ("text", get_args(TextStatus)),
        ("text.short", get_args(TextStatus)),
        ("kind", (*PAPER, *STRATEGY)),
        ("equality", get_args(get_args(BlockBase.model_fields["equality_assessment"].annotation)[0])),
        ("whose", ("local", "statutory")),
        ("whose.alone", ("local", "statutory")),
        ("qualifier", ("around", "over", "under", "at_least", "at_most", "exact")),
        ("withheld", get_args(Withheld)),
        ("event", get_args(PledgeEvent.model_fields["event"].annotation)),
        ("classification", get_args(Decision.model_fields["classification"].annotation)),
        ("picture", ("held", "referenced_not_held")),
        ("value", ("withheld", "not_in_source")),
        ("better", ("higher", "lower")),
        ("nation", ("england", "wales", "scotland", "northern_ireland")),
        ("month", tuple(map(str, range(1, 13)))),
        ("contact", ("council", "out_of_hours", "independent_advocate", "complaints")),
        ("contact.plain", ("council", "out_of_hours", "independent_advocate", "complaints")),
        ("action", ("not_started", "on_track", "late", "stopped", "done")),
    ],
)
def test_a_family_of_words_is_whole(family: str, members: tuple[str, ...]) -> None:
    assert [m for m in members if f"{family}.{m}" not in WORDS.catalogue] == []


def test_values_stand_in_named_places_only() -> None:
    for key, text in WORDS.catalogue.items():
        assert re.fullmatch(r"[^{}]*(\{[a-z_]+\}[^{}]*)*", text), key


def test_a_key_that_is_missing_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        WORDS("no-such-key")
    assert WORDS.get("kind.board_paper", "board_paper") == "board_paper"


def test_one_and_other() -> None:
    assert WORDS.count("missing.parts", 1).startswith("One part")
    assert WORDS.count("missing.parts", 3).startswith("3 parts")


def test_dates_are_never_more_precise_than_what_is_known() -> None:
    assert [WORDS.date(2026), WORDS.date(2026, 3), WORDS.date(2026, 3, 7)] == [
        "2026",
        "March 2026",
        "7 March 2026",
    ]
    assert WORDS.day(date(2026, 12, 31)) == "31 December 2026"


def test_words_for_young_people_are_short() -> None:
    """No sentence of ours in the young people's edition is longer than 25 words."""
    young = (
        "talk.",
        "missing.",
        "doing.",
        "promise.",
        "strength.",
        "contact.plain.",
        "front.young-people",
        "start.",
    )
    for key, text in WORDS.catalogue.items():
        if key.startswith(young):
            for sentence in re.split(r"[.?!:]\s", text):
                assert len(sentence.split()) <= 25, key


def test_no_language_without_a_catalogue() -> None:
    with pytest.raises(FileNotFoundError):
        furniture("xx")
