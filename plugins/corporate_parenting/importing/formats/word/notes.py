"""Footnotes and endnotes: their marks as Word counts them, and their words."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corporate_parenting.importing.formats.numerals import numeral
from corporate_parenting.importing.formats.word.names import W, value, whole
from corporate_parenting.importing.formats.word.package import WordPackage
from corporate_parenting.importing.words import count

_KINDS = {"footnote": "decimal", "endnote": "lowerRoman"}
"""The kinds of note, and how Word numbers each where nothing says otherwise."""


class Notes:
    def __init__(self, package: WordPackage) -> None:
        self._package = package
        settings = package.part("settings")
        self._roots = {kind: package.part(f"{kind}s") for kind in _KINDS}
        self._notes: dict[tuple[str, str], Element] = {}
        self._form: dict[str, str] = {}
        self._count: dict[str, int] = {}
        for kind, form in _KINDS.items():
            said = settings.find(f"{W}{kind}Pr") if settings is not None else None
            in_text = package.document.find(f".//{W}sectPr/{W}{kind}Pr")
            self._form[kind] = value(in_text, "w:numFmt") or value(said, "w:numFmt") or form
            self._count[kind] = whole(value(in_text, "w:numStart") or value(said, "w:numStart"), 1) - 1
            root = self._roots[kind]
            for note in root.iter(f"{W}{kind}") if root is not None else ():
                self._notes[kind, note.get(f"{W}id", "")] = note
        self._used: list[Element] = []
        self.marks = 0
        """How many words the marks are that Word counts."""

    def next(self, reference: Element) -> tuple[str, Element | None]:
        """The mark that is printed here, and the note; ``None`` where the file has lost it."""
        kind = _kind(reference)
        note = self._notes.pop((kind, reference.get(f"{W}id", "")), None)
        if reference.get(f"{W}customMarkFollows") in ("1", "true", "on"):
            if note is not None:
                self._used.append(note)
            return "", note
        self._count[kind] += 1
        mark = numeral(self._count[kind], self._form[kind])
        if note is not None:
            self._used.append(note)
            self.marks += count(mark)
        return mark, note

    def unmarked(self, note: Element | None) -> Iterator[Element]:
        """The paragraphs of a note whose mark is typed."""
        yield from note.iter(f"{W}p") if note is not None else ()

    def links(self, reference: Element) -> dict[str, str]:
        return self._package.links_in(f"{_kind(reference)}s")

    def used_roots(self) -> list[Element]:
        """The notes that are printed."""
        return self._used


def _kind(reference: Element) -> str:
    return reference.tag.rpartition("}")[2].removesuffix("Reference")
