"""``explain``: the manual in a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corporate_parenting.cli import main
from corporate_parenting.manual import rules
from corporate_parenting.manual.pages import pages


def explain(*words: object, columns: int = 80) -> Result:
    return CliRunner(env={"COLUMNS": str(columns)}).invoke(
        main, ["explain", *map(str, words)], catch_exceptions=False
    )


def test_one_rule_is_explained() -> None:
    result = explain("tab")
    assert result.exit_code == 0
    assert result.stdout == (
        "tab: A tab stands in the indentation\n"
        "\n"
        "Told as an error.\n"
        "\n"
        "A tab is as wide as each program likes, so YAML cannot tell what stands below\n"
        "what.\n"
        "\n"
        "What to do\n"
        "Indent with spaces instead: in line with the keys or items beside it, or two\n"
        "spaces further than the key that it stands below. Most editors do it for a whole\n"
        "file.\n"
        "\n"
        "Wrong\n"
        "    period:\n"
        "    \tstart: 2026\n"
        "\n"
        "Right\n"
        "    period:\n"
        "      start: 2026\n"
        "\n"
        "Where it comes from\n"
        "YAML 1.2.2, 6.1 Indentation spaces,\n"
        "https://yaml.org/spec/1.2.2/#61-indentation-spaces\n"
    )


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_lines_fit_the_terminal_and_are_never_very_long(columns: int) -> None:
    lines = explain("comment-in-prose", columns=columns).stdout.splitlines()
    said = [line for line in lines if "http" not in line and not line.startswith("    ")]
    assert max(map(len, said)) <= min(columns, 92)


def test_every_rule_can_be_explained() -> None:
    for code in rules():
        result = explain(code)
        assert (result.exit_code, result.stderr) == (0, "")
        assert "\x1b" not in result.stdout


def test_alone_it_lists_every_rule() -> None:
    said = explain().stdout
    for rule in rules().values():
        assert rule.code in said
        assert rule.title in said


@pytest.mark.parametrize(
    ("typed", "said"),
    [("xyzzy", "`corporate-parenting explain` lists them"), ("duplicate-ids", "Did you mean duplicate-id")],
)
def test_an_unknown_rule_is_wrong_use(typed: str, said: str) -> None:
    result = explain(typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"There is no rule `{typed}`." in result.stderr
    assert said in result.stderr


def test_the_manual_is_written_as_pages(tmp_path: Path) -> None:
    result = explain("--pages", tmp_path / "rules")
    assert result.stdout == f"wrote {len(pages())} pages in {tmp_path.as_posix()}/rules/\n"
    assert {p.name: p.read_text("utf-8") for p in (tmp_path / "rules").glob("*.md")} == pages()
    assert (tmp_path / "rules" / "pictures" / "home.svg").read_bytes().startswith(b"<svg")


def test_paragraphs_and_yaml_keep_their_shape() -> None:
    said = explain("preferred-term").stdout
    assert "\n\nYour own young people's list, in `council.yml`, comes first" in said
    assert "\n\n    wording:\n      terms:\n        - avoid: [placement, placements]\n" in said
    assert "```" not in said


@pytest.mark.parametrize("code", ["number-changed", "strength-changed", "cannot-tell"])
def test_examples_stand_below_the_official_words_that_they_are_judged_against(code: str) -> None:
    said = explain(code).stdout
    official = (
        "The official words\n"
        "    promise: We will answer you within 10 working days (about two weeks).\n"
        "    strength: will\n"
    )
    assert said.index(official) < said.index("\nWrong\n") < said.index("\nRight\n")
    assert "### The official words" in rules()[code].markdown(3)
