"""The words that are judged: one edition of one file, passage by passage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from corporate_parenting.checks.situation import Situation, by_status
from corporate_parenting.diagnostics import Finding, Route, Severity, Step
from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.model.addresses import Addressed, number_address
from corporate_parenting.model.base import Fact, held
from corporate_parenting.model.blocks import (
    Action,
    BlockBase,
    CommitmentBlock,
    NoteBlock,
    PlainWords,
    PromiseBlock,
    PullQuoteBlock,
    QuoteBlock,
    Section,
)
from corporate_parenting.model.council import Council
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.document_base import DocumentBase
from corporate_parenting.model.documents import PledgePart, Promise, Publication
from corporate_parenting.model.freshness import document_of
from corporate_parenting.model.progress import Progress
from corporate_parenting.model.unwritten import is_unwritten
from corporate_parenting.model.walk import facts
from corporate_parenting.model.wording_rules import WordingRules
from corporate_parenting.model.words_file import Entry, WordsFile
from corporate_parenting.reading.words import Vocabulary

Role = Literal["title", "text", "item", "means", "if_not", "row", "quote"]
"""What the words are in their edition. ``quote`` is somebody else's and nobody's to reword."""


@dataclass(frozen=True)
class Passage:
    """One value of a file. ``words`` are as written, with marks; :attr:`text` is what is read.

    ``item`` is the official thing that they stand for. ``page`` names the words that are read together.
    """

    words: str
    route: Route
    role: Role
    item: Addressed | None = None
    page: str = ""

    @cached_property
    def text(self) -> str:
        return text_of(inlines(self.words))

    @property
    def is_promise(self) -> bool:
        """Whether the words themselves promise: a promise, a commitment, or what one means."""
        return isinstance(self.item, Promise | PromiseBlock | CommitmentBlock) and self.role in (
            "text",
            "item",
            "means",
            "row",
        )


@dataclass(frozen=True)
class Wording:
    """The words of one edition in one file.

    ``edition`` is ``public`` for official words, else ``young_people``, ``easy_read`` or a declared one.
    ``document`` is what they belong to; ``None`` for a council's own words, such as its contacts'.
    """

    edition: str
    language: str
    source: str
    rules: WordingRules
    council: Council
    document: Publication | None
    passages: tuple[Passage, ...]
    knows_council: bool = True
    """False where the council's own file was refused: its rules, names and glossary are not known then."""

    @property
    def severity(self) -> Severity:
        """How much a fault matters: a draft may have faults, something published may not."""
        return by_status(self.document) if self.document else Severity.WARNING

    @cached_property
    def text(self) -> str:
        """All of the passages, each on its own line: to see quickly whether there is anything to look for."""
        return "\n".join(passage.text for passage in self.passages)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of all passages, as lists look them up."""
        return Vocabulary.of(self.text)

    @property
    def is_english(self) -> bool:
        return self.language.split("-")[0] == "en"

    @property
    def is_read_by_the_page(self) -> bool:
        """Whether its pages can be scored: English for young people, sentence after sentence."""
        ours = self.is_english and self.knows_council
        return ours and not self.is_official and self.edition != "easy_read"

    @property
    def is_official(self) -> bool:
        return self.edition == "public"


WordCheck = Callable[[Wording], Iterator[Finding]]
"""One edition's words: what is wrong with them."""


def wordings(fact: Fact, source: str, situation: Situation) -> Iterator[Wording]:
    """The editions whose words stand in this file. What was superseded or is not held is not judged."""
    if isinstance(fact, Council):
        yield _wording("young_people", "en", source, fact, None, _council(fact, source))
    elif isinstance(fact, Progress) and (record := situation.councils.get(fact.council)):
        passages = tuple(
            Passage(m.young_people, Route(source, ("measures", i, "young_people")), "title")
            for i, m in enumerate(fact.measures)
            if m.young_people
        )
        yield _wording("young_people", "en", source, record.council, None, passages)
    elif isinstance(fact, Publication):
        if fact.text_status == "held" and fact.status != "superseded":
            record = situation.councils.get(fact.council)
            known = record is not None and not record.is_refused
            council = (
                record.council if record else Council(id=fact.council, name=fact.council, nation="england")
            )
            said = [("public", _official(fact, source)), ("young_people", _plain(fact, source))]
            if isinstance(fact, Decision):  # a paper's words were before the meeting; nobody may mend them
                del said[0]
            for edition, found in said:
                made = _wording(edition, fact.language, source, council, fact, tuple(found))
                yield replace(made, knows_council=known)
    elif isinstance(fact, WordsFile) and (record := situation.councils.get(fact.of.partition("/")[0])):
        document = document_of(record, fact)
        if document is not None and document.status != "superseded":
            passages = tuple(_file(fact, source, situation, document))
            made = _wording(fact.edition, fact.language, source, record.council, document, passages)
            yield replace(made, knows_council=not record.is_refused)


