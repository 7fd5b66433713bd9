"""``words export`` and ``words import`` as a person uses them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from docx import Document
from openpyxl import load_workbook

from corporate_parenting.cli import main
from corporate_parenting.exchange import files
from tests.exchange.test_docx import cell as docx_cell
from tests.exchange.test_xlsx import cell as xlsx_cell

pytestmark = pytest.mark.usefixtures("shared")

PLEDGE = "pledges/northmere/pledge-2026.yml"
MEANS = "pledge-2026/savings/means/2"
BEFORE = "It will be in a savings account in your name."
BANK = "It will be in a bank account in your name."

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    return lambda *words, answer="": CliRunner().invoke(
        main, [str(word) for word in words], input=answer, catch_exceptions=False
    )


@pytest.fixture
def site(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("strategies", "pledges"):
        shutil.copytree(root / name / "northmere", tmp_path / name / "northmere")
    (tmp_path / "mkdocs.yml").write_text("site_name: Test site\nplugins:\n  - corporate-parenting\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def out(site: Path, run: Run) -> Path:
    """The pledge's words in Word."""
    result = run(
        "words",
        "export",
        "northmere",
        "--edition",
        "young-people",
        "--document",
        "pledge-2026",
        "-o",
        "w.docx",
    )
    assert result.exit_code == 0
    return site / "w.docx"


def edit(path: Path, ident: str, words: str, column: int = 2) -> None:
    document: Any = Document(str(path))
    docx_cell(document, ident, column).text = words
    document.save(str(path))


def test_export_says_what_it_wrote_and_what_comes_next(site: Path, run: Run) -> None:
    result = run("words", "export", "northmere", "--edition", "under-10s", "-o", "out/easy.docx")
    assert result.exit_code == 0
    first, second, *_, last = result.output.splitlines()
    assert first == "wrote out/easy.docx: For under 10s, Northmere Council"
    assert second.startswith("  pledge-2026, version 3: ")
    assert "  local-offer-2026 is left out: it has no words file for this yet." in result.output
    assert last == "When it comes back: corporate-parenting words import out/easy.docx"
    assert (site / "out/easy.docx").is_file()


