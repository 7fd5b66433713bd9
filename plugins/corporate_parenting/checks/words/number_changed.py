"""A number, sum, age or time in plain or translated words that the official words do not hold."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import OFFICIAL, Rule
from corporate_parenting.checks.words.meaning.nearest import lost_limits, nearest
from corporate_parenting.checks.words.meaning.official import Held
from corporate_parenting.checks.words.meaning.quantities import (
    Quantity,
    is_related,
    nearly_same,
    quantities,
    same,
    worths,
)
from corporate_parenting.checks.words.wording import Passage, Wording
from corporate_parenting.diagnostics import Finding, Severity

RULE = Rule(
    official=OFFICIAL,
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
        "reasons”) is not judged, nor what explains a unit (“a working day is Monday to Friday”).\n\n"
        "In the words of a promise or a commitment another number is an error: such a promise is not "
        "published until somebody has mended it. (In a draft it is a warning.) In “if this does not happen” "
        "and in all other words it is a warning.\n\n"
        "In English the limit is kept too: “up to £3,000” is not £3,000, “at least 14 days” is not 14 days, "
        "and “within 5 days” is not after 5 days. Another word for the same limit passes: “at most” or “no "
        "more than” for “up to”, “or more” for “at least”, “in 5 days or less” for “within 5 days”. A limit "
        "that was lost, added or turned round is a warning, and so is an “about” that was lost."
    ),
    source=(
        "Bromley's film still promised a bike that its pledge no longer did: words and promises drift apart "
        "(domain, conclusions, 3). Promise only what can be kept (Islington, first promise)."
    ),
    mend=(
        "Write the official number, and beside it what it is about, if that helps: “10 working days (about "
        "two weeks)”. Keep “up to”, “at least” and “about” beside it. Where the words also stand for another "
        "paragraph, name it in `also_covers:`."
    ),
    wrong=("We will answer you within two weeks.", "We will answer you within 10 days."),
    right=("We will answer you within 10 working days (about two weeks).",),
    severity=Severity.ERROR,
)

_NAMED = 3
"""Words about facts may count up to this what the official words only name: "two national papers"."""


def check(wording: Wording) -> Iterator[Finding]:
    if wording.document is None:
        return
    official_is_english = wording.document.language.split("-")[0] == "en"
    own = wording.language.split("-")[0] == wording.document.language.split("-")[0]
    if wording.is_official and own:
        return
    held = Held(wording)
    for passage in wording.passages:
        ours = quantities(passage.text, english=wording.is_english)
        if not ours or all(held.has(q, passage.item) for q in ours):
            continue
        # The words themselves first: what else the item holds takes longer to read and is seldom needed.
        changed: tuple[Quantity, ...] = ours
        for read in (held.quantities, held.all_quantities):
            theirs = read(passage.item)
            changed = tuple(q for q in changed if not _stands(q, ours, theirs, passage, wording))
            if not changed:
                break
        if changed:
            yield _finding(changed, ours, held, passage, wording)
        if wording.is_english and official_is_english and passage.role in ("text", "item", "means", "row"):
            kept = [q for q in ours if q not in changed]
            lost = list(lost_limits(kept, held, passage, wording)) if passage.item else []
            if lost:
                yield _limits(lost, passage, wording)


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
    if same(ours, theirs):
        return True
    if not wording.is_english and not ours.unit:  # its unit is not read: 12 may be 12 months, for a year
        return ours.value in worths(theirs)
    return ours.value == theirs.value and (not ours.unit or not theirs.unit) and not ours.implied


def _finding(
    changed: tuple[Quantity, ...], ours: tuple[Quantity, ...], held: Held, passage: Passage, wording: Wording
) -> Finding:
    """All that changed in one passage. In a promise it is an error: a child would be promised it."""
    theirs = held.to_name(passage.item)
    left = [t for t in theirs if not any(same(o, t) for o in ours)]
    messages, mends = [], []
    for one in {q.written.lower(): q for q in changed}.values():
        close = nearest(one, left) or nearest(one, theirs)
        messages.append(_message(one, close))
        mends.append(_mend(one, close, wording))
    severity = wording.severity
    if passage.is_promise and wording.document is not None:
        severity = Severity.WARNING if wording.document.status == "draft" else Severity.ERROR
    return Finding(RULE.code, severity, passage.route, " ".join(messages), " ".join(mends))


def _message(one: Quantity, close: Quantity | None) -> str:
    if close is None:
        return f"“{one.written}” does not stand in the official words."
    if close.value == one.value or nearly_same(one, close):
        return f"“{one.written}” is not the same as “{close.written}” in the official words."
    return f"“{one.written}” does not stand in the official words: “{close.written}” stands there."


def _mend(one: Quantity, close: Quantity | None, wording: Wording) -> str:
    is_other = close and (not is_related(one, close) or (close.implied and not one.implied))
    if close is None or (wording.is_english and is_other):
        return (
            f"Take “{one.written}” out. If the words stand for another paragraph too, name it in "
            "`also_covers:`."
        )
    if not wording.is_english:
        return f"Write the official number, “{close.written}”, in place of “{one.written}”."
    if nearly_same(one, close):
        return f"Write “{close.written}”, or “{close.written} (about {one.written})”."
    return f"Write “{close.written}” in place of “{one.written}”."


def _limits(lost: list[tuple[Quantity, Quantity]], passage: Passage, wording: Wording) -> Finding:
    """A limit that was lost, added or turned round."""
    messages = [
        f"“{one.whole}” is “{official.whole}” in the official words{_why(one, official)}"
        for one, official in lost
    ]
    mends = [f"Write “{official.whole}”." for _, official in lost]
    return Finding(RULE.code, wording.severity, passage.route, " ".join(messages), " ".join(mends))


def _limit_word(quantity: Quantity) -> str:
    return quantity.limit.said or ("about" if quantity.nearly else "")


def _why(one: Quantity, official: Quantity) -> str:
    ours, theirs = _limit_word(one), _limit_word(official)
    if not ours:
        return f": these words leave “{theirs}” out."
    if not theirs:
        return f": “{ours}” was added."
    return "."
