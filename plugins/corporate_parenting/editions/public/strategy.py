"""The strategy in the public edition: an overview, and a page for each top-level section."""

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
    Paragraph,
    Quote,
    Reference,
    Section,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.lineage import strategy_slug
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.about import whence
from corporate_parenting.editions.public.facts import (
    changes,
    common,
    fact,
    not_held,
    printed,
    related,
    section_slug,
    standing,
)
from corporate_parenting.editions.public.gone import gone_keys, no_longer_here
from corporate_parenting.editions.public.kinds import finder, own_keys
from corporate_parenting.editions.public.official import Official, contents
from corporate_parenting.editions.public.particulars import particulars, unplaced
from corporate_parenting.editions.public.support import Support
from corporate_parenting.model import blocks as model
from corporate_parenting.model.documents import Strategy
from corporate_parenting.model.walk import facts


def current_strategy(ctx: Context) -> Iterator[Chapter]:
    """The current strategy, at its short address and at its own."""
    if (strategy := ctx.record.strategy) and ctx.offers(strategy):
        yield from _chapters(ctx, strategy, is_current=True)


def older_strategies(ctx: Context) -> Iterator[Chapter]:
    """The others, each at its own address."""
    for strategy in ctx.record.strategies:
        if strategy is not ctx.record.strategy:
            yield from _chapters(ctx, strategy, is_current=False)


def document_slug(ctx: Context, strategy: Strategy) -> str:
    """Its part of an address."""
    return strategy_slug(ctx.record, strategy)


def _chapters(ctx: Context, strategy: Strategy, *, is_current: bool) -> Iterator[Chapter]:
    ctx = ctx.of_its_time(strategy)
    slug = document_slug(ctx, strategy)
    key = ctx.official(strategy)
    overview = Chapter(
        "overview",
        ctx.council.id,
        _overview(ctx, strategy),
        menu=strategy.title if is_current else ctx.titled(strategy),
        key=key,
        slugs=(slug,),
        listed=not is_current,
        parent=ctx.page("strategy") if is_current else None,
        counterpart=ctx.page("plan") if is_current else ctx.page("older-plan", slug),
        description=ctx.words("describe.strategy", title=strategy.title, council=ctx.council.name),
        draft=strategy.status == "draft",
    )
    if is_current:
        here = ctx.page("strategy")
        yield replace(overview, kind="strategy", key=here, slugs=(), canonical=key, parent=None, listed=True)
    yield overview
    support = Support(ctx, strategy)
    for index, section in enumerate(strategy.sections):
        yield _section(ctx, strategy, support, section, index)


def _section(
    ctx: Context, strategy: Strategy, support: Support, section: model.Section, index: int
) -> Chapter:
    book = ctx.book(strategy)
    steps = ("sections", index)
    official = Official(ctx, strategy, support)
    blocks = official.inside(section, steps)
    number = printed(section)
    keys = tuple(
        (ctx.official(strategy, place.address), "" if place.steps == steps else place.anchor)
        for place in {p.address: p for p in book.places.values()}.values()
        if place.page == index
    )
    keys += own_keys(ctx, strategy, steps)
    keys += tuple(gone_keys(ctx, strategy, section.id))
    beneath = (*no_longer_here(ctx, strategy, section.id), *whence(ctx, strategy, index))
    is_current = strategy is ctx.record.strategy
    slug, name = document_slug(ctx, strategy), section_slug(section, index)
    return Chapter(
        "section",
        ctx.council.id,
        Document(
            (Text(section.title),),
            strategy.language,
            (*notices(ctx, strategy), standing(ctx, strategy), *blocks, *beneath),
            number=number,
            ident=book.anchors.get(steps),
        ),
        menu=section.title,
        number=number,
        key=ctx.page("section", ctx.name(strategy), name),
        slugs=(slug, name),
        parent=ctx.page("strategy") if is_current else ctx.official(strategy),
        counterpart=(ctx.page("plan-part", name) if is_current else ctx.page("older-plan-part", slug, name)),
        description=ctx.words(
            "describe.section", section=section.title, title=strategy.title, council=ctx.council.name
        ),
        draft=strategy.status == "draft",
        keys=keys,
    )


def _overview(ctx: Context, strategy: Strategy) -> Document:
    blocks: list[Block] = [*notices(ctx, strategy)]
    blocks.append(Group("facts", (Definitions(tuple(_facts(ctx, strategy))),)))
    official = Official(ctx, strategy)
    blocks += official.notes(strategy.notes)
    if strategy.text_status != "held":
        blocks.append(not_held(ctx, strategy))
    blocks += _extract(ctx, strategy, "vision")
    blocks += _extract(ctx, strategy, "purpose")
    if strategy.sections:
        entries = [
            (ctx.page("section", ctx.name(strategy), section_slug(s, i)), s)
            for i, s in enumerate(strategy.sections)
        ]
        blocks.append(Section((Text(ctx.words("contents")),), (contents(ctx, strategy, entries),)))
    blocks += finder(ctx, strategy)
    blocks += related(ctx, strategy)
    if ctx.variant is None:  # it is what one printing of one edition says
        blocks += particulars(official, strategy.particulars, "title_page")
    blocks += unplaced(ctx, strategy.unplaced)
    blocks += [*official.corrections(), *whence(ctx, strategy)]
    return Document((Text(strategy.title),), strategy.language, tuple(blocks))


def _facts(ctx: Context, strategy: Strategy) -> Iterator[Definition]:
    yield fact(ctx, "fact.council", Text(ctx.council.name))
    if period := ctx.period(strategy):
        yield fact(ctx, "fact.period", Text(period))
    yield from common(ctx, strategy)
    for pledge in ctx.record.pledges:
        if pledge.measures_strategy == strategy.id:
            link = Reference(ctx.official(pledge), (Text(pledge.title),))
            yield fact(ctx, "fact.measured-by", link)
    yield from changes(ctx, strategy)
    if review := strategy.review:
        said = review.as_printed or (ctx.words("review.every", every=review.every) if review.every else None)
        if said:
            sources = ctx.sources(review.sources, strategy)
            yield fact(ctx, "fact.review", Text(said), *((Text(" "), *sources) if sources else ()))
        if review.next_review:
            yield fact(ctx, "fact.next-review", Text(ctx.date(review.next_review)))
        if review.reports_to:
            yield fact(ctx, "fact.reports-to", Text(", ".join(review.reports_to)))
        if review.first_report:
            yield fact(ctx, "fact.first-report", Text(ctx.date(review.first_report)))


def _extract(ctx: Context, strategy: Strategy, kind: str) -> Blocks:
    """The vision or purpose as a quotation that leads to where it stands, never instead of it."""
    for steps, value in facts(strategy.sections, ("sections",)):
        index = steps[1] if len(steps) > 1 else None
        words = _extracted(value, kind)
        if words is None or not isinstance(index, int):
            continue
        section = strategy.sections[index]
        to = ctx.page("section", ctx.name(strategy), section_slug(section, index))
        number = printed(section)
        label = f"{number} {section.title}" if number else section.title
        quote = Quote((Paragraph(ctx.inlines(words, strategy)),), (Reference(to, (Text(label),)),))
        return (Section((Text(ctx.words(f"extract.{kind}")),), (quote,)),)
    return ()


def _extracted(value: object, kind: str) -> str | None:
    if isinstance(value, model.TextBlock) and value.kind == kind:
        return value.text
    if isinstance(value, model.Section) and value.kind == kind:
        return next(
            (b.text for b in value.body if isinstance(b, model.TextBlock) and b.kind != "vision"), None
        )
    return None
