"""An outline as YAML in the house style, for a person to go on with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corporate_parenting.importing.outline import Block, Outline, Part
from corporate_parenting.importing.paragraphs import Table
from corporate_parenting.importing.stages import strength_of
from corporate_parenting.importing.words import written
from corporate_parenting.model.unwritten import MARK

WIDTH = 100
ASKED_CAPTION = f"{MARK}what this table shows"
ASKED_HEAD = f"{MARK}what this column holds"
"""What stands where the contract needs words and the paper prints none."""

_PRINTABLE = " -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_NOT_PRINTABLE = re.compile(f"[^{_PRINTABLE}]")
_NOT_PLAIN = re.compile(r"""^[-?:,\[\]{}#&*!|>'"%@`=.~<\s]|:(?:\s|$)|\s#|\s$|\s\s""")
_LIKE_A_VALUE = re.compile(
    r"true|false|yes|no|on|off|y|n|null|[-+]?[0-9][0-9a-fx.,:_/ +-]*|[-+]?\.?(?:inf|nan)",
    re.IGNORECASE,
)


def to_yaml(outline: Outline, *, name: str, title: str, council: str) -> str:
    """The whole file. ``name`` is the paper's file name, for the comment at the top."""
    front = outline.front
    start = front.period.start if front.period else "imported"
    lines = [_comment(f"Imported from {name}. Hold every word against the paper.")]
    if front.council_line:
        lines.append(_comment(f"Council as printed: {front.council_line}"))
    lines += [
        "document: strategy",
        f"id: strategy-{start}",
        *_pair("council", council, 0),
        *_pair("title", title, 0),
    ]
    if front.period:
        lines += [
            "period:",
            f"  start: {_quoted(front.period.start)}",
            f"  end: {_quoted(front.period.end)}",
            *_pair("as_printed", front.period.as_printed, 2),
        ]
    lines += ["status: draft", 'version: "1"', "text_status: held"]
    if outline.parts:
        lines.append("sections:")
        lines += _parts(outline.parts, 2)
    if outline.unplaced:
        lines.append("unplaced:")
        for paragraph in outline.unplaced:
            for line in paragraph.leftovers:
                lines += _value("- ", written(line), 2)
    return "\n".join(lines) + "\n"


def _parts(parts: Sequence[Part], indent: int) -> Iterator[str]:
    for part in parts:
        yield from _entry(_part(part, indent + 2), indent)


def _part(part: Part, indent: int) -> Iterator[str]:
    if part.ident:
        yield from _pair("id", part.ident, indent)
    if part.number:
        yield f"{' ' * indent}number: {_quoted(part.number)}"
    yield from _pair("title", part.title, indent)
    if part.meaning.kind:
        yield from _pair("kind", part.meaning.kind, indent)
    if part.body:
        yield f"{' ' * indent}body:"
        for block in part.body:
            yield from _block(block, indent + 2, commits=part.meaning.kind == "commitments")
    if part.parts:
        yield f"{' ' * indent}sections:"
        yield from _parts(part.parts, indent + 2)


def _block(block: Block, indent: int, *, commits: bool) -> Iterator[str]:
    if block.text and not (block.number or block.items or block.ident or block.footnotes):
        yield from _value("- ", written(block.text), indent)
    else:
        yield from _entry(_block_keys(block, indent + 2, commits=commits), indent)


def _block_keys(block: Block, indent: int, *, commits: bool) -> Iterator[str]:
    if block.ident:
        yield from _pair("id", block.ident, indent)
    if block.number:
        yield f"{' ' * indent}number: {_quoted(block.number)}"
    is_commitment = commits and bool(block.number)
    if block.text:
        yield from _pair("commitment" if is_commitment else "text", written(block.text), indent)
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
            yield f"{' ' * indent}  - mark: {_quoted(note.mark)}"
            yield from _pair("text", written(note.text), indent + 4)


def _table(table: Table, indent: int) -> Iterator[str]:
    """Its caption, head and rows. What the paper does not name, its author is asked for."""
    cells = [[written(cell) for cell in row] for row in table.rows]
    has_head = table.has_head and len(cells) > 1
    head, rows = (cells[0], cells[1:]) if has_head else ([""] * len(cells[0]), cells)
    margin = " " * indent
    yield f"{margin}table:"
    yield from _pair("caption", written(table.caption) or ASKED_CAPTION, indent + 2)
    yield f"{margin}  head:"
    for cell in head:
        yield from _value("- ", cell or ASKED_HEAD, indent + 4)
    yield f"{margin}  rows:"
    for row in rows:
        flow = f"{margin}    - [{', '.join(map(_quoted, row))}]"
        if len(flow) <= WIDTH and not any(" " in cell for cell in row):
            yield flow
        else:
            lines = [line for cell in row for line in _value("- ", cell, indent + 8)]
            yield f"{margin}    -{lines[0][indent + 5 :]}"
            yield from lines[1:]


def _entry(lines: Iterator[str], indent: int) -> Iterator[str]:
    """A mapping as an entry of a sequence: its first key stands behind the dash."""
    yield f"{' ' * indent}- {next(lines).lstrip()}"
    yield from lines


def _pair(key: str, text: str, indent: int) -> Iterator[str]:
    return _value(f"{key}: ", text, indent)


def _value(before: str, text: str, indent: int) -> Iterator[str]:
    """``text`` after ``before``: plain, folded below it where it is long, or in quotation marks."""
    lead = " " * indent + before
    if not text or _NOT_PRINTABLE.search(text):
        yield lead + _quoted(text)
    elif len(lead) + len(text) > WIDTH and " " in text:
        yield lead + ">-"
        yield from _folded(text, " " * (indent + 2))
    elif _NOT_PLAIN.search(text) or _LIKE_A_VALUE.fullmatch(text):
        yield lead + _quoted(text)
    else:
        yield lead + text


def _folded(text: str, margin: str) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and len(margin) + len(line) + 1 + len(word) > WIDTH:
            yield margin + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield margin + line


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_NOT_PRINTABLE.sub(_escape, escaped)}"'


def _escape(character: re.Match[str]) -> str:
    code = ord(character[0])
    return {9: "\\t", 10: "\\n"}.get(code) or f"\\u{code:04X}"


def _comment(text: str) -> str:
    return "# " + _NOT_PRINTABLE.sub(" ", text)
