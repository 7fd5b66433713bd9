"""``new words`` and ``words read``: words files begun, and kept fresh."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from corporate_parenting.cli import main
from corporate_parenting.diagnostics import Severity
from corporate_parenting.loading import Loaded, load
from corporate_parenting.model import WordsFile
from corporate_parenting.model.addresses import address_book
from corporate_parenting.model.freshness import Sources
from corporate_parenting.model.unwritten import MARK, unwritten, without
from tests.conftest import ROOT

pytestmark = pytest.mark.usefixtures("shared")

PLEDGE = "pledges/northmere/pledge-2026.yml"
STRATEGY = "strategies/northmere/strategy-2026.yml"

Run = Callable[..., Result]


def fast_load(text: str) -> Any:
    """As any reader of YAML has it, by the parser in C."""
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in a site of the specimen's own documents, without its words files."""
    for path in ROOT.glob("*/northmere/*.yml"):
        if "." not in path.stem:
            copy = tmp_path / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
    pictures = Path("strategies/northmere/pictures")
    shutil.copytree(ROOT / pictures, tmp_path / pictures)
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\nplugins: [corporate-parenting]\n", "utf-8")
    monkeypatch.chdir(tmp_path)

    return lambda *words: CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def loaded(folder: Path) -> Loaded:
    return load([folder / "strategies", folder / "pledges"], folder)


def words_in(site: Loaded, name: str) -> WordsFile:
    fact = next(fact for fact, source in site.facts if source == name)
    assert isinstance(fact, WordsFile)
    return fact


# new words


@pytest.mark.parametrize(
    ("file", "words", "name"),
    [
        (PLEDGE, ["--edition", "easy-read"], "pledge-2026.easy-read.yml"),
        (PLEDGE, ["--edition", "easy_read", "--language", "cy"], "pledge-2026.easy-read.cy.yml"),
        (PLEDGE, ["--edition", "public", "--language", "cy"], "pledge-2026.cy.yml"),
        (PLEDGE, ["--edition", "young-people", "--language", "pl"], "pledge-2026.young-people.pl.yml"),
        (PLEDGE, ["--edition", "under-10s"], "pledge-2026.under-10s.yml"),
        (STRATEGY, ["--edition", "public", "--language", "cy"], "strategy-2026.cy.yml"),
        (STRATEGY, ["--edition", "young-people", "--language", "cy"], "strategy-2026.young-people.cy.yml"),
        (STRATEGY, ["--edition", "easy-read"], "strategy-2026.easy-read.yml"),
    ],
)
def test_a_words_file_is_begun_and_can_be_written_from_top_to_bottom(
    run: Run, tmp_path: Path, file: str, words: list[str], name: str
) -> None:
    result = run("new", "words", file, *words)
    assert (result.exit_code, result.stderr) == (0, "")
    path = (tmp_path / file).with_name(name)
    text = path.read_text("utf-8")
    shown = path.relative_to(tmp_path).as_posix()
    entries = len(fast_load(text)["words"])
    assert result.stdout.startswith(f"wrote {shown}: {entries} entries, {text.count(MARK)} places to write\n")

    site = loaded(tmp_path)
    assert [d for d in site.report if d.severity > Severity.INFO] == []
    assert {d.code for d in site.report} == {"unwritten-words"}
    assert words_in(site, shown).words == {}
    assert words_in(site, shown).title is None

    text = text.replace(MARK, "Words of our own").replace("name-of-a-picture", "list")
    path.write_text(text, "utf-8")
    site = loaded(tmp_path)
    assert [d for d in site.report if d.code != "unwritten-words"] == []
    made = words_in(site, shown)
    (record,) = site.library.councils
    document = record.document(made.of.partition("/")[2])
    assert document is not None
    assert set(made.made_from) == {".", *made.words}
    assert Sources(record, made, document).stale() == ()
    path.write_text(
        text.replace(MARK, "Words").replace(f'version: "{made.version}"', "version: old"), "utf-8"
    )
    site = loaded(tmp_path)
    assert Sources(record, words_in(site, shown), document).stale() == ()


