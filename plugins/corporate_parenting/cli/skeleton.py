"""The words file that ``new words`` writes: every address, the source words above each place to write."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from corporate_parenting.diagnostics import Step
from corporate_parenting.exchange import slots
from corporate_parenting.exchange.slots import Slot
from corporate_parenting.model.addresses import Place, address_book, number_address
from corporate_parenting.model.blocks import (
    Action,
    BlockBase,
    NoteBlock,
    PullQuoteBlock,
    Section,
    Table,
)
from corporate_parenting.model.documents import PledgePart, Promise, Publication
from corporate_parenting.model.freshness import OPENING, Sources, fingerprint, official_words
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.model.unwritten import MARK
from corporate_parenting.model.walk import facts
from corporate_parenting.model.words_file import Entry, WordsFile

_WIDTH = 100
_GUESSED = re.compile(r"\d+(e\d+)?")
"""A fingerprint that an editor's YAML would take for a number."""

_HEAD = """\
# yaml-language-server: $schema={schema}
# Write over each WRITE HERE. Above it stand the words that it is made from. Where nothing is to be said at an
# address, put `leave_out:` and the reason in place of its words. Delete a key that you do not need. Parts and
# sections may have `title:`, and `text:` for opening words.
"""
_PICTURES = "# Give each row the name of a picture. A row is one short sentence: add as many as it takes.\n"


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A place to write; ``fixed`` is a value that needs no writer, such as a number in a table."""

    source: str
    fixed: str | None = None


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The file's text, and how many entries and places it has."""

    text: str
    entries: int
    places: int


def skeleton(
    record: CouncilRecord, document: Publication, edition: str, language: str, schema: str
) -> Skeleton:
    """A words file for ``document`` with nothing written. ``schema`` is the way to its JSON Schema."""
    maker = _maker(record, document, edition, language)
    file = maker.file
    head = _HEAD.format(schema=schema) + (_PICTURES if edition == "easy_read" else "")
    opening = maker.opening()
    top = [
        "document: words",
        f"of: {file.of}",
        f"edition: {edition}",
        f"language: {language}",
        f'version: "{document.version}"',
        *_lines(opening, 0),
    ]
    more = _further(maker, list(maker.entries()), opening=bool(opening))
    text = head + "\n".join([*top, "words:", *more.words, "made_from:", *more.made_from]) + "\n"
    return Skeleton(text, more.entries, text.count(_quoted(MARK)))


@dataclass(frozen=True, slots=True)
class Further:
    """Lines below ``words:`` and below ``made_from:``, both indented by two spaces."""

    words: tuple[str, ...]
    made_from: tuple[str, ...]
    entries: int

    @property
    def places(self) -> int:
        """Places to write."""
        return sum(line.count(_quoted(MARK)) for line in self.words)


def further(
    record: CouncilRecord, document: Publication, edition: str, language: str, there: Iterable[str]
) -> Further:
    """What a words file lacks that has entries at the addresses ``there``."""
    maker = _maker(record, document, edition, language)
    places = maker.sources.book.places
    has = {places[number_address(a)].steps for a in there if number_address(a) in places}
    missing = [(a, values) for a, values in maker.entries() if places[number_address(a)].steps not in has]
    return _further(maker, missing, opening=False)


def source_words(
    record: CouncilRecord, document: Publication, edition: str, language: str, address: str
) -> list[str]:
    """The source words that :func:`skeleton` writes above the places of one address, in their order."""
    maker = _maker(record, document, edition, language)
    if address == OPENING:
        return _sources(maker.opening())
    place = maker.sources.book.places.get(number_address(address))
    return _sources(maker.values(place)) if place else []


def _sources(node: Any) -> list[str]:
    if isinstance(node, _Leaf):
        return [node.source] if node.source else []
    return [words for each in (node.values() if isinstance(node, dict) else node) for words in _sources(each)]


def _maker(record: CouncilRecord, document: Publication, edition: str, language: str) -> _Maker:
    file = WordsFile.model_construct(
        document="words",
        of=f"{record.council.id}/{document.id}",
        edition=edition,
        language=language,
        version=document.version,
        words={},
        made_from={},
    )
    return _Maker(Sources(record, file, document), document, file)


