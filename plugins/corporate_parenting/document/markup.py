"""The closed subset of markup that words may hold: emphasis, strong, links, footnote marks, line breaks.

Everything else is text, HTML included.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from corporate_parenting.document.nodes import (
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Reference,
    Strong,
    Tag,
    Term,
    Text,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MARKS = re.compile(r"[*_\[\]\\\n]")
_FOOTNOTE = re.compile(r"(?<!\\)\[\^([^\]\s]+)\]")
_OUTWARD = re.compile(r"(https?|mailto|tel|sms):", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)

ToKey = Callable[[str], str | None]
"""Turns an author's reference (``strategy-2012/2.3``) into a key, or ``None`` if it leads nowhere."""


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415  # most words have no marks

    parser = MarkdownIt("zero", {"breaks": True}).enable(["emphasis", "link", "escape", "newline"])
    parser.validateLink = bool  # type: ignore[method-assign, assignment]  # loading judges them
    return parser


def inlines(
    words: str,
    *,
    to_key: ToKey = lambda _: None,
    footnotes: Mapping[str, Inlines] | None = None,
) -> Inlines:
    """The words as inlines. A link that leads nowhere is shown as its words alone."""
    if not _MARKS.search(words):
        return (Text(words),)
    tokens = _parser().parseInline(words)[0].children or []
    return _Reader(tokens, to_key, footnotes or {}).read()


def links(words: str) -> tuple[str, ...]:
    """The targets of the links in ``words``, as written."""
    if "](" not in words:
        return ()
    tokens = _parser().parseInline(words)[0].children or []
    return tuple(str(t.attrs["href"]) for t in tokens if t.type == "link_open")


def is_outward(target: str) -> bool:
    """Whether a link leaves the library by a scheme that is allowed."""
    return bool(_OUTWARD.match(target))


def is_refused(target: str) -> bool:
    """Whether a link has a scheme that is not allowed, such as ``javascript:``."""
    return bool(_SCHEME.match(target)) and not is_outward(target)


def footnote_marks(words: str) -> tuple[str, ...]:
    return tuple(_FOOTNOTE.findall(words)) if "[^" in words else ()


def escape(text: str) -> str:
    """Text written so that :func:`inlines` gives back exactly that text."""
    return re.sub(r"([\\*_\[\]])", r"\\\1", text)


def text_of(content: Inlines) -> str:
    """The words alone, as a reader hears them."""
    return "".join(_text(inline) for inline in content)


def _text(inline: Inline) -> str:
    match inline:
        case Text(text) | Term(text=text) | Tag(text=text):
            return text
        case LineBreak():
            return " "
        case Note():
            return ""
        case _:
            return text_of(inline.inlines)


class _Reader:
    """Folds markdown-it's open and close tokens into nested inlines."""

    def __init__(self, tokens: list[Token], to_key: ToKey, footnotes: Mapping[str, Inlines]) -> None:
        self.tokens = iter(tokens)
        self.to_key = to_key
        self.footnotes = footnotes

    def read(self, until: str | None = None) -> Inlines:
        out: list[Inline] = []
        for token in self.tokens:
            if token.type == until:
                break
            match token.type:
                case "em_open":
                    out.append(Emphasis(self.read("em_close")))
                case "strong_open":
                    out.append(Strong(self.read("strong_close")))
                case "link_open":
                    out.extend(self._link(str(token.attrs["href"]), self.read("link_close")))
                case "softbreak" | "hardbreak":
                    out.append(LineBreak())
                case _:
                    out.extend(self._text(token.content))
        return _joined(out)

    def _link(self, target: str, words: Inlines) -> Inlines:
        if is_outward(target):
            return (Link(target, words),)
        key = None if is_refused(target) else self.to_key(target)
        return (Reference(key, words),) if key else words

    def _text(self, content: str) -> list[Inline]:
        out: list[Inline] = []
        start = 0
        for mark in _FOOTNOTE.finditer(content):
            if mark[1] in self.footnotes:
                if mark.start() > start:
                    out.append(Text(content[start : mark.start()]))
                out.append(Note(mark[1], self.footnotes[mark[1]]))
                start = mark.end()
        if content[start:]:
            out.append(Text(content[start:]))
        return out


def _joined(out: list[Inline]) -> Inlines:
    """Neighbouring texts as one."""
    joined: list[Inline] = []
    for inline in out:
        last = joined[-1] if joined else None
        if isinstance(inline, Text) and isinstance(last, Text):
            joined[-1] = Text(last.text + inline.text)
        else:
            joined.append(inline)
    return tuple(joined)