def test_every_address_of_a_document_has_a_place(run: Run, tmp_path: Path) -> None:
    run("new", "words", PLEDGE, "--edition", "under-10s")
    written = fast_load((tmp_path / "pledges/northmere/pledge-2026.under-10s.yml").read_text("utf-8"))
    pledge = loaded(tmp_path).library.councils[0].pledge
    assert pledge is not None
    there = {place.address for place in address_book(pledge).places.values()}
    assert set(written["words"]) == there
    assert list(written["words"]["family-time"]) == ["text", "means", "if_not"]
    assert len(written["words"]["family-time"]["means"]) == 4
    assert list(written["words"]["family"]) == ["title", "text"]


def test_the_source_words_stand_above_each_place(run: Run, tmp_path: Path) -> None:
    run("new", "words", PLEDGE, "--edition", "young-people", "--language", "cy")
    text = (tmp_path / "pledges/northmere/pledge-2026.young-people.cy.yml").read_text("utf-8")
    assert (
        "  family-time:\n"
        "    # We will help you to see your family, when it is safe.\n"
        '    text: "WRITE HERE: "\n'
        "    means:\n"
        "      # We will write a plan with you for when and how you see your family.\n"
        '      - "WRITE HERE: "\n'
    ) in text
    assert max(map(len, text.splitlines()[4:])) <= 100


def test_a_translation_of_lists_has_the_sources_shape(run: Run, tmp_path: Path) -> None:
    run("new", "words", PLEDGE, "--edition", "public", "--language", "cy")
    written = fast_load((tmp_path / "pledges/northmere/pledge-2026.cy.yml").read_text("utf-8"))
    assert written["words"]["family-time"] == {"text": MARK, "list": [MARK] * 4}
    assert written["words"]["family"] == {"title": MARK}


def test_a_table_keeps_its_figures(run: Run, tmp_path: Path) -> None:
    run("new", "words", STRATEGY, "--edition", "public", "--language", "cy")
    written = fast_load((tmp_path / "strategies/northmere/strategy-2026.cy.yml").read_text("utf-8"))
    table = written["words"]["children-in-care"]["table"]
    assert (table["caption"], table["head"]) == (MARK, [MARK] * 4)
    assert table["rows"][0] == ["2021", "238", "41", "66"]


def test_easy_read_is_rows_and_a_translation_keeps_their_pictures(run: Run, tmp_path: Path) -> None:
    run("new", "words", PLEDGE, "--edition", "easy-read")
    path = tmp_path / "pledges/northmere/pledge-2026.easy-read.yml"
    text = path.read_text("utf-8")
    assert len(fast_load(text)["words"]["family-time"]["rows"]) == 5
    path.write_text(text.replace("name-of-a-picture", "family").replace(MARK, "We help."), "utf-8")
    run("new", "words", PLEDGE, "--edition", "easy-read", "--language", "cy")
    welsh = path.with_name("pledge-2026.easy-read.cy.yml").read_text("utf-8")
    assert fast_load(welsh)["words"]["family-time"]["rows"] == [{"picture": "family", "text": MARK}] * 5
    assert "      # We help.\n      - picture: family\n" in welsh


