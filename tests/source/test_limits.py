"""What a file may do to the reader: nothing. It is told, quickly and without a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from corporate_parenting.source import read
from corporate_parenting.source.reader import MAX_BYTES, parse

BOMB = "a0: &a0 [lol, lol]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30)
)


def test_an_alias_bomb_does_not_go_off(parser: str) -> None:
    source, diagnostics = parse(BOMB.encode(), "file.yml")
    assert {d.code for d in diagnostics} == {"alias", "anchor"}
    assert source is not None
    assert len(source.root.values) == 30


def test_a_file_of_50_mb_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.yml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    source, diagnostics = read(path, "large.yml")
    assert source is None
    assert [(d.code, d.message) for d in diagnostics] == [
        ("file-too-large", "This file is 50.0 MB; at most 2 MB is read.")
    ]


def test_a_file_just_small_enough_is_read(tmp_path: Path) -> None:
    path = tmp_path / "full.yml"
    path.write_bytes(b"a: " + b"b" * (MAX_BYTES - 3))
    source, diagnostics = read(path, "full.yml")
    assert source is not None
    assert diagnostics == []


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- ", "? "])
def test_depth_has_an_end(parser: str, bracket: str) -> None:
    source, diagnostics = parse(f"a:\n  {bracket * 5_000}\n".encode(), "file.yml")
    assert source is None
    assert diagnostics[-1].code in {"too-deep", "not-yaml"}


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.yml"
    path.write_text("a: b\n", "utf-8")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    source, diagnostics = read(path, "locked.yml")
    assert source is None
    assert [(d.code, d.message) for d in diagnostics] == [
        ("unreadable-file", "This file cannot be read: Permission denied.")
    ]


def test_a_file_that_went_away_is_told(tmp_path: Path) -> None:
    _, diagnostics = read(tmp_path / "gone.yml", "gone.yml")
    assert [d.code for d in diagnostics] == ["unreadable-file"]


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1b", "\x7f", "\x92", "\u2028", "\uffff"])
def test_a_character_that_cannot_be_seen_is_found(parser: str, character: str) -> None:
    source, diagnostics = parse(f"a: b\nc: d\ne: f{character}g\n".encode(), "file.yml")
    assert source is None
    assert [d.code for d in diagnostics] == ["not-text"]


def test_random_bytes_are_told_and_never_raise(parser: str) -> None:
    from random import Random  # noqa: PLC0415  # one test needs it

    chance = Random(20261122)
    for _ in range(300):
        text = "".join(chance.choices("ab:- \n\t'\"[]{}#&*!|>?%@`,\\\u00e9", k=40))
        source, diagnostics = parse(text.encode(), "file.yml")
        assert source is not None or diagnostics
        lines = len(text.split("\n"))
        assert all(1 <= d.position.line <= lines + 1 and d.position.column >= 1 for d in diagnostics)
