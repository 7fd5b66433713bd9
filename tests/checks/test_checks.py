"""What each check lets pass; what it tells stands in ``tests/cases``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from corporate_parenting import checks
from corporate_parenting.checks import CHECKS, Situation, findings
from corporate_parenting.loading.principles import law
from corporate_parenting.loading.register import register
from corporate_parenting.model import MODELS, Council, CouncilRecord
from corporate_parenting.model.base import Fact
from corporate_parenting.model.council import Illustration
from corporate_parenting.site.repository import has_remote

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MODULES = [
    p.stem
    for p in Path(checks.__file__).parent.glob("*.py")
    if p.stem not in ("__init__", "rule", "situation")
]


def fact(kind: str, **values: Any) -> Fact:
    base = {"document": kind, "id": "new", "title": "New", "council": "barnet", "status": "adopted"}
    if kind == "council":
        base = {"document": kind, "id": "barnet", "name": "Barnet", "nation": "england"}
    return MODELS[kind].model_validate({**base, **values})


def strategy(*body: object, **values: Any) -> Fact:
    return fact("strategy", sections=[{"id": "part", "title": "Part", "body": body}], **values)


def told(made: Fact, *, now: datetime = NOW, remote: bool = False) -> list[str]:
    return [f.code for f in findings([(made, "file.yml")], Situation(now, has_remote=remote))]


@pytest.mark.parametrize("name", MODULES)
def test_every_check_is_run_and_says_where_it_comes_from(name: str) -> None:
    module = import_module(f"corporate_parenting.checks.{name}")
    assert module.check in CHECKS
    assert module.__doc__ is not None
    assert "Source: " in module.__doc__


def numbered(*numbers: str) -> Iterable[dict[str, str]]:
    return ({"number": number, "text": "Words."} for number in numbers)


@pytest.mark.parametrize(
    "numbers",
    [
        ("2.1", "2.2", "2.3"),
        ("2.9", "2.10"),
        ("1", "2", "3."),
        ("2.1", "3.1"),
        ("2.1", "2.1.1", "2.2"),
        ("a)", "c)"),
        ("5.1", "4.1"),
        ("1.²", "1.4"),
        ("2.8", "2.3"),
    ],
)
def test_numbers_without_a_gap(numbers: tuple[str, ...]) -> None:
    assert told(strategy(*numbered(*numbers))) == []


def test_a_gap_that_a_note_explains_is_not_told() -> None:
    first, second = numbered("2.1", "2.3")
    assert told(strategy(first, second)) == ["number-gap"]
    assert told(strategy(first, {"note": "There is no paragraph 2.2 in the source."}, second)) == []


WILL = {
    "id": "one",
    "commitment": "We will.",
    "strength": "will",
    "actions": [{"id": "act", "what": "We do it."}],
}


@pytest.mark.parametrize("status", ["superseded"])
def test_nobody_needs_plain_words_for_what_was_replaced(status: str) -> None:
    assert told(strategy(WILL, status=status)) == []


def test_words_that_we_do_not_hold_cannot_be_put_plainly() -> None:
    assert told(strategy(WILL, text_status="referenced_not_held")) == []


@pytest.mark.parametrize(
    "young_people",
    ["We will.", {"text": "We will."}, {"list": ["We will."]}, {"leave_out": "It is for staff."}],
)
def test_plain_words_in_any_shape(young_people: object) -> None:
    assert told(strategy({**WILL, "young_people": young_people})) == []


def test_a_title_alone_is_no_promise_in_plain_words() -> None:
    assert told(strategy({**WILL, "young_people": {"title": "We will."}})) == ["missing-plain-words"]


@pytest.mark.parametrize("address", ["one", "3.1", "3.1."])
def test_words_may_stand_for_several_commitments(address: str) -> None:
    other = {
        **WILL,
        "id": "two",
        "actions": [{"id": "act-too", "what": "We do it."}],
        "young_people": {"text": "We will.", "also_covers": [address]},
    }
    assert told(strategy({**WILL, "number": "3.1"}, other)) == []


def test_a_list_in_young_people_s_words_stands_for_the_items_below_it() -> None:
    lead = {"text": "We will:", "list": [WILL]}
    assert told(strategy(lead)) == ["missing-plain-words"]
    assert told(strategy({**lead, "young_people": {"text": "We will:", "list": ["We will."]}})) == []
    assert told(strategy({**lead, "young_people": {"leave_out": "It is for staff."}})) == []
    assert told(strategy({**lead, "young_people": "We will."})) == ["missing-plain-words"]


def test_a_local_offer_wants_plain_words_too() -> None:
    part = {"id": "part", "title": "Part", "body": [WILL]}
    assert told(fact("local_offer", sections=[part])) == ["missing-plain-words"]


CONTACT = {"kind": "council", "name": "Team"}


@pytest.mark.parametrize(
    ("checked_on", "codes"),
    [
        ("2026-11-22", []),
        ("2026-05-26", []),  # 180 days
        ("2026-05-25", ["unchecked-contact"]),
        ("2026-05", []),  # it may have been the 31st
        ("2026-04", ["unchecked-contact"]),
        ("2026", []),
        ("2025", ["unchecked-contact"]),
    ],
)
def test_a_contact_is_fresh_for_180_days(checked_on: str, codes: list[str]) -> None:
    assert told(fact("council", contacts=[{**CONTACT, "checked_on": checked_on}])) == codes


MARKS = {"says": "Ours.", "real": "https://a.example", "real_title": "Theirs"}


def test_an_illustration_without_contacts_is_well() -> None:
    assert told(fact("council", illustration=MARKS)) == []


@pytest.mark.parametrize(
    ("strength", "words"), [("will", "We will answer you."), ("will_try", "We will try to answer you.")]
)
def test_a_promise_that_says_how_strong_it_is(strength: str, words: str) -> None:
    promise = {"id": "a", "promise": words, "young_people": words, "strength": strength}
    assert told(fact("pledge", promises=[promise])) == []


def test_a_mark_anywhere_in_the_block_shows_what_was_withheld() -> None:
    assert told(strategy({"text": "[…] wrote this.", "withheld": ["name"]})) == []
    assert told(strategy({"text": "They wrote:", "list": ["Yours, […]"], "withheld": ["name"]})) == []
    assert told(fact("decision", particulars=[{"label": "By", "value": "[…]", "withheld": ["name"]}])) == []


def test_a_decision_paper_has_a_place_for_every_word() -> None:
    assert told(fact("decision", unplaced=["Page 3"])) == ["unplaced-words"]


def test_an_embargo_that_is_over_is_no_secret() -> None:
    made = fact("strategy", publish_from="2026-11-22T12:00 Europe/London")
    assert told(made, remote=True) == []
    assert told(made, now=datetime(2026, 11, 22, 11, 59, tzinfo=UTC), remote=True) == ["public-draft"]


def test_a_draft_in_a_repository_of_ones_own_is_no_secret_told() -> None:
    assert told(fact("strategy", status="draft")) == []
    assert told(fact("strategy", status="draft"), remote=True) == ["public-draft"]


@pytest.mark.parametrize(
    ("config", "copied"),
    [
        ("", False),
        ("[core]\n\tbare = false\n", False),
        ('[remote "origin"]\n\turl = https://git.example/a.git\n\tfetch = +refs/heads/*\n', True),
        ('[branch "main"]\n\tremote = origin\n', False),
        ("not a config file", False),
        ('[remote "a"]\n[remote "a"]\n\turl = x%y\n', True),
    ],
)
def test_a_repository_that_is_copied_elsewhere_is_known_by_its_remote(
    tmp_path: Path, config: str, copied: bool
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text(config, "utf-8")
    inner = tmp_path / "site" / "strategies"
    inner.mkdir(parents=True)
    assert has_remote(inner) is copied
    assert has_remote(tmp_path) is copied


def test_a_second_worktree_has_the_remote_of_the_first(tmp_path: Path) -> None:
    """In a linked worktree, and in a submodule, ``.git`` is a file that names the folder."""
    store = tmp_path / "main" / ".git"
    (store / "worktrees" / "other").mkdir(parents=True)
    (store / "config").write_text('[remote "origin"]\n\turl = https://git.example/a.git\n', "utf-8")
    (store / "worktrees" / "other" / "commondir").write_text("../..\n", "utf-8")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / ".git").write_text(f"gitdir: {store}/worktrees/other\n", "utf-8")
    assert has_remote(tmp_path / "other")


LISTED = [{"number": f"({p.letter})", "text": p.text.rstrip(";.")} for p in law().sets[0].principles]
LAWFUL = {"text": "The law says:", "origin": "statutory", "list": LISTED}
BARNET = CouncilRecord(Council.model_validate(register()["barnet"]))


def told_of_lists(block: dict[str, Any], record: CouncilRecord = BARNET, **values: Any) -> list[str]:
    made = strategy({**block, "young_people": "What the law says."}, **values)
    situation = Situation(NOW, councils={"barnet": record})
    return [f.message for f in findings([(made, "file.yml")], situation) if f.code == "printed-principles"]


def test_a_whole_list_of_the_law_s_principles_is_well() -> None:
    assert told_of_lists(LAWFUL, dated="2026") == []
    joined = [{**LISTED[0], "text": f"{LISTED[0]['text']}; and"}, *LISTED[1:]]
    assert told_of_lists({**LAWFUL, "list": joined}) == []
    unnumbered = [item["text"] for item in LISTED]
    assert told_of_lists({**LAWFUL, "list": unnumbered}) == []


def test_a_list_that_lacks_some_says_which() -> None:
    short = {**LAWFUL, "list": LISTED[2:]}
    told = ["This list of the principles of the Children and Social Work Act 2017 lacks (a), (b)."]
    assert told_of_lists(short) == told
    assert told_of_lists(short, dated="2018-04-01") == told


@pytest.mark.parametrize(
    "more",
    [
        {"dated": "2012"},
        {"status": "superseded"},
        {"language": "cy"},
        {"text_status": "referenced_not_held"},
    ],
)
def test_a_list_that_cannot_be_the_law_s_is_not_judged(more: dict[str, Any]) -> None:
    assert told_of_lists({**LAWFUL, "list": LISTED[2:]}, **more) == []


def test_a_council_s_own_list_and_one_with_a_note_are_not_judged() -> None:
    assert told_of_lists({**LAWFUL, "list": LISTED[2:], "origin": "local"}) == []
    assert told_of_lists({**LAWFUL, "list": LISTED[2:], "notes": [{"says": "Printed so."}]}) == []


def test_our_retelling_of_a_list_is_not_judged() -> None:
    ours = BARNET.council.model_copy(update={"illustration": Illustration.model_validate(MARKS)})
    assert told_of_lists({**LAWFUL, "list": LISTED[2:]}, CouncilRecord(ours)) == []
