"""The local offer for care leavers in plain words, on one page."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document import nodes as tree
from corporate_parenting.document.nodes import Block, Document, Group, Text
from corporate_parenting.document.walk import idents
from corporate_parenting.editions.chapter import Chapter, plain_key
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.young_people.folding import folded
from corporate_parenting.editions.young_people.people import who_to_talk_to
from corporate_parenting.editions.young_people.plain import Plain, covered, has_plain_words
from corporate_parenting.editions.young_people.promises import official_link


def offer(ctx: Context) -> Iterator[Chapter]:
    """The current local offer, where it has plain words."""
    document = ctx.record.offer
    if document is None or not ctx.offers(document) or not has_plain_words(document.sections):
        return
    plain = Plain(ctx, document, covered(document))
    said = document.young_people
    title = said.title if said and said.title else ctx.words("offer.title")
    blocks: list[Block] = [*notices(ctx, document, plain=True)]
    if said and (opening := plain.said(said)):
        blocks.append(Group("lead", opening))
    parts: list[Block] = []
    for index, section in enumerate(document.sections):
        inside: tree.Blocks = plain.section(section, ("sections", index))
        parts += [*ctx.stale(document, section.id, section.number), *inside]
    blocks += [
        *folded(ctx, tuple(parts)),
        *plain.gaps(),
        official_link(ctx, document, ctx.official(document)),
        *who_to_talk_to(ctx),
    ]
    anchors = {p.address: p.anchor for p in ctx.book(document).places.values()}
    shown = set(idents(tuple(blocks)))
    name = ctx.name(document)
    yield Chapter(
        "offer",
        ctx.council.id,
        Document((Text(title),), document.language, tuple(blocks)),
        menu=title,
        key=ctx.page("offer"),
        counterpart=ctx.official(document),
        description=ctx.words("describe.offer"),
        draft=document.status == "draft",
        keys=tuple(
            (plain_key(ctx.council.id, name, a), anchor) for a, anchor in anchors.items() if anchor in shown
        ),
    )
