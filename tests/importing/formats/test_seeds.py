"""Real papers typed into Word and into a web page: the words and numbers that their text gives."""

from __future__ import annotations

import re
from html import escape
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from corporate_parenting.importing import draft_of, import_text
from corporate_parenting.importing.formats import read_format
from tests.importing.conftest import COUNCILS, read_back, seed_files, words

MARKS = {"1", "¹"}
"""A raised number that is typed is a footnote's mark in a text, and a word in Word."""


def as_word(text: str) -> bytes:
    document = Document()
    document.core_properties.author = ""
    for line in text.split("\n"):
        document.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def as_page(text: str) -> bytes:
    return "".join(f"<p>{escape(line)}</p>\n" for line in text.split("\n")).encode()


@pytest.mark.parametrize("suffix", [".docx", ".html"])
@pytest.mark.parametrize("key", COUNCILS)
def test_a_typed_paper_gives_the_same_words(seeds: Path, key: str, suffix: str) -> None:
    path = dict(seed_files(seeds))[key]
    # Left over from an extraction, these would be printed by Word as they stand.
    text = re.sub(r"</?[a-z]+>|#+ ", "", path.read_text("utf-8"))
    data = as_word(text) if suffix == ".docx" else as_page(text)
    made = draft_of(read_format(data, suffix).extract, name=path.name, council=COUNCILS[key])
    assert made.words_in == made.words_out, made.report()
    plain = import_text(text, name=path.name, council=COUNCILS[key])
    said = [word for one in made.drafts for word in words(read_back(one.yaml).text)]
    wanted = [word for one in plain.drafts for word in words(read_back(one.yaml).text)]
    if (key, suffix) != ("003", ".html"):  # its header is set with tabs, which a web page does not have
        assert sorted(set(said) - MARKS) == sorted(set(wanted) - MARKS)
        assert len(said) - len(wanted) == (1 if key == "003" else 0)
    numbers = [n for one in made.drafts for n in read_back(one.yaml).numbers]
    assert numbers == [n for one in plain.drafts for n in read_back(one.yaml).numbers]
