"""A Word file to paragraphs: what is printed, in order, and what nobody was meant to see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corporate_parenting.importing.formats.findings import Read
from corporate_parenting.importing.formats.gather import FIRST_ROW, Gathered, Label
from corporate_parenting.importing.formats.pieces import Piece, marked, plain
from corporate_parenting.importing.formats.word.fields import Fields
from corporate_parenting.importing.formats.word.names import GONE, MC, WP, R, W, is_on, value, whole
from corporate_parenting.importing.formats.word.notes import Notes
from corporate_parenting.importing.formats.word.numbers import Numbers
from corporate_parenting.importing.formats.word.package import WordPackage
from corporate_parenting.importing.formats.word.secrets import Secrets
from corporate_parenting.importing.formats.word.styles import Styles
from corporate_parenting.importing.formats.word.visible import words_in
from corporate_parenting.importing.paragraphs import Extract
from corporate_parenting.importing.words import count

_BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}noBreakHyphen": "-"}


def read_word(data: bytes) -> Read:
    """Raises :class:`..package.UnreadableError` for what is no Word file."""
    return _Reader(WordPackage(data)).read()


class _Reader:
    def __init__(self, package: WordPackage) -> None:
        self.package = package
        self.styles = Styles(package.part("styles"))
        self.numbers = Numbers(package.part("numbering"), self.styles)
        self.secrets = Secrets(package.part("comments"))
        self.notes = Notes(package)
        self.out = Gathered()
        self.fields = Fields()
        self.links = package.links
        self.held: list[Piece] = []
        """Words whose paragraph goes on in the next, since the mark between them was taken out."""
        self.boxes: list[Element] = []
        """Text boxes that are anchored in the paragraph which is read."""
        self.counted = 0
        """Words of the numbers that Word counts."""
        self.has_title = any("title" in self.styles.names(p) for p in package.document.iter(f"{W}p"))

    def read(self) -> Read:
        body = self.package.document.find(f"{W}body")
        self._blocks(body if body is not None else Element("none"))
        self._flush()
        self._margins()
        roots = [self.package.document, *self.notes.used_roots(), *self._margin_roots()]
        said = sum(words_in(root, self.secrets.unseen) for root in roots)
        extract = Extract(
            self.out.finished(), tuple(self.out.mended), said + self.counted + self.notes.marks, "paragraph"
        )
        return Read(extract, (*self.secrets.findings(), *self.package.metadata()))

    # Blocks

    def _blocks(self, parent: Element) -> None:
        for element in parent:
            if element.tag == f"{W}p":
                self._paragraph(element)
            elif element.tag == f"{W}tbl":
                self._flush()
                self._table(element)
            elif element.tag in GONE:
                self.secrets.change(element, self.out.at)
            elif element.tag == f"{MC}AlternateContent":
                self._blocks(_chosen(element))
            elif element.tag not in (f"{W}sectPr", f"{W}pPr", f"{W}sdtPr", f"{W}tblPr"):
                self._blocks(element)

    def _paragraph(self, element: Element) -> None:
        self.out.at += 1
        pieces = self._pieces_of(element)
        mark = element.find(f"{W}pPr/{W}rPr")
        if mark is not None and any(mark.find(tag) is not None for tag in GONE):
            self.secrets.paragraph_mark(element, self.out.at)
            self.held += pieces
            return
        pieces, self.held = [*self.held, *pieces], []
        self._put(element, pieces)
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self.out.tell("the words of a text box are put behind the paragraph that it hangs on")
            self._blocks(box)

    def _put(self, element: Element, pieces: list[Piece]) -> None:
        label, left = self._label(element)
        names = self.styles.names(element)
        level = self.styles.heading(element)
        text = plain(pieces)
        if any(re.match(r"toc \d|table of figures", name) for name in names) and count(text):
            self.counted -= count(label.number)
            self.out.aside(text, "an entry of a contents page")
        elif "title" in names:
            self.out.heading(pieces, 1, label)
        elif level and (text or label.number):
            self.out.heading(pieces, level + self.has_title, label)
        elif "caption" in names:
            self.out.caption([Piece(f"{label.number} "), *pieces] if label.number else pieces)
        else:
            self.out.paragraph(pieces, label, indent=left)

    def _label(self, element: Element) -> tuple[Label, float]:
        label, left = self.numbers.next(element)
        self.counted += count(label.number)
        return label, left

    def _flush(self) -> None:
        """Puts down words whose next paragraph never came."""
        if self.held:
            held, self.held = self.held, []
            self.out.paragraph(held)

    # Tables

    def _table(self, element: Element) -> None:
        rows, has_head = [], None
        for row in _inside(element, f"{W}tr"):
            properties = row.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}del") is not None:
                self.out.at += 1
                self.secrets.change(row, self.out.at, "A row of a table was taken out")
                continue
            if properties is not None and properties.find(f"{W}ins") is not None:
                self.secrets.change(row, self.out.at + 1, "A row of a table was put in", is_gone=False)
            if has_head is None:
                has_head = is_on(properties, "tblHeader")
            rows.append(self._row(row))
        widest = max(map(len, rows), default=0)
        if widest == 1:
            self._box(rows)
            return
        first = plain(rows[0][0]) if rows else ""
        is_list = widest == 2 and first.endswith(":")
        look = FIRST_ROW if not has_head and not is_list else ""
        self.out.table(rows, has_head=bool(has_head) or not is_list, look=look)

    def _row(self, row: Element) -> list[list[Piece]]:
        cells: list[list[Piece]] = []
        before = whole(value(row, "w:trPr/w:gridBefore"))
        cells += [[] for _ in range(before)]
        for cell in _inside(row, f"{W}tc"):
            properties = cell.find(f"{W}tcPr")
            if properties is not None and properties.find(f"{W}cellDel") is not None:
                self.secrets.change(cell, self.out.at + 1, "A cell of a table was taken out")
                continue
            cells.append(self._cell(cell))
            joined = whole(value(properties, "w:gridSpan"), 1)
            cells += [[] for _ in range(joined - 1)]
        return cells

    def _cell(self, cell: Element) -> list[Piece]:
        """The words of a cell, a line for each paragraph; a table inside it is a line for each row."""
        out: list[Piece] = []
        for element in _inside(cell, f"{W}p", f"{W}tbl"):
            if element.tag == f"{W}tbl":
                self.out.tell("a table inside a cell is written as lines")
                for row in _inside(element, f"{W}tr"):
                    inner = [piece for cell in self._row(row) for piece in cell]
                    out += [Piece("\n"), *(Piece(" ") if p.text == "\n" else p for p in inner)]
                continue
            self.out.at += 1
            pieces = self._pieces_of(element)
            label, _ = self._label(element)
            out += [Piece("\n"), Piece(f"{label.printed} " if label.printed else ""), *pieces]
            for box in self._take_boxes():
                out += [Piece("\n"), *self._cell(box)]
        return out

    def _box(self, rows: list[list[list[Piece]]]) -> None:
        """A table of one column: a frame around paragraphs."""
        self.out.tell("a table of one column was read as paragraphs")
        for row in rows:
            for line in _lines(row[0]):
                self.out.paragraph(line)

    def _take_boxes(self) -> list[Element]:
        boxes, self.boxes = self.boxes, []
        return boxes

    # Words

    def _pieces_of(self, paragraph: Element) -> list[Piece]:
        pieces = list(self._pieces(paragraph, paragraph, ""))
        self.secrets.around(paragraph, plain(pieces), self.out.at)
        return pieces

    def _pieces(self, parent: Element, paragraph: Element, to: str) -> Iterator[Piece]:
        for element in parent:
            tag = element.tag
            if tag == f"{W}r":
                yield from self._run(element, paragraph, to or self.fields.link)
            elif tag in GONE:
                self.secrets.change(element, self.out.at)
            elif tag == f"{W}hyperlink":
                yield from self._pieces(element, paragraph, self.links.get(element.get(f"{R}id", ""), to))
            elif tag == f"{MC}AlternateContent":
                yield from self._pieces(_chosen(element), paragraph, to)
            elif tag.endswith("}t") and tag != f"{W}t":  # a formula's words
                yield Piece(element.text or "")
            elif tag not in (f"{W}pPr", f"{W}sdtPr", f"{W}rPr"):
                if tag in (f"{W}ins", f"{W}moveTo"):
                    self.secrets.change(element, self.out.at, is_gone=False)
                yield from self._pieces(element, paragraph, to)

    def _run(self, run: Element, paragraph: Element, to: str) -> Iterator[Piece]:
        if self.styles.looks(run, paragraph, "vanish"):
            self.secrets.hidden(run, self.out.at)
            return
        strong = self.styles.looks(run, paragraph, "b")
        emphasis = self.styles.looks(run, paragraph, "i")
        for element in run:
            tag = element.tag
            if tag == f"{W}fldChar":
                self.fields.mark(element.get(f"{W}fldCharType", ""))
            elif tag == f"{W}instrText" and self.fields.codes:
                self.fields.codes[-1] += element.text or ""
            elif tag == f"{MC}AlternateContent":
                self._object(_chosen(element))
            elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
                self._object(element)
            elif not self.fields.is_printed:
                if tag == f"{W}t":
                    self.secrets.unseen.add(element)
            elif tag == f"{W}t":
                yield Piece(element.text or "", strong, emphasis, to)
            elif tag in _BREAKS:
                yield Piece(_BREAKS[tag])
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                yield self._note(element)

    def _note(self, element: Element) -> Piece:
        """The mark of a note with its words, which are read as if they stood here."""
        custom = element.get(f"{W}customMarkFollows") in ("1", "true", "on")
        mark, note = self.notes.next(element)
        if note is None or custom:  # such a mark is typed, and stays a word
            for line in self.notes.unmarked(note):
                self.out.aside(plain(self._note_words(line)), "a footnote with a mark of its own")
            return Piece("")
        links, self.links = self.links, self.notes.links(element)
        fields, self.fields = self.fields, Fields()
        said = [piece for line in _paragraphs(note) for piece in (*self._note_words(line), Piece("\n"))]
        self.links, self.fields = links, fields
        return Piece("", note=mark, said=marked(said).replace("\n", " "))

    def _note_words(self, paragraph: Element) -> list[Piece]:
        label, _ = self._label(paragraph)
        return [Piece(f"{label.printed} " if label.printed else ""), *self._pieces_of(paragraph)]

    def _object(self, element: Element) -> None:
        """A picture, or a text box whose words come after the paragraph."""
        box = next(element.iter(f"{W}txbxContent"), None)
        if box is not None:
            self.boxes += _outermost(element)
            return
        drawn = " ".join(each.text or "" for each in element.iter() if each.tag.endswith("}t"))
        self.out.aside(drawn, "the words of a drawing")
        properties = next(element.iter(f"{WP}docPr"), None)
        said = properties.get("descr", "") if properties is not None else ""
        tells = f": {' '.join(said.split())}" if said else ", and the file does not describe it"
        self.out.tell(f"a picture is not imported{tells}")

    # Heads and feet of pages

    def _margin_roots(self) -> list[Element]:
        return [*self.package.parts("header"), *self.package.parts("footer")]

    def _margins(self) -> None:
        self.links = {}
        said: dict[str, None] = {}
        for root in self._margin_roots():
            lines = [plain(self._note_words(p)) for p in _paragraphs(root)]
            self.boxes.clear()  # their words are among the lines
            text = " ".join(filter(None, lines))
            if text in said:
                self.counted -= count(text)
            elif count(text):
                said[text] = None
                self.out.aside(text, "the head or foot of a page")


def _inside(parent: Element, *tags: str) -> Iterator[Element]:
    """The children with these tags, also where something is wrapped around them."""
    for element in parent:
        if element.tag in tags:
            yield element
        elif element.tag == f"{MC}AlternateContent":
            yield from _inside(_chosen(element), *tags)
        elif element.tag not in (f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}p"):
            yield from _inside(element, *tags)


def _paragraphs(parent: Element) -> Iterator[Element]:
    """All paragraphs below, each before those of its text boxes."""
    for element in parent:
        if element.tag == f"{W}p":
            yield element
        yield from _paragraphs(_chosen(element) if element.tag == f"{MC}AlternateContent" else element)


def _chosen(alternatives: Element) -> Element:
    """The first of several ways to say the same."""
    return next(iter(alternatives), Element("none"))


def _outermost(element: Element) -> list[Element]:
    """The text boxes in a drawing, without those inside another."""
    if element.tag == f"{W}txbxContent":
        return [element]
    if element.tag == f"{MC}AlternateContent":
        return _outermost(_chosen(element))
    return [box for child in element for box in _outermost(child)]


def _lines(pieces: list[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        if piece.text == "\n":
            if line:
                yield line
            line = []
        else:
            line.append(piece)
    if line:
        yield line
