"""Letters on a page to lines of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from corporate_parenting.importing.formats.pieces import Piece

_GAP = 0.15
"""Of the letters' size: a wider gap is a space."""
_TAB = 2.0
"""Of the letters' size: a wider gap parts a label from its words; a line that is set to a width has less."""
_SMALL = 0.8
"""Of the line's size: smaller letters are raised or lowered ones."""
_NUMBER_MARK = re.compile(r"[0-9]{1,3}|[*†‡§]{1,3}")


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a gap between them, of one look."""

    text: str
    x0: float
    x1: float
    size: float
    strong: bool
    emphasis: bool
    is_raised: bool
    after_tab: bool
    """Whether a wide gap stands before it."""
    glued: bool
    """Whether no gap stands before it."""

    @property
    def is_mark(self) -> bool:
        """Whether it may be the mark of a footnote."""
        return self.is_raised and _NUMBER_MARK.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Line:
    """Words beside each other, from left to right."""

    page: int
    words: tuple[Word, ...]
    top: float
    bottom: float

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def size(self) -> float:
        """The size of most of its letters, to half a point."""
        sizes: dict[float, int] = {}
        for word in self.words:
            sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
        return round(max(sizes, key=lambda size: sizes[size]) * 2) / 2

    @property
    def text(self) -> str:
        """All of it as words; the mark of a footnote is a word of its own."""
        return "".join(piece.text for piece in pieces_of(self.words))


def pieces_of(words: Sequence[Word]) -> list[Piece]:
    """The words with the spaces between them."""
    out: list[Piece] = []
    for index, word in enumerate(words):
        before = words[index - 1] if index else None
        stands_apart = word.is_mark and before is not None and not before.text[-1].isdigit()
        follows = before is not None and before.is_mark and word.text[0].isalnum()
        if before and (not word.glued or stands_apart or follows):
            out.append(Piece("\t" if word.after_tab else " "))
        out.append(Piece(word.text, word.strong, word.emphasis))
    return out


def lines_of(page: int, chars: Iterable[Any]) -> list[Line]:
    """The lines of some letters of a page, from top to bottom."""
    rows: list[list[Any]] = []
    upright = [c for c in chars if c.get("upright", True) and c["text"] != "\u00ad"]
    for char in sorted(upright, key=lambda c: (-c["size"], c["bottom"], c["x0"])):
        middle = (char["top"] + char["bottom"]) / 2
        row = next((r for r in reversed(rows) if r[0]["top"] <= middle <= r[0]["bottom"]), None)
        if row is None:
            rows.append([char])
        else:
            row.append(char)
    out = []
    for row in rows:
        words = tuple(_words(sorted(row, key=lambda c: c["x0"])))
        if words:
            out.append(Line(page, words, min(c["top"] for c in row), max(c["bottom"] for c in row)))
    return sorted(out, key=lambda line: (line.top, line.x0))


def _words(row: Sequence[Any]) -> Iterator[Word]:
    size = max(c["size"] for c in row)
    baseline = max(c["bottom"] for c in row if c["size"] == size)
    held: list[Any] = []
    gap, spaced, is_apart = 0.0, True, True
    last: Any = None
    for char in row:
        if char["text"].isspace():
            spaced = True
            continue
        wide = char["x0"] - last["x1"] if last else 0.0
        is_new = (
            last is None or spaced or wide > _GAP * char["size"] or _look(char, size) != _look(last, size)
        )
        if is_new and held:
            yield _word(held, size, baseline, gap, glued=not is_apart)
            held = []
        if is_new:
            gap, is_apart = wide, last is None or spaced or wide > _GAP * char["size"]
        held.append(char)
        last, spaced = char, False
    if held:
        yield _word(held, size, baseline, gap, glued=not is_apart)


def _look(char: Any, size: float) -> tuple[bool, bool, bool]:
    name = char["fontname"]
    strong = re.search(r"Bold|Black|Heavy|Semibold", name, re.IGNORECASE) is not None
    return strong, re.search(r"Italic|Oblique", name) is not None, char["size"] < _SMALL * size


def _word(chars: Sequence[Any], size: float, baseline: float, gap: float, *, glued: bool) -> Word:
    strong, emphasis, is_small = _look(chars[0], size)
    is_raised = is_small and chars[0]["bottom"] < baseline - 0.1 * size
    return Word(
        "".join(c["text"] for c in chars),
        chars[0]["x0"],
        chars[-1]["x1"],
        chars[0]["size"],
        strong,
        emphasis,
        is_raised,
        gap > _TAB * size,
        glued,
    )
