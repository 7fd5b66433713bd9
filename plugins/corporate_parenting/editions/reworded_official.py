"""Puts a translation where a document's official words stand; what is not translated keeps its language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from corporate_parenting.editions.spoken import spoken
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import OWN_WORDS, BlockBase, CommitmentBlock, ListBlock, Section, Table
from corporate_parenting.model.documents import LocalOffer, Pledge, PledgePart, Promise, Publication, Strategy
from corporate_parenting.model.words_file import Entry, TranslatedTable, WordsFile

F = TypeVar("F", bound=Fact)

_WORDS = (*OWN_WORDS, "note")
"""Fields that hold a block's words; a block has one of them, or none."""


class Official:
    """The official words of one document in the language of ``file``."""

    def __init__(self, document: Publication, file: WordsFile | None, page: str) -> None:
        self.document = document
        self.file = file
        self.page = page
        self.entries = {number_address(a): e for a, e in file.words.items()} if file else {}

    def changes(self) -> dict[str, Any]:
        """The document's changed fields."""
        document, file = self.document, self.file
        changed: dict[str, Any] = {
            "title": self._said(file.title if file else None, document.title),
            "notes": tuple(self._kept(n, "says", "about") for n in document.notes),
            "related": tuple(self._kept(r, "title") for r in document.related),
        }
        if isinstance(document, Pledge):
            changed |= self._pledge(document)
        elif isinstance(document, Strategy | LocalOffer):
            changed["sections"] = tuple(self._section(s) for s in document.sections)
        if isinstance(document, Strategy):
            changed["unplaced"] = tuple(self._said(None, w) for w in document.unplaced)
            if document.review:
                changed["review"] = self._kept(document.review, "as_printed")
        return changed

    def _pledge(self, pledge: Pledge) -> dict[str, Any]:
        return {
            "intro": tuple(self._block(b) for b in pledge.intro),
            "parts": tuple(self._part(p) for p in pledge.parts),
            "promises": tuple(self._promise(p) for p in pledge.promises),
            "history": tuple(self._kept(h, "because", "by") for h in pledge.history),
        }

    def _entry(self, item: BlockBase | Section | Promise | PledgePart) -> Entry | None:
        for name in (item.id, number_address(getattr(item, "number", None) or "")):
            if name and name in self.entries:
                return self.entries[name]
        return None

    def _said(self, translated: str | None, source: str) -> str:
        """The translation; else the source's words with their language."""
        if translated and self.file:
            return spoken(translated, self.file.language, self.page)
        return spoken(source, self.document.language, self.page)

    def _kept(self, fact: F, *names: str) -> F:
        """The same fact, its words marked with the document's language."""
        words = {n: spoken(getattr(fact, n), self.document.language, self.page) for n in names}
        return fact.model_copy(update=words)

    def _part(self, part: PledgePart) -> PledgePart:
        entry = self._entry(part)
        return part.model_copy(update={"title": self._said(entry.title if entry else None, part.title)})

    def _promise(self, promise: Promise) -> Promise:
        entry = self._entry(promise)
        body = promise.body
        inner = entry.body if entry else ()
        if entry and entry.items and len(body) == 1 and isinstance(body[0], ListBlock):
            inner = (Entry.model_construct(items=entry.items),)
        return promise.model_copy(
            update={
                "promise": self._said(entry.text if entry else None, promise.promise),
                "body": self._paired(body, inner),
                "notes": tuple(self._kept(n, "says", "about") for n in promise.notes),
            }
        )

    def _section(self, section: Section) -> Section:
        entry = self._entry(section)
        return section.model_copy(
            update={
                "title": self._said(entry.title if entry else None, section.title),
                "notes": tuple(self._kept(n, "says", "about") for n in section.notes),
                "body": tuple(self._block(b) for b in section.body),
                "sections": tuple(self._section(s) for s in section.sections),
            }
        )

    def _paired(self, blocks: Sequence[BlockBase], entries: Sequence[Entry]) -> tuple[BlockBase, ...]:
        """Each block with its entry; another number of entries pairs with nothing, and a check says so."""
        fits = len(blocks) == len(entries)
        return tuple(self._block(b, entries[i] if fits else None) for i, b in enumerate(blocks))

    def _block(self, block: BlockBase, given: Entry | None = None) -> BlockBase:
        entry = given or self._entry(block)
        changed: dict[str, Any] = {
            "items": self._paired(block.items, entry.items if entry else ()),
            "body": self._paired(block.body, entry.body if entry else ()),
            "notes": tuple(self._kept(n, "says", "about") for n in block.notes),
            "footnotes": tuple(self._kept(f, "text") for f in block.footnotes),
        }
        for name in _WORDS:
            if words := getattr(block, name, None):
                changed[name] = self._said(entry.text if entry else None, words)
        if table := getattr(block, "table", None):
            changed["table"] = self._table(table, entry.table if entry else None)
        if picture := getattr(block, "picture", None):
            alt = self._said(entry.text if entry else None, picture.alt)
            changed["picture"] = picture.model_copy(update={"alt": alt})
        if isinstance(block, CommitmentBlock):
            changed["actions"] = tuple(self._action(a) for a in block.actions)
        return block.model_copy(update=changed)

    def _action(self, action: Fact) -> Fact:
        entry = self.entries.get(getattr(action, "id", ""))
        kept = self._kept(action, "what", "owner", "timeline", "outcome", "plan")
        if entry and entry.text and self.file:
            kept = kept.model_copy(update={"what": spoken(entry.text, self.file.language, self.page)})
        return kept

    def _table(self, table: Table, given: TranslatedTable | None) -> Table:
        head = given.head if given and len(given.head) == len(table.head) else ()
        rows = given.rows if given and len(given.rows) == len(table.rows) else ()
        return table.model_copy(
            update={
                "caption": self._said(given.caption if given else None, table.caption),
                "head": tuple(self._said(head[i] if head else None, h) for i, h in enumerate(table.head)),
                "rows": tuple(
                    tuple(self._cell(rows[r][c] if rows else None, cell) for c, cell in enumerate(row))
                    for r, row in enumerate(table.rows)
                ),
            }
        )

    def _cell(self, translated: str | None, cell: str) -> str:
        return self._said(translated, cell) if any(c.isalpha() for c in cell) else cell
