"""No officer's name, telephone or email stays in a draft, whatever the format ran together or tore apart.

The seeds' real names are read from the seeds folder and stand nowhere here; all others are made up.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from corporate_parenting.importing import Imported, draft_of, import_text
from corporate_parenting.importing.formats import read_format
from tests.hosts.published import private_in
from tests.importing.conftest import COUNCILS, seed_files

from .pdf_paper import PdfPaper
from .test_seeds import as_word

PRIVATE = {"000": 3, "001": 0, "002": 0, "003": 5, "004": 4}
"""How many names, telephones and emails each seed holds, each counted once."""


def _lines(text: str, one: Callable[[str], str]) -> bytes:
    return "".join(f"{one(line)}\n" for line in text.split("\n")).encode()


def _paragraphs(text: str, one: Callable[[str], str]) -> bytes:
    return "".join(f"<p>{one(said)}</p>\n" for said in re.split(r"\n\n+", text)).encode()


def _row(line: str) -> str:
    cells = "".join(f"<td>{escape(cell)}</td>" for cell in line.split("\t"))
    return f"<table><tr>{cells}</tr></table>" if "\t" in line else f"<p>{escape(line)}</p>"


def _strong(line: str) -> str:
    label = re.match(r"[^:\t]{2,40}[:\t]", line)
    at = label.end() if label else 0
    return f"<p><strong>{escape(line[:at])}</strong>{escape(line[at:])}</p>"


def _spans(line: str) -> str:
    cells = (f"<span>{escape(cell)}</span>" for cell in line.split("\t"))
    return f"<div>{' '.join(cells)}</div>"


def as_pdf(text: str, gap: float) -> bytes:
    """Lines that wrap, ``gap`` lines apart: at 1.3 those of a block are one paragraph."""
    made, y = PdfPaper().page(), 60.0
    for line in text.split("\n"):
        for said in textwrap.wrap(line.expandtabs(4), 88) or [""]:
            if y > 780:
                made.page()
                y = 60
            if said:
                made.line(60, y, said)
            y += 11 * (gap if said else 1.3)
    return made.bytes()


TYPED: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "word": (".docx", as_word),
    "paragraph a line": (".html", lambda text: _lines(text, lambda line: f"<p>{escape(line)}</p>")),
    "div a line": (".html", lambda text: _lines(text, lambda line: f"<div>{escape(line)}</div>")),
    "spans": (".html", lambda text: _lines(text, _spans)),
    "strong labels": (".html", lambda text: _lines(text, _strong)),
    "tables": (".html", lambda text: _lines(text, _row)),
    "run together": (".html", lambda text: _paragraphs(text, escape)),
    "breaks": (".html", lambda text: _paragraphs(text, lambda p: escape(p).replace("\n", "<br>\n"))),
    "pre": (".html", lambda text: f"<pre>{escape(text)}</pre>".encode()),
    "tight pdf": (".pdf", lambda text: as_pdf(text, 1.3)),
    "loose pdf": (".pdf", lambda text: as_pdf(text, 2)),
}


@pytest.mark.slow
@pytest.mark.parametrize("way", TYPED)
@pytest.mark.parametrize("key", COUNCILS)
def test_what_the_text_import_withholds_stands_in_no_draft(seeds: Path, key: str, way: str) -> None:
    path = dict(seed_files(seeds))[key]
    # Left over from an extraction, these would be printed as they stand.
    text = re.sub(r"</?[a-z]+>|#+ ", "", path.read_text("utf-8"))
    plain = import_text(text, name=path.name, council=COUNCILS[key])
    private = [said for _, said in private_in(text)]
    assert len(private) == PRIVATE[key]
    assert not _left(private, plain)
    suffix, typed = TYPED[way]
    made = draft_of(read_format(typed(text), suffix).extract, name=path.name, council=COUNCILS[key])
    assert made.words_in == made.words_out, made.report()
    assert not _left(private, made)
    # And nothing else was taken: the same kinds as often as in the text.
    assert sorted(one.kind for one in made.withheld) == sorted(one.kind for one in plain.withheld)


def _left(private: list[str], made: Imported) -> list[str]:
    """What still stands in a draft or the report, however it is spelled or wrapped."""
    said = " ".join([*(draft.yaml for draft in made.drafts), made.report()])
    return [one for one in private if one.casefold() in " ".join(said.split()).casefold()]


HEAD = "<h1>Our strategy 2026</h1><h2>1. Purpose</h2><p>We care for every child.</p>"


def page(inner: str) -> Imported:
    found = read_format(f"{HEAD}{inner}".encode(), ".html")
    made = draft_of(found.extract, name="page.html", council="northmere")
    assert made.words_in == made.words_out, made.report()
    return made


@pytest.mark.parametrize(
    "inner",
    [
        "<p>CONTACT OFFICER: ANN BLOGGS</p>",
        "<p>Contact Officer <b>Ann Bloggs</b></p>",
        "<p><b>Ann</b> <b>Bloggs</b>, Head of Care, 01632 960123</p>",
        "<p>Ann&nbsp;Bloggs, Head of Care, 01632 960123</p>",
        "<p>Ann Bloggs<br>Head of Care<br>01632 960123</p>",
        "<p>Ann Bloggs</p><p>Head of Care</p><p>Tel: 01632 960123</p>",
        "<p>Ann Bloggs (Head of Care)</p><p>Phone 01632 960123</p>",
        "<p>Ann Bloggs on 01632 960123</p>",
        "<p>Ann Foster 01632 960123</p>",
        "<p>Ann van der Bloggs 01632 960123</p>",
        "<p>Mr Bloggs 01632 960123</p>",
        "<p>Ann Bloggs</p><p>ab1@northmere.example</p>",
        "<p>Head of Care: Ann Bloggs</p><p>01632 960123</p>",
        "<table><tr><td>Ann Bloggs</td><td>Head of Care</td><td>01632 960123</td></tr></table>",
        "<ul><li>Ann Bloggs, Head of Care</li><li>01632 960123</li></ul>",
        "<dl><dt>Author</dt><dd>Ann Bloggs</dd></dl>",
        "<p>Author Ann Bloggs</p>",
        "<p>Prepared by Ann Bloggs and Bo Bloggs</p>",
        "<p>Contact: Ann Bloggs/Bo Bloggs</p>",
        "<p>Contact officer: Bloggs, Ann</p>",
        "<p>Signed</p><p>Ann Bloggs</p>",
        "<p>Signed ........ Ann Bloggs</p>",
        "<p>.......</p><p>Ann Bloggs</p><p>Director of Care</p>",
        "<p>Yours sincerely</p><p>Ann Bloggs</p><p>Corporate Director, Children’s Services</p>",
        "<h2>Ann Bloggs</h2><p>Head of Care</p><p>01632 960123</p>",
        "<p><a href='https://northmere.example/ann-bloggs'>Ann Bloggs</a>, Head of Care, 01632 960123</p>",
    ],
)
def test_a_name_in_a_block_is_withheld(inner: str) -> None:
    made = page(inner)
    said = (made.yaml + made.report()).casefold()
    assert "bloggs" not in said
    assert not re.search(r"\bann\b", said)
    assert "name" in [one.kind for one in made.withheld]


@pytest.mark.parametrize(
    "words",
    [
        "Town Hall 01632 960123",
        "Children's Rights Team 01632 960123",
        "Civic Centre, Victoria Square 01632 960123",
        "Bath & North East Somerset 01632 960123",
        "National Youth Advocacy Service 0808 808 1001",
        "Coram Voice 0808 800 5792",
        "Independent Reviewing Officer 01632 960123",
        "Special Educational Needs 01632 960123",
        "Bright Paths 01632 960123. Ring the Bright Paths team.",
        "Councillor Ann Able, Executive Member, 01632 960123",
        "Ann Able, Lead Member for Children, 01632 960123",
        "The review, written by Eileen Example, Head of the Review, said so in 2011.",
        "Ann Example, who was Head of Care until 2009, wrote it.",
        "The Children Act 1989 and the Care Leavers Act 2000 apply. Ring 01632 960123.",
        "Report of North Yorkshire Council",
        "Contact: Northmere Safeguarding Board",
        "Please contact the report author if you need it.",
        "Our Vision ........ 4 Our Promise ........ 5",
        "Role of the Director: Statutory Duties",
        "Lead Officer Strategic Director",
        "Signed Up Children",
    ],
)
@pytest.mark.parametrize(
    "around", ["<p>{}</p>", "<h2>{}</h2><p>Head of Care</p><p>Ring 01632 960999.</p>", "<ul><li>{}</li></ul>"]
)
def test_bodies_places_acts_headings_and_prose_stay(words: str, around: str) -> None:
    assert "name" not in [one.kind for one in page(around.format(escape(words))).withheld]


def test_that_somebody_has_to_read_for_names_is_always_told() -> None:
    made = page("<p>For years Ann Example led this work with care and children liked her for it.</p>")
    assert made.withheld == ()
    assert "somebody has to read the draft for names before it is published" in made.report()
