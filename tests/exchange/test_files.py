"""Kinds of file, and packages that are not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from corporate_parenting.exchange import files
from corporate_parenting.exchange.files import WrongUseError, kind_of


def test_the_end_of_the_name_says_what_a_file_is() -> None:
    assert (kind_of(Path("a/Words.DOCX")), kind_of(Path("b.xlsx"))) == (".docx", ".xlsx")


@pytest.mark.parametrize("name", ["words.odt", "words.doc", "words"])
def test_other_kinds_are_refused(name: str) -> None:
    with pytest.raises(WrongUseError) as problem:
        kind_of(Path(name))
    assert problem.value.slip.code == "unknown-format"


@pytest.mark.parametrize(("name", "package"), [("w.docx", "python-docx"), ("w.xlsx", "openpyxl")])
def test_a_package_that_is_not_there_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, package: str
) -> None:
    monkeypatch.setattr(files, "find_spec", lambda _: None)
    with pytest.raises(WrongUseError) as problem:
        kind_of(Path(name))
    slip = problem.value.slip
    assert (slip.code, slip.message) == ("missing-package", f"{package} is not installed.")
    assert slip.mend == "Run: pip install 'mkdocs-corporate-parenting[word]'"
