"""The grid of a table, with what its joined cells leave empty (HTML, 4.9.12)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from corporate_parenting.importing.formats.pieces import Piece

_MOST = 200
"""Columns or rows that one cell is joined over."""


def rows_of(
    table: Any, read: Callable[[Any], list[Piece]]
) -> tuple[list[list[list[Piece]]], bool, list[Any]]:
    """The rows, whether the first names the columns, and words and elements that stand in no cell.

    A joined cell stands once.
    """
    rows: list[list[list[Piece]]] = []
    has_head = False
    strays: list[Any] = []
    below: dict[int, int] = {}
    """Columns that a cell above still fills, and for how many rows."""
    for row in _rows(table, strays):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        strays += _between(row, ("td", "th"))
        if not rows:
            is_named = bool(cells) and all(cell.tag == "th" for cell in cells)
            has_head = row.getparent().tag == "thead" or is_named
        out: list[list[Piece]] = []
        for cell in cells:
            _fill(out, below)
            at = len(out)
            out.append(read(cell))
            wide, high = _times(cell, "colspan"), _times(cell, "rowspan")
            out += [[] for _ in range(wide - 1)]
            if high > 1:
                below |= dict.fromkeys(range(at, at + wide), high - 1)
        _fill(out, below)
        rows.append(out)
    return rows, has_head, strays


def _fill(row: list[list[Piece]], below: dict[int, int]) -> None:
    """Empty cells, where a cell above goes on."""
    while below.get(len(row), 0):
        below[len(row)] -= 1
        row.append([])


def _between(parent: Any, tags: tuple[str, ...]) -> list[Any]:
    """Texts and elements of ``parent`` beside those with these tags."""
    out = [parent.text or ""]
    for child in parent:
        if isinstance(child.tag, str) and child.tag not in tags:
            out.append(child)
        out.append(child.tail or "")
    return [stray for stray in out if not isinstance(stray, str) or stray.strip()]


def _rows(parent: Any, strays: list[Any]) -> Iterator[Any]:
    """The rows in the order in which they are shown; a foot comes last."""
    caption = parent.find("caption") if parent.tag == "table" else None
    around = _between(parent, ("tr", "thead", "tbody", "tfoot", "colgroup", "col"))
    strays += [stray for stray in around if stray is not caption or caption is None]
    feet = []
    for element in parent:
        if element.tag == "tr":
            yield element
        elif element.tag in ("thead", "tbody"):
            yield from _rows(element, strays)
        elif element.tag == "tfoot":
            feet.append(element)
    for foot in feet:
        yield from _rows(foot, strays)


def _times(cell: Any, name: str) -> int:
    said = (cell.get(name) or "1").strip()
    return min(max(int(said), 1), _MOST) if said.isascii() and said.isdigit() else 1
