"""The words of a Word file, counted by another road than the reader's, so that none can be lost unseen."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corporate_parenting.importing.formats.pieces import tidied
from corporate_parenting.importing.formats.word.names import GONE, MC, W
from corporate_parenting.importing.words import count

_SPACES = frozenset(f"{W}{tag}" for tag in ("br", "cr", "tab", "ptab", "noBreakHyphen"))
_REFERENCES = frozenset(f"{W}{tag}" for tag in ("footnoteReference", "endnoteReference", "footnoteRef"))


def words_in(root: Element, unseen: set[Element]) -> int:
    """How many words stand below ``root`` that a reader of the page sees.

    It knows no styles, lists or tables: it joins whatever text there is, a paragraph at a time, but for what
    was taken out and the elements that are ``unseen``.
    """
    paragraphs: list[list[str]] = [[]]
    _collect(root, unseen, paragraphs, paragraphs[0])
    return sum(count(tidied("".join(texts))) for texts in paragraphs)


def _collect(parent: Element, unseen: set[Element], paragraphs: list[list[str]], here: list[str]) -> None:
    for element in _shown(parent, unseen):
        if element.tag == f"{W}p":
            inner: list[str] = []
            paragraphs.append(inner)
            _collect(element, unseen, paragraphs, inner)
        elif element.tag.endswith("}t"):
            here.append(element.text or "")
        elif element.tag in _SPACES or element.tag in _REFERENCES:
            here.append(" ")
        else:
            _collect(element, unseen, paragraphs, here)


def _shown(parent: Element, unseen: set[Element]) -> Iterator[Element]:
    for index, element in enumerate(parent):
        is_second = parent.tag == f"{MC}AlternateContent" and index > 0
        if not is_second and element not in unseen and element.tag not in GONE:
            yield element
