"""One council as the exports look at it: its record, whose words they are, and the address of each thing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from corporate_parenting.editions.chapter import page_key
from corporate_parenting.editions.context import Context
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.library import View
from corporate_parenting.words import Furniture

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

    def document(self, document: Publication, at: str = "") -> str | None:
        """The address of a document, or of a place in it."""
        return self.address(self.ctx.official(document, at))

    def measure(self, ident: str) -> str | None:
        return self.address(f"{self.ctx.page('progress')}#measure-{ident}")

    def body(self, ident: str) -> str | None:
        return self.address(f"{self.ctx.page('governance')}#body-{ident}")


def shelves(view: View, words: Furniture, url: str | None, to_address: ToAddress) -> tuple[Shelf, ...]:
    """Every council of the view, by id."""
    records = sorted(view.councils, key=lambda record: record.council.id)
    return tuple(Shelf(Context(record, view, words), url, to_address) for record in records)
