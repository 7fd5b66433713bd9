"""Easy Read's own form: a picture, and beside it one short idea in words.

A picture says nothing that its words do not, so it is decorative: a reader who hears the page hears the
words alone. Sources: Department of Health, *Making written information easier to understand for people
with learning disabilities* (2010); Inclusion Europe, *Information for all*.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corporate_parenting.document.markup import inlines
from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Group,
    Inlines,
    Paragraph,
    Reference,
    Text,
)
from corporate_parenting.editions.chapter import easy_read_key
from corporate_parenting.editions.context import Context, in_its_language
from corporate_parenting.editions.pictures import picture
from corporate_parenting.editions.spoken import spoken
from corporate_parenting.editions.variant import Variant
from corporate_parenting.editions.young_people.plain import plain_counterpart
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.freshness import OPENING
from corporate_parenting.model.words_file import Entry


def row(ctx: Context, name: str | None, *content: Block) -> Group:
    """A picture and what stands beside it; words without a picture keep their place."""
    return Group("row", (*picture(ctx, name), *content))


def said(ctx: Context, name: str | None, words: str) -> Group:
    """A row of furniture words."""
    return row(ctx, name, Paragraph((Text(words),)))


def door(ctx: Context, name: str, key: str, label: str) -> Group:
    """A row that leads somewhere."""
    return Group("card", (*picture(ctx, name), Paragraph((Reference(key, (Text(label),)),))))


@dataclass(frozen=True, slots=True)
class Line:
    """One row before it is a tree: the picture's name, and the words as the author wrote them."""

    picture: str | None
    text: str


class EasyWords:
    """What one words file says in Easy Read, by the addresses of its document."""

    def __init__(self, ctx: Context, variant: Variant, document: Publication) -> None:
        self.ctx = ctx
        self.document = document
        self.file = variant.files[document.id]
        self.entries = {number_address(a): entry for a, entry in self.file.words.items()}
        self.stale = frozenset(address for ident, address in variant.stale if ident == document.id)

    @property
    def title(self) -> str | None:
        return self.spoken(self.file.title)

    def entry(self, *names: str | None) -> Entry | None:
        """The words at an id or a printed number."""
        return next((e for n in names if n and (e := self.entries.get(number_address(n)))), None)

    def left_out(self, *names: str | None) -> bool:
        entry = self.entry(*names)
        return entry is not None and entry.leave_out is not None

    def lines(self, *names: str | None) -> tuple[Line, ...]:
        """Its rows; none where this edition says nothing."""
        entry = self.entry(*names)
        return tuple(_lines(entry)) if entry and not entry.leave_out else ()

    def rows(self, *names: str | None, ident: str | None = None) -> Blocks:
        """Its rows together; words that are older than their source say so first."""
        made = tuple(self.row(line) for line in self.lines(*names))
        return (Group("rows", (*self.notice(*names), *made), ident=ident),) if made else ()

    def row(self, line: Line) -> Group:
        return row(self.ctx, line.picture, Paragraph(self.words(line.text)))

    def words(self, text: str) -> Inlines:
        """Words with their links, marked where they are in another language than the page."""

        def to_key(reference: str) -> str | None:
            official = self.ctx.key_for(reference, self.document)
            return plain_counterpart(self.ctx, reference, self.document) or official if official else None

        return in_its_language(self.spoken(text) or "", inlines(text, to_key=to_key))

    def spoken(self, text: str | None) -> str | None:
        """``text`` of the file, with its language where that is not the page's."""
        return spoken(text, self.file.language, self.ctx.words.language)

    def notice(self, *names: str | None) -> Blocks:
        """Says in short words that these are old, with the way to the newest."""
        address = next((a for n in names if n and (a := stale_address(n)) in self.stale), None)
        if address is None:
            return ()
        ctx = self.ctx
        place = ctx.book(self.document).places.get(address)
        newest = ctx.official(self.document, place.address if place else "")
        link = Paragraph((Reference(newest, (Text(ctx.words("stale.newest")),)),))
        return (
            Group("stale", (row(ctx, "warning", Paragraph((Text(ctx.words("easy-read.stale")),)), link),)),
        )

    def key(self, address: str = "") -> str:
        return easy_read_key(self.ctx.council.id, self.ctx.name(self.document), address)


def _lines(entry: Entry) -> Iterator[Line]:
    """An entry's words in reading order; those that came without a picture too."""
    if entry.text:
        yield Line(None, entry.text)
    for item in (*entry.items, *entry.body):
        yield from _lines(item)
    for one in entry.rows:
        yield Line(one.picture, one.text)
    for words in (*entry.means, *filter(None, (entry.if_not,))):
        yield Line(None, words)


def stale_address(name: str) -> str:
    """An id or a printed number as :class:`Variant` names what is stale."""
    return name if name == OPENING else number_address(name)


def missing(ctx: Context, words: str, key: str) -> Group:
    """One row that says what is not here, with the way to the same in young people's words."""
    link = Paragraph((Reference(key, (Text(ctx.words("easy-read.missing.read")),)),))
    return Group("missing", (row(ctx, "pencil", Paragraph((Text(words),)), link),))
