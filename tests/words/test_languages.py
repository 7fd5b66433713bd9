"""Languages in their own script, their direction and their plural forms, as CLDR has them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from corporate_parenting.words import autonym, direction, name_in
from corporate_parenting.words.languages import plural


@pytest.mark.parametrize(
    ("tag", "way"),
    [
        ("en", "ltr"),
        ("en-GB", "ltr"),
        ("cy", "ltr"),
        ("ar", "rtl"),
        ("ar-IQ", "rtl"),
        ("ur-PK", "rtl"),
        ("fa", "rtl"),
        ("ckb", "rtl"),
        ("ku", "ltr"),  # Kurmanji is written in Latin letters
        ("pa", "ltr"),
        ("pa-Arab", "rtl"),  # the script decides
        ("xx", "ltr"),
        ("sgn-BE-FR", "ltr"),
    ],
)
def test_direction(tag: str, way: str) -> None:
    assert direction(tag) == way


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "English"),
        ("cy", "Cymraeg"),
        ("pl", "polski"),
        ("ar", "العربية"),
        ("ur", "اردو"),
        ("zh-Hant", "中文 (繁體)"),
        ("ar-XX", "العربية"),  # a region that is none, so the language's own name
        ("xx", "xx"),
        ("sgn-BE-FR", "sgn-BE-FR"),
    ],
)
def test_a_language_in_its_own_words(tag: str, name: str) -> None:
    assert autonym(tag) == name


@pytest.mark.parametrize(
    ("tag", "display", "name"),
    [
        ("pl", "en", "Polish"),
        ("ar", "cy", "Arabeg"),
        ("cy", "pl", "walijski"),
        ("rom", "en", "Romany"),  # a language of which CLDR knows the name and nothing else
        ("xx", "en", "xx"),
        ("pl", "xx", "pl"),
    ],
)
def test_a_language_in_another_ones_words(tag: str, display: str, name: str) -> None:
    assert name_in(tag, display) == name


@pytest.mark.parametrize(
    ("tag", "forms"),
    [
        ("en", {0: "other", 1: "one", 2: "other", 5: "other"}),
        ("en-GB", {1: "one", 2: "other"}),
        ("cy", {0: "zero", 1: "one", 2: "two", 3: "few", 4: "other", 6: "many", 7: "other"}),
        ("pl", {0: "many", 1: "one", 2: "few", 5: "many", 12: "many", 21: "many", 22: "few"}),
        ("ar", {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other"}),
        ("xx", {1: "one", 2: "other"}),
    ],
)
def test_plural_forms(tag: str, forms: dict[int, str]) -> None:
    assert {n: plural(tag, n) for n in forms} == forms


def test_pages_in_english_do_without_babel() -> None:
    asked = (
        "import sys, corporate_parenting.words as w; f = w.furniture(); "
        "f.count('missing.parts', 2); w.direction('en'); w.autonym('en'); print('babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
