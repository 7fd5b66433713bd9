"""The words of an OpenDocument text, counted by another road than the reader's."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from corporate_parenting.importing.formats.odt.names import PARAGRAPHS, SPACES, TEXT, UNSEEN
from corporate_parenting.importing.formats.pieces import tidied
from corporate_parenting.importing.words import count

_APART = (f"{TEXT}note", f"{TEXT}hidden-text")


def words_in(root: Element, unseen: set[Element]) -> int:
    """How many words stand below ``root`` that a reader of the page sees; see the one for Word."""
    paragraphs: list[list[str]] = []
    _collect(root, unseen, paragraphs, None)
    return sum(count(tidied("".join(texts))) for texts in paragraphs)


def _collect(
    parent: Element, unseen: set[Element], paragraphs: list[list[str]], here: list[str] | None
) -> None:
    for element in parent:
        if element.tag not in UNSEEN and element not in unseen:
            inner = here
            if element.tag in PARAGRAPHS:
                inner = []
                paragraphs.append(inner)
            if inner is not None:
                inner.append(" " if element.tag in SPACES or element.tag in _APART else element.text or "")
            _collect(element, unseen, paragraphs, inner)
        if here is not None:
            here.append(element.tail or "")
