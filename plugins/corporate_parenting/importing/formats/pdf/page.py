"""A page's tables, and the lines beside them in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from corporate_parenting.importing.formats.pdf.lines import Line, Word, lines_of

_FEWEST_IN_A_COLUMN = 8
"""Lines; fewer beside each other are no columns of text."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that is drawn with lines: for each row its cells, for each cell its lines."""

    page: int
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    top: float
    bottom: float
    x0: float


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds, from top to bottom, column after column."""

    number: int
    width: float
    height: float
    items: tuple[Line | Grid, ...]
    rules: tuple[float, ...]
    """Where short lines stand that part footnotes from the text."""


def read_page(page: Any) -> Page:
    """Reads a page of pdfplumber's."""
    chars = page.dedupe_chars().chars
    grids = []
    for table in page.find_tables():
        rows = [[cell for cell in row.cells if cell] for row in table.rows]
        if max(map(len, rows), default=0) < 2:
            continue
        inside = [c for c in chars if _is_in(c, table.bbox)]
        grids.append(_grid(page.page_number, table, inside))
        taken = {id(c) for c in inside}
        chars = [c for c in chars if id(c) not in taken]
    lines = _in_columns(lines_of(page.page_number, chars), page.width)
    return Page(
        page.page_number,
        float(page.width),
        float(page.height),
        tuple(_with_grids(lines, grids)),
        tuple(sorted(r["top"] for r in (*page.rects, *page.lines) if _parts_notes(r, page.width))),
    )


def _grid(number: int, table: Any, chars: Sequence[Any]) -> Grid:
    """Each letter in the cell that it stands in; one on no cell's ground goes to the nearest."""
    places = [(i, j, cell) for i, row in enumerate(table.rows) for j, cell in enumerate(row.cells) if cell]
    held: dict[tuple[int, int], list[Any]] = {(i, j): [] for i, j, _ in places}
    for char in chars:
        x, y = _middle(char)
        i, j, _ = min(places, key=lambda place: _distance(x, y, place[2]))
        held[i, j].append(char)
    width = max(len(row.cells) for row in table.rows)
    rows = tuple(
        tuple(tuple(lines_of(number, held.get((i, j), ()))) for j in range(width))
        for i in range(len(table.rows))
    )
    return Grid(number, rows, table.bbox[1], table.bbox[3], table.bbox[0])


def _with_grids(lines: Sequence[Line], grids: Iterable[Grid]) -> list[Line | Grid]:
    """Each table before the first line that stands below it."""
    out: list[Line | Grid] = list(lines)
    for grid in sorted(grids, key=lambda grid: -grid.top):
        at = next(
            (i for i, item in enumerate(out) if item.top >= grid.top - 1 and item.x0 >= grid.x0 - 200),
            len(out),
        )
        out.insert(at, grid)
    return out


def _in_columns(lines: list[Line], width: float) -> list[Line]:
    """Lines of two columns, the left one first. A line across both parts what is above from what is below."""
    gutter = _gutter(lines, width)
    if gutter is None:
        return lines
    out: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        before = tuple(word for word in line.words if word.x1 <= gutter)
        after = tuple(word for word in line.words if word.x0 >= gutter)
        if len(before) + len(after) < len(line.words) or (before and after and not _is_parted(before, after)):
            out += [*left, *right, line]
            left, right = [], []
            continue
        left += [Line(line.page, before, line.top, line.bottom)] if before else []
        right += [Line(line.page, after, line.top, line.bottom)] if after else []
    return [*out, *left, *right]


def _gutter(lines: Sequence[Line], width: float) -> float | None:
    """Where an empty strip parts two columns; ``None`` for a page of one."""
    for step in range(35, 66):
        x = width * step / 100
        sides = [_sides(line, x) for line in lines]
        both = sum(side == (True, True) for side in sides)
        crossed = sum(side is None for side in sides)
        if both >= _FEWEST_IN_A_COLUMN and crossed <= len(lines) * 0.3:
            return x
    return None


def _sides(line: Line, x: float) -> tuple[bool, bool] | None:
    """Whether words stand left and right of ``x``; ``None`` where they go across."""
    before = tuple(word for word in line.words if word.x1 <= x)
    after = tuple(word for word in line.words if word.x0 >= x)
    if len(before) + len(after) < len(line.words):
        return None
    if before and after and (not _is_parted(before, after) or len(before) < 3):
        return None
    return bool(before), bool(after)


def _is_parted(before: Sequence[Word], after: Sequence[Word]) -> bool:
    return after[0].x0 - before[-1].x1 > 1.2 * after[0].size


def _parts_notes(rule: Any, width: float) -> bool:
    long = rule["x1"] - rule["x0"]
    return bool(rule["bottom"] - rule["top"] < 3 and 0.12 * width < long < 0.45 * width)


def _is_in(char: Any, box: tuple[float, float, float, float]) -> bool:
    x, y = _middle(char)
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _middle(char: Any) -> tuple[float, float]:
    return (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2


def _distance(x: float, y: float, box: tuple[float, float, float, float]) -> float:
    across = max(box[0] - x, 0, x - box[2])
    down = max(box[1] - y, 0, y - box[3])
    return float(across + down)
