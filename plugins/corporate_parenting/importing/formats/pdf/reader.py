"""A PDF to paragraphs, told by where the words stand and how they look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import pairwise

from corporate_parenting.importing.formats.findings import Finding, Read
from corporate_parenting.importing.formats.gather import NO_LABEL, Gathered, Label
from corporate_parenting.importing.formats.package import locked
from corporate_parenting.importing.formats.pdf.guard import (
    PROGRAM,
    metadata,
    refuse_bombs,
    refuse_many_pages,
    remarks,
)
from corporate_parenting.importing.formats.pdf.lines import Line, Word, pieces_of
from corporate_parenting.importing.formats.pdf.margins import notes_at_the_foot, without_margins
from corporate_parenting.importing.formats.pdf.page import Grid, Page, read_page
from corporate_parenting.importing.formats.pieces import Piece, marked, tidied
from corporate_parenting.importing.paragraphs import ENDS_SENTENCE, Extract
from corporate_parenting.importing.words import count

GUESSED = (
    "a PDF does not say what is a heading, a paragraph, a list or a footnote: these were told by where the "
    "words stand; hold the draft against the pages"
)
RULED = "a table was told by its ruled lines; its first row was taken for the names of its columns"
_BULLETS = "•●○◦▪▫·‣⁃➢➤✓\uf0b7\uf0a7\uf0d8\uf076\uf0fc–-"
_LABEL = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{1,3})+[.):]?|[0-9]{1,3}[.)]|\([0-9]{1,3}\)|\(?[a-z]\)|\(?[ivx]{2,5}\)"
)
_INDENTED = 3.0
"""Points: what is this much further to the right is indented."""


def read_pdf(data: bytes) -> Read:
    """Raises :class:`..package.UnreadableError` for what is no PDF, or locked."""
    import pdfplumber  # noqa: PLC0415  # an extra, imported when a PDF comes
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415
    from pdfplumber.utils.exceptions import PdfminerException  # noqa: PLC0415

    refuse_bombs(data)
    try:
        pdf = pdfplumber.open(BytesIO(data))
    except PdfminerException as problem:
        if isinstance(problem.args[0], PDFPasswordIncorrect):
            raise locked(PROGRAM) from None
        raise
    with pdf:
        refuse_many_pages(len(pdf.pages))
        pages, findings = [], list[Finding]()
        for page in pdf.pages:
            pages.append(read_page(page))
            findings += remarks(page)
            page.close()
        return Read(_Reader(pages).read(), (*findings, *metadata(pdf)))


class _Reader:
    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages
        self.out = Gathered()
        self.where: dict[int, int] = {}
        """The page of each paragraph, by the paragraph's number."""
        lines = [line for page in pages for line in _lines(page.items)]
        sizes = Counter[float]()
        for line in lines:
            sizes[line.size] += len(line.text)
        self.body = sizes.most_common(1)[0][0] if sizes else 0.0
        self.levels = _levels(lines, self.body)
        self.words = 0
        self.held: list[Line] = []
        """The lines of the paragraph that is read."""
        self.notes: dict[str, str] = {}
        self.leading = _leading(lines)
        self.right: dict[int, float] = {}

    def read(self) -> Extract:
        items, margins = without_margins(self.pages)
        if self.pages:
            self._begin(1)
            self.out.tell(GUESSED)
        for line, again in margins:
            self._margin(line, again)
        for page, found in zip(self.pages, items, strict=True):
            rest, notes = notes_at_the_foot(page, found, self.body)
            self.words += sum(count(_said(line)) for line in _lines(rest))
            self.notes = {mark: self._note(lines) for mark, lines in notes.items()}
            self.right = {page.number: max((line.x1 for line in _lines(rest)), default=0.0)}
            for item in rest:
                if isinstance(item, Grid):
                    self._flush()
                    self._table(item)
                else:
                    self._line(item)
            if self.notes:
                self._flush()  # a mark leads to the notes of its own page
            self._left_over()
        self._flush()
        return Extract(self.out.finished(), tuple(self.out.mended), self.words, "page", self.where)

    def _begin(self, page: int) -> None:
        self.out.at += 1
        self.where[self.out.at] = page

    # Lines and paragraphs

    def _line(self, line: Line) -> None:
        if self.held and self._is_new(self.held, line):
            self._flush()
        self.held.append(line)

    def _is_new(self, held: Sequence[Line], line: Line) -> bool:
        last, first = held[-1], held[0]
        if _level(self.levels, line) != _level(self.levels, last) or abs(line.size - last.size) > 0.6:
            return True
        if last.page != line.page or line.top < last.top:  # the next page or column
            goes_on = not ENDS_SENTENCE.search(last.text) and line.text[:1].islower()
            return not goes_on or bool(_label(line)[0].printed)
        if line.top - last.bottom > self.leading + 0.45 * line.size:
            return True
        if _level(self.levels, line):
            return False
        label, skip = _label(line)
        if any(word.after_tab for word in line.words[skip + 1 :]):
            return True  # a label and its words far apart: a row
        if label.bullet or (label.number and (line.x0 < _text_edge(first) - _INDENTED or len(held) == 1)):
            return True
        if line.x0 < min(first.x0, _text_edge(first)) - _INDENTED:
            return True
        is_short = last.x1 < self.right.get(last.page, 0.0) - 0.2 * (
            self.right.get(last.page, 0.0) - first.x0
        )
        return bool(ENDS_SENTENCE.search(last.text)) and is_short

    def _flush(self) -> None:
        held, self.held = self.held, []
        if not held:
            return
        self._begin(held[0].page)
        if held[-1].page != held[0].page:
            self.out.tell("a sentence that a page broke was joined")
        label, skip = _label(held[0])
        pieces = self._pieces([Line(held[0].page, held[0].words[skip:], 0, 0), *held[1:]])
        level = _level(self.levels, held[0])
        if level:
            self.out.heading(pieces, level, label)
        else:
            self.out.paragraph(pieces, label, indent=held[0].x0)

    def _pieces(self, lines: Iterable[Line]) -> list[Piece]:
        """The words of lines as one text, with the marks of footnotes that stand on the page."""
        out: list[Piece] = []
        for line in lines:
            if out and not out[-1].text.endswith(("-", "\u2010")):
                out.append(Piece(" "))
            elif out:
                self.out.tell("a hyphen at the end of a line was kept: the word may be written as one")
            for word, piece in zip(_pieced(line.words), pieces_of(line.words), strict=True):
                said = self.notes.pop(piece.text, None) if word and word.is_mark else None
                out.append(piece if said is None else Piece("", note=piece.text, said=said))
        return out

    def _note(self, lines: Sequence[Line]) -> str:
        self.words += sum(count(_said(line)) for line in lines)
        notes, self.notes = self.notes, {}
        said = marked(self._pieces(lines))
        self.notes = notes
        return said

    def _left_over(self) -> None:
        """Footnotes whose mark was not met in the words."""
        for said in self.notes.values():
            self._begin(self.pages[0].number)
            self.out.aside(said, "a footnote without a mark in the words")
        self.notes = {}

    def _margin(self, line: Line, again: Sequence[int]) -> None:
        self._begin(line.page)
        self.words += count(line.text)
        if again:
            pages = f"{again[0]} to {again[-1]}" if len(again) > 1 else f"{again[0]}"
            self.out.tell(f"the head or foot of this page stands on pages {pages} too, and is kept once")
        self.out.aside(tidied(line.text), "the head or foot of a page")

    def _table(self, grid: Grid) -> None:
        self._begin(grid.page)
        rows = []
        for row in grid.rows:
            cells = []
            for cell in row:
                pieces: list[Piece] = []
                for line in cell:
                    pieces += [Piece("\n"), *self._pieces([line])]
                cells.append(pieces)
            rows.append(cells)
        self.out.table(rows, has_head=True, look=RULED)


