"""How problems are told: to people, to other tools, and in a pull request."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from corporate_parenting.diagnostics import (
    Diagnostic,
    Finding,
    Position,
    Related,
    Report,
    Route,
    Severity,
    as_text,
    located,
)
from corporate_parenting.diagnostics.tools import as_github, as_json


def diagnostic(**changes: object) -> Diagnostic:
    values: dict[str, object] = {
        "code": "wrong-value",
        "severity": Severity.ERROR,
        "message": "`dated` is no date.",
        "mend": "Write 2026.",
        "source": "strategies/a.yml",
        "position": Position(12, 8),
        "quoted": "dated: soon",
    }
    return Diagnostic(**{**values, **changes})  # type: ignore[arg-type]


def test_text_for_a_person() -> None:
    assert as_text(
        [diagnostic(), diagnostic(position=Position(3, 1), quoted="", severity=Severity.WARNING)]
    ) == (
        "strategies/a.yml:12:8: error wrong-value: `dated` is no date.\n"
        "  12 | dated: soon\n"
        "     |        ^\n"
        "  mend: Write 2026.\n"
        "\n"
        "strategies/a.yml:3:1: warning wrong-value: `dated` is no date.\n"
        "  mend: Write 2026.\n"
    )


def test_no_problems_are_no_text() -> None:
    assert as_text([]) == ""
    assert as_github([]) == ""
    assert json.loads(as_json([])) == []


def test_colour_is_only_added() -> None:
    plain, coloured = as_text([diagnostic()]), as_text([diagnostic()], colour=True)
    assert "\x1b[" in coloured
    import re  # noqa: PLC0415  # one test needs it

    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


@pytest.mark.parametrize("column", [1, 60, 150, 250, 299, 300])
def test_a_long_line_is_cut_around_the_caret(column: int) -> None:
    line = "".join(chr(0x100 + n) for n in range(300))
    lines = as_text([diagnostic(quoted=line, position=Position(1, column))]).split("\n")
    shown, caret = lines[1], lines[2].index("^")
    assert shown[caret] == line[column - 1]
    assert len(shown) < 115


def test_a_caret_past_the_end_stands_at_the_end() -> None:
    lines = as_text([diagnostic(quoted="key:", position=Position(1, 40))]).split("\n")
    assert lines[2].index("^") == len(lines[1])


def test_marks_that_a_terminal_would_obey_are_not_repeated() -> None:
    text = as_text([diagnostic(quoted="\tdated: \x1b[2Jsoon\u202e")])
    assert "\x1b" not in text
    assert "\t" not in text
    assert "\u202e" not in text


def test_json_for_other_tools() -> None:
    assert json.loads(as_json([diagnostic(message="Gŵyl")])) == [
        {
            "code": "wrong-value",
            "severity": "error",
            "message": "Gŵyl",
            "mend": "Write 2026.",
            "file": "strategies/a.yml",
            "line": 12,
            "column": 8,
            "related": [],
        }
    ]


def test_github_marks_the_line() -> None:
    assert as_github([diagnostic(severity=Severity.INFO)]) == (
        "::notice file=strategies/a.yml,line=12,col=8,title=wrong-value::`dated` is no date. Write 2026."
    )


def test_github_is_given_nothing_that_it_would_obey() -> None:
    text = as_github([diagnostic(source="a,b:c%.yml", message="50%\n::error::x\r")])
    assert text == (
        "::error file=a%2Cb%3Ac%25.yml,line=12,col=8,title=wrong-value::50%25%0A::error::x%0D Write 2026."
    )
    assert len(text.splitlines()) == 1


ELSEWHERE = (Related("the official words", "strategies/b.yml", Position(7, 3)),)


def test_other_places_are_named_by_every_form() -> None:
    told = [diagnostic(related=ELSEWHERE)]
    assert "\n  strategies/b.yml:7: the official words\n  mend: " in as_text(told)
    assert json.loads(as_json(told))[0]["related"] == [
        {"what": "the official words", "place": "strategies/b.yml:7"}
    ]
    assert as_github(told).endswith(
        "::`dated` is no date. See strategies/b.yml:7: the official words. Write 2026."
    )


def test_problems_come_in_the_order_of_files_and_lines() -> None:
    report = Report()
    report.add(
        diagnostic(source="b.yml", position=Position(1, 1)),
        diagnostic(source="a.yml", position=Position(10, 1)),
        diagnostic(source="a.yml", position=Position(9, 1), severity=Severity.WARNING),
        diagnostic(source="a.yml", position=Position(9, 1)),
    )
    assert [(d.source, d.position.line, d.severity.label) for d in report] == [
        ("a.yml", 9, "error"),
        ("a.yml", 9, "warning"),
        ("a.yml", 10, "error"),
        ("b.yml", 1, "error"),
    ]


def test_a_summary_counts_each_severity() -> None:
    report = Report()
    assert report.summary() == "no problems"
    report.add(
        *(diagnostic(severity=s) for s in (Severity.ERROR, Severity.WARNING, Severity.WARNING, Severity.INFO))
    )
    assert report.summary() == "1 error, 2 warnings, 1 note"


def test_only_an_error_is_an_error() -> None:
    report = Report([diagnostic(severity=Severity.WARNING), diagnostic(severity=Severity.INFO)])
    assert not report.has_errors
    report.add(diagnostic())
    assert report.has_errors


def test_a_finding_gets_its_line_last() -> None:
    finding = Finding("code", Severity.ERROR, Route("a.yml", ("a", 0)), "Message.", "Mend.")
    finding = replace(finding, related=(("the other", Route("b.yml", ("a", 0, "b"))),))
    found = located(finding, lambda route: (Position(len(route.steps), 7), "the line"))
    assert (found.place, found.quoted) == ("a.yml:2:7", "the line")
    assert found.related == (Related("the other", "b.yml", Position(3, 7)),)
