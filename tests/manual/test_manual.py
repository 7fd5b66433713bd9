"""The manual: one entry for each code, with examples that are what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corporate_parenting.diagnostics import Severity
from corporate_parenting.diagnostics.rule import Rule
from corporate_parenting.manual import Chapter, chapters, level, rules
from corporate_parenting.manual.pages import pages, picture_files
from corporate_parenting.model.wording_rules import WordingRules
from corporate_parenting.source import plain
from corporate_parenting.source.reader import parse
from tests.cases.test_cases import CASES, code_of, codes
from tests.conftest import ROOT

EVERY = [pytest.param(rule, id=code) for code, rule in rules().items()]
LABELS = {severity.label: severity for severity in Severity}


def chapter(title: str) -> Chapter:
    return next(c for c in chapters() if c.title == title)


def test_every_code_has_an_entry_and_every_entry_a_code() -> None:
    assert set(rules()) == set(codes())


def test_no_code_has_two_entries() -> None:
    told = [rule.code for c in chapters() for rule in c.rules]
    assert len(told) == len(set(told))


@pytest.mark.parametrize("rule", EVERY)
def test_an_entry_says_everything_in_whole_sentences(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.code)
    assert rule.title[0].isupper() or rule.title[0] in "`“"
    assert not rule.title.endswith(".")
    for words in (rule.why, rule.mend):
        assert words[0].isupper() or words[0] in '`"“', words
        assert words.endswith((".", '"', "”", ")")), words
    assert rule.source
    assert bool(rule.wrong) == bool(rule.right)


@pytest.mark.parametrize("rule", EVERY)
def test_a_right_example_is_yaml_without_a_slip(rule: Rule) -> None:
    if rule in chapter("How it is put").rules:
        return  # bare words, which the checks' own tests read
    for example in rule.right:
        source, problems = parse(example.encode(), "example")
        codes = {p.code for p in problems}
        assert codes <= {"not-a-mapping"}, f"{codes}: a list is an example of a part of a file"
        assert source is not None or "not-a-mapping" in codes


@pytest.mark.parametrize("rule", [p for p in EVERY if "```" in p.values[0].why])
def test_what_a_reason_shows_of_council_yml_is_right(rule: Rule) -> None:
    for example in re.findall(r"```yaml\n(.*?)```", rule.why, re.DOTALL):
        source, problems = parse(example.encode(), "example")
        assert source is not None
        assert [p.message for p in problems] == []
        assert WordingRules.model_validate(plain(source.root)["wording"])


def test_the_reasons_of_the_two_lists_show_how_to_write_them() -> None:
    assert {code for code, rule in rules().items() if "```" in rule.why} >= {"preferred-term", "hard-word"}


@pytest.mark.parametrize("rule", [p for p in EVERY if p.values[0] in chapter("The form of a file").rules])
def test_a_wrong_example_of_form_is_told_with_its_code(rule: Rule) -> None:
    for example in rule.wrong:
        _, problems = parse(example.encode(), "example")
        assert rule.code in {p.code for p in problems}


def test_the_severity_is_the_most_that_a_case_shows() -> None:
    shown: dict[str, Severity] = {}
    for case in CASES:
        told = re.findall(r": (error|warning|info) ([a-z-]+): ", (case / "expected.txt").read_text("utf-8"))
        for label, code in told:
            shown[code] = max(shown.get(code, Severity.INFO), LABELS[label])
    assert {code_of(case) for case in CASES} <= shown.keys()
    wrong = {
        c: (rules()[c].severity.label, s.label) for c, s in shown.items() if rules()[c].severity is not s
    }
    assert wrong == {}


def test_only_judgement_can_be_silenced() -> None:
    for each in chapters():
        if each.title not in ("What is written", "How it is put"):
            assert [rule.code for rule in each.rules if rule.may_be_silenced] == []
    assert not rules()["withheld-but-shown"].may_be_silenced
    assert not rules()["illustration-contact"].may_be_silenced
    assert rules()["strength-not-stated"].may_be_silenced


def test_the_level_is_said() -> None:
    assert level(rules()["alias"]) == "Told as an error."
    assert level(rules()["number-gap"]).startswith("Told as a note. It can be silenced where it stands")


def test_the_pages_of_the_example_site_are_fresh() -> None:
    folder = ROOT / "content" / "rules"
    there = {path.name: path.read_text("utf-8") for path in folder.glob("*.md")}
    made = pages()
    assert there.keys() == made.keys(), "run `make manual`, and delete pages of rules that are gone"
    assert [name for name in made if there[name] != made[name]] == [], "run `make manual`"


def test_the_page_of_pictures_shows_every_picture_with_its_name_and_other_words() -> None:
    folder = ROOT / "content" / "rules"
    there = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.glob("pictures/*")}
    assert there == picture_files(), "run `make manual`"
    page = pages()["pictures.md"]
    assert len(there) > 100
    for name in there:
        assert f"| ![]({name}) | `{Path(name).stem}`<br>" in page
    assert "`home`<br>house, placement, foster home, live |" in page
    assert "OpenMoji" in page


def test_a_page_says_all_that_the_entry_says() -> None:
    rule = rules()["comment-in-prose"]
    page = pages()["comment-in-prose.md"]
    for words in (rule.title, rule.why, rule.mend, rule.source, *rule.wrong, *rule.right):
        assert words.strip() in page
    assert "(comment-in-prose.md)" in pages()["index.md"]
