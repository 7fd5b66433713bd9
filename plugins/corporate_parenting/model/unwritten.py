"""Places that a command leaves to a writer: words that nobody has written are no words.

A skeleton of a words file holds a place for every value, so that a translator works from top to bottom.
Until a place is written over, it is taken out when the file is read: no page shows it, no rule judges it,
and the entry is missing as it would be without the file.
"""

from __future__ import annotations

from typing import Any

from corporate_parenting.diagnostics import Step
from corporate_parenting.model.walk import walk
from corporate_parenting.model.words_file import Entry, WordsFile

MARK = "WRITE HERE: "
"""Begins every word that a command leaves to its author."""

_PAIRED = ("list", "body", "table")
"""Paired with the source one by one: with an item missing they would stand beside the wrong words."""


def is_unwritten(words: str) -> bool:
    """Whether the words are a place that nobody has written over."""
    return words.startswith(MARK.rstrip())


def unwritten(file: WordsFile) -> list[tuple[Step, ...]]:
    """The way to each place that is left, in the file's order."""
    return [steps for steps, value in walk(file) if isinstance(value, str) and is_unwritten(value)]


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
