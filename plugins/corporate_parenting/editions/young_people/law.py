"""What the law says, in plain words of ours: one short page, where the law is known to be in force."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import (
    Block,
    Document,
    Group,
    Item,
    List,
    Paragraph,
    Reference,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.young_people.people import who_to_talk_to
from corporate_parenting.model.principles import why_ours


def the_law(ctx: Context) -> Iterator[Chapter]:
    """The principles of the council's nation as they are today."""
    today = ctx.view.at.date()
    law = ctx.view.law.of(ctx.council.nation, today)
    if law is None or law.young_people is None or not law.in_force_on(today):
        return
    words, title = ctx.words, ctx.words("the-law.title")
    blocks: list[Block] = [
        *notices(ctx),
        Group("lead", (Paragraph(ctx.inlines(law.young_people.opening)),)),
        List(tuple(Item((Paragraph(ctx.inlines(p.young_people)),)) for p in law.principles)),
        Paragraph(ctx.inlines(law.young_people.for_whom)),
    ]
    documents = (ctx.record.strategy, ctx.record.pledge)
    if any(d is not None and why_ours(law, ctx.council, d) == "older" for d in documents):
        blocks.append(Paragraph((Text(words("the-law.newer")),)))
    link = Reference(ctx.page("principles"), (Text(words("the-law.read")),))
    blocks.append(Paragraph((Text(words("the-law.ours")),)))
    blocks.append(Group("official", (Paragraph((link,)),)))
    blocks += who_to_talk_to(ctx)
    yield Chapter(
        "the-law",
        ctx.council.id,
        Document((Text(title),), words.language, tuple(blocks)),
        menu=title,
        key=ctx.page("the-law"),
        counterpart=None if ctx.council.illustration else ctx.page("principles"),  # no retelling of ours
        description=words("describe.the-law"),
    )
