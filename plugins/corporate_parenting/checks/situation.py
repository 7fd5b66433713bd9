"""What a check may know beside the file that it judges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from corporate_parenting.diagnostics import Finding, Severity
from corporate_parenting.model.addresses import AddressBook, address_book
from corporate_parenting.model.base import Fact
from corporate_parenting.model.document_base import DocumentBase
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.library import CouncilRecord, Library


@dataclass(frozen=True, slots=True)
class Situation:
    """``now``, whether the files lie in a Git repository that is copied elsewhere, and what each council
    holds; ``files`` leads from a fact (by ``id()``) to the file that it came from.
    """

    now: datetime
    has_remote: bool = False
    councils: Mapping[str, CouncilRecord] = field(default_factory=dict)
    files: Mapping[int, str] = field(default_factory=dict)
    _books: dict[int, AddressBook] = field(default_factory=dict)

    @classmethod
    def of(
        cls, library: Library, facts: Iterable[tuple[Fact, str]], now: datetime, *, has_remote: bool = False
    ) -> Situation:
        """The situation of everything that was loaded."""
        councils = {record.council.id: record for record in library.councils}
        return cls(now, has_remote, councils, {id(fact): source for fact, source in facts})

    def book(self, document: Publication) -> AddressBook:
        """The addresses of ``document``, read once."""
        if id(document) not in self._books:
            self._books[id(document)] = address_book(document)
        return self._books[id(document)]


Check = Callable[[Fact, str, Situation], Iterator[Finding]]
"""A file's fact, the file's name, the situation: what is wrong."""


def by_status(document: DocumentBase) -> Severity:
    """A draft may be incomplete; something published may not."""
    return Severity.INFO if document.status == "draft" else Severity.WARNING
