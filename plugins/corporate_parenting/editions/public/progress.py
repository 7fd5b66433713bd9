"""Measures in the public edition: every figure, its target and what it is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corporate_parenting.document.nodes import (
    Bar,
    Block,
    Chart,
    Decorative,
    Definition,
    Definitions,
    Document,
    Figure,
    Group,
    Inlines,
    Paragraph,
    Section,
    Table,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.model.progress import Measure, Value

_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def progress(ctx: Context) -> Iterator[Chapter]:
    """One page with all measures; none when the council states none."""
    measures = ctx.record.measures
    if not measures:
        return
    dates = [p.dated for p in ctx.record.progress if p.dated]
    blocks: list[Block] = [*ctx.notices()]
    if dates:
        latest = max(dates, key=lambda d: d.last_day)
        blocks.append(Paragraph((Text(ctx.words("progress.dated", date=ctx.date(latest))),)))
    blocks += [_measure(ctx, m) for m in measures.values()]
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
            (Text(_period(ctx, v.period)),),
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


def is_number(value: str) -> bool:
    return bool(_NUMBER.fullmatch(value))


def figure(ctx: Context, value: str, unit: str, qualifier: str | None = None) -> str:
    """``around 78 per cent``; or that it is withheld or not in the source."""
    if not is_number(value):
        return ctx.words(f"value.{value}")
    return f"{qualifier} {value} {unit}" if qualifier else f"{value} {unit}"


def _period(ctx: Context, period: str | None) -> str:
    return ctx.words("not-in-source") if period in (None, "not_in_source") else str(period)


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
        by = f" {words('measure.by', period=target.period)}" if target.period else ""
        yield fact("measure.target", f"{figure(ctx, target.value, measure.unit)}{by}", target.sources)
    for other in measure.compared_with:
        when = f" ({_period(ctx, other.period)})" if other.period else ""
        yield fact(
            "measure.compared",
            f"{other.who}: {figure(ctx, other.value, measure.unit, other.qualifier)}{when}",
            other.sources,
        )
