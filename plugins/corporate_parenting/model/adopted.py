"""The fingerprint of a document's official words, and which approval or correction it belongs to.

It holds all that the council wrote, in order: title, headings, printed numbers, paragraphs, lists, tables,
footnotes, promises, actions. Our notes, words of other editions, links and figures that stand beside the
words are not in it, and nor is space between words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from corporate_parenting.model.approvals import FINGERPRINT_DIGITS, Approval, Correction
from corporate_parenting.model.base import held
from corporate_parenting.model.blocks import (
    OWN_WORDS,
    Action,
    BlockBase,
    NoteBlock,
    PictureBlock,
    QuoteBlock,
    Section,
    TableBlock,
)
from corporate_parenting.model.decision import Decision, Particular
from corporate_parenting.model.documents import Pledge, Publication, Strategy


def words_fingerprint(document: Publication) -> str:
    """Sixteen hexadecimal digits of SHA-256, over one line for each piece of the official words."""
    lines = (" ".join(line.split()) for line in official_lines(document))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:FINGERPRINT_DIGITS]


def recorded(document: Publication) -> Iterator[tuple[str, int, Approval | Correction]]:
    """Approvals and corrections, oldest first: the key that holds them, their place there, and each.

    A correction comes after an approval of the same day.
    """
    both: list[tuple[str, int, Approval | Correction]] = [
        *(("approvals", i, a) for i, a in enumerate(document.approvals)),
        *(("corrections", i, c) for i, c in enumerate(document.corrections)),
    ]
    yield from sorted(both, key=lambda found: (found[2].dated.last_day, found[0] == "corrections"))


def holding(document: Publication) -> tuple[str, int, Approval | Correction] | None:
    """The newest approval or correction that has a fingerprint: the words must be its words."""
    return next((found for found in reversed(list(recorded(document))) if found[2].fingerprint), None)


def official_lines(document: Publication) -> Iterator[str]:
    """All official words, in printed order, a piece a line."""
    yield document.title
    if isinstance(document, Pledge):
        yield from _blocks(document.intro)
        yield from (part.title for part in document.parts)
        for promise in document.promises:
            yield from (promise.number or "", promise.promise)
            yield from _blocks(promise.body)
        return
    if isinstance(document, Decision | Strategy):
        yield from _particulars(document.particulars)
    yield from _sections(document.sections)
    if isinstance(document, Decision):
        yield from _particulars(document.closing_particulars)


def block_lines(block: BlockBase) -> Iterator[str]:
    """The words of a block itself, without lists and bodies below it."""
    for name in OWN_WORDS:
        if words := held(block, name):
            yield words
    match block:
        case TableBlock(table=table):
            yield table.caption
            yield " | ".join(table.head)
            yield from (" | ".join(row) for row in table.rows)
        case PictureBlock(picture=picture):
            yield from filter(None, (picture.alt, picture.caption))
        case QuoteBlock(source=source) if source and source.as_printed:
            yield source.as_printed
    yield from (f"{note.mark} {note.text}" for note in block.footnotes)


def _sections(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        yield " ".join(filter(None, (section.label, section.number, section.title)))
        yield from _blocks(section.body)
        yield from _sections(section.sections)


def _blocks(blocks: Iterable[BlockBase]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, NoteBlock):
            continue
        yield block.number or ""
        yield from block_lines(block)
        yield from _blocks(block.items)
        yield from _blocks(block.body)
        actions: tuple[Action, ...] = held(block, "actions") or ()
        for action in actions:
            yield action_line(action)


def action_line(action: Action) -> str:
    """An action's words: what, who, by when, what should come of it."""
    by = str(action.by) if action.by else None
    said = (action.what, action.owner, by, action.timeline, action.outcome, action.plan)
    return " | ".join(filter(None, said))


def _particulars(rows: Iterable[Particular]) -> Iterator[str]:
    for row in rows:
        yield f"{row.label or ''} | {row.value if row.value is not None else ''}"
        yield from _blocks(row.body)