def _further(maker: _Maker, entries: list[tuple[str, dict[str, Any]]], *, opening: bool) -> Further:
    words = [line for a, values in entries for line in (f"  {_key(a)}:", *_lines(values, 4))]
    noted = {a: maker.made_from(a) for a in ([OPENING] if opening else []) + [a for a, _ in entries]}
    prints = [
        f"  {_key(a)}: {_quoted(print_) if _GUESSED.fullmatch(print_) else print_}"
        for a, print_ in noted.items()
    ]
    return Further(tuple(words), tuple(prints), len(entries))


class _Maker:
    """What each address of one document needs in one edition and language."""

    def __init__(self, sources: Sources, document: Publication, file: WordsFile) -> None:
        self.sources = sources
        self.document = document
        self.file = file
        self.is_translation = file.language != document.language
        self.sister = sources.sister

    def made_from(self, address: str) -> str:
        return fingerprint(self.sources.words(address) or "")

    def opening(self) -> dict[str, Any]:
        plain = getattr(self.document, "young_people", None)
        if self.is_translation and self.sister:
            said = {"title": self.sister.title, "text": self.sister.text}
        elif self.is_translation and self.file.edition == "young_people" and plain:
            said = {"title": plain.title, "text": plain.text}
        else:
            said = {"title": self.document.title}
            if self.file.edition != "public":
                said["text"] = ""
        return {key: _Leaf(words) for key, words in said.items() if words is not None}

    def entries(self) -> Iterator[tuple[str, dict[str, Any]]]:
        hidden = [steps for steps, fact in facts(self.document) if isinstance(fact, Section) and fact.exempt]
        places = {place.steps: place for place in address_book(self.document).places.values()}
        for steps, place in places.items():
            if isinstance(place.item, NoteBlock | PullQuoteBlock):
                continue
            if any(steps[: len(h)] == h for h in hidden):
                continue
            if values := self.values(place):
                yield place.address, values

    def values(self, place: Place) -> dict[str, Any]:
        item = place.item
        if self.is_translation and self.file.edition == "public":
            return _tree(item, slots.official(item))
        if self.is_translation and self.file.edition == "young_people":
            made = _tree(item, slots.translated(slots.said(getattr(item, "young_people", None))))
            # A part is named in every language, also where young people read its official name.
            if isinstance(item, Section | PledgePart):
                return {"title": _Leaf(item.title), **made}
            return made
        if self.is_translation and self.sister:
            entry = self.sister.words.get(place.address)
            return _of_sister(entry) if entry else {}
        if isinstance(item, Action):
            return {}
        if self.file.edition == "easy_read":
            return _easy_read(item)
        return _own(item, is_page=len(place.steps) <= 2)


def _own(item: object, *, is_page: bool) -> dict[str, Any]:
    """Words of an edition's own, in the shape that it asks for."""
    if isinstance(item, Promise):
        under = [slot.source for slot in slots.official(item)][1:]
        return {
            "text": _Leaf(item.promise),
            "means": [_Leaf(words) for words in under or [""]],
            "if_not": _Leaf(""),
        }
    if isinstance(item, BlockBase):
        return {"text": _Leaf(official_words(item))}
    title = {"title": _Leaf(getattr(item, "title", ""))}
    return {**title, "text": _Leaf("")} if is_page else title


def _easy_read(item: object) -> dict[str, Any]:
    lines = [slot.source for slot in slots.official(item)]  # type: ignore[arg-type]  # every place's item
    title = {"title": _Leaf(lines.pop(0))} if not isinstance(item, Promise | BlockBase) else {}
    return {**title, "rows": [_row(words) for words in lines or [""]]}


def _row(words: str, picture: str = "name-of-a-picture") -> dict[str, Any]:
    return {"picture": _Leaf(words, picture), "text": _Leaf("")}


