"""What a paper prints around its text, row by row: header and footer tables, a title page, leftovers."""

from __future__ import annotations

from collections.abc import Sequence

from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Definition,
    Definitions,
    Item,
    List,
    Paragraph,
    Section,
    Text,
)
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.public.facts import kind_said
from corporate_parenting.editions.public.notes import note, withheld
from corporate_parenting.editions.public.official import Official
from corporate_parenting.model.decision import Particular
from corporate_parenting.model.scalars import Words


def particulars(official: Official, rows: Sequence[Particular], name: str) -> Blocks:
    """The rows in printed order. One that the paper prints without a label is a paragraph.

    What was withheld is told once, after the last: each place shows its […].
    """
    if not rows:
        return ()
    out: list[Block] = []
    labelled: list[Definition] = []
    for index, row in enumerate(rows):
        content = _content(official, row, (name, index, "body"))
        if label := _name(official.ctx, row):
            labelled.append(Definition((Text(label),), content, official.own.get((name, index))))
            continue
        if labelled:
            out.append(Definitions(tuple(labelled)))
            labelled = []
        out += content
    if labelled:
        out.append(Definitions(tuple(labelled)))
    taken = withheld(official.ctx, (kind for row in rows for kind in row.withheld))
    return (Section((Text(official.ctx.words(f"particulars.{name}")),), (*out, *taken)),)


def unplaced(ctx: Context, lines: Sequence[Words]) -> Blocks:
    """What an import could not place."""
    if not lines:
        return ()
    listed = List(tuple(Item((Paragraph(ctx.inlines(line)),)) for line in lines))
    return (Section((Text(ctx.words("unplaced")),), (listed,)),)


def _content(official: Official, row: Particular, steps: tuple[str | int, ...]) -> Blocks:
    ctx = official.ctx
    content = official.body(row.body, steps)
    if row.value is not None or not content:
        value = ctx.words("printed-blank") if row.value == "" else row.value or ""
        content = (Paragraph((Text(value),)), *content)
    then = (note(ctx, (Text(ctx.words("contact.at-the-time")),)),) if row.kind == "contact" else ()
    return (*content, *official.notes(row.notes), *then)


def _name(ctx: Context, row: Particular) -> str | None:
    """The row's label as printed; one without says what it is, in our words."""
    if row.label or not row.kind:
        return row.label
    return f"{kind_said(ctx, row.kind)} {ctx.words('printed-row')}"
