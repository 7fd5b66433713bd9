"""How far colours stand apart, the nearest that will do, and that a proposal always does."""

from __future__ import annotations

import random
import re
from math import degrees
from pathlib import Path

import pytest

from corporate_parenting.look import colours_of, judged, sheet
from corporate_parenting.look.colour import contrast, mixed, nearest, oklch
from corporate_parenting.look.pairs import DARK, HUES, INK, LIGHT, MAIN, MARKS, SECOND, WHITE, WORDS
from tests.conftest import ROOT

STYLES = ROOT / "plugins" / "corporate_parenting" / "assets" / "styles"
SOME = [f"#{random.Random(n).getrandbits(24):06x}" for n in range(40)]
NAMED = ["#000000", "#ffffff", "#ff0000", "#ffff00", "#00ff00", "#0000ff", "#808080", "#767676", "#0072bc"]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),  # one short of the grey that WebAIM tells everybody of
        ("#767676", "#ffffff", 4.54),
        ("#0072bc", "#ffffff", 5.08),
        ("#abcdef", "#abcdef", 1.0),
    ],
)
def test_contrast_is_wcags(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(
    ("colour", "lightness", "chroma", "hue"),
    [  # CSS Color 4 and its tables of examples
        ("#ff0000", 0.62796, 0.25768, 29.23),
        ("#00ff00", 0.86644, 0.29483, 142.5),
        ("#0000ff", 0.45201, 0.31321, 264.05),
        ("#ffffff", 1.0, 0.0, None),
    ],
)
def test_oklch_is_css(colour, lightness, chroma, hue):
    found = oklch(colour)
    assert found[:2] == pytest.approx((lightness, chroma), abs=0.0005)
    if hue is not None:
        assert degrees(found[2]) % 360 == pytest.approx(hue, abs=0.1)


def test_mixing_is_css():
    assert mixed("#ff0000", 0.25, "#ffffff") == "#ffbfbf"


def test_the_grounds_are_those_of_the_style_sheet():
    tokens = (STYLES / "10-tokens.css").read_text("utf-8")

    def value(name: str, which: str) -> str:
        found = re.search(rf"--{name}: var\(--if-light, ([^)]+)\) var\(--if-dark, ([^)]+)\)", tokens)
        assert found, name
        digits = found[1 if which == "light" else 2]
        return re.sub(r"^#(.)(.)(.)$", r"#\1\1\2\2\3\3", digits)

    for which, scheme in (("light", LIGHT), ("dark", DARK)):
        there = [value(name, which) for name in ("paper", "wash", "mark", "night", "mix")]
        assert there == [scheme.paper, scheme.wash, scheme.mark, scheme.night, f"{scheme.tint:.0%}"]
    assert value("accent", "light") == value("band", "light") == MAIN
    assert f"--sun: {SECOND}; --on-sun: {INK};" in tokens
    hues = (STYLES / "70-young-people.css").read_text("utf-8")
    assert tuple(re.findall(r"--n: (#[0-9a-f]{6});", hues)) == HUES


def test_our_own_colours_can_be_read():
    palette, problems = judged(*colours_of(None, None))
    assert problems == ()
    assert (palette.accent, palette.band, palette.sun, palette.on_sun) == (MAIN, MAIN, SECOND, INK)


@pytest.mark.parametrize("colour", [*NAMED, *SOME])
def test_a_proposal_can_be_read_and_what_can_be_read_is_left(colour):
    palette, problems = judged(colour, colour)
    for ground in LIGHT.grounds():
        assert contrast(palette.accent, ground) >= WORDS
    for ground in DARK.grounds():
        assert contrast(palette.accent_in_dark, ground) >= WORDS
    assert contrast(palette.band, WHITE) >= WORDS
    assert contrast(palette.sun, palette.on_sun) >= WORDS
    for night in (LIGHT.night, DARK.night):
        assert contrast(palette.on_night, night) >= WORDS
    for ground in (*LIGHT.grounds(), *DARK.grounds(), *HUES, palette.band):
        assert max(contrast(palette.sun, ground), contrast(palette.on_sun, ground)) >= MARKS
    refused = {problem.which: problem for problem in problems}
    assert (palette.band == colour) == ("main" not in refused)
    assert (palette.sun == colour) == ("second" not in refused)
    for problem in problems:
        assert problem.ratio < problem.needed
    again, none = judged(palette.band, palette.sun)
    assert none == ()
    assert (again.band, again.sun) == (palette.band, palette.sun)


@pytest.mark.parametrize("colour", [c for c in [*NAMED, *SOME] if oklch(c)[1] > 0.06])
def test_the_hue_is_kept(colour):
    found = nearest(colour, lambda c: contrast(c, WHITE) >= WORDS)
    assert found is not None
    if oklch(found)[1] > 0.04:
        turned = degrees(oklch(found)[2] - oklch(colour)[2])
        assert abs((turned + 180) % 360 - 180) < 4  # as near as eight bits a colour allow


def test_no_colour_of_the_same_hue_is_nearer():
    found = nearest("#0072bc", lambda c: contrast(c, WHITE) >= WORDS)
    assert found is not None
    assert WORDS <= contrast(found, WHITE) < WORDS + 0.1, "it is at the edge of what can be read"
    assert nearest("#0072bc", lambda _: False) is None


def test_the_sheet_is_one_rule_for_the_screen():
    palette, _ = judged("#3b2f80", "#ffb454")
    text = sheet(palette).decode()
    assert text == sheet(palette).decode()
    assert text.startswith("@media screen { :root { --accent: var(--if-light, #3b2f80) var(--if-dark, #")
    assert "--sun: #ffb454; --on-sun: #14212a;" in text
    assert len(text) < 300


def test_the_templates_use_no_colour_of_a_council_in_a_style_attribute():
    for path in Path(ROOT / "plugins" / "corporate_parenting" / "site" / "templates").glob("*.html"):
        assert "style=" not in path.read_text("utf-8")
