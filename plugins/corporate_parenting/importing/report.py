"""What an import did, told on a terminal, so that nobody has to trust it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from corporate_parenting.importing.paragraphs import Mended
from corporate_parenting.importing.parts import Block, all_parts
from corporate_parenting.importing.withhold import Taken
from corporate_parenting.importing.yaml_writer import Paper

_KINDS = {
    "name": ("name", "names"),
    "telephone": ("telephone", "telephones"),
    "email": ("email", "emails"),
}


def report_of(
    papers: Sequence[Paper],
    withheld: Sequence[Taken],
    *,
    name: str,
    words_in: int,
    words_out: int,
    unit: str = "line",
) -> str:
    """Plain lines: what was found, whether every word is there, what a person must look at."""
    lines = [f"{name}: {len(papers)} papers"] if len(papers) > 1 else []
    for paper in papers:
        lines += _paper(paper, name if len(papers) == 1 else paper.facts.ident)
    if len(papers) > 1:
        lines.append("All of it:")
    taken = sum(one.words for one in withheld)
    out = f", {taken} withheld" if taken else ""
    if words_in == words_out:
        lines.append(f"  Words: {words_in + taken:,} read, {words_out:,} written{out}; none is lost.")
    else:
        lines.append(
            f"  Words: {words_in + taken:,} read, {words_out:,} written{out}. THEY DIFFER: do not use this "
            "file, and tell the people who make this program."
        )
    lines += _withheld(withheld, unit)
    lines.append(
        "  Names: somebody has to read the draft for names before it is published. A name in running words,"
        " with no label, job, telephone or email beside it, cannot be told and is left."
    )
    unplaced = sum(len(paper.unplaced) for paper in papers)
    lines.append(f"  Not placed: {unplaced or 'nothing'}{' (see `unplaced:`)' if unplaced else ''}")
    return "\n".join(lines) + "\n"


def _paper(paper: Paper, name: str) -> Iterator[str]:
    outline, front = paper.outline, paper.outline.front
    yield f"{name}: {paper.title}"
    if front.title is None:
        yield "  No title was found; the file's name stands in its place."
    if outline.is_decision:
        yield f"  Kind: a decision paper ({paper.facts.kind.replace('_', ' ')})"
        yield f"  Meeting: {front.body or 'not found'}, {front.dated or 'date not found'}"
        if not paper.facts.says_outcome:
            yield "  What was decided: not found in the words (`outcome: not_in_source`)"
    else:
        period = front.period
        yield f"  Years: {f'{period.start} to {period.end}' if period else 'not found'}"
        if not front.names_council:
            yield "  The council's name was not found on a line of its own."
    parts = list(all_parts(outline.parts))
    blocks = [block for part in parts for block in _all_blocks(part.body)]
    numbered = sum(bool(part.number) for part in parts) + sum(bool(b.number) for b in blocks)
    yield (
        f"  Rows: {len(outline.rows)}, parts: {len(outline.parts)}, headings in all: {len(parts)}, "
        f"paragraphs and items: {len(blocks)}, printed numbers: {numbered}"
    )
    if not outline.is_decision and not any(part.meaning.kind == "commitments" for part in parts):
        yield "  Commitments: none was told; write `commitment:` for `text:` where the council promises"
    tables = sum(block.table is not None for block in blocks)
    notes = sum(len(block.footnotes) for block in blocks)
    quotes = sum(block.repeats is not None for block in blocks)
    if tables or notes or quotes:
        yield f"  Tables: {tables}, footnotes: {notes}, pull quotes: {quotes}"


def _withheld(withheld: Sequence[Taken], unit: str) -> Iterator[str]:
    """How many of each kind, and where; never what they said."""
    if not withheld:
        return
    counted = Counter(one.kind for one in withheld)
    said = ", ".join(f"{n} {_KINDS[kind][n > 1]}" for kind, n in counted.items())
    lines = sorted({one.line for one in withheld})
    where = _place(lines, unit)
    yield f"  Withheld: {said} ({where}). Look whether a name is left, or a number that should stay."


def told_by_line(mended: Sequence[Mended], unit: str) -> str:
    """What was mended, each thing once with its lines (or paragraphs, or pages: the ``unit``)."""
    lines: dict[str, list[int]] = {}
    for entry in mended:
        lines.setdefault(entry.what, []).append(entry.line)
    return "".join(f"  {_place(where, unit)}: {what}\n" for what, where in lines.items())


def _place(where: Sequence[int], unit: str) -> str:
    """``lines 3, 7, 9 to 12``; 0 is the file as a whole."""
    if not any(where):
        return "the file"
    once = sorted(set(where))
    runs = [[*run] for _, run in groupby(enumerate(once), lambda pair: pair[1] - pair[0])]
    said = [
        f"{run[0][1]} to {run[-1][1]}" if len(run) > 2 else ", ".join(str(line) for _, line in run)
        for run in runs
    ]
    return f"{unit if len(once) == 1 else f'{unit}s'} {', '.join(said)}"


def _all_blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.text or block.table:
            yield block
        yield from _all_blocks(block.items)
