"""An outline as YAML in the house style, for a person to go on with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corporate_parenting.importing.facts import Facts
from corporate_parenting.importing.ids import address_of
from corporate_parenting.importing.labels import kind_of
from corporate_parenting.importing.outline import Outline
from corporate_parenting.importing.paragraphs import Table
from corporate_parenting.importing.particulars import Row
from corporate_parenting.importing.parts import Block, Part
from corporate_parenting.importing.stages import strength_of
from corporate_parenting.importing.yaml_scalars import WIDTH, comment, entry, pair, quoted, said, value
from corporate_parenting.model.unwritten import MARK

ASKED_CAPTION = f"{MARK}what this table shows"
ASKED_HEAD = f"{MARK}what this column holds"
"""What stands where the contract needs words and the paper prints none."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper and all that its file says of it."""

    outline: Outline
    facts: Facts
    title: str
    unplaced: tuple[str, ...] = ()
    about: str = ""
    """The id of a strategy in the same file."""
    encloses: tuple[str, str] | None = None
    """Id and title of the paper that follows in the same file."""


def to_yaml(paper: Paper, *, name: str, council: str) -> str:
    """The whole file. ``name`` is the paper's file name, for the comment at the top."""
    outline, front = paper.outline, paper.outline.front
    lines = [
        comment(f"Imported from {name}. Hold every word against the paper."),
        f"document: {'decision' if outline.is_decision else 'strategy'}",
        f"id: {paper.facts.ident}",
        *pair("council", council, 0),
        *pair("title", paper.title, 0),
        'version: "1"',
    ]
    if front.dated:
        lines.append(f"dated: {front.dated}")
    if front.period:
        lines += [
            "period:",
            f"  start: {quoted(front.period.start)}",
            f"  end: {quoted(front.period.end)}",
            *pair("as_printed", front.period.as_printed, 2),
        ]
    lines += ["status: draft", "text_status: held"]
    if outline.is_decision:
        lines += _decision(paper)
    lines += _rows("particulars", front.around.rows)
    if attendance := front.around.attendance:
        lines += ["attendance:", *pair("body_name", attendance.body, 2), "  people:"]
        for as_printed, present in attendance.people:
            lines += pair("as_printed", as_printed, 6, first=True)
            lines.append(f"      present: {str(present).lower()}")
        lines += pair("key", attendance.key, 2)
    if outline.parts:
        lines.append("sections:")
        lines += _parts(outline.parts, 2)
    lines += _rows("closing_particulars", outline.closing.rows)
    lines += _attachments(paper)
    if outline.is_decision and not paper.facts.says_outcome:
        lines.append("outcome: not_in_source")
    if paper.unplaced:
        lines.append("unplaced:")
        for line in paper.unplaced:
            lines += value("- ", said(line), 2)
    return "\n".join(lines) + "\n"


def _decision(paper: Paper) -> Iterator[str]:
    facts, front = paper.facts, paper.outline.front
    yield f"kind: {facts.kind}"
    if paper.about:
        yield f"about: [{paper.about}]"
    if front.body:
        yield from pair("body_name", front.body, 0)
    yield f"classification: {facts.classification}"
    if facts.is_key is not None:
        yield f"key_decision: {str(facts.is_key).lower()}"
    if facts.agenda:
        yield "agenda_items:"
        for item in facts.agenda:
            yield from pair("label", item.label, 4, first=True)
            yield from pair("by", front.body or "", 4)
            if item.pages:
                yield from pair("pages", item.pages, 4)


def _attachments(paper: Paper) -> Iterator[str]:
    """Those that the paper names, and the paper that follows it in the file."""
    follows = paper.encloses
    named = list(paper.facts.attachments)
    if not (named or follows):
        return
    yield "attachments:"
    for attached in named:
        yield from pair("title", said(attached.title), 4, first=True)
        if attached.label:
            yield from pair("label", attached.label, 4)
        if follows and len(named) == 1:
            yield f"    document: {follows[0]}"
            follows = None
        else:
            yield "    text_status: referenced_not_held"
    if follows:
        yield from pair("title", said(follows[1]), 4, first=True)
        yield f"    document: {follows[0]}"


def _rows(key: str, rows: Sequence[Row]) -> Iterator[str]:
    if rows:
        yield f"{key}:"
        for row in rows:
            yield from entry(_row(row), 2)


