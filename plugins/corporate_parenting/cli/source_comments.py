"""The source words that ``new words`` wrote above each place: read again, and kept as they are today."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

import yaml

from corporate_parenting.cli.skeleton import comment
from corporate_parenting.model.freshness import OPENING, fingerprint
from corporate_parenting.source.builder import FastLoader
from corporate_parenting.source.tidy.comments import comments_of

_OPENING_KEYS = ("title", "text")


def noted(text: str, address: str, made_from: str | None) -> str:
    """The source words in the comments of the entry at ``address``.

    Empty unless they are just those that its fingerprint ``made_from`` was taken of: any other comment is
    somebody's own.
    """
    said = "\n".join(_said(text, _blocks(text, address)))
    return said if said and fingerprint(said) == made_from else ""


def with_noted(text: str, address: str, made_from: str | None, words: Sequence[str]) -> str:
    """``text`` with ``words`` in the comments of the entry, one for each place; a person's comments stay.

    Words that have no place yet stand with those before them.
    """
    if not noted(text, address, made_from):
        return text
    lines, blocks = text.split("\n"), _blocks(text, address)
    fitted = _fitted(_said(text, blocks), [" ".join(each.split()) for each in words])
    for block, said in reversed(list(zip(blocks, fitted, strict=True))):
        margin = len(lines[block[0]]) - len(lines[block[0]].lstrip())
        lines[block[0] : block[-1] + 1] = comment("\n".join(said), margin)
    return "\n".join(lines)


def _said(text: str, blocks: Sequence[Sequence[int]]) -> list[str]:
    lines = text.split("\n")
    said = (" ".join(lines[n].strip().removeprefix("#") for n in block) for block in blocks)
    return [" ".join(each.split()) for each in said]


def _fitted(old: list[str], new: list[str]) -> list[list[str]]:
    """For each of the ``old`` words those of the ``new`` that stand in their place."""
    found: list[list[str]] = [[] for _ in old]
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for index, said in enumerate(new[c:d]):
            place = a + index if kind != "insert" and a + index < b else max(b - 1, 0)
            found[place].append(said)
    return found


def _blocks(text: str, address: str) -> list[list[int]]:
    """The entry's comments by the lines that each stands on; what allows a rule is none of them."""
    first, end = _lines_of(text, address)
    lines = text.split("\n")
    blocks: list[list[int]] = []
    for number, said in comments_of(text):
        is_whole = lines[number].lstrip().startswith("#")
        if not (first <= number < end and is_whole) or said.lstrip("# ").startswith("allow "):
            continue
        if blocks and blocks[-1][-1] == number - 1:
            blocks[-1].append(number)
        else:
            blocks.append([number])
    return blocks


def _lines_of(text: str, address: str) -> tuple[int, int]:
    """From the first line of the entry's values to the one after the key of its last."""
    root = yaml.compose(text, Loader=FastLoader)
    assert isinstance(root, yaml.MappingNode)  # it was read as a words file
    if address == OPENING:
        pairs = root.value
        at = [n for n, (key, _) in enumerate(pairs) if key.value in _OPENING_KEYS]
        if not at or not at[0]:
            return 0, 0
        return pairs[at[0] - 1][1].end_mark.line + 1, pairs[at[-1]][0].start_mark.line
    words = next(value for key, value in root.value if key.value == "words")
    key, value = next(pair for pair in words.value if pair[0].value == address)
    return key.end_mark.line + 1, value.end_mark.line
