"""Abbreviations that nobody explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.lists import in_order, quoted
from corporate_parenting.checks.words.pages import own
from corporate_parenting.checks.words.preferred_term import Find, asked_for
from corporate_parenting.checks.words.shouting import known, shouted
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding

RULE = Rule(
    code="unexplained-abbreviation",
    title="An abbreviation is not explained",
    why=(
        "“PEP”, “IRO”, “EET”: whoever does not work in children's services has to guess. Young people "
        "name abbreviations first when they are asked what they do not understand. An abbreviation "
        "passes when the council's glossary has it, when the same page says it in full beside it, or "
        "when everybody knows it. Where `preferred-term` offers other words for it, only that rule tells."
    ),
    source=(
        "WCAG 2.2, 3.1.4 Abbreviations (https://www.w3.org/WAI/WCAG22/Understanding/abbreviations.html); "
        "full words instead of acronyms, Bromley (https://bromleydirectworktoolkit.co.uk/language); "
        "young people of Sandwell on initials "
        "(https://sandwellvoice.co.uk/working-together/use-language-that-we-can-understand/)."
    ),
    mend=(
        "Write the words in full, say them beside it the first time, “personal education plan (PEP)”, or "
        "add it to the council's `glossary:` under `also`."
    ),
    wrong=("Your IRO checks your PEP.",),
    right=(
        "Your GP works for the NHS.",
        "We make a personal education plan (PEP) with you. Your PEP is yours.",
    ),
)

_CAPITALS = re.compile(r"(?<![\w@.])[A-Z](?:[A-Z&]|[a-z](?=[A-Z]))*[A-Z]\+?(?=s?(?![\w&]))")
_WORDS = re.compile(r"[\w&+]+")
_ROMAN = re.compile(r"[IVX]{2,5}")
_LONGEST = 8


def check(wording: Wording) -> Iterator[Finding]:
    if wording.is_official or not wording.knows_council or not wording.is_english:
        return
    if not _CAPITALS.search(wording.text):
        return
    pages: dict[str, str] | None = None
    told: set[str] = set()
    for passage in own(wording):
        short = [a for a in dict.fromkeys(abbreviations(passage.text)) if a not in told]
        if not short:
            continue
        if pages is None:
            pages = _pages(wording)
            told |= _explained_by(wording)
        missing = [a for a in short if a not in told and not _is_said_in_full(a, pages[passage.page])]
        missing = _without_terms(missing, passage.text, asked_for(wording)) if missing else []
        told.update(missing)
        if missing:
            noun = "is an abbreviation" if len(missing) == 1 else "are abbreviations"
            names = in_order([quoted(a) for a in missing])
            message = f"{names} {noun} that nothing on this page explains."
            yield Finding(RULE.code, wording.severity, passage.route, message, RULE.mend)


def _without_terms(short: list[str], text: str, find: Find | None) -> list[str]:
    """Those that are no part of a term to avoid: other words for it are the better mend, so it wins."""
    if find is None:
        return short
    terms = [hit.words for hits in find(text) for hit in hits]
    return [a for a in short if not any(a in _WORDS.findall(term) for term in terms)]


def abbreviations(text: str) -> Iterator[str]:
    """The abbreviations in capitals that not everybody knows. A word that shouts is none."""
    loud = list(shouted(text))
    for match in _CAPITALS.finditer(text):
        short = match[0]
        if (
            len(short) <= _LONGEST
            and short not in known()["known"]
            and not _ROMAN.fullmatch(short)
            and not any(start <= match.start() < stop for start, stop in loud)
        ):
            yield short


def _pages(wording: Wording) -> dict[str, str]:
    out: dict[str, list[str]] = {}
    for passage in wording.passages:
        out.setdefault(passage.page, []).append(passage.text)
    return {page: "\n".join(texts) for page, texts in out.items()}


def _explained_by(wording: Wording) -> set[str]:
    council = wording.council
    names = [*council.names_used, *wording.rules.known_words]
    for term in council.glossary:
        names += [term.term, *term.also]
    for body in council.bodies:
        names += [body.name, *body.known_as]
    return {match[0] for name in names for match in _CAPITALS.finditer(name)}


def _is_said_in_full(short: str, page: str) -> bool:
    """“full words (ABC)”, or “ABC (full words)”."""
    mark = re.escape(short)
    return bool(
        re.search(
            rf"\w\W+\w+ \({mark}s?\)|\b{mark}s? \(\w+ \w+|\b{mark} (?:means|stands for|is short for)\b", page
        )
    )
