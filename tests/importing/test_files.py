"""Papers that cannot be read are told, never raised."""

from __future__ import annotations

from pathlib import Path

import pytest

from corporate_parenting.importing import read_paper, read_source
from corporate_parenting.source import MAX_BYTES


@pytest.mark.parametrize(
    ("name", "data", "code", "says"),
    [
        ("paper.rtf", b"{", "unknown-format", "`.rtf` files cannot be imported."),
        ("paper", b"x", "unknown-format", "Files without an ending cannot be imported."),
        ("paper.txt", b"a\0b", "not-text", "This is not a text file."),
        ("paper.txt", b"%PDF-1.4", "not-text", "This is not a text file."),
        ("paper.txt", "é".encode("utf-16"), "not-text", "This file is UTF-16 text."),
        ("paper.md", b"one\ntwo \xe9", "not-text", "This file is not UTF-8 text."),
        ("paper.txt", b" \n\n", "empty-file", "This file is empty."),
        ("paper.txt", b"x" * (MAX_BYTES + 1), "file-too-large", "at most 2 MB is read."),
    ],
)
def test_a_problem_is_told(tmp_path: Path, name: str, data: bytes, code: str, says: str) -> None:
    (tmp_path / name).write_bytes(data)
    text, (problem,) = read_source(tmp_path / name, f"papers/{name}")
    assert text is None
    assert problem.code == code
    assert says in problem.message
    assert problem.source == f"papers/{name}"
    assert str(tmp_path) not in problem.message + problem.mend


def test_the_line_of_a_wrong_byte_is_told(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_bytes(b"one\ntwo \xe9")
    _, (problem,) = read_source(tmp_path / "paper.txt", "paper.txt")
    assert problem.position.line == 2


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    text, (problem,) = read_source(tmp_path / "none.txt", "none.txt")
    assert text is None
    assert problem.code == "unreadable-file"


def test_the_formats_that_are_read_are_named(tmp_path: Path) -> None:
    _, (problem,) = read_paper(tmp_path / "paper.rtf", "paper.rtf")
    assert ".txt, .md, .docx" in problem.mend


@pytest.mark.parametrize("name", ["paper.txt", "paper.MD"])
def test_text_is_read_without_its_byte_order_mark(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xef\xbb\xbfWords")
    assert read_source(tmp_path / name, name) == ("Words", [])
