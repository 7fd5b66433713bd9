"""One paper in every format, as LibreOffice saves it: the same blocks, or it is said what differs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corporate_parenting.importing import read_paper
from corporate_parenting.importing.formats.pdf.reader import GUESSED
from tests.office import Office, office_in

from .conftest import blocks, draft, told
from .test_word import BLOCKS, edited
from .word_paper import NUMBERS, strategy

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return office_in(tmp_path_factory.mktemp("office"))


def test_an_opendocument_text_gives_the_same_blocks(office: Office) -> None:
    made, read = draft(office.converted(strategy().bytes(), ".docx", "odt"), ".odt")
    assert blocks(read) == BLOCKS
    assert read.numbers == NUMBERS
    assert (made.unplaced, made.log) == ((), ())


def test_word_saved_by_libreoffice_gives_the_same_blocks(office: Office) -> None:
    made, read = draft(office.converted(strategy().bytes(), ".docx", "docx"), ".docx")
    assert blocks(read) == BLOCKS
    assert made.unplaced == ()


def test_a_web_page_with_printed_numbers_gives_the_same_blocks(office: Office) -> None:
    page = office.converted(strategy().bytes(), ".docx", "xhtml:XHTML Writer File")
    made, read = draft(page, ".html")
    assert blocks(read) == BLOCKS
    assert read.numbers == NUMBERS
    assert made.unplaced == ()
    assert [entry.what for entry in made.log] == [
        "the first row of a table was taken for the names of its columns"
    ]


def test_a_web_page_of_which_libreoffice_lost_the_numbers_keeps_every_word(office: Office) -> None:
    """As HTML, LibreOffice leaves it to the browser to count: that prints 1. before what was 2.1."""
    _, read = draft(office.converted(strategy().bytes(), ".docx", "html"), ".html")
    assert [number for number in read.numbers if number not in ("1.", "2.", "a.", "b.", "i.", "ii.")] == []
    said = [block for block in blocks(read) if isinstance(block, dict) and "table" in block]
    assert said == [BLOCKS[6]]


def test_a_pdf_gives_the_same_blocks_but_for_links(office: Office) -> None:
    """Told from the layout alone: LibreOffice writes no structure into the file, nor this link."""
    made, read = draft(office.converted(strategy().bytes(), ".docx", "pdf"), ".pdf")
    first = BLOCKS[1]
    assert isinstance(first, dict)
    words = str(first["text"]).replace("[the Act](https://www.legislation.gov.uk/ukpga/2017/16)", "the Act")
    assert blocks(read) == [BLOCKS[0], first | {"text": words}, *BLOCKS[2:]]
    assert read.numbers == NUMBERS
    assert made.unplaced == ()
    assert [entry.what for entry in made.log] == [
        GUESSED,
        "a table was told by its ruled lines; its first row was taken for the names of its columns",
    ]


def test_a_pdf_with_a_password_is_told(office: Office, tmp_path: Path) -> None:
    options = json.dumps(
        {
            "EncryptFile": {"type": "boolean", "value": "true"},
            "DocumentOpenPassword": {"type": "string", "value": "a"},
        }
    )
    data = office.converted(strategy().bytes(), ".docx", f"pdf:writer_pdf_Export:{options}")
    (tmp_path / "paper.pdf").write_bytes(data)
    read, (problem,) = read_paper(tmp_path / "paper.pdf", "paper.pdf")
    assert read is None
    assert problem.code == "locked-file"


def test_an_opendocument_text_tells_what_nobody_was_meant_to_see(office: Office) -> None:
    data = office.converted(edited().bytes(), ".docx", "odt")
    assert told(data, ".odt") == [
        ("tracked-change", 3, "Words were taken out with changes tracked: “consider to”."),
        ("tracked-change", 3, "Words were put in with changes tracked: “help every child”."),
        ("tracked-change", 4, "Words were taken out with changes tracked: “We were elsewhere.”."),
        ("tracked-change", 5, "Words were put in with changes tracked: “We were elsewhere.”."),
        ("comment-in-file", 6, "There is a comment near “We care for 209 children.”: “Is this right?”."),
        ("hidden-text", 7, "Words are hidden: “unless it costs too much”."),
        ("file-metadata", 0, "The file's properties name its author: “Pat Writer”."),
        ("file-metadata", 0, "The file's properties name its last editor: “Kim Clerk”."),
    ]
    made, read = draft(data, ".odt")
    assert blocks(read)[1:] == [
        "We will help every child.",
        "We listen. We were elsewhere.",
        "We care for 209 children.",
        "We visit you at home.",
    ]
    for canary in ("consider", "right", "unless", "costs", "Pat", "Writer", "Kim", "Clerk", "Person"):
        assert canary not in made.yaml
