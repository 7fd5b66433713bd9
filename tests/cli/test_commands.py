"""The ``corporate-parenting`` command as a person uses it: exit 0 clean, 1 problems, 2 wrong use."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result
from ruamel.yaml import YAML

from corporate_parenting.cli import authoring, build, check, main
from corporate_parenting.cli.commands import COMMANDS
from corporate_parenting.loading import register
from corporate_parenting.source import plain, read
from tests.conftest import NOW, ROOT
from tests.several import FILES

pytestmark = pytest.mark.usefixtures("shared")

MKDOCS = "site_name: Test site\ndocs_dir: content\nplugins:\n  - corporate-parenting\n"
STRATEGY = "strategies/northmere/strategy-2026.yml"
PLEDGE = "pledges/northmere/pledge-2026.yml"
SMALL_PLEDGE = "pledges/alder/pledge.yml"

Run = Callable[..., Result]


KINDS = {
    "council": ("council", "councils"),
    "strategy": ("strategy", "strategies"),
    "pledge": ("pledge", "pledges"),
    "local_offer": ("local offer", "local offers"),
    "decision": ("decision", "decisions"),
    "words": ("words file", "words files"),
}


DRAFTS = shutil.ignore_patterns("strategy-2026.easy-read.yml", "local-offer-2026.easy-read.yml")
"""An Easy Read draft is told as one, by a note that is not what is tried here."""


def specimen() -> str:
    """How many files of each kind the specimen has, by their second line or first, and what it allows."""
    paths = list(ROOT.glob("*/northmere/*.yml"))
    names = [path.name for path in paths]
    left_out = DRAFTS("", names)
    texts = [path.read_text("utf-8") for path in paths if path.name not in left_out]
    counts = {kind: sum(f"\ndocument: {kind}\n" in f"\n{text}" for text in texts) for kind in KINDS}
    said = ", ".join(f"{n} {KINDS[kind][n > 1]}" for kind, n in counts.items() if n)
    allowed = sum(text.count("# allow ") for text in texts)
    return f"{said}. {allowed} are silenced with a reason: see --silenced."


SPECIMEN = specimen()


class Today(datetime):
    """The specimen's contacts grow old; these tests do not."""

    @classmethod
    def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
        return NOW.astimezone(tz)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command as a person would, at the tests' own moment."""
    for module in (authoring, build, check):
        monkeypatch.setattr(module, "datetime", Today)
    monkeypatch.delenv("NO_COLOR", raising=False)

    return lambda *words: CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture
