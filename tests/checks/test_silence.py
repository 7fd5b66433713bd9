"""Comments that silence a rule where it stands, and only there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from corporate_parenting.diagnostics import Report
from corporate_parenting.loading import load
from corporate_parenting.site.checking import judge
from corporate_parenting.source.tidy import tidy

HEAD = """\
document: pledge
id: pledge-2026
council: barnet
title: Our pledge
status: adopted
promises:
"""
QUIET = '    young_people: {leave_out: "It is a test."}\n'
"""Nobody judges the words of these promises."""

Told = Callable[..., Report]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    def judged(promises: str, head: str = HEAD) -> Report:
        (tmp_path / "pledge.yml").write_text(head + promises, "utf-8")
        loaded = load([tmp_path], tmp_path)
        judge(loaded, datetime(2026, 11, 22, tzinfo=UTC), has_remote=False)
        codes = ("strength-not-stated", "silence-without-reason", "unknown-rule", "silence-refused")
        loaded.report.diagnostics = [
            d for d in loaded.report if d.code in (*codes, "unused-silence", "comment-in-prose")
        ]
        return loaded.report

    return judged


def promise(ident: str, above: str = "", beside: str = "") -> str:
    return f"{above}  - id: {ident}{beside}\n    promise: We listen.\n{QUIET}"


def lines(report: Report, code: str = "strength-not-stated") -> list[int]:
    return [d.position.line for d in report if d.code == code]


def test_a_rule_is_told_where_nothing_allows_it(told: Told) -> None:
    report = told(promise("one"))
    assert (lines(report), report.silenced) == ([7], [])


@pytest.mark.parametrize(
    "text",
    [
        promise("one", beside="  # allow strength-not-stated: the source does not say"),
        promise("one", above="  # allow strength-not-stated: the source does not say\n"),
        promise("one", above="# allow strength-not-stated: the source does not say\n"),
        promise(
            "one", above="  # A remark.\n  # allow strength-not-stated: the source does not say\n  # More.\n"
        ),
        promise("one", above="  #allow strength-not-stated :  the source does not say  \n"),
        promise("one", above="  # allow number-gap,strength-not-stated: the source does not say\n"),
    ],
)
def test_it_is_silenced_where_it_stands_with_the_reason(told: Told, text: str) -> None:
    report = told(text)
    assert lines(report) == []
    (silenced,) = report.silenced
    assert (silenced.diagnostic.code, silenced.reason) == ("strength-not-stated", "the source does not say")


def test_only_what_the_comment_stands_beside_is_silenced(told: Told) -> None:
    above = "  # allow strength-not-stated: the source does not say\n"
    report = told(promise("one") + promise("two", above=above) + promise("three"))
    assert lines(report) == [7, 14]
    assert [s.diagnostic.position.line for s in report.silenced] == [11]


def test_above_a_key_it_holds_for_all_below_it(told: Told) -> None:
    head = HEAD.replace("promises:", "# allow strength-not-stated: the source does not say\npromises:")
    assert lines(told(promise("one") + promise("two"), head)) == []
    beside = HEAD.replace("promises:", "promises: # allow strength-not-stated: the source does not say")
    assert lines(told(promise("one") + promise("two"), beside)) == []


def test_a_blank_line_parts_the_comment_from_what_follows(told: Told) -> None:
    report = told(promise("one", above="  # allow strength-not-stated: the source does not say\n\n"))
    assert lines(report) == [9]
    assert lines(report, "unused-silence") == [7]


@pytest.mark.parametrize(
    "words",
    [
        'promise: "We listen. # allow strength-not-stated: no"',
        "promise: >-\n      We listen.\n      # allow strength-not-stated: no\n      Always.",
        "promise: |\n      We listen.\n      # allow strength-not-stated: no",
        "promise: 'We\n\n      # allow strength-not-stated: no'",
    ],
)
def test_a_hash_inside_words_is_no_comment(told: Told, words: str) -> None:
    report = told(f"  - id: one\n    {words}\n{QUIET}")
    assert lines(report) == [7]
    assert report.silenced == []
    assert lines(report, "unused-silence") == []


def test_after_a_block_of_words_a_comment_is_one_again(told: Told) -> None:
    text = (
        f"  - id: one\n    strength: will\n{QUIET}    promise: >-\n      We listen.\n"
        "  # allow strength-not-stated: the source does not say\n"
    )
    assert lines(told(text + promise("two"))) == []


def test_words_over_lines_are_silenced_at_their_end(told: Told, tmp_path: Path) -> None:
    text = (
        '  - id: one\n    strength: will\n    promise: We listen.\n    young_people: {leave_out: "A test."}\n'
        '    body:\n      - number: "1"\n        text: Ring us\n          on 01632 960001'
    )
    comment = "  # allow personal-contact: it is the team's own number, printed in the source\n"
    for end, allowed in (("\n", 0), (comment, 1)):
        (tmp_path / "pledge.yml").write_text(HEAD + text + end, "utf-8")
        loaded = load([tmp_path], tmp_path)
        judge(loaded, datetime(2026, 11, 22, tzinfo=UTC), has_remote=False)
        assert [d.code for d in loaded.report if d.code == "personal-contact"] == ["personal-contact"] * (
            1 - allowed
        )
        assert len(loaded.report.silenced) == allowed
        assert not [d for d in loaded.report if d.code == "comment-in-prose"]


def test_without_a_reason_nothing_is_silenced(told: Told) -> None:
    for comment in (
        "# allow strength-not-stated",
        "# allow strength-not-stated:",
        "# allow strength-not-stated no",
    ):
        report = told(promise("one", above=f"  {comment}\n"))
        assert lines(report) == [8]
        assert lines(report, "silence-without-reason") == [7]


@pytest.mark.parametrize("remark", ["# allow two weeks for the printers", "# allowed", "# we allow x: y"])
def test_a_remark_that_sounds_alike_is_none(told: Told, remark: str) -> None:
    report = told(promise("one", above=f"  {remark}\n"))
    assert [d.code for d in report] == ["strength-not-stated"]


def test_what_is_wrong_with_one_code_does_not_stop_the_other(told: Told) -> None:
    report = told(promise("one", above="  # allow wrong-value, xyzzy, strength-not-stated: no source\n"))
    assert [d.code for d in report] == ["silence-refused", "unknown-rule"]
    assert len(report.silenced) == 1


def test_behind_an_error_no_comment_is_called_unused(told: Told) -> None:
    wrong = "  - id: two\n    promis: We listen.\n"
    report = told(promise("one", above="  # allow strength-not-stated: the source does not say\n") + wrong)
    assert lines(report, "unused-silence") == []


def test_tidy_keeps_the_comments() -> None:
    text = (
        "promises:\n"
        "# allow strength-not-stated: the source does not say\n"
        "- id:   one   # allow hard-word: a name\n"
        "  promise: We listen.\n"
        "  # allow number-gap: the source has none\n"
        "  number: '1'\n"
    )
    assert tidy(text) == (
        "promises:\n"
        "  # allow strength-not-stated: the source does not say\n"
        "  - id: one   # allow hard-word: a name\n"
        "    promise: We listen.\n"
        "    # allow number-gap: the source has none\n"
        "    number: '1'\n"
    )
