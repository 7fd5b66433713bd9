"""Ways to write words in YAML, the best first by the house style."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product

import yaml

from corporate_parenting.diagnostics import Step
from corporate_parenting.exchange.folding import refolded
from corporate_parenting.source.tidy.folding import WIDTH

Steps = tuple[Step, ...]
Value = str | Mapping[str, str]
"""Words, or a small mapping of them, such as an Easy Read row."""

_KEY = re.compile(r"[A-Za-z_][\w-]*(?:[. ][\w-]+)*")


def on_one_line(words: str, style: str | None) -> Iterator[str]:
    """In the style that it had, else in quotation marks where nothing in the words needs a backslash."""
    if "\n" in words:
        return
    double = '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
    single = "'" + words.replace("'", "''") + "'"
    if style == "'":
        yield single
    elif style != '"' and not is_guessed(words):
        yield words
    if style == '"' or not re.search(r'["\\]', words):
        yield double


def is_guessed(words: str) -> bool:
    """Whether an editor's YAML would take plain words for a number, a date or a truth value."""
    try:
        return not isinstance(yaml.safe_load(words), str)
    except (yaml.YAMLError, ValueError):
        return True


def as_block(lead: str, words: str, margin: int, comment: str = "") -> list[str]:
    """``lead`` (a key or a dash) with the words below it."""
    if "\n" in words:
        indicator, lines = "|-", words.split("\n")
    else:
        indicator, lines = ">-", refolded(words, (), WIDTH - margin, WIDTH - margin)
    return [f"{lead} {indicator}{comment.rstrip()}", *(" " * margin + line for line in lines)]


def after_lead(lead: str, words: str, margin: int) -> Iterator[list[str]]:
    """Ways to write new words after ``lead``: on its line, or below it."""
    for way in on_one_line(words, None):
        if len(lead) + 1 + len(way) <= WIDTH:
            yield [f"{lead} {way}"]
    yield as_block(lead, words, margin)


def nested(lead: str, steps: Steps, value: Value, column: int) -> Iterator[list[str]]:
    """Ways to write ``value`` at ``steps`` below ``lead``, a key or a dash in ``column``."""
    inner = column + 2
    space = " " * inner
    if not steps:
        if isinstance(value, str):
            yield from after_lead(lead, value, inner)
            return
        # A small mapping; its first key stands behind a dash.
        for pairs in product(*(after_lead(f"{space}{key}:", w, inner + 2) for key, w in value.items())):
            lines = [line for pair in pairs for line in pair]
            yield [f"{lead} {lines[0].lstrip()}", *lines[1:]] if lead.endswith("-") else [lead, *lines]
        return
    step = steps[0]
    if step == "text" and len(steps) == 1 and isinstance(value, str):
        yield from after_lead(lead, value, inner)
        return
    if step == 0 or isinstance(step, str):
        below = f"{space}-" if step == 0 else f"{space}{as_key(str(step))}:"
        for lines in nested(below, steps[1:], value, inner):
            yield [lead, *lines]


def as_key(key: str) -> str:
    return key if _KEY.fullmatch(key) and not is_guessed(key) else f'"{key}"'
