"""The strategy in Easy Read: doors to its parts, then each part as rows."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import Block, Section, Text
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.easy_read.page import chapter, checked, draft, foot
from corporate_parenting.editions.easy_read.promises import opening
from corporate_parenting.editions.easy_read.rows import EasyWords, door, missing
from corporate_parenting.editions.easy_read.written import Written
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.facts import section_slug
from corporate_parenting.editions.spoken import spoken
from corporate_parenting.editions.variant import Variant
from corporate_parenting.editions.young_people.plain import plan_parts
from corporate_parenting.editions.young_people.plan import part_title as plain_title
from corporate_parenting.model import blocks as model
from corporate_parenting.model.documents import Strategy
from corporate_parenting.model.walk import facts


def plan(ctx: Context, variant: Variant) -> Iterator[Chapter]:
    """The strategy's page, then one for each part that has Easy Read words."""
    strategy = ctx.record.strategy
    if strategy is None or strategy.id not in variant.files:
        return
    easy = EasyWords(ctx, variant, strategy)
    wanted = [(i, s) for i, s in enumerate(strategy.sections) if not easy.left_out(s.id, s.number)]
    shown = [(i, s) for i, s in wanted if _has_words(easy, s)]
    blocks: list[Block] = [*opening(ctx, easy, variant)]
    if shown:
        doors = tuple(door(ctx, _picture(easy, s), _page(ctx, s, i), _title(easy, s)) for i, s in shown)
        blocks.append(Section((Text(ctx.words("easy-read.choose")),), doors))
    if len(shown) < len(wanted):
        blocks.append(missing(ctx, ctx.words("easy-read.missing.some"), ctx.page("plan")))
    yield chapter(
        ctx,
        "easy-read-plan",
        easy.title or ctx.words("plan.title"),
        (*blocks, *checked(ctx, [easy.file]), *foot(ctx)),
        parent=ctx.page("easy-read"),
        counterpart=ctx.page("plan"),
        draft=strategy.status == "draft",
        keys=((easy.key(), ""),),
    )
    for index, section in shown:
        yield _part(ctx, variant, easy, strategy, section, index)


def _part(
    ctx: Context, variant: Variant, easy: EasyWords, strategy: Strategy, section: model.Section, index: int
) -> Chapter:
    slug = section_slug(section, index)
    plain = _plain_page(ctx, strategy, section, index)
    written = Written(easy)
    blocks: list[Block] = [
        *notices(ctx, strategy, plain=True),
        *draft(ctx, [easy.file], variant.language),
        *easy.rows(section.id, section.number),
        *written.inside(section),
    ]
    if written.missing:
        blocks.append(missing(ctx, ctx.words("easy-read.missing.some"), plain))
    return chapter(
        ctx,
        "easy-read-plan-part",
        _title(easy, section),
        (*blocks, *checked(ctx, [easy.file]), *foot(ctx)),
        slugs=(slug,),
        parent=ctx.page("easy-read-plan"),
        counterpart=plain,
        draft=strategy.status == "draft",
        keys=((easy.key(slug), ""), *written.keys),
    )


def _title(easy: EasyWords, section: model.Section) -> str:
    entry = easy.entry(section.id, section.number)
    if entry and entry.title:
        return easy.spoken(entry.title) or ""
    ctx = easy.ctx
    return spoken(plain_title(ctx, section), easy.document.language, ctx.words.language)


def _picture(easy: EasyWords, section: model.Section) -> str:
    """The first picture in a part stands for it."""
    found = (
        line.picture
        for _, value in facts((section,))
        if isinstance(value, model.Section | model.BlockBase)
        for line in easy.lines(value.id, value.number)
        if line.picture
    )
    return next(found, "plan")


def _page(ctx: Context, section: model.Section, index: int) -> str:
    return ctx.page("easy-read-plan-part", section_slug(section, index))


def _plain_page(ctx: Context, strategy: Strategy, section: model.Section, index: int) -> str:
    """The same part in young people's words, else the official ones."""
    slug = section_slug(section, index)
    if any(i == index for i, _ in plan_parts(ctx)):
        return ctx.page("plan-part", slug)
    return ctx.page("section", ctx.name(strategy), slug)


def _has_words(easy: EasyWords, section: model.Section) -> bool:
    return any(
        easy.lines(value.id, value.number)
        for _, value in facts((section,))
        if isinstance(value, model.Section | model.BlockBase)
    )
