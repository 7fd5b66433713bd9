"""A council's first page: a clear door for each reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corporate_parenting.document.nodes import (
    Block,
    Document,
    Group,
    Paragraph,
    Reference,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import life, notices
from corporate_parenting.editions.pictures import picture
from corporate_parenting.editions.spoken import spoken

_OFFICIAL = ("strategy", "pledge", "local-offer", "decisions")
"""The kinds of page that the official door leads to, best first."""


def front(ctx: Context, chapters: Iterable[Chapter]) -> Chapter:
    """Who is reading? The young people's door stands first: they have the least patience.

    ``chapters`` are the council's, in the language of the page.
    """
    words, council = ctx.words, ctx.council
    name = words("name.illustration", council=council.name) if council.illustration else council.name
    made = tuple(chapters)
    more = tuple(_more_doors(ctx, made))
    blocks: list[Block] = [*notices(ctx), *life(ctx), *_doors(ctx, made)]
    if more:
        blocks.append(Group("more", more))
    return Chapter(
        "front",
        council.id,
        Document((Text(name),), words.language, tuple(blocks)),
        menu=name,
        key=ctx.page("front"),
        description=words("describe.front", council=council.name),
    )


def _doors(ctx: Context, chapters: tuple[Chapter, ...]) -> Iterator[Group]:
    """The two that every council has."""
    words = ctx.words
    for start in chapters:
        if start.kind == "young-people" and not start.declared:
            yield _door(start.key, words("front.young-people"), words("front.young-people.text"))
    official = {c.kind: c for c in reversed(chapters)}
    if door := next((official[kind] for kind in _OFFICIAL if kind in official), None):
        yield _door(door.key, words("front.public"), words("front.public.text"))


def _more_doors(ctx: Context, chapters: tuple[Chapter, ...]) -> Iterator[Group]:
    """Easy Read, and editions that the council declares."""
    own, page = "en", ctx.words.language  # a council file has no language of its own yet
    for start in chapters:
        if start.kind == "easy-read":
            door = _door(start.key, ctx.words("front.easy-read"), ctx.words("front.easy-read.text"))
            yield Group("card", (*picture(ctx, "book"), *door.blocks))
        if start.kind == "young-people" and start.declared:
            edition = next(e for e in ctx.council.editions if e.id == start.declared)
            yield _door(start.key, spoken(edition.title, own, page), spoken(edition.says, own, page))
        if start.kind == "side-by-side":  # in previews
            yield _door(start.key, start.menu, ctx.words("side.lead"))


def _door(key: str, title: str, text: str | None) -> Group:
    said = (Paragraph((Text(text),)),) if text else ()
    return Group("card", (Paragraph((Reference(key, (Text(title),)),)), *said))
