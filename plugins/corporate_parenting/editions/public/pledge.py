"""The pledge in the public edition: every promise in its official words, and the pledge's history."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Definition,
    Definitions,
    Document,
    Group,
    Inline,
    Item,
    Link,
    List,
    Paragraph,
    Reference,
    Section,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.about import whence
from corporate_parenting.editions.public.facts import changes, common, fact, not_held, related
from corporate_parenting.editions.public.gone import gone_keys, no_longer_here
from corporate_parenting.editions.public.notes import notes
from corporate_parenting.editions.public.official import Official, in_plain_words
from corporate_parenting.editions.public.support import Support, principles
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.documents import Pledge, PledgeEvent, Promise, Strategy
from corporate_parenting.model.scalars import NotInSource


def current_pledge(ctx: Context) -> Iterator[Chapter]:
    """The current pledge, at its short address and at its version's own."""
    if (pledge := ctx.record.pledge) and ctx.offers(pledge):
        chapter = _chapter(ctx, pledge, counterpart=ctx.page("promises"))
        here = ctx.page("pledge")
        yield replace(chapter, kind="pledge", key=here, slugs=(), canonical=chapter.key, keys=())
        yield replace(chapter, parent=here, listed=False)


def older_pledges(ctx: Context) -> Iterator[Chapter]:
    """The others, each at its own address."""
    for pledge in ctx.record.pledges:
        if pledge is not ctx.record.pledge:
            menu = f"{pledge.title}, {ctx.words('fact.version')} {pledge.version}"
            older = _chapter(ctx, pledge, counterpart=ctx.page("older-promises", pledge_slug(pledge)))
            yield replace(older, menu=menu, tab=menu)  # its title is that of the newest one


def _chapter(ctx: Context, pledge: Pledge, counterpart: str | None) -> Chapter:
    places = {place.address: place for place in ctx.book(pledge).places.values()}
    return Chapter(
        "pledge-version",
        ctx.council.id,
        Document((Text(pledge.title),), pledge.language, tuple(_blocks(ctx, pledge))),
        menu=pledge.title,
        key=ctx.official(pledge),
        slugs=(pledge_slug(pledge),),
        counterpart=counterpart,
        description=ctx.words("describe.pledge", title=pledge.title, council=ctx.council.name),
        draft=pledge.status == "draft",
        keys=(
            *((ctx.official(pledge, p.address), p.anchor) for p in places.values()),
            *gone_keys(ctx, pledge),
        ),
    )


def pledge_slug(pledge: Pledge) -> str:
    """A version's part of its address. Loading asks that no two pledges of a council have the same."""
    return pledge.version.lower()


def _blocks(ctx: Context, pledge: Pledge) -> Iterator[Block]:
    official = Official(ctx, pledge, Support(ctx, pledge))
    yield from notices(ctx, pledge)
    yield Group("facts", (Definitions(tuple(_facts(ctx, pledge))),))
    yield from official.notes(pledge.notes)
    if pledge.text_status != "held":
        yield not_held(ctx, pledge)
    yield from official.body(pledge.intro, ("intro",))
    for part in pledge.parts:
        promises = tuple(_promises(ctx, official, pledge, part.id))
        index = pledge.parts.index(part)
        yield Section((Text(part.title),), promises, ident=official.anchors.get(("parts", index)))
    yield from _promises(ctx, official, pledge, None)
    yield from related(ctx, pledge)
    if pledge.history:
        items = tuple(Item(_event(ctx, pledge, event)) for event in pledge.history)
        yield Section((Text(ctx.words("pledge.history")),), (List(items),))
    yield from (*no_longer_here(ctx, pledge), *official.corrections(), *whence(ctx, pledge))


def _facts(ctx: Context, pledge: Pledge) -> Iterator[Definition]:
    yield fact(ctx, "fact.council", Text(ctx.council.name))
    yield from common(ctx, pledge)
    yield from changes(ctx, pledge)
    for label, ident in (("fact.strategy", pledge.strategy), ("fact.measures", pledge.measures_strategy)):
        strategy = ctx.record.document(ident) if ident else None
        if strategy is not None:
            yield fact(ctx, label, Reference(ctx.official(strategy), (Text(strategy.title),)))
    if pledge.also_printed:
        yield fact(ctx, "fact.also-printed", Text(", ".join(pledge.also_printed)))
    if owner := pledge.belongs_to:
        known = owner.owner != "not_in_source"
        whose = owner.owner if known else ctx.words("pledge.owner-not-in-source")
        name = Text(f"{owner.as_printed} ({whose})")
        yield fact(ctx, "fact.owner", Link(owner.link, (name,)) if owner.link else name)


def _promises(ctx: Context, official: Official, pledge: Pledge, part: str | None) -> Iterator[Block]:
    known = {p.id for p in pledge.parts}
    for index, promise in enumerate(pledge.promises):
        here = promise.part if promise.part in known else None
        if here == part:
            steps = ("promises", index)
            words = Paragraph(
                official.words(promise.promise), number=promise.number, ident=official.anchors.get(steps)
            )
            rest = (
                *in_plain_words(ctx, pledge, promise),
                *ctx.stale(pledge, promise.id),
                *official.body(promise.body, (*steps, "body")),
                *official.notes(promise.notes),
                *official.corrected(steps),
                *_support(ctx, pledge, promise),
            )
            number = (promise.number or "").rstrip(".")
            name = ctx.words("promise.numbered", number=number) if number else None
            yield Group("promise", (words, *rest), name=name)


def _support(ctx: Context, pledge: Pledge, promise: Promise) -> Blocks:
    facts: list[Definition] = []
    strategy = ctx.record.document(pledge.strategy) if pledge.strategy else None
    if isinstance(strategy, Strategy):
        book = ctx.book(strategy)
        items = []
        for reference in promise.keeps:
            place = book.places.get(number_address(reference))
            commitment = book.commitment(place.address) if place else None
            if place and commitment:
                said = ctx.inlines(commitment.commitment, strategy)
                label = (Text(f"{commitment.number} "), *said) if commitment.number else said
                items.append(Item((Paragraph((Reference(ctx.official(strategy, place.address), label),)),)))
        if items:
            facts.append(Definition((Text(ctx.words("kept-by.label")),), (List(tuple(items)),)))
        facts += Support(ctx, strategy).measures(promise.measures)
    facts += principles(ctx, pledge, promise.principles)
    return (Group("actions", (Definitions(tuple(facts)),)),) if facts else ()


def _event(ctx: Context, pledge: Pledge, event: PledgeEvent) -> Blocks:
    undated = isinstance(event.dated, NotInSource)
    when = ctx.words("event.undated") if undated else ctx.date(event.dated)
    line: list[Inline] = [Text(f"{when}: {ctx.words(f'event.{event.event}')}")]
    if event.by:
        line.append(Text(f" {ctx.words('event.by', by=event.by)}"))
    if event.version:
        line.append(Text(f" ({ctx.words('event.version', version=event.version)})"))
    line.append(Text("."))
    if event.because:
        line += [Text(" "), *ctx.inlines(event.because, pledge)]
    if event.sources:
        line += [Text(" "), *ctx.sources(event.sources, pledge)]
    return (Paragraph(tuple(line)), *notes(ctx, event.notes, pledge))
