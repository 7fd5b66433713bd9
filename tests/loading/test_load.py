"""Every problem of every file in one run, and none that only follows from another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from corporate_parenting import loading
from corporate_parenting.diagnostics import as_text
from corporate_parenting.loading import Loaded, load
from corporate_parenting.source import builder, plain, reader

Files = dict[str, str | bytes]
POINTED_AT = (
    "strategies/northmere/council.yml",
    "strategies/northmere/strategy-2026.yml",
    "strategies/northmere/decision-2026-03-17.yml",
    "strategies/northmere/progress.yml",
    "pledges/northmere/pledge-2026.yml",
)
STRATEGY = "document: strategy\nid: plan\ncouncil: barnet\ntitle: Plan\n"


@pytest.fixture
def loads(tmp_path: Path) -> Callable[[Files], Loaded]:
    def run(files: Files) -> Loaded:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load([tmp_path], tmp_path)

    return run


def told(loaded: Loaded) -> list[tuple[str, str, int]]:
    return [(d.code, d.source, d.position.line) for d in loaded.report]


def test_several_problems_of_several_files_are_told_in_one_run(loads: Callable[[Files], Loaded]) -> None:
    loaded = loads(
        {
            "a/one.yml": "document: strategy\nid: One\ncouncil: barnet\nstatsu: draft\ndated: soon\n",
            "a/two.yml": "document: pledge\n\tid: two\n",
            "b/three.yaml": STRATEGY + "related:\n  - title: [a]\n  - link: nowhere\n",
            "b/four.yml": b"\xff\xfe\0",
        }
    )
    assert told(loaded) == [
        ("missing-field", "a/one.yml", 1),
        ("wrong-value", "a/one.yml", 2),
        ("unknown-field", "a/one.yml", 4),
        ("wrong-value", "a/one.yml", 5),
        ("tab", "a/two.yml", 2),
        ("not-text", "b/four.yml", 1),
        ("wrong-type", "b/three.yaml", 6),
        ("missing-field", "b/three.yaml", 7),
        ("wrong-value", "b/three.yaml", 7),
    ]


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("file", POINTED_AT)
@pytest.mark.parametrize(
    "break_it",
    [
        pytest.param(lambda text: text + "\t- x: y\n", id="tab"),
        pytest.param(lambda text: text + 'open: "words\n', id="quotation"),
        pytest.param(lambda text: text + "colour: blue\n", id="unknown field"),
        pytest.param(lambda text: text.replace("\ndocument: ", "\ndocument: x", 1), id="unknown kind"),
        pytest.param(lambda text: text.encode() + b"\xe9", id="latin 1"),
        pytest.param(lambda text: (text + "# and\n").encode("utf-16"), id="utf-16"),
        pytest.param(lambda text: text + "#" * reader.MAX_BYTES, id="large"),
    ],
)
def test_a_broken_file_is_one_problem_however_many_point_at_it(
    loads: Callable[[Files], Loaded], root: Path, file: str, break_it: Callable[[str], str | bytes]
) -> None:
    named = ("strategies/northmere/*.yml", "strategies/northmere/pictures/*", "pledges/northmere/*.yml")
    paths = sorted(path for pattern in named for path in root.glob(pattern))
    files: Files = {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in paths}
    text = files[file]
    assert isinstance(text, str)
    files[file] = break_it(text)
    loaded = loads(files)
    assert [source for _, source, _ in told(loaded)] == [file], as_text(loaded.report)


def test_a_reference_is_judged_by_the_files_that_can_be_read(loads: Callable[[Files], Loaded]) -> None:
    """A file of nobody knows what hides no dangling reference."""
    loaded = loads({"a.yml": STRATEGY + "status_source: gone\n", "b.yml": b"%PDF-1.7"})
    assert told(loaded) == [("dangling-reference", "a.yml", 5), ("not-text", "b.yml", 1)]


def test_hidden_files_and_other_files_are_passed_over(loads: Callable[[Files], Loaded]) -> None:
    loaded = loads(
        {".hidden/a.yml": "x", "a/.b.yml": "x", "c.txt": "x", "d.yml.bak": "x", "e.yml/f.json": "x"}
    )
    assert told(loaded) == []
    assert loaded.sources == {}


def test_a_file_may_lie_anywhere(loads: Callable[[Files], Loaded]) -> None:
    """Identity is council and id, never the file's name or folder."""
    loaded = loads({"x/y/z/anything.yaml": STRATEGY})
    assert [r.council.id for r in loaded.library.councils] == ["barnet"]
    assert loaded.library.councils[0].document("plan") is not None


def test_the_register_knows_a_real_council(loads: Callable[[Files], Loaded]) -> None:
    council = loads({"a.yml": STRATEGY}).library.councils[0].council
    assert (council.name, council.nation, council.gss_code) == (
        "London Borough of Barnet",
        "england",
        "E09000003",
    )


def test_what_a_councils_own_file_says_comes_first(loads: Callable[[Files], Loaded]) -> None:
    text = "document: council\nid: barnet\nname: Barnet Council\n"
    council = loads({"a.yml": text}).library.councils[0].council
    assert (council.name, council.nation) == ("Barnet Council", "england")


def test_versions_of_one_document_live_side_by_side(loads: Callable[[Files], Loaded]) -> None:
    loaded = loads({f"{n}.yml": STRATEGY + f'version: "{n}"\n' for n in (2, 10, 9)})
    assert told(loaded) == []
    assert [s.version for s in loaded.library.councils[0].strategies] == ["10", "9", "2"]


@pytest.mark.parametrize("written", ["3.10", "no", "6:20", "01632"])
def test_what_yaml_would_guess_arrives_as_written(loads: Callable[[Files], Loaded], written: str) -> None:
    loaded = loads(
        {
            "a.yml": STRATEGY + f"sections:\n  - number: {written}\n    title: {written}\n    body:\n"
            f"      - text: {written}\n        number: {written}.1\n"
        }
    )
    section = loaded.library.councils[0].strategies[0].sections[0]
    assert told(loaded) == []
    assert (section.number, section.title) == (written, written)
    assert getattr(section.body[0], "text", None) == written


def test_both_parsers_read_the_same_trees(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def trees() -> dict[str, Any]:
        loaded = load([root / "pledges"], root)
        return {name: (plain(source.root), source.root) for name, source in loaded.sources.items()}

    fast = trees()
    monkeypatch.setattr(builder, "FastLoader", yaml.BaseLoader)
    assert trees() == fast


def test_a_slow_parser_is_told_once(
    loads: Callable[[Files], Loaded], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(builder, "FastLoader", yaml.BaseLoader)
    monkeypatch.setattr(loading, "HAS_FAST_PARSER", False)
    loaded = loads({"a.yml": STRATEGY, "b.yml": STRATEGY.replace("plan", "other")})
    assert [(d.code, d.severity.label) for d in loaded.report] == [("slow-parser", "warning")]


def test_no_files_are_no_problem(tmp_path: Path) -> None:
    loaded = load([tmp_path], tmp_path)
    assert (loaded.library.councils, told(loaded)) == ((), [])
