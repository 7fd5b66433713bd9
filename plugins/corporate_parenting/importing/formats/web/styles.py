"""The little that must be known of a page's styles: what is hidden, and which lists print no numbers."""

from __future__ import annotations

import re
from typing import Any

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AT_RULE = re.compile(r"@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?P<more>(?:[.#][\w-]+)*)", re.IGNORECASE)
_HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_NO_MARKER = re.compile(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)\b", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)\b", re.IGNORECASE)
_TYPE = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b"
    r"(decimal-leading-zero|decimal|(?:lower|upper)-(?:alpha|latin|roman))\b"
)


class Styles:
    """Rules with simple selectors, such as ``.note`` or ``li``; what depends on more is not known."""

    def __init__(self, page: Any) -> None:
        self._rules: list[tuple[str, frozenset[str], str]] = []
        for style in page.iter("style"):
            text = _AT_RULE.sub("", _COMMENT.sub("", style.text or ""))
            for selectors, said in _RULE.findall(text):
                for selector in selectors.split(","):
                    if (found := _SIMPLE.fullmatch(selector.strip())) and selector.strip():
                        names = frozenset(re.findall(r"[.#][\w-]+", found["more"]))
                        self._rules.append(((found["tag"] or "").lower(), names, said))

    def hides(self, element: Any) -> bool:
        if element.get("hidden") is not None:
            return True
        return bool(_HIDES.search(self._said(element)))

    def is_bold(self, element: Any) -> bool:
        return element.tag in ("b", "strong") or bool(_BOLD.search(self._said(element)))

    def is_italic(self, element: Any) -> bool:
        return element.tag in ("i", "em", "cite", "dfn") or bool(_ITALIC.search(self._said(element)))

    def has_marker(self, element: Any) -> bool:
        """Whether an item or a list prints numbers or bullets."""
        return _NO_MARKER.search(self._said(element)) is None

    def marker_type(self, element: Any) -> str:
        """The form of a list's numbers, where a style says it."""
        found = _TYPE.search(self._said(element))
        return found[1] if found else ""

    def _said(self, element: Any) -> str:
        """All that is said of an element, its own words last."""
        names = {f".{name}" for name in (element.get("class") or "").split()}
        names.add(f"#{element.get('id')}")
        rules = [s for tag, wanted, s in self._rules if tag in ("", element.tag) and wanted <= names]
        return ";".join((*rules, element.get("style") or ""))
