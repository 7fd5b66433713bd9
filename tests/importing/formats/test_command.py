"""`corporate-parenting import` with a Word file: what stops it, and a draft that checks and builds."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from corporate_parenting.cli import main
from tests.office import office_in

from .test_word import edited
from .word_paper import strategy

COUNCIL = """document: council
id: northmere
name: Northmere Council
nation: england
fictional: true
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with the specimen council and none of its papers."""
    folder = tmp_path / "strategies" / "northmere"
    folder.mkdir(parents=True)
    (folder / "council.yml").write_text(COUNCIL, "utf-8")
    (tmp_path / "pledges").mkdir()
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "index.md").write_text("# Test site\n\nWords.\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Test site\ndocs_dir: content\nplugins:\n  - corporate-parenting\n", "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, args)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


IMPORT = ("import", "paper.docx", "--council", "northmere", "-o", "strategies/northmere/paper.yml")


def test_nothing_is_written_while_the_file_holds_what_nobody_saw(site: Path) -> None:
    (site / "paper.docx").write_bytes(edited().bytes())
    code, said = run(*IMPORT)
    assert code == 1
    assert not (site / "strategies" / "northmere" / "paper.yml").exists()
    for found in ("tracked-change", "comment-in-file", "hidden-text", "file-metadata"):
        assert f"[{found}]" in said or found in said
    assert "Paragraph 3: Words were taken out with changes tracked: “consider to”." in said
    assert "Nothing was written. Mend the file, or add --accept-changes" in said


def test_a_draft_of_accepted_words_is_written(site: Path) -> None:
    (site / "paper.docx").write_bytes(edited().bytes())
    code, said = run(*IMPORT, "--accept-changes")
    assert code == 0
    assert "none is lost" in said
    assert "It is left out." in said
    assert "We visit you at home." in (site / "strategies" / "northmere" / "paper.yml").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["docx", "odt", "xhtml:XHTML Writer File", "pdf"])
def test_a_draft_checks_and_builds(site: Path, kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    data = strategy().bytes()
    if kind != "docx":
        data = office_in(tmp_path_factory.mktemp("office")).converted(data, ".docx", kind)
    name = f"paper.{'html' if 'xhtml' in kind else kind}"
    (site / name).write_bytes(data)
    code, said = run("import", name, "--council", "northmere", "-o", "strategies/northmere/paper.yml")
    assert code == 0, said
    code, said = run("check")
    assert code == 0, said
    code, said = run("build", "--drafts", "-o", "out")
    assert code == 0, said
    pages = "".join(path.read_text("utf-8") for path in (site / "out").rglob("*.html"))
    for words in ("2.2.1", "(ii)", "or by telephone", "198", "Care leavers are young people who were in our"):
        assert words in pages
