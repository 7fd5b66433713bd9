"""Stages of care: what councils' commitments are set side by side by. A mapping, never a strategy's shape.

The four are those of the strategies that are told as a child's journey (domain, 1d). A strategy of another
shape (outcomes, priorities, levels) says with ``stage:`` where a section or a paragraph belongs; what says
nothing belongs to no stage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corporate_parenting.diagnostics import Step
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.blocks import Block, CommitmentBlock, PromiseBlock, Section, TextBlock
from corporate_parenting.model.documents import Strategy

STAGES = ("edge-of-care", "permanence", "day-to-day", "moving-on")
"""In the order of a child's journey."""
NOT_MAPPED = "not-mapped"
"""In place of a stage, where a strategy names none."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A commitment, or a promise inside a strategy, with where it stands.

    ``sections`` are those around it, outermost first; ``stage`` is one of ``STAGES`` or ``NOT_MAPPED``.
    """

    block: CommitmentBlock | PromiseBlock
    steps: tuple[Step, ...]
    sections: tuple[Section, ...]
    stage: str

    @property
    def words(self) -> str:
        """As printed."""
        return self.block.commitment if isinstance(self.block, CommitmentBlock) else self.block.promise

    @property
    def listed(self) -> tuple[TextBlock, ...]:
        """The items that the words lead into; commitments among them stand for themselves."""
        return tuple(item for item in self.block.items if isinstance(item, TextBlock))

    @property
    def address(self) -> str | None:
        """Its address inside the document; ``None`` where it has neither an id nor a number."""
        return self.block.id or number_address(self.block.number or "") or None

    @property
    def nearest(self) -> str:
        """Its address, else that of the nearest thing around it that has one; empty for the document."""
        around = (s.id or number_address(s.number or "") for s in reversed(self.sections))
        return self.address or next(filter(None, around), "")


def stage_of(section: Section) -> str | None:
    """What a section says of itself; ``None`` where it says nothing."""
    return section.stage or (section.id if section.kind == "stage" else None)


def commitments(strategy: Strategy) -> Iterator[Commitment]:
    """Every commitment of ``strategy``, in printed order. The nearest word about a stage holds."""
    yield from _inside(strategy.sections, ("sections",), (), NOT_MAPPED)


def _inside(
    sections: Iterable[Section], steps: tuple[Step, ...], above: tuple[Section, ...], stage: str
) -> Iterator[Commitment]:
    for index, section in enumerate(sections):
        at, here = (*steps, index), (*above, section)
        own = _known(stage_of(section), stage)
        yield from _among(section.body, (*at, "body"), here, own)
        yield from _inside(section.sections, (*at, "sections"), here, own)


def _among(
    blocks: Iterable[Block], steps: tuple[Step, ...], sections: tuple[Section, ...], stage: str
) -> Iterator[Commitment]:
    for index, block in enumerate(blocks):
        at = (*steps, index)
        own = _known(block.stage, stage)
        if isinstance(block, CommitmentBlock | PromiseBlock):
            yield Commitment(block, at, sections, own)
        if block.items:
            yield from _among(block.items, (*at, "list"), sections, own)
        if block.body:
            yield from _among(block.body, (*at, "body"), sections, own)


def _known(said: str | None, around: str) -> str:
    """A name that is none of the four maps to nothing; `checks/unknown_stage.py` tells of it."""
    if said is None:
        return around
    return said if said in STAGES else NOT_MAPPED
