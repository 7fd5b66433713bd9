"""Random papers in every format: whatever they hold, no word is lost and the draft loads."""

from __future__ import annotations

import random

import pytest

from corporate_parenting.importing import draft_of
from corporate_parenting.importing.formats import read_format

from .conftest import Loads, draft
from .word_paper import (
    BULLETS,
    HEADINGS,
    LETTERS,
    WordPaper,
    bold,
    cell,
    deleted,
    grid,
    hidden,
    inserted,
    row,
    run,
)

WORDS = [
    "We help",
    "you",
    "1.",
    "2.1",
    "a)",
    "•",
    "- ",
    "3.1.1",
    "2012 - 2015",
    "Strategy",
    "**",
    "*",
    "[x](y)",
    "#",
    "`",
    "\\",
    "_",
    "\xa0",
    "......5",
    "Table 1: A table",
    "\u200b",
    "£4",
    "é",
    "Purpose",
    "Page 3",
    "\ufdd0",
    "it was so",
    "and then.",
    "ca",
    "re",
    "x@y.gov.uk",
    "01632 960001",
    "no",
    ": ",
    "yes",
]


def words(chance: random.Random) -> str:
    said = "".join(chance.choice(WORDS) + chance.choice(["", " ", " "]) for _ in range(chance.randint(0, 6)))
    return said.replace("&", "&amp;").replace("<", "&lt;")


def runs(chance: random.Random, paper: WordPaper) -> list[str]:
    ways = (run, run, bold, hidden, deleted, lambda said: inserted(run(said)))
    made = [chance.choice(ways)(words(chance)) for _ in range(chance.randint(0, 4))]
    if chance.random() < 0.15 and len(paper.notes) < 5:
        made.insert(chance.randint(0, len(made)), paper.note(chance.choice("12")))
    return made


def word_file(seed: int) -> bytes:
    chance = random.Random(seed)
    paper = WordPaper()
    for _ in range(chance.randint(1, 14)):
        kind = chance.random()
        if kind < 0.15:
            columns = chance.randint(1, 3)
            rows = [
                row(*(cell(*runs(chance, paper), span=chance.choice((1, 1, 2))) for _ in range(columns)))
                for _ in range(chance.randint(0, 3))
            ]
            paper.table(grid(*rows, columns=columns))
        else:
            style = chance.choice(("Normal", "Normal", "Normal", "Heading1", "Heading2", "Title", "Caption"))
            place = (chance.choice((HEADINGS, LETTERS, BULLETS)), chance.randint(0, 1))
            paper.add(*runs(chance, paper), style=style, number=place if kind < 0.4 else None)
    return paper.bytes()


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, 60, 20))
def test_no_word_of_a_word_file_is_lost(start: int, check_loads: Loads) -> None:
    for seed in range(start, start + 20):
        made, _ = draft(word_file(seed))
        check_loads(made.yaml)


INSIDE = {
    "body": ["p", "h1", "h2", "ul", "ol", "div", "table", "blockquote", "strong", "ins", "del", "br", "sup"],
    "div": ["p", "h3", "ul", "em", "div", "table", "del"],
    "blockquote": ["p", "em"],
    "p": ["strong", "em", "sup", "ins", "del", "br", "a href='https://www.gov.uk'"],
    "ul": ["li", "li", "ul"],
    "ol": ["li", "li", "div"],
    "li": ["p", "ul", "ol", "strong", "h3", "del"],
    "table": ["caption", "tr", "tr", "thead", "p"],
    "thead": ["tr"],
    "tr": ["td", "td colspan=2", "th rowspan=2", "td"],
    "td": ["p", "ul", "strong", "table", "br"],
    "th": ["em"],
    "ins": ["strong", "p"],
}
"""What may stand in what, and a little of what may not."""


def inside(chance: random.Random, tag: str, depth: int) -> str:
    out = [words(chance)]
    for _ in range(chance.randint(0, 4) if depth < 5 else 0):
        child = chance.choice(INSIDE.get(tag, ["em"]))
        name = child.split()[0]
        out += [f"<{child}>{inside(chance, name, depth + 1)}</{name}>", chance.choice([" ", words(chance)])]
    return "".join(out)


def web_page(seed: int) -> bytes:
    return f"<body>{inside(random.Random(seed), 'body', 0)}</body>".encode()


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, 150, 50))
def test_no_word_of_a_web_page_is_lost(start: int, check_loads: Loads) -> None:
    for seed in range(start, start + 50):
        made, _ = draft(web_page(seed), ".html")
        check_loads(made.yaml)


def test_a_reader_that_loses_words_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The count of words owes nothing to the reader: here the reader forgets every table."""
    monkeypatch.setattr("corporate_parenting.importing.formats.word.reader._Reader._table", lambda *_: None)
    paper = WordPaper()
    paper.add(run("We help you."))
    paper.table(grid(row(cell(run("Two words")), cell()), columns=2))
    made = draft_of(read_format(paper.bytes(), ".docx").extract, name="paper.docx", council="northmere")
    assert made.words_in - made.words_out == 2
