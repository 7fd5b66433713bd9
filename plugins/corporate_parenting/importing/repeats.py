"""Other people's words, and words that a paper prints a second time for show."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corporate_parenting.importing.paragraphs import Paragraph

SHORTEST = 8
"""Words in a pull quote. Fewer may be said twice by chance."""


def is_quotation(text: str) -> bool:
    """Whether all of ``text`` stands in one pair of quotation marks."""
    inside = re.fullmatch(r"\"([^\"]+)\"|\u201c([^\u201c\u201d]+)\u201d", text)
    return inside is not None and len(text.split()) >= SHORTEST


def pull_quotes(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """The index of each pull quote, with that of the longer paragraph whose words it prints again."""
    said = [_words(p) for p in paragraphs]
    candidates = [i for i, p in enumerate(paragraphs) if p.is_plain and len(said[i]) >= SHORTEST]
    # Only a paragraph in which a quote's first words stand in a row can hold all of it.
    beginning: dict[tuple[str, ...], list[int]] = {tuple(said[i][:SHORTEST]): [] for i in candidates}
    for index, words in enumerate(said):
        for at in range(len(words) - SHORTEST + 1):
            holders = beginning.get(tuple(words[at : at + SHORTEST]))
            if holders is not None and holders[-1:] != [index]:
                holders.append(index)
    found = {}
    for index in candidates:
        for holder in beginning[tuple(said[index][:SHORTEST])]:
            if len(said[holder]) > len(said[index]) and _holds(said[holder], said[index]):
                found[index] = holder
                break
    return found


def _holds(words: list[str], part: list[str]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(words)} "


def _words(paragraph: Paragraph) -> list[str]:
    return re.findall(r"\w+", paragraph.text.casefold())
