"""An entry of a words file that does not fit what it stands for: other lines, other cells.

Source: our own pages. A translation is put in the place of its source line by line; what does not fit is left
out, and the page keeps the source's words there. Only cells could end under the wrong header.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation, by_status
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.addresses import Addressed, number_address
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import BlockBase, ListBlock, PlainWords, PullQuoteBlock, Section, Table
from corporate_parenting.model.documents import PledgePart, Promise, Publication
from corporate_parenting.model.freshness import Sources
from corporate_parenting.model.words_file import Entry, TranslatedTable, WordsFile

RULE = Rule(
    code="other-shape",
    title="An entry has another shape than its source",
    why=(
        "A translation has what its source has: as many lines under `means:`, as many items in a list, as "
        "many cells in a row. What does not fit cannot be put in place, and readers see the source's own "
        "words or a list that stops early. A table whose rows have another number of cells would put words "
        "under the wrong header; that is an error."
    ),
    source="Our page on writing, `docs/writing.md`: as many items as the source has, in its order and shape.",
    mend="Add what is missing, in the source's order; take out what the source does not have.",
    wrong=(
        (
            "# the source has two lines under `means`\n"
            "savings:\n  text: Byddwn yn cynilo arian i chi.\n  means:\n"
            "    - Byddwn yn cynilo £5 yr wythnos.\n"
        ),
    ),
    right=(
        (
            "savings:\n  text: Byddwn yn cynilo arian i chi.\n  means:\n"
            "    - Byddwn yn cynilo £5 yr wythnos.\n    - Chi sydd biau'r arian yn 18 oed.\n"
        ),
    ),
    severity=Severity.ERROR,
)


class Misfit(NamedTuple):
    """Where an entry does not fit, and how. ``misleads`` where words would stand in a wrong place."""

    key: tuple[str | int, ...]
    message: str
    misleads: bool = False


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:
    found = situation.behind(fact) if isinstance(fact, WordsFile) else None
    if not isinstance(fact, WordsFile) or found is None:
        return
    record, document = found
    sources = Sources(record, fact, document)
    for address, entry in fact.words.items():
        place = sources.book.places.get(number_address(address))
        if place is None or entry.leave_out:
            continue
        for misfit in _misfits(fact, address, entry, place.item, sources):
            steps = ("words", address, *misfit.key)
            yield Finding(
                RULE.code,
                Severity.ERROR if misfit.misleads else by_status(document),
                Route(source, steps, at_key=True),
                misfit.message,
                RULE.mend,
                related=_there(sources, document, address, situation),
            )


def _misfits(
    file: WordsFile, address: str, entry: Entry, item: Addressed, sources: Sources
) -> Iterator[Misfit]:
    if file.edition == "public":
        yield from _official(entry, item)
    elif sources.sister:
        there = {number_address(a): e for a, e in sources.sister.words.items()}
        if other := there.get(number_address(address)):
            yield from _like_sister(entry, other)
    elif file.edition == "young_people" and isinstance(
        plain := getattr(item, "young_people", None), PlainWords
    ):
        yield from _plain(entry, plain)


def _there(
    sources: Sources, document: Publication, address: str, situation: Situation
) -> tuple[tuple[str, Route], ...]:
    if home := situation.files.get(id(sources.sister)):
        return (("the source", Route(home, ("words", address))),)
    home = situation.files.get(id(document))
    return (("the source", Route(home, sources.book.places[number_address(address)].steps)),) if home else ()


def _plain(entry: Entry, plain: PlainWords | Entry) -> Iterator[Misfit]:
    yield from _one("title", entry.title, plain.title)
    yield from _one("text", entry.text, plain.text)
    yield from _count("list", entry.items, plain.items)
    yield from _count("means", entry.means, plain.means)
    yield from _one("if_not", entry.if_not, plain.if_not)


def _like_sister(entry: Entry, other: Entry) -> Iterator[Misfit]:
    yield from _plain(entry, other)
    yield from _count("rows", entry.rows, other.rows)


def _official(entry: Entry, item: Addressed) -> Iterator[Misfit]:
    match item:
        case Section() | PledgePart():
            yield from _one("title", entry.title, item.title)
        case Promise():
            yield from _one("text", entry.text, item.promise)
            lines = item.body[0].items if len(item.body) == 1 and isinstance(item.body[0], ListBlock) else ()
            if entry.items and lines:  # the usual case: a promise with one list
                yield from _blocks("list", entry.items, lines)
            else:
                yield from _count("list", entry.items, ())
                yield from _blocks("body", entry.body, item.body)
        case BlockBase():
            yield from _block(entry, item, ())


def _block(entry: Entry, block: BlockBase, key: tuple[str | int, ...]) -> Iterator[Misfit]:
    if isinstance(block, PullQuoteBlock):
        return
    words = next(
        (w for n in ("text", "commitment", "promise", "quote", "note") if (w := getattr(block, n, None))),
        None,
    )
    for misfit in (
        *_one("text", entry.text, words or getattr(getattr(block, "picture", None), "alt", None)),
        *_blocks("list", entry.items, block.items),
        *_blocks("body", entry.body, block.body),
        *_table(entry.table, getattr(block, "table", None)),
    ):
        yield misfit._replace(key=(*key, *misfit.key))


def _blocks(key: str, entries: Sequence[Entry], blocks: Sequence[BlockBase]) -> Iterator[Misfit]:
    """Blocks with an address of their own may stand in an entry of their own instead."""
    if not entries and all(b.id or b.number for b in blocks):
        return
    if found := list(_count(key, entries, blocks)):
        yield from found
        return
    for index, (entry, block) in enumerate(zip(entries, blocks, strict=True)):
        yield from _block(entry, block, (key, index))


def _table(given: TranslatedTable | None, table: Table | None) -> Iterator[Misfit]:
    if given is None or table is None:
        if given or table:
            yield from _one("table", given and "here", table and "there")
        return
    yield from _count("table", given.head, table.head, "header")
    if given.rows and len(given.rows) != len(table.rows):
        yield from _count("table", given.rows, table.rows, "row")
    elif wrong := next((r for r in given.rows if len(r) != len(table.head)), None):
        message = f"A row has {_n(len(wrong), 'cell')} and the source's rows have {len(table.head)}."
        yield Misfit(("table",), message, misleads=True)


def _one(key: str, here: object, there: object) -> Iterator[Misfit]:
    if there and not here:
        yield Misfit((), f"`{key}` is missing; the source has it.")
    elif here and not there:
        yield Misfit((key,), f"The source has no `{key}` here.")


def _count(key: str, here: Sequence[object], there: Sequence[object], what: str = "") -> Iterator[Misfit]:
    if len(here) == len(there):
        return
    if not here or not there:
        yield from _one(key, here, there)
        return
    noun = what or {"means": "line", "rows": "row"}.get(key, "item")
    yield Misfit((key,), f"`{key}` has {_n(len(here), noun)} and the source has {len(there)}.")


def _n(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
