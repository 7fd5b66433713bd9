"""Heads and feet that stand on page after page, and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corporate_parenting.importing.formats.pdf.lines import Line
from corporate_parenting.importing.formats.pdf.page import Grid, Page

_EDGE = 0.12
"""Of the page's height: where heads and feet stand."""
_PAGE_NUMBER = re.compile(r"(?:page\s+)?[-–]?\s*[0-9]{1,4}(?:\s+of\s+[0-9]+)?\s*[-–]?", re.IGNORECASE)

Items = list[Line | Grid]


def without_margins(pages: Sequence[Page]) -> tuple[list[Items], list[tuple[Line, list[int]]]]:
    """The items of each page without heads and feet; and these, each once, with its other pages."""
    seen: dict[str, list[Line]] = {}
    for page in pages:
        for line in _at_the_edges(page):
            seen.setdefault(_form(line), []).append(line)
    repeated = {form for form, lines in seen.items() if _is_furniture(form, lines, len(pages))}
    items = [
        [
            item
            for item in page.items
            if not (isinstance(item, Line) and _is_edge(item, page) and _form(item) in repeated)
        ]
        for page in pages
    ]
    return items, [
        (seen[form][0], [line.page for line in seen[form][1:]]) for form in seen if form in repeated
    ]


def _at_the_edges(page: Page) -> Iterable[Line]:
    return (item for item in page.items if isinstance(item, Line) and _is_edge(item, page))


def _is_edge(line: Line, page: Page) -> bool:
    return line.bottom < page.height * _EDGE or line.top > page.height * (1 - _EDGE)


def _form(line: Line) -> str:
    """What stays the same from page to page."""
    return re.sub("[0-9]+", "0", line.text).casefold()


def _is_furniture(form: str, lines: Sequence[Line], pages: int) -> bool:
    if _PAGE_NUMBER.fullmatch(form):
        return True
    on = {line.page for line in lines}
    return len(on) >= 2 and len(on) * 2 >= pages


def notes_at_the_foot(page: Page, items: Items, body: float) -> tuple[Items, dict[str, list[Line]]]:
    """The items without the footnotes, and each footnote's lines by its mark.

    A footnote stands at the foot, under a short rule or in smaller letters, and begins with a mark that
    stands raised above it.
    """
    marks = {word.text for item in items for line in _lines(item) for word in line.words if word.is_mark}
    start = next((i for i, item in enumerate(items) if _begins_notes(page, items, i, marks, body)), None)
    if start is None:
        return items, {}
    notes: dict[str, list[Line]] = {}
    mark = ""
    for item in items[start:]:
        assert isinstance(item, Line)
        first = item.words[0].text
        if first in marks and first not in notes:
            mark = first
            notes[mark] = [Line(item.page, item.words[1:], item.top, item.bottom)] if item.words[1:] else []
        else:
            notes[mark].append(item)
    return items[:start], notes


def _begins_notes(page: Page, items: Items, at: int, marks: set[str], body: float) -> bool:
    rest = items[at:]
    first = rest[0]
    if not isinstance(first, Line) or not all(isinstance(item, Line) for item in rest):
        return False
    above = items[at - 1] if at else None
    is_ruled = any((above is None or above.bottom <= y + 2) and y <= first.top + 2 for y in page.rules)
    is_small = all(isinstance(item, Line) and item.size < body - 0.4 for item in rest)
    return first.words[0].text in marks and (is_ruled or is_small)


def _lines(item: Line | Grid) -> Iterable[Line]:
    if isinstance(item, Line):
        return (item,)
    return (line for row in item.rows for cell in row for line in cell)