def _lines(items: Iterable[Line | Grid]) -> Iterator[Line]:
    for item in items:
        if isinstance(item, Line):
            yield item
        else:
            yield from (line for row in item.rows for cell in row for line in cell)


def _pieced(words: Sequence[Word]) -> Iterator[Word | None]:
    """For each piece of a line its word, and none for a space."""
    for index, _ in enumerate(words):
        if index and len(pieces_of(words[index - 1 : index + 1])) == 3:
            yield None
        yield words[index]


def _said(line: Line) -> str:
    """The words of a line, without the sign of a list."""
    _, skip = _label(line)
    is_bullet = skip and _label(line)[0].bullet
    return tidied(Line(line.page, line.words[skip:], 0, 0).text if is_bullet else line.text)


def _label(line: Line) -> tuple[Label, int]:
    """What is printed before a line's words, and how many words of the line it is."""
    first = line.words[0] if line.words else None
    if first is None or len(line.words) < 2:
        return NO_LABEL, 0
    second = line.words[1]
    if first.text in _BULLETS and len(first.text) == 1 and not second.glued:
        # A sign before a number is left over from a list that was no list: it is taken off as in a text.
        is_left_over = _LABEL.fullmatch(second.text) or second.text.isdigit()
        return (NO_LABEL, 0) if is_left_over else (Label(bullet="•"), 1)
    if first.text == "o" and second.x0 - first.x1 > 0.8 * first.size:  # Word's second bullet
        return Label(bullet="•"), 1
    if _LABEL.fullmatch(first.text):
        return Label(first.text), 1
    return NO_LABEL, 0


def _text_edge(line: Line) -> float:
    """Where the words of a line begin, behind its label."""
    _, skip = _label(line)
    return line.words[skip].x0


def _levels(lines: Sequence[Line], body: float) -> dict[float, int]:
    """The level of each size that headings have: the larger the higher."""
    larger = sorted({line.size for line in lines if line.size >= body + 1}, reverse=True)
    return {size: level for level, size in enumerate(larger, 1)}


def _level(levels: dict[float, int], line: Line) -> int:
    return levels.get(line.size, 0)


def _leading(lines: Sequence[Line]) -> float:
    """The usual gap between two lines of a paragraph."""
    gaps = Counter(
        round(after.top - before.bottom, 0)
        for before, after in pairwise(lines)
        if before.page == after.page and 0 <= after.top - before.bottom < before.size
    )
    return min((gap for gap, times in gaps.most_common(2) if times > 1), default=3.0)
