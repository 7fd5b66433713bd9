"""Colours as ``#rrggbb``: how far two stand apart, and the nearest that will do.

Sources: WCAG 2.2, relative luminance and contrast ratio; Björn Ottosson, A perceptual color space for image
processing (2020), OKLab; CSS Color Module Level 4, OKLCH. Written out, because a colour library would bring
forty spaces for these three.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from math import atan2, cos, hypot, sin

Rgb = tuple[float, float, float]
"""Red, green and blue of sRGB between 0 and 1."""

HEX = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS = 400
"""In how many steps of lightness a colour is looked for: finer than a screen can show."""


def _rgb(colour: str) -> Rgb:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(rgb: Rgb) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in rgb)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _gamma(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


@cache
def luminance(colour: str) -> float:
    red, green, blue = (_linear(part) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, share: float, ground: str) -> str:
    """``color-mix(in srgb, colour share, ground)`` of CSS."""
    one, two = _rgb(colour), _rgb(ground)
    red, green, blue = (a * share + b * (1 - share) for a, b in zip(one, two, strict=True))
    return _hex((red, green, blue))


def oklch(colour: str) -> tuple[float, float, float]:
    """Lightness, chroma and hue (in radians)."""
    red, green, blue = (_linear(part) for part in _rgb(colour))
    l_ = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    m_ = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    s_ = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    lightness = 0.2104542553 * l_ + 0.7936177850 * m_ - 0.0040720468 * s_
    a = 1.9779984951 * l_ - 2.4285922050 * m_ + 0.4505937099 * s_
    b = 0.0259040371 * l_ + 0.7827717662 * m_ - 0.8086757660 * s_
    return lightness, hypot(a, b), atan2(b, a)


def _from_oklch(lightness: float, chroma: float, hue: float) -> Rgb | None:
    """``None`` where no screen can show it."""
    a, b = chroma * cos(hue), chroma * sin(hue)
    l_ = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    m_ = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s_ = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * l_ - 3.3077115913 * m_ + 0.2309699292 * s_,
        -1.2684380046 * l_ + 2.6097574011 * m_ - 0.3413193965 * s_,
        -0.0041960863 * l_ - 0.7034186147 * m_ + 1.7076147010 * s_,
    )
    if not all(-0.0005 <= part <= 1.0005 for part in linear):
        return None
    red, green, blue = (_gamma(min(1.0, max(0.0, part))) for part in linear)
    return red, green, blue


def _as_colourful_as_can_be(lightness: float, chroma: float, hue: float) -> tuple[float, str]:
    """The colour of that lightness and hue with as much of the chroma as a screen can show."""
    if whole := _from_oklch(lightness, chroma, hue):
        return chroma, _hex(whole)
    low, high = 0.0, chroma
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (middle, high) if _from_oklch(lightness, middle, hue) else (low, middle)
    return low, _hex(_from_oklch(lightness, low, hue) or (lightness > 0.5,) * 3)


def nearest(colour: str, will_do: Callable[[str], bool]) -> str | None:
    """The colour of the same hue, nearest to ``colour`` in OKLCH, that will do; ``colour`` itself if it does.

    ``None`` where no lightness of this hue does.
    """
    if will_do(colour):
        return colour
    lightness, chroma, hue = oklch(colour)
    best: tuple[float, str] | None = None
    for at in sorted((step / _STEPS for step in range(_STEPS + 1)), key=lambda at: abs(at - lightness)):
        if best and abs(at - lightness) > best[0]:
            break  # from here on the lightness alone is further away
        kept, candidate = _as_colourful_as_can_be(at, chroma, hue)
        distance = hypot(at - lightness, kept - chroma)
        if (best is None or distance < best[0]) and will_do(candidate):
            best = distance, candidate
    return best[1] if best else None
