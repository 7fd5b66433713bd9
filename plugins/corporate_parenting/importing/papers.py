"""One file, several papers: a report that encloses a report that encloses a strategy."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corporate_parenting.importing.headings import looks_like_title
from corporate_parenting.importing.labels import is_decision_paper, labelled, tells_of_a_meeting
from corporate_parenting.importing.paragraphs import Paragraph

_AGENDA = re.compile(r"agenda item\b.{0,60}", re.IGNORECASE)
_TITLE_LINES = 3
_LONG = 10


def papers_of(paragraphs: Sequence[Paragraph]) -> list[Sequence[Paragraph]]:
    """The papers in printed order.

    Inside a decision paper that has begun its text, another begins at a second header table (with the line
    that gives its agenda number), or at the title lines over a list of contents.
    """
    out: list[Sequence[Paragraph]] = []
    start = 0
    for index, paragraph in enumerate(paragraphs):
        begins = index
        if tells_of_a_meeting(paragraph):
            while begins > start and _AGENDA.fullmatch(paragraphs[begins - 1].printed):
                begins -= 1
        elif paragraph.contents:
            while begins > start and index - begins < _TITLE_LINES and _is_title_line(paragraphs[begins - 1]):
                begins -= 1
            if begins == index:
                continue
        else:
            continue
        before = paragraphs[start:begins]
        if _has_text(before) and is_decision_paper(before):
            out.append(before)
            start = begins
    return [*out, paragraphs[start:]]


def _has_text(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether more than a header stands there."""
    return any(not p.table and not p.aside and len(p.text.split()) > _LONG for p in paragraphs)


def _is_title_line(paragraph: Paragraph) -> bool:
    return looks_like_title(paragraph) and labelled(paragraph.text) is None
