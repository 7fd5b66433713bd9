"""Numbers as word processors print them: 3, 03, c, iii."""

from __future__ import annotations

from string import ascii_lowercase

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def numeral(value: int, form: str) -> str:
    """``value`` in a ``form`` named as in WordprocessingML (ECMA-376 part 1, 17.18.59).

    A form that is spelt out in words or belongs to another script comes out in digits.
    """
    match form:
        case "none":
            return ""
        case "lowerLetter":
            return letters(value)
        case "upperLetter":
            return letters(value).upper()
        case "lowerRoman":
            return roman(value)
        case "upperRoman":
            return roman(value).upper()
        case "decimalZero":
            return f"{value:02d}"
        case "ordinal":
            return f"{value}{_ordinal(value)}"
    return str(value)


def letters(value: int) -> str:
    """``a`` to ``z``, then ``aa``, ``bb``: Word and LibreOffice repeat the letter."""
    if value < 1:
        return str(value)
    times, letter = divmod(value - 1, 26)
    return ascii_lowercase[letter] * (times + 1)


def roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    out = ""
    for worth, sign in _ROMAN:
        times, value = divmod(value, worth)
        out += sign * times
    return out


def _ordinal(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
