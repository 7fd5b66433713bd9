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
    said = [f" {' '.join(_words(p))} " for p in paragraphs]
    found = {}
    for index, paragraph in enumerate(paragraphs):
        if not paragraph.is_plain or len(_words(paragraph)) < SHORTEST:
            continue
        holder = next(
            (i for i, whole in enumerate(said) if len(whole) > len(said[index]) and said[index] in whole),
            None,
        )
        if holder is not None and not paragraphs[holder].table:
            found[index] = holder
    return found


def _words(paragraph: Paragraph) -> list[str]:
    return re.findall(r"\w+", paragraph.text.casefold())
