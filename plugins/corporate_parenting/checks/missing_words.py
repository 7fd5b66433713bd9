"""What a document has and one of its words files has not.

Source: domain, conclusions, 3: versions drift between formats. One finding a file, which lists every gap
by its line in the source, so that a translator has one list to work from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation, by_status
from corporate_parenting.diagnostics import Finding, Route, Severity, Step
from corporate_parenting.model.addresses import Addressed, Place, number_address
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import (
    Action,
    BlockBase,
    CommitmentBlock,
    NoteBlock,
    PlainWords,
    PromiseBlock,
    PullQuoteBlock,
    Section,
)
from corporate_parenting.model.council import Council
from corporate_parenting.model.documents import Pledge, PledgePart, Promise, Publication
from corporate_parenting.model.words_file import Entry, WordsFile
from corporate_parenting.words.languages import name_in

RULE = Rule(
    code="missing-words",
    title="Words are missing for an edition or a language",
    why=(
        "Readers of this edition find a gap, or words in a language that is not theirs. A gap that is meant "
        "says why: an entry with `leave_out:` counts as written.\n\n"
        "A translation wants all that the edition has in the document's own language. Other editions want "
        "each promise and part of a pledge, and each commitment and section of anything else. Where the "
        "young people's words stand in (`falls_back_to`), it is a note."
    ),
    source=(
        "Bromley's film and Somerset's and Telford's pages promise what the pledge no longer says, or "
        "nothing at all: versions drift apart (seen in 2026)."
    ),
    mend="Add them below `words:`, each under its address, or `leave_out:` with the reason.",
    wrong=("# three promises of the pledge have no entry\nwords:\n  family-time: Byddwn yn eich helpu …\n",),
    right=(
        (
            "words:\n  family-time: Byddwn yn eich helpu …\n  savings:\n"
            "    leave_out: The group it is for has no savings yet.\n"
        ),
    ),
    may_be_silenced=False,  # `leave_out:` says why, and one place stands for many here
)


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that could have words in the file. ``noun`` is what it is."""

    noun: str
    place: Place
    missing: bool


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:
    found = situation.behind(fact) if isinstance(fact, WordsFile) else None
    if not isinstance(fact, WordsFile) or found is None:
        return
    record, document = found
    wanted = list(_wanted(fact, document, situation.book(document).places))
    missing = [gap for gap in wanted if gap.missing]
    without_title = _is_translation(fact, document) and not fact.title
    if not missing and not without_title:
        return
    counted = [
        _counted(noun, sum(g.noun == noun for g in missing), sum(g.noun == noun for g in wanted))
        for noun in dict.fromkeys(gap.noun for gap in missing)
    ]
    what = [*(["the title"] if without_title else []), *counted]
    have = "has" if len(missing) + without_title == 1 else "have"
    home = situation.files.get(id(document), source)
    said = " and ".join([", ".join(what[:-1]), what[-1]]) if len(what) > 1 else what[0]
    yield Finding(
        RULE.code,
        _severity(fact, document, record.council),
        Route(source, ("words",), at_key=True),
        f"{said[0].upper()}{said[1:]} {have} no {_kind(fact, document, record.council)}.",
        RULE.mend if missing else "Add `title:` above `words:`.",
        related=tuple((gap.place.address, Route(home, gap.place.steps)) for gap in missing),
    )


def _wanted(file: WordsFile, document: Publication, places: dict[str, Place]) -> Iterator[Gap]:
    entries = {number_address(address): entry for address, entry in file.words.items()}
    by_steps: dict[tuple[Step, ...], Entry] = {}
    for address, place in places.items():
        if address in entries:
            by_steps.setdefault(place.steps, entries[address])
    done: set[tuple[Step, ...]] = set()
    for place in places.values():
        if place.steps in done or not (noun := _noun(place.item, file, document)):
            continue
        done.add(place.steps)
        yield Gap(noun, place, missing=not (place.steps in by_steps or _is_inside(place.steps, by_steps)))


def _noun(item: Addressed, file: WordsFile, document: Publication) -> str:
    """What it is called, where this file should have words for it; else nothing."""
    if not _is_wanted(item, file, document):
        return ""
    match item:
        case Promise() | PromiseBlock():
            return "promise"
        case PledgePart():
            return "part"
        case CommitmentBlock():
            return "commitment"
        case Section():
            return "section"
        case Action():
            return "action"
        case _:
            return "paragraph"


def _is_wanted(item: Addressed, file: WordsFile, document: Publication) -> bool:
    if not _is_translation(file, document):
        stated = (
            (Promise, PledgePart)
            if isinstance(document, Pledge)
            else (Section, CommitmentBlock, PromiseBlock)
        )
        return isinstance(item, stated)
    if file.edition == "public":
        has_words = not isinstance(item, NoteBlock | PullQuoteBlock)
        return has_words and (not isinstance(item, BlockBase) or type(item).__name__ != "ListBlock")
    plain = getattr(item, "young_people", None)
    return isinstance(plain, PlainWords) and not plain.leave_out


def _is_translation(file: WordsFile, document: Publication) -> bool:
    return file.edition in ("public", "young_people") and file.language != document.language


def _is_inside(steps: tuple[Step, ...], entries: dict[tuple[Step, ...], Entry]) -> bool:
    """Whether the entry of a block around it has words for its list or body."""
    for length in range(len(steps) - 1, 0, -1):
        entry = entries.get(steps[:length])
        if entry and ((steps[length] == "list" and entry.items) or (steps[length] == "body" and entry.body)):
            return True
    return False


def _counted(noun: str, missing: int, of: int) -> str:
    if of == 1:
        return f"the {noun}"
    return f"{missing} of {of} {noun}s"


def _kind(file: WordsFile, document: Publication, council: Council) -> str:
    """``Welsh words``, ``Easy Read words in Welsh``, ``words for “Under 10s”``."""
    declared = next((f"words for “{e.title}”" for e in council.editions if e.id == file.edition), "")
    name = {"public": "words", "young_people": "young people's words", "easy_read": "Easy Read words"}
    kind = declared or name.get(file.edition, "words")
    if file.language == document.language:
        return kind
    language = name_in(file.language, "en")
    return f"{language} words" if kind == "words" else f"{kind} in {language}"


def _severity(file: WordsFile, document: Publication, council: Council) -> Severity:
    falls_back = any(e.id == file.edition and e.falls_back_to for e in council.editions)
    return Severity.INFO if falls_back else by_status(document)
