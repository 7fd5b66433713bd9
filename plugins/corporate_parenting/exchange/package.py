"""From a council's documents and words files to the rows that travel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import accumulate

from corporate_parenting.diagnostics import Route, Step
from corporate_parenting.exchange import slots
from corporate_parenting.exchange.labels import label
from corporate_parenting.exchange.rows import Group, Names, Package, Row, Sheet, Trip
from corporate_parenting.exchange.slots import Item, Path, Slot
from corporate_parenting.model.addresses import address_book, number_address
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import (
    Action,
    BlockBase,
    CommitmentBlock,
    NoteBlock,
    PlainWords,
    PullQuoteBlock,
    Section,
)
from corporate_parenting.model.documents import Pledge, PledgePart, Promise, Publication
from corporate_parenting.model.freshness import OPENING, Sources, document_of, official_words
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.model.walk import facts
from corporate_parenting.model.words_file import Entry, WordsFile
from corporate_parenting.words import name_in

Found = tuple[tuple[Step, ...], Item]

_EDITIONS = {"public": "Official words", "young_people": "Young people's words", "easy_read": "Easy Read"}


def documents(record: CouncilRecord, ident: str = "") -> tuple[Publication, ...]:
    """The council's current pledge, strategy and local offer whose words we hold; or the one with this id."""
    if ident:
        chosen: tuple[Publication | None, ...] = (record.document(ident),)
    else:
        chosen = (record.pledge, record.strategy, record.offer)
    return tuple(d for d in chosen if d is not None and d.text_status == "held")


def is_inline(trip: Trip) -> bool:
    """Whether the words stand in the document itself."""
    return trip.edition == "young_people" and not trip.language


def words_file(record: CouncilRecord, trip: Trip, document: Publication) -> WordsFile | None:
    """The file that holds these words of ``document``."""
    language = trip.language or document.language
    for file in record.words:
        if document_of(record, file) is document and (file.edition, file.language) == (
            trip.edition,
            language,
        ):
            return file
    return None


def package(
    record: CouncilRecord,
    trip: Trip,
    chosen: Iterable[Publication],
    files: Mapping[int, str],
    dated: date,
) -> Package:
    """The rows of ``chosen``. ``files`` leads from a fact (by ``id()``) to the file that it came from.

    A document whose words would stand in a words file that is not there is left out.
    """
    sheets = [
        _Writer(record, trip, document, files).sheet()
        for document in chosen
        if is_inline(trip) or words_file(record, trip, document)
    ]
    own = next((d.language for d in chosen), "en")
    has_beside = any(row.beside for sheet in sheets for row in sheet.rows)
    return Package(trip, _names(record, trip, has_beside), tuple(sheets), dated, trip.language or own, own)


def edition_name(record: CouncilRecord, edition: str) -> str:
    """What people call an edition."""
    declared = {e.id: e.title for e in record.council.editions}
    return _EDITIONS.get(edition) or declared.get(edition, edition)


def _names(record: CouncilRecord, trip: Trip, has_beside: bool) -> Names:
    words = edition_name(record, trip.edition)
    beside = _EDITIONS["easy_read"] if has_beside else ""
    if trip.language:
        return Names(record.council.name, f"{words} in {name_in(trip.language, 'en')}", words)
    return Names(record.council.name, words, _EDITIONS["public"], beside)


