"""Commitments, promises and sections that have no young people's words.

Source: domain, "Versions drift between formats". The young people's page says plainly that words are
missing and leads to the official ones, so a gap is a warning and never stops a site.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation, by_status
from corporate_parenting.diagnostics import Finding, Route, Step
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import BlockBase, CommitmentBlock, PlainWords, PromiseBlock
from corporate_parenting.model.documents import LocalOffer, Pledge, Promise, Strategy
from corporate_parenting.model.walk import facts

RULE = Rule(
    code="missing-plain-words",
    title="A commitment or promise has no young people's words",
    why=(
        "Where they are missing, the young people's page says so and leads to the official words. That is "
        "honest, but it is not what was promised to them."
    ),
    source=(
        "Bath and North East Somerset's Care-Experienced Council on a pledge of its council: \"too wordy, "
        "inaccessible and that no one really got it\". Councils' other versions drift apart from the "
        "official one"
    ),
    mend=(
        "Add `young_people:` with the same promise in plain words, exactly as strong, or `leave_out:` with "
        "the reason."
    ),
    wrong=(
        ("- id: help-early\n  commitment: We will offer every family an assessment.\n  strength: will\n"),
    ),
    right=(
        (
            "- id: help-early\n"
            "  commitment: We will offer every family an assessment.\n"
            "  strength: will\n"
            "  young_people: If your family needs help, we will find out what would help.\n"
        ),
    ),
    may_be_silenced=False,  # `leave_out:` says why to readers too, and one place stands for many here
)


Publication = Strategy | Pledge | LocalOffer


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    if not isinstance(fact, Publication) or fact.text_status != "held" or fact.status == "superseded":
        return
    items = [
        (steps, value)
        for steps, value in facts(fact)
        if isinstance(value, CommitmentBlock | PromiseBlock | Promise)
    ]
    covered, led = _covered(fact), _led(fact)
    missing = [
        steps
        for steps, value in items
        if not _has_words(value, covered) and not any(steps[: len(lead)] == lead for lead in led)
    ]
    if missing:
        yield _finding(fact, source, missing, len(items))


def _covered(fact: Publication) -> set[str]:
    return {number_address(a) for _, v in facts(fact) if isinstance(v, PlainWords) for a in v.also_covers}


def _led(fact: Publication) -> list[tuple[Step, ...]]:
    """Blocks whose young people's words are a list, or are left out: they stand for their items too."""
    return [
        (*steps, "list")
        for steps, value in facts(fact)
        if isinstance(value, BlockBase)
        and value.young_people
        and (value.young_people.items or value.young_people.leave_out)
    ]


def _has_words(item: CommitmentBlock | PromiseBlock | Promise, covered: set[str]) -> bool:
    plain = item.young_people
    if plain and (plain.text or plain.items or plain.leave_out):
        return True
    return bool({item.id or "", number_address(item.number or "")} - {""} & covered)


def _finding(fact: Publication, source: str, missing: list[tuple[Step, ...]], of: int) -> Finding:
    noun = "promise" if isinstance(fact, Pledge) else "commitment"
    if len(missing) == 1:
        message = f"This {noun} has no young people's words."
    else:
        message = f"{len(missing)} of {of} {noun}s have no young people's words; this is the first."
    return Finding(
        "missing-plain-words",
        by_status(fact),
        Route(source, missing[0]),
        message,
        "Add `young_people:` with the same promise in plain words, or `leave_out:` with the reason.",
    )
