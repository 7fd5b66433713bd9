"""Puts a words file's plain words where a document's young people's words stand."""

from __future__ import annotations

from typing import Any, TypeVar

from corporate_parenting.editions.spoken import spoken
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.blocks import Action, BlockBase, CommitmentBlock, PlainWords, Section
from corporate_parenting.model.documents import LocalOffer, Pledge, PledgePart, Promise, Strategy
from corporate_parenting.model.words_file import Entry, WordsFile

I = TypeVar("I", BlockBase, Promise, PledgePart, Action)  # noqa: E741  # an item


class Plain:
    """The plain words of one document. Where ``fallback`` is false, only the file's own words remain."""

    def __init__(
        self, document: Strategy | Pledge | LocalOffer, file: WordsFile | None, page: str, *, fallback: bool
    ) -> None:
        self.document = document
        self.file = file
        self.page = page
        self.fallback = fallback
        self.entries = {number_address(a): e for a, e in file.words.items()} if file else {}

    def changes(self) -> dict[str, Any]:
        """The document's changed fields."""
        document, file = self.document, self.file
        opening = Entry.model_construct(title=file.title, text=file.text) if file else None
        changed: dict[str, Any] = {"young_people": self._words(document.young_people, opening)}
        if isinstance(document, Pledge):
            promises = tuple(self._item(p) for p in document.promises if not self._left_out(p))
            kept = {p.part for p in promises}
            changed |= {
                "intro": tuple(self._block(b) for b in document.intro if not self._unsaid(b)),
                "parts": tuple(
                    self._item(p) for p in document.parts if p.id in kept and not self._left_out(p)
                ),
                "promises": promises,
            }
        else:
            changed["sections"] = tuple(self._section(s) for s in document.sections if self._is_told(s))
        return changed

    def entry(self, item: Section | BlockBase | Promise | PledgePart | Action) -> Entry | None:
        """The file's words for ``item``, by its id, else by its printed number."""
        for name in (item.id, number_address(getattr(item, "number", None) or "")):
            if name and name in self.entries:
                return self.entries[name]
        return None

    def _left_out(self, item: Promise | PledgePart) -> bool:
        entry = self.entry(item)
        return bool(entry and entry.leave_out)

    def _unsaid(self, block: BlockBase) -> bool:
        """Opening words of the official edition that this one neither has nor takes over."""
        return not self.fallback and self.entry(block) is None

    def _is_told(self, section: Section) -> bool:
        if self.fallback:
            return True
        inside = (*section.body, *section.sections)
        return self.entry(section) is not None or any(self._holds_words(i) for i in inside)

    def _holds_words(self, item: BlockBase | Section) -> bool:
        children: tuple[BlockBase | Section, ...] = (
            (*item.body, *item.sections) if isinstance(item, Section) else (*item.items, *item.body)
        )
        return self.entry(item) is not None or any(self._holds_words(c) for c in children)

    def _item(self, item: I) -> I:
        return item.model_copy(update={"young_people": self._words(item.young_people, self.entry(item))})

    def _block(self, block: BlockBase) -> BlockBase:
        changed: dict[str, Any] = {
            "items": tuple(self._block(b) for b in block.items),
            "body": tuple(self._block(b) for b in block.body),
        }
        if isinstance(block, CommitmentBlock):
            changed["actions"] = tuple(self._item(a) for a in block.actions)
        return self._item(block).model_copy(update=changed)

    def _section(self, section: Section) -> Section:
        return section.model_copy(
            update={
                "young_people": self._words(section.young_people, self.entry(section)),
                "body": tuple(self._block(b) for b in section.body),
                "sections": tuple(self._section(s) for s in section.sections),
            }
        )

    def _words(self, before: PlainWords | None, entry: Entry | None) -> PlainWords | None:
        """The entry's words; each that it lacks from before, in its own language, where that is wanted."""
        if not self.fallback:  # a picture says no words
            picture = before.picture if before and entry else None
            before = PlainWords.model_construct(picture=picture) if picture else None
        if entry is None:
            return self._kept(before) if before else None
        own = self.file.language if self.file else self.page
        kept = self._kept(before) if before else PlainWords.model_construct()
        given = {
            "title": spoken(entry.title, own, self.page),
            "text": spoken(entry.text, own, self.page),
            "items": tuple(spoken(i.text, own, self.page) for i in entry.items if i.text),
            "means": tuple(spoken(m, own, self.page) for m in entry.means),
            "if_not": spoken(entry.if_not, own, self.page),
            "leave_out": entry.leave_out,
        }
        return kept.model_copy(update={name: words for name, words in given.items() if words})

    def _kept(self, before: PlainWords) -> PlainWords:
        own = self.document.language
        return before.model_copy(
            update={
                "title": spoken(before.title, own, self.page),
                "text": spoken(before.text, own, self.page),
                "items": tuple(spoken(i, own, self.page) for i in before.items),
                "means": tuple(spoken(m, own, self.page) for m in before.means),
                "if_not": spoken(before.if_not, own, self.page),
            }
        )