class _Writer:
    """The rows of one document in one edition and language."""

    def __init__(
        self, record: CouncilRecord, trip: Trip, document: Publication, files: Mapping[int, str]
    ) -> None:
        self.trip = trip
        self.document = document
        self.inline = is_inline(trip)
        self.file = None if self.inline else words_file(record, trip, document)
        self.sources = Sources(record, self.file, document) if self.file else None
        self.name = files[id(self.file or document)]
        self.origin = files[id(document)]
        self.entries = _entries(self.file)
        sister = self.sources.sister if self.sources else None
        self.sister = _entries(sister)
        self.opening = _opening(sister)
        easy = words_file(record, Trip(trip.council, "easy_read"), document)
        shows_easy = not trip.language and trip.edition != "easy_read"
        self.easy = _entries(easy) if shows_easy else {}
        self.easy_opening = _opening(easy) if shows_easy else None
        book = address_book(document)
        self.addresses = {place.steps: place.address for place in book.places.values()}
        self.covered = _covered(document) if self.inline else {}

    def sheet(self) -> Sheet:
        groups = [Group(title, tuple(rows)) for title, rows in self._groups()]
        kept = tuple(group for group in groups if group.rows)
        return Sheet(self.document.id, self.document.title, self.document.version, kept)

    def _groups(self) -> Iterator[tuple[str, Iterator[Row]]]:
        document = self.document
        opening: list[Found] = [((), document)]
        if isinstance(document, Pledge):
            opening += _below(document.intro, ("intro",))
            yield "Opening", self._rows(opening)
            promises = list(enumerate(document.promises))
            for index, part in enumerate(document.parts):
                found: list[Found] = [(("parts", index), part)]
                for number, promise in promises:
                    if promise.part == part.id:
                        found += _below(promise, ("promises", number))
                yield part.title, self._rows(found)
            rest = [f for n, p in promises if p.part is None for f in _below(p, ("promises", n))]
            yield "Promises", self._rows(rest)
            return
        yield "Opening", self._rows(opening)
        for index, section in enumerate(document.sections):
            title = f"{section.number or ''} {section.title}".strip()
            yield title, self._rows(_below(section, ("sections", index)))

    def _rows(self, found: Iterable[Found]) -> Iterator[Row]:
        for steps, item in found:
            address = OPENING if item is self.document else self.addresses.get(steps, "")
            if not address:
                address = self._by_place(steps, item)
            if address:
                yield from self._item(steps, item, address)

    def _by_place(self, steps: tuple[Step, ...], item: Item) -> str:
        """Words that stand at no address are named by their place below one: ``3.1/body/2``."""
        if not (self.inline and isinstance(getattr(item, "young_people", None), PlainWords)):
            return ""
        for depth in range(len(steps) - 1, 0, -1):
            if above := self.addresses.get(steps[:depth]):
                return "/".join((above, *_spelled(steps[depth:])))
        return ""

    def _item(self, steps: tuple[Step, ...], item: Item, address: str) -> Iterator[Row]:
        entry = self._entry(item, address)
        there = slots.said(entry)
        made = list(self._slots(steps, item, address, there))
        if not made:
            return
        key = self._key(address)
        locked = self._locked(item, address, entry, there)
        stale = bool(any(there.values()) and self.sources and self.sources.is_stale(key))
        is_translation = bool(self.trip.language) and any(slot.source for slot in made)
        source = "" if is_translation else official_words(item)
        route, origin = self._route(steps, key), Route(self.origin, steps)
        pictures = self._pictures(address)
        beside = _down_the_rows(slots.said(self._easy(item, address)), [s.path for s in made], there)
        for index, slot in enumerate(made):
            is_head = index == 0
            yield Row(
                "/".join((self.document.id, address, *_spelled(slot.path))),
                label(item, slot.path, is_head=is_head),
                slot.source if is_translation else source if is_head else "",
                there.get(slot.path, ""),
                self._opening_route(slot.path) if key == OPENING else route.to(*slot.path),
                origin,
                key,
                beside[index],
                is_head,
                slot.is_wanted and not locked and not _is_within(steps, item),
                stale and is_head,
                pictures.get(slot.path, ""),
                slot.path in there,
                locked or self._no_table(slot.path, there),
            )

    def _slots(
        self, steps: tuple[Step, ...], item: Item, address: str, there: dict[Path, str]
    ) -> Iterator[Slot]:
        if isinstance(item, NoteBlock | PullQuoteBlock):
            return
        if not self.trip.language:
            if not isinstance(item, Action) or there:
                is_page = len(steps) <= 2
                yield from slots.own_words(item, there, is_page=is_page)
        elif self.trip.edition == "public":
            yield from slots.official(item, there)
        elif self.trip.edition == "young_people":
            yield from slots.translated(slots.said(getattr(item, "young_people", None)))
        elif self.sister or self.opening:
            given = self.opening if item is self.document else self.sister.get(number_address(address))
            yield from slots.translated(slots.said(given))
        elif not isinstance(item, Action):
            yield from slots.own_words(item, there, is_page=len(steps) <= 2)

    def _entry(self, item: Item, address: str) -> PlainWords | Entry | None:
        if self.inline:
            plain = getattr(item, "young_people", None)
            return plain if isinstance(plain, PlainWords) else None
        if item is self.document:
            return _opening(self.file)
        for name in (number_address(address), number_address(getattr(item, "number", None) or "")):
            if name and name in self.entries:
                return self.entries[name]
        return None

    def _easy(self, item: Item, address: str) -> Entry | None:
        return self.easy_opening if item is self.document else self.easy.get(number_address(address))

    def _locked(self, item: Item, address: str, entry: Fact | None, there: dict[Path, str]) -> str:
        if reason := getattr(entry, "leave_out", None):
            return f"Left out: {reason}"
        names = {address, number_address(getattr(item, "number", None) or "")}
        if not there and (by := next((self.covered[n] for n in names if n in self.covered), "")):
            return f"Said together with {by}."
        rows_are_new = self.trip.edition == "easy_read" and not self.trip.language and not there
        if rows_are_new and address != OPENING and not isinstance(item, Section | PledgePart):
            return "No Easy Read yet: each row needs a picture, so the first ones are written in the YAML."
        return ""

    def _no_table(self, path: Path, there: dict[Path, str]) -> str:
        """A table is translated row by row; without its numbers it cannot be begun from here."""
        if path[:1] == ("table",) and not any(p[:1] == ("table",) for p in there):
            return "The table's translation is begun in the YAML, with all of its cells."
        return ""

    def _pictures(self, address: str) -> dict[Path, str]:
        """The pictures of the rows that are translated."""
        sister = self.sister.get(number_address(address))
        return {("rows", i): row.picture for i, row in enumerate(sister.rows)} if sister else {}

    def _key(self, address: str) -> str:
        """The entry's key as the words file writes it, else as it should."""
        if self.file is None or address == OPENING:
            return address
        wanted = number_address(address)
        return next((key for key in self.file.words if number_address(key) == wanted), address)

    def _route(self, steps: tuple[Step, ...], key: str) -> Route:
        if self.inline:
            return Route(self.name, (*steps, "young_people"))
        return Route(self.name, ("words", key))

    def _opening_route(self, path: Path) -> Route:
        if self.inline:
            return Route(self.name, ("young_people", *path))
        return Route(self.name, path or ("text",))


