"""Inlines to HTML. All text is escaped; nothing from YAML is ever trusted as markup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import assert_never

from corporate_parenting.document.nodes import (
    Changed,
    Emphasis,
    Foreign,
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

_LEFT_OUT = "[…]"
"""What stands where a name or a number was left out."""

Href = Callable[[str], str]
"""Turns a reference's key into an address relative to the page."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The few words that the writer itself adds."""

    link_to_paragraph: str
    footnotes: str
    back: str
    gone: str
    new: str
    open_all: str
    close_all: str
    left_out: str


class InlineWriter:
    """Writes the inlines of one page; footnotes gather in ``notes`` for the end of it."""

    def __init__(self, href: Href, labels: Labels) -> None:
        self.href = href
        self.labels = labels
        self.notes: list[tuple[str, Inlines]] = []
        self.about = ""
        """What every reference is about, where its own words do not say it: heard and not seen."""

    def write(self, content: Inlines) -> str:
        if len(content) == 1 and isinstance(content[0], Text):
            return self._text(content[0].text)
        return "".join([self._one(inline) for inline in content])

    def whole(self, content: Inlines) -> tuple[str, str]:
        """Attributes and words for an element of its own: one that is all in another language says so itself,
        so that the whole line runs that language's way.
        """
        match content:
            case (Foreign(lang, direction, inlines),):
                return f' lang="{escape(lang)}" dir="{direction}"', self.write(inlines)
            case _:
                return "", self.write(content)

    def _one(self, inline: Inline) -> str:
        match inline:
            case Text(text):
                return self._text(text)
            case Strong(inlines):
                return f"<strong>{self.write(inlines)}</strong>"
            case Emphasis(inlines):
                return f"<em>{self.write(inlines)}</em>"
            case Link(href, inlines):
                bare = ' class="url"' if inlines == (Text(href),) else ""  # print need not repeat it
                words = self.write(inlines)
                if href.startswith("mailto:"):
                    words = words.replace("@", "@<wbr>")  # a long address breaks where it can be read
                elif href.startswith((f"https://{words}", f"https://www.{words}")):
                    words = words.replace(".", "<wbr>.")
                # Where words run from right to left, "0800 1111" would be read as "1111 0800".
                number = ' dir="ltr"' if href.startswith(("tel:", "sms:")) else ""
                return f'<a{bare} href="{escape(href)}"{number}>{words}</a>'
            case Reference(to, inlines, own):
                said = own or self.about
                about = f'<span class="unseen">: {escape(said, quote=False)}</span>' if said else ""
                return f'<a href="{escape(self.href(to))}">{self.write(inlines)}{about}</a>'
            case Term(text, means, to):
                return self._term(text, means, to)
            case Tag(kind, text, value):
                return f'<span class="tag {kind} {escape(value)}">{escape(text, quote=False)}</span>'
            case Note(mark, inlines):
                return self._note(mark, inlines)
            case Foreign(lang, direction, inlines):
                return f'<span lang="{escape(lang)}" dir="{direction}">{self.write(inlines)}</span>'
            case Changed(kind, inlines):
                return self._changed(kind, inlines)
            case LineBreak():
                return "<br>"
        assert_never(inline)

    def _text(self, text: str) -> str:
        """Escaped. A sign for what was left out says nothing aloud, so words that nobody sees say it."""
        shown = escape(text, quote=False)
        if _LEFT_OUT not in shown:
            return shown
        said = escape(self.labels.left_out, quote=False)
        heard = f'<span aria-hidden="true">{_LEFT_OUT}</span><span class="unseen">{said}</span>'
        return shown.replace(_LEFT_OUT, heard)

    def _changed(self, kind: str, inlines: Inlines) -> str:
        """Struck out or underlined, and said in words that only a screen reader meets: few of them tell
        ``del`` and ``ins`` by themselves.
        """
        element, label = ("del", self.labels.gone) if kind == "gone" else ("ins", self.labels.new)
        said = escape(label, quote=False)
        return (
            f'<{element}><span class="unseen">[{said} </span>{self.write(inlines)}'
            f'<span class="unseen">] </span></{element}>'
        )

    def _term(self, text: str, means: str | None, to: str | None) -> str:
        shown = escape(text, quote=False)
        if to is not None:
            asked = f' data-means="{escape(means)}"' if means else ""  # a script shows it beside the word
            return f'<a class="term" href="{escape(self.href(to))}"{asked}>{shown}</a>'
        if means is None:
            return shown
        return f'<span class="term">{shown} <span class="means">({escape(means, quote=False)})</span></span>'

    def _note(self, mark: str, inlines: Inlines) -> str:
        self.notes.append((mark, inlines))
        n = len(self.notes)
        shown = escape(mark, quote=False)
        return f'<sup><a id="_note-mark-{n}" href="#_note-{n}" role="doc-noteref">{shown}</a></sup>'
