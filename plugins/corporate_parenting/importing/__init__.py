"""A council's paper to a draft in YAML, which a person then checks against the paper.

A reader turns a format into paragraphs (:mod:`.lines` for text and Markdown); all else is the same
for every format. Words are never dropped, corrected or made up: what has no place is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corporate_parenting.importing.files import SUFFIXES, read_paper, read_source, told
from corporate_parenting.importing.formats import Finding
from corporate_parenting.importing.ids import give_ids
from corporate_parenting.importing.lines import read_text
from corporate_parenting.importing.outline import Block, Outline, Part, outline_of
from corporate_parenting.importing.paragraphs import Extract, Mended, Paragraph
from corporate_parenting.importing.report import report_of, told_by_line
from corporate_parenting.importing.tally import printed_words
from corporate_parenting.importing.words import count
from corporate_parenting.importing.yaml_writer import to_yaml

__all__ = [
    "SUFFIXES",
    "Extract",
    "Imported",
    "Mended",
    "Paragraph",
    "draft_of",
    "import_text",
    "read_paper",
    "read_source",
    "told",
]


@dataclass(frozen=True, slots=True)
class Imported:
    """A draft, and the proof that it holds the paper's words."""

    yaml: str
    """The draft: a strategy with ``status: draft``."""
    words_in: int
    """Words of the paper, without printed numbers."""
    words_out: int
    """Words of the draft: title, council's name, years, headings, text and what has no place."""
    numbers: int
    """Printed numbers and letters that stand beside the words."""
    unplaced: tuple[str, ...]
    """What has no place, as printed."""
    log: tuple[Mended, ...]
    """What was mended, by line of the paper."""
    summary: str
    unit: str = "line"
    """What the log counts by."""

    def report(self) -> str:
        """What was done, for a terminal."""
        return f"{self.summary}  Look at:\n{told_by_line(self.log, self.unit)}" if self.log else self.summary


def import_text(data: bytes | str, *, name: str, council: str) -> Imported:
    """A text or Markdown paper as a draft. ``name`` is its file name, ``council`` the council's id.

    Bytes must be UTF-8; :func:`read_source` tells a person when a file is not.
    """
    text = data.decode("utf-8-sig") if isinstance(data, bytes) else data
    return draft_of(read_text(text, markdown=_stem(name)[1] == "md"), name=name, council=council)


def draft_of(extract: Extract, *, name: str, council: str, findings: Iterable[Finding] = ()) -> Imported:
    """What a reader found, whatever the format, as a draft.

    ``findings`` are what else the file holds and a person let pass: the log says what became of each.
    """
    outline = outline_of(extract.paragraphs, council)
    give_ids(outline.parts)
    name = re.split(r"[/\\]", name)[-1]
    title = outline.front.title or _stem(name)[0]
    yaml = to_yaml(outline, name=name, title=title, council=council)
    numbers = list(_numbers(outline.parts))
    words_in = extract.words - sum(map(count, numbers))
    words_out = sum(map(count, (*_front_words(outline), *printed_words(yaml))))
    passed = (Mended(found.at or 1, f"{found.what} It is {found.outcome}.") for found in findings)
    mended = sorted((*extract.mended, *outline.mended, *passed), key=lambda entry: entry.line)
    return Imported(
        yaml,
        words_in,
        words_out,
        len(numbers),
        tuple(line for paragraph in outline.unplaced for line in paragraph.leftovers),
        tuple(mended),
        report_of(outline, name=name, title=title, words_in=words_in, words_out=words_out),
        extract.unit,
    )


def _front_words(outline: Outline) -> Iterator[str]:
    front = outline.front
    yield front.title or ""
    yield front.council_line or ""
    if front.period and not front.period.in_title:
        yield front.period.as_printed


def _numbers(items: list[Part] | list[Block]) -> Iterator[str]:
    for item in items:
        if item.number:
            yield item.number
        if isinstance(item, Part):
            yield from _numbers(item.body)
            yield from _numbers(item.parts)
        else:
            yield from _numbers(item.items)


def _stem(name: str) -> tuple[str, str]:
    """Name and ending of a file; a name that no one can read is ``untitled``."""
    stem, _, ending = re.split(r"[/\\]", name)[-1].rpartition(".")
    if not stem:
        stem, ending = ending, ""
    return (stem.strip() if stem.strip().isprintable() else "") or "untitled", ending.lower()