def _of_sister(entry: Entry) -> dict[str, Any]:
    """A translation of another file's entry, with its pictures; what it leaves out stays out."""
    made = _tree(entry, slots.translated({p: w for p, w in slots.said(entry).items() if p[:1] != ("rows",)}))
    if entry.rows:
        made["rows"] = [_row(row.text, row.picture) for row in entry.rows]
    return made


def _tree(item: object, found: Iterator[Slot]) -> dict[str, Any]:
    """Slots by their paths; a table with all of its cells, since rows are paired one by one."""
    made: dict[str, Any] = {}
    for slot in found:
        path = slot.path
        if "table" in path:
            at = path[: path.index("table") + 1]
            if path[-1] == "caption":
                _put(made, at, _table(_at(item, at)))
        else:
            _put(made, path if path and isinstance(path[-1], str) else (*path, "text"), _Leaf(slot.source))
    collapsed = _collapsed(made)
    return collapsed if isinstance(collapsed, dict) else {"text": collapsed}


def _at(item: Any, path: tuple[Step, ...]) -> Any:
    for step in path:
        item = item[step] if isinstance(step, int) else getattr(item, "items" if step == "list" else step)
    return item


def _table(table: Table) -> dict[str, Any]:
    def cell(words: str) -> _Leaf:
        return _Leaf(words) if any(c.isalpha() for c in words) else _Leaf("", words)

    return {
        "caption": _Leaf(table.caption),
        "head": [_Leaf(words) for words in table.head],
        "rows": [[cell(words) for words in row] for row in table.rows],
    }


def _put(node: dict[str, Any], path: tuple[Step, ...], value: Any) -> None:
    """Slots come in order, so that a list grows by one at a time."""
    step, rest = path[0], path[1:]
    if not rest:
        node[str(step)] = value
    elif isinstance(rest[0], int):
        items = node.setdefault(str(step), [])
        while len(items) <= rest[0]:
            items.append({})
        _put(items[rest[0]], rest[1:], value)
    else:
        _put(node.setdefault(str(step), {}), rest, value)


def _collapsed(node: Any) -> Any:
    """Items of a list that hold only words are written as words."""
    if isinstance(node, list):
        return [item["text"] if list(item) == ["text"] else _collapsed(item) for item in node]
    if isinstance(node, dict) and "caption" not in node:
        return {key: _collapsed(value) for key, value in node.items()}
    return node


def _lines(node: Any, indent: int, lead: str = "") -> list[str]:
    """YAML lines of a mapping, a list or a place; ``lead`` is the key or the dash that they stand behind."""
    space = " " * indent
    if isinstance(node, _Leaf):
        said = _quoted(MARK if node.fixed is None else node.fixed) if lead else ""
        plain = node.fixed is not None and re.fullmatch(r"[a-z][a-z-]*", node.fixed)
        return [*comment(node.source, indent), f"{space}{lead} {node.fixed if plain else said}"]
    out = [f"{space}{lead}"] if lead and lead != "-" else []
    if isinstance(node, dict):
        inner = indent + 2 if lead else indent
        for key, value in node.items():
            out += _lines(value, inner, f"{key}:")
    else:
        for item in node:
            out += _item(item, indent + 2)
    return out


def _item(item: Any, indent: int) -> list[str]:
    """One item of a list. Comments stand above its dash, where they are seen to belong to it."""
    if isinstance(item, _Leaf):
        return _lines(item, indent, "-")
    lines = _lines(item, indent + 2) if isinstance(item, dict) else _lines(item, indent)
    first = next(n for n, line in enumerate(lines) if not line.lstrip().startswith("#"))
    comments = [" " * indent + line.lstrip() for line in lines[:first]]
    return [*comments, " " * indent + "- " + lines[first][indent + 2 :], *lines[first + 1 :]]


def comment(source: str, indent: int) -> list[str]:
    """Source words as comment lines; none for empty words."""
    out = []
    for line in source.splitlines():
        out += textwrap.wrap(line, _WIDTH - indent - 2, break_long_words=False, break_on_hyphens=False)
    return [f"{' ' * indent}# {line}" for line in out]


def _key(address: str) -> str:
    return address if re.fullmatch(r"[a-z][a-z0-9-]*", address) else _quoted(address)


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
