"""Entries that a words file lacks, put at the end of it: what is there keeps its order and its comments."""

from __future__ import annotations

from typing import Any

import yaml

from corporate_parenting.cli.skeleton import Further
from corporate_parenting.exchange.yaml_text import NotPossibleError, values_of
from corporate_parenting.source.builder import FastLoader


def addresses(text: str) -> list[str]:
    """The addresses of a words file's entries, also of those that nobody has written yet."""
    values = values_of(text)
    return list(_mapping(values, "words"))


def with_further(text: str, more: Further) -> str:
    """The file's text with ``more`` at the end of its words and of its fingerprints.

    Raises :class:`NotPossibleError` where the result would not read back as the old values and the new.
    """
    before = values_of(text)
    if not _mapping(before, "words"):
        raise NotPossibleError("it has no `words:` that could be added to")
    now = _below(_below(text, "made_from", more.made_from), "words", more.words)
    after = values_of(now)
    for key, lines in (("words", more.words), ("made_from", more.made_from)):
        old, new = _mapping(before, key), _mapping(after, key)
        if any(new.get(a) != value for a, value in old.items()):
            raise NotPossibleError("a value would be lost")
        if lines and not set(new) - set(old):
            raise NotPossibleError(f"`{key}:` cannot be added to")
    return now


def _mapping(values: Any, key: str) -> dict[str, Any]:
    found = values.get(key) if isinstance(values, dict) else None
    return found if isinstance(found, dict) else {}


def _below(text: str, name: str, lines: tuple[str, ...]) -> str:
    """``text`` with ``lines`` as the last ones below the key ``name``, which is added where it is missing."""
    if not lines:
        return text
    root = yaml.compose(text, Loader=FastLoader)
    if not isinstance(root, yaml.MappingNode):
        return text
    rows = text.rstrip("\n").split("\n")
    for index, (key, value) in enumerate(root.value):
        if key.value == name:
            margin = value.value[0][0].start_mark.column if value.value else 2
            following = root.value[index + 1 :]
            at = following[0][0].start_mark.line if following else len(rows)
            while following and (not rows[at - 1].strip() or rows[at - 1].startswith("#")):
                at -= 1  # a comment at the margin belongs to the key below it
            wide = [" " * (margin - 2) + line for line in lines]
            return "\n".join([*rows[:at], *wide, *rows[at:]]) + "\n"
    return "\n".join([*rows, f"{name}:", *lines]) + "\n"
