"""The local offer for care leavers in the public edition: one page, to be read or printed whole."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import Block, Definitions, Document, Group, Text
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.public.about import whence
from corporate_parenting.editions.public.facts import changes, common, fact, not_held, related
from corporate_parenting.editions.public.official import Official
from corporate_parenting.editions.public.support import Support


def local_offer(ctx: Context) -> Iterator[Chapter]:
    """The current local offer."""
    offer = ctx.record.offer
    if offer is None or not ctx.offers(offer):
        return
    official = Official(ctx, offer, Support(ctx, offer))
    facts = (fact(ctx, "fact.council", Text(ctx.council.name)), *common(ctx, offer), *changes(ctx, offer))
    blocks: list[Block] = [*ctx.notices(offer), Group("facts", (Definitions(facts),))]
    blocks += official.notes(offer.notes)
    if offer.text_status != "held":
        blocks.append(not_held(ctx, offer))
    blocks += [official.section(s, ("sections", i)) for i, s in enumerate(offer.sections)]
    blocks += related(ctx, offer)
    blocks += [*official.corrections(), *whence(ctx, offer)]
    places = {place.address: place for place in ctx.book(offer).places.values()}
    yield Chapter(
        "local-offer",
        ctx.council.id,
        Document((Text(offer.title),), offer.language, tuple(blocks)),
        menu=offer.title,
        key=ctx.official(offer),
        counterpart=ctx.page("offer"),
        description=ctx.words("describe.pledge", title=offer.title, council=ctx.council.name),
        draft=offer.status == "draft",
        keys=tuple((ctx.official(offer, p.address), p.anchor) for p in places.values()),
    )
