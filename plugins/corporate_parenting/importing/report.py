"""What an import did, told on a terminal, so that nobody has to trust it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corporate_parenting.importing.outline import Block, Outline, Part
from corporate_parenting.importing.paragraphs import Mended


def report_of(outline: Outline, *, name: str, title: str, words_in: int, words_out: int) -> str:
    """Plain lines: what was found, whether every word is there, what a person must look at."""
    return "\n".join(_lines(outline, name, title, words_in, words_out)) + "\n"


def _lines(outline: Outline, name: str, title: str, words_in: int, words_out: int) -> Iterator[str]:
    front = outline.front
    yield f"{name}: {title}"
    if front.title is None:
        yield "  No title was found; the file's name stands in its place."
    if front.council_line is None:
        yield "  The council's name was not found on a line of its own."
    period = front.period
    yield f"  Years: {f'{period.start} to {period.end}' if period else 'not found'}"
    parts = list(_all_parts(outline.parts))
    blocks = [block for part in parts for block in _all_blocks(part.body)]
    numbered = sum(bool(part.number) for part in parts) + sum(bool(b.number) for b in blocks)
    yield (
        f"  Parts: {len(outline.parts)}, headings in all: {len(parts)}, "
        f"paragraphs and items: {len(blocks)}, printed numbers: {numbered}"
    )
    tables = sum(block.table is not None for block in blocks)
    notes = sum(len(block.footnotes) for block in blocks)
    if tables or notes:
        yield f"  Tables: {tables}, footnotes: {notes}"
    if words_in == words_out:
        yield f"  Words: {words_in:,} read, {words_out:,} written; none is lost."
    else:
        yield (
            f"  Words: {words_in:,} read, {words_out:,} written. THEY DIFFER: do not use this "
            "file, and tell the people who make this program."
        )
    unplaced = len(outline.unplaced)
    yield f"  Not placed: {unplaced or 'nothing'}{' (see `unplaced:`)' if unplaced else ''}"


def told_by_line(mended: Sequence[Mended], unit: str) -> str:
    """What was mended, each thing once with its lines (or paragraphs, or pages: the ``unit``)."""
    lines: dict[str, list[int]] = {}
    for entry in mended:
        lines.setdefault(entry.what, []).append(entry.line)
    return "".join(
        f"  {unit if len(where) == 1 else f'{unit}s'} {', '.join(map(str, where))}: {what}\n"
        for what, where in lines.items()
    )


def _all_parts(parts: Sequence[Part]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from _all_parts(part.parts)


def _all_blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.text or block.table:
            yield block
        yield from _all_blocks(block.items)
