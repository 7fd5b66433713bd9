"""Every pair of colours in which a council's own two are seen, and what must stand apart how far.

WCAG 2.2: 1.4.6 (7 to 1) for words, since the same colours are used on young people's pages and for links
in the midst of text; 1.4.11 (3 to 1) for the mark around what the keyboard has chosen. What the design can
find for itself it does: white or ink on a colour, a lighter tint in the dark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from corporate_parenting.look.colour import contrast, mixed, nearest

WORDS, MARKS = 7.0, 3.0
"""How far words stand apart from their ground, and marks from what is beside them."""

MAIN, SECOND = "#0a5361", "#ffc83d"
"""Our own, where a council chooses none."""
Use = Literal["words", "ground", "mark"]
WHITE, INK = "#ffffff", "#14212a"
HUES = ("#1c4f94", "#963300", "#5b3399", "#205e31", "#8e1b5a", "#0a5361")
"""The colours of young people's parts."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """The grounds of the style sheet in light or in dark; ``tint`` is the share of a part's colour in its."""

    paper: str
    wash: str
    mark: str
    night: str
    tint: float

    @cache  # noqa: B019  # there are two schemes
    def grounds(self) -> tuple[str, ...]:
        """All on which words and links may stand."""
        return (
            self.paper,
            self.wash,
            self.mark,
            *(mixed(hue, self.tint, self.paper) for hue in HUES),
        )


LIGHT = Scheme("#ffffff", "#f1f5f6", "#fff1c4", "#14212a", 0.10)
DARK = Scheme("#0e161b", "#18242b", "#3d3208", "#1f2f39", 0.32)


@dataclass(frozen=True, slots=True)
class Palette:
    """What the style sheet is told. ``accent`` is the colour of links, ``on_night`` of words on the night."""

    accent: str
    accent_in_dark: str
    band: str
    sun: str
    on_sun: str
    on_night: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A colour that cannot be used as it is. ``instead`` is the nearest that can.

    ``use`` is what it is used for there: for ``words`` on ``ground``, as the ``ground`` of words in that
    colour, or as the ``mark`` around what the keyboard has chosen.
    """

    which: Literal["main", "second"]
    use: Use
    ground: str
    ratio: float
    needed: float
    instead: str


def colours_of(main: str | None, second: str | None) -> tuple[str, str]:
    """A council's two colours; ours where it has none."""
    return main or MAIN, second or SECOND


@cache
def judged(main: str, second: str) -> tuple[Palette, tuple[Unreadable, ...]]:
    """The whole palette, made of the nearest colours that can be read; and those that cannot, as they are."""
    problems = []
    good_main = _instead(main, lambda c: _worst_of_main(c)[0] >= WORDS)
    if good_main != main:
        ratio, ground = _worst_of_main(main)
        problems.append(Unreadable("main", "words", ground, ratio, WORDS, good_main))
    good_second = _instead(second, lambda c: next(_faults_of_second(c, good_main), None) is None)
    if good_second != second:
        use, ground, ratio, needed = next(_faults_of_second(second, good_main))
        problems.append(Unreadable("second", use, ground, ratio, needed, good_second))
    palette = Palette(
        accent=good_main,
        accent_in_dark=_readable(good_main, DARK.grounds()),
        band=good_main,
        sun=good_second,
        on_sun=_on(good_second),
        on_night=_readable(good_second, (LIGHT.night, DARK.night)),
    )
    return palette, tuple(problems)


def _worst(colour: str, grounds: tuple[str, ...]) -> tuple[float, str]:
    return min((contrast(colour, ground), ground) for ground in grounds)


def _worst_of_main(colour: str) -> tuple[float, str]:
    """As words on every light ground, which is also how white words stand on a band of it."""
    return _worst(colour, LIGHT.grounds())


def _on(colour: str) -> str:
    """Ink or white, whichever is read better on it."""
    return max((INK, WHITE), key=lambda words: contrast(words, colour))


def _faults_of_second(colour: str, main: str) -> Iterator[tuple[Use, str, float, float]]:
    words = _on(colour)
    if (ratio := contrast(words, colour)) < WORDS:
        yield "ground", words, ratio, WORDS
    # The mark is a line of one with a line of the other around it: one of them is seen on every ground.
    for ground in (*LIGHT.grounds(), *DARK.grounds(), LIGHT.night, DARK.night, *HUES, main):
        if (ratio := max(contrast(colour, ground), contrast(words, ground))) < MARKS:
            yield "mark", ground, ratio, MARKS


def _instead(colour: str, will_do: Callable[[str], bool]) -> str:
    found = nearest(colour, will_do)
    assert found is not None  # black does as the main colour, and white as the second, of every hue
    return found


def _readable(colour: str, grounds: tuple[str, ...]) -> str:
    return _instead(colour, lambda c: _worst(c, grounds)[0] >= WORDS)
