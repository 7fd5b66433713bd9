"""LibreOffice opens what we export, and what it saves can be imported."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from corporate_parenting.exchange.compare import compare
from corporate_parenting.exchange.files import reading_of, written_as
from corporate_parenting.exchange.rows import Package, Reading
from tests.exchange import test_docx, test_xlsx
from tests.exchange.conftest import Site
from tests.office import Office, office_in

pytestmark = pytest.mark.slow

BANK = "It will be in a bank account in your name."


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return office_in(tmp_path_factory.mktemp("office"))


@pytest.mark.parametrize(
    ("kind", "to"),
    [(".docx", "txt:Text (encoded):UTF8"), (".xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1")],
)
def test_it_still_reads(office: Office, sent: Package, kind: str, to: str) -> None:
    text = " ".join(office.converted(written_as(kind, sent), kind, to).decode("utf-8-sig").split())
    for words in (
        "Young people's words",
        "The Northmere Pledge",
        "Promise 6: we will try",
        "We will save money for every child who has been in our care for six months.",
        "It will be in a savings account in your name.",
        "pledge-2026/savings/means/2",
    ):
        assert words in text


def test_the_document_fits_its_page(office: Office, sent: Package) -> None:
    pdf = office.converted(written_as(".docx", sent), ".docx", "pdf")
    assert pdf.startswith(b"%PDF-")
    assert b"/MediaBox[0 0 841." in pdf.replace(b" [", b"[")


@pytest.mark.parametrize(
    "code", ["northmere/young_people", "northmere/young_people/ar", "northmere/easy_read"]
)
@pytest.mark.parametrize("kind", [".docx", ".xlsx"])
def test_what_it_saves_comes_back_the_same(office: Office, site: Site, code: str, kind: str) -> None:
    sent = site.package(code)
    reading = reading_of(kind, office.converted(written_as(kind, sent), kind, kind[1:]))
    assert isinstance(reading, Reading)
    assert reading.trip == sent.trip
    outcome = compare(sent, reading.rows)
    assert (reading.slips, outcome.slips, outcome.changes) == ((), (), ())
    assert [r.mark for r in reading.rows] == [r.mark for r in sent.rows()]


def test_words_that_were_changed_and_saved_there_come_back(office: Office, sent: Package) -> None:
    document = Document(BytesIO(office.converted(written_as(".docx", sent), ".docx", "docx")))
    test_docx.cell(document, "pledge-2026/savings/means/2").text = BANK
    again = office.converted(test_docx.saved(document), ".docx", "docx")
    reading = reading_of(".docx", again)
    assert isinstance(reading, Reading)
    outcome = compare(sent, reading.rows)
    assert [(c.row.ident, c.words) for c in outcome.changes] == [("pledge-2026/savings/means/2", BANK)]
    assert outcome.slips == ()


def test_a_workbook_that_was_changed_and_saved_there_comes_back(office: Office, sent: Package) -> None:
    book = load_workbook(BytesIO(office.converted(written_as(".xlsx", sent), ".xlsx", "xlsx")))
    test_xlsx.cell(book, "pledge-2026/savings/means/2").value = BANK
    assert [c.words for c in compare(sent, test_xlsx.read(book).rows).changes] == [BANK]
    assert all(sheet.protection.sheet for sheet in book.worksheets)