def _row(row: Row) -> Iterator[str]:
    if row.label:
        yield from pair("label", row.label, 4)
    if row.value is not None:
        yield from pair("value", row.value, 4)
    if kind := kind_of(row.label):
        yield f"    kind: {kind}"
    if row.body:
        yield "    body:"
        for block in row.body:
            yield from _block(block, 6, commits=False)
    if row.withheld:
        yield f"    withheld: [{', '.join(row.withheld)}]"


def _parts(parts: Sequence[Part], indent: int) -> Iterator[str]:
    for part in parts:
        yield from entry(_part(part, indent + 2), indent)


def _part(part: Part, indent: int) -> Iterator[str]:
    if part.ident:
        yield from pair("id", part.ident, indent)
    if part.number:
        yield f"{' ' * indent}number: {quoted(part.number)}"
    yield from pair("title", part.title, indent)
    if part.meaning.kind:
        yield from pair("kind", part.meaning.kind, indent)
    if part.body:
        yield f"{' ' * indent}body:"
        for block in part.body:
            yield from _block(block, indent + 2, commits=part.meaning.kind == "commitments")
    if part.parts:
        yield f"{' ' * indent}sections:"
        yield from _parts(part.parts, indent + 2)


def _block(block: Block, indent: int, *, commits: bool) -> Iterator[str]:
    facts = (
        block.number,
        block.items,
        block.ident,
        block.footnotes,
        block.withheld,
        block.repeats,
        block.is_quote,
    )
    if block.text and not any(facts):
        yield from value("- ", said(block.text), indent)
    else:
        yield from entry(_block_keys(block, indent + 2, commits=commits), indent)


def _block_keys(block: Block, indent: int, *, commits: bool) -> Iterator[str]:
    if block.ident:
        yield from pair("id", block.ident, indent)
    if block.number:
        yield f"{' ' * indent}number: {quoted(block.number)}"
    is_commitment = commits and bool(block.number)
    if block.is_lost_picture:
        yield f"{' ' * indent}picture:"
        yield f"{' ' * indent}  alt: not_in_source"
        yield f"{' ' * indent}  text_status: referenced_not_held"
    if block.text:
        key = "commitment" if is_commitment else "text"
        if block.is_quote or block.repeats:
            key = "pull_quote" if block.repeats else "quote"
        yield from pair(key, said(block.text), indent)
    if block.source:
        yield from pair("from", block.source, indent)
    if block.repeats:
        yield from pair("repeats", address_of(block.repeats), indent)
    if is_commitment and (strength := strength_of(block.text)):
        yield f"{' ' * indent}strength: {strength}"
    if block.table:
        yield from _table(block.table, indent)
    if block.items:
        yield f"{' ' * indent}list:"
        for item in block.items:
            yield from _block(item, indent + 2, commits=False)
    if block.footnotes:
        yield f"{' ' * indent}footnotes:"
        for note in block.footnotes:
            yield f"{' ' * indent}  - mark: {quoted(note.mark)}"
            yield from pair("text", said(note.text), indent + 4)
    if block.withheld:
        yield f"{' ' * indent}withheld: [{', '.join(block.withheld)}]"


def _table(table: Table, indent: int) -> Iterator[str]:
    """Its caption, head and rows. What the paper does not name, its author is asked for."""
    cells = [[said(cell) for cell in row] for row in table.rows]
    has_head = table.has_head and len(cells) > 1
    head, rows = (cells[0], cells[1:]) if has_head else ([""] * len(cells[0]), cells)
    margin = " " * indent
    yield f"{margin}table:"
    yield from pair("caption", said(table.caption) or ASKED_CAPTION, indent + 2)
    yield f"{margin}  head:"
    for cell in head:
        yield from value("- ", cell or ASKED_HEAD, indent + 4)
    yield f"{margin}  rows:"
    for row in rows:
        flow = f"{margin}    - [{', '.join(map(quoted, row))}]"
        if len(flow) <= WIDTH and not any(" " in cell for cell in row):
            yield flow
        else:
            lines = [line for cell in row for line in value("- ", cell, indent + 8)]
            yield f"{margin}    -{lines[0][indent + 5 :]}"
            yield from lines[1:]
