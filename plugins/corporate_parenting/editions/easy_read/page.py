"""What all Easy Read pages share: who checked them, who to talk to, whose pictures these are."""

from __future__ import annotations

from collections.abc import Sequence

from corporate_parenting.document.nodes import (
    Blocks,
    Document,
    Group,
    Inline,
    Link,
    Paragraph,
    Section,
    Text,
)
from corporate_parenting.editions.chapter import Chapter, EasyReadKind
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.easy_read.rows import door, row
from corporate_parenting.editions.notices import notice
from corporate_parenting.editions.pictures import credit
from corporate_parenting.editions.reach import dialled
from corporate_parenting.editions.young_people.people import here
from corporate_parenting.model.helpline import Helpline
from corporate_parenting.model.words_file import WordsFile

_ALWAYS = {"emergency": "warning", "childline": "phone"}
"""The helplines that stand at the foot of every page, each with its picture."""


def chapter(
    ctx: Context,
    kind: EasyReadKind,
    title: str,
    blocks: Blocks,
    *,
    slugs: tuple[str, ...] = (),
    parent: str | None = None,
    counterpart: str | None = None,
    draft: bool = False,
    keys: tuple[tuple[str, str], ...] = (),
) -> Chapter:
    """A page of this edition."""
    return Chapter(
        kind,
        ctx.council.id,
        Document((Text(title),), ctx.words.language, (*blocks, credit(ctx, blocks))),
        menu=title,
        key=ctx.page(kind, *slugs),
        slugs=slugs,
        parent=parent,
        counterpart=counterpart,
        description=ctx.words("describe.easy-read"),
        draft=draft,
        keys=keys,
    )


def draft(ctx: Context, files: Sequence[WordsFile], language: str) -> Blocks:
    """Says that nobody has checked these words, unless a check of every file is recorded."""
    unchecked = [file for file in files if file.checked is None]
    if not unchecked:
        return ()
    some = "" if len(unchecked) == len(files) else ".some"
    out = [Group("draft", (Paragraph((Text(ctx.words(f"easy-read.draft{some}")),)),))]
    if language:
        out.append(notice("translation", ctx.words("translation.unchecked")))
    return tuple(out)


def checked(ctx: Context, files: Sequence[WordsFile]) -> Blocks:
    """Who checked the words, and when; nothing while one file is a draft."""
    if any(file.checked is None for file in files):
        return ()
    lines = []
    for by in dict.fromkeys(file.checked for file in files if file.checked):
        words = [ctx.words("easy-read.checked", by=by.by, date=ctx.date(by.dated))]
        if by.how_many:
            words.append(ctx.words.count("easy-read.people", by.how_many))
        lines.append(row(ctx, "tick", *(Paragraph((Text(w),)) for w in words)))
    return (Group("rows", tuple(lines)),)


def foot(ctx: Context) -> Blocks:
    """Somebody to talk to, and what to do in danger, at the end of every page."""
    rows = [
        row(ctx, _ALWAYS[h.id], Paragraph((Text(about(ctx, h)),)), Paragraph(number(ctx, h)))
        for h in here(ctx)
        if h.id in _ALWAYS
    ]
    more = door(ctx, "talk", ctx.page("easy-read-talk"), ctx.words("talk.more"))
    return (Group("answer-to", (Section((Text(ctx.words("talk.title")),), (*rows, more), ident="_talk"),)),)


def about(ctx: Context, helpline: Helpline) -> str:
    """What a helpline is for, in Easy Read words where we have them."""
    return ctx.words.get(f"easy-read.helpline.{helpline.id}", str(helpline.young_people))


def number(ctx: Context, helpline: Helpline) -> tuple[Inline, ...]:
    label = Text(f"{ctx.words('easy-read.telephone')} ")
    return (label, Link(f"tel:{dialled(helpline.telephone)}", (Text(helpline.telephone),)))
