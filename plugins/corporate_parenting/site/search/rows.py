"""Rows of the A to Z: pages, their parts, promises, commitments, words explained, people to talk to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corporate_parenting.document.markup import text_of
from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Definitions,
    Figure,
    Foreign,
    Group,
    Inlines,
    List,
    Paragraph,
    Quote,
    Section,
    Table,
    Tag,
    Text,
)
from corporate_parenting.editions.chapter import Chapter, Kind
from corporate_parenting.site.addresses import address

SHOWN = 90
"""Letters of a row's own words that are shown below it when it is found."""

LONGEST = 50
"""Letters of an official promise or commitment that stand for it in the A to Z."""

_PASSED_OVER = frozenset(
    {
        "answer-to",
        "draft",
        "fictional",
        "illustration",
        "official",
        "over",
        "stale",
        "translation",
        "recourse",
    }
)
"""Groups that say the same on many pages, or that lead elsewhere."""
_NO_ROW: frozenset[Kind] = frozenset({"front", "side-by-side"})
_OLD: frozenset[Kind] = frozenset(
    {
        "changes",
        "gone",
        "older-plan",
        "older-plan-part",
        "older-promises",
        "plain-changes",
        "plain-gone",
    }
)
_VERSIONS: dict[Kind, Kind] = {
    "overview": "strategy",
    "section": "strategy",
    "pledge-version": "pledge",
    "local-offer-version": "local-offer",
}
"""Kinds that older documents have too, and the kind whose canonical page is the current one's."""
_NUMBER = re.compile(r"\d{3}")
_OFTEN = 3
"""A heading that stands on more pages than these is nobody's name for a place ("What we will do")."""


@dataclass(slots=True)
class Row:
    """A line of the A to Z. ``at`` is its address and ``where`` tells like titles apart.

    ``said`` are its own words in order. ``shown`` are some of them, and ``answers`` says that they are all
    that somebody asks for. ``draft`` and ``old`` say what it is part of, ``talk`` marks the page that names
    people to talk to, and ``tag`` says whose words it leads to where that must be said.
    """

    title: Inlines
    at: str
    where: Inlines = ()
    said: list[str] = field(default_factory=list)
    shown: str = ""
    draft: bool = False
    old: bool = False
    talk: bool = False
    answers: bool = False
    tag: Tag | None = None

    @property
    def text(self) -> str:
        return " ".join(text_of(self.title).split())


def rows_of(chapters: Sequence[Chapter]) -> list[Row]:
    """The rows of one edition in one language. A page at a short address is left to its lasting one."""
    pages = {c.key: c for c in chapters}
    current = {c.kind: pages[c.canonical].slugs for c in chapters if c.canonical and c.canonical in pages}
    rows: list[Row] = []
    for chapter in chapters:
        if chapter.kind in _NO_ROW or chapter.canonical:
            continue
        short = _VERSIONS.get(chapter.kind)
        newest = current.get(short, ()) if short else ()
        old = chapter.kind in _OLD or (short is not None and chapter.slugs[:1] != newest[:1])
        if old and chapter.kind == "section":
            continue  # an older strategy's page leads to its parts
        above = pages.get(chapter.parent) if chapter.parent else None
        rows += _Page(chapter, (Text(above.menu),) if above else (), old=old).rows
    return without_common(rows)


def without_common(rows: Sequence[Row]) -> list[Row]:
    """``rows`` without headings that stand on many pages."""
    often = Counter(row.text for row in rows if "#" in row.at)
    return [row for row in rows if "#" not in row.at or often[row.text] <= _OFTEN]


