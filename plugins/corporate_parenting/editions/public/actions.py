"""Actions of a commitment: each with who, when, the plan that it is part of, and what should be different."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from corporate_parenting.document.nodes import (
    Blocks,
    Definition,
    Definitions,
    Inlines,
    Item,
    List,
    Paragraph,
    Strong,
    Tag,
    Text,
)
from corporate_parenting.editions.context import Context, in_its_language
from corporate_parenting.model.blocks import Action
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.progress import ActionProgress

Told = Mapping[str, list[ActionProgress]]


def progress_by_action(ctx: Context) -> Told:
    """What progress files say of each action, by ``strategy-2026/second-hub``."""
    found: dict[str, list[ActionProgress]] = defaultdict(list)
    for file in ctx.record.progress:
        for row in file.actions:
            found[row.action].append(row)
    return found


def actions(
    ctx: Context,
    document: Publication,
    listed: tuple[Action, ...],
    progress: Told,
) -> list[Definition]:
    """One row of facts with a list: the actions, each a name and its own facts, newest progress first."""
    if not listed:
        return []
    label = "actions.label-over" if document.status == "superseded" else "actions.label"
    items = []
    for action in listed:
        rows = sorted(progress.get(f"{document.id}/{action.id}", ()), key=lambda r: r.dated.last_day)
        items.append(Item(_action(ctx, document, action, rows[::-1]), ident=f"p-{action.id}"))
    return [Definition((Text(ctx.words(label)),), (List(tuple(items)),))]


def _action(ctx: Context, document: Publication, action: Action, progress: list[ActionProgress]) -> Blocks:
    name = Paragraph((Strong(ctx.inlines(action.what, document)),))
    rows = [
        Definition((Text(ctx.words(label)),), (Paragraph(said),))
        for label, said in _facts(ctx, document, action)
    ]
    if progress:
        told = tuple(Paragraph(_progress(ctx, document, row)) for row in progress)
        rows.append(Definition((Text(ctx.words("action.progress")),), told))
    return (name, Definitions(tuple(rows))) if rows else (name,)


def _facts(ctx: Context, document: Publication, action: Action) -> Iterator[tuple[str, Inlines]]:
    if action.owner:
        yield "action.who", _line(action.owner)
    by = (Text(ctx.words("action.by", by=ctx.date(action.by))),) if action.by else ()
    if action.timeline:
        yield "action.when", (*_line(action.timeline), *((Text(ctx.words("comma")), *by) if by else ()))
    elif by:
        yield "action.when", by
    if action.plan:
        yield "action.plan", _line(action.plan)
    if action.outcome:
        yield "action.outcome", ctx.inlines(action.outcome, document)


def _line(words: str) -> Inlines:
    return in_its_language(words, (Text(words),))


def _progress(ctx: Context, document: Publication, row: ActionProgress) -> Inlines:
    said = (Text(" "), *ctx.inlines(row.says, document)) if row.says else ()
    return (
        Tag("progress", ctx.words(f"action.{row.state}"), row.state),
        Text(f" {ctx.words('progress.on', date=ctx.date(row.dated))}"),
        *said,
    )