def _below(value: Fact | tuple[BlockBase, ...], steps: tuple[Step, ...]) -> list[Found]:
    """What may have an address at or below ``value``; nothing that is exempt from publication."""
    kinds = (Section, BlockBase, Promise, PledgePart, Action)
    found = facts(value, steps)
    exempt = [s for s, fact in found if isinstance(fact, Section) and fact.exempt]
    return [
        (s, fact)
        for s, fact in found
        if isinstance(fact, kinds) and not any(s[: len(hidden)] == hidden for hidden in exempt)
    ]


def _is_within(steps: tuple[Step, ...], item: Item) -> bool:
    """Whether a paragraph is part of another one, whose words may stand for it too."""
    return "list" in steps and not isinstance(item, CommitmentBlock)


def _down_the_rows(said: dict[Path, str], rows: list[Path], there: dict[Path, str]) -> list[str]:
    """Words to compare, beside the rows of one item: a title beside the title, the rest in its order.

    Each row has a share by the length of its own words, so that no cell is many times as high as its row.
    Both say the same things in the same order, so they keep step without anybody pairing them.
    """
    out = [[said[path]] if path == ("title",) and path in said else [] for path in rows]
    rest = [words for path, words in said.items() if words and not (path == ("title",) and path in rows)]
    open_rows = [i for i, path in enumerate(rows) if path != ("title",)] or [0]
    ends = list(accumulate(len(there.get(rows[i], "")) for i in open_rows))
    whole, at = max(1, sum(map(len, rest))), 0
    for words in rest:
        middle = (at + len(words) / 2) / whole * ends[-1]
        row = next((i for i, end in zip(open_rows, ends, strict=True) if middle <= end), open_rows[0])
        out[row].append(words)
        at += len(words)
    return [" ".join(lines) for lines in out]


def _spelled(path: Path) -> tuple[str, ...]:
    return tuple(str(step + 1) if isinstance(step, int) else step for step in path)


def _entries(file: WordsFile | None) -> dict[str, Entry]:
    return {number_address(a): e for a, e in file.words.items()} if file else {}


def _opening(file: WordsFile | None) -> Entry | None:
    if file is None or not (file.title or file.text):
        return None
    return Entry.model_validate({"title": file.title, "text": file.text})


def _covered(document: Publication) -> dict[str, str]:
    """What other words stand for too, with the number or id of the paragraph that says it."""
    found = {}
    for _, value in facts(document):
        plain = getattr(value, "young_people", None)
        if isinstance(plain, PlainWords):
            by = getattr(value, "number", None) or getattr(value, "id", None) or "another paragraph"
            found.update({number_address(a): str(by) for a in plain.also_covers})
    return found
