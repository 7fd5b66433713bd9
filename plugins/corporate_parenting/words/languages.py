"""What a language is called, which way it is written, and how it counts: Unicode's CLDR, through Babel.

Babel is imported only when another language than English is asked about: most runs of the command never do.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from babel import Locale

ENGLISH = "en"


@cache
def direction(language: str) -> Literal["ltr", "rtl"]:
    """``rtl`` for languages written from right to left, else ``ltr``; ``ltr`` for a tag that CLDR lacks."""
    if _is_english(language):
        return "ltr"
    locale = _locale(language)
    return "rtl" if locale and locale.character_order == "right-to-left" else "ltr"


@cache
def autonym(language: str) -> str:
    """The language's own name in its own script, cased as in a sentence: ``Cymraeg``, ``polski``.

    The tag itself where CLDR has no name.
    """
    if language == ENGLISH:
        return "English"
    return name_in(language, language)


@cache
def name_in(language: str, display: str) -> str:
    """What ``language`` is called in the language ``display``: ``Polish`` in ``en``; else the tag itself."""
    locale, shown = _locale(language), _locale(display)
    if shown is None:
        return language
    name = locale.get_display_name(shown) if locale else shown.languages.get(language)
    return name or language


def tag_of(name: str) -> str:
    """The tag of the language that English calls ``name``: ``ur`` for ``urdu``; empty where none is near."""
    english = _locale(ENGLISH)
    names = {said.casefold(): tag for tag, said in english.languages.items()} if english else {}
    close = get_close_matches(name.casefold(), names, n=1, cutoff=0.8)
    return str(names[close[0]]).replace("_", "-") if close else ""


def plural(language: str, n: int) -> str:
    """The form of words for ``n`` things: CLDR's ``zero``, ``one``, ``two``, ``few``, ``many`` or ``other``.

    Each language uses some of them; English ``one`` and ``other`` (Unicode, Language Plural Rules).
    """
    locale = None if _is_english(language) else _locale(language)
    if locale is None:
        return "one" if n == 1 else "other"
    return locale.plural_form(n)


def _is_english(language: str) -> bool:
    return language.split("-", maxsplit=1)[0] == ENGLISH


@cache
def _locale(language: str) -> Locale | None:
    """What Babel knows of a BCP 47 tag, or of its first part; ``None`` where it knows neither."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  # takes 25 ms that English pages do without

    for tag in dict.fromkeys((language, language.split("-", maxsplit=1)[0])):
        try:
            return Locale.parse(tag, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return None