def test_one_changed_cell_is_one_changed_word_in_the_yaml(site: Path, out: Path, run: Run) -> None:
    before = (site / PLEDGE).read_text("utf-8")
    edit(out, MEANS, BANK)
    result = run("words", "import", out, answer="y\n")
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "pledge-2026/savings/means/2",
        "  - It will be in a [-savings-] account in your name.",
        "  + It will be in a {+bank+} account in your name.",
        "",
        "Write this change? [y/N]: y",
        f"wrote {PLEDGE}",
        *(
            f"pledges/northmere/pledge-2026.young-people.{tag}.yml: "
            "1 entry is now older than its source: savings"
            for tag in ("ar", "cy", "pl")
        ),
        "Next: corporate-parenting check",
    ]
    after = (site / PLEDGE).read_text("utf-8")
    told = list(unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[3:]
    assert told == [f"-        - {BEFORE}", f"+        - {BANK}"]
    assert after == before.replace(f"- {BEFORE}", f"- {BANK}")


def test_a_workbook_makes_the_same_change(site: Path, run: Run) -> None:
    before = (site / PLEDGE).read_text("utf-8")
    assert run("words", "export", "northmere", "--edition", "young-people", "-o", "w.xlsx").exit_code == 0
    book = load_workbook("w.xlsx")
    xlsx_cell(book, MEANS).value = BANK
    book.save("w.xlsx")
    assert run("words", "import", "w.xlsx", "--yes").exit_code == 0
    assert (site / PLEDGE).read_text("utf-8") == before.replace(f"- {BEFORE}", f"- {BANK}")


@pytest.mark.parametrize("answer", ["n\n", "\n"])
def test_without_a_yes_nothing_is_written(site: Path, out: Path, run: Run, answer: str) -> None:
    before = (site / PLEDGE).read_bytes()
    edit(out, MEANS, BANK)
    result = run("words", "import", out, answer=answer)
    assert result.exit_code == 0
    assert result.output.splitlines()[-1] == "Nothing was written."
    assert (site / PLEDGE).read_bytes() == before


def test_a_changed_official_cell_is_refused_and_nothing_is_written(site: Path, out: Path, run: Run) -> None:
    before = (site / PLEDGE).read_bytes()
    edit(out, MEANS, BANK)
    edit(out, "pledge-2026/family-time", "We will help some children.", 1)
    result = run("words", "import", out, "--yes")
    assert result.exit_code == 1
    assert "official-words-changed: Row `pledge-2026/family-time`" in result.stderr
    assert "The source says: We will help [-every child" in result.stderr
    line = (site / PLEDGE).read_text("utf-8").splitlines().index("  - id: family-time") + 1
    assert f"{PLEDGE}:{line}: the source's words" in result.stderr
    assert result.stderr.splitlines()[-1] == "Nothing was written."
    assert (site / PLEDGE).read_bytes() == before


@pytest.mark.parametrize(
    ("words", "answer", "is_written"), [(["--yes"], "", True), ([], "y\n", True), ([], "n\n", False)]
)
def test_a_row_that_cannot_be_taken_leaves_the_others(
    site: Path, out: Path, run: Run, words: list[str], answer: str, is_written: bool
) -> None:
    before = (site / PLEDGE).read_text("utf-8")
    edit(out, MEANS, BANK)
    edit(out, "pledge-2026/family-time", "")
    result = run("words", "import", out, *words, answer=answer)
    assert result.exit_code == 1
    assert "emptied-words: Row `pledge-2026/family-time` came back empty." in result.stderr
    if not words:
        assert "Write this change and leave the row above as before? [y/N]: " in result.stdout
    assert ("Not written: pledge-2026/family-time\n" in result.stdout) is is_written
    after = (site / PLEDGE).read_text("utf-8")
    assert after == (before.replace(f"- {BEFORE}", f"- {BANK}") if is_written else before)


def test_a_file_with_nothing_but_refused_rows_writes_nothing(site: Path, out: Path, run: Run) -> None:
    before = (site / PLEDGE).read_bytes()
    edit(out, "pledge-2026/family-time", "")
    result = run("words", "import", out, "--yes")
    assert (result.exit_code, result.stdout) == (1, "Nothing was written.\n")
    assert (site / PLEDGE).read_bytes() == before


def test_what_check_says_of_new_words_is_shown_before_the_question(site: Path, out: Path, run: Run) -> None:
    before = (site / PLEDGE).read_bytes()
    edit(out, "pledge-2026/savings/means/1", "We will save £7 a week for you.")
    result = run("words", "import", out, answer="n\n")
    shown, asked, _ = result.stdout.partition("Write this change?")
    assert asked
    assert f"{PLEDGE}:" in shown
    assert " number-changed: " in shown
    assert "cannot-tell" not in shown
    assert (site / PLEDGE).read_bytes() == before


def test_a_file_that_was_not_touched_changes_nothing(out: Path, run: Run) -> None:
    result = run("words", "import", out)
    assert (result.exit_code, result.output) == (0, "No words were changed. Nothing was written.\n")


def test_a_site_that_new_writes_can_be_filled_in_word(site: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").unlink()
    shutil.rmtree(tmp_path / "strategies")
    shutil.rmtree(tmp_path / "pledges")
    assert run("new", "barnet").exit_code == 0
    assert run("words", "export", "barnet", "--edition", "young-people", "-o", "w.docx").exit_code == 0
    pledge = next((site / "pledges/barnet").glob("pledge-*.yml"))
    ident = f"{pledge.stem}/first-promise"
    edit(site / "w.docx", ident, "We will help you.")
    assert run("words", "import", "w.docx", "--yes").exit_code == 0
    assert "      text: We will help you.\n" in pledge.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("northmer", "--edition", "easy-read"), "unknown-council", "Did you mean `northmere`?"),
        (("northmere", "--edition", "under10s"), "unknown-edition", "Did you mean `under-10s`?"),
        (
            ("northmere", "--edition", "easy-read", "--document", "pledge-206"),
            "unknown-document",
            "Did you mean `pledge-2026`?",
        ),
        (("northmere", "--edition", "public"), "official-words", "Add --language for a translation"),
        (
            ("northmere", "--edition", "public", "--language", "ga"),
            "no-words-file",
            "new words FILE --edition",
        ),
    ],
)
def test_wrong_use_is_told(site: Path, run: Run, words: tuple[str, ...], code: str, said: str) -> None:
    result = run("words", "export", *words, "-o", "w.docx")
    assert result.exit_code == 2
    assert f"error {code}: " in result.stderr
    assert said in result.stderr
    assert not (site / "w.docx").exists()


def test_a_file_that_is_there_is_not_written_over(out: Path, run: Run) -> None:
    again = ("words", "export", "northmere", "--edition", "young-people", "-o", out)
    result = run(*again)
    assert (result.exit_code, "output-exists" in result.stderr) == (2, True)
    assert run(*again, "--force").exit_code == 0


def test_a_missing_package_is_named(site: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "find_spec", lambda _: None)
    result = run("words", "export", "northmere", "--edition", "young-people", "-o", "w.docx")
    assert result.exit_code == 2
    assert "missing-package: python-docx is not installed." in result.stderr
    assert "pip install 'mkdocs-corporate-parenting[word]'" in result.stderr


def test_files_with_errors_are_mended_first(site: Path, run: Run) -> None:
    (site / PLEDGE).write_text("document: pledge\n\tid: x\n", "utf-8")
    result = run("words", "export", "northmere", "--edition", "young-people", "-o", "w.docx")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "Mend these first."


def test_what_is_no_export_is_told(site: Path, run: Run) -> None:
    (site / "letter.docx").write_bytes(b"Dear all")
    result = run("words", "import", "letter.docx")
    assert result.exit_code == 1
    assert "letter.docx:1:1: error not-our-file" in result.stderr


@pytest.mark.parametrize("command", ["export", "import"])
def test_help_has_an_example(run: Run, command: str) -> None:
    shown = " ".join(run("words", command, "--help").output.split())
    assert f"Example: corporate-parenting words {command} " in shown
