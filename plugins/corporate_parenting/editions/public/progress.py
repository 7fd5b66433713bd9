"""Measures in the public edition: every figure, its target and what it is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corporate_parenting.document.nodes import (
    Bar,
    Block,
    Blocks,
    Chart,
    Decorative,
    Definition,
    Definitions,
    Document,
    Figure,
    Group,
    Inlines,
    Item,
    List,
    Paragraph,
    Section,
    Table,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.model.progress import Measure, Value
from corporate_parenting.model.scalars import PartialDate

_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def progress(ctx: Context) -> Iterator[Chapter]:
    """One page with all measures; none when the council states none."""
    measures = ctx.record.measures
    if not measures and not any(file.targets_claimed for file in ctx.record.progress):
        return
    dates = [p.dated for p in ctx.record.progress if p.dated]
    blocks: list[Block] = [*notices(ctx)]
    if dates:
        latest = max(dates, key=lambda d: d.last_day)
        blocks.append(Paragraph((Text(ctx.words("progress.dated", date=ctx.date(latest))),)))
    blocks += [_measure(ctx, m) for m in measures.values()]
    blocks += _claimed(ctx)
    title = ctx.words("progress.title")
    key = ctx.page("progress")
    yield Chapter(
        "progress",
        ctx.council.id,
        Document((Text(title),), ctx.words.language, tuple(blocks)),
        menu=title,
        key=key,
        counterpart=ctx.page("how-we-are-doing"),
        description=ctx.words("describe.progress", council=ctx.council.name),
        keys=tuple((f"{key}#measure-{m}", f"measure-{m}") for m in measures),
    )


def _measure(ctx: Context, measure: Measure) -> Section:
    words = ctx.words
    head = (words("measure.period"), words("measure.value"), words("measure.note"))
    rows = [
        (
            (Text(period_of(ctx, v.period)),),
            (Text(figure(ctx, v.value, measure.unit, v.qualifier)),),
            _note(ctx, v),
        )
        for v in measure.values
    ]
    blocks: list[Block] = []
    if rows:
        noted = any(row[2] for row in rows)
        columns = 3 if noted else 2
        blocks.append(
            Table(
                (Text(words("measure.caption", title=measure.title)),),
                tuple((Text(h),) for h in head[:columns]),
                tuple(row[:columns] for row in rows),
            )
        )
        if bars := chart(measure):
            blocks.append(bars)
    else:
        blocks.append(Paragraph((Text(words("measure.no-values")),)))
    if facts := tuple(_facts(ctx, measure)):
        blocks.append(Group("facts", (Definitions(facts),)))
    return Section(ctx.inlines(measure.title), tuple(blocks), ident=f"measure-{measure.id}")


def _claimed(ctx: Context) -> Blocks:
    """Targets that a paper speaks of and that nobody can look up: a gap that is said aloud."""
    claims = [claim for file in ctx.record.progress for claim in file.targets_claimed]
    if not claims:
        return ()
    items = tuple(
        Item((Paragraph((*ctx.inlines(c.says), Text(" "), *ctx.sources(c.sources))),)) for c in claims
    )
    lead = Paragraph((Text(ctx.words("claimed.lead")),))
    return (Section((Text(ctx.words("claimed.title")),), (lead, List(items))),)


def is_number(value: str) -> bool:
    return bool(_NUMBER.fullmatch(value))


def figure(ctx: Context, value: str, unit: str, qualifier: str | None = None) -> str:
    """``around 78 per cent``; or that it is withheld or not in the source."""
    if not is_number(value):
        return ctx.words(f"value.{value}")
    said = f"{value} {unit}"
    if qualifier is None:
        return said
    known = ctx.words.get(f"qualifier.{qualifier}", f"{qualifier} {{figure}}")
    return known.replace("{figure}", said)


def period_of(ctx: Context, period: str | None) -> str:
    """The period as the council states it; a day or month in words."""
    if period in (None, "not_in_source"):
        return ctx.words("not-in-source")
    try:
        return ctx.date(PartialDate.parse(period))
    except ValueError:
        return str(period)


def _note(ctx: Context, value: Value) -> Inlines:
    parts = [p for p in (value.why, value.as_printed) if p]
    said: Inlines = (Text("; ".join(parts)),) if parts else ()
    sources = ctx.sources(value.sources)
    return (*said, *((Text(" "),) if said and sources else ()), *sources)


def chart(measure: Measure) -> Figure | None:
    """Bars for shares of a hundred; other units have no natural full length."""
    figures = [v for v in measure.values if is_number(v.value)]
    if measure.unit != "per cent" or len(figures) < 2:
        return None
    bars = tuple(Bar(v.period, f"{v.value}%", max(0.0, min(1.0, float(v.value) / 100))) for v in figures)
    return Figure(Chart(bars), Decorative())


def _facts(ctx: Context, measure: Measure) -> Iterator[Definition]:
    words = ctx.words

    def fact(label: str, said: str, sources: tuple[str, ...] = ()) -> Definition:
        where = ctx.sources(sources)
        return Definition(
            (Text(words(label)),), (Paragraph((Text(said), *((Text(" "), *where) if where else ()))),)
        )

    if measure.cohort:
        yield fact("measure.cohort", measure.cohort)
    if measure.better:
        yield fact("measure.better", words(f"better.{measure.better}"))
    if target := measure.target:
        by = f" {words('measure.by', period=period_of(ctx, target.period))}" if target.period else ""
        aim = figure(ctx, target.value, measure.unit, target.qualifier)
        yield fact("measure.target", f"{aim}{by}", target.sources)
    for other in measure.compared_with:
        when = f" ({words('measure.period')}: {period_of(ctx, other.period)})" if other.period else ""
        yield fact(
            "measure.compared",
            f"{other.who}: {figure(ctx, other.value, measure.unit, other.qualifier)}{when}",
            other.sources,
        )
