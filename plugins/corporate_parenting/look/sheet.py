"""A council's colours as a style sheet that comes after everybody's."""

from __future__ import annotations

from corporate_parenting.look.pairs import Palette


def sheet(palette: Palette) -> bytes:
    """Values for tokens of ``assets/styles/10-tokens.css``, written as they are written there.

    Print keeps its own black on white.
    """
    tokens = {
        "accent": f"var(--if-light, {palette.accent}) var(--if-dark, {palette.accent_in_dark})",
        "band": palette.band,
        "sun": palette.sun,
        "on-sun": palette.on_sun,
        "on-night": palette.on_night,
    }
    values = " ".join(f"--{name}: {value};" for name, value in tokens.items())
    return f"@media screen {{ :root {{ {values} }} }}\n".encode()
