"""Pledges before the current one in young people's words: one page for each, which says that it is over."""

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
from corporate_parenting.editions.chapter import Chapter, plain_key
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.pledge import pledge_slug
from corporate_parenting.editions.young_people.people import who_to_talk_to
from corporate_parenting.editions.young_people.plain import Plain, older_pledges
from corporate_parenting.editions.young_people.promises import official_link, part_title, title_of
from corporate_parenting.model.documents import Pledge, Promise


def older_promises(ctx: Context) -> Iterator[Chapter]:
    """A page for each older pledge that has young people's words, newest first."""
    for pledge in older_pledges(ctx):
        yield _page(ctx, pledge)


def _page(ctx: Context, pledge: Pledge) -> Chapter:
    plain = Plain(ctx, pledge)
    title = title_of(ctx, pledge)
    opening = plain.said(pledge.young_people) if pledge.young_people else ()
    blocks: list[Block] = [*notices(ctx, pledge, plain=True)]
    link = Reference(ctx.page("promises"), (Text(_current_title(ctx)),))
    blocks.append(Group("over", (Paragraph((Text(f"{ctx.words('older.promises-over')} "), link)),)))
    if opening:
        blocks.append(Group("lead", opening))
    for index, block in enumerate(pledge.intro):
        blocks += plain.block(block, ("intro", index))
    for part in pledge.parts:
        members = [p for p in pledge.promises if p.part == part.id]
        inside = (*(plain.said(part.young_people) if part.young_people else ()), _list(plain, members))
        blocks.append(tree.Section((Text(part_title(part)),), inside))
    if loose := [p for p in pledge.promises if p.part not in {part.id for part in pledge.parts}]:
        blocks.append(_list(plain, loose))
    blocks += [official_link(ctx, pledge, ctx.official(pledge)), *who_to_talk_to(ctx)]
    name = ctx.name(pledge)
    return Chapter(
        "older-promises",
        ctx.council.id,
        Document((Text(title),), pledge.language, tuple(blocks)),
        menu=title,
        key=ctx.page("older-promises", pledge_slug(pledge)),
        slugs=(pledge_slug(pledge),),
        parent=ctx.page("promises"),
        counterpart=ctx.official(pledge),
        description=ctx.words("describe.promises"),
        keys=tuple((plain_key(ctx.council.id, name, p.id), f"p-{p.id}") for p in pledge.promises),
    )


def _current_title(ctx: Context) -> str:
    return title_of(ctx, ctx.record.pledge) if ctx.record.pledge else ctx.words("promises.title")


def _list(plain: Plain, members: list[Promise]) -> List:
    """The promises, each in its plain words with what it meant; one without any says so."""
    items = []
    for promise in members:
        said = promise.young_people
        words = plain.words(said.text) if said and said.text else (Text(plain.ctx.words("missing.promise")),)
        inside = (*plain.listed(said.items), *plain.listed(said.means)) if said else ()
        items.append(Item((Paragraph(words), *inside), ident=f"p-{promise.id}"))
    return List(tuple(items))
