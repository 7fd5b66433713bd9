"""The local offer for care leavers in the public edition: one page, to be read or printed whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from corporate_parenting.document.nodes import Block, Definitions, Document, Group, Text
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.about import whence
from corporate_parenting.editions.public.facts import changes, common, fact, not_held, related
from corporate_parenting.editions.public.official import Official
from corporate_parenting.editions.public.support import Support
from corporate_parenting.model.documents import LocalOffer


def local_offer(ctx: Context) -> Iterator[Chapter]:
    """The current local offer, at its short address and at its version's own."""
    offer = ctx.record.offer
    if offer is None or not ctx.offers(offer):
        return
    chapter = replace(_chapter(ctx, offer), counterpart=ctx.page("offer"))
    yield chapter
    if ctx.variant is None:
        slug = _slug(offer)
        yield replace(
            chapter,
            kind="local-offer-version",
            key=ctx.page("local-offer-version", slug),
            slugs=(slug,),
            canonical=chapter.key,
            parent=chapter.key,
            listed=False,
            keys=(),
        )


def older_offers(ctx: Context) -> Iterator[Chapter]:
    """The others, each at its own address."""
    for offer in ctx.record.offers:
        if offer is not ctx.record.offer:
            menu = f"{offer.title}, {ctx.words('fact.version')} {offer.version}"
            chapter = _chapter(ctx, offer)
            yield replace(chapter, kind="local-offer-version", slugs=(_slug(offer),), menu=menu)


def _slug(offer: LocalOffer) -> str:
    """``local-offer-2026-1``: its id and its version."""
    return f"{offer.id}-{offer.version}".lower()


def _chapter(ctx: Context, offer: LocalOffer) -> Chapter:
    official = Official(ctx, offer, Support(ctx, offer))
    facts = (fact(ctx, "fact.council", Text(ctx.council.name)), *common(ctx, offer), *changes(ctx, offer))
    blocks: list[Block] = [*notices(ctx, offer), Group("facts", (Definitions(facts),))]
    blocks += official.notes(offer.notes)
    if offer.text_status != "held":
        blocks.append(not_held(ctx, offer))
    blocks += [official.section(s, ("sections", i)) for i, s in enumerate(offer.sections)]
    blocks += related(ctx, offer)
    blocks += [*official.corrections(), *whence(ctx, offer)]
    places = {place.address: place for place in ctx.book(offer).places.values()}
    return Chapter(
        "local-offer",
        ctx.council.id,
        Document((Text(offer.title),), offer.language, tuple(blocks)),
        menu=offer.title,
        key=ctx.official(offer),
        description=ctx.words("describe.pledge", title=offer.title, council=ctx.council.name),
        draft=offer.status == "draft",
        keys=tuple((ctx.official(offer, p.address), p.anchor) for p in places.values()),
    )
