"""What the official words behind a passage hold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from corporate_parenting.checks.words.meaning.limits import NONE, keeps, limit, may_limit
from corporate_parenting.checks.words.meaning.phrases import simple
from corporate_parenting.checks.words.meaning.promises import Covered, Promised
from corporate_parenting.checks.words.meaning.quantities import Quantity, ends_nearly, quantities, run
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.model.addresses import Addressed
from corporate_parenting.model.base import held
from corporate_parenting.model.blocks import Action, PlainWords
from corporate_parenting.model.documents import Pledge, PledgePart, Promise
from corporate_parenting.model.freshness import official_words
from corporate_parenting.model.walk import walk

_NOT_WORDS = frozenset(
    {"document", "id", "council", "version", "status", "status_source", "licence", "language", "strategy"}
    | {"young_people", "notes", "number", "kind", "part", "measures", "principles", "keeps", "withheld"}
    | {"stage", "references", "strength", "history", "related", "review"}
)
"""Keys whose values are no official words."""


class Held:
    """The quantities of official words, read once for each item."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.covered = Covered(wording)
        self._known: dict[int, tuple[Quantity, ...]] = {}
        self._runs: dict[int, str] = {}
        self._limits: dict[int, bool] = {}

    def has(self, quantity: Quantity, item: Addressed | None) -> bool:
        """Whether the words of ``item`` hold the quantity just as it is said; most do, and are read no more.

        Where its limit is another, or an official "about" stands, this is not enough to tell.
        """
        key = id(item)
        if key not in self._runs:
            self._runs[key] = run(self._own(item))
            self._limits[key] = self.wording.is_english and may_limit(self._runs[key])
        said = f"{quantity.value} per cent" if quantity.unit == "per cent" else quantity.said
        own = self._runs[key]
        at = own.find(f" {said} ") + 1
        if not at or ends_nearly(own[: at - 1]):
            return False
        if not self.wording.is_english:
            return True
        theirs = limit(own, at, at + len(said), counts=not quantity.unit) if self._limits[key] else NONE
        return keeps(quantity.limit, theirs)

    def quantities(self, item: Addressed | None) -> tuple[Quantity, ...]:
        """What the words of ``item`` hold."""
        return quantities(self._own(item), small=True)

    def all_quantities(self, item: Addressed | None) -> tuple[Quantity, ...]:
        """What stands in ``item`` and in all that it holds; in the whole document where there is none.

        A part of a pledge is a heading over promises, so it too may say what any of them says; so may
        the opening words of an edition that is for other readers.
        """
        whole = item is None or self._is_whole(item)
        key = 0 if whole else id(item)
        if key not in self._known:
            texts = self._document() if item is None or whole else self._item(item)
            self._known[key] = tuple(q for text in texts for q in quantities(text, small=True))
        return self._known[key]

    def to_name(self, item: Addressed | None) -> tuple[Quantity, ...]:
        """The official numbers that a finding may name: of the item, not of a whole document."""
        return self.quantities(item) if self._is_whole(item) else self.all_quantities(item)

    def _is_whole(self, item: Addressed | None) -> bool:
        return item is None or isinstance(item, PledgePart) or self._is_for_others(item)

    def _own(self, item: Addressed | None) -> str:
        document = self.wording.document
        if item is not None or document is None:
            return official_words(item) if item else ""
        return " · ".join((document.title, *self._counts()))

    def _is_for_others(self, item: Addressed) -> bool:
        return self.wording.edition not in ("public", "young_people") and not isinstance(item, Promised)

    def _document(self) -> Iterator[str]:
        yield from _texts(self.wording.document)
        yield from self._counts()

    def _counts(self) -> Iterator[str]:
        """How many promises the pledge has, and how many this edition has."""
        document = self.wording.document
        if isinstance(document, Pledge):
            yield str(len(document.promises))
            yield str(len({id(p.item) for p in self.wording.passages if isinstance(p.item, Promise)}))

    def _item(self, item: Addressed) -> Iterator[str]:
        for covered in self.covered.items(item):
            yield from _texts(covered)
            if isinstance(covered, Action) and covered.by:
                yield str(covered.by.year)
            yield from self._explained(official_words(covered))
        plain = held(item, "young_people")
        if not self.wording.is_english and isinstance(plain, PlainWords):
            yield from _texts(plain)  # a translation may be made from them

    def _explained(self, words: str) -> Iterator[str]:
        """What the glossary says of the words: plain words may say it in their place."""
        said = simple(words)
        return (means for form, means in self._glossary if form in said)

    @cached_property
    def _glossary(self) -> list[tuple[str, str]]:
        """Each form of a term with a number in its meaning."""
        terms = (t for t in self.wording.council.glossary if quantities(t.means, small=True))
        return [(simple(form), term.means) for term in terms for form in (term.term, *term.also)]


def _texts(value: object) -> Iterator[str]:
    for steps, words in walk(value):
        if isinstance(words, str) and _NOT_WORDS.isdisjoint(steps):
            yield text_of(inlines(words))