def _wording(
    edition: str,
    language: str,
    source: str,
    council: Council,
    document: Publication | None,
    passages: tuple[Passage, ...],
) -> Wording:
    written = tuple(p for p in passages if not is_unwritten(p.words))
    return Wording(edition, language, source, council.wording, council, document, written)


def _council(council: Council, source: str) -> tuple[Passage, ...]:
    out = [
        Passage(c.young_people, Route(source, ("contacts", i, "young_people")), "text", page="contacts")
        for i, c in enumerate(council.contacts)
        if c.young_people
    ]
    for i, body in enumerate(council.bodies):
        if body.young_people:
            steps = ("bodies", i, "young_people")
            out += _plain_words(body.young_people, Route(source, steps), None, "bodies")
    out += [
        Passage(e.title, Route(source, ("editions", i, "title")), "title", page="editions")
        for i, e in enumerate(council.editions)
    ]
    return (
        *out,
        *(
            Passage(t.young_people, Route(source, ("glossary", i, "young_people")), "title", page="glossary")
            for i, t in enumerate(council.glossary)
            if t.young_people
        ),
    )


def _page(steps: tuple[Step, ...], item: object) -> str:
    """Which words are read together: a part of the pledge, a top-level section."""
    if isinstance(item, Promise):
        return f"part {item.part or ''}"
    return "/".join(str(s) for s in steps[:2])


def _plain(document: DocumentBase, source: str) -> Iterator[Passage]:
    for steps, value in facts(document):
        plain = held(value, "young_people")
        if isinstance(plain, PlainWords) and not plain.leave_out:
            item = value if isinstance(value, Section | BlockBase | Promise | PledgePart | Action) else None
            page = _page(steps, value)
            yield from _plain_words(plain, Route(source, (*steps, "young_people")), item, page)


def _plain_words(plain: PlainWords, route: Route, item: Addressed | None, page: str) -> Iterator[Passage]:
    quoted = isinstance(item, QuoteBlock)
    if plain.title:
        yield Passage(plain.title, route.to("title"), "title", item, page)
    if plain.text:
        yield Passage(plain.text, route.to("text"), "quote" if quoted else "text", item, page)
    for key, items in (("list", plain.items), ("means", plain.means)):
        for index, words in enumerate(items):
            yield Passage(words, route.to(key, index), "item" if key == "list" else "means", item, page)
    if plain.if_not:
        yield Passage(plain.if_not, route.to("if_not"), "if_not", item, page)


_OFFICIAL: tuple[tuple[str, Role], ...] = (
    ("text", "text"),
    ("commitment", "text"),
    ("promise", "text"),
    ("quote", "quote"),
)


def _official(document: Publication, source: str) -> Iterator[Passage]:
    for steps, value in facts(document):
        if isinstance(value, NoteBlock | PullQuoteBlock):
            continue
        if isinstance(value, Section | PledgePart):
            yield Passage(value.title, Route(source, (*steps, "title")), "title", value, _page(steps, value))
        elif isinstance(value, BlockBase | Promise):
            for name, role in _OFFICIAL:
                if words := held(value, name):
                    page = _page(steps, value)
                    yield Passage(words, Route(source, (*steps, name)), role, value, page)


def _file(file: WordsFile, source: str, situation: Situation, document: Publication) -> Iterator[Passage]:
    places = situation.book(document).places
    if file.title:
        yield Passage(file.title, Route(source, ("title",)), "title")
    if file.text:
        yield Passage(file.text, Route(source, ("text",)), "text")
    for address, entry in file.words.items():
        place = places.get(number_address(address))
        item = place.item if place else None
        page = _page(place.steps, item) if place else ""
        yield from _entry(entry, Route(source, ("words", address)), item, page)


def _entry(
    entry: Entry, route: Route, item: Addressed | None, page: str, role: Role = "text"
) -> Iterator[Passage]:
    if isinstance(item, QuoteBlock):
        role = "quote"
    if entry.title:
        yield Passage(entry.title, route.to("title"), "title", item, page)
    if entry.text:
        yield Passage(entry.text, route.to("text"), role, item, page)
    for key, items in (("list", entry.items), ("body", entry.body)):
        for index, inner in enumerate(items):
            yield from _entry(inner, route.to(key, index), item, page, "item")
    for index, words in enumerate(entry.means):
        yield Passage(words, route.to("means", index), "means", item, page)
    if entry.if_not:
        yield Passage(entry.if_not, route.to("if_not"), "if_not", item, page)
    for index, row in enumerate(entry.rows):
        yield Passage(row.text, route.to("rows", index, "text"), "row", item, page)
