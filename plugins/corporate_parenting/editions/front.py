"""A council's first page: two clear doors."""

from __future__ import annotations

from corporate_parenting.document.nodes import (
    Block,
    Document,
    Group,
    Paragraph,
    Reference,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context


def front(ctx: Context) -> Chapter:
    """Who is reading? The young people's door stands first: they have the least patience."""
    words, council = ctx.words, ctx.council
    strategy, pledge = ctx.record.strategy, ctx.record.pledge
    official = ctx.page("strategy") if strategy else ctx.page("pledge") if pledge else ctx.page("decisions")
    blocks: list[Block] = [
        *ctx.notices(),
        _door(ctx.page("young-people"), words("front.young-people"), words("front.young-people.text")),
        _door(official, words("front.public"), words("front.public.text")),
    ]
    return Chapter(
        "front",
        council.id,
        Document((Text(council.name),), words.language, tuple(blocks)),
        menu=council.name,
        key=ctx.page("front"),
        description=words("describe.front", council=council.name),
    )


def _door(key: str, title: str, text: str) -> Group:
    return Group("card", (Paragraph((Reference(key, (Text(title),)),)), Paragraph((Text(text),))))
