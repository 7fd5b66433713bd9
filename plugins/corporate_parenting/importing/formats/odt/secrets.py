"""What an OpenDocument text holds that its reader was not meant to see."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corporate_parenting.importing.formats.findings import Finding, excerpt, near
from corporate_parenting.importing.formats.odt.names import TEXT, XML, said_in

_DECIDE = (
    "In LibreOffice: Edit, Track Changes, Manage. Accept or reject it, save the file and import it again."
)
_ANSWER = "Answer it, delete it in LibreOffice, save the file and import it again."
_SHOW = (
    "In LibreOffice: Format, Character, Font Effects, and take the tick from Hidden (Format, Sections for a "
    "section) to show the words, or delete them. Save the file and import it again."
)


class Secrets:
    """Collects them on the way through the file, in order."""

    def __init__(self, text: Element) -> None:
        self.unseen: set[Element] = set()
        """What the reader of a page does not see."""
        self._found: list[Finding] = []
        self._comments: list[str] = []
        """Comments of the paragraph that is read."""
        self._open: dict[str, list[str]] = {}
        """Words between the ends of what was put in."""
        self._regions: dict[str, Element] = {}
        for region in text.iter(f"{TEXT}changed-region"):
            ident = region.get(f"{XML}id", "") or region.get(f"{TEXT}id", "")
            self._regions[ident] = region

    def said(self, text: str) -> None:
        """Words that were read, for what was put in around them."""
        for words in self._open.values():
            words.append(text)

    def change(self, element: Element, at: int) -> None:
        """A mark at a tracked change. What was taken out stands apart from the text."""
        ident = element.get(f"{TEXT}change-id", "")
        region = self._regions.get(ident)
        if region is None or region.find(f"{TEXT}format-change") is not None:
            return
        if element.tag == f"{TEXT}change-start":
            self._open[ident] = []
        elif element.tag == f"{TEXT}change-end" and ident in self._open:
            self._change("put in", "".join(self._open.pop(ident)), at)
        elif element.tag == f"{TEXT}change":
            self._change("taken out", said_in(region), at)

    def _change(self, what: str, said: str, at: int) -> None:
        words = f": {excerpt(said)}" if said.strip() else ", an end of a paragraph"
        text = f"Words were {what} with changes tracked{words}."
        self._found.append(Finding("tracked-change", text, _DECIDE, at))

    def comment(self, element: Element) -> None:
        self._comments.append(said_in(element))

    def around(self, text: str, at: int) -> None:
        """A paragraph was read: its comments are told with its words."""
        comments, self._comments = self._comments, []
        for said in comments:
            what = f"There is a comment{near(text)}: {excerpt(said)}."
            self._found.append(Finding("comment-in-file", what, _ANSWER, at))

    def hidden(self, element: Element, at: int) -> None:
        """Words with the look that hides them, or a field that hides its own."""
        self.unseen.add(element)
        self._hide(said_in(element) or element.get(f"{TEXT}string-value", ""), at)

    def hidden_block(self, element: Element, at: int) -> None:
        """A section, a row or a paragraph that is not shown."""
        self.unseen.add(element)
        self._hide(said_in(element), at)

    def _hide(self, said: str, at: int) -> None:
        if said.strip():
            self._found.append(Finding("hidden-text", f"Words are hidden: {excerpt(said)}.", _SHOW, at))

    def is_hidden_paragraph(self, paragraph: Element) -> bool:
        fields = paragraph.iter(f"{TEXT}hidden-paragraph")
        return any(field.get(f"{TEXT}is-hidden") == "true" for field in fields)

    def findings(self) -> Iterator[Finding]:
        yield from self._found
