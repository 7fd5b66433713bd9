"""Files that are damaged, locked or made to do harm are told, never raised."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile
from zlib import compress

import pytest

from corporate_parenting.importing import read_paper
from corporate_parenting.importing.formats import MOST_BYTES, UnreadableError, read_format

from .pdf_paper import PdfPaper
from .word_paper import WordPaper, run, strategy

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def repacked(data: bytes, **changed: bytes | None) -> bytes:
    """The file with parts of it replaced or taken out, by the last word of their names."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            key = re.split(r"[/.]", name)[-2]
            new = changed.get(key, before.read(name)) if name.endswith(".xml") else before.read(name)
            if new is not None:
                after.writestr(name, new)
    return out.getvalue()


def packed(**parts: bytes) -> bytes:
    """An OpenDocument text of these parts."""
    out = BytesIO()
    with ZipFile(out, "w") as made:
        for name, data in parts.items():
            made.writestr("META-INF/manifest.xml" if name == "manifest" else f"{name}.xml", data)
    return out.getvalue()


MANIFEST = b"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
SEALED = b'<m:manifest xmlns:m="%s"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>' % MANIFEST
PAPER = strategy().bytes()
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
PDF = PdfPaper().line(72, 90, "We help you.").bytes()
BOMB = PDF.replace(b"trailer", b"9 0 obj<<>>stream\n" + compress(bytes(60_000_000)) + b"endstream trailer")
LONG = PdfPaper([[] for _ in range(501)]).bytes()
LOCKED = OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le")

BAD = [
    (
        "paper.docx",
        b"PK",
        "damaged-file",
        "This file is damaged, or it is not of the kind that its name says.",
    ),
    ("paper.docx", b"plain words", "damaged-file", "This file is damaged"),
    ("paper.docx", PAPER[: len(PAPER) // 2], "damaged-file", "This file is damaged"),
    ("paper.docx", repacked(PAPER, document=None), "damaged-file", "This file is damaged"),
    ("paper.docx", repacked(PAPER, document=b"<w:document"), "damaged-file", "This file is damaged"),
    ("paper.docx", repacked(PAPER, document=DOCTYPE), "damaged-file", "This file is damaged"),
    ("paper.docx", repacked(PAPER, styles=DOCTYPE), "damaged-file", "This file is damaged"),
    ("paper.docx", OLE + bytes(500), "damaged-file", "This file is damaged"),
    ("paper.docx", LOCKED, "locked-file", "This file is locked with a password."),
    (
        "paper.docx",
        repacked(PAPER, app=b" " * 60_000_000),
        "file-too-large",
        "MB of text; at most 50 MB is read.",
    ),
    ("paper.docx", bytes(MOST_BYTES + 1), "file-too-large", "This file is 20.0 MB; at most 20 MB is read."),
    ("paper.docx", WordPaper().bytes(), "empty-file", "This file holds no words."),
    ("paper.pdf", b"%PDF-1.7 and no more", "damaged-file", "This file is damaged"),
    ("paper.pdf", b"plain words", "damaged-file", "This file is damaged"),
    ("paper.pdf", PDF[:200], "damaged-file", "This file is damaged"),
    ("paper.pdf", PdfPaper().page().bytes(), "empty-file", "This file holds no words."),
    ("paper.pdf", BOMB, "file-too-large", "This file unpacks to more than 50 MB."),
    ("paper.pdf", LONG, "file-too-large", "This file has 501 pages; at most 500 are read."),
    ("paper.odt", b"PK", "damaged-file", "This file is damaged"),
    ("paper.odt", PAPER, "damaged-file", "This file is damaged"),
    ("paper.odt", packed(content=DOCTYPE), "damaged-file", "This file is damaged"),
    (
        "paper.odt",
        packed(
            content=DOCTYPE.decode()
            .replace(' version="1.0"', ' version="1.0" encoding="utf-16"')
            .encode("utf-16-le")
        ),
        "damaged-file",
        "This file is damaged",
    ),
    (
        "paper.odt",
        packed(manifest=SEALED, content=b"?"),
        "locked-file",
        "This file is locked with a password.",
    ),
    ("paper.html", b"<p>a\0b</p>", "damaged-file", "This file is damaged"),
    ("paper.html", b"", "empty-file", "This file holds no words."),
    ("paper.htm", b"<p><img src=x></p>", "empty-file", "This file holds no words."),
]


@pytest.mark.parametrize(
    ("name", "data", "code", "says"), BAD, ids=[f"{b[0]}-{i}" for i, b in enumerate(BAD)]
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, data: bytes, code: str, says: str) -> None:
    (tmp_path / name).write_bytes(data)
    read, (problem,) = read_paper(tmp_path / name, name)
    assert read is None
    assert problem.code == code
    assert says in problem.message
    assert problem.mend
    assert str(tmp_path) not in problem.message + problem.mend


def test_a_paper_that_nests_without_end_is_told(tmp_path: Path) -> None:
    paper = WordPaper()
    paper.add(run("We help you."))
    document = ZipFile(BytesIO(paper.bytes())).read("word/document.xml")
    deep = document.replace(b"<w:r>", b"<w:smartTag>" * 20_000 + b"<w:r>", 1)
    deep = deep.replace(b"</w:r>", b"</w:r>" + b"</w:smartTag>" * 20_000, 1)
    (tmp_path / "deep.docx").write_bytes(repacked(paper.bytes(), document=deep))
    read, (problem,) = read_paper(tmp_path / "deep.docx", "deep.docx")
    assert read is None
    assert problem.code == "damaged-file"


def test_the_document_type_of_an_old_manifest_is_no_damage(tmp_path: Path) -> None:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    manifest = (
        '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'
        f'<manifest:manifest xmlns:manifest="{office}:manifest:1.0"/>'
    )
    content = (
        f'<o:document-content xmlns:o="{office}:office:1.0" xmlns:t="{office}:text:1.0">'
        "<o:body><o:text><t:p>We help you.</t:p></o:text></o:body></o:document-content>"
    )
    (tmp_path / "old.odt").write_bytes(packed(manifest=manifest.encode(), content=content.encode()))
    read, problems = read_paper(tmp_path / "old.odt", "old.odt")
    assert read is not None
    assert [paragraph.text for paragraph in read.extract.paragraphs] == ["We help you."]
    assert list(problems) == []


@pytest.mark.parametrize(("suffix", "package"), [(".html", "lxml"), (".pdf", "pdfplumber")])
def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch, suffix: str, package: str) -> None:
    monkeypatch.setattr("corporate_parenting.importing.formats.find_spec", lambda _: None)
    with pytest.raises(UnreadableError, match=f"{package} is not installed") as told:
        read_format(b"<p>We help you.</p>", suffix)
    assert told.value.code == "missing-package"
    assert told.value.mend == "Run: pip install 'mkdocs-corporate-parenting[import]'"