def test_nothing_that_is_exempt_is_copied(run: Run, tmp_path: Path) -> None:
    path = tmp_path / STRATEGY
    path.write_text(
        re.sub(r"(?m)^(  - id: where-we-are-now\n)", r"\1    exempt: true\n", path.read_text("utf-8")),
        "utf-8",
    )
    run("new", "words", STRATEGY, "--edition", "public", "--language", "cy")
    text = path.with_name("strategy-2026.cy.yml").read_text("utf-8")
    assert "where-we-are-now" not in text
    assert "209" not in text


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([PLEDGE, "--edition", "easy"], "unknown-edition", "Did you mean easy-read?"),
        (
            [PLEDGE, "--edition", "xyzzy"],
            "unknown-edition",
            "It can be public, young-people, easy-read",
        ),
        ([PLEDGE, "--edition", "public"], "output-exists", "stand in the document itself"),
        ([PLEDGE, "--edition", "young-people", "--language", "en"], "output-exists", "Name another edition"),
        ([PLEDGE, "--edition", "public", "--language", "w el"], "wrong-value", "not a language tag"),
        ([PLEDGE, "--edition", "public", "--language", "urdu"], "wrong-value", "Write `--language ur`."),
        (["strategies/northmere/council.yml", "--edition", "easy-read"], "not-a-document", "from a strategy"),
        (["mkdocs.yml", "--edition", "easy-read"], "not-a-document", "not in the site's folders"),
    ],
)
def test_wrong_use_is_told(run: Run, tmp_path: Path, words: list[str], code: str, said: str) -> None:
    before = sorted(tmp_path.rglob("*"))
    result = run("new", "words", *words)
    assert result.exit_code == 2
    assert f"error {code}: " in result.stderr
    assert said in result.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_what_a_file_lacks_is_added_at_its_end(run: Run, tmp_path: Path) -> None:
    run("new", "words", PLEDGE, "--edition", "under-10s")
    path = tmp_path / "pledges/northmere/pledge-2026.under-10s.yml"
    whole = path.read_text("utf-8")
    count = len(fast_load(whole)["words"])
    mine = re.sub(r"(?ms)^  savings:\n(    .*?\n)+(?=  \S)", "", whole)
    mine = re.sub(r"(?m)^  (savings|school): \S+\n", "", mine).replace(MARK, "Ours")
    mine = mine.replace("words:\n", "# A remark of mine.\nwords:\n").replace(
        "made_from:", "\n# Prints.\nmade_from:"
    )
    path.write_text(mine, "utf-8")
    assert "savings" not in fast_load(mine)["words"]
    result = run("new", "words", PLEDGE, "--edition", "under-10s")
    after = path.read_text("utf-8")
    shown = path.relative_to(tmp_path).as_posix()
    assert result.stdout == f"added to {shown}: 1 entry, {after.count(MARK)} places to write\n"
    left = after.splitlines()
    for line in mine.splitlines():
        assert line == left.pop(left.index(line))
    assert left[0] == "  savings:"
    assert re.fullmatch(r"  savings: \S+", left[-1])
    assert "\n# Prints.\nmade_from:\n" in after
    made = fast_load(after)
    assert (len(made["words"]), list(made["words"])[-1]) == (count, "savings")
    again = run("new", "words", PLEDGE, "--edition", "under-10s")
    assert again.stdout == f"{shown} has every address already. Nothing was written.\n"
    assert path.read_text("utf-8") == after


def test_a_file_without_fingerprints_gets_those_of_what_is_added(run: Run, welsh: Path) -> None:
    welsh.write_bytes(WELSH.split("made_from:", maxsplit=1)[0].replace("\n", "\r\n").encode())
    run("new", "words", PLEDGE, "--edition", "public", "--language", "cy")
    after = welsh.read_bytes().decode()
    assert after.count("\n") == after.count("\r\n")
    made = fast_load(after)
    assert {"family-time", "school"} < set(made["words"])
    assert set(made["words"]) - set(made["made_from"]) == {"family-time", "school"}
    assert "  # A remark.\r\n  family-time: Byddwn yn helpu.\r\n" in after


@pytest.mark.parametrize(
    "form", ["words: {}\n", "words: {school: Byddwn yn helpu.}\n", "words: [\n", "title: x\n"]
)
def test_a_file_that_cannot_be_added_to_is_left(run: Run, welsh: Path, form: str) -> None:
    welsh.write_text(WELSH.split("title:", maxsplit=1)[0] + form, "utf-8")
    before = welsh.read_bytes()
    result = run("new", "words", PLEDGE, "--edition", "public", "--language", "cy")
    assert (result.exit_code, "error output-exists: " in result.stderr) == (2, True)
    assert welsh.read_bytes() == before


def test_parts_have_titles_in_every_language(run: Run, tmp_path: Path) -> None:
    run("new", "words", STRATEGY, "--edition", "young-people", "--language", "cy")
    path = tmp_path / "strategies/northmere/strategy-2026.young-people.cy.yml"
    made = fast_load(path.read_text("utf-8"))["words"]
    strategy = loaded(tmp_path).library.councils[0].strategies[0]
    for section in strategy.sections:
        assert not section.id or "title" in made[section.id], section.id
    path.write_text(
        path.read_text("utf-8").replace(MARK, "Geiriau").replace("language: cy", "language: cy"), "utf-8"
    )
    said = run("check", path.relative_to(tmp_path)).stdout
    assert "other-shape" not in said
    assert "missing-words" not in said


