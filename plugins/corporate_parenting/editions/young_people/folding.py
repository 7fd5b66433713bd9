"""Long parts of a page fold: the first words stand, and the reader opens the rest."""

from __future__ import annotations

from dataclasses import replace

from corporate_parenting.document.nodes import Block, Blocks, Group, Paragraph, Section, Text
from corporate_parenting.editions.context import Context

_LONG = 4
"""A part with so many blocks folds."""


def unfold(label: str, blocks: Blocks) -> Group:
    """A label, and what opens below it."""
    return Group("unfold", (Paragraph((Text(label),)), *blocks))


def folded(ctx: Context, blocks: Blocks) -> Blocks:
    """``blocks`` with each long headed part folded below its first words.

    One part alone stays as it is, and so does one that promises: a promise is nothing to be looked for.
    """
    if sum(isinstance(block, Section) for block in blocks) < 2:
        return blocks
    return tuple(_folded(ctx, block) for block in blocks)


def _folded(ctx: Context, block: Block) -> Block:
    match block:
        case Section(blocks=(Paragraph() as first, *rest)) if len(rest) >= _LONG - 1:
            if any(isinstance(inner, Group) and inner.role == "official" for inner in rest):
                return block
            return replace(block, blocks=(first, unfold(ctx.words("unfold.more"), tuple(rest))))
    return block
