"""The numbers that Word counts and prints, which stand nowhere in the words (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from corporate_parenting.importing.formats.gather import NO_LABEL, Label
from corporate_parenting.importing.formats.numerals import numeral
from corporate_parenting.importing.formats.word.names import W, is_on, value, whole
from corporate_parenting.importing.formats.word.styles import Styles

_PLACE = re.compile(r"%([1-9])")
BULLET = "•"


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int
    restarts_after: int
    """An item of a level below this one begins the count again."""
    is_decimal: bool
    """Whether the numbers of higher levels are shown in digits, whatever their own form."""
    left: float
    style: str
    at: int


_Levels = dict[int, _Level]


class Numbers:
    """Counts as Word does, paragraph after paragraph."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._known: dict[str, _Levels] = {}
        self._counts: dict[str, dict[int, int]] = {}
        """How far each definition has counted, by its id."""
        self._nums: dict[str, Element] = {}
        self._abstract: dict[str, Element] = {}
        self._begun: set[str] = set()
        for element in root if root is not None else ():
            if element.tag == f"{W}abstractNum":
                self._abstract[element.get(f"{W}abstractNumId", "")] = element
            elif element.tag == f"{W}num":
                self._nums[element.get(f"{W}numId", "")] = element

    def next(self, paragraph: Element) -> tuple[Label, float]:
        """What Word prints before this paragraph, and its left edge in points; below 0 without one."""
        num, at = self._place(paragraph)
        levels = self._levels(num)
        level = levels.get(at)
        if level is None:
            return NO_LABEL, -1
        left = self._left(paragraph, level)
        if level.form == "bullet":
            return Label(bullet=BULLET) if level.text.strip() else NO_LABEL, left
        counts = self._counted(num, levels, at)
        number = _PLACE.sub(lambda found: self._shown(found, levels, counts, level), level.text).strip()
        return Label(number), left

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The id of the list and the level in it. An id of 0 takes a style's numbers off."""
        num, at = "", ""
        for found in self._styles.properties(paragraph, "w:pPr/w:numPr"):
            at = at or value(found, "w:ilvl")
            if num := value(found, "w:numId"):
                break
        if not num or num == "0":
            return "", 0
        own = paragraph.find(f"{W}pPr/{W}numPr")
        if not value(own, "w:ilvl") and not value(own, "w:numId"):
            names = [style.get(f"{W}styleId", "") for style in self._styles.chain(self._styles.of(paragraph))]
            linked = {level.style: index for index, level in self._levels(num).items() if level.style}
            for name in names:
                if name in linked:
                    return num, linked[name]
        return num, whole(at)

    def _levels(self, num: str) -> _Levels:
        if num not in self._known:
            element = self._nums.get(num)
            self._known[num] = {} if element is None else self._read(element)
        return self._known[num]

    def _read(self, num: Element) -> _Levels:
        abstract = self._abstract_of(num)
        found = {whole(level.get(f"{W}ilvl", "")): level for level in _levels_in(abstract)}
        for override in num.iter(f"{W}lvlOverride"):
            for level in override.iter(f"{W}lvl"):
                found[whole(override.get(f"{W}ilvl", ""))] = level
        return {index: _level(level, index) for index, level in found.items()}

    def _abstract_of(self, num: Element) -> Element | None:
        abstract = self._abstract.get(value(num, "w:abstractNumId"))
        link = value(abstract, "w:numStyleLink")
        for style in self._styles.chain(link) if link else ():
            linked = self._nums.get(value(style, "w:pPr/w:numPr/w:numId"))
            if linked is not None and linked is not num:
                return self._abstract.get(value(linked, "w:abstractNumId"))
        return abstract

    def _counted(self, num: str, levels: _Levels, at: int) -> dict[int, int]:
        """The counts of the list after this item. Lists of one definition count on together."""
        element = self._nums[num]
        abstract = self._abstract_of(element)
        key = abstract.get(f"{W}abstractNumId", "") if abstract is not None else f"num {num}"
        counts = self._counts.setdefault(key, {})
        if num not in self._begun:
            self._begun.add(num)
            for override in element.iter(f"{W}lvlOverride"):
                start = override.find(f"{W}startOverride")
                if start is not None:
                    level = whole(override.get(f"{W}ilvl", ""))
                    counts[level] = whole(value(start), 1) - (level >= at)
        for above in range(at):
            if above in levels:
                counts.setdefault(above, levels[above].start)
        counts[at] = counts.get(at, levels[at].start - 1) + 1
        for below in [index for index in counts if index > at]:
            if below in levels and at < levels[below].restarts_after:
                del counts[below]
        return counts

    def _shown(self, place: re.Match[str], levels: _Levels, counts: dict[int, int], here: _Level) -> str:
        index = int(place[1]) - 1
        if index not in levels:
            return ""
        form = "decimal" if here.is_decimal and levels[index].form != "none" else levels[index].form
        return numeral(counts.get(index, levels[index].start), form)

    def _left(self, paragraph: Element, level: _Level) -> float:
        own = paragraph.find(f"{W}pPr/{W}ind")
        said = (own.get(f"{W}left") or own.get(f"{W}start")) if own is not None else None
        # A deeper level is deeper, wherever its edge.
        edge = max(0.0, whole(said) / 20) if said else level.left
        return edge + level.at / 100


def _levels_in(abstract: Element | None) -> list[Element]:
    return abstract.findall(f"{W}lvl") if abstract is not None else []


def _level(element: Element, index: int) -> _Level:
    restart = element.find(f"{W}lvlRestart")
    form = element.find(f".//{W}numFmt")
    indent = element.find(f"{W}pPr/{W}ind")
    left = (indent.get(f"{W}left") or indent.get(f"{W}start") or "0") if indent is not None else "0"
    return _Level(
        value(form) or "decimal",
        value(element, "w:lvlText"),
        whole(value(element, "w:start"), 0 if element.find(f"{W}start") is None else 1),
        index if restart is None else whole(value(restart), index),
        bool(is_on(element, "isLgl")),
        max(0.0, whole(left) / 20),
        value(element, "w:pStyle"),
        index,
    )
