"""Words of an edition or a language whose source changed after they were made.

Source: domain, conclusions, 3. Bromley's film still promises a bike that the rewritten pledge dropped.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.base import Fact
from corporate_parenting.model.freshness import OPENING, Sources
from corporate_parenting.model.words_file import WordsFile

RULES = (
    Rule(
        code="stale-words",
        title="The source of these words has changed",
        why=(
            "An entry is made from other words: a translation from the same edition in the document's own "
            "language, every other edition from the official words. If those changed afterwards, the entry "
            "may promise what is no longer promised. Readers are told so, in their language, until somebody "
            "has read it again."
        ),
        source="Bromley's film still promised a bike that its rewritten pledge had dropped (seen in 2026).",
        mend=(
            "Read the source again and change the entry where it has to change. Then run "
            "`corporate-parenting words read FILE ADDRESS`, which notes what it was read against."
        ),
        wrong=("made_from:\n  savings: 0a1b2c3d  # the source's words now have another fingerprint\n",),
        right=("made_from:\n  savings: 4d3c2b1a\n",),
        may_be_silenced=False,  # `words read` is the way to say that it was looked at
    ),
    Rule(
        code="no-fingerprint",
        title="Nobody can tell whether these words are old",
        why=(
            "`made_from:` holds a fingerprint of the source words that each entry was made from. Without it "
            "an entry stays as it is when its source changes, and nobody is told."
        ),
        source="Our design: words say what they were made from, so that none grow old unseen",
        mend=(
            "Read each entry beside its source once. Then run `corporate-parenting words read FILE --all`, "
            "which writes the fingerprints."
        ),
        wrong=("document: words\nwords:\n  savings: We save money for you.\n",),
        right=(
            "document: words\nwords:\n  savings: We save money for you.\nmade_from:\n  savings: 4d3c2b1a\n",
        ),
        severity=Severity.INFO,
    ),
)


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:
    found = situation.behind(fact) if isinstance(fact, WordsFile) else None
    if not isinstance(fact, WordsFile) or found is None:
        return
    record, document = found
    sources = Sources(record, fact, document)
    home = situation.files.get(id(sources.sister or document)) or fact.of
    for address in sources.stale():
        place = sources.book.places.get(number_address(address))
        if address == OPENING:
            route = Route(source, ("title" if fact.title else "text",), at_key=True)
            there = Route(home, ("title",))
        else:
            route = Route(source, ("words", address), at_key=True)
            there = Route(home, place.steps if place and not sources.sister else ("words", address))
        yield Finding(
            "stale-words",
            Severity.WARNING,
            route,
            f"{home} changed after these words were made{_change(sources, address)}.",
            f"Read them again, then run `corporate-parenting words read {source} {address}`.",
            related=(("the source", there),),
        )
    yield from _unmarked(sources, source)


def _unmarked(sources: Sources, source: str) -> Iterator[Finding]:
    """One finding a file: who writes by hand marks all of it at once."""
    if without := sources.unmarked():
        of, n = len(sources.entries()), len(without)
        held = (
            f"its {of} entries hold"
            if n == of
            else f"{n} of its {of} entries {'holds' if n == 1 else 'hold'}"
        )
        yield Finding(
            "no-fingerprint",
            Severity.INFO,
            Route(source, ("made_from" if sources.file.made_from else "words",), at_key=True),
            f"Nobody can tell whether these words are older than their source: {held} no fingerprint.",
            f"Read them beside their source, then run `corporate-parenting words read {source} --all`.",
        )


def _change(sources: Sources, address: str) -> str:
    """What changed first, where the version is held that the words were made from."""
    before, now = (sources.words_before(address) or "").split(), (sources.words(address) or "").split()
    if not before or before == now:
        return ""
    for kind, a, b, c, d in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        was, is_ = " ".join(before[a:b]), " ".join(now[c:d])
        if kind == "replace":
            return f": “{was}” is now “{is_}”"
        if kind == "delete":
            return f": “{was}” is gone"
        if kind == "insert":
            return f": “{is_}” is new"
    return ""
