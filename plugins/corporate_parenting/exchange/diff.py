"""What was changed, word by word, for a person who says yes or no."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from textwrap import wrap

_WIDTH = 96
_NEW_LINE = "\N{RETURN SYMBOL}"


def word_diff(before: str, after: str) -> tuple[str, str]:
    """Both texts with what differs in marks: ``[-gone-]`` in the first, ``{+new+}`` in the second."""
    old, new = _pieces(before), _pieces(after)
    one: list[str] = []
    two: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, added = " ".join(old[a:b]), " ".join(new[c:d])
        if gone:
            one.append(gone if kind == "equal" else f"[-{gone}-]")
        if added:
            two.append(added if kind == "equal" else f"{{+{added}+}}")
    return " ".join(one), " ".join(two)


def _pieces(text: str) -> list[str]:
    shown = "".join(c if c.isprintable() else " " for c in text.replace("\n", f" {_NEW_LINE} "))
    return shown.split()


def told(name: str, before: str, after: str) -> str:
    """One changed row: its id, then the words before and after. New words have nothing before them."""
    if not before:
        return "\n".join([name, *_lines("+ ", " ".join(_pieces(after)))])
    one, two = word_diff(before, after)
    return "\n".join([name, *_lines("- ", one), *_lines("+ ", two)])


def _lines(mark: str, text: str) -> Iterator[str]:
    for index, line in enumerate(wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)):
        yield f"  {mark if index == 0 else '  '}{line}"
