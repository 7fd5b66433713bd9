"""One council's documents while their references are checked."""

from __future__ import annotations

from corporate_parenting.model.addresses import AddressBook, address_book
from corporate_parenting.model.council import Council
from corporate_parenting.model.documents import Pledge, Publication


class Shelf:
    """One council's documents while their references are checked.

    ``broken`` holds ids of files that could not be read whole: what points there is not judged.
    """

    def __init__(self, council: Council) -> None:
        self.council = council
        self.documents: dict[str, Publication] = {}
        self.pledges: list[Pledge] = []
        """Every version of each."""
        self.measures: set[str] = set()
        self.broken: set[str] = set()
        self.broken_progress = False
        self.broken_council = False
        self.bodies = {body.id for body in council.bodies}
        self._books: dict[str, AddressBook] = {}

    def book(self, document: Publication) -> AddressBook:
        key = f"{document.id}/{document.version}"
        if key not in self._books:
            self._books[key] = address_book(document)
        return self._books[key]
