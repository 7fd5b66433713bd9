"""Words that are in another language than the page they stand on.

A page is in one language. What is not (not translated yet, or in a language that we have no furniture
words for) carries its own, and the tree marks it, so that a screen reader changes its voice and a
right-to-left script runs its own way.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, Self, overload

from corporate_parenting.document.nodes import Document, Foreign, Inlines, Text
from corporate_parenting.model.scalars import WordsText
from corporate_parenting.words import direction


class Spoken(WordsText):
    """Words with their language, a BCP 47 tag."""

    language: str

    def __new__(cls, words: str, language: str) -> Self:
        made = super().__new__(cls, words)
        made.language = language
        return made


@overload
def spoken(words: str, language: str, page: str) -> WordsText: ...
@overload
def spoken(words: str | None, language: str, page: str) -> WordsText | None: ...
def spoken(words: str | None, language: str, page: str) -> WordsText | None:
    """``words`` as they are on a page in their own language; else with their language."""
    if words is None or isinstance(words, Spoken):
        return words
    return WordsText(words) if language == page else Spoken(words, language)


def in_the_voice_of(words: str, voice: str) -> str:
    """``words``, in the language of ``voice``: a heading keeps its own with a number before it."""
    return Spoken(words, voice.language) if isinstance(voice, Spoken) else words


def marked(document: Document) -> Document:
    """The document with every text in another language marked as such."""
    made: Document = _marked(document)
    return made


def marked_inlines(content: Inlines) -> Inlines:
    """The same for a few words alone."""
    made: Inlines = _marked(content)
    return made


def _marked(node: Any) -> Any:
    """Any part of a tree; the same object where nothing in it changes."""
    if isinstance(node, Text) and isinstance(node.text, Spoken):
        return Foreign(node.text.language, direction(node.text.language), (Text(str(node.text)),))
    if isinstance(node, tuple):
        made = tuple(_marked(inner) for inner in node)
        return made if any(a is not b for a, b in zip(made, node, strict=True)) else node
    if is_dataclass(node) and not isinstance(node, type | Text | Foreign):
        before = {field.name: getattr(node, field.name) for field in fields(node)}
        after = {name: _marked(value) for name, value in before.items()}
        changed = {name: value for name, value in after.items() if value is not before[name]}
        return replace(node, **changed) if changed else node
    return node
