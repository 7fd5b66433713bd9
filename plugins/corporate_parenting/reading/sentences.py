"""Sentences of a short English text.

A rule set and no library: those that split well (spaCy, NLTK, stanza) bring or download a model, and our
texts are a few plain sentences. Where it is unsure it does not split, so a sentence may seem too long
and is never cut in two at an abbreviation.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ENDS = re.compile(r"[.!?…]+[\"'”’)\]]*(\s+)(?=[\"'“‘(\[]*(\w))")
_BREAKS = re.compile(r"\n\s*\n|\n\s*(?:[-•*–]|\(?\w{1,2}[.)])\s+|^\s*[-•*–]\s+")
"""An empty line, or the mark of a list's item."""
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘]*$")
_NEVER = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "rev",
        "st",
        "hon",
        "cllr",
        "cllrs",
        "e.g",
        "i.e",
        "eg",
        "ie",
        "cf",
        "vs",
    }
)
"""Abbreviations that no sentence ends with."""
_BEFORE_A_NUMBER = frozenset(
    {"no", "nos", "para", "paras", "p", "pp", "s", "sec", "art", "vol", "fig", "ext", "tel"}
)
"""Abbreviations where a number follows; else they are words, or the end of a sentence ("We say no.")."""
_TIMES = frozenset({"a.m", "p.m", "am", "pm"})
"""A day or month after them goes on with the sentence: 10 a.m. Monday."""
_CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b"
)


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of ``text`` in order, without the space around them. Items of a list stand alone."""
    if "\n" not in text and not text.lstrip().startswith(("-", "•", "*", "–")):
        return tuple(_split(text))
    parts = (" ".join(part.split()) for part in _BREAKS.split(text))
    return tuple(sentence for part in parts for sentence in _split(part))


def _split(text: str) -> list[str]:
    out, start = [], 0
    for end in _ENDS.finditer(text):
        if _is_end(text, start, end):
            out.append(text[start : end.start(1)].strip())
            start = end.end()
    out.append(text[start:].strip())
    return [sentence for sentence in out if sentence]


def _is_end(text: str, start: int, end: re.Match[str]) -> bool:
    follows = end[2]
    if follows.islower():
        return False
    stop = end.start()
    if text[stop] != "." or text[stop : stop + 2] in ("..", ".…"):
        return True
    match = _LAST_WORD.search(text, start, stop)
    last = match[0] if match else ""
    bare = last.lower().rstrip(".")
    if bare in _NEVER or (len(bare) == 1 and bare.isalpha() and last != "I" and bare not in _BEFORE_A_NUMBER):
        return False  # an initial: J. Smith
    if bare in _BEFORE_A_NUMBER and follows.isdigit():
        return False
    if bare in _TIMES and _CALENDAR.match(text, end.end()):
        return False
    # A number alone is the mark of what follows it: "3. We will".
    return not (bare.replace(".", "").isdigit() and text[start:stop].strip() == last)
