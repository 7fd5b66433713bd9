"""The words of a web page, counted by another road than the reader's."""

from __future__ import annotations

from typing import Any

from corporate_parenting.importing.formats.pieces import tidied
from corporate_parenting.importing.formats.web.names import INLINE, UNSEEN
from corporate_parenting.importing.words import count


def words_in(root: Any, unseen: set[Any], marks: set[Any]) -> int:
    """How many words a reader of the page sees below ``root``: whatever text there is, in lines.

    ``marks`` of footnotes are words of their own, whatever they touch.
    """
    out: list[str] = []
    _collect(root, unseen, marks, out)
    return count(tidied("".join(out)))


def _collect(element: Any, unseen: set[Any], marks: set[Any], out: list[str]) -> None:
    is_seen = isinstance(element.tag, str) and element.tag not in UNSEEN and element not in unseen
    apart = "" if _is_line(element) and element not in marks else "\n"
    if is_seen:
        out.append(f"{apart}{element.text or ''}")
        for child in element:
            _collect(child, unseen, marks, out)
    out.append(f"{apart}{element.tail or ''}")


def _is_line(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in UNSEEN:
        return True
    return element.tag in INLINE and all(_is_line(child) for child in element)
