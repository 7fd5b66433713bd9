"""Plain words that promise more or less than the official ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from corporate_parenting.checks.rule import OFFICIAL, Rule
from corporate_parenting.checks.words.lists import listed
from corporate_parenting.checks.words.meaning.phrases import pattern, simple
from corporate_parenting.checks.words.meaning.promises import Said, promises
from corporate_parenting.checks.words.meaning.strength import Clause, Strength, clauses, tries
from corporate_parenting.checks.words.wording import Passage, Wording
from corporate_parenting.diagnostics import Finding, Severity

RULE = Rule(
    official=OFFICIAL,
    code="strength-changed",
    title="Plain words promise more, or less",
    why=(
        "“We will” and “we will try to” are two different promises. If plain words say “we will” where "
        "the council only tries, a child is promised something that nobody agreed to. If they say “we will "
        "try” where the council will, a child asks for less than they can have.\n\n"
        "The promise itself must have the `strength:` of its official words. Each line under it is held "
        "against the official line that it shares most words with. Where no line is like it, nothing is "
        "said; the same goes for the rows of Easy Read after the first. What the reader or a helper can do "
        "(“your carer can help you pack”) is no promise of the council. A way out such as “where possible” "
        "or “usually” counts as trying. A word that makes a promise larger (“always”, “never”) where no "
        "official word does so is a warning."
    ),
    source=(
        "Islington's first promise is to promise only what can be done, and Torbay's young people asked for "
        "nothing to be promised unless it is kept. Brighton & Hove prints “We will” and “We will always try "
        "to” as two lists."
    ),
    mend="Say it as strongly as the official words do: begin with “We will”, or with “We will try to”.",
    wrong=("We will try to answer you within 10 working days.", "We will answer you where possible."),
    right=("We will answer you within 10 working days.",),
    severity=Severity.ERROR,
)

MARGIN = 1.25
"""An official line must be this much more like a line than any other before it speaks for it."""


def check(wording: Wording) -> Iterator[Finding]:
    if wording.is_official or not wording.is_english:
        return
    for said in promises(wording):
        found = tuple(_lead(said, wording)) or tuple(_lines(said, wording))
        yield from found
        told = {f.route for f in found}
        for passage in said.passages:
            if passage.route not in told and (word := _larger(passage.text, said.official)):
                yield _finding(
                    wording,
                    passage,
                    f"This says “{word}”, and the official words do not: the {said.noun} has grown.",
                    f"Take “{word}” out, or say what the official words say.",
                    Severity.WARNING,
                )


def _lead(said: Said, wording: Wording) -> Iterator[Finding]:
    """The promise itself, by its stated strength."""
    if said.item.strength == "will_try" and said.lead and not any(tries(p.text) for p in said.lead):
        yield _finding(
            wording,
            said.lead[0],
            f"The {said.noun} is that the council will try; these words do not say “try”.",
            "Write “We will try to …”.",
        )


def _lines(said: Said, wording: Wording) -> Iterator[Finding]:
    """Each line, by the official line that it is most like."""
    if not wording.document or not wording.document.language.startswith("en"):
        return
    official = [c for line in said.official for c in clauses(line)]
    for passage in said.passages:
        for clause in clauses(passage.text):
            if message := _changed(clause, passage, said, official):
                yield _finding(wording, passage, *message)
                break


def _changed(
    clause: Clause, passage: Passage, said: Said, official: Sequence[Clause]
) -> tuple[str, str] | None:
    """What has changed and how to mend it; ``None`` where nothing has or nobody can tell."""
    if clause.strength not in (Strength.TRIES, Strength.CERTAIN):
        return None
    likeness = {kind: _likeness(clause, official, kind) for kind in Strength}
    sure = max(likeness[Strength.CERTAIN], likeness[Strength.SAID])
    weak, free = likeness[Strength.TRIES], max(likeness[Strength.FRAME], likeness[Strength.EITHER])
    if clause.strength is Strength.TRIES:
        alike = sure > MARGIN * max(weak, free)
        alone = not max(sure, weak, free) and _is_sure(said, official) and _is_heading(passage, said)
        if alike or alone:
            if _most_like(clause, official, (Strength.CERTAIN, Strength.SAID)).denies:
                return (
                    f"This says “{clause.marker}”; the official words say what the council will NOT do.",
                    "Write “We will not …” or “We will never …”, as the official words do.",
                )
            return (
                f"These words only try (“{clause.marker}”), and the official words say that it will be done.",
                "Write “We will …”, as the official words do.",
            )
    elif clause.strength is Strength.CERTAIN and weak > MARGIN * max(sure, free):
        marker = _most_like(clause, official, (Strength.TRIES,)).marker
        return (
            f"The official words say “{marker}”; these words promise that it will be done.",
            f"Say it as they do: “{marker}”." if " " in marker else f"Say it as they do, with “{marker}”.",
        )
    return None


def _is_heading(passage: Passage, said: Said) -> bool:
    """Whether it says the promise itself: of Easy Read rows the first does, and the others explain it."""
    return passage is said.lead[0] if passage.role == "row" else passage in said.lead


def _most_like(clause: Clause, official: Iterable[Clause], kinds: Sequence[Strength]) -> Clause:
    return max((c for c in official if c.strength in kinds), key=lambda c: _shared(clause, c), default=clause)


def _is_sure(said: Said, official: Iterable[Clause]) -> bool:
    """Whether nothing official is only tried."""
    return said.item.strength != "will_try" and all(c.strength is not Strength.TRIES for c in official)


def _likeness(clause: Clause, official: Iterable[Clause], kind: Strength) -> float:
    """How much of the clause stands in the official clause of this kind that is most like it."""
    return max((_shared(clause, c) for c in official if c.strength is kind), default=0.0)


def _shared(clause: Clause, other: Clause) -> float:
    shared = clause.stems & other.stems
    return len(shared) / (len(clause.stems) * len(other.stems)) ** 0.5 if shared else 0.0


def _larger(text: str, official: Iterable[str]) -> str:
    said = simple(text)
    for larger, held in _larger_words():
        found = larger.search(said)
        if found and not held.search(simple(" ".join(official))):
            return found[0]
    return ""


@cache
def _larger_words() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Words that make a promise larger, and official words that make them right."""
    return tuple((pattern(row["words"]), pattern(row["held"])) for row in listed("strength")["larger"])


def _finding(
    wording: Wording, passage: Passage, message: str, mend: str, severity: Severity = Severity.ERROR
) -> Finding:
    of_a_draft = wording.document is not None and wording.document.status == "draft"
    return Finding(
        RULE.code,
        Severity(min(severity, Severity.WARNING)) if of_a_draft else severity,
        passage.route,
        message,
        mend,
    )
