"""Takes officers' names, telephones and emails out of a draft: […] stands there, and each is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corporate_parenting.importing.contacts import CONTACT, contact, has_contact
from corporate_parenting.importing.names import may_name_an_officer, names_in_part, names_in_rows
from corporate_parenting.importing.outline import Outline
from corporate_parenting.importing.paragraphs import Mended
from corporate_parenting.importing.particulars import Row
from corporate_parenting.importing.parts import Block, Part
from corporate_parenting.importing.signatures import names_in_blocks
from corporate_parenting.importing.words import count, without_contact_links, without_links_on
from corporate_parenting.model.scalars import WITHHELD_MARK, Withheld


@dataclass(frozen=True, slots=True)
class Taken:
    """One thing that was withheld. What it said is nowhere kept."""

    line: int
    kind: Withheld
    words: int


class Withholder:
    """Withholds from the outlines of one file: a name that one paper shows is taken out of all."""

    def __init__(self, outlines: Sequence[Outline]) -> None:
        self.taken: list[Taken] = []
        self.mended: list[Mended] = []
        names = {name for outline in outlines for name in _names(outline)}
        longest_first = sorted(names, key=lambda name: (-len(name), name))
        found = "|".join(map(_anyhow, longest_first)) or r"(?!)"
        self.private = re.compile(f"{CONTACT}|{found}")
        for outline in outlines:
            self._outline(outline)

    def _outline(self, outline: Outline) -> None:
        for row in outline.rows:
            before = len(self.taken)
            if row.value:
                row.value = self.text(row.value, row.line, row.withheld)
            self._blocks(row.body, row.line)
            for block in row.body:  # the row tells of all that was taken out of it
                row.withheld += _gathered(block)
            if len(self.taken) == before and may_name_an_officer(row):
                what = "this row usually names an officer, and no name was recognised: look"
                self.mended.append(Mended(row.line, what))
        self._parts(outline.parts)

    def _parts(self, parts: Sequence[Part]) -> None:
        for part in parts:
            part.title = self.text(part.title, part.heading.line, [])
            self._blocks(part.body, part.heading.line)
            self._parts(part.parts)

    def _blocks(self, blocks: Sequence[Block], line: int) -> None:
        for block in blocks:
            at = block.line or line
            block.text = self.text(block.text, at, block.withheld)
            if block.table:
                rows = [
                    tuple(self.text(cell, at, block.withheld) for cell in row) for row in block.table.rows
                ]
                caption = self.text(block.table.caption, at, block.withheld)
                block.table = replace(block.table, rows=tuple(rows), caption=caption)
            block.footnotes = tuple(
                replace(note, text=self.text(note.text, at, block.withheld)) for note in block.footnotes
            )
            self._blocks(block.items, at)

    def without_names(self, text: str) -> str:
        """A title, whose words stand in a row as well, without names, telephones and emails."""
        return self.private.sub(WITHHELD_MARK, text)

    def text(self, text: str, line: int, kinds: list[str]) -> str:
        """``text`` with […] for each; their kinds are added to ``kinds``."""

        def take(match: re.Match[str]) -> str:
            kind: Withheld = "name"
            words = match[0]
            if match["email"] or match["n"] or match["telephone"]:
                private = contact(match)
                if private is None:
                    return match[0]
                kind, words = private
            self.taken.append(Taken(line, kind, count(words)))
            kinds.append(kind)
            return match[0].removesuffix(words) + WITHHELD_MARK

        text = without_links_on(text, self.private)
        return self.private.sub(take, without_contact_links(text) if has_contact(text) else text)


def _names(outline: Outline) -> Iterator[str]:
    yield from names_in_rows(outline.front.around.rows)
    yield from names_in_rows(outline.closing.rows)
    for part in outline.parts:
        yield from _in_part(part)
    yield from names_in_blocks(list(_lines(outline)))


def _lines(outline: Outline) -> Iterator[tuple[str, bool]]:
    """All that the paper says, in printed order; of each, whether it is a heading."""
    yield from _row_lines(outline.front.around.rows)
    yield from _part_lines(outline.parts)
    yield from _row_lines(outline.closing.rows)
    yield from ((line, False) for paragraph in outline.unplaced for line in paragraph.leftovers)


def _row_lines(rows: Sequence[Row]) -> Iterator[tuple[str, bool]]:
    for row in rows:
        first, *more = row.texts or [""]
        yield f"{row.label} {first}".strip(), False
        yield from ((text, False) for text in more)


def _part_lines(parts: Sequence[Part]) -> Iterator[tuple[str, bool]]:
    for part in parts:
        yield part.title, True
        yield from ((text, False) for text in _texts(part.body))
        yield from _part_lines(part.parts)


def _in_part(part: Part) -> Iterator[str]:
    yield from names_in_part(list(_texts(part.body)))
    for inner in part.parts:
        yield from _in_part(inner)


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield block.text
        if block.table:
            yield from (" ".join(row) for row in block.table.rows)
        yield from _texts(block.items)


def _gathered(block: Block) -> list[str]:
    """What was taken out of a block and of the items in it, which no longer tell of it themselves."""
    taken = [*block.withheld, *(kind for item in block.items for kind in _gathered(item))]
    block.withheld = []
    return taken


def _anyhow(name: str) -> str:
    """A pattern for ``name``, in its letters or in capitals, whatever white space parts its words."""
    spaced = (r"\s+".join(map(re.escape, said.split())) for said in sorted({name, name.upper()}))
    return "|".join(rf"\b{said}(?!\w)" for said in spaced)
