"""Checks what a words file says it is: its council has the edition and the language, and there is no copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.loading.validate import suggestion
from corporate_parenting.model.base import Fact
from corporate_parenting.model.council import Council
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.words_file import WordsFile

USUAL = ("public", "young_people", "easy_read")
"""Editions that every council has."""


def copies(facts: Iterable[tuple[Fact, str]]) -> Iterator[Finding]:
    """Words files that are of the same document, edition, language and version as one before."""
    seen: dict[tuple[str, ...], str] = {}
    for fact, source in facts:
        if not isinstance(fact, WordsFile):
            continue
        key = (fact.of, fact.edition, fact.language.lower(), fact.version)
        if key in seen:
            yield Finding(
                "duplicate-words",
                Severity.ERROR,
                Route(source, ("of",)),
                f"{seen[key]} holds words of the same document, edition, language and version.",
                "Keep one of the two files, or correct `edition:`, `language:` or `version:` in one.",
            )
        seen.setdefault(key, source)


def is_edition(council: Council, file: WordsFile) -> bool:
    """Whether the council has the edition."""
    return file.edition in USUAL or any(file.edition == e.id for e in council.editions)


def is_elsewhere(document: Publication, file: WordsFile) -> bool:
    """Whether such words stand in the document itself."""
    return file.language == document.language and file.edition in ("public", "young_people")


def problems_of_words(
    council: Council, document: Publication, file: WordsFile, source: str
) -> Iterator[Finding]:
    """What the edition and the language of ``file`` cannot be."""
    if not is_edition(council, file):
        mend = suggestion(file.edition, [*USUAL, *(e.id for e in council.editions)])
        yield Finding(
            "unknown-edition",
            Severity.ERROR,
            Route(source, ("edition",)),
            f"{council.name} has no edition `{file.edition}`.",
            mend if mend.startswith("Did") else f"{mend} Others are added to the council's `editions:`.",
        )
    if is_elsewhere(document, file):
        where = "are its official words" if file.edition == "public" else "stand beside the official ones"
        yield Finding(
            "own-words-elsewhere",
            Severity.ERROR,
            Route(source, ("edition",)),
            f"In its own language, a document's `{file.edition}` words {where}, not in a file of their own.",
            "Move them to `young_people:` in the document."
            if file.edition == "young_people"
            else "Correct `language:` or `edition:`, or delete the file.",
        )
    elif file.language.lower() not in (tag.lower() for tag in (*council.languages, document.language)):
        yield Finding(
            "unlisted-language",
            Severity.WARNING,
            Route(source, ("language",)),
            f"{council.name} does not list the language `{file.language}`.",
            f"Add it in the council's file: `languages: [{', '.join((*council.languages, file.language))}]`.",
        )
