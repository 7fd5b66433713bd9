"""Hard words, explained where they stand or linked to the glossary, their meaning with the link."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.document.nodes import Inline, Inlines, Term, Text
from corporate_parenting.model.addresses import slug
from corporate_parenting.model.council import GlossaryTerm


class Explainer:
    """Finds hard words; each is explained once a page, where it first stands."""

    def __init__(self, terms: Iterable[GlossaryTerm], page: str, *, printed: bool) -> None:
        self.page = page
        self.printed = printed
        self.terms: dict[str, GlossaryTerm] = {}
        for term in terms:
            for form in (term.term, *term.also):
                self.terms[form.lower()] = term
        forms = sorted(self.terms, key=len, reverse=True)
        first = "".join(sorted({re.escape(f[0]) for f in forms}))  # passes over most words at once
        self.pattern = (
            re.compile(
                rf"(?<![\w-])(?=[{first}])(?:{'|'.join(re.escape(f) for f in forms)})(?![\w-])", re.IGNORECASE
            )
            if forms
            else None
        )

    def __call__(self, content: Inlines, seen: set[str]) -> Inlines:
        """``content`` with its first hard words explained; ``seen`` holds those of this page."""
        if self.pattern is None:
            return content
        out: list[Inline] = []
        for inline in content:
            if isinstance(inline, Text):
                out.extend(self._split(inline.text, seen))
            else:
                out.append(inline)
        return tuple(out)

    def _split(self, text: str, seen: set[str]) -> Iterable[Inline]:
        assert self.pattern is not None
        start = 0
        for found in self.pattern.finditer(text):
            term = self.terms[found[0].lower()]
            acronym = term.term.isupper() and found[0].lower() == term.term.lower()
            if term.term in seen or (acronym and not found[0].isupper()):
                continue
            seen.add(term.term)
            if found.start() > start:
                yield Text(text[start : found.start()])
            if self.printed:
                yield Term(found[0], term.young_people)
            else:
                yield Term(found[0], text_of(inlines(term.means)), f"{self.page}#{anchor_of(term.term)}")
            start = found.end()
        if text[start:]:
            yield Text(text[start:])


def anchor_of(term: str) -> str:
    """A term's anchor in the glossary."""
    return "term-" + slug(term)