class _Page:
    """One page's rows: its own first."""

    def __init__(self, chapter: Chapter, above: Inlines, *, old: bool) -> None:
        document = chapter.document
        self.path = address(chapter)
        is_older_pledge = chapter.kind == "pledge-version" and chapter.tab
        self.name = (Text(chapter.tab),) if is_older_pledge else _plain(document.title)
        self.old = old
        self.draft = chapter.draft
        self.explains = chapter.kind in ("glossary", "words")
        talk = chapter.kind in ("talk", "easy-read-talk")
        where = listed(_number(document.number), above if text_of(above) != text_of(self.name) else ())
        page = Row(self.name, self.path, where, draft=self.draft, old=old, talk=talk)
        self.rows = [page]
        self._blocks(document.blocks, page)
        self._show(page)
        if talk:
            people = [f"{row.text}: {row.shown}" for row in self.rows[1:] if row.at == self.path]
            people = people or [said for said in page.said if _NUMBER.search(said)]
            page.shown = " ".join(people[:3]) or page.shown

    def _row(self, title: Inlines, ident: str | None, number: str | None = None) -> Row:
        where = listed(_number(number), self.name)
        at = f"{self.path}#{ident}" if ident else self.path
        row = Row(_plain(title), at, where, draft=self.draft, old=self.old)
        self.rows.append(row)
        return row

    def _blocks(self, blocks: Blocks, row: Row) -> None:
        for block in blocks:
            self._block(block, row)

    def _block(self, block: Block, row: Row) -> None:
        match block:
            case Section(title=title, ident=str(ident)) if not self.old:
                inner = self._row(title, ident, block.number)
                self._blocks(block.blocks, inner)
                self._show(inner)
            case Section(title=title, blocks=inside):
                row.said.append(text_of(title))
                self._blocks(inside, row)
            case Group(role=role) if role in _PASSED_OVER:
                row.said += _said((block,)) if role == "recourse" else ()
            case Group(role="promise" | "commitment", blocks=(first, *_)) if not self.old and (
                titled := _titled(first)
            ):
                title, number = titled
                inner = self._row(title, _ident(block) or _ident(first), number)
                inner.said += _said(block.blocks)
                if isinstance(first, Paragraph):  # official words are long, and stand in full where they lead
                    inner.title = (Text(shortened(inner.text, LONGEST)),)
            case Group(role="contact", blocks=(Section() | Paragraph() as first, *rest)):
                name = first.title if isinstance(first, Section) else first.inlines
                inner = self._row(name, None)
                said = list(_said((*(first.blocks if isinstance(first, Section) else ()), *rest)))
                inner.said += said
                inner.answers = True
                inner.shown = shortened(next((s for s in said if _NUMBER.search(s)), " ".join(said)))
            case Group(blocks=blocks):
                self._blocks(blocks, row)
            case Definitions(items=items) if self.explains:
                for item in items:
                    inner = self._row(item.term, item.ident)
                    inner.said += _said(item.blocks)
                    inner.answers = True
                    self._show(inner)
            case _:
                row.said += _said((block,))

    def _show(self, row: Row) -> None:
        row.shown = shortened(next((said for said in row.said if len(said) > 20), ""))


def listed(*parts: Inlines) -> Inlines:
    """What there is of ``parts``, with commas between."""
    some = [part for part in parts if part]
    return tuple(inline for i, part in enumerate(some) for inline in ((Text(", "), *part) if i else part))


def _number(number: str | None) -> Inlines:
    return (Text(number.rstrip(".")),) if number else ()


def _titled(block: Block) -> tuple[Inlines, str | None] | None:
    match block:
        case Section(title=title, number=number) | Paragraph(inlines=title, number=number) if title:
            return title, number
    return None


def _ident(block: Block) -> str | None:
    ident: str | None = getattr(block, "ident", None)
    return ident


def _plain(content: Inlines) -> Inlines:
    """A title without links, notes and tags; words in another language stay marked."""
    if len(content) == 1 and isinstance(content[0], Foreign):
        return (replace(content[0], inlines=_plain(content[0].inlines)),)
    return (Text(" ".join(text_of(content).split())),)


def _said(blocks: Sequence[Block]) -> Iterator[str]:
    """The words of blocks, a string for each that a reader sees as one."""
    for block in blocks:
        match block:
            case Paragraph(inlines=content):
                yield text_of(content)
            case Section(title=title, blocks=inner):
                yield text_of(title)
                yield from _said(inner)
            case List(items=items):
                for item in items:
                    yield from _said(item.blocks)
            case Definitions(items=definitions):
                for definition in definitions:
                    yield text_of(definition.term)
                    yield from _said(definition.blocks)
            case Table(caption=caption, head=head, rows=rows):
                yield text_of(caption)
                for line in (head, *rows):
                    for cell in line:
                        yield text_of(cell)
            case Quote(blocks=inner) | Group(blocks=inner):
                yield from _said(inner)
            case Figure(caption=caption):
                yield text_of(caption)
            case _:
                pass


def shortened(said: str, most: int = SHOWN) -> str:
    """Words for one line, cut at a word."""
    text = " ".join(said.split())
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
