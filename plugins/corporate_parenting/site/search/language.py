"""What the search knows of a language: its alphabet, its small words, words for the same thing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Language:
    """One file of ``assets/search``; its README says what each key is."""

    letters: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()
    stop: tuple[str, ...] = ()
    starts: dict[str, str] = field(default_factory=dict)
    ends: dict[str, str] = field(default_factory=dict)
    rest: int = 3
    same: tuple[tuple[str, ...], ...] = ()
    talk: tuple[str, ...] = ()


@cache
def language(tag: str) -> Language:
    """What is known of ``tag``, or of its base language; nothing of a language that has no file."""
    for name in dict.fromkeys((tag, tag.partition("-")[0])):
        path = files("corporate_parenting") / "assets" / "search" / f"{name}.yml"
        if path.is_file():
            loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes text only
            data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=loader)  # noqa: S506
            return Language(
                tuple(data["letters"].split()),
                tuple(data["passed_over"]),
                tuple(data["stop"].split()),
                data["starts"],
                data["ends"],
                int(data["rest"]),
                tuple(tuple(group) for group in data["same"]),
                tuple(data["talk"].split()),
            )
    return Language()


_MARK = re.compile(r"\([^)]{1,3}\) *")
"""A printed mark before a title, such as ``(a)``."""


class Alphabet:
    """Puts titles in a language's order. It knows its letters, digraphs among them, and no grammar.

    A letter that is not of the alphabet stands with the letter that it is without its marks, else after all
    others; numbers stand first. In Arabic the article and the forms of alef are passed over, as in its
    dictionaries.
    """

    def __init__(self, of: Language) -> None:
        self.letters = of.letters
        self.places = {letter.casefold(): place for place, letter in enumerate(of.letters)}
        self.longest = max((len(letter) for letter in of.letters), default=1)
        self.passed = sorted((p.casefold() for p in of.passed_over), key=len, reverse=True)
        self.arabic = "ا" in self.places

    def letter(self, title: str) -> str:
        """The heading under which ``title`` stands; empty for a number or a mark."""
        word = self._word(title)
        if not word or not word[0].isalpha():
            return ""
        place, taken = self._first(word)
        if place < len(self.letters):
            return self.letters[place]
        return (_without_marks(word[:taken]) or word[:taken]).upper()

    def key(self, title: str) -> tuple[list[int], str]:
        """What titles are sorted by; titles that differ in marks and capitals only keep an order too."""
        word = self._word(title)
        places: list[int] = []
        while word:
            place, taken = self._first(word)
            places.append(place)
            word = word[taken:]
        return places, title

    def _word(self, title: str) -> str:
        word = _MARK.sub("", title.casefold().strip())
        while word and not word[0].isalnum():
            word = word[1:]
        for start in self.passed:
            rest = word.removeprefix(f"{start} ")
            if rest != word:
                word = rest
                break
        if self.arabic:
            word = _without_marks(word)
            for start in ("وال", "ال"):
                if word.startswith(start) and len(word) > len(start) + 1:
                    return word[len(start) :]
        return word

    def _first(self, word: str) -> tuple[int, int]:
        """The place of the first letter, and how much of ``word`` it takes."""
        for size in range(min(self.longest, len(word)), 0, -1):
            if (place := self.places.get(word[:size])) is not None:
                return place, size
        if not word[0].isalpha():
            return (ord(word[0]) - 200 if word[0].isdigit() else -300), 1
        base = _without_marks(word[0])
        return self.places.get(base, len(self.letters) + ord((base or word)[0])), 1


def _without_marks(text: str) -> str:
    apart = unicodedata.normalize("NFD", text).replace("ł", "l")
    return "".join(c for c in apart if not unicodedata.combining(c))


Same = tuple[Sequence[str], Sequence[str]]
"""What somebody may look for, and other words that it is found by."""

_STEM = 5
"""Letters by which words are taken to be forms of the same one, to leave out what leads nowhere."""


def leading(groups: Iterable[Same], text: str) -> list[str]:
    """Groups as the script reads them, with those words that stand in ``text``: others would lead nowhere.

    ``siblings>brothers and sisters``; without ``>`` each word of a group finds the others.
    """
    words = set(text.casefold().split())
    stems = {word[:_STEM] for word in words}
    made = []
    for looked_for, found in groups:
        there = [f for f in dict.fromkeys(found) if all(w[:_STEM] in stems for w in f.casefold().split())]
        forms = [f for f in dict.fromkeys(looked_for) if not f.endswith("s") or f[:-1] not in looked_for]
        there = [f for f in there if f in forms or f not in looked_for]
        if looked_for is not found:  # what stands in the text is found by itself
            forms = [f for f in forms if not words.issuperset(f.casefold().split())]
        if there and forms and forms != there:
            made.append(f"{'|'.join(forms)}>{'|'.join(there)}")
        elif forms and len(there) > 1:
            made.append("|".join(forms))
    return made
