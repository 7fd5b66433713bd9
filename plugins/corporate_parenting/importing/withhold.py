"""Takes officers' names, telephones and emails out of a draft: […] stands there, and each is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corporate_parenting.importing.names import (
    EMAIL,
    may_name_an_officer,
    names_in_part,
    names_in_rows,
)
from corporate_parenting.importing.outline import Outline
from corporate_parenting.importing.paragraphs import Mended
from corporate_parenting.importing.parts import Block, Part
from corporate_parenting.importing.words import count, without_contact_links
from corporate_parenting.loading.helplines import helplines
from corporate_parenting.model.scalars import WITHHELD_MARK, Withheld

_TELEPHONE = (
    r"(?<![\w£.,/-])(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)[0-9]{1,5}\)?(?:[\s-]?[0-9]{2,6}){1,4}(?![\w-])"
)
_DIGITS = range(10, 13)
"""Digits of a telephone number with its code."""
_AFTER_A_LABEL = r"(?i:\b(?:tel\w*|phone|mobile|fax|ext\w*)\b\W{0,4})(?P<n>\(?[0-9][0-9\s()-]{2,}[0-9])"
_CONTACT = rf"(?P<email>{EMAIL.pattern})|{_AFTER_A_LABEL}|(?P<telephone>{_TELEPHONE})"
_IS_CONTACT = re.compile(_CONTACT)


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
        self.public = {_digits(line.telephone) for line in helplines()}
        names = {name for outline in outlines for name in _names(outline)}
        longest_first = sorted(names, key=lambda name: (-len(name), name))
        found = "|".join(rf"\b{re.escape(name)}\b" for name in longest_first) or r"(?!)"
        self.names = re.compile(found)
        self.private = re.compile(f"{_CONTACT}|{found}")
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
            if match["email"]:
                kind = "email"
            elif number := match["n"] or match["telephone"]:
                kind, words = "telephone", number
                digits = _digits(number)
                if digits in self.public or (match["telephone"] and len(digits) not in _DIGITS):
                    return match[0]
            self.taken.append(Taken(line, kind, count(words)))
            kinds.append(kind)
            return match[0].removesuffix(words) + WITHHELD_MARK

        return self.private.sub(take, without_contact_links(text) if _IS_CONTACT.search(text) else text)


def _names(outline: Outline) -> Iterator[str]:
    yield from names_in_rows(outline.front.around.rows)
    yield from names_in_rows(outline.closing.rows)
    for part in outline.parts:
        yield from _in_part(part)


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


def _digits(number: str) -> str:
    return re.sub(r"[^0-9]", "", number)
