"""Each folder here breaks one rule of the specimen council, and holds the exact words that say so."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

import corporate_parenting
from corporate_parenting.diagnostics import Report, as_text
from corporate_parenting.loading import load
from corporate_parenting.site.checking import judge
from corporate_parenting.site.repository import has_remote
from corporate_parenting.source.builder import FastLoader
from tests.conftest import NOW, ROOT

HERE = Path(__file__).parent
PACKAGE = Path(corporate_parenting.__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/edit.yml"))

ELSEWHERE = {
    # Of whole sites and of commands; no single file of a council breaks these.
    "dead-link": "tests/cli",
    "duplicate-anchor": "tests/cli",
    "folder-not-ours": "tests/cli",
    "not-a-document": "tests/cli",
    "not-tidied": "tests/cli",
    "output-exists": "tests/cli",
    "settings": "tests/cli",
    "unknown-address": "tests/cli",
    "unknown-format": "tests/importing",
    # Of papers that are imported.
    "damaged-file": "tests/importing/formats",
    "file-metadata": "tests/importing/formats",
    "hidden-text": "tests/importing/formats",
    "locked-file": "tests/importing/formats",
    # Of files that went to Word and came back.
    "comment-in-file": "tests/exchange",
    "duplicate-row": "tests/exchange",
    "emptied-words": "tests/exchange",
    "formula": "tests/exchange",
    "incomplete-list": "tests/exchange",
    "locked-row": "tests/exchange",
    "missing-package": "tests/exchange",
    "missing-row": "tests/exchange",
    "no-words-file": "tests/cli",
    "not-our-file": "tests/exchange",
    "not-written": "tests/exchange",
    "official-words": "tests/cli",
    "official-words-changed": "tests/exchange",
    "source-moved-on": "tests/exchange",
    "title-over-lines": "tests/exchange",
    "tracked-change": "tests/exchange",
    "unknown-document": "tests/cli",
    "unknown-row": "tests/exchange",
    "weight-not-read": "tests/exchange",
    # Of the machine.
    "slow-parser": "tests/loading",
    "unreadable-file": "tests/source",
    # 2 MB are not committed.
    "file-too-large": "tests/source",
}
"""Codes that cannot have a case here, and the room whose tests show them."""

TELLERS = frozenset(
    (
        *("Rule", "Finding", "Diagnostic", "Slip", "UnreadableError"),
        *("add", "found", "_dead", "_problem", "refuse", "_told"),
    )
)
"""What is called with a code."""
CHANGED = "approved-words-changed"
CODE = re.compile(r"[a-z]+(-[a-z]+)*")


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_one_broken_rule_is_told_in_these_words(
    case: Path, tmp_path: Path, golden: Callable[[Path, str], None]
) -> None:
    report = told(case, tmp_path / "project")
    if code_of(case) != CHANGED:  # an edit of words that the Cabinet adopted breaks this rule beside its own
        report.diagnostics = [d for d in report.diagnostics if d.code != CHANGED]
    assert {d.code for d in report} == {code_of(case)}
    golden(case / "expected.txt", as_text(report))


def test_the_specimen_breaks_no_rule(tmp_path: Path) -> None:
    """With nothing kept from another test, which the cases above do."""
    assert as_text(told(None, tmp_path / "project")) == ""


def test_every_code_has_a_case() -> None:
    assert set(codes()) - set(ELSEWHERE) - {code_of(case) for case in CASES} == set()


def test_codes_without_a_case_are_told_of_in_another_room() -> None:
    unknown = ELSEWHERE.keys() - codes()
    assert unknown == set(), "no code in the package is called so"
    for code, room in ELSEWHERE.items():
        texts = [path.read_text("utf-8") for path in (ROOT / room).glob("test_*.py")]
        assert any(code in text for text in texts), f"{room} has no test that names {code}"


def told(case: Path | None, folder: Path) -> Report:
    """What is said about the specimen council when ``case`` lies over it."""
    for name in ("strategies", "pledges"):
        shutil.copytree(ROOT / name / "northmere", folder / name / "northmere")
    # A repository of its own, so that the one around the tests is not looked at.
    (folder / ".git").mkdir()
    (folder / ".git" / "config").touch()
    if case:
        for edit in yaml.load((case / "edit.yml").read_text("utf-8"), Loader=FastLoader):
            apply(folder / edit.pop("file"), **edit)
    loaded = load([folder / "strategies", folder / "pledges"], folder)
    judge(loaded, NOW, has_remote=has_remote(folder))
    return loaded.report


def apply(
    path: Path,
    *,
    find: str | None = None,
    replace: str = "",
    append: str | None = None,
    write: str | None = None,
    hexadecimal: str | None = None,
) -> None:
    """One edit: a text that stands once is replaced, or text is appended, or a file is written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if hexadecimal is not None:
        path.write_bytes(bytes.fromhex(hexadecimal))
        return
    if write is not None:
        path.write_text(write, "utf-8", newline="")
        return
    text = path.read_text("utf-8")
    if find is not None:
        assert text.count(find) == 1, f"{find!r} stands {text.count(find)} times in {path.name}"
        text = text.replace(find, replace)
    path.write_text(text + (append or ""), "utf-8", newline="")


def code_of(case: Path) -> str:
    """The code in the folder's name: ``tab`` of ``tab-after-a-colon``."""
    found = [code for code in codes() if f"{case.name}-".startswith(f"{code}-")]
    assert found, f"{case.name} names no code of the package"
    return max(found, key=len)


_CODES: dict[str, str] = {}


def codes() -> dict[str, str]:
    """Every code in the package's source, with a file that says it."""
    if not _CODES:
        for path in sorted(PACKAGE.rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                _CODES.update(dict.fromkeys(_codes_in(node), path.relative_to(PACKAGE).as_posix()))
    return _CODES


def _codes_in(node: ast.AST) -> Iterator[str]:
    given: list[ast.expr | None] = []
    if isinstance(node, ast.Call) and _name(node.func) in TELLERS:
        given = [*node.args, *(k.value for k in node.keywords)]
    elif isinstance(node, ast.AnnAssign | ast.Assign):
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
        given = [node.value] if _name(target).lower() == "code" else []
    for value in given:
        if isinstance(value, ast.Constant) and CODE.fullmatch(str(value.value)):
            yield str(value.value)


def _name(node: ast.expr) -> str:
    return getattr(node, "attr", None) or getattr(node, "id", "")