def test_an_edition_that_nobody_declared_is_shown_how_to_be(run: Run, tmp_path: Path) -> None:
    said = run("new", "words", PLEDGE, "--edition", "For carers").stderr
    assert said.endswith(
        "A further one is added to strategies/northmere/council.yml, below its `editions:`:\n"
        "  - id: for-carers\n    title: For carers\n\n"
    )


# What nobody has written


def file_with(**words: object) -> WordsFile:
    return WordsFile.model_validate(
        {"document": "words", "of": "a/b", "edition": "public", "language": "cy", "version": "1",
         "title": MARK, "text": "Ours.", "words": words}
    )  # fmt: skip


def test_only_what_is_written_is_left() -> None:
    file = file_with(
        one={"text": "Ours.", "means": [MARK, "Ours."], "if_not": MARK},
        two=MARK,
        three=[{"picture": "a", "text": "Ours."}, {"picture": "b", "text": "write here"}],
        four={"text": "Ours.", "list": ["Ours.", MARK]},
        five={"leave_out": "It is for adults."},
    )
    left = without(file, unwritten(file))
    assert (left.title, left.text) == (None, "Ours.")
    kept = {a: e.model_dump(mode="json", by_alias=True, exclude_defaults=True) for a, e in left.words.items()}
    assert kept == {
        "one": {"text": "Ours.", "means": ["Ours."]},
        "three": {"rows": [{"picture": "a", "text": "Ours."}]},
        "four": {"text": "Ours."},  # a list with a gap would stand beside the wrong words
        "five": {"leave_out": "It is for adults."},
    }
    assert list(kept) == ["one", "three", "four", "five"]


# words read


WELSH = """\
# A remark at the top.
document: words
of: northmere/pledge-2026
edition: public
language: cy
version: "3"   # the version
title: Addewid Northmere
words:
  # A remark.
  family-time: Byddwn yn helpu.
  school: Byddwn yn helpu.   # beside
made_from:
  ".": "00000000"
  # A remark among the fingerprints.
  family-time: "11111111"   # beside
"""


@pytest.fixture
def welsh(tmp_path: Path, run: Run) -> Path:  # run makes the site
    path = tmp_path / "pledges/northmere/pledge-2026.cy.yml"
    path.write_text(WELSH, "utf-8")
    return path


def changed(before: str, after: str) -> list[str]:
    old, new = before.splitlines(), after.splitlines()
    return [line for line in new if line not in old]


def test_what_is_older_than_its_source_is_shown_and_nothing_is_written(run: Run, welsh: Path) -> None:
    result = run("words", "read", welsh)
    assert result.exit_code == 0
    assert "family-time\n  source: We will help every child in our care to see their family" in result.stdout
    assert "\n  here:   Byddwn yn helpu.\n" in result.stdout
    assert ". (The Northmere Pledge)\n" in result.stdout
    assert "school" not in result.stdout.split("2 entries")[0].replace("school-", "")
    assert result.stdout.endswith(
        "2 entries are older than the source: name the addresses that are right again, or --all.\n"
        "1 entry has no fingerprint: --all writes them.\n"
    )
    assert welsh.read_text("utf-8") == WELSH


def test_an_entry_that_was_read_is_fresh_and_no_other_line_changes(
    run: Run, welsh: Path, tmp_path: Path
) -> None:
    result = run("words", "read", welsh, "family-time")
    assert result.stdout.endswith(
        "1 read. 1 entry is older than the source.\ncheck still tells: other-shape (line 10)\n"
    )
    after = welsh.read_text("utf-8")
    (line,) = changed(WELSH, after)
    assert re.fullmatch(r"  family-time: \"?[0-9a-f]{8}\"?   # beside", line)
    assert len(after.splitlines()) == len(WELSH.splitlines())
    assert run("words", "read", welsh, "--all").stdout.endswith(
        "1 read. No entries are older than the source.\n1 entry is marked as made from today's words.\n"
        "check still tells: other-shape (line 11)\n"
    )
    site = loaded(tmp_path)
    (record,) = site.library.councils
    assert record.pledge is not None
    file = words_in(site, "pledges/northmere/pledge-2026.cy.yml")
    assert Sources(record, file, record.pledge).stale() == ()


