"""The Easy Read edition: a picture on the one side, one short idea on the other."""

from __future__ import annotations

from corporate_parenting.document.nodes import Block, Group
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.easy_read.offer import offer
from corporate_parenting.editions.easy_read.other_ways import other_ways
from corporate_parenting.editions.easy_read.page import chapter, checked, draft, foot
from corporate_parenting.editions.easy_read.plan import plan
from corporate_parenting.editions.easy_read.promises import promises
from corporate_parenting.editions.easy_read.rows import door, said
from corporate_parenting.editions.easy_read.talk import talk
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.variant import Variant

_PICTURES = {
    "easy-read-promises": "handshake",
    "easy-read-plan": "plan",
    "easy-read-offer": "help",
    "easy-read-talk": "talk",
    "easy-read-other-ways": "help",
}


def easy_read(ctx: Context, variant: Variant) -> tuple[Chapter, ...]:
    """All its chapters in reading order, in the language of ``ctx``; none without words for a page.

    ``ctx`` holds the documents as they are; their Easy Read words are in ``variant``.
    """
    pages = (*promises(ctx, variant), *plan(ctx, variant), *offer(ctx, variant))
    if not pages:
        return ()
    rest = (*pages, talk(ctx), *other_ways(ctx))
    return (_start(ctx, variant, rest), *rest)


def _start(ctx: Context, variant: Variant, rest: tuple[Chapter, ...]) -> Chapter:
    """What is here, as rows that lead there."""
    top = [c for c in rest if c.kind in _PICTURES]
    shown = (ctx.record.pledge, ctx.record.strategy, ctx.record.offer)
    files = [variant.files[d.id] for d in shown if d is not None and d.id in variant.files]
    blocks: list[Block] = [
        *notices(ctx),
        *draft(ctx, files, variant.language),
        Group("lead", (said(ctx, "book", ctx.words("easy-read.lead")),)),
        *(door(ctx, _PICTURES[c.kind], c.key, c.menu) for c in top),
        *checked(ctx, files),
        *foot(ctx),
    ]
    return chapter(
        ctx,
        "easy-read",
        ctx.words("easy-read.title"),
        tuple(blocks),
        counterpart=ctx.page("young-people"),
    )
