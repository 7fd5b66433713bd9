"""The Word document: what a person may change in it, how it is built, and how it is read again."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import _Cell

from corporate_parenting.exchange.compare import compare
from corporate_parenting.exchange.docx import docx
from corporate_parenting.exchange.files import reading_of
from corporate_parenting.exchange.rows import Package, Reading, Slip
from tests.exchange.conftest import Site

WORDS = 2
"""The column that is written in."""


@pytest.fixture(scope="module")
def data(sent: Package) -> bytes:
    return docx(sent)


@pytest.fixture
def document(data: bytes) -> Any:
    return Document(BytesIO(data))


def saved(document: Any) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def read(document: Any) -> Reading:
    reading = reading_of(".docx", saved(document))
    assert isinstance(reading, Reading)
    return reading


def cell(document: Any, ident: str, column: int = WORDS) -> Any:
    """The cell of a row, by the id in the row's first cell."""
    for table in document.tables:
        for row in table._tbl.tr_lst:
            if any(p.text.split(" ")[0] == ident for p in _paragraphs(row.tc_lst[0], table)):
                return _Cell(row.tc_lst[column], table)
    raise KeyError(ident)


def _paragraphs(tc: Any, table: Any) -> Any:
    return _Cell(tc, table).paragraphs


def test_every_row_comes_back_as_it_went(sent: Package, document: Any) -> None:
    reading = read(document)
    assert reading.trip == sent.trip
    assert reading.slips == ()
    assert [(r.ident, r.mark) for r in reading.rows] == [(r.ident, r.mark) for r in sent.rows()]
    assert compare(sent, reading.rows).changes == ()
    assert compare(sent, reading.rows).slips == ()


def test_only_the_words_may_be_changed(sent: Package, document: Any) -> None:
    protection = document.settings.element.find(qn("w:documentProtection"))
    assert protection.get(qn("w:edit")) == "readOnly"
    assert protection.get(qn("w:enforcement")) == "1"
    starts = list(document.element.body.iter(qn("w:permStart")))
    ends = [e.get(qn("w:id")) for e in document.element.body.iter(qn("w:permEnd"))]
    assert [s.get(qn("w:id")) for s in starts] == ends
    assert len(set(ends)) == len(ends) == sum(not r.locked for r in sent.rows())
    assert {s.get(qn("w:edGrp")) for s in starts} == {"everyone"}
    for start in starts:
        tc = next(start.iterancestors(qn("w:tc")))
        assert tc.getparent().tc_lst.index(tc) == WORDS
        assert "".join(t.text for t in tc.iter(qn("w:t"))), "an empty range cannot be clicked into"


