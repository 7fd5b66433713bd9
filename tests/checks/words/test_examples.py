"""Every rule about words catches what its manual calls wrong, and lets pass what it calls right."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
import yaml

from corporate_parenting.checks import Situation, words
from corporate_parenting.checks.rule import OFFICIAL, Rule
from corporate_parenting.checks.words import WORD_CHECKS
from corporate_parenting.checks.words.wording import wordings
from corporate_parenting.diagnostics import Finding
from corporate_parenting.model import MODELS, Council, CouncilRecord
from tests.conftest import NOW

MODULES = [
    module
    for found in pkgutil.walk_packages(words.__path__, f"{words.__name__}.")
    if hasattr(module := import_module(found.name), "check")
]
RULES: list[Rule] = [module.RULE for module in MODULES]
WRONG = [(rule, text) for rule in RULES for text in rule.wrong]
RIGHT = [(rule, text) for rule in RULES for text in rule.right]
PROMISE: dict[str, Any] = {"id": "answer", **yaml.load(OFFICIAL, Loader=yaml.BaseLoader)}


def told(example: str) -> Iterator[Finding]:
    """What is said where ``example`` is the young people's words of a promise, or a promise's own lines.

    Rows are its Easy Read; a title is the pledge's own.
    """
    if example.startswith("- picture:"):
        yield from told_of_rows(example)
        return
    fields: Any = (
        yaml.load(example, Loader=yaml.BaseLoader) if example.startswith(("promise:", "text:")) else None
    )
    promise = PROMISE | (fields or {"young_people": example})
    values: dict[str, Any] = {"document": "pledge", "id": "p", "council": "barnet", "title": "P"}
    values["status"] = "adopted"
    if example.startswith("title:"):
        values["young_people"] = yaml.load(example, Loader=yaml.BaseLoader)
        promise = PROMISE
    fact = MODELS["pledge"].model_validate({**values, "promises": [promise]})
    record = CouncilRecord(Council(id="barnet", name="Barnet", nation="england"))
    for wording in wordings(fact, "pledge.yml", Situation(NOW, councils={"barnet": record})):
        for check in WORD_CHECKS:
            yield from check(wording)


def told_of_rows(example: str) -> Iterator[Finding]:
    pledge = {"document": "pledge", "id": "p", "council": "barnet", "title": "P", "status": "adopted"}
    made: Any = MODELS["pledge"].model_validate({**pledge, "promises": [PROMISE]})
    rows = {
        "document": "words",
        "of": "barnet/p",
        "edition": "easy_read",
        "language": "en",
        "version": "1",
        "words": {"answer": yaml.load(example, Loader=yaml.BaseLoader)},
    }
    file: Any = MODELS["words"].model_validate(rows)
    term = {"term": "independent advocate", "means": "Someone who speaks up for a child."}
    council = Council(id="barnet", name="Barnet", nation="england", glossary=(term,))
    record = CouncilRecord(council, pledges=(made,), words=(file,))
    for wording in wordings(file, "words.yml", Situation(NOW, councils={"barnet": record})):
        for check in WORD_CHECKS:
            yield from check(wording)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rsplit(".")[-1])
def test_every_rule_is_run_and_has_a_manual(module: Any) -> None:
    rule = module.RULE
    assert module.check in WORD_CHECKS
    assert module.__name__.rsplit(".")[-1] == rule.code.replace("-", "_")
    assert all((rule.title, rule.why, rule.source, rule.mend))
    assert rule.wrong, "a rule without an example of what is wrong"
    assert rule.right, "a rule without an example of what is right"


def test_no_check_is_run_without_a_rule() -> None:
    assert {module.check for module in MODULES} == set(WORD_CHECKS)


@pytest.mark.parametrize(("rule", "text"), WRONG, ids=lambda value: getattr(value, "code", None))
def test_what_is_wrong_is_caught(rule: Rule, text: str) -> None:
    found = [finding for finding in told(text) if finding.code == rule.code]
    assert found
    assert max(finding.severity for finding in found) <= rule.severity


@pytest.mark.parametrize(("rule", "text"), RIGHT, ids=lambda value: getattr(value, "code", None))
def test_what_is_right_is_not(rule: Rule, text: str) -> None:
    assert [finding.message for finding in told(text) if finding.code == rule.code] == []
