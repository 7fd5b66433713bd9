"""The whole library as JSON: what the files say, in their own keys, with an address wherever there is one.

Keys and meanings are those of the YAML contract, so the schema of this file is made from the same models
(``assets/library.schema.json``). What is absent is left out; a printed blank is ``""``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from corporate_parenting.exports.shelf import WHOSE, Shelf
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import Picture
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.freshness import document_of
from corporate_parenting.model.library import View
from corporate_parenting.model.scalars import Reference, WordsText
from corporate_parenting.model.walk import keys
from corporate_parenting.model.words_file import WordsFile

LEFT_OUT: dict[str, str] = {
    "Council.look": "how pages look; the data has no look",
    "Council.notes": "for editors of the file",
    "Council.pictures": "where consents are kept is nobody's business but the council's",
    "Council.wording": "for the checks of plain words",
    "PlainWords.leave_out": "for editors: why young people's words say nothing here",
    "Entry.leave_out": "for editors: why an edition says nothing here",
    "WordsFile.made_from": "fingerprints for the command that finds stale words",
    "Strategy.unplaced": "not placed yet, so not published",
    "Decision.unplaced": "not placed yet, so not published",
}
"""Fields that stand in no export, by ``Model.field``, with the reason."""

REGISTER = (
    "Names and codes of councils: mySociety, UK Local Authority Names and Codes, CC BY 4.0 "
    "(https://creativecommons.org/licenses/by/4.0/), some brought up to date."
)
"""What the licence of the register asks to be said wherever its data goes."""


def library_json(shelves: tuple[Shelf, ...], view: View, site: str, url: str | None) -> bytes:
    """One council a line, so that a change of one is seen as that."""
    head = {
        "$schema": "library.schema.json",
        "title": site,
        "published": view.day.isoformat(),
        **({"address": url} if url else {}),
        "whose_words": WHOSE,
        "attribution": REGISTER,
    }
    opening = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    councils = ",\n".join(_line(council(shelf)) for shelf in shelves)
    return f'{opening},\n "councils": [\n{councils}\n ]\n}}\n'.encode()


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def council(shelf: Shelf) -> dict[str, Any]:
    """Everything of one council."""
    record, words = shelf.record, [shelf.published(file) for file in shelf.record.words]
    marks = {id(fact): address for fact, address in _addressed(shelf, words)}
    own = Dump(marks, shelf)
    return {
        "council": own.fact(record.council),
        "strategies": [Dump(marks, shelf, d).fact(d) for d in record.strategies],
        "pledges": [Dump(marks, shelf, d).fact(d) for d in record.pledges],
        "local_offers": [Dump(marks, shelf, d).fact(d) for d in record.offers],
        "decisions": [Dump(marks, shelf, d).fact(d) for d in record.decisions],
        "progress": [own.fact(file) for file in record.progress],
        "words": [Dump(marks, shelf, document_of(record, file)).fact(file) for file in words],
        "accessibility": [own.fact(facts) for facts in record.statements],
    }


def _addressed(shelf: Shelf, words: Iterable[WordsFile]) -> Iterator[tuple[Fact, str | None]]:
    """Each thing that gets a mark, with its address if a page holds it."""
    record = shelf.record
    yield record.council, shelf.front
    for document in record.publications:
        yield document, shelf.document(document)
        for place in shelf.ctx.book(document).places.values():
            yield place.item, shelf.document(document, place.address)
    for measure in record.measures.values():
        yield measure, shelf.measure(measure.id)
    for body in record.council.bodies:
        yield body, shelf.body(body.id)
    for facts in record.statements:
        yield facts, shelf.statement
    for file in (*record.progress, *words):
        yield file, None


class Dump:
    """Facts of a document, or of none, to plain values, without what points at anything that may not be seen.

    ``marks`` holds what gets an address, by identity: facts never change.
    """

    def __init__(
        self, marks: Mapping[int, str | None], shelf: Shelf, document: Publication | None = None
    ) -> None:
        self.marks = marks
        self.shelf = shelf
        self.document = document

    def fact(self, fact: Fact) -> dict[str, Any]:
        out: dict[str, Any] = {}
        if id(fact) in self.marks:
            out["whose_words"] = self.shelf.whose
            if address := self.marks[id(fact)]:
                out["address"] = address
        held = fact.__dict__  # asking pydantic field by field takes twice as long
        for name, key, absent in _plan(type(fact)):
            value = held[name]
            if not value and (value is None or value == absent):
                continue
            if name == "version" and name not in fact.model_fields_set:  # our own count is nobody's fact
                continue
            if type(value) is str:
                out[key] = value
            elif self._may_be_seen(value):
                out[key] = self._value(value)
        return out

    def _may_be_seen(self, value: Any) -> bool:
        return not isinstance(value, Reference) or self.shelf.holds(value, self.document)

    def _value(self, value: Any) -> Any:
        if isinstance(value, WordsText):
            return self.shelf.words(value, self.document)
        if isinstance(value, str | int):
            return value
        if isinstance(value, Picture) and value.name in self.shelf.record.taken_out:
            gone = self.shelf.ctx.words("picture.taken-out")
            return self.fact(value.model_copy(update={"file": None, "caption": None, "alt": gone}))
        if isinstance(value, Fact):
            return self.fact(value)
        if isinstance(value, tuple):
            return [self._value(inner) for inner in value if self._may_be_seen(inner)]
        if isinstance(value, dict):
            return {key: self._value(inner) for key, inner in value.items()}
        return str(value)  # a date or a moment, as it was written


@cache
def _plan(kind: type[Fact]) -> tuple[tuple[str, str, Any], ...]:
    """Attribute, key, and the value that says no more than leaving the key out: nothing, or a plain no."""
    found = []
    for name, key in keys(kind):
        if any(f"{base.__name__}.{name}" in LEFT_OUT for base in kind.__mro__):
            continue
        default = kind.model_fields[name].get_default(call_default_factory=True)
        found.append((name, key, default if default in ((), {}, False) else None))
    return tuple(found)
