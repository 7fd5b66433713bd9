"""What changes every quarter, apart from what was adopted: measures and progress of actions."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator

from corporate_parenting.model.base import Fact
from corporate_parenting.model.scalars import Dated, Line, Slug, Whereabouts, Words

_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


def _figure(value: str) -> str:
    if value not in ("withheld", "not_in_source") and not _NUMBER.fullmatch(value):
        raise ValueError(f"`{value}` is not a figure: write a number, `withheld` or `not_in_source`")
    return value


Figure = Annotated[str, AfterValidator(_figure)]
"""A number as written, or ``withheld`` or ``not_in_source``."""


class Value(Fact):
    """A measure's figure in one period."""

    period: Line
    """As the council states it: ``2025``, ``2024 to 2025``; a day, ``2017-05-29``; or ``not_in_source``."""
    value: Figure
    """The figure."""
    qualifier: Line | None = None
    """``around``, ``over``, ``under``, ``at_least``, ``at_most``, ``exact``; open."""
    why: Line | None = None
    """Why it is withheld, such as fewer than 10 children."""
    as_printed: Line | None = None
    """The words of the source."""
    sources: tuple[Whereabouts, ...] = ()
    """Where it stands."""


class Target(Fact):
    """What the measure should reach."""

    value: Figure
    """The figure."""
    qualifier: Line | None = None
    """For example ``over``."""
    period: Line | None = None
    """By when."""
    sources: tuple[Whereabouts, ...] = ()
    """Where it stands."""


class Comparison(Fact):
    """The same figure for somebody else."""

    who: Line
    """Whose figure it is."""
    value: Figure
    """The figure."""
    period: Line | None = None
    """When."""
    qualifier: Line | None = None
    """For example ``over``."""
    sources: tuple[Whereabouts, ...] = ()
    """Where it stands."""


class Measure(Fact):
    """How anyone can tell whether something got better."""

    id: Slug
    """Commitments and promises point at it."""
    title: Words
    """What is counted."""
    young_people: Words | None = None
    """The same in young people's words."""
    unit: Line
    """``per cent``, ``children``, ``days``."""
    better: Literal["higher", "lower"] | None = None
    """Which way is better."""
    cohort: Line | None = None
    """Who is counted."""
    values: tuple[Value, ...] = ()
    """Oldest first; an empty list is a stated gap."""
    target: Target | None = None
    """What it should reach."""
    compared_with: tuple[Comparison, ...] = ()
    """Others' figures."""


ActionState = Literal["not_started", "on_track", "late", "stopped", "done"]


class ActionProgress(Fact):
    """How far an action had come on a day."""

    action: Line
    """``strategy-2026/second-hub``: the document and the action's id."""
    dated: Dated
    """When this was true."""
    state: ActionState
    """How far it had come."""
    says: Words | None = None
    """What stands in the way, or what was done."""


class TargetClaimed(Fact):
    """Targets that a paper speaks of and that stand in nothing that we hold."""

    says: Words
    """What the paper says of them."""
    sources: tuple[Whereabouts, ...]
    """Where it says so."""


class Progress(Fact):
    """A progress file."""

    document: Literal["progress"]
    """``progress``."""
    council: Slug
    """The council's id."""
    dated: Dated | None = None
    """When the file was last brought up to date."""
    measures: tuple[Measure, ...] = ()
    """What is counted."""
    targets_claimed: tuple[TargetClaimed, ...] = ()
    """Targets that a paper claims and that we cannot show; never guessed."""
    actions: tuple[ActionProgress, ...] = ()
    """How far the actions have come."""
