"""What every edition of one council needs: its record, its addresses, furniture words, hard words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy
from functools import cached_property
from typing import Any, TypeVar, cast

from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.document.nodes import (
    Block,
    Foreign,
    Group,
    Inline,
    Inlines,
    Paragraph,
    Reference,
    Text,
)
from corporate_parenting.editions import lineage
from corporate_parenting.editions.chapter import official_key, page_key, plain_key
from corporate_parenting.editions.explainer import Explainer
from corporate_parenting.editions.spoken import Spoken
from corporate_parenting.editions.variant import Variant
from corporate_parenting.model.addresses import AddressBook, Place, address_book, number_address
from corporate_parenting.model.base import Footnote
from corporate_parenting.model.council import GlossaryTerm
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import Publication, Strategy
from corporate_parenting.model.library import CouncilRecord, View
from corporate_parenting.model.scalars import NotInSource, PartialDate
from corporate_parenting.words import Furniture, direction, name_in

T = TypeVar("T")


class Context:
    """One council in a view. Everything that it hands out exists in that view."""

    def __init__(
        self, record: CouncilRecord, view: View, words: Furniture, variant: Variant | None = None
    ) -> None:
        self.record = record
        self.variant = variant
        self.council = record.council
        self.view = view
        self.words = words
        self.told: frozenset[str] = frozenset()
        """Keys of all places that young people's pages in the same language hold in words of their own."""
        self.pictured = False
        """Whether a picture stands on any page that was made so far."""
        self._books: dict[int, AddressBook] = {}
        self._names: dict[int, tuple[Publication, str]] = {}
        self._once: dict[object, Any] = {}

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What ``make`` gives, made once for this council."""
        if key not in self._once:
            self._once[key] = make()
        return cast("T", self._once[key])

    def book(self, document: Publication) -> AddressBook:
        if id(document) not in self._books:
            self._books[id(document)] = address_book(document)
        return self._books[id(document)]

    def offers(self, document: Publication | None) -> bool:
        """Whether this edition has pages for ``document``: all, or those that have words files."""
        return document is not None and (self.variant is None or document.id in self.variant.files)

    def stale(self, document: Publication, *names: str | None) -> tuple[Block, ...]:
        """A notice where the words are older than what they were made from, with the way to the newest.

        ``names`` are an item's id and its printed number.
        """
        addresses = [number_address(n) for n in names if n]
        if self.variant is None or not any((document.id, a) in self.variant.stale for a in addresses):
            return ()
        place = self.book(document).places[addresses[0]]  # an entry may name a number where there is an id
        to = self.plain_or_official(document, place.address)
        link = Reference(f"@:{to}", (Text(self.words("stale.newest")),))
        return (Group("stale", (Paragraph((Text(f"{self.words('stale.words')} "), link)),)),)

    def official_language(self, document: Publication) -> str | None:
        """The language of the official words where a translated page leads to them in another."""
        if self.variant is None or not self.variant.language:
            return None
        ours = f"{self.council.id}/{document.id}"
        same = (w for w in self.record.words if w.of == ours and w.edition == "public")
        if any(w.language == self.variant.language for w in same):
            return None
        records = (r for r in self.view.councils if r.council.id == self.council.id)
        source = next((r.document(document.id) for r in records), None)  # ours speaks the page's language
        return source.language if source else None

    def said_in(self, label: str, language: str) -> str:
        """``label`` of a link to words in ``language``, which it names where that is not this page's."""
        if language == self.words.language:
            return label
        return self.words("official.in", words=label, language=name_in(language, self.words.language))

    def plain_or_official(self, document: Publication, address: str) -> str:
        """The key of the words that this edition's are made from."""
        if self.variant is not None and self.variant.edition == "young_people":
            return plain_key(self.council.id, self.name(document), address)
        return self.official(document, address)

    def name(self, document: Publication) -> str:
        """The document's name in keys: its id, with the version for all but the newest."""
        if id(document) not in self._names:
            newest = self.record.document(document.id)
            name = document.id if newest is document else f"{document.id}@{document.version}"
            self._names[id(document)] = (document, name)  # held, so that no other gets its identity
        return self._names[id(document)][1]

    def official(self, document: Publication, address: str = "") -> str:
        return official_key(self.council.id, self.name(document), address)

    def page(self, kind: str, *slugs: str) -> str:
        return page_key(self.council.id, kind, *slugs)  # type: ignore[arg-type]  # kinds are literals at every call

    def about(self, document: Publication) -> str:
        """The key of what stands about the document on the page of sources."""
        name = self.name(document).replace("@", "-version-").lower()
        return f"{self.page('about')}#about-{name}"

    def titled(self, document: Publication) -> str:
        """Its title, with what tells it from others of that title.

        A paper often has the title of the strategy that it is about, so its kind, body and day stand with it.
        """
        if isinstance(document, Decision):
            return f"{document.title} {self.line(document)}"
        same = [
            d for d in self.record.publications if d.title == document.title and not isinstance(d, Decision)
        ]
        if len(same) < 2:
            return document.title
        return f"{document.title} ({self.words('event.version', version=document.version)})"

    def line(self, decision: Decision) -> str:
        """``(Decision report, Cabinet, 14 November 2012)``."""
        kind = decision.kind.replace("_", " ")
        said = {
            "kind": self.words.get(f"kind.{decision.kind}", kind[:1].upper() + kind[1:]),
            "when": self.date(decision.dated) if decision.dated else self.words("not-in-source"),
        }
        if decision.body_name is None:
            return self.words("decision.line", **said)
        return self.words("decision.line-by", body=decision.body_name, **said)

    def newer(self, document: Publication) -> Publication | None:
        return lineage.newer(self.record, document)

    def older(self, document: Publication) -> Publication | None:
        return lineage.older(self.record, document)

    def has_ended(self, document: Publication) -> bool:
        return lineage.has_ended(document, self.view.day)

    def of_its_time(self, document: Publication) -> Context:
        """The same context, speaking of the past where the document's time is over."""
        if not self.has_ended(document):
            return self
        there = copy(self)
        there.words = self.words.for_the_past()
        return there

    def key_for(self, reference: str, document: Publication | None = None) -> str | None:
        """The key of an author's reference, or ``None`` when the view does not hold it."""
        ident, slash, address = reference.partition("/")
        if document and not slash:
            place = self.book(document).places.get(number_address(reference))
            if place:
                return self.official(document, place.address)
            if any(gone.id == reference for gone in document.gone):
                return self.official(document, reference)
        target = self.record.document(ident)
        if target is None:
            known = not slash and any(page.id == ident for page in self.council.gone)
            return official_key(self.council.id, ident) if known else None
        if not slash:
            return self.official(target)
        place = self.book(target).places.get(number_address(address))
        if place is None and any(gone.id == address for gone in target.gone):
            return self.official(target, address)
        return self.official(target, place.address) if place else None

    def inlines(
        self,
        words: str,
        document: Publication | None = None,
        footnotes: Iterable[Footnote] = (),
    ) -> Inlines:
        """Words with their links resolved."""

        def to_key(reference: str) -> str | None:
            return self.key_for(reference, document)

        marks = {f.mark: in_its_language(f.text, inlines(f.text, to_key=to_key)) for f in footnotes}
        return in_its_language(words, inlines(words, to_key=to_key, footnotes=marks))

    def sources(
        self,
        references: Iterable[str],
        document: Publication | None = None,
        *,
        label: str = "sources.label",
    ) -> Inlines:
        """``(source: strategy, 2.3, 2.4; cabinet, 5.4)`` as links; nothing when there are none.

        What the view does not hold is not named either: an id tells of what is not published.
        """
        out: list[Inline] = []
        last, said = "", ""
        for reference in references:
            key = self.key_for(reference, document)
            if key is None or (shown := self.reference_label(reference, document)) == said:
                continue
            before, said = last, shown
            last = self._source_of(reference, document)
            if not out:
                out.append(Text(f"({self.words(label)} "))
            elif last == before:
                out.append(Text(self.words("comma")))
                shown = shown.removeprefix(f"{last}, ")
            else:
                out.append(Text(self.words("sources.next")))
            out.append(Reference(key, (Text(shown),)))
        return (*out, Text(")")) if out else ()

    def _source_of(self, reference: str, document: Publication | None) -> str:
        """How the document of a reference is named; nothing where it is the one that it stands in."""
        target = self.record.document(reference.partition("/")[0])
        return "" if target is None or ("/" not in reference and document) else self.titled(target)

    def reference_label(self, reference: str, document: Publication | None = None) -> str:
        """What a reader sees of a reference: the document's title and the printed number."""
        ident, slash, address = reference.partition("/")
        if document and not slash and (place := self.book(document).places.get(number_address(reference))):
            return self._place_label(document, place)
        target = self.record.document(ident)
        if target is None:
            return next((page.was for page in self.council.gone if page.id == ident), reference)
        if was := self._gone(target if slash else document, address if slash else reference):
            return was
        place = self.book(target).places.get(number_address(address)) if slash else None
        title = self.titled(target)
        return f"{title}, {self._place_label(target, place)}" if place else title

    @staticmethod
    def _gone(document: Publication | None, address: str) -> str | None:
        """What something was that the document holds no more."""
        return next((gone.was for gone in document.gone if gone.id == address), None) if document else None

    def _place_label(self, document: Publication, place: Place) -> str:
        """The printed number, else a section's title or an action, else the heading that it stands under."""
        return (
            getattr(place.item, "number", None)
            or getattr(place.item, "title", None)
            or getattr(place.item, "what", None)
            or self._under(document, place)
        )

    def _under(self, document: Publication, place: Place) -> str:
        sections, title = getattr(document, "sections", ()), ""
        for name, index in zip(place.steps[::2], place.steps[1::2], strict=False):
            if name != "sections" or not isinstance(index, int):
                break
            title, sections = sections[index].title, sections[index].sections
        return self.words("sources.under", section=title) if title else self.words("sources.unnumbered")

    def date(self, when: PartialDate | NotInSource) -> str:
        if isinstance(when, NotInSource):
            return self.words("not-in-source")
        return self.words.date(when.year, when.month, when.day)

    def between(self, start: PartialDate | NotInSource, end: PartialDate | NotInSource) -> str:
        """``1 June 2025 to 30 July 2025``."""
        return self.words("range", start=self.date(start), end=self.date(end))

    def period(self, strategy: Strategy) -> str | None:
        if strategy.period is None:
            return None
        if strategy.period.as_printed:
            return strategy.period.as_printed
        return self.between(strategy.period.start, strategy.period.end)

    @cached_property
    def explained(self) -> Explainer:
        """Explains hard words where they stand, for young people."""
        return Explainer((t for t in self._glossary if t.young_people), self.page("words"), printed=True)

    @cached_property
    def linked(self) -> Explainer:
        """Links hard words to the glossary; the official words stay as they are."""
        return Explainer(self._glossary, self.page("glossary"), printed=False)

    @property
    def _glossary(self) -> tuple[GlossaryTerm, ...]:
        """Hard words in the language of the page: the glossary explains nothing in a translation."""
        return () if self.variant is not None and self.variant.language else self.council.glossary


def in_its_language(words: str, content: Inlines) -> Inlines:
    """``content`` marked with the language of ``words``, where that is not the page's."""
    if not isinstance(words, Spoken):
        return content
    return (Foreign(words.language, direction(words.language), content),)


def shortened(content: Inlines, limit: int = 155) -> str:
    """The words as one line for a description, cut at a word."""
    text = " ".join(text_of(content).split())
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