def test_a_fingerprint_that_is_not_there_is_added(run: Run, welsh: Path) -> None:
    run("words", "read", welsh, "school")
    after = welsh.read_text("utf-8")
    assert re.search(r"family-time: \"11111111\"   # beside\n  school: \"?[0-9a-f]{8}\"?\n$", after)
    assert len(changed(WELSH, after)) == 1


def test_the_version_is_raised_once_everything_is_read(run: Run, welsh: Path, tmp_path: Path) -> None:
    pledge = tmp_path / PLEDGE
    pledge.write_text(pledge.read_text("utf-8").replace('\nversion: "3"\n', '\nversion: "4"\n', 1), "utf-8")
    run("words", "read", welsh, "family-time")
    assert '\nversion: "3"   # the version\n' in welsh.read_text("utf-8")
    result = run("words", "read", welsh, "--all")
    assert "\nThese are the words of version 4 now.\n" in result.stdout
    assert '\nversion: "4"   # the version\n' in welsh.read_text("utf-8")


def test_the_words_of_the_version_before_are_shown_where_we_hold_it(
    run: Run, welsh: Path, tmp_path: Path
) -> None:
    pledge = tmp_path / PLEDGE
    text = pledge.read_text("utf-8")
    (pledge.with_name("pledge-2023.yml")).write_text(
        text.replace("\nstatus: adopted\n", "\nstatus: superseded\n", 1), "utf-8"
    )
    pledge.write_text(
        text.replace('\nversion: "3"\n', '\nversion: "4"\n', 1).replace(
            "see their family, when", "meet, when"
        ),
        "utf-8",
    )
    said = run("words", "read", welsh).stdout
    assert "family-time\n  was:    We will help every child in our care to [-see their family,-] when" in said
    assert "\n  source: We will help every child in our care to {+meet,+} when it is safe.\n" in said


def test_words_written_by_hand_are_marked_at_once(run: Run, welsh: Path, tmp_path: Path) -> None:
    by_hand = WELSH.split("made_from:", maxsplit=1)[0]
    welsh.write_text(by_hand, "utf-8")
    said = run("check", "pledges/northmere/pledge-2026.cy.yml")
    assert "no-fingerprint: Nobody can tell" in said.stdout + said.stderr
    assert run("words", "read", welsh).stdout == (
        "No entries are older than the source: nothing is to be done.\n"
        "3 entries have no fingerprint: --all writes them.\n"
    )
    said = run("words", "read", welsh, "--all")
    assert said.stdout.splitlines() == [
        "3 entries are marked as made from today's words.",
        "check still tells: other-shape (line 10), other-shape (line 11)",
    ]
    assert welsh.read_text("utf-8").startswith(by_hand)
    assert "no-fingerprint" not in run("check", "pledges/northmere/pledge-2026.cy.yml").output
    pledge = tmp_path / PLEDGE
    pledge.write_text(pledge.read_text("utf-8").replace("see their family, when", "meet, when"), "utf-8")
    said = run("check", "pledges/northmere/pledge-2026.cy.yml")
    assert "stale-words" in said.stdout + said.stderr


def begun(run: Run, tmp_path: Path, edition: str, words: str) -> Path:
    """A words file as ``new words`` begins it, with the same words in each place."""
    run("new", "words", PLEDGE, "--edition", edition)
    path = tmp_path / f"pledges/northmere/pledge-2026.{edition}.yml"
    text = path.read_text("utf-8").replace(MARK, words).replace("name-of-a-picture", "list")
    path.write_text(text, "utf-8")
    return path


