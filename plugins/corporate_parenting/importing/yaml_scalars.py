"""Text as YAML in the house style: plain, folded, or in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corporate_parenting.importing.words import written
from corporate_parenting.model.scalars import WITHHELD_MARK

WIDTH = 100

_PRINTABLE = " -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_NOT_PRINTABLE = re.compile(f"[^{_PRINTABLE}]")
_NOT_PLAIN = re.compile(r"""^[-?:,\[\]{}#&*!|>'"%@`=.~<\s]|:(?:\s|$)|\s#|\s$|\s\s""")
_LIKE_A_VALUE = re.compile(
    r"true|false|yes|no|on|off|y|n|null|[-+]?[0-9][0-9a-fx.,:_/ +-]*|[-+]?\.?(?:inf|nan)",
    re.IGNORECASE,
)


def said(text: str) -> str:
    """Words as the contract writes them; the mark for what was withheld stays as it is."""
    escaped = WITHHELD_MARK.replace("[", "\\[").replace("]", "\\]")
    # A bracket right behind the mark would make a link of it.
    return written(text).replace(f"{escaped}(", f"{WITHHELD_MARK}\\(").replace(escaped, WITHHELD_MARK)


def entry(lines: Iterator[str], indent: int) -> Iterator[str]:
    """A mapping as an entry of a sequence: its first key stands behind the dash."""
    yield f"{' ' * indent}- {next(lines).lstrip()}"
    yield from lines


def pair(key: str, text: str, indent: int, *, first: bool = False) -> Iterator[str]:
    """A key and its text; ``first`` of a mapping in a sequence, it stands behind the dash."""
    lines = value(f"{key}: ", text, indent)
    return entry(lines, indent - 2) if first else lines


def value(before: str, text: str, indent: int) -> Iterator[str]:
    """``text`` after ``before``: plain, folded below it where it is long, or in quotation marks."""
    lead = " " * indent + before
    if not text or _NOT_PRINTABLE.search(text):
        yield lead + quoted(text)
    elif len(lead) + len(text) > WIDTH and " " in text:
        yield lead + ">-"
        yield from _folded(text, " " * (indent + 2))
    elif _NOT_PLAIN.search(text) or _LIKE_A_VALUE.fullmatch(text):
        yield lead + quoted(text)
    else:
        yield lead + text


def _folded(text: str, margin: str) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and len(margin) + len(line) + 1 + len(word) > WIDTH:
            yield margin + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield margin + line


def quoted(text: str) -> str:
    """In quotation marks, with what cannot be printed escaped."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_NOT_PRINTABLE.sub(_escape, escaped)}"'


def _escape(character: re.Match[str]) -> str:
    code = ord(character[0])
    return {9: "\\t", 10: "\\n"}.get(code) or f"\\u{code:04X}"


def comment(text: str) -> str:
    """A comment of one line."""
    return "# " + _NOT_PRINTABLE.sub(" ", text)
