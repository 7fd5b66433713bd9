"""Which ways to read a council offers beside the two that stand in its documents.

The edition says who is addressed; the language is a second axis. Both come from words files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.council import DeclaredEdition
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.freshness import OPENING, Sources
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.model.words_file import WordsFile


@dataclass(frozen=True, slots=True)
class Variant:
    """One edition in one language.

    ``edition`` is as words files name it. ``language`` is empty where the words are in the documents' own
    language. ``files`` leads from a document's id to its words; ``stale`` holds the document's id and the
    address of each entry that is older than its source.
    """

    edition: str
    language: str
    declared: DeclaredEdition | None = None
    files: Mapping[str, WordsFile] = field(default_factory=dict)
    stale: frozenset[tuple[str, str]] = frozenset()


def languages(record: CouncilRecord) -> tuple[str, ...]:
    """The languages of words files that are not the documents' own, in the council's order."""
    found = {file.language for _, file in _files(record) if not _own(record, file)}
    listed = [tag for tag in record.council.languages if tag in found]
    return (*listed, *sorted(found - set(listed)))


def variants(record: CouncilRecord, language: str) -> dict[str, Variant]:
    """Every edition that has words files in ``language`` (empty: the documents' own), by its name."""
    declared = {e.id: e for e in record.council.editions}
    gathered: dict[str, dict[str, WordsFile]] = {}
    # Where several files word one document, the one that was made from this version comes first.
    by_version = sorted(_files(record), key=lambda pair: pair[1].version != pair[0].version)
    for document, file in by_version:
        if (not language and _own(record, file)) or (language and file.language == language):
            gathered.setdefault(file.edition, {}).setdefault(document.id, file)
    order = ["public", "young_people", "easy_read", *declared]
    return {
        edition: Variant(
            edition,
            language,
            declared.get(edition),
            files,
            frozenset(stale for file in files.values() for stale in _stale(record, file)),
        )
        for edition, files in sorted(gathered.items(), key=lambda pair: order.index(pair[0]))
    }


def easy_read_language(record: CouncilRecord, language: str) -> str | None:
    """Language of the Easy Read pages that a page in ``language`` (empty: the documents' own) leads to."""
    shown = {d.id for d in (record.pledge, record.strategy, record.offer) if d is not None}
    files = [
        file for document, file in _files(record) if file.edition == "easy_read" and document.id in shown
    ]
    if any(file.language == language for file in files):
        return language
    return next((file.language for file in files if _own(record, file)), None)


def _files(record: CouncilRecord) -> Iterator[tuple[Publication, WordsFile]]:
    known = {"public", "young_people", "easy_read", *(e.id for e in record.council.editions)}
    for file in record.words:
        document = _newest(record, file)
        if document is not None and file.edition in known:
            yield document, file


def _newest(record: CouncilRecord, file: WordsFile) -> Publication | None:
    """The version that pages show. A view holds no draft that may not be seen."""
    return record.document(file.of.partition("/")[2])


def _own(record: CouncilRecord, file: WordsFile) -> bool:
    document = _newest(record, file)
    return document is not None and document.language == file.language


def _stale(record: CouncilRecord, file: WordsFile) -> Iterator[tuple[str, str]]:
    document = _newest(record, file)
    if document is not None:
        for address in Sources(record, file, document).stale():
            yield document.id, address if address == OPENING else number_address(address)
