"""Footnotes of a web page: a mark that leads to words which lead back to the mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_MARK = re.compile(r"[\[(]?(\w{1,5}|[*†‡§¶]{1,3})[\])]?")
_BLOCKS = ("p", "li", "div", "aside", "td", "dd", "section")
_WHOLE = ("li", "div", "aside", "dd")


class Notes:
    """Each mark with the element that holds its words."""

    def __init__(self, page: Any) -> None:
        self._places: dict[str, Any] = {}
        for element in page.iter():
            if isinstance(element.tag, str):
                for name in filter(None, (element.get("id"), element.get("name"))):
                    self._places.setdefault(name, element)
        self.back: set[Any] = set()
        """The links that lead from a note back to its mark."""
        self.holders: dict[Any, tuple[str, Any]] = {}
        """Mark and the words' element, by the link that is the mark."""
        for link in page.iter("a"):
            mark = _MARK.fullmatch("".join(link.itertext()).strip())
            target = self._target(link)
            if mark is None or target is None or link in self.back:
                continue
            back = self._back(link, target)
            if back is not None:
                self.back.add(back)
                self.holders[link] = mark[1], _block_of(target)
        for link, (mark_, block) in self.holders.items():
            self.holders[link] = mark_, self._whole_note(block)
        self.blocks = {block for _, block in self.holders.values()}

    def _target(self, link: Any) -> Any:
        to = link.get("href") or ""
        return self._places.get(to[1:]) if to.startswith("#") and len(to) > 1 else None

    def _back(self, link: Any, target: Any) -> Any:
        """The link in the note that leads to the mark, or to what the mark stands in or holds."""
        around = {link, *link.iter(), *_ancestors(link, 2)}
        block = _block_of(target)
        if block is None or link in set(block.iter("a")):
            return None
        for found in block.iter("a"):
            if self._target(found) in around:
                return found
        return None

    def _whole_note(self, block: Any) -> Any:
        """The largest element that holds this note alone."""
        parent = block.getparent()
        while parent is not None and parent.tag in _WHOLE and len(self.back & set(parent.iter("a"))) == 1:
            block, parent = parent, parent.getparent()
        return block


def _block_of(element: Any) -> Any:
    while element is not None and element.tag not in _BLOCKS:
        element = element.getparent()
    return element


def _ancestors(element: Any, most: int) -> Iterator[Any]:
    for _ in range(most):
        element = element.getparent()
        if element is None or element.tag in _BLOCKS:
            return
        yield element
