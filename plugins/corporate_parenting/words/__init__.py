"""Furniture words: what the pages say around a council's words, one catalogue a language."""

from __future__ import annotations

import datetime as dt
from functools import cache
from importlib.resources import files

import yaml

from corporate_parenting.words.languages import autonym, direction, name_in, plural

__all__ = ["Furniture", "autonym", "direction", "furniture", "name_in"]

_INSTEAD = "illustration/"
_PAST = "past/"


class Furniture:
    """The catalogue of one language. Unknown keys raise ``KeyError``: they are our mistakes."""

    def __init__(self, language: str, catalogue: dict[str, str]) -> None:
        self.language = language
        self.catalogue = catalogue

    def __call__(self, key: str, **values: object) -> str:
        text = self.catalogue[key]
        return text.format(**values) if values else text

    def for_illustration(self) -> Furniture:
        """The same words, with those that are said instead about an illustration."""
        return self._with(_INSTEAD)

    def for_the_past(self) -> Furniture:
        """The same words, with those that are said instead of what is over."""
        return self._with(_PAST)

    def for_edition(self, edition: str) -> Furniture:
        """The same words, with those that are said instead in a declared edition, such as ``under-10s``."""
        return self._with(f"{edition}/")

    def _with(self, prefix: str) -> Furniture:
        instead = {k.removeprefix(prefix): v for k, v in self.catalogue.items() if k.startswith(prefix)}
        return Furniture(self.language, self.catalogue | instead)

    def get(self, key: str, default: str) -> str:
        """The words at ``key``, or an author's own word where the contract is open."""
        return self.catalogue.get(key, default)

    def count(self, key: str, n: int) -> str:
        """The words for ``n`` things, in the form that the language asks for.

        A catalogue holds a key for each CLDR category in which the words differ: ``key.one`` and
        ``key.other`` in English; ``.zero``, ``.two``, ``.few`` and ``.many`` too where a language has them.
        A category that it leaves out is said as ``key.other``.
        """
        form = f"{key}.{plural(self.language, n)}"
        return self(form if form in self.catalogue else f"{key}.other", n=n)

    def date(self, year: int, month: int | None = None, day: int | None = None) -> str:
        """``17 March 2026``, ``March 2026`` or ``2026``: never more precise than what is known.

        Some languages name a month otherwise when no day stands before it (Polish ``17 marca``, but
        ``marzec``): their catalogues hold ``month.alone.3`` too.
        """
        parts = [str(day)] if day else []
        if month:
            name = self(f"month.{month}")
            parts.append(name if day else self.get(f"month.alone.{month}", name))
        return " ".join([*parts, str(year)])

    def day(self, day: dt.date) -> str:
        return self.date(day.year, day.month, day.day)


@cache
def furniture(language: str = "en") -> Furniture:
    """The catalogue of ``language``; raises ``FileNotFoundError`` where there is none."""
    path = files("corporate_parenting") / "words" / f"{language}.yml"
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes text only
    data = yaml.load(path.read_text("utf-8"), Loader=loader)  # noqa: S506
    if language != "en":  # a word that a catalogue lacks is English rather than a page that fails
        data = furniture().catalogue | data
    return Furniture(language, data)


@cache
def furniture_in(language: str) -> Furniture | None:
    """The catalogue of ``language``, or of its base language (``ar`` for ``ar-SY``); ``None`` without one."""
    for tag in dict.fromkeys((language, language.partition("-")[0])):
        if (files("corporate_parenting") / "words" / f"{tag}.yml").is_file():
            return furniture(tag)
    return None
