"""Places that are left to a writer: words that nobody has written are no words.

A skeleton of a words file holds a place for every value, so that a translator works from top to bottom.
Until a place is written over, it is taken out when the file is read: no page shows it, no rule judges it,
and the entry is missing as it would be without the file. What people put for words that they do not have
yet (``TODO``, ``TBC``, ``Lorem ipsum``) stays, and `checks/placeholders.py` tells of it.
"""

from __future__ import annotations

import re
from typing import Any

from corporate_parenting.diagnostics import Step
from corporate_parenting.model.walk import walk
from corporate_parenting.model.words_file import Entry, WordsFile

MARK = "WRITE HERE: "
"""Begins every word that a command leaves to its author."""

_PAIRED = ("list", "body", "table")
"""Paired with the source one by one: with an item missing they would stand beside the wrong words."""


_NO_WORDS = re.compile(
    r"[\W_]{0,4}(?:(?:write\s+here|tb[cd]|x{3,}|lorem\s+ipsum)\b|todo[\W_]*(?::|\Z)|(?-i:TODO)\b)",
    re.IGNORECASE,
)
"""In small letters "todo" is a Spanish and a Portuguese word, so there it needs a colon or stands alone."""
_PLACE = re.compile(r"\W*write\s+here\W*", re.IGNORECASE)


def is_unwritten(words: str) -> bool:
    """Whether the words say only that somebody is to write here, or begin by saying so."""
    return _NO_WORDS.match(words) is not None


def unwritten(file: WordsFile) -> list[tuple[Step, ...]]:
    """The way to each place of a skeleton that is left, in the file's order."""
    return [steps for steps, value in walk(file) if isinstance(value, str) and _PLACE.fullmatch(value)]


def without(file: WordsFile, places: list[tuple[Step, ...]]) -> WordsFile:
    """The file with only what somebody has written; ``places`` are :func:`unwritten`."""
    words = dict(file.words)
    for address in dict.fromkeys(str(steps[1]) for steps in places if steps[0] == "words"):
        inside = [steps[2:] for steps in places if steps[:2] == ("words", address)]
        if kept := _written(words.pop(address), inside):
            words[address] = kept
    own = {str(steps[0]): None for steps in places if steps[0] != "words"}
    return file.model_copy(update={**own, "words": {a: words[a] for a in file.words if a in words}})


def _written(entry: Entry, places: list[tuple[Step, ...]]) -> Entry | None:
    values: dict[str, Any] = entry.model_dump(by_alias=True, exclude_defaults=True)
    for key in dict.fromkeys(str(place[0]) for place in places):
        left = {place[1] for place in places if place[0] == key and len(place) > 1}
        items = [] if key in _PAIRED or not left else [v for i, v in enumerate(values[key]) if i not in left]
        if items:
            values[key] = items
        else:
            del values[key]
    return Entry.model_validate(values) if values else None
