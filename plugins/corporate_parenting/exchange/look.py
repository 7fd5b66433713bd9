"""How a file for Word looks: sizes, colours and widths, and the languages that spelling is checked in."""

from __future__ import annotations

FONT = "Arial"
"""On every machine that has Word; LibreOffice has one of the same widths."""

INK, SOFT, ACCENT, WARN = "14212A", "43525C", "0A5361", "8A3B00"
LINE, PALE, WHITE = "C3CED3", "F1F5F6", "FFFFFF"

PAGE = (16838, 11906)
"""A4 on its side, in twentieths of a point."""
MARGIN = 850
SPACE = PAGE[0] - 2 * MARGIN


def widths(*, with_beside: bool) -> tuple[int, ...]:
    """The columns' widths in twentieths of a point; together the space between the margins."""
    shares = (0.16, 0.29, 0.30, 0.25) if with_beside else (0.18, 0.41, 0.41)
    first = [round(SPACE * share) for share in shares[:-1]]
    return (*first, SPACE - sum(first))


def spelling(tag: str) -> str:
    """The language as Word knows it: councils write British English."""
    return {"en": "en-GB", "cy": "cy-GB", "pl": "pl-PL", "ar": "ar-SA", "ur": "ur-PK"}.get(tag, tag)


def day(package_day: object) -> str:
    return f"{package_day:%d %B %Y}".lstrip("0")
