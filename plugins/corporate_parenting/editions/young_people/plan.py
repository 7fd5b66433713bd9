"""The strategy in young people's words: a short page for each part; older ones below the current one."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document import nodes as tree
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
from corporate_parenting.document.walk import idents
from corporate_parenting.editions.changes import plain_way
from corporate_parenting.editions.chapter import Chapter, plain_key
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.facts import section_slug
from corporate_parenting.editions.public.strategy import document_slug
from corporate_parenting.editions.young_people.folding import folded
from corporate_parenting.editions.young_people.people import who_to_talk_to
from corporate_parenting.editions.young_people.plain import (
    Plain,
    covered,
    older_plans,
    parts_of,
    plan_parts,
)
from corporate_parenting.editions.young_people.promises import official_link, part_tab
from corporate_parenting.model.blocks import Section
from corporate_parenting.model.documents import Strategy


def plan(ctx: Context) -> Iterator[Chapter]:
    """A list of the parts, then the parts; one plain notice when nothing has young people's words."""
    strategy = ctx.record.strategy
    if strategy is None or not ctx.offers(strategy):
        return
    older = older_plans(ctx)
    shown = plan_parts(ctx)
    blocks: list[Block] = [*_opening(ctx, strategy, shown)]
    if older:
        links = (
            Reference(ctx.page("older-plan", document_slug(ctx, s)), (Text(_older_title(ctx, s)),))
            for s in older
        )
        listed = List(tuple(Item((Paragraph((link,)),)) for link in links))
        blocks.append(tree.Section((Text(ctx.words("older.title")),), (listed,)))
    yield Chapter(
        "plan",
        ctx.council.id,
        Document((Text(_title(ctx, strategy)),), strategy.language, (*blocks, *_end(ctx, strategy))),
        menu=_title(ctx, strategy),
        key=ctx.page("plan"),
        counterpart=ctx.official(strategy),
        description=ctx.words("describe.plan"),
        draft=strategy.status == "draft",
    )
    for index, section in shown:
        yield _part(ctx, strategy, section, index)
    for strategy in older:
        yield from _older(ctx, strategy)


def _older(ctx: Context, strategy: Strategy) -> Iterator[Chapter]:
    """An older strategy's pages, each of which says that it is over."""
    shown = parts_of(strategy)
    yield Chapter(
        "older-plan",
        ctx.council.id,
        Document(
            (Text(_older_title(ctx, strategy)),),
            strategy.language,
            (*_opening(ctx, strategy, shown), *_end(ctx, strategy)),
        ),
        menu=_older_title(ctx, strategy),
        key=ctx.page("older-plan", document_slug(ctx, strategy)),
        slugs=(document_slug(ctx, strategy),),
        parent=ctx.page("plan"),
        counterpart=ctx.official(strategy),
        description=ctx.words("describe.plan"),
        draft=strategy.status == "draft",
    )
    for index, section in shown:
        yield _part(ctx, strategy, section, index)


def _opening(ctx: Context, strategy: Strategy, shown: list[tuple[int, Section]]) -> Iterator[Block]:
    yield from notices(ctx, strategy, plain=True)
    if strategy.young_people:
        yield Group("lead", Plain(ctx, strategy).said(strategy.young_people))
    if shown:
        links = (part_link(ctx, s, i, strategy) for i, s in shown)
        yield List(tuple(Item((Paragraph((link,)),)) for link in links))
    elif not strategy.young_people:
        yield Group("missing", (Paragraph((Text(ctx.words("missing.plan")),)),))


def _end(ctx: Context, strategy: Strategy) -> tuple[Block, ...]:
    official = official_link(ctx, strategy, ctx.official(strategy))
    return (*plain_way(ctx, strategy), official, *who_to_talk_to(ctx))


def _title(ctx: Context, strategy: Strategy) -> str:
    said = strategy.young_people
    return (said.title if said else None) or ctx.words("plan.title")


def _older_title(ctx: Context, strategy: Strategy) -> str:
    """What tells it from today's plan: its own title, else its years, or in the same years its version."""
    title, today = _title(ctx, strategy), ctx.record.strategy
    if today is None or title != _title(ctx, today):
        return title
    years = ctx.period(strategy)
    version = ctx.words("event.version", version=strategy.version)
    return f"{title} ({years if years and years != ctx.period(today) else version})"


def _has_title(section: Section) -> bool:
    return bool(section.young_people and section.young_people.title)


def part_title(ctx: Context, section: Section) -> str:
    """Its title in young people's words; the official one is marked as official."""
    plain = section.young_people
    return plain.title if plain and plain.title else ctx.words("official.titled", title=section.title)


def part_link(ctx: Context, section: Section, index: int, strategy: Strategy | None = None) -> Reference:
    """A link to a part of ``strategy``, or of the current one."""
    key = _part_key(ctx, strategy or ctx.record.strategy, section_slug(section, index))
    return Reference(key, (Text(part_title(ctx, section)),))


def _part_key(ctx: Context, strategy: Strategy | None, slug: str) -> str:
    if strategy is None or strategy is ctx.record.strategy:
        return ctx.page("plan-part", slug)
    return ctx.page("older-plan-part", document_slug(ctx, strategy), slug)


def _part(ctx: Context, strategy: Strategy, section: Section, index: int) -> Chapter:
    is_current = strategy is ctx.record.strategy
    plain = Plain(ctx, strategy, ctx.once(("covered", id(strategy)), lambda: covered(strategy)))
    steps = ("sections", index)
    opening = plain.said(section.young_people) if section.young_people else ()
    inside = plain.inside(section, steps)
    slug = section_slug(section, index)
    official = ctx.page("section", ctx.name(strategy), slug)
    blocks: list[Block] = [
        *notices(ctx, strategy, plain=True),
        *ctx.stale(strategy, section.id, section.number),
    ]
    if opening:
        blocks.append(Group("lead", opening))
    if opening or inside:
        blocks += [*folded(ctx, inside), *plain.gaps()]
    else:
        blocks.append(Group("missing", (Paragraph((Text(ctx.words("missing.part")),)),)))
    blocks += [official_link(ctx, strategy, official), *who_to_talk_to(ctx)]
    title = part_title(ctx, section)
    missing = {steps for steps, _ in plain.missing}
    shown = set(idents(tuple(blocks)))
    book = ctx.book(strategy)
    older = document_slug(ctx, strategy)
    return Chapter(
        "plan-part" if is_current else "older-plan-part",
        ctx.council.id,
        Document((Text(title),), strategy.language, tuple(blocks)),
        menu=title,
        key=_part_key(ctx, strategy, slug),
        slugs=(slug,) if is_current else (older, slug),
        parent=ctx.page("plan") if is_current else ctx.page("older-plan", older),
        tab="" if _has_title(section) else part_tab(ctx, _title(ctx, strategy), index),
        counterpart=official,
        description=ctx.words("describe.plan"),
        draft=strategy.status == "draft",
        keys=tuple(
            (plain_key(ctx.council.id, ctx.name(strategy), p.address), p.anchor if p.anchor in shown else "")
            for p in {p.address: p for p in book.places.values()}.values()
            if p.page == index and p.steps not in missing
        ),
    )
