"""One council as the exports look at it: its record, whose words they are, and the address of each thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal

from corporate_parenting.document.markup import inlines, is_outward, links, text_of
from corporate_parenting.editions.chapter import page_key
from corporate_parenting.editions.context import Context
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.documents import Pledge, Publication
from corporate_parenting.model.freshness import document_of
from corporate_parenting.model.library import View
from corporate_parenting.model.scalars import (
    AddressRef,
    CommitmentRef,
    DocumentRef,
    MeasureRef,
    Reference,
    SourceRef,
)
from corporate_parenting.model.words_file import WordsFile
from corporate_parenting.words import Furniture

_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)")

ToAddress = Callable[[str], str | None]

Whose = Literal["council", "illustration", "invented"]

WHOSE = (
    "council where the words are the council's own; illustration where they are ours, about a real council "
    "that did not write, check or agree them; invented where the council does not exist."
)
"""What the mark says that stands in every row and at every object."""


class Shelf:
    """Addresses are whole where the site knows its own, else they begin at its first page."""

    def __init__(self, ctx: Context, url: str | None, to_address: ToAddress) -> None:
        self.ctx = ctx
        self.council = ctx.council
        self.record = ctx.record
        self._root = f"{url.rstrip('/')}/" if url else ""
        self._to_address = to_address

    @property
    def whose(self) -> Whose:
        if self.council.illustration:
            return "illustration"
        return "invented" if self.council.fictional else "council"

    def address(self, key: str) -> str | None:
        path = self._to_address(key)
        return None if path is None else f"{self._root}{path}"

    @property
    def front(self) -> str | None:
        return self.address(page_key(self.council.id, "front"))

    @property
    def statement(self) -> str | None:
        return self.address(page_key(self.council.id, "accessibility"))

    def document(self, document: Publication, at: str = "") -> str | None:
        """The address of a document, or of a place in it."""
        return self.address(self.ctx.official(document, at))

    def holds(self, reference: Reference, document: Publication | None = None) -> bool:
        """Whether what is named may be seen. An id alone would tell of what is not published.

        ``document`` is the one in which the reference stands.
        """
        match reference:
            case AddressRef():
                return document is not None and self._place(document, reference)
            case SourceRef():
                return self.ctx.key_for(reference, document) is not None
            case DocumentRef():
                return self.record.document(reference) is not None
            case CommitmentRef():
                strategy = document.strategy if isinstance(document, Pledge) else None
                kept_by = self.record.document(strategy) if strategy else None
                return kept_by is not None and self._place(kept_by, reference)
            case MeasureRef():
                return reference in self.record.measures
            case _:  # a part, a body, a principle: these are never held back
                return True

    def _place(self, document: Publication, address: str) -> bool:
        return number_address(address) in self.ctx.book(document).places

    def seen(self, references: Iterable[Reference], document: Publication | None = None) -> str:
        """Those of the references that may be seen, with spaces between them."""
        return " ".join(r for r in references if self.holds(r, document))

    def words(self, words: str, document: Publication | None = None) -> str:
        """The words as written; a link to what may not be seen is its words alone, as on the pages."""

        def is_dead(target: str) -> bool:
            return not is_outward(target) and self.ctx.key_for(target, document) is None

        if not any(is_dead(target) for target in links(words)):
            return words
        kept = _LINK.sub(lambda link: link[1] if is_dead(link[2]) else link[0], words)
        return text_of(inlines(words)) if any(is_dead(target) for target in links(kept)) else kept

    def published(self, file: WordsFile) -> WordsFile:
        """A words file without entries for what may not be seen."""
        document = document_of(self.record, file)
        words = {a: e for a, e in file.words.items() if document and self._place(document, a)}
        return file.model_copy(update={"words": words})

    def measure(self, ident: str) -> str | None:
        return self.address(f"{self.ctx.page('progress')}#measure-{ident}")

    def body(self, ident: str) -> str | None:
        return self.address(f"{self.ctx.page('governance')}#body-{ident}")


def shelves(view: View, words: Furniture, url: str | None, to_address: ToAddress) -> tuple[Shelf, ...]:
    """Every council of the view, by id."""
    records = sorted(view.councils, key=lambda record: record.council.id)
    return tuple(Shelf(Context(record, view, words), url, to_address) for record in records)
