"""Which words of a sister file are older than what they were made from.

An entry is made from *source words*: a translation of the public or the young people's edition from the
same edition in the document's own language; any other edition from the official words, and its
translations from that edition in the document's own language where it has one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from corporate_parenting.model.addresses import AddressBook, Addressed, address_book, number_address
from corporate_parenting.model.base import held
from corporate_parenting.model.blocks import (
    OWN_WORDS,
    BlockBase,
    PictureBlock,
    PlainWords,
    Section,
    TableBlock,
)
from corporate_parenting.model.documents import PledgePart, Promise, Publication
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.model.words_file import Entry, WordsFile

OPENING = "."
"""In ``made_from``: the document's title and opening words."""


def fingerprint(words: str) -> str:
    """Eight hexadecimal digits that change when a word or a mark changes; spaces do not count."""
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:8]


def official_words(item: Addressed | Publication) -> str:
    """The official words of one address, with what stands under it that has no address of its own."""
    return "\n".join(_official(item))


def plain_words(item: Addressed | Publication) -> str:
    """The young people's words of one address; the official ones where there are none."""
    plain = held(item, "young_people")
    return "\n".join(_plain(plain)) if isinstance(plain, PlainWords) else official_words(item)


def entry_words(entry: Entry) -> str:
    """All words of an entry."""
    return "\n".join(_entry(entry))


class Sources:
    """The words that one sister file's entries are made from, as they stand today."""

    def __init__(self, record: CouncilRecord, file: WordsFile, document: Publication) -> None:
        self.document = document
        self.file = file
        self.book: AddressBook = address_book(document)
        self.sister = _sister(record, file, document)
        self.before = next(
            (d for d in record.publications if d.id == document.id and d.version == file.version), None
        )

    def words(self, address: str) -> str | None:
        """What the entry at ``address`` is made from; ``None`` where the document has no such address."""
        return self._words(self.document, self.book, address)

    def words_before(self, address: str) -> str | None:
        """What it was made from, as the version that the file names had it; ``None`` where we hold none."""
        return self._words(self.before, address_book(self.before), address) if self.before else None

    def _words(self, document: Publication, book: AddressBook, address: str) -> str | None:
        if address != OPENING and number_address(address) not in book.places:
            return None
        if self.sister and (made := _in_file(self.sister, address)):
            return made
        item = document if address == OPENING else book.places[number_address(address)].item
        return plain_words(item) if self.file.edition == "young_people" else official_words(item)

    def stale(self) -> tuple[str, ...]:
        """The addresses whose source words changed after the entry was made, in the file's order."""
        return tuple(a for a in self.entries() if self.is_stale(a))

    def entries(self) -> tuple[str, ...]:
        """The addresses that the file has words at, in its order."""
        opening = (OPENING,) if self.file.title or self.file.text else ()
        return (*opening, *self.file.words)

    def unmarked(self) -> tuple[str, ...]:
        """The addresses of entries that nobody can call stale or fresh, in the file's order.

        They hold no fingerprint, and the file names the version that stands today.
        """
        if self.file.version != self.document.version:
            return ()
        return tuple(a for a in self.entries() if a not in self.file.made_from and self.words(a) is not None)

    def is_stale(self, address: str) -> bool:
        """By fingerprint; without one, by comparing the version that it was made from, where we hold it."""
        now = self.words(address)
        if now is None:
            return False
        if made := self.file.made_from.get(address):
            return made != fingerprint(now)
        if self.file.version == self.document.version:
            return False
        if self.before is None:
            return True
        return self.words_before(address) != now


def document_of(record: CouncilRecord, file: WordsFile) -> Publication | None:
    """The document whose words the file holds in another way: the version that it was made from while
    that stands, else the newest.
    """
    ident = file.of.partition("/")[2]
    made_from = (
        d
        for d in record.publications
        if d.id == ident and d.version == file.version and d.status != "superseded"
    )
    return next(made_from, None) or record.document(ident)


def _sister(record: CouncilRecord, file: WordsFile, document: Publication) -> WordsFile | None:
    """The same edition in the document's own language, for a translation of it.

    Official and young people's words stand in the document itself.
    """
    if file.language == document.language or file.edition in ("public", "young_people"):
        return None
    same = (w for w in record.words if w.of == file.of and w.edition == file.edition)
    return next((w for w in same if w.language == document.language), None)


def _in_file(file: WordsFile, address: str) -> str:
    if address == OPENING:
        return "\n".join(filter(None, (file.title, file.text)))
    wanted = number_address(address)
    return next((entry_words(e) for a, e in file.words.items() if number_address(a) == wanted), "")


def _official(item: Addressed | Publication) -> Iterator[str]:
    match item:
        case Promise():
            yield item.promise
            yield from _blocks(item.body)
        case BlockBase():
            yield from _block(item)
        case Section() | PledgePart():
            yield item.title
        case _:  # an action, or a whole document
            yield str(held(item, "what") or held(item, "title") or "")


def _blocks(blocks: Iterable[BlockBase]) -> Iterator[str]:
    for block in blocks:
        if not (block.id or block.number):
            yield from _block(block)


def _block(block: BlockBase) -> Iterator[str]:
    for name in OWN_WORDS:
        if words := held(block, name):
            yield words
    if isinstance(block, TableBlock):
        table = block.table
        yield from (table.caption, *table.head, *(cell for row in table.rows for cell in row))
    if isinstance(block, PictureBlock):
        yield block.picture.alt
    yield from _blocks(block.items)
    yield from _blocks(block.body)


def _plain(plain: PlainWords) -> Iterator[str]:
    yield from filter(None, (plain.title, plain.text, *plain.items, *plain.means, plain.if_not))


def _entry(entry: Entry) -> Iterator[str]:
    yield from filter(None, (entry.title, entry.text))
    for item in (*entry.items, *entry.body):
        yield from _entry(item)
    yield from entry.means
    yield from filter(None, (entry.if_not,))
    yield from (row.text for row in entry.rows)
    if entry.table:
        yield from (
            entry.table.caption or "",
            *entry.table.head,
            *(c for row in entry.table.rows for c in row),
        )
