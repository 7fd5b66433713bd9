"""The strategy in young people's words: a short page for each part."""

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
from corporate_parenting.editions.chapter import Chapter, plain_key
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.public.strategy import section_slug
from corporate_parenting.editions.young_people.people import who_to_talk_to
from corporate_parenting.editions.young_people.plain import Plain, covered, plan_parts
from corporate_parenting.editions.young_people.promises import official_link
from corporate_parenting.model.blocks import Section
from corporate_parenting.model.documents import Strategy


def plan(ctx: Context) -> Iterator[Chapter]:
    """A list of the parts, then the parts; one plain notice when nothing has young people's words."""
    strategy = ctx.record.strategy
    if strategy is None or not ctx.offers(strategy):
        return
    plain_title = strategy.young_people.title if strategy.young_people else None
    title = plain_title or ctx.words("plan.title")
    blocks: list[Block] = [*ctx.notices(strategy)]
    plain = Plain(ctx, strategy)
    if strategy.young_people:
        blocks.append(Group("lead", plain.said(strategy.young_people)))
    shown = plan_parts(ctx)
    if shown:
        blocks.append(List(tuple(Item((Paragraph((part_link(ctx, s, i),)),)) for i, s in shown)))
    elif not strategy.young_people:
        blocks.append(Group("missing", (Paragraph((Text(ctx.words("missing.plan")),)),)))
    blocks += [official_link(ctx, strategy, ctx.official(strategy)), *who_to_talk_to(ctx)]
    draft = strategy.status == "draft"
    yield Chapter(
        "plan",
        ctx.council.id,
        Document((Text(title),), strategy.language, tuple(blocks)),
        menu=title,
        key=ctx.page("plan"),
        counterpart=ctx.page("strategy"),
        description=ctx.words("describe.plan"),
        draft=draft,
    )
    for index, section in shown:
        yield _part(ctx, strategy, section, index)


def part_title(ctx: Context, section: Section) -> str:
    """Its title in young people's words; the official one is marked as official."""
    plain = section.young_people
    return plain.title if plain and plain.title else ctx.words("official.titled", title=section.title)


def part_link(ctx: Context, section: Section, index: int) -> Reference:
    key = ctx.page("plan-part", section_slug(section, index))
    return Reference(key, (Text(part_title(ctx, section)),))


def _part(ctx: Context, strategy: Strategy, section: Section, index: int) -> Chapter:
    plain = Plain(ctx, strategy, ctx.once("covered", lambda: covered(strategy)))
    steps = ("sections", index)
    opening = plain.said(section.young_people) if section.young_people else ()
    inside = plain.inside(section, steps)
    official = ctx.page("section", ctx.name(strategy), section_slug(section, index))
    blocks: list[Block] = [*ctx.notices(strategy), *ctx.stale(strategy, section.id, section.number)]
    if opening:
        blocks.append(Group("lead", opening))
    if opening or inside:
        blocks += [*inside, *plain.gaps()]
    else:
        blocks.append(Group("missing", (Paragraph((Text(ctx.words("missing.part")),)),)))
    blocks += [official_link(ctx, strategy, official), *who_to_talk_to(ctx)]
    title = part_title(ctx, section)
    slug = section_slug(section, index)
    missing = {steps for steps, _ in plain.missing}
    book = ctx.book(strategy)
    return Chapter(
        "plan-part",
        ctx.council.id,
        Document((Text(title),), strategy.language, tuple(blocks)),
        menu=title,
        key=ctx.page("plan-part", slug),
        slugs=(slug,),
        parent=ctx.page("plan"),
        counterpart=official,
        description=ctx.words("describe.plan"),
        draft=strategy.status == "draft",
        keys=tuple(
            (plain_key(ctx.council.id, ctx.name(strategy), p.address), "")
            for p in {p.address: p for p in book.places.values()}.values()
            if p.page == index and p.steps not in missing
        ),
    )
