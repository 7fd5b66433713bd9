"""A number, sum, age or time in plain or translated words that the official words do not hold."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.meaning.official import Held
from corporate_parenting.checks.words.meaning.quantities import (
    Quantity,
    nearly_same,
    quantities,
    same,
    worths,
)
from corporate_parenting.checks.words.wording import Passage, Wording
from corporate_parenting.diagnostics import Finding

RULE = Rule(
    code="number-changed",
    title="A number that the official words do not hold",
    why=(
        "A number is what a promise can be held to: £5 a week, within 10 working days, until you are 25. In "
        "other words it must be the same number and the same unit. Ten working days are not always two "
        "weeks, and a month is not four weeks; what is truly the same (a year and 12 months, “sixteenth” "
        "and 16) passes.\n\n"
        "The number may stand anywhere in the official promise, in the lines under it, or in a paragraph "
        "that the words cover too (`also_covers:`). Words in every language are read, in any digits; "
        "numbers written as words are read in English alone. What only counts what the words name (“for two "
        "reasons”) is not judged."
    ),
    source=(
        "Bromley's film still promised a bike that its pledge no longer did: words and promises drift apart "
        "(domain, conclusions, 3). Promise only what can be kept (Islington, first promise)."
    ),
    mend=(
        "Write the official number, and beside it what it is about, if that helps: “10 working days (about "
        "two weeks)”. Where the words also stand for another paragraph, name it in `also_covers:`."
    ),
    wrong=("We will answer you within two weeks.", "We will answer you within 10 days."),
    right=("We will answer you within 10 working days (about two weeks).",),
)

_NAMED = 3
"""Words about facts may count up to this what the official words only name: "two national papers"."""


def check(wording: Wording) -> Iterator[Finding]:
    if wording.document is None:
        return
    own = wording.language.split("-")[0] == wording.document.language.split("-")[0]
    if wording.is_official and own:
        return
    held = Held(wording)
    for passage in wording.passages:
        ours = quantities(passage.text, english=wording.is_english)
        if not ours:
            continue
        if all(held.has(q, passage.item) for q in ours):
            continue
        # The words themselves first: what else the item holds takes longer to read and is seldom needed.
        for read in (held.quantities, held.all_quantities):
            theirs = read(passage.item)
            changed = next((q for q in ours if not _stands(q, ours, theirs, passage, wording)), None)
            if changed is None:
                break
        if changed:
            yield _finding(changed, theirs, passage, wording)


def _stands(
    quantity: Quantity,
    ours: tuple[Quantity, ...],
    theirs: tuple[Quantity, ...],
    passage: Passage,
    wording: Wording,
) -> bool:
    if not quantity.unit and (
        passage.role == "if_not" or (quantity.value <= _NAMED and not passage.is_promise)
    ):
        return True
    if any(_alike(quantity, t, wording) for t in theirs):
        return True
    if not quantity.nearly:
        return False
    # "10 working days (about two weeks)": the exact number must stand beside it.
    near = [t for t in theirs if nearly_same(quantity, t)]
    return any(t.unit == "per cent" or any(same(o, t) for o in ours) for t in near)


def _alike(ours: Quantity, theirs: Quantity, wording: Wording) -> bool:
    if theirs.nearly and not ours.nearly and wording.is_english:
        return False
    if same(ours, theirs):
        return True
    if not wording.is_english and not ours.unit:  # its unit is not read: 12 may be 12 months, for a year
        return ours.value in worths(theirs)
    return ours.value == theirs.value and (not ours.unit or not theirs.unit) and not ours.implied


def _finding(changed: Quantity, theirs: tuple[Quantity, ...], passage: Passage, wording: Wording) -> Finding:
    close = next((t for t in theirs if nearly_same(changed, t)), None)
    close = close or next((t for t in theirs if t.value == changed.value), None)
    if close:
        message = f"“{changed.said}” is not the same as “{close.said}” in the official words."
        mend = f"Write “{close.said}”"
        mend += f", or “{close.said} (about {changed.said})”." if nearly_same(changed, close) else "."
    else:
        message = f"“{changed.said}” does not stand in the official words."
        mend = "Write the official number. If the words stand for another paragraph too, add `also_covers:`."
    return Finding(RULE.code, wording.severity, passage.route, message, mend)
