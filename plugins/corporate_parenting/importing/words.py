"""Words between a paper and the contract: counted, and written with the contract's marks."""

from __future__ import annotations

import re

from corporate_parenting.document.markup import escape, inlines, text_of

_WORD = re.compile(r"\w+")
_PAIR = re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1(?![\w*])")
_STRAY = re.compile(r"(?<!\w)\*{2,}|\*{2,}(?!\w)")


def words(text: str) -> list[str]:
    """The runs of letters and digits: what must be the same before and after an import."""
    return _WORD.findall(text)


def count(text: str) -> int:
    return len(words(text))


def written(text: str) -> str:
    """``text`` as the contract writes it: ``*emphasis*`` and ``**strong**`` stay marks.

    Every other mark is escaped, so that the published text is the source's.
    """
    out, shown, start = "", "", 0
    for pair in _PAIR.finditer(text):
        out += _escaped(text[start : pair.start()]) + pair[1] + _escaped(pair[2]) + pair[1]
        shown += text[start : pair.start()] + pair[2]
        start = pair.end()
    out += _escaped(text[start:])
    shown += text[start:]
    # Markdown's rules on what may stand beside a star are long: it is asked instead of followed.
    return out if text_of(inlines(out)) == shown else _escaped(text)


def without_marks(text: str) -> str:
    """The words alone, for a title, which holds no marks."""
    return text_of(inlines(written(text)))


def without_strays(text: str) -> str:
    """``text`` without each ``**`` that has lost its partner."""
    out, start = "", 0
    for pair in _PAIR.finditer(text):
        out += _STRAY.sub("", text[start : pair.start()]) + pair[0]
        start = pair.end()
    out += _STRAY.sub("", text[start:])
    return out if out == text else re.sub(" +", " ", out).strip()


def is_all_strong(text: str) -> bool:
    pair = _PAIR.fullmatch(text)
    return pair is not None and len(pair[1]) > 1


def _escaped(text: str) -> str:
    # `[^` is looked for in the raw words as the mark of a footnote, so its second sign is escaped.
    return escape(text).replace("[^", "[\\^")
