"""Words between a paper and the contract: counted, and written with the contract's marks."""

from __future__ import annotations

import re

from corporate_parenting.document.markup import escape, inlines, text_of

_WORD = re.compile(r"\w+")
_PAIR = re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1(?![\w*])")
_STRAY = re.compile(r"(?<!\w)\*{2,}|\*{2,}(?!\w)")
_NOTE, _LINK, _TO, _END = "\ufdd0\ufdd1\ufdd2\ufdd3"
NOTE_MARK = f"{_NOTE}[^{_END}]*{_END}"
"""What :func:`note_mark` makes, as a pattern."""
_NOTE_MARK = re.compile(f"{_NOTE}([^{_END}]*){_END}")
_LINKED = re.compile(f"{_LINK}([^{_LINK}{_TO}]*){_TO}([^{_END}]*){_END}")
KEPT_APART = re.compile("[\ufdd0-\ufdef]")
"""Noncharacters of Unicode, which no text holds: by these a reader marks a footnote or a link."""


def note_mark(mark: str) -> str:
    """The mark of a footnote in a reader's words."""
    return f"{_NOTE}{mark}{_END}"


def link(words: str, to: str) -> str:
    """Words that lead to an address, as a reader hands them on."""
    return f"{_LINK}{words}{_TO}{to}{_END}"


def without_apart(text: str, mark: str = r"[\1]") -> str:
    """``text`` without a reader's own marks: a link's words, and ``mark`` for each footnote."""
    return _NOTE_MARK.sub(mark, _LINKED.sub(r"\1", text))


def without_contact_links(text: str) -> str:
    """``text`` with the words alone of links that dial a number or write to an address."""
    return re.sub(rf"{_LINK}([^{_LINK}{_TO}]*){_TO}(?:mailto|tel|sms):[^{_END}]*{_END}", r"\1", text)


def without_links_on(text: str, private: re.Pattern[str]) -> str:
    """``text`` with the words alone of links on what is private: their addresses may spell it."""
    return _LINKED.sub(lambda linked: linked[1] if private.search(linked[1]) else linked[0], text)


def words(text: str) -> list[str]:
    """The runs of letters and digits: what must be the same before and after an import."""
    return _WORD.findall(without_apart(text))


def count(text: str) -> int:
    return len(words(text))


def written(text: str) -> str:
    """``text`` as the contract writes it: ``*emphasis*``, ``**strong**``, footnotes and links stay marks.

    Every other mark is escaped, so that the published text is the source's.
    """
    if KEPT_APART.search(text) is None:
        return _written(text)
    linked = _LINKED.sub(r"[\1](\2)", _written(text))
    # A bracket right behind a mark would make a link of it.
    return _NOTE_MARK.sub(r"[^\1]", re.sub(rf"(?<={_END})\(", r"\\(", linked))


def _written(text: str) -> str:
    """With the reader's own marks left as they are."""
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
    text = re.sub(rf"(?<=\w){_NOTE_MARK.pattern}(?=\w)", " ", text)
    return text_of(inlines(written(without_apart(text, "")))).strip()


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
