"""Hard words, with simpler ones to offer; and long words that few people meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.lists import in_order, listed, listing, quoted
from corporate_parenting.checks.words.own_words import OwnWords
from corporate_parenting.checks.words.pages import own
from corporate_parenting.checks.words.preferred_term import terms
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding, Severity
from corporate_parenting.reading.familiar import is_familiar
from corporate_parenting.reading.phrases import Found, Phrases, forms
from corporate_parenting.reading.syllables import syllables
from corporate_parenting.reading.words import looked_up

_LONG = 3
"""Syllables from which a word that is not familiar is told."""
_FEWEST_LETTERS = 7
"""No word with fewer has so many syllables and is hard; it saves looking."""

RULE = Rule(
    code="hard-word",
    title="A hard word",
    why=(
        "A word that readers do not know stops them, and they skip the promise that it stands in. Words "
        "of councils have plain ones beside them in our list. A long word of three syllables or more "
        "that is not among the 10,000 most frequent ones, and is no form of one, is told as a note.\n\n"
        "Names are never told, nor words that your glossary explains with `young_people`, nor those that "
        "`council.yml` says your young people know:\n\n"
        "```yaml\n"
        "wording:\n"
        "  known_words: [apprenticeship, trampoline]\n"
        "```\n\n"
        "They may know a word that you would not expect. Ask them."
    ),
    source=(
        "Use simple words and phrases, plainlanguage.gov (https://github.com/GSA/plainlanguage.gov, "
        "public domain); Words to avoid, GOV.UK style guide "
        "(https://www.gov.uk/guidance/style-guide/a-to-z#words-to-avoid); frequent words: wordfreq "
        "(https://doi.org/10.5281/zenodo.7199437); the words of children's services are our own choice."
    ),
    mend=(
        "Use the simpler word, or explain the hard one in the council's `glossary:` with "
        "`young_people:`. Words that young people here know go into `council.yml`: "
        "`wording: {known_words: [apprenticeship]}`."
    ),
    wrong=("We will facilitate robust outcomes.", "We will use a multidisciplinary questionnaire."),
    right=(
        "We will help you to do well.",
        "The Northamptonshire team brings your suitcases to the sleepover.",
    ),
)


def check(wording: Wording) -> Iterator[Finding]:
    if wording.is_official or not wording.knows_council or not wording.is_english:
        return
    listed_here = _hard_words().among(wording.vocabulary)
    unknown_here = {word for word in wording.vocabulary.words if _is_unfamiliar(word)}
    if not listed_here and not unknown_here:
        return
    ours = OwnWords(wording)
    for passage in own(wording):
        text = passage.text
        hard = ours.without(listed_here.find(text), text)
        if hard:
            offered = [f"{quoted(hit.words)} ({hit.entry})" for hit in hard]
            noun = "A hard word" if len(set(offered)) == 1 else "Hard words"
            message = f"{noun}, with simpler ones in brackets: {listing(offered)}."
            yield Finding(RULE.code, wording.severity, passage.route, message, RULE.mend)
        if unknown := list(_unfamiliar(text, unknown_here & looked_up(text), hard, ours)):
            noun = "word" if len(set(unknown)) == 1 else "words"
            message = (
                f"Many readers may not know the long {noun} {in_order([quoted(word) for word in unknown])}."
            )
            yield Finding(RULE.code, Severity.INFO, passage.route, message, RULE.mend)


def _unfamiliar(text: str, words: set[str], hard: list[Found[str]], ours: OwnWords) -> Iterator[str]:
    """Those of ``words`` that no list tells already and that are no name, as written."""
    if not words:
        return
    told = [(hit.start, hit.stop) for hit in hard] + [(hit.start, hit.stop) for hit in terms().find(text)]
    for word in re.finditer(rf"\b(?:{'|'.join(words)})\b", text, re.IGNORECASE):
        start, stop = word.span()
        is_told = any(begin <= start and stop <= end for begin, end in told)
        if not is_told and not _is_name(text, word) and not ours.holds(text, start, stop):
            yield word[0]


@lru_cache(maxsize=16384)
def _is_unfamiliar(word: str) -> bool:
    return (
        len(word) >= _FEWEST_LETTERS
        and word.isalpha()
        and word not in _known()
        and not is_familiar(word)
        and syllables(word) >= _LONG
    )


def _is_name(text: str, word: re.Match[str]) -> bool:
    """Whether it has a capital although no sentence begins with it."""
    before = text[: word.start()].rstrip(" \"'“‘(")
    return word[0][0].isupper() and before[-1:] not in ("", ".", "!", "?", ":")


@cache
def _hard_words() -> Phrases[str]:
    terms = {term: plain for part in listed("hard_words").values() for term, plain in part.items()}
    return Phrases({form: plain for term, plain in terms.items() for form in forms(term)} | terms)


@cache
def _known() -> frozenset[str]:
    return frozenset(form for word in listed("known_words")["known"] for form in forms(word))
