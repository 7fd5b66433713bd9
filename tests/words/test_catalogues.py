"""Every catalogue says what the English one says: the same keys, the same places for values."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
import yaml

import corporate_parenting
from corporate_parenting.loading.helplines import helplines
from corporate_parenting.source.builder import FastLoader
from corporate_parenting.words import furniture
from corporate_parenting.words.languages import plural

FILES = sorted((Path(corporate_parenting.__file__).parent / "words").glob("*.yml"))
CATALOGUES: dict[str, dict[str, str]] = {
    file.stem: yaml.load(file.read_text("utf-8"), Loader=FastLoader) for file in FILES
}
"""As written: `furniture` would say in English what another language lacks."""
OTHERS = [language for language in CATALOGUES if language != "en"]
PLURALS = {
    key.removesuffix(".other")
    for key in CATALOGUES["en"]
    if key.endswith(".other") and f"{key.removesuffix('.other')}.one" in CATALOGUES["en"]
}
FORMS = ("zero", "one", "two", "few", "many", "other")
OWN = re.compile(r"helpline\.|month\.alone\.")
"""What English has no need of: helplines.yml is in English, and a month has one name."""
ALIKE = {
    ("pl", "page.open-menu"),
    ("cy", "contact.cost"),
    ("cy", "format.braille"),
    ("pl", "fact.status"),
    ("pl", "plan.title"),
}
"""Words that are the same in English and mean the same."""


def _plain(language: str) -> dict[str, str]:
    """What is neither a plural form nor the language's own."""
    return {
        key: text
        for key, text in CATALOGUES[language].items()
        if key.rpartition(".")[0] not in PLURALS and not OWN.match(key)
    }


def _places(text: str) -> list[str]:
    return sorted(re.findall(r"{\w+}", text))


def test_there_are_plural_forms_to_compare() -> None:
    assert {"missing.parts", "illustration/missing.parts"} <= PLURALS
    assert {"ar", "cy", "pl"} <= set(OTHERS)


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_has_the_keys_of_english(language: str) -> None:
    ours, english = _plain(language), _plain("en")
    assert {"missing": english.keys() - ours.keys(), "unknown": ours.keys() - english.keys()} == {
        "missing": set(),
        "unknown": set(),
    }


@pytest.mark.parametrize("language", OTHERS)
def test_values_stand_in_the_same_places(language: str) -> None:
    english = _plain("en")
    assert [k for k, text in _plain(language).items() if _places(text) != _places(english[k])] == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_number_has_its_form(language: str) -> None:
    words = furniture(language)
    used = {plural(language, n) for n in range(201)}
    for key in PLURALS:
        held = {form for form in FORMS if f"{key}.{form}" in CATALOGUES[language]}
        assert held <= used, f"{key} has forms that {language} does not use"
        assert held == used or "other" in held, f"{key} has no form for {used - held}"
        for n in range(201):
            said = words.count(key, n)
            assert str(n) in said or n in {1, 2}, said


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_has_the_helplines(language: str) -> None:
    """What they are for, what they cost and when they answer; a name only where it is not a proper one."""
    catalogue = CATALOGUES[language]
    held = {key.removeprefix("helpline.") for key in catalogue if key.startswith("helpline.")}
    needed = {f"{h.id}.{part}" for h in helplines() for part in ("text", "cost", "hours")}
    assert needed - held == set()
    assert held - needed - {f"{h.id}.name" for h in helplines()} == set()


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_no_key_stands_twice(file: Path) -> None:
    """YAML would keep the last one and say nothing."""
    tree = yaml.compose(file.read_text("utf-8"))
    assert isinstance(tree, yaml.MappingNode)
    keys = [key.value for key, _ in tree.value]
    assert [key for key in set(keys) if keys.count(key) > 1] == []


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_was_left_in_english(language: str) -> None:
    english = _plain("en")
    alike = [
        (language, key)
        for key, text in _plain(language).items()
        if text == english[key] and re.search(r"[A-Za-z]", re.sub(r"{\w+}", "", text))
    ]
    assert [pair for pair in alike if pair not in ALIKE] == []


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_no_invisible_characters(file: Path) -> None:
    """Direction comes from markup; a control character that nobody sees would travel with copied words."""
    assert {c for c in file.read_text("utf-8") if unicodedata.category(c) in {"Cf", "Co"}} == set()


def test_each_language_counts_in_its_own_way() -> None:
    first = {
        language: [furniture(language).count("missing.parts", n).split(".")[0] for n in (1, 2, 3, 6, 11)]
        for language in ("cy", "pl", "ar")
    }
    assert first == {
        "cy": [
            "Nid yw un rhan o'r dudalen hon mewn geiriau syml eto",
            "Nid yw dwy ran o'r dudalen hon mewn geiriau syml eto",
            "Nid yw 3 rhan o'r dudalen hon mewn geiriau syml eto",
            "Nid yw 6 rhan o'r dudalen hon mewn geiriau syml eto",
            "Nid yw 11 rhan o'r dudalen hon mewn geiriau syml eto",
        ],
        "pl": [
            "Jedna część tej strony nie jest jeszcze napisana prostymi słowami",
            "2 części tej strony nie są jeszcze napisane prostymi słowami",
            "3 części tej strony nie są jeszcze napisane prostymi słowami",
            "6 części tej strony nie jest jeszcze napisanych prostymi słowami",
            "11 części tej strony nie jest jeszcze napisanych prostymi słowami",
        ],
        "ar": [
            "جزء واحد من هذه الصفحة ليس مكتوبًا بكلمات بسيطة بعد",
            "جزءان من هذه الصفحة ليسا مكتوبين بكلمات بسيطة بعد",
            "3 أجزاء من هذه الصفحة ليست مكتوبة بكلمات بسيطة بعد",
            "6 أجزاء من هذه الصفحة ليست مكتوبة بكلمات بسيطة بعد",
            "11 جزءًا من هذه الصفحة ليس مكتوبًا بكلمات بسيطة بعد",
        ],
    }


def test_dates() -> None:
    """A month after a day, and a month alone, which Polish says otherwise."""
    dates = {
        language: [furniture(language).date(2026, 3, 17), furniture(language).date(2026, 3)]
        for language in ("cy", "pl", "ar")
    }
    assert dates == {
        "cy": ["17 Mawrth 2026", "Mawrth 2026"],
        "pl": ["17 marca 2026", "marzec 2026"],
        "ar": ["17 مارس 2026", "مارس 2026"],
    }


@pytest.mark.parametrize("language", OTHERS)
def test_months_are_those_of_cldr(language: str) -> None:
    from babel.dates import get_month_names  # noqa: PLC0415  # only where another language is looked at

    words = furniture(language)
    in_a_date, alone = (get_month_names("wide", context, language) for context in ("format", "stand-alone"))
    for month in range(1, 13):
        assert words(f"month.{month}") == in_a_date[month]
        assert words.get(f"month.alone.{month}", words(f"month.{month}")) == alone[month]


def test_young_people_are_told_how_strong_a_promise_is() -> None:
    """The words on the mark are those with which the explanation names it."""
    for language in OTHERS:
        words = furniture(language)
        assert words("strength.will_try").lower() in words("strength.explained").lower(), language
