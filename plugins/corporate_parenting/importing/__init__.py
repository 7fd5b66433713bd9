"""A council's paper to a draft in YAML, which a person then checks against the paper.

A reader turns a format into paragraphs (:mod:`.lines` for text and Markdown); all else is the same
for every format. Words are never dropped, corrected or made up: what has no place is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from corporate_parenting.importing.contents import with_contents
from corporate_parenting.importing.facts import facts_of
from corporate_parenting.importing.files import SUFFIXES, read_paper, read_source, told
from corporate_parenting.importing.formats import Finding
from corporate_parenting.importing.ids import give_ids
from corporate_parenting.importing.lines import read_text
from corporate_parenting.importing.outline import Outline, outline_of
from corporate_parenting.importing.papers import papers_of
from corporate_parenting.importing.paragraphs import Extract, Mended, Paragraph
from corporate_parenting.importing.parts import Block, Part
from corporate_parenting.importing.report import report_of, told_by_line
from corporate_parenting.importing.tally import printed_words
from corporate_parenting.importing.withhold import Taken, Withholder
from corporate_parenting.importing.words import count
from corporate_parenting.importing.yaml_writer import Paper, to_yaml

__all__ = [
    "SUFFIXES",
    "Draft",
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
class Draft:
    """One paper as a source file."""

    ident: str
    """Its id; the name of its file, where it stands beside others."""
    document: str
    """``strategy`` or ``decision``."""
    yaml: str
    """The file, with ``status: draft``."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The drafts of one file, and the proof that they hold its words."""

    drafts: tuple[Draft, ...]
    """One for each paper in the file, in printed order."""
    words_in: int
    """Words of the file, without printed numbers and without what is withheld."""
    words_out: int
    """Words of the drafts: rows, headings, text and what has no place."""
    numbers: int
    """Printed numbers and letters that stand beside the words."""
    withheld: tuple[Taken, ...]
    """Names, telephones and emails that were taken out, each with its line; not what they said."""
    unplaced: tuple[str, ...]
    """What has no place, as printed."""
    log: tuple[Mended, ...]
    """What was mended, by line of the paper."""
    summary: str
    unit: str = "line"
    """What the log counts by."""

    @property
    def yaml(self) -> str:
        """The first draft, which is the only one of most files."""
        return self.drafts[0].yaml

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
    """What a reader found, whatever the format, as drafts: one for each paper in the file.

    ``findings`` are what else the file holds and a person let pass: the log says what became of each.
    """
    paragraphs, listed = with_contents(extract.paragraphs)
    outlines = [outline_of(paper, council) for paper in papers_of(paragraphs)]
    withholder = Withholder(outlines)
    name = re.split(r"[/\\]", name)[-1]
    papers = _papers(outlines, withholder, _stem(name)[0])
    drafts = tuple(
        Draft(
            paper.facts.ident,
            "decision" if paper.outline.is_decision else "strategy",
            to_yaml(paper, name=name, council=council),
        )
        for paper in papers
    )
    numbers = [number for outline in outlines for number in _numbers(outline.parts)]
    withheld = sum(one.words for one in withholder.taken)
    words_in = extract.words - sum(map(count, numbers)) - withheld
    words_out = sum(count(said) for draft in drafts for said in printed_words(draft.yaml))
    passed = (Mended(found.at, f"{found.what} It is {found.outcome}.") for found in findings)
    outlined = (m for o in outlines for m in o.mended)
    told_where = (*extract.mended, *listed, *outlined, *withholder.mended)
    mended = (*(replace(m, line=extract.where.get(m.line, m.line)) for m in told_where), *passed)
    taken = tuple(replace(one, line=extract.where.get(one.line, one.line)) for one in withholder.taken)
    return Imported(
        drafts,
        words_in,
        words_out,
        len(numbers),
        taken,
        tuple(line for paper in papers for line in paper.unplaced),
        tuple(sorted(mended, key=lambda entry: entry.line)),
        report_of(papers, taken, name=name, words_in=words_in, words_out=words_out, unit=extract.unit),
        extract.unit,
    )


def _papers(outlines: list[Outline], withholder: Withholder, stem: str) -> list[Paper]:
    """Each outline with its facts. A paper attaches the one that follows it, and is about the strategy."""
    taken: set[str] = set()
    papers: list[Paper] = []
    for outline in outlines:
        give_ids(outline.parts)
        title = withholder.without_names(outline.front.title or stem)
        lines = [(p.line, line) for p in outline.unplaced for line in p.leftovers]
        unplaced = tuple(withholder.text(line, at, []) for at, line in lines)
        papers.append(Paper(outline, facts_of(outline, taken), title, unplaced))
    strategy = next((p.facts.ident for p in papers if not p.outline.is_decision), "")
    for index, paper in enumerate(papers):
        if paper.outline.is_decision:
            after = papers[index + 1] if index + 1 < len(papers) else None
            encloses = (after.facts.ident, after.title) if after else None
            papers[index] = replace(paper, about=strategy, encloses=encloses)
    return papers


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
