"""The local offer in Easy Read, on one page."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import Block
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.easy_read.page import chapter, checked, foot
from corporate_parenting.editions.easy_read.promises import opening
from corporate_parenting.editions.easy_read.rows import EasyWords, missing
from corporate_parenting.editions.easy_read.written import Written
from corporate_parenting.editions.variant import Variant


def offer(ctx: Context, variant: Variant) -> Iterator[Chapter]:
    """The current local offer, where it has Easy Read words."""
    document = ctx.record.offer
    if document is None or document.id not in variant.files:
        return
    easy = EasyWords(ctx, variant, document)
    written = Written(easy)
    blocks: list[Block] = [*opening(ctx, easy, variant)]
    for section in document.sections:
        blocks += written.section(section)
    if written.missing:
        blocks.append(missing(ctx, ctx.words("easy-read.missing.some"), ctx.official(document)))
    yield chapter(
        ctx,
        "easy-read-offer",
        easy.title or ctx.words("offer.title"),
        (*blocks, *checked(ctx, [easy.file]), *foot(ctx)),
        parent=ctx.page("easy-read"),
        counterpart=ctx.page("offer"),
        draft=document.status == "draft",
        keys=((easy.key(), ""), *written.keys),
    )