def site(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of the specimen council; the command runs in its folder."""
    folder = tmp_path / "project"
    for name in ("strategies", "pledges"):
        shutil.copytree(root / name / "northmere", folder / name / "northmere", ignore=DRAFTS)
    _furnish(folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of one small council, for what a build does whatever it builds."""
    folder = tmp_path / "small"
    for name, text in FILES.items():
        if name.startswith("alder/"):
            path = folder / ("pledges" if "pledge" in name else "strategies") / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    _furnish(folder)
    monkeypatch.chdir(folder)
    return folder


def _furnish(folder: Path) -> None:
    """What a site has beside its councils."""
    (folder / "content").mkdir()
    (folder / "content" / "index.md").write_text("# Test site\n\nWords.\n", "utf-8")
    (folder / "content" / "logo.svg").write_text("<svg/>", "utf-8")
    (folder / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    (folder / ".git").mkdir()  # the repository around the tests is not looked at
    (folder / ".git" / "config").touch()


def edit(path: Path, find: str, replace: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(find) == 1
    path.write_text(text.replace(find, replace), "utf-8")


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def times(folder: Path) -> dict[str, int]:
    return {p.as_posix(): p.stat().st_mtime_ns for p in folder.rglob("*.*") if p.is_file()}


# check


def test_check_says_that_all_is_well(site: Path, run: Run) -> None:
    result = run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"No problems in {SPECIMEN}\n", "")


def test_check_tells_every_problem(site: Path, run: Run) -> None:
    edit(site / STRATEGY, "\nstatus: adopted\n", "\nstatus: done\n")
    edit(site / PLEDGE, "\nstatus: adopted\n", "\nstatsu: adopted\n")
    result = run("check")
    assert result.exit_code == 1
    assert result.stderr == ""
    assert f"{STRATEGY}:14:9: error wrong-value" in result.stdout
    assert f"{PLEDGE}:12:1: error unknown-field" in result.stdout
    last, first = result.stdout.splitlines()[-2:]
    assert last.startswith("2 errors in ")
    assert first == f"First error: {PLEDGE}:12"
    assert "\x1b" not in result.stdout


def test_a_warning_is_told_and_is_no_failure(site: Path, run: Run) -> None:
    edit(site / PLEDGE, "document: pledge\nid: pledge-2026\n", "id: pledge-2026\ndocument: pledge\n")
    result = run("check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "warning document-first" in result.stdout
    assert result.stdout.endswith(f"\n1 warning in {SPECIMEN}\n")
    strict = run("check", "--strict")
    assert (strict.exit_code, strict.stdout) == (1, result.stdout)


def test_a_note_is_no_failure_even_where_warnings_are(site: Path, run: Run) -> None:
    assert run("check", "--strict").exit_code == 0
    path = site / "pledges/northmere/pledge-2026.easy-read.yml"
    path.write_text(path.read_text("utf-8").split("made_from:", maxsplit=1)[0], "utf-8")
    result = run("check", "--strict")
    assert (result.exit_code, "info no-fingerprint" in result.stdout) == (0, True)


def test_paths_narrow_what_is_told_and_not_what_is_read(site: Path, run: Run) -> None:
    edit(site / STRATEGY, "\nstatus: adopted\n", "\nstatus: done\n")
    edit(site / PLEDGE, "\nstatus: adopted\n", "\nstatus: done\n")
    narrow = run("check", "pledges/northmere")
    assert narrow.exit_code == 1
    assert narrow.stdout.startswith(f"{PLEDGE}:12:9: error wrong-value")
    assert narrow.stdout.endswith(f" files.\nFirst error: {PLEDGE}:12\n")
    assert run("check", PLEDGE).stdout.split("1 error in ")[0] == narrow.stdout.split("1 error in ")[0]
    other = run("check", "strategies/northmere/council.yml")
    assert (other.exit_code, other.stdout) == (0, "No problems in 1 file.\n")
    assert "2 errors in " in run("check", ".").stdout


def test_a_change_is_told_of_where_it_broke_other_words(site: Path, run: Run) -> None:
    """As an editor's task and a pre-commit hook run it: with the file that somebody changed."""
    rows = "pledges/northmere/pledge-2026.easy-read.yml"
    before = run("check", PLEDGE)
    assert before.stdout.startswith("No problems in ")
    text = (site / PLEDGE).read_text("utf-8")
    assert "see their family, when" in text
    (site / PLEDGE).write_text(text.replace("see their family, when", "meet, when"), "utf-8")
    after = run("check", PLEDGE)
    assert f"\n{rows}:" in f"\n{after.stdout}"
    assert " stale-words: " in after.stdout
    assert " stale-words: " not in run("check", "strategies/northmere/strategy-2026.yml").stdout


def test_a_change_of_an_edition_is_told_of_in_its_translations(site: Path, run: Run) -> None:
    easy = site / "pledges/northmere/pledge-2026.easy-read.yml"
    welsh = "pledges/northmere/pledge-2026.easy-read.cy.yml"
    (site / welsh).write_text(
        "document: words\nof: northmere/pledge-2026\nedition: easy_read\nlanguage: cy\nversion: '3'\n"
        "words:\n  savings:\n    leave_out: Nid ydym yn gwybod.\n",
        "utf-8",
    )
    for named, is_told in ((easy, True), (site / PLEDGE, True), (site / STRATEGY, False)):
        said = run("check", named.relative_to(site)).stdout
        assert (f"{welsh}:" in said) is is_told, named
    said = run("check", welsh).stdout
    assert said.endswith(" in 1 file.\n")


def test_a_folder_without_files_of_the_site_is_wrong_use(site: Path, run: Run) -> None:
    (site / "elsewhere").mkdir()
    result = run("check", "elsewhere")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "elsewhere:1:1: error not-a-document: No file of this site lies in this folder.\n"
        "  mend: Name one below the folders of mkdocs.yml: strategies/, pledges/.\n\n"
    )


def test_check_speaks_json(site: Path, run: Run) -> None:
    assert json.loads(run("check", "--format", "json").stdout) == []
    edit(site / PLEDGE, "\nstatus: adopted\n", "\nstatus: done\n")
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    assert result.stderr == ""
    assert [(d["code"], d["file"], d["line"]) for d in json.loads(result.stdout)] == [
        ("wrong-value", PLEDGE, 12)
    ]


def test_check_speaks_to_github(site: Path, run: Run) -> None:
    assert run("check", "--format", "github").output == ""
    edit(site / PLEDGE, "\nstatus: adopted\n", "\nstatus: done\n")
    result = run("check", "--format", "github")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"::error file={PLEDGE},line=12,col=9,title=wrong-value::")


@pytest.mark.parametrize(
    "words",
    [("check", "nowhere"), ("check", "--format", "xml"), ("check", "-c", "other.yml"), ("chek",),
     ("build", "x"), ("new",), ("import", "x.txt"), ("tidy",)],
)  # fmt: skip
def test_wrong_use_is_2(site: Path, run: Run, words: tuple[str, ...]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_name: x\n", "The plugin `corporate-parenting` is not turned on."),
        ("site_name: [\n", "This is not YAML"),
        ("- a\n", "The settings must be `key: value` lines."),
        ("", "The settings must be `key: value` lines."),
        ("plugins: 3\n", "plugins"),
        ("plugins:\n  - corporate-parenting:\n      folders: strategies\n", "folders"),
        ("plugins:\n  - corporate-parenting:\n      draft: true\n", "draft"),
        ("plugins:\n  - corporate-parenting:\n      drafts: perhaps\n", "drafts"),
        ("plugins:\n  - corporate-parenting:\n      leave_to: true\n", "`leave_to`"),
        ("plugins:\n  - corporate-parenting:\n      leave_to: weather\n", "begins with https://"),
        ("plugins:\n  - corporate-parenting:\n      leave_to: [https://www.bbc.co.uk]\n", "`leave_to`"),
        ("plugins:\n  - corporate-parenting: true\n", "corporate-parenting"),
        ("plugins:\n  - corporate-parenting:\n      folders: [gone]\n", "gone"),
        ("plugins:\n  - corporate-parenting:\n      ofline: true\n", "mkdocs.yml:3:7: error settings"),
        ("plugins:\n  - corporate-parenting:\n      ofline: true\n", "Did you mean `offline`?"),
        ("site_name: x\nsite_url: x.example\nplugins: [corporate-parenting]\n", "mkdocs.yml:2:1: error"),
    ],
)
def test_settings_that_cannot_be_used_are_told(site: Path, run: Run, text: str, said: str) -> None:
    (site / "mkdocs.yml").write_text(text, "utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert "error settings" in result.stderr
    assert said in result.stderr


def test_settings_may_lie_elsewhere(site: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site.parent)
    result = run("check", "-c", "project/mkdocs.yml", "project/pledges")
    files = len(list((site / "pledges").rglob("*.yml")))
    assert (result.exit_code, result.stdout) == (0, f"No problems in {files} files.\n")


# build


def test_build_writes_the_site(site: Path, run: Run) -> None:
    result = run("build")
    assert result.exit_code == 0
    made = files(site / "site")
    assert {"index.html", "northmere/index.html", "404.html", "logo.svg"} <= made.keys()
    assert result.stdout == f"{len(made) - 1} files written, 0 unchanged, 0 removed, in {site}/site/\n"
    assert "index.md" not in made


def test_build_says_when_nothing_is_published(site: Path, run: Run) -> None:
    assert "No council is on it" not in run("build").stdout
    for folder in ("strategies", "pledges"):
        shutil.rmtree(site / folder)
        (site / folder).mkdir()
    (site / "strategies/plan.yml").write_text(
        "document: strategy\nid: s\ncouncil: barnet\ntitle: Ours\nstatus: draft\n"
        "sections:\n  - id: a\n    title: A\n",
        "utf-8",
    )
    assert "No council is on it" in run("build").stdout
    assert "No council is on it" not in run("build", "--drafts").stdout


def test_what_did_not_change_is_not_touched(small: Path, run: Run) -> None:
    run("build", "-o", "out")
    for path in (small / "out").rglob("*.html"):
        os.utime(path, ns=(1, 1))
    before = times(small / "out")
    result = run("build", "-o", "out")
    assert " 0 removed" in result.stdout
    assert result.stdout.startswith("0 files written")
    assert {p: t for p, t in times(small / "out").items() if t == 1} == {
        p: t for p, t in before.items() if t == 1
    }


def test_only_what_changed_is_written(site: Path, run: Run) -> None:
    run("build")
    before = files(site / "site")
    council = site / "strategies/northmere/council.yml"
    edit(council, "    kind: scrutiny\n", "    kind: scrutiny\n    established: 2019-05\n")
    result = run("build")
    after = files(site / "site")
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {"northmere/governance/index.html", "data/library.json"}
    assert result.stdout.startswith("2 files written")


def test_pages_that_are_no_longer_made_go_away(site: Path, run: Run) -> None:
    run("build")
    (site / "site" / "mine.txt").write_text("kept", "utf-8")
    shutil.rmtree(site / "pledges")
    (site / "content" / "logo.svg").unlink()
    shutil.rmtree(site / "strategies/northmere")
    (site / "strategies/barnet").mkdir()
    (site / "strategies/barnet/strategy-2026.yml").write_text(
        "document: strategy\nid: plan\ncouncil: barnet\ntitle: Plan\nstatus: adopted\n", "utf-8"
    )
    assert run("build").exit_code == 0
    assert not (site / "site" / "northmere").exists()
    assert not (site / "site" / "logo.svg").exists()
    assert (site / "site" / "mine.txt").read_text("utf-8") == "kept"


def test_a_folder_with_other_files_is_refused(site: Path, run: Run) -> None:
    mine = site / "mine"
    mine.mkdir()
    (mine / "thesis.doc").write_text("years of work", "utf-8")
    result = run("build", "-o", "mine")
    assert result.exit_code == 2
    assert "folder-not-ours" in result.stderr
    assert files(mine) == {"thesis.doc": b"years of work"}


@pytest.mark.parametrize("where", [".", "content", "strategies", "mkdocs.yml", "/"])
def test_a_folder_that_holds_the_source_is_refused(site: Path, run: Run, where: str) -> None:
    before = files(site)
    result = run("build", "-o", where)
    assert result.exit_code == 2
    assert files(site) == before


def test_errors_leave_the_previous_site_as_it_was(site: Path, run: Run) -> None:
    run("build")
    before, then = files(site / "site"), times(site / "site")
    edit(site / PLEDGE, "\nstatus: adopted\n", "\nstatus: done\n")
    result = run("build")
    assert result.exit_code == 1
    assert "wrong-value" in result.stderr
    assert result.stderr.endswith("1 error; the site was left as it was.\n")
    assert result.stdout == ""
    assert (files(site / "site"), times(site / "site")) == (before, then)


HEAD = "document: strategy\nid: new\ncouncil: alder\ntitle: New\n"
BAD_INPUT: dict[str, str | bytes] = {
    "missing-field": "document: strategy\nid: new\ncouncil: alder\n",
    "unknown-field": f"{HEAD}statsu: draft\n",
    "duplicate-key": f"{HEAD}title: New\n",
    "duplicate-id": HEAD.replace("id: new", "id: strategy-2026"),
    "wrong-type": f"{HEAD}sections: none\n",
    "dangling-reference": f"{HEAD}status_source: nowhere\n",
    "wrong-value": f"{HEAD}dated: soon\n",
    "tab": "document: strategy\n\tid: new\n",
    "flow-prose": f"{HEAD}period: {{start: the first of May, end: 2029}}\n",
    "empty-file": "",
    "not-yaml": 'document: "strategy\n',
    "not-text": b"\x7fELF\0\0",
    "alias": "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40)),
    "file-too-large": b"#" * 50_000_000,
    "too-deep": "[" * 100_000,
    "unknown-council": HEAD.replace("alder", "nowhere"),
    "reserved-word": "document: council\nid: assets\nname: A\nnation: wales\n",
    "block-key": f"{HEAD}sections:\n  - title: A\n    id: a\n    body:\n      - number: '1'\n",
}


def test_no_bad_input_touches_the_previous_site(small: Path, run: Run) -> None:
    run("build")
    before, then = files(small / "site"), times(small / "site")
    for code, content in BAD_INPUT.items():
        (small / "pledges" / "bad.yml").write_bytes(
            content if isinstance(content, bytes) else content.encode()
        )
        result = run("build")
        assert result.exit_code == 1, code
        assert re.search(rf"^pledges/bad\.yml:\d+:\d+: error {code}: ", result.stderr, re.MULTILINE), code
        assert result.stderr.endswith("; the site was left as it was.\n")
    assert (files(small / "site"), times(small / "site")) == (before, then)


@pytest.mark.parametrize(
    ("page", "text", "code"),
    [
        ("about.md", "[gone](nowhere.md)\n", "dead-link"),
        ("about.md", "[gone](index.md#nowhere)\n", "dead-link"),
        ("alder/index.md", "# Ours\n", "address-collision"),
        ("about.md", '<p id="a">One</p>\n\n<p id="a">Two</p>\n', "duplicate-anchor"),
    ],
)
def test_a_broken_hand_written_page_stops_the_build(
    small: Path, run: Run, page: str, text: str, code: str
) -> None:
    (small / "content" / page).parent.mkdir(exist_ok=True)
    (small / "content" / page).write_text(text, "utf-8")
    result = run("build")
    assert result.exit_code == 1
    assert f"error {code}: " in result.stderr
    assert not (small / "site").exists()


def test_strict_makes_warnings_count(site: Path, run: Run) -> None:
    edit(site / PLEDGE, "document: pledge\nid: pledge-2026\n", "id: pledge-2026\ndocument: pledge\n")
    assert run("build", "--strict").exit_code == 1
    assert not (site / "site").exists()
    assert run("build").exit_code == 0


def test_drafts_are_built_when_asked_for(small: Path, run: Run) -> None:
    edit(small / SMALL_PLEDGE, "\nstatus: adopted\n", "\nstatus: draft\n")
    run("build", "-o", "public")
    run("build", "--drafts", "-o", "preview")
    assert not (small / "public/alder/pledge/3/index.html").exists()
    assert (small / "preview/alder/pledge/3/index.html").exists()
    assert 'content="noindex' in (small / "preview/alder/pledge/3/index.html").read_text("utf-8")


# new


def test_new_writes_a_site_that_builds_clean(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = run("new", "barnet", "--folder", tmp_path / "barnet-site")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "wrote" in result.stdout
    monkeypatch.chdir(tmp_path / "barnet-site")
    built = run("build", "--drafts", "--strict", "-o", "preview")
    assert (built.exit_code, built.stderr) == (0, "")
    assert (tmp_path / "barnet-site/preview/barnet/pledge/index.html").is_file()
    assert run("check").exit_code == 0
    assert run("build", "--strict").exit_code == 0
    assert not (tmp_path / "barnet-site/site/barnet").exists()


def test_new_from_a_paper_builds_clean(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands of the README, as they stand there."""
    monkeypatch.chdir(tmp_path)
    paper = "Corporate Parenting Strategy 2026 - 2029\n\n1. Purpose\n\n1.1 We will do it.\n"
    (tmp_path / "strategy.txt").write_text(paper, "utf-8")
    result = run("new", "barnet", "--folder", "barnet-site", "--from", "strategy.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "cd barnet-site && corporate-parenting build --drafts" in result.stdout
    monkeypatch.chdir(tmp_path / "barnet-site")
    assert run("check").exit_code == 0
    assert run("build", "--drafts", "--strict").exit_code == 0
    page = tmp_path / "barnet-site/preview/barnet/strategy/2026-2029/part-1/index.html"
    assert "We will do it." in page.read_text("utf-8")


@pytest.mark.parametrize(
    "council", ["st-helens", "city-of-london", "kingston-upon-hull-city-of", "isle-of-anglesey"]
)
def test_new_knows_every_council_of_the_register(tmp_path: Path, run: Run, council: str) -> None:
    found = council if council in register() else next(iter(register()))
    result = run("new", found, "--folder", tmp_path)
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("barnett", "`barnet`"),
        ("Barnet", "`barnet`"),
        ("London Borough of Barnet", "`barnet`"),
        ("bath", "`bath-and-north-east-somerset`"),
        ("xyzzy", "such as `barnet`"),
    ],
)
def test_new_helps_with_the_name(tmp_path: Path, run: Run, typed: str, meant: str) -> None:
    result = run("new", typed, "--folder", tmp_path)
    assert result.exit_code == 2
    assert "unknown-council" in result.stderr
    assert meant in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_new_writes_over_nothing(tmp_path: Path, run: Run) -> None:
    (tmp_path / "mkdocs.yml").write_text("mine", "utf-8")
    result = run("new", "barnet", "--folder", tmp_path)
    assert result.exit_code == 2
    assert "output-exists" in result.stderr
    assert files(tmp_path) == {"mkdocs.yml": b"mine"}


# schema


def test_the_schemas_in_the_repository_are_those_of_the_models(tmp_path: Path, run: Run, root: Path) -> None:
    result = run("schema", "-o", tmp_path / "schema")
    assert result.exit_code == 0
    assert files(tmp_path / "schema") == {
        name: data for name, data in files(root / "schema").items() if name.endswith(".json")
    }


@cache
def validator(kind: str) -> Any:
    schema = json.loads((ROOT / "schema" / f"{kind}.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@cache
def data(path: Path) -> Any:
    """The file as we read it: every scalar is text."""
    source, _ = read(path, path.name)
    assert source is not None
    return plain(source.root)


def as_editors_read(path: Path) -> Any:
    """The file as editors read it: ``68`` is a number and ``true`` is a truth value."""
    value = YAML(typ="safe").load(path.read_text("utf-8"))
    return json.loads(json.dumps(value, default=str))  # dates are text in JSON


@pytest.mark.parametrize("reader", [data, as_editors_read])
def test_every_file_of_the_example_site_fits_its_schema(reader: Callable[[Path], Any]) -> None:
    for path in sorted([*ROOT.glob("strategies/*/*.yml"), *ROOT.glob("pledges/*/*.yml")]):
        value = reader(path)
        errors = [(e.json_path, e.message[:80]) for e in validator(value["document"]).iter_errors(value)]
        assert errors == [], path


@pytest.mark.parametrize(
    ("file", "change"),
    [
        (STRATEGY, {"colour": "blue"}),
        (STRATEGY, {"status": "done"}),
        (STRATEGY, {"id": "Strategy 2026"}),
        (STRATEGY, {"period": "2026 to 2029"}),
        (STRATEGY, {"dated": "17 March 2026"}),
        (STRATEGY, {"title": None}),
        (STRATEGY, {"sections": [{"id": "a", "title": "A", "body": [{"number": "1.1"}]}]}),
        (STRATEGY, {"sections": [{"id": "a", "title": "A", "body": [{"text": "a", "quote": "b"}]}]}),
        (PLEDGE, {"publish_from": "2026-05-01T09:00"}),
        (PLEDGE, {"promises": [{"id": "a"}]}),
        (PLEDGE, {"document": "strategy"}),
        ("strategies/northmere/council.yml", {"nation": "britain"}),
        ("strategies/northmere/council.yml", {"contacts": [{"kind": "council"}]}),
        ("strategies/northmere/progress.yml", {"measures": [{"id": "a", "title": "A"}]}),
    ],
)
def test_a_file_that_breaks_a_rule_does_not_fit(file: str, change: dict[str, Any]) -> None:
    value = data(ROOT / file)
    head = {key: v for key, v in value.items() if isinstance(v, str)}  # its lists are tried above
    broken = {key: v for key, v in {**head, **change}.items() if v is not None}
    assert not validator(value["document"]).is_valid(broken)


def test_a_council_of_the_register_needs_only_its_id() -> None:
    assert validator("council").is_valid({"document": "council", "id": "barnet"})


def test_editors_show_what_each_key_means(root: Path) -> None:
    for path in (root / "schema").glob("*.json"):
        schema = json.loads(path.read_text("utf-8"))
        for name, shape in {"": schema, **schema.get("$defs", {})}.items():
            for key, field in shape.get("properties", {}).items():
                assert "description" in field, f"{path.name} {name} {key}"


# tidy


def test_tidy_tells_what_it_would_change_and_changes_it(site: Path, run: Run) -> None:
    path = site / "strategies/northmere/new.yml"
    text = "document: strategy\nid:   new\ncouncil: northmere\ntitle: 'New'\nlanguage: en\n"
    path.write_text(text, "utf-8")
    for other in (site / "strategies/northmere").glob("*-*.yml"):
        other.unlink()  # large files that are tidy already
    only = run("tidy", "--check", "strategies")
    assert (only.exit_code, only.stdout) == (1, "would change: strategies/northmere/new.yml\n")
    assert path.read_text("utf-8") == text
    done = run("tidy", "strategies")
    assert (done.exit_code, done.stdout) == (0, "changed: strategies/northmere/new.yml\n")
    again = run("tidy", "--check", path)
    assert (again.exit_code, again.output) == (0, "")


def test_tidy_leaves_a_broken_file_and_goes_on_with_others(site: Path, run: Run) -> None:
    contents = {"tab.yml": b"a:\n\tb: c\n", "latin.yml": b"a: caf\xe9\n", "other.yml": b"a:   b\n"}
    for name, content in contents.items():
        (site / "mine" / name).parent.mkdir(exist_ok=True)
        (site / "mine" / name).write_bytes(content)
    result = run("tidy", "mine")
    assert result.exit_code == 1
    assert "mine/tab.yml:2:1: error tab:" in result.stderr
    assert "mine/latin.yml:1:1: error not-tidied:" in result.stderr
    assert files(site / "mine") == {**contents, "other.yml": b"a: b\n"}


# import


def test_import_writes_a_draft_and_says_what_it_found(site: Path, run: Run) -> None:
    (site / "plan.txt").write_text(
        "Corporate parenting strategy 2026 to 2029\n\n1. Purpose\n\n1.1 We will listen.\n", "utf-8"
    )
    result = run("import", "plan.txt", "--council", "barnet", "-o", "strategies/barnet/plan.yml")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "We will listen." in (site / "strategies/barnet/plan.yml").read_text("utf-8")
    assert "Commitments: none was told; write `commitment:`" in result.stdout
    assert "wrote strategies/barnet/plan.yml\n" in result.stdout
    assert run("check", "strategies/barnet").exit_code == 0
    again = run("import", "plan.txt", "--council", "barnet", "-o", "strategies/barnet/plan.yml")
    assert again.exit_code == 2
    assert "output-exists" in again.stderr


def test_import_names_the_council_that_was_meant(site: Path, run: Run) -> None:
    (site / "plan.txt").write_text("Strategy\n\n1.1 We will listen.\n", "utf-8")
    result = run("import", "plan.txt", "--council", "Barnet Council", "-o", "strategies/plan.yml")
    assert result.exit_code == 0
    assert "No register holds the council `Barnet Council`. Did you mean `barnet`?" in result.stderr


def test_a_draft_is_written_as_yaml_alone(site: Path, run: Run) -> None:
    (site / "plan.txt").write_text("Strategy\n\n1.1 We will listen.\n", "utf-8")
    result = run("import", "plan.txt", "--council", "barnet", "-o", "plan.docx")
    assert result.exit_code == 2
    assert "plan.docx:1:1: error unknown-format: A draft is a YAML file" in result.stderr
    assert "-o strategies/barnet/plan.yml" in result.stderr
    assert not (site / "plan.docx").exists()


def test_a_place_that_cannot_be_written_is_told_without_a_traceback(site: Path, run: Run) -> None:
    (site / "plan.txt").write_text("Strategy\n\n1.1 We will listen.\n", "utf-8")
    (site / "taken").write_text("a file, not a folder", "utf-8")
    for command in (
        ("import", "plan.txt", "--council", "barnet", "-o", "taken/plan.yml"),
        ("new", "barnet", "--folder", "taken/site"),
        ("schema", "-o", "taken"),
    ):
        result = run(*command)
        assert result.exit_code == 2
        assert "error unreadable-file: This cannot be read or written: " in result.stderr
        assert "that you may write in it" in result.stderr


TWO_PAPERS = """MEETING:\tCabinet
MEETING DATE:\t5 May 2026
TITLE:\tOur strategy

1 THE ISSUE

1.1 Cabinet is asked to approve the strategy that we have written together.

Our strategy

April 2026

Contents

Foreword\t2
Our aims\t3

Foreword

We wrote this together.

Our aims

- homes
"""


def test_import_writes_each_paper_of_a_file(site: Path, run: Run) -> None:
    (site / "paper.txt").write_text(TWO_PAPERS, "utf-8")
    words = ("import", "paper.txt", "--council", "barnet", "-o", "strategies/barnet/report.yml")
    result = run(*words)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "wrote strategies/barnet/strategy-2026.yml" in result.stdout
    folder = site / "strategies" / "barnet"
    assert "document: decision" in (folder / "report.yml").read_text("utf-8")
    assert "document: strategy" in (folder / "strategy-2026.yml").read_text("utf-8")
    assert run("check", "strategies/barnet").exit_code == 0
    (folder / "report.yml").unlink()
    again = run(*words)
    assert (again.exit_code, (folder / "report.yml").exists()) == (2, False)
    assert "strategies/barnet/strategy-2026.yml" in again.stderr
    assert run(*words, "--force").exit_code == 0
    same = run(*words[:-1], "strategies/barnet/strategy-2026.yml", "--force")
    assert (same.exit_code, "Two papers would have one file." in same.stderr) == (2, True)


def test_new_takes_every_paper_of_a_file(site: Path, run: Run) -> None:
    (site / "paper.txt").write_text(TWO_PAPERS, "utf-8")
    result = run("new", "barnet", "--folder", "mine", "--from", "paper.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    folder = site / "mine" / "strategies" / "barnet"
    assert sorted(path.name for path in folder.iterdir()) == [
        "cabinet-2026-05-05.yml",
        "council.yml",
        "strategy-2026.yml",
    ]


# help


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_shows_an_example(run: Run, command: str | None) -> None:
    for flag in ("--help", "-h"):
        result = run(*(command or "").split(), flag)
        assert result.exit_code == 0
        assert f"Example: corporate-parenting {command or ''}".rstrip() in result.stdout


def test_version(run: Run) -> None:
    assert run("--version").stdout.startswith("corporate-parenting, version ")