def test_word_may_check_the_spelling_and_lays_out_as_it_does_now(document: Any) -> None:
    settings = document.settings.element
    assert settings.find(qn("w:proofState")) is None
    modes = [c.get(qn("w:val")) for c in settings.iter(qn("w:compatSetting"))]
    assert modes[0] == "15"
    assert {e.get(qn("w:val")) for e in document.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_a_paragraph_stands_below_the_last_table(document: Any) -> None:
    """Word takes a document that ends in a table for damaged."""
    assert document.element.body[-2].tag == qn("w:p")


def test_headings_are_words_own_and_heads_repeat(sent: Package, document: Any) -> None:
    outline = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert outline[:3] == [
        ("Heading 1", "The Northmere Pledge"),
        ("Heading 2", "Opening"),
        ("Heading 2", "Family and identity"),
    ]
    assert len([o for o in outline if o[0] == "Heading 1"]) == len(sent.sheets)
    assert len([o for o in outline if o[0] == "Heading 2"]) == len(document.tables)
    for table in document.tables:
        head = table._tbl.tr_lst[0]
        assert head.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert [c.text for c in table.rows[0].cells] == [
            "Where",
            "Official words (locked)",
            "Young people's words (write here)",
            "Easy Read (to compare)",
        ]


def test_it_says_what_it_is_and_how_it_is_used(document: Any) -> None:
    first = [p.text for p in document.paragraphs[:5]]
    assert first == [
        "Young people's words, Northmere Council",
        (
            "Write in the column “Young people's words”, save, and send this file back. Nothing else in it "
            "is read. Two stars at each end **make words bold**: keep them."
        ),
        "Exported 22 November 2026 · code northmere/young_people",
        "The Northmere Pledge",
        "pledge-2026, version 3",
    ]
    assert document.core_properties.title == first[0]
    assert document.core_properties.comments == ""


def test_the_page_is_a4_on_its_side_and_holds_the_columns(document: Any) -> None:
    section = document.sections[0]
    assert abs(section.page_width - Mm(297)) < Mm(0.1)
    assert abs(section.page_height - Mm(210)) < Mm(0.1)
    room = section.page_width - section.left_margin - section.right_margin
    for table in document.tables:
        widths = [int(g.get(qn("w:w"))) * 635 for g in table._tbl.iter(qn("w:gridCol"))]
        assert abs(sum(widths) - room) < Mm(0.1)


def test_words_are_at_least_11_points(document: Any) -> None:
    for name in ("Normal", "Cell", "Table head", "Subtitle"):
        assert document.styles[name].font.size.pt >= 11


def test_a_translation_is_marked_as_its_language_and_runs_its_own_way(site: Site) -> None:
    document = Document(BytesIO(docx(site.package("northmere/young_people/ar"))))
    words = cell(document, "pledge-2026/savings/means/2")._tc
    assert words.find(f".//{qn('w:bidi')}") is not None
    assert words.find(f".//{qn('w:rtl')}") is not None
    assert words.find(f".//{qn('w:lang')}").get(qn("w:bidi")) == "ar-SA"
    source = cell(document, "pledge-2026/savings/means/2", 1)._tc
    assert source.find(f".//{qn('w:lang')}").get(qn("w:val")) == "en-GB"


def test_an_edited_cell_is_one_change(sent: Package, document: Any) -> None:
    cell(document, "pledge-2026/savings/means/2").text = "It will be in a bank account in your name."
    outcome = compare(sent, read(document).rows)
    assert [(c.row.ident, c.words) for c in outcome.changes] == [
        ("pledge-2026/savings/means/2", "It will be in a bank account in your name.")
    ]
    assert outcome.slips == ()


def test_a_changed_official_cell_is_refused(sent: Package, document: Any) -> None:
    cell(document, "pledge-2026/savings", 1).paragraphs[1].text = "We will pay £6 a week."
    outcome = compare(sent, read(document).rows)
    assert [s.code for s in outcome.slips] == ["official-words-changed"]


def test_what_stands_to_be_written_over_is_no_words(sent: Package, document: Any) -> None:
    spare = cell(document, "pledge-2026/savings/means/5")
    assert spare.text == "[only if needed]"
    spare.text = "[only if needed] You can ask for it."
    outcome = compare(sent, read(document).rows)
    assert [c.words for c in outcome.changes] == ["You can ask for it."]


def test_a_new_paragraph_in_a_cell_is_a_line_break(sent: Package, document: Any) -> None:
    found = cell(document, "pledge-2026/family")
    found.text = "Your family."
    found.add_paragraph("Your story.")
    found.add_paragraph("")
    assert [c.words for c in compare(sent, read(document).rows).changes] == ["Your family.\nYour story."]


TRACKED = (
    '<w:ins xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="9" '
    'w:author="Somebody" w:date="2026-11-20T09:00:00Z"><w:r><w:t>new words</w:t></w:r></w:ins>'
)
DELETED = (
    '<w:del xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="8" '
    'w:author="Somebody" w:date="2026-11-20T09:00:00Z"><w:r><w:delText>old words</w:delText></w:r></w:del>'
)


def test_tracked_changes_are_listed_and_no_author_is_named(document: Any) -> None:
    words = cell(document, "pledge-2026/savings").paragraphs[0]._p
    words.append(parse_xml(TRACKED))
    words.append(parse_xml(DELETED))
    slips = read(document).slips
    assert [(s.code, s.message) for s in slips] == [
        ("tracked-change", "There is a tracked change in row `pledge-2026/savings`: “new words” was put in."),
        (
            "tracked-change",
            "There is a tracked change in row `pledge-2026/savings`: “old words” was taken out.",
        ),
    ]


def test_comments_are_listed(document: Any) -> None:
    run = cell(document, "pledge-2026/savings").paragraphs[0].runs[0]
    document.add_comment(run, text="Is this still true?", author="Somebody")
    (slip,) = read(document).slips
    assert slip.code == "comment-in-file"
    assert slip.message == "There is a comment in row `pledge-2026/savings`: “Is this still true?”"


def test_bold_words_are_told_and_read_all_the_same(document: Any) -> None:
    cell(document, "pledge-2026/savings").paragraphs[0].runs[0].bold = True
    reading = read(document)
    assert [s.code for s in reading.slips] == ["weight-not-read"]
    assert len(reading.rows) > 100


def test_the_exports_own_bold_words_are_not_told_of(document: Any) -> None:
    assert read(document).slips == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not a file of the kind"),
        (b"PK\x03\x04 not really", "not a file of the kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a password, or an old format"),
        (b"x" * 20_000_001, "too large"),
    ],
)
def test_what_is_no_word_file_is_told_without_a_traceback(content: bytes, said: str) -> None:
    slip = reading_of(".docx", content)
    assert isinstance(slip, Slip)
    assert slip.code == "not-our-file"
    assert said in slip.message


def test_a_zip_that_unpacks_to_very_much_is_not_unpacked() -> None:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 200_000_001)
    slip = reading_of(".docx", out.getvalue())
    assert isinstance(slip, Slip)
    assert "too large" in slip.message


def test_another_word_document_is_not_ours() -> None:
    other = Document()
    other.add_paragraph("A letter.")
    slip = reading_of(".docx", saved(other))
    assert isinstance(slip, Slip)
    assert "does not say which words it holds" in slip.message


def test_a_file_that_names_others_to_be_read_is_refused(data: bytes) -> None:
    out = BytesIO()
    with ZipFile(BytesIO(data)) as archive, ZipFile(out, "w") as made:
        for member in archive.infolist():
            text = archive.read(member)
            if member.filename == "word/document.xml":
                head, _, rest = text.partition(b"?>")
                text = head + b'?><!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + rest
            made.writestr(member, text)
    slip = reading_of(".docx", out.getvalue())
    assert isinstance(slip, Slip)
    assert "names other files" in slip.message


def test_a_damaged_file_is_told_without_a_traceback(data: bytes) -> None:
    for length in range(100, len(data), len(data) // 7):
        assert isinstance(reading_of(".docx", data[:length]), Slip)
    broken = bytearray(data)
    broken[2000:2200] = bytes(200)
    assert isinstance(reading_of(".docx", bytes(broken)), Slip | Reading)
