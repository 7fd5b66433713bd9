"""SARIF: judged by the schema of the standard, and by what code scanning services need."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from corporate_parenting.diagnostics import Diagnostic, Position, Related, Report, Severity, Silenced
from corporate_parenting.diagnostics.rule import Rule
from corporate_parenting.diagnostics.sarif import as_sarif

SCHEMA = json.loads((Path(__file__).parent / "sarif" / "sarif-schema-2.1.0.json").read_text("utf-8"))
RULE = Rule(
    code="hard-word",
    title="A hard word",
    why="Not everybody knows it.",
    source="[GOV.UK](https://www.gov.uk/)",
    mend="Use `another`.",
    wrong=("young_people: Utilise it.",),
    right=("young_people: Use it.",),
)
TOLD = Diagnostic(
    "hard-word",
    Severity.WARNING,
    "`utilise` is hard.",
    "Write `use`.",
    "pledges/ŵ a.yml",
    Position(3, 8),
    "  text: Utilise it.",
    (Related("the official words", "strategies/a.yml", Position(7, 1)),),
)


def run(report: Report) -> dict[str, Any]:
    text = as_sarif(report, {"hard-word": RULE}, "1.2.3")
    log: dict[str, Any] = json.loads(text)
    jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(log)
    (only,) = log["runs"]
    return dict(only)


def test_the_schema_refuses_what_is_wrong() -> None:
    log = json.loads(as_sarif(Report([TOLD]), {}, "1.2.3"))
    log["runs"][0]["results"][0]["level"] = "info"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(SCHEMA).validate(log)


def test_a_result_has_its_rule_its_place_and_what_is_related() -> None:
    made = run(Report([TOLD]))
    (rule,), (result,) = made["tool"]["driver"]["rules"], made["results"]
    assert rule["id"] == result["ruleId"] == "hard-word"
    assert (rule["shortDescription"]["text"], rule["defaultConfiguration"]["level"]) == (
        "A hard word",
        "warning",
    )
    assert "young_people: Use it." in rule["help"]["markdown"]
    assert rule["help"]["text"].startswith("Not everybody knows it.")
    assert (result["level"], result["message"]["text"]) == ("warning", "`utilise` is hard. Write `use`.")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "pledges/%C5%B5%20a.yml", "uriBaseId": "SRCROOT"}
    assert place["region"] == {
        "startLine": 3,
        "startColumn": 8,
        "snippet": {"text": "  text: Utilise it."},
    }
    (related,) = result["relatedLocations"]
    assert related["message"]["text"] == "the official words"
    assert related["physicalLocation"]["region"] == {"startLine": 7, "startColumn": 1}


def test_each_severity_has_a_level() -> None:
    told = [replace(TOLD, severity=severity) for severity in Severity]
    assert {r["level"] for r in run(Report(told))["results"]} == {"note", "warning", "error"}


def test_no_problems_are_a_run_without_results() -> None:
    made = run(Report())
    assert made["results"] == []
    assert made["tool"]["driver"]["rules"] == []


def test_a_code_without_an_entry_is_told_all_the_same() -> None:
    made = run(Report([replace(TOLD, code="other")]))
    assert made["tool"]["driver"]["rules"] == [{"id": "other"}]


def test_a_problem_is_known_again_when_lines_move() -> None:
    def prints(*told: Diagnostic) -> list[str]:
        return [r["partialFingerprints"]["ruleFileLine/v1"] for r in run(Report(list(told)))["results"]]

    moved = replace(TOLD, position=Position(30, 8))
    assert prints(TOLD) == prints(moved)
    assert prints(TOLD) != prints(replace(TOLD, quoted="  text: Utilise them."))
    assert len(set(prints(TOLD, moved))) == 2


def test_what_is_silenced_is_suppressed_with_its_reason() -> None:
    made = run(Report([], [Silenced(TOLD, "the court uses this word", Position(2, 3))]))
    (result,) = made["results"]
    (suppression,) = result["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == ("inSource", "the court uses this word")
    assert suppression["location"]["physicalLocation"]["region"]["startLine"] == 2


def test_a_line_that_must_not_be_repeated_is_not() -> None:
    assert "snippet" not in json.dumps(run(Report([replace(TOLD, quoted="")])))


def test_braces_and_links_are_words() -> None:
    made = run(Report([replace(TOLD, message="{0} [a](b) […]", mend="Mend.")]))
    assert made["results"][0]["message"]["text"] == "{{0}} \\[a](b) […] Mend."


def test_a_file_outside_the_project_has_a_whole_address() -> None:
    outside = Path("/elsewhere/a b.yml").absolute()
    made = run(Report([replace(TOLD, source=str(outside))]))
    where = made["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert where == {"uri": outside.as_uri()}
