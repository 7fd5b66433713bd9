"""How the council is doing, in young people's words: the newest figure, and whether it got better."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document import nodes as tree
from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Document,
    Paragraph,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.progress import chart, figure, is_number, period_of
from corporate_parenting.editions.young_people.people import who_to_talk_to
from corporate_parenting.model.progress import Measure, Value


def how_we_are_doing(ctx: Context) -> Iterator[Chapter]:
    """Every measure that has young people's words; none, when no measure has any."""
    measures = [m for m in ctx.record.measures.values() if m.young_people]
    if not measures:
        return
    title = ctx.words("doing.title")
    blocks: list[Block] = [*notices(ctx), *(_measure(ctx, m) for m in measures), *who_to_talk_to(ctx)]
    yield Chapter(
        "how-we-are-doing",
        ctx.council.id,
        Document((Text(title),), ctx.words.language, tuple(blocks)),
        menu=title,
        key=ctx.page("how-we-are-doing"),
        counterpart=ctx.page("progress"),
        description=ctx.words("describe.doing"),
    )


def _measure(ctx: Context, measure: Measure) -> tree.Section:
    assert measure.young_people is not None
    return tree.Section(ctx.inlines(measure.young_people), _said(ctx, measure))


def _said(ctx: Context, measure: Measure) -> Blocks:
    if not measure.values:
        return (Paragraph((Text(ctx.words("doing.none")),)),)
    known = [v for v in measure.values if is_number(v.value)]
    newest = measure.values[-1]
    blocks: list[Block] = [Paragraph((Text(_sentence(ctx, newest, measure)),))]
    if newest not in known and newest.why:
        blocks.append(Paragraph((Text(ctx.words("doing.why", why=newest.why)),)))
    if bars := chart(measure):
        blocks.append(bars)
    if len(known) > 1 and newest in known and measure.better:
        blocks.append(Paragraph((Text(ctx.words(_change(known, measure))),)))
    if measure.target and is_number(measure.target.value):
        aim = figure(ctx, measure.target.value, measure.unit, measure.target.qualifier)
        when = period_of(ctx, measure.target.period) if measure.target.period else None
        said = ctx.words("doing.aim-by", aim=aim, period=when) if when else ctx.words("doing.aim", aim=aim)
        blocks.append(Paragraph((Text(said),)))
    return tuple(blocks)


def _sentence(ctx: Context, value: Value, measure: Measure) -> str:
    said = figure(ctx, value.value, measure.unit, value.qualifier)
    if value.period == "not_in_source":
        return ctx.words("doing.undated", value=f"{said[:1].upper()}{said[1:]}")
    return ctx.words("doing.value-in", period=period_of(ctx, value.period), value=said)


def _change(known: list[Value], measure: Measure) -> str:
    before, now = float(known[-2].value), float(known[-1].value)
    if before == now:
        return "doing.same"
    rose = now > before
    return "doing.better" if rose == (measure.better == "higher") else "doing.worse"
