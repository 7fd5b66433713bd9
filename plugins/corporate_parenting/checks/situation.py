"""What a check may know beside the file that it judges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from corporate_parenting.diagnostics import Finding, Severity
from corporate_parenting.loading.words_files import is_edition, is_elsewhere
from corporate_parenting.model.addresses import AddressBook, address_book
from corporate_parenting.model.base import Fact
from corporate_parenting.model.document_base import DocumentBase
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.freshness import document_of
from corporate_parenting.model.library import CouncilRecord, Library
from corporate_parenting.model.words_file import WordsFile


@dataclass(frozen=True, slots=True)
class Situation:
    """``now``, whether the files lie in a Git repository that is copied elsewhere, and what each council
    holds; ``files`` leads from a fact (by ``id()``) to the file that it came from; ``refused`` holds the kind
    and the council of each file whose form is wrong.
    """

    now: datetime
    has_remote: bool = False
    councils: Mapping[str, CouncilRecord] = field(default_factory=dict)
    files: Mapping[int, str] = field(default_factory=dict)
    refused: frozenset[tuple[type[Fact] | None, str]] = frozenset()
    _books: dict[int, AddressBook] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        library: Library,
        facts: Iterable[tuple[Fact, str]],
        now: datetime,
        *,
        has_remote: bool = False,
        refused: frozenset[tuple[type[Fact] | None, str]] = frozenset(),
    ) -> Situation:
        """The situation of everything that was loaded."""
        councils = {record.council.id: record for record in library.councils}
        return cls(now, has_remote, councils, {id(fact): source for fact, source in facts}, refused)

    def book(self, document: Publication) -> AddressBook:
        """The addresses of ``document``, read once."""
        if id(document) not in self._books:
            self._books[id(document)] = address_book(document)
        return self._books[id(document)]

    def behind(self, file: WordsFile) -> tuple[CouncilRecord, Publication] | None:
        """The council and the document whose words the file holds; ``None`` where they cannot be judged.

        That is so for what was superseded or is not held, and for a file that loading has refused.
        """
        record = self.councils.get(file.of.partition("/")[0])
        document = document_of(record, file) if record else None
        if record is None or document is None or document.status == "superseded":
            return None
        stands = is_edition(record.council, file) and not is_elsewhere(document, file)
        return (record, document) if stands and document.text_status == "held" else None


def drafts(library: Library, facts: Iterable[tuple[Fact, str]]) -> frozenset[str]:
    """The files of drafts: a words file is published with its document."""
    councils = {record.council.id: record for record in library.councils}

    def is_draft(fact: Fact) -> bool:
        if isinstance(fact, WordsFile):
            record = councils.get(fact.of.partition("/")[0])
            document = document_of(record, fact) if record else None
            return document is not None and document.status == "draft"
        return isinstance(fact, DocumentBase) and fact.status == "draft"

    return frozenset(source for fact, source in facts if is_draft(fact))


Check = Callable[[Fact, str, Situation], Iterator[Finding]]
"""A file's fact, the file's name, the situation: what is wrong."""


def by_status(document: DocumentBase) -> Severity:
    """A draft may be incomplete; something published may not."""
    return Severity.INFO if document.status == "draft" else Severity.WARNING
