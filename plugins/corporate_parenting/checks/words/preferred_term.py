"""Terms that children and young people ask adults to avoid."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.lists import in_order, listed, listing, quoted
from corporate_parenting.checks.words.own_words import OwnWords
from corporate_parenting.checks.words.pages import own
from corporate_parenting.checks.words.stigmatising_term import labels
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding, Severity
from corporate_parenting.reading.phrases import Found, Phrases

RULE = Rule(
    code="preferred-term",
    title="A term that young people ask adults to avoid",
    why=(
        "“Placement”, “contact”, “siblings”: words of the system for home, family time, brothers and "
        "sisters. Young people have written lists of what they would rather hear. The lists disagree "
        "with each other, none speaks for everybody, and each child should be asked. So this is a note "
        "for people to talk about, never an automatic replacement, and never about official words.\n\n"
        "Your own young people's list, in `council.yml`, comes first, and its words are a warning:\n\n"
        "```yaml\n"
        "wording:\n"
        "  terms:\n"
        "    - avoid: [placement, placements]\n"
        "      prefer: [home]\n"
        "      because: it is where we live\n"
        '    - avoid: ["care leaver"]    # no `prefer`: this council\'s young people keep it\n'
        "```\n\n"
        "An entry without `prefer` keeps a term. So does your glossary, where it explains the term with "
        "`young_people`."
    ),
    source=(
        "Language that Cares, TACT (https://tactfostering.org.uk/knowledge-centre/language-that-cares); "
        "Direct Work Toolkit, Bromley (https://bromleydirectworktoolkit.co.uk/language); young people of "
        "Sandwell (https://sandwellvoice.co.uk/working-together/use-language-that-we-can-understand/) "
        "and of Surrey "
        "(https://surreycc.gov.uk/children/support-and-advice/youth-voice/in-care/preferred-staff-terminology?letter=L). "  # noqa: E501
        "Short facts, no list is copied; suggestions that no list makes are named as ours."
    ),
    mend=(
        "Ask your young people which word they want, and write their choice into `council.yml`: "
        "`wording: {terms: [{avoid: [placement], prefer: [home]}]}`. Without `prefer` a term is kept."
    ),
    wrong=("We will look after you in your placement.", "We will arrange contact with your family."),
    right=(
        "We will look after you at home.",
        "You can contact us. Our contact details are on the card.",
        "An advocate helps you while you are in care.",
    ),
)

_OWN = (
    "Say it as they ask. If they keep the term now, leave its `prefer` out under `wording: terms` in "
    "`council.yml`."
)
_FAMILY = (
    r"(?:family|mum|dad|mother|father|parents?|brothers?|sisters?|siblings?|relatives|grandparents|birth)"
)
_ABOUT_FAMILY = re.compile(
    r"\b(?:family|supervised|unsupervised|direct|indirect|letterbox|sibling|arrange|arranging|have|having|more"
    r"|less|regular|promote|promoting|support|supporting|your|their|my)\s+contact\b"
    r"(?!\s+(?:details|number|us|the|person|card|form|page|point|a\b|an\b|your|our|them|him|her|me\b))"
    rf"|\bcontact\s+(?:with\s+(?:\w+\s+){{0,3}}{_FAMILY}\b|visits?\b|times?\b|arrangements?\b|plans?\b|sessions?\b)",
    re.IGNORECASE,
)
"""The noun that means seeing one's family; not “contact us” and not a telephone number."""


@dataclass(frozen=True, slots=True)
class Term:
    """``who`` asks for ``prefer``; empty where no list that we know does."""

    prefer: tuple[str, ...]
    who: tuple[str, ...]
    link: str = ""
    only_family: bool = False
    because: str = ""


def check(wording: Wording) -> Iterator[Finding]:
    find = asked_for(wording)
    if find is None:
        return
    for passage in own(wording):
        asked, shipped = find(passage.text)
        if asked:
            words = listing(
                [f"{_prefer(hit.entry)} for {quoted(hit.words)}{_because(hit.entry)}" for hit in asked]
            )
            message = f"Young people of this council ask for other words: {words}."
            yield Finding(RULE.code, wording.severity, passage.route, message, f"{_OWN}{_links(asked)}")
        if shipped:
            mend = f"{RULE.mend}{_links(shipped)}"
            yield Finding(RULE.code, Severity.INFO, passage.route, _message(shipped), mend)


Find = Callable[[str], tuple[list[Found[Term]], list[Found[Term]]]]
"""The terms in a text that the council's own young people, and those of the lists, ask to avoid."""


def asked_for(wording: Wording) -> Find | None:
    """What finds such terms in a passage of ``wording``; ``None`` where there are none."""
    if wording.is_official or not wording.knows_council or not wording.is_english:
        return None
    ours = OwnWords(wording)
    theirs = Phrases(
        (
            avoid,
            Term(term.prefer, (), term.source or "", avoid.lower() == "contact", because=term.because or ""),
        )
        for term in wording.rules.terms
        for avoid in term.avoid
    )
    theirs_here, listed_here = theirs.among(wording.vocabulary), terms().among(wording.vocabulary)
    if not theirs_here and not listed_here:
        return None
    labels_here = labels().among(wording.vocabulary)

    def find(text: str) -> tuple[list[Found[Term]], list[Found[Term]]]:
        own_list = theirs_here.find(text)
        asked = [hit for hit in own_list if hit.entry.prefer and _is_meant(text, hit)]
        taken = [(hit.start, hit.start + 1) for hit in own_list]
        taken += [(hit.start, hit.stop) for hit in labels_here.find(text)]  # `stigmatising-term` tells them
        shipped = tuple(
            hit
            for hit in listed_here.find(text)
            if _is_meant(text, hit) and not any(start <= hit.start < stop for start, stop in taken)
        )
        return asked, ours.without(shipped, text)

    return find


def _message(found: list[Found[Term]]) -> str:
    words = listing([f"{_prefer(hit.entry)} for {quoted(hit.words)}{_asked_by(hit.entry)}" for hit in found])
    if any(hit.entry.who for hit in found):
        return f"Some young people ask for other words: {words}."
    return f"Words of the system, for which we suggest others (no list that we know does): {words}."


def _asked_by(term: Term) -> str:
    return f" ({in_order(list(term.who))})" if term.who else ""


def _is_meant(text: str, hit: Found[Term]) -> bool:
    if not hit.entry.only_family:
        return True
    return any(m.start() <= hit.start and hit.stop <= m.end() for m in _ABOUT_FAMILY.finditer(text))


def _prefer(term: Term) -> str:
    return " or ".join(quoted(word) for word in term.prefer)


def _because(term: Term) -> str:
    return f" ({term.because.strip().rstrip('.')})" if term.because else ""


def _links(found: list[Found[Term]]) -> str:
    links = in_order([hit.entry.link for hit in found if hit.entry.link], most=2)
    return f" See {links}" if links else ""


@cache
def terms() -> Phrases[Term]:
    """The list that comes with us, without the terms that it keeps."""
    data = listed("preferred_terms")
    return Phrases(
        (
            avoid,
            Term(
                tuple(entry.get("prefer", ())),
                tuple(data["sources"][name]["who"] for name in entry.get("sources", ())),
                next((data["sources"][name]["link"] for name in entry.get("sources", ())), ""),
                entry.get("only") == "family",
            ),
        )
        for entry in data["terms"]
        if "keep" not in entry
        for avoid in entry["avoid"]
    )
