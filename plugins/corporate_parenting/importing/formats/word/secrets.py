"""What a Word file holds that its reader was not meant to see: changes, comments, hidden words."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corporate_parenting.importing.formats.findings import Finding, Kind, excerpt, near
from corporate_parenting.importing.formats.word.names import CHANGES, W

_DECIDE = "In Word: Review, Accept or Reject. Save the file and import it again."
_ANSWER = "Answer it, delete it in Word (Review, Delete), save the file and import it again."
_SHOW = (
    "In Word: select all, Font, and take the tick from Hidden to show the words, or delete them. "
    "Save the file and import it again."
)


class Secrets:
    """Collects them on the way through the file, in order."""

    def __init__(self, comments: Element | None) -> None:
        self.unseen: set[Element] = set()
        """What the reader of a page does not see."""
        self._found: list[Finding] = []
        self._hidden: dict[int, str] = {}
        """Hidden words by paragraph; one stretch of them is often several runs."""
        self._comments = {
            comment.get(f"{W}id", ""): said_in(comment)
            for comment in (comments.iter(f"{W}comment") if comments is not None else ())
        }

    def change(self, element: Element, at: int, what: str = "", *, is_gone: bool = True) -> None:
        """A tracked change. What it takes away is not seen."""
        if is_gone:
            self.unseen.add(element)
        said = said_in(element)
        if what or said.strip():
            begin = what or f"Words were {CHANGES[element.tag]}"
            self.add("tracked-change", f"{begin} with changes tracked: {excerpt(said)}.", _DECIDE, at)

    def paragraph_mark(self, paragraph: Element, at: int) -> None:
        where = near(said_in(paragraph))
        self.add(
            "tracked-change",
            f"The end of a paragraph was taken out with changes tracked{where}.",
            _DECIDE,
            at,
        )

    def hidden(self, run: Element, at: int) -> None:
        """Words with the look that hides them."""
        self.unseen.add(run)
        self._hidden[at] = self._hidden.get(at, "") + said_in(run)

    def around(self, paragraph: Element, text: str, at: int) -> None:
        """The comments of a paragraph that was read."""
        for mark in paragraph.iter(f"{W}commentReference"):
            said = self._comments.pop(mark.get(f"{W}id", ""), None)
            if said is not None:
                self.add("comment-in-file", f"There is a comment{near(text)}: {excerpt(said)}.", _ANSWER, at)

    def findings(self) -> Iterator[Finding]:
        """All of them; also comments that hang on nothing any more."""
        yield from self._found
        for at, said in self._hidden.items():
            if said.strip():
                yield Finding("hidden-text", f"Words are hidden: {excerpt(said)}.", _SHOW, at)
        for said in self._comments.values():
            yield Finding("comment-in-file", f"There is a comment: {excerpt(said)}.", _ANSWER)

    def add(self, kind: Kind, what: str, mend: str, at: int) -> None:
        self._found.append(Finding(kind, what, mend, at))


def said_in(element: Element) -> str:
    """All the words below an element, seen or not."""
    out = []
    for each in element.iter():
        if each.tag in (f"{W}t", f"{W}delText"):
            out.append(each.text or "")
        elif each.tag in (f"{W}p", f"{W}br", f"{W}tab"):
            out.append(" ")
    return "".join(out)
