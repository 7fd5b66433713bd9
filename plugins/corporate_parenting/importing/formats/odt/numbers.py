"""The numbers that LibreOffice counts and prints (OpenDocument 1.3 part 3, 5.3 and 16.31)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import ascii_lowercase
from xml.etree.ElementTree import Element

from corporate_parenting.importing.formats.gather import NO_LABEL, Label
from corporate_parenting.importing.formats.numerals import numeral
from corporate_parenting.importing.formats.odt.names import FO, LOEXT, STYLE, TEXT, XML, points
from corporate_parenting.importing.formats.odt.styles import Styles

BULLET = "•"
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_PLACE = re.compile("%([0-9]+)%")
Counts = dict[int, int]


@dataclass(slots=True)
class Place:
    """Where in which list a paragraph stands."""

    style: str
    counts: Counts
    level: int = 1


class Numbers:
    """Counts as LibreOffice does, item after item."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._by_id: dict[str, Counts] = {}
        self._by_style: dict[str, Counts] = {}
        self._outline: Counts = {}

    def enter(self, element: Element, within: Place | None) -> Place:
        """The place of the items of a list, which may go on from another."""
        own = element.get(f"{TEXT}style-name", "")
        if within:
            return Place(own or within.style, within.counts, within.level + 1)
        if (earlier := self._by_id.get(element.get(f"{TEXT}continue-list", ""))) is not None:
            counts = earlier
        elif element.get(f"{TEXT}continue-numbering") == "true" and own in self._by_style:
            counts = self._by_style[own]
        else:
            counts = {}
        self._by_style[own] = counts
        if ident := element.get(f"{XML}id"):
            self._by_id[ident] = counts
        return Place(own, counts)

    def item(self, element: Element, place: Place) -> tuple[Label, float]:
        """What is printed before an item, and its left edge in points."""
        level = _level(self._styles.lists.get(place.style), place.level)
        start = element.get(f"{TEXT}start-value", "")
        self._count(place.counts, place.level, level, start)
        left = _left(level)
        if level is None:
            return NO_LABEL, left
        if level.tag != f"{TEXT}list-level-style-number":
            return Label(bullet=BULLET), left
        number = self._printed(self._styles.lists[place.style], level, place.level, place.counts)
        return Label(number), left

    def heading(self, element: Element) -> Label:
        """What is printed before a heading that stands in no list."""
        at = _whole(element.get(f"{TEXT}outline-level", ""), 1)
        level = _level(self._styles.outline, at)
        if level is None or element.get(f"{TEXT}is-list-header") == "true":
            return NO_LABEL
        start = element.get(f"{TEXT}start-value", "")
        if element.get(f"{TEXT}restart-numbering") == "true":
            self._outline.pop(at, None)
        self._count(self._outline, at, level, start)
        assert self._styles.outline is not None
        return Label(self._printed(self._styles.outline, level, at, self._outline))

    def _count(self, counts: Counts, at: int, level: Element | None, start: str) -> None:
        first = _whole(level.get(f"{TEXT}start-value", ""), 1) if level is not None else 1
        counts[at] = _whole(start, 1) if start else counts.get(at, first - 1) + 1
        for below in [deeper for deeper in counts if deeper > at]:
            del counts[below]

    def _printed(self, style: Element, level: Element, at: int, counts: Counts) -> str:
        if not level.get(f"{STYLE}num-format"):
            return ""
        form = level.get(f"{LOEXT}num-list-format")
        if form is None:
            shown = _whole(level.get(f"{TEXT}display-levels", ""), 1)
            places = ".".join(f"%{index}%" for index in range(at - shown + 1, at + 1))
            form = f"{level.get(f'{STYLE}num-prefix', '')}{places}{level.get(f'{STYLE}num-suffix', '')}"
        return _PLACE.sub(lambda found: _number(style, int(found[1]), counts), form).strip()


def _number(style: Element, at: int, counts: Counts) -> str:
    level = _level(style, at)
    if level is None:
        return ""
    form = _FORMS.get(level.get(f"{STYLE}num-format", ""), "none")
    value = counts.get(at, _whole(level.get(f"{TEXT}start-value", ""), 1))
    if value > 26 and form.endswith("Letter") and level.get(f"{STYLE}num-letter-sync") != "true":
        return _counted_letters(value) if form == "lowerLetter" else _counted_letters(value).upper()
    return numeral(value, form)


def _counted_letters(value: int) -> str:
    """``z``, ``aa``, ``ab``: without letters in step, LibreOffice counts them as digits."""
    out = ""
    while value:
        value, letter = divmod(value - 1, 26)
        out = ascii_lowercase[letter] + out
    return out


def _level(style: Element | None, at: int) -> Element | None:
    for level in style if style is not None else ():
        if level.get(f"{TEXT}level") == str(at):
            return level
    return None


def _left(level: Element | None) -> float:
    for properties in level.iter() if level is not None else ():
        for name in (f"{FO}margin-left", f"{TEXT}space-before"):
            if (said := points(properties.get(name, ""))) is not None:
                return max(0.0, said)
    return 0.0


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() else otherwise
