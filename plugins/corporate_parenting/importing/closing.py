"""Where a decision paper's text ends and its contacts, clearances and signatures begin."""

from __future__ import annotations

from collections.abc import Sequence

from corporate_parenting.importing.labels import is_label, labelled, lines_of
from corporate_parenting.importing.paragraphs import Paragraph
from corporate_parenting.importing.particulars import is_rule

_LONGEST = 12
"""Words in a line of a signature or a contact."""


def closing_starts(paragraphs: Sequence[Paragraph], first: int) -> int:
    """The index of the first paragraph behind the text; ``first`` is where the text begins."""
    start = len(paragraphs)
    for index in range(len(paragraphs) - 1, first, -1):
        if _opens(paragraphs[index]):
            start = index
        elif not _goes_on(paragraphs[index]):
            break
    return start


def _opens(paragraph: Paragraph) -> bool:
    if paragraph.table:
        return any(is_label(line) for line in lines_of(paragraph))
    if is_rule(paragraph):
        return True
    pair = labelled(paragraph.text) if paragraph.is_plain else None
    return pair is not None and len(paragraph.text.split()) <= _LONGEST


def _goes_on(paragraph: Paragraph) -> bool:
    return paragraph.is_plain and paragraph.tight and len(paragraph.text.split()) <= _LONGEST
