"""Furniture words: what the pages say around a council's words, one catalogue a language."""

from __future__ import annotations

import datetime as dt
from functools import cache
from importlib.resources import files

import yaml

_DIRECTIONS = {"ar": "rtl", "fa": "rtl", "ur": "rtl", "he": "rtl", "ps": "rtl", "ku": "rtl"}

_INSTEAD = "illustration/"


def direction(language: str) -> str:
    """``rtl`` for scripts written from right to left, else ``ltr``."""
    return _DIRECTIONS.get(language.split("-", maxsplit=1)[0], "ltr")


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
        instead = {k.removeprefix(_INSTEAD): v for k, v in self.catalogue.items() if k.startswith(_INSTEAD)}
        return Furniture(self.language, self.catalogue | instead)

    def get(self, key: str, default: str) -> str:
        """The words at ``key``, or an author's own word where the contract is open."""
        return self.catalogue.get(key, default)

    def count(self, key: str, n: int) -> str:
        """``key.one`` or ``key.many``."""
        return self(f"{key}.one" if n == 1 else f"{key}.many", n=n)

    def date(self, year: int, month: int | None = None, day: int | None = None) -> str:
        """``17 March 2026``, ``March 2026`` or ``2026``: never more precise than what is known."""
        parts = [str(day)] if day else []
        if month:
            parts.append(self(f"month.{month}"))
        return " ".join([*parts, str(year)])

    def day(self, day: dt.date) -> str:
        return self.date(day.year, day.month, day.day)


@cache
def furniture(language: str = "en") -> Furniture:
    """The catalogue of ``language``; raises ``FileNotFoundError`` where there is none."""
    path = files("corporate_parenting") / "words" / f"{language}.yml"
    data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # BaseLoader makes text only
    return Furniture(language, data)
