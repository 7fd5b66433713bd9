"""An OpenDocument text to paragraphs: what is printed, in order, and what nobody was meant to see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from corporate_parenting.importing.formats.findings import Read
from corporate_parenting.importing.formats.gather import FIRST_ROW, NO_LABEL, Gathered, Label
from corporate_parenting.importing.formats.odt.metadata import metadata
from corporate_parenting.importing.formats.odt.names import (
    DRAW,
    MANIFEST,
    OFFICE,
    PARAGRAPHS,
    SPACES,
    STYLE,
    SVG,
    TABLE,
    TEXT,
    UNSEEN,
    XLINK,
)
from corporate_parenting.importing.formats.odt.numbers import Numbers, Place
from corporate_parenting.importing.formats.odt.secrets import Secrets
from corporate_parenting.importing.formats.odt.styles import Styles
from corporate_parenting.importing.formats.odt.visible import words_in
from corporate_parenting.importing.formats.package import XmlPackage, damaged, locked
from corporate_parenting.importing.formats.pieces import Look, Piece, marked, plain
from corporate_parenting.importing.paragraphs import Extract
from corporate_parenting.importing.words import count

PROGRAM = "LibreOffice"
_MARGINS = {f"{STYLE}{tag}{which}" for tag in ("header", "footer") for which in ("", "-left", "-first")}
_CAPTIONS = {"caption", "table", "illustration", "figure", "drawing"}
_MOST_REPEATED = 200
"""Columns that one cell is repeated over; a file may name millions of empty ones."""


def read_odt(data: bytes) -> Read:
    """Raises :class:`..package.UnreadableError` for what is no OpenDocument text."""
    package = XmlPackage(data, PROGRAM)
    manifest = package.xml("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(f"{MANIFEST}encryption-data"), None) is not None:
        raise locked(PROGRAM)
    content = package.needed("content.xml")
    text = content.find(f"{OFFICE}body/{OFFICE}text")
    if text is None:
        raise damaged(PROGRAM)
    reader = _Reader(content, text, package.xml("styles.xml"))
    return Read(reader.read(), (*reader.secrets.findings(), *metadata(package.xml("meta.xml"))))


class _Reader:
    def __init__(self, content: Element, text: Element, styles: Element | None) -> None:
        self.text = text
        self.margins = [e for e in styles.iter() if e.tag in _MARGINS] if styles is not None else []
        self.styles = Styles(content, styles)
        self.numbers = Numbers(self.styles)
        self.secrets = Secrets(text)
        self.out = Gathered()
        self.boxes: list[Element] = []
        self.counted = 0
        """Words of the numbers and marks that LibreOffice counts."""
        self.has_title = any("title" in self.styles.names(p) for p in text.iter(f"{TEXT}p"))

    def read(self) -> Extract:
        self._blocks(self.text, None)
        self._margins()
        said = sum(words_in(root, self.secrets.unseen) for root in (self.text, *self.margins))
        return Extract(self.out.finished(), tuple(self.out.mended), said + self.counted, "paragraph")

    # Blocks

    def _blocks(self, parent: Element, within: Place | None) -> None:
        for element in parent:
            self._block(element, within)

    def _block(self, element: Element, within: Place | None) -> None:
        if element.tag in PARAGRAPHS:
            self._paragraph(element, NO_LABEL, -1)
        elif element.tag == f"{TEXT}list":
            self._list(element, within)
        elif element.tag == f"{TABLE}table":
            self._table(element)
        elif element.tag == f"{TEXT}section" and element.get(f"{TEXT}display", "true") != "true":
            self.secrets.hidden_block(element, self.out.at + 1)
        elif element.tag == f"{TEXT}index-body":
            self._contents(element)
        elif element.tag == f"{DRAW}frame":
            self._frame(element)
            self._boxes()
        elif element.tag not in UNSEEN:
            self._blocks(element, within)

    def _list(self, element: Element, within: Place | None) -> None:
        place = self.numbers.enter(element, within)
        for item in element:
            is_header = item.tag == f"{TEXT}list-header"
            label, left = NO_LABEL, 0.0
            for index, child in enumerate(item):
                if child.tag in PARAGRAPHS:
                    if index == 0 and not is_header:
                        label, left = self.numbers.item(item, place)
                    own = self.styles.left(child)
                    # A deeper level is deeper, wherever its edge.
                    edge = (left if own is None else own) + place.level / 100
                    self._paragraph(child, label if index == 0 else NO_LABEL, edge)
                elif child.tag == f"{TEXT}list":
                    self._list(child, place)
                else:
                    self._block(child, place)

    def _paragraph(self, element: Element, label: Label, left: float) -> None:
        self.out.at += 1
        if element.tag == f"{TEXT}h" and not label.printed:
            label = self.numbers.heading(element) if left < 0 else label
        pieces = self._pieces_of(element)
        if element in self.secrets.unseen:
            return
        self.counted += count(label.number)
        names = self.styles.names(element)
        if "title" in names:
            self.out.heading(pieces, 1, label)
        elif element.tag == f"{TEXT}h" and (plain(pieces) or label.number):
            level = element.get(f"{TEXT}outline-level", "1")
            self.out.heading(pieces, (int(level) if level.isdigit() else 1) + self.has_title, label)
        elif names & _CAPTIONS and not label.printed:
            self.out.caption(pieces)
        else:
            self.out.paragraph(pieces, label, indent=left)
        self._boxes()

    def _boxes(self) -> None:
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self.out.tell("the words of a text box are put behind the paragraph that it hangs on")
            self._blocks(box, None)

    def _contents(self, element: Element) -> None:
        for paragraph in _paragraphs(element):
            self.out.at += 1
            self.out.aside(plain(self._pieces_of(paragraph)), "an entry of a contents page")

    # Tables

    def _table(self, element: Element) -> None:
        rows, heads = [], 0
        for row, is_head in _rows(element, is_head=False):
            if row.get(f"{TABLE}visibility") in ("collapse", "filter"):
                self.secrets.hidden_block(row, self.out.at + 1)
                continue
            heads += is_head
            rows.append(self._row(row))
        widest = max(map(len, rows), default=0)
        if widest == 1:
            self.out.tell("a table of one column was read as paragraphs")
            for row_ in rows:
                self.out.paragraph(row_[0])
            return
        is_list = widest == 2 and bool(rows) and plain(rows[0][0]).endswith(":")
        look = FIRST_ROW if not heads and not is_list else ""
        self.out.table(rows, has_head=bool(heads) or not is_list, look=look)

    def _row(self, row: Element) -> list[list[Piece]]:
        cells: list[list[Piece]] = []
        for cell in row:
            if cell.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                cells.append(self._cell(cell))
                repeated = cell.get(f"{TABLE}number-columns-repeated", "1")
                times = min(int(repeated), _MOST_REPEATED) if repeated.isdigit() else 1
                cells += [[] for _ in range(times - 1)]
        return cells

    def _cell(self, cell: Element) -> list[Piece]:
        """The words of a cell, a line for each paragraph."""
        out: list[Piece] = []
        for element, label in self._lines(cell, None):
            self.out.at += 1
            pieces = self._pieces_of(element)
            if element in self.secrets.unseen:
                continue
            self.counted += count(label.number)
            out += [Piece("\n"), Piece(f"{label.printed} " if label.printed else ""), *pieces]
            boxes, self.boxes = self.boxes, []
            for box in boxes:
                out += [Piece("\n"), *self._cell(box)]
        return out

    def _lines(self, parent: Element, place: Place | None) -> Iterator[tuple[Element, Label]]:
        for element in parent:
            if element.tag in PARAGRAPHS:
                yield element, NO_LABEL
            elif element.tag == f"{TEXT}list":
                inner = self.numbers.enter(element, place)
                for item in element:
                    label = NO_LABEL
                    if len(item) and item[0].tag in PARAGRAPHS and item.tag == f"{TEXT}list-item":
                        label, _ = self.numbers.item(item, inner)
                    for line, own in self._lines(item, inner):
                        yield line, label if line is item[0] else own
            elif element.tag not in UNSEEN:
                yield from self._lines(element, place)

    # Words

    def _pieces_of(self, paragraph: Element) -> list[Piece]:
        if self.styles.is_hidden("paragraph", paragraph) or self.secrets.is_hidden_paragraph(paragraph):
            self.secrets.hidden_block(paragraph, self.out.at)
            return []
        look = Look(
            bool(self.styles.is_bold("paragraph", paragraph)),
            bool(self.styles.is_italic("paragraph", paragraph)),
        )
        pieces = list(self._pieces(paragraph, look))
        self.secrets.around(plain(pieces), self.out.at)
        return pieces

    def _pieces(self, parent: Element, look: Look) -> Iterator[Piece]:
        yield self._said(parent.text, look)
        for element in parent:
            yield from self._inline(element, look)
            yield self._said(element.tail, look)

    def _said(self, text: str | None, look: Look) -> Piece:
        text = (text or "").replace("\n", " ")
        self.secrets.said(text)
        return Piece(text, look.strong, look.emphasis, look.to)

    def _inline(self, element: Element, look: Look) -> Iterator[Piece]:
        tag = element.tag
        if tag in SPACES:
            yield Piece(SPACES[tag])
        elif tag == f"{TEXT}note":
            yield self._note(element)
        elif tag == f"{TEXT}span":
            if self.styles.is_hidden("text", element):
                self.secrets.hidden(element, self.out.at)
                return
            strong, emphasis = self.styles.is_bold("text", element), self.styles.is_italic("text", element)
            yield from self._pieces(
                element,
                replace(
                    look,
                    strong=look.strong if strong is None else strong,
                    emphasis=look.emphasis if emphasis is None else emphasis,
                ),
            )
        elif tag == f"{TEXT}a":
            yield from self._pieces(element, replace(look, to=element.get(f"{XLINK}href", "")))
        elif tag == f"{DRAW}frame":
            self._frame(element)
        elif tag in (f"{TEXT}change", f"{TEXT}change-start", f"{TEXT}change-end"):
            self.secrets.change(element, self.out.at)
        elif tag == f"{OFFICE}annotation":
            self.secrets.comment(element)
        elif tag == f"{TEXT}hidden-text":
            self.secrets.hidden(element, self.out.at)
        elif tag not in UNSEEN:
            yield from self._pieces(element, look)

    def _note(self, element: Element) -> Piece:
        citation = element.find(f"{TEXT}note-citation")
        body = element.find(f"{TEXT}note-body")
        mark = "".join(citation.itertext()).strip() if citation is not None else ""
        self.counted += count(mark)
        lines = _paragraphs(body) if body is not None else ()
        said = [piece for line in lines for piece in (*self._pieces_of(line), Piece("\n"))]
        return Piece("", note=mark, said=marked(said).replace("\n", " "))

    def _frame(self, element: Element) -> None:
        """A picture, or a text box whose words come after the paragraph."""
        box = element.find(f"{DRAW}text-box")
        if box is not None:
            self.boxes.append(box)
            return
        said = element.find(f"{SVG}desc")
        if said is None:
            said = element.find(f"{SVG}title")
        tells = f": {said.text}" if said is not None and said.text else ", and the file does not describe it"
        self.out.tell(f"a picture is not imported{tells}")

    def _margins(self) -> None:
        """Heads and feet of pages, each once."""
        known: set[str] = set()
        for root in self.margins:
            text = " ".join(filter(None, (plain(self._pieces_of(p)) for p in _paragraphs(root))))
            self.boxes.clear()
            if text in known:
                self.counted -= count(text)
            elif count(text):
                known.add(text)
                self.out.aside(text, "the head or foot of a page")


def _paragraphs(parent: Element) -> Iterator[Element]:
    """All paragraphs below, each before those of its text boxes, but for those of notes."""
    for element in parent:
        if element.tag in PARAGRAPHS:
            yield element
        if element.tag not in UNSEEN and element.tag != f"{TEXT}note":
            yield from _paragraphs(element)


def _rows(parent: Element, *, is_head: bool) -> Iterator[tuple[Element, bool]]:
    for element in parent:
        if element.tag == f"{TABLE}table-row":
            yield element, is_head
        elif element.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"):
            yield from _rows(element, is_head=is_head or element.tag.endswith("header-rows"))
