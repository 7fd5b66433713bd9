"""The promises and commitments of one edition, each with its words beside the official ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from corporate_parenting.checks.words.wording import Passage, Wording
from corporate_parenting.diagnostics import Severity, Step
from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.model.addresses import AddressBook, Addressed, address_book, number_address
from corporate_parenting.model.base import held
from corporate_parenting.model.blocks import CommitmentBlock, PlainWords, PromiseBlock
from corporate_parenting.model.documents import Promise
from corporate_parenting.model.freshness import official_words

Promised = Promise | PromiseBlock | CommitmentBlock


@dataclass(frozen=True)
class Said:
    """What one edition says of one promise: its passages, beside the official lines that they stand for."""

    item: Promised
    passages: tuple[Passage, ...]
    covered: Covered

    @cached_property
    def official(self) -> tuple[str, ...]:
        """The official lines."""
        return tuple(self.covered.lines(self.item))

    @cached_property
    def lead(self) -> tuple[Passage, ...]:
        """The promise itself: its text, or all its Easy Read rows; else its list."""
        for role in ("text", "row", "item"):
            if found := tuple(p for p in self.passages if p.role == role):
                return found
        return ()

    @property
    def rest(self) -> tuple[Passage, ...]:
        """What it means, line by line."""
        return tuple(p for p in self.passages if p not in self.lead)

    @property
    def is_promise(self) -> bool:
        """A promise, and not a commitment of a strategy."""
        return isinstance(self.item, Promise | PromiseBlock)

    @property
    def noun(self) -> str:
        return "promise" if self.is_promise else "commitment"


def promises(wording: Wording) -> tuple[Said, ...]:
    """Every promise and commitment that this edition words, in the file's order."""
    return _promises(_Same(wording))


class _Same:
    """A wording as a key: itself, not what it says. One check after another asks for its promises."""

    __slots__ = ("wording",)

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    def __hash__(self) -> int:
        return id(self.wording)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.wording is self.wording


@lru_cache(maxsize=2)
def _promises(same: _Same) -> tuple[Said, ...]:
    return tuple(_said(same.wording))


def _said(wording: Wording) -> Iterator[Said]:
    covered = Covered(wording)
    groups: dict[tuple[int, tuple[Step, ...]], list[Passage]] = {}
    for passage in wording.passages:
        if passage.is_promise:
            groups.setdefault((id(passage.item), entry(passage)), []).append(passage)
    for found in groups.values():
        item = found[0].item
        assert isinstance(item, Promised)
        yield Said(item, tuple(found), covered)


def entry(passage: Passage) -> tuple[Step, ...]:
    """The steps to the entry that holds the passage, in the document or in a words file."""
    steps = passage.route.steps
    if "young_people" in steps:
        return steps[: steps.index("young_people") + 1]
    return steps[:2] if steps[:1] == ("words",) else steps[:-1]


class Covered:
    """Finds the official words that plain words stand for, ``also_covers`` included."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    @cached_property
    def _book(self) -> AddressBook | None:
        return address_book(self.wording.document) if self.wording.document else None

    def items(self, item: Addressed) -> Iterator[Addressed]:
        """``item`` and what its plain words cover beside it."""
        yield item
        plain = held(item, "young_people")
        if isinstance(plain, PlainWords) and plain.also_covers and self._book:
            for address in plain.also_covers:
                if place := self._book.places.get(number_address(address)):
                    yield place.item

    def lines(self, item: Addressed) -> Iterator[str]:
        """The official lines as they are read, without marks."""
        for covered in self.items(item):
            for line in official_words(covered).split("\n"):
                yield text_of(inlines(line))


def spoken(passages: Iterable[Passage]) -> str:
    """The passages' words in one text."""
    return " ".join(p.text if p.text.rstrip().endswith((".", "!", "?")) else f"{p.text}." for p in passages)


def of_promise(wording: Wording) -> Severity:
    """How much a fault of a promise itself matters. What was adopted, nobody may change here."""
    if not wording.is_official or wording.document is None:
        return wording.severity
    open_to_change = wording.document.status in ("draft", "consultation")
    return Severity.WARNING if open_to_change else Severity.INFO
