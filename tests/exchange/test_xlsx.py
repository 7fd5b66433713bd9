"""The workbook: what a person may change in it, how it is built, and how it is read again."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from corporate_parenting.exchange.compare import compare
from corporate_parenting.exchange.files import reading_of
from corporate_parenting.exchange.rows import Package, Reading, Slip
from corporate_parenting.exchange.xlsx import xlsx
from tests.exchange.conftest import PLEDGE, Site


@pytest.fixture(scope="module")
def data(sent: Package) -> bytes:
    return xlsx(sent)


@pytest.fixture
def book(data: bytes) -> Any:
    return load_workbook(BytesIO(data))


def read(book: Any) -> Reading:
    out = BytesIO()
    book.save(out)
    reading = reading_of(".xlsx", out.getvalue())
    assert isinstance(reading, Reading)
    return reading


def cell(book: Any, ident: str, column: int = 3) -> Any:
    for sheet in book.worksheets:
        for (first,) in sheet.iter_rows(max_col=1):
            if f"\n{ident} " in str(first.value):
                return sheet.cell(first.row, column)
    raise KeyError(ident)


def test_every_row_comes_back_as_it_went(sent: Package, book: Any) -> None:
    reading = read(book)
    assert reading.trip == sent.trip
    assert [(r.ident, r.mark) for r in reading.rows] == [(r.ident, r.mark) for r in sent.rows()]
    outcome = compare(sent, reading.rows)
    assert (outcome.changes, outcome.slips, reading.slips) == ((), (), ())


def test_one_sheet_a_document_in_which_only_words_may_be_changed(sent: Package, book: Any) -> None:
    assert book.sheetnames == ["pledge-2026", "strategy-2026", "local-offer-2026"]
    open_rows = 0
    for sheet in book.worksheets:
        assert sheet.protection.sheet
        assert not sheet.protection.password
        for row in sheet.iter_rows():
            for each in row:
                assert each.protection.locked or each.column == 3, each.coordinate
                open_rows += not each.protection.locked
    assert open_rows == sum(not r.locked for r in sent.rows())


def test_the_heads_stay_in_sight_and_print_on_every_page(book: Any) -> None:
    sheet = book["pledge-2026"]
    assert sheet.freeze_panes == "B6"
    assert sheet.print_title_rows == "$5:$5"
    assert [c.value for c in sheet[5]] == [
        "Where",
        "Official words (locked)",
        "Young people's words (write here)",
        "Easy Read (to compare)",
    ]


def test_an_edited_cell_is_one_change(sent: Package, book: Any) -> None:
    cell(book, "pledge-2026/savings/means/2").value = "It will be in a bank account in your name."
    outcome = compare(sent, read(book).rows)
    assert [c.row.ident for c in outcome.changes] == ["pledge-2026/savings/means/2"]
    assert outcome.slips == ()


def test_a_changed_official_cell_is_refused(sent: Package, book: Any) -> None:
    cell(book, "pledge-2026/savings", 2).value = "We will save nothing."
    assert [s.code for s in compare(sent, read(book).rows).slips] == ["official-words-changed"]


def test_words_that_begin_with_an_equals_sign_are_words(site: Site) -> None:
    """Else a words file could run a formula on the machine of whoever opens the table."""
    site.change(PLEDGE, "        - We will save £5 a week for you.\n", '        - "=1+1 is what we save"\n')
    made = load_workbook(BytesIO(xlsx(site.package())))
    found = cell(made, "pledge-2026/savings/means/1")
    assert (found.data_type, found.value) == ("s", "=1+1 is what we save")


def test_a_formula_is_refused_with_its_row(sent: Package, book: Any) -> None:
    cell(book, "pledge-2026/savings/means/1").value = "=1+1"
    reading = read(book)
    assert [(s.code, s.row) for s in reading.slips] == [("formula", "pledge-2026/savings/means/1")]
    outcome = compare(sent, reading.rows, {s.row for s in reading.slips})
    assert (outcome.changes, outcome.slips) == ((), ())


def test_numbers_that_are_typed_are_words(sent: Package, book: Any) -> None:
    cell(book, "pledge-2026/savings/means/5").value = 2026
    assert [c.words for c in compare(sent, read(book).rows).changes] == ["2026"]


def test_comments_and_bold_words_are_told(book: Any) -> None:
    cell(book, "pledge-2026/savings").comment = Comment("Is this still true?", "Somebody")
    cell(book, "pledge-2026/savings/if_not").font = Font(bold=True)
    assert [(s.code, s.message) for s in read(book).slips] == [
        ("comment-in-file", "There is a comment in row `pledge-2026/savings`: “Is this still true?”"),
        (
            "weight-not-read",
            "Row `pledge-2026/savings/if_not` has bold or italic words, and their look is not read.",
        ),
    ]


def test_another_workbook_is_not_ours() -> None:
    out = BytesIO()
    Workbook().save(out)
    slip = reading_of(".xlsx", out.getvalue())
    assert isinstance(slip, Slip)
    assert slip.code == "not-our-file"


def test_a_translation_runs_its_own_way(site: Site) -> None:
    made = load_workbook(BytesIO(xlsx(site.package("northmere/young_people/ar"))))
    assert cell(made, "pledge-2026/savings/means/2").alignment.readingOrder == 2
    assert cell(made, "pledge-2026/savings/means/2", 2).alignment.readingOrder == 0