def change(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / PLEDGE
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


@pytest.mark.parametrize(("edition", "indent"), [("under-10s", "    "), ("easy-read", "      ")])
def test_the_source_words_above_an_entry_follow_the_source(
    run: Run, tmp_path: Path, edition: str, indent: str
) -> None:
    path = begun(run, tmp_path, edition, "We help.")
    before = path.read_text("utf-8")
    change(tmp_path, "see their family, when", "meet, when")
    said = run("words", "read", path, "family-time").stdout
    assert "\n  was:    We will help every child in our care to [-see their family,-] when" in said
    assert "\n  source: We will help every child in our care to {+meet,+} when" in said
    comment, print_ = changed(before, path.read_text("utf-8"))
    assert comment == f"{indent}# We will help every child in our care to meet, when it is safe."
    assert print_.startswith("  family-time: ")


def test_source_words_that_went_or_came_stand_above_no_wrong_place(run: Run, tmp_path: Path) -> None:
    path = begun(run, tmp_path, "under-10s", "We help.")
    line = "We will pay the travel costs."
    assert f"      # {line}\n" in path.read_text("utf-8")
    change(tmp_path, f"          - {line}\n", "")
    run("words", "read", path, "family-time")
    assert line not in path.read_text("utf-8")
    last = "      # If the plan has to change, we will tell the child why.\n"
    empty = '      - "We help."\n'
    assert f"{empty}{empty}{last}{empty}" in path.read_text("utf-8")
    change(tmp_path, "- If the plan has", "- We ask.\n          - If the plan has")
    run("words", "read", path, "family-time")
    assert f"review.\n      # We ask.\n{empty}{empty}{last}{empty}" in path.read_text("utf-8")


def test_somebodys_own_comments_in_an_entry_stay(run: Run, tmp_path: Path) -> None:
    path = begun(run, tmp_path, "under-10s", "We help.")
    text = path.read_text("utf-8").replace("  family-time:\n", "  family-time:\n    # My own remark.\n")
    path.write_text(text, "utf-8")
    change(tmp_path, "see their family, when", "meet, when")
    said = run("words", "read", path, "family-time").stdout
    assert "  was: " not in said
    (print_,) = changed(text, path.read_text("utf-8"))
    assert print_.startswith("  family-time: ")


def test_what_check_still_tells_of_an_entry_is_said(run: Run, tmp_path: Path) -> None:
    path = begun(run, tmp_path, "under-10s", "We help.")
    text = path.read_text("utf-8")
    place = '    text: "We help."\n'
    start = text.index("  family-time:\n")
    at = text.index(place, start)
    path.write_text(f"{text[:at]}    text: We will meet you in 14 days.\n{text[at + len(place) :]}", "utf-8")
    line = text[:at].count("\n") + 1
    said = run("words", "read", path, "family-time").stdout.splitlines()
    assert re.fullmatch(rf"check still tells: .*number-changed \(line {line}\).*", said[-1])
    path.write_text(text, "utf-8")


def test_windows_line_ends_stay(run: Run, welsh: Path) -> None:
    welsh.write_bytes(b"\xef\xbb\xbf" + WELSH.replace("\n", "\r\n").encode())
    run("words", "read", welsh, "family-time", ".")
    after = welsh.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf#")
    assert after.count(b"\n") == after.count(b"\r\n") == WELSH.count("\n")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            ["pledges/northmere/pledge-2026.cy.yml", "famly-time"],
            "unknown-address",
            "Did you mean family-time?",
        ),
        ([PLEDGE, "--all"], "not-a-document", "This is not a words file."),
    ],
)
def test_wrong_use_of_read_is_told(run: Run, welsh: Path, words: list[str], code: str, said: str) -> None:
    result = run("words", "read", *words)
    assert result.exit_code == 2
    assert f"error {code}: " in result.stderr
    assert said in result.stderr
    assert welsh.read_text("utf-8") == WELSH


def test_a_file_with_errors_is_told_of(run: Run, welsh: Path) -> None:
    welsh.write_text(WELSH.replace("edition:", "editoin:"), "utf-8")
    result = run("words", "read", welsh, "--all")
    assert result.exit_code == 1
    assert "unknown-field" in result.stderr
