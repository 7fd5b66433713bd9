"""Footnotes of a text: taken from where the page's foot left them, put with their marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corporate_parenting.importing.paragraphs import Footnote, Mended, Paragraph
from corporate_parenting.importing.words import note_mark

_RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
_DIGITS = str.maketrans(_RAISED, "0123456789")
_NOTE = re.compile(rf"(?:(?P<raised>[{_RAISED}]+)|\[\^(?P<named>[^\]\s]+)\]:)\s*(?P<words>.*\w.*)")


def with_footnotes(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Mended]]:
    """A paragraph that begins with a raised number, put with the nearest words before it that cite it.

    One that nothing cites stays where it is.
    """
    out: list[Paragraph] = []
    mended = []
    for paragraph in paragraphs:
        found = _NOTE.fullmatch(paragraph.text) if paragraph.is_plain else None
        at = _cited(out, found[0][: found.start("words")].rstrip().removesuffix(":")) if found else None
        if found is None or at is None:
            out.append(paragraph)
            continue
        index, start, end = at
        mark = found["named"] or found["raised"].translate(_DIGITS)
        before = out[index]
        text = before.text[:start] + note_mark(mark) + before.text[end:]
        out[index] = replace(before, text=text, footnotes=(*before.footnotes, Footnote(mark, found["words"])))
        mended.append(Mended(paragraph.line, f"a footnote was put with its mark on line {before.line}"))
    return out, mended


def _cited(paragraphs: Sequence[Paragraph], mark: str) -> tuple[int, int, int] | None:
    """Which paragraph cites ``mark`` last, and from where to where."""
    cited = re.compile(rf"(?<=[^\s\d])(?<![{_RAISED}]){re.escape(mark)}(?![{_RAISED}])")
    for index in range(len(paragraphs) - 1, -1, -1):
        if paragraphs[index].aside or paragraphs[index].table:
            continue
        if found := list(cited.finditer(paragraphs[index].text)):
            return index, *found[-1].span()
    return None
