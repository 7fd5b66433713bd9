"""What a web page holds that its reader was not meant to see: changes, comments, hidden words, people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from corporate_parenting.importing.formats.findings import Finding, Kind, excerpt, near
from corporate_parenting.importing.formats.web.names import UNSEEN
from corporate_parenting.importing.formats.web.styles import Styles

_CONDITION = re.compile(r"\s*(?:\[if\b|\[endif\])", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?:dc(?:terms)?[.:])?(?:author|creator|contributor|changedby|owner|reply-to|company|manager)"
)
_DELETE = "Take it out of the page and import it again. No comment is ever taken into a draft."
_SHOW = "Show the hidden words or delete them, and import the page again."
_DECIDE = "Decide on the change: take the `ins` or `del` out of the page, and import it again."
_CLEAN = "Take this `meta` out of the page's head. The draft takes none of it."


class Secrets:
    """Collects them on the way through the page, in order. ``at`` is the paragraph before each."""

    def __init__(self, page: Any, styles: Styles, unseen: Iterable[Any]) -> None:
        self.unseen: set[Any] = set(unseen)
        """What the reader of the page does not see."""
        self._page = page
        self._styles = styles
        self._found: list[Finding] = []

    def shows(self, element: Any, at: int) -> bool:
        """Whether a browser shows it; tells of what it hides."""
        if element.tag in UNSEEN:
            return False
        if not self._styles.hides(element):
            return True
        if element not in self.unseen:
            self.unseen.add(element)
            if (said := "".join(element.itertext())).strip():
                self._add("hidden-text", f"Words are hidden: {excerpt(said)}.", _SHOW, at)
        return False

    def comment(self, element: Any, at: int) -> None:
        said = element.text or ""
        if callable(element.tag) and said.strip() and not _CONDITION.match(said):
            self._add("comment-in-file", f"There is a comment in the page: {excerpt(said)}.", _DELETE, at)

    def is_gone(self, element: Any, at: int) -> bool:
        """Whether it is not there once every change is accepted; tells of changes."""
        if element.tag == "ins":
            self._change("put in", element, at)
        elif element.tag == "del":
            self.unseen.add(element)
            self._change("taken out", element, at)
        return bool(element.tag == "del")

    def findings(self) -> tuple[Finding, ...]:
        """All of them, and the people that the page's head names."""
        return (*self._found, *self._people())

    def _change(self, what: str, element: Any, at: int) -> None:
        said = "".join(element.itertext())
        where = near(" ".join("".join(element.getparent().itertext()).split()))
        self._add(
            "tracked-change", f"Words were {what} with changes tracked{where}: {excerpt(said)}.", _DECIDE, at
        )

    def _add(self, kind: Kind, what: str, mend: str, at: int) -> None:
        self._found.append(Finding(kind, what, mend, at + 1))

    def _people(self) -> Iterator[Finding]:
        for meta in self._page.iter("meta"):
            name, said = (meta.get("name") or "").lower(), (meta.get("content") or "").strip()
            if said and _PEOPLE.fullmatch(name):
                what = f"The page's head names its {name}: {excerpt(said)}."
                yield Finding("file-metadata", what, _CLEAN)
