"""A web page to paragraphs: what a browser shows, in order, and what nobody was meant to see."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from corporate_parenting.importing.formats.findings import Read
from corporate_parenting.importing.formats.gather import FIRST_ROW, NO_LABEL, Gathered, Label
from corporate_parenting.importing.formats.pieces import Look, Piece, marked, plain, tidied
from corporate_parenting.importing.formats.web.labels import label_of, labels, printed_label
from corporate_parenting.importing.formats.web.letters import decoded
from corporate_parenting.importing.formats.web.names import AROUND, HEADINGS, INLINE, UNSEEN
from corporate_parenting.importing.formats.web.notes import Notes
from corporate_parenting.importing.formats.web.secrets import Secrets
from corporate_parenting.importing.formats.web.styles import Styles
from corporate_parenting.importing.formats.web.tables import rows_of
from corporate_parenting.importing.formats.web.visible import words_in
from corporate_parenting.importing.paragraphs import Extract
from corporate_parenting.importing.words import count


def read_html(data: bytes) -> Read:
    """Raises :class:`..package.UnreadableError` for what is no text."""
    from lxml import html  # noqa: PLC0415  # an extra, imported when a page comes

    text = decoded(data)
    page = html.document_fromstring(text or "<p></p>")
    return _Reader(page).read()


class _Reader:
    def __init__(self, page: Any) -> None:
        self.page = page
        body = page.find("body")
        self.body = page if body is None else body
        self.styles = Styles(page)
        self.notes = Notes(page)
        self.out = Gathered()
        self.secrets = Secrets(page, self.styles, self.notes.back)
        self.counted = 0
        """Words of the numbers that the browser counts."""
        self.label = NO_LABEL
        """What stands before the item that is read, until its first words come."""
        self.depth = 0
        mains = [main for main in self.body.iter("main") if not self.styles.hides(main)]
        self.main = mains[0] if len(mains) == 1 else self.body

    def read(self) -> Read:
        self._flow(self.body)
        said = words_in(self.body, self.secrets.unseen, set(self.notes.holders))
        extract = Extract(self.out.finished(), tuple(self.out.mended), said + self.counted, "paragraph")
        return Read(extract, self.secrets.findings())

    # Blocks

    def _flow(self, element: Any, *, joins: bool = False) -> None:
        """Lines of words and the blocks between them; ``joins`` makes one paragraph of its own ones."""
        self._flow_of(element, [Piece(_spaced(element.text))], joins=joins)

    def _flow_of(self, elements: Iterable[Any], pieces: Sequence[Piece] = (), *, joins: bool = False) -> None:
        pieces = list(pieces)
        for child in elements:
            if self._is_line(child):
                pieces += self._inline(child, Look())
            elif joins and child.tag in ("p", "div") and all(self._is_line(inner) for inner in child):
                if self.secrets.shows(child, self.out.at):
                    pieces += [Piece("\n"), *self._inside(child, Look()), Piece("\n")]
            else:
                self._paragraph(pieces)
                pieces = []
                self._block(child)
            pieces.append(Piece(_spaced(child.tail)))
        self._paragraph(pieces)

    def _is_line(self, element: Any) -> bool:
        """Whether an element stands within a line, all of it."""
        if not isinstance(element.tag, str) or element.tag in ("br", "img", *UNSEEN):
            return True
        return element.tag in INLINE and all(self._is_line(child) for child in element)

    def _block(self, element: Any) -> None:
        if (
            not self.secrets.shows(element, self.out.at)
            or element in self.notes.blocks
            or self.secrets.is_gone(element, self.out.at)
        ):
            return
        tag = element.tag
        if tag in AROUND or (self.main is not self.body and self._is_outside(element)):
            self._aside(element)
        elif tag in HEADINGS and all(self._is_line(child) for child in element):
            self._heading(element)
        elif tag in ("ol", "ul"):
            self._list(element)
        elif tag == "p" and not len(element) and not tidied(element.text or ""):
            self.out.paragraph([])  # an empty one sets what follows apart
        elif tag == "pre":
            self._lines_as_typed(element)
        elif tag == "table":
            self._table(element)
        elif tag in ("figcaption", "caption"):
            self._begin()
            self.out.caption(self._inside(element, Look(), apart=True))
        else:
            self._flow(element)

    def _lines_as_typed(self, element: Any) -> None:
        """A text that is set as it was typed: each line is a paragraph."""
        for said in (element, *element.iterdescendants()):
            for name in ("text", "tail"):
                if (text := getattr(said, name)) and not (said is element and name == "tail"):
                    setattr(said, name, re.sub(r"\s*\n\s*", "\u2028", text))
        line: list[Piece] = []
        for piece in self._inside(element, Look(), apart=True):
            before, *rest = piece.text.split("\u2028")
            line.append(replace(piece, text=before))
            for text in rest:
                self._paragraph(line)
                line = [replace(piece, text=text)]
        self._paragraph(line)

    def _is_outside(self, element: Any) -> bool:
        """Whether it stands beside the page's main part."""
        return element is not self.main and self.main not in element.iter() and not self._is_inside(element)

    def _is_inside(self, element: Any) -> bool:
        return any(parent is self.main for parent in element.iterancestors())

    def _aside(self, element: Any) -> None:
        self._begin()
        self.out.aside(
            _line(plain(self._inside(element, Look(), apart=True))), "what leads about the website"
        )

    def _begin(self) -> None:
        self.out.at += 1

    def _paragraph(self, pieces: Sequence[Piece]) -> None:
        text = plain(pieces)
        if not text:
            return
        self._begin()
        label, self.label = self.label, NO_LABEL
        self.out.paragraph(pieces, label, indent=self.depth if label.printed else -1)

    def _heading(self, element: Any) -> None:
        pieces = self._inside(element, Look())
        if plain(pieces):
            self._begin()
            label, self.label = self.label, NO_LABEL
            self.out.heading(pieces, HEADINGS[element.tag], label)

    def _list(self, element: Any) -> None:
        self.depth += 1
        printed = labels(element, self.styles)
        self._stray([element.text])
        for child in element:
            if not isinstance(child.tag, str) or child.tag in UNSEEN:
                list(self._inline(child, Look()))
            elif child not in printed:  # as a rule a list in the list
                self._apart(child)
            elif self.secrets.shows(child, self.out.at) and child not in self.notes.blocks:
                self._item(child, printed[child])
            self._stray([child.tail])
        self.depth -= 1

    def _apart(self, element: Any) -> None:
        """An element where only items or cells should stand."""
        if self._is_line(element):
            self._paragraph(list(self._inline(element, Look())))
        else:
            self._block(element)

    def _stray(self, texts: Iterable[str | None]) -> None:
        """Words between items or cells, where no words should stand; a browser shows them."""
        self._paragraph([Piece(_spaced(text)) for text in texts])

    def _item(self, item: Any, label: Label) -> None:
        own = printed_label(item)
        if own is not None:
            label = label_of("".join(own.itertext()))
            own.text = None
        first = next((child for child in item if isinstance(child.tag, str)), None)
        if first is not None and first.tag in ("ol", "ul") and not (item.text or "").strip():
            label = NO_LABEL  # it holds a list alone
        self.label = label
        self.counted += count(label.number)
        self._flow(item, joins=True)
        if self.label.number:  # an item without words
            self._begin()
            self.out.aside(self.label.number, "a number without words")
        self.label = NO_LABEL

    # Tables

    def _table(self, element: Any) -> None:
        caption = element.find("caption")
        said = (
            self._inside(caption, Look(), apart=True)
            if caption is not None and self.secrets.shows(caption, self.out.at)
            else []
        )
        self._begin()
        rows, has_head, strays = rows_of(element, self._cell)
        for stray in strays:
            self._stray([stray]) if isinstance(stray, str) else self._apart(stray)
        widest = max(map(len, rows), default=0)
        if widest == 1 or element.get("role") in ("presentation", "none"):
            self.out.tell("a table that only sets things out was read as paragraphs")
            self.out.paragraph(said)
            for row in rows:
                for cell in row:
                    if plain(cell):
                        self.out.paragraph(cell)
            return
        is_list = widest == 2 and bool(rows) and plain(rows[0][0]).endswith(":")
        look = FIRST_ROW if not has_head and not is_list else ""
        self.out.table(rows, has_head=has_head or not is_list, caption=said, look=look)

    def _cell(self, cell: Any) -> list[Piece]:
        return self._inside(cell, Look(), apart=True) if self.secrets.shows(cell, self.out.at) else []

    # Words

    def _inside(self, element: Any, look: Look, *, apart: bool = False) -> list[Piece]:
        """All words of an element. ``apart`` puts blocks within it on lines of their own."""
        out = [self._piece(element.text, look)]
        for child in element:
            is_block = apart and not self._is_line(child)
            out += [Piece("\n")] if is_block else []
            if is_block and child.tag in ("ol", "ul"):
                out += self._lines(child, look)
            elif is_block:
                out += self._apart_inside(child, look)
            else:
                out += self._inline(child, look)
            if is_block:
                out.append(Piece(" " if child.tag in ("td", "th") else "\n"))
            out.append(self._piece(child.tail, look))
        return out

    def _lines(self, element: Any, look: Look) -> Iterator[Piece]:
        """A list as lines, for a cell."""
        printed = labels(element, self.styles)
        yield from (self._piece(element.text, look), Piece("\n"))
        for child in element:
            if child in printed and self.secrets.shows(child, self.out.at):
                label = printed[child]
                self.counted += count(label.number)
                yield from (Piece(f"{label.printed} "), *self._inside(child, look, apart=True))
            elif child not in printed:
                yield from self._apart_inside(child, look)
            yield from (Piece("\n"), self._piece(child.tail, look))

    def _apart_inside(self, element: Any, look: Look) -> Iterator[Piece]:
        if self._is_line(element):
            yield from self._inline(element, look)
        elif self.secrets.shows(element, self.out.at) and not self.secrets.is_gone(element, self.out.at):
            yield from self._inside(element, look, apart=True)

    def _inline(self, element: Any, look: Look) -> Iterator[Piece]:
        if not isinstance(element.tag, str):
            self.secrets.comment(element, self.out.at)
        elif element.tag == "br":
            yield Piece("\n")
        elif element.tag == "img":
            said = " ".join((element.get("alt") or "").split())
            self.out.tell(f"a picture is not imported{f': {said}' if said else ''}")
        elif element in self.notes.holders:
            yield self._note(element)
        elif self.secrets.shows(element, self.out.at) and element not in self.notes.back:
            if self.secrets.is_gone(element, self.out.at):
                return
            yield from self._inside(
                element,
                replace(
                    look,
                    strong=look.strong or self.styles.is_bold(element),
                    emphasis=look.emphasis or self.styles.is_italic(element),
                    to=(element.get("href") or look.to) if element.tag == "a" else look.to,
                ),
            )

    def _piece(self, text: str | None, look: Look) -> Piece:
        return Piece(_spaced(text), look.strong, look.emphasis, look.to)

    def _note(self, link: Any) -> Piece:
        mark, block = self.notes.holders[link]
        said = marked(self._inside(block, Look(), apart=True)).replace("\n", " ")
        return Piece("", note=mark, said=said)


def _spaced(text: str | None) -> str:
    """Text as a browser sets it: any white space is a space."""
    return re.sub(r"[ \t\r\n\f]+", " ", text or "")


def _line(text: str) -> str:
    return " ".join(text.split())
