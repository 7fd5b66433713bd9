"""Sections of a document as Easy Read rows."""

from __future__ import annotations

from corporate_parenting.document.nodes import Block, Blocks, Section, Text
from corporate_parenting.editions.easy_read.rows import EasyWords
from corporate_parenting.model import blocks as model
from corporate_parenting.model.addresses import number_address


class Written:
    """A document's sections as rows.

    ``missing`` says that a commitment has none; ``keys`` lead to those that have.
    """

    def __init__(self, easy: EasyWords) -> None:
        self.easy = easy
        self.book = easy.ctx.book(easy.document)
        self.missing = False
        self.keys: list[tuple[str, str]] = []

    def inside(self, section: model.Section) -> Blocks:
        """What stands in a section, without its own title and rows."""
        out: list[Block] = []
        for block in section.body:
            out += self._block(block)
        for inner in section.sections:
            out += self.section(inner)
        return tuple(out)

    def section(self, section: model.Section) -> Blocks:
        """A section below its title; nothing where this edition says nothing."""
        names = (section.id, section.number)
        if self.easy.left_out(*names):
            return ()
        blocks = (*self.easy.rows(*names), *self.inside(section))
        entry = self.easy.entry(*names)
        if blocks and entry and entry.title:
            anchor = self._anchor(*names)
            return (Section((Text(self.easy.spoken(entry.title) or ""),), blocks, ident=anchor),)
        return blocks

    def _block(self, block: model.BlockBase) -> Blocks:
        names = (block.id, block.number)
        if self.easy.left_out(*names):
            return ()
        anchor, entry = self._anchor(*names), self.easy.entry(*names)
        titled = entry is not None and entry.title is not None
        made = self.easy.rows(*names, ident=None if titled else anchor)
        if made and entry and titled:
            made = (Section((Text(self.easy.spoken(entry.title) or ""),), made, ident=anchor),)
        if not made and isinstance(block, model.CommitmentBlock):
            self.missing = True
        inner = [b for child in (*block.items, *block.body) for b in self._block(child)]
        return (*made, *inner)

    def _anchor(self, *names: str | None) -> str | None:
        place = next((p for n in names if n and (p := self.book.places.get(number_address(n)))), None)
        if place is None or self.easy.entry(*names) is None:
            return None
        self.keys.append((self.easy.key(place.address), place.anchor))
        return place.anchor
