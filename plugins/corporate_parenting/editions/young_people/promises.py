"""The pledge in young people's words: each promise, what it means, and what to do if it is not kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corporate_parenting.document import nodes as tree
from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Document,
    Group,
    Item,
    List,
    Paragraph,
    Reference,
    Tag,
    Text,
)
from corporate_parenting.document.walk import idents
from corporate_parenting.editions.changes import plain_way
from corporate_parenting.editions.chapter import Chapter, plain_key
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.gone import no_longer_promised, no_longer_promised_keys
from corporate_parenting.editions.public.pledge import pledge_slug
from corporate_parenting.editions.young_people.folding import unfold
from corporate_parenting.editions.young_people.people import who_to_talk_to
from corporate_parenting.editions.young_people.plain import Plain, older_pledges
from corporate_parenting.model.documents import Pledge, PledgePart, Promise, Publication


def promises(ctx: Context) -> Iterator[Chapter]:
    """All promises at a glance, then a short page for each part of life."""
    pledge = ctx.record.pledge
    if pledge is None or not ctx.offers(pledge):
        return
    title = title_of(ctx, pledge)
    grouped = [(part, [p for p in pledge.promises if p.part == part.id]) for part in pledge.parts]
    loose = [p for p in pledge.promises if p.part not in {part.id for part in pledge.parts}]
    plain = Plain(ctx, pledge)
    opening = plain.said(pledge.young_people) if pledge.young_people else ()
    blocks: list[Block] = [*notices(ctx, pledge, plain=True), *_lead(opening)]
    if pledge.text_status != "held":
        said = ctx.words(f"missing.{pledge.text_status}")
        blocks.append(Group("missing", (Paragraph((Text(said),)),)))
        blocks.append(official_link(ctx, pledge, ctx.official(pledge)))
    for index, block in enumerate(pledge.intro):
        blocks += plain.block(block, ("intro", index))
    explained = any(block.kind == "strength" for block in pledge.intro)  # in the pledge's own words
    if not explained and any(p.strength == "will_try" for p in pledge.promises):
        blocks.append(Group("note", (Paragraph((Text(ctx.words("strength.explained")),)),)))
    for part, members in grouped:
        blocks.append(tree.Section((_part_link(ctx, part),), (_glance(ctx, pledge, members),)))
    blocks += [promise(ctx, plain, pledge, p) for p in loose]
    if older := older_pledges(ctx):
        links = (
            Reference(ctx.page("older-promises", pledge_slug(p)), (Text(title_of(ctx, p)),)) for p in older
        )
        listed = List(tuple(Item((Paragraph((link,)),)) for link in links))
        blocks.append(tree.Section((Text(ctx.words("older.promises")),), (listed,)))
    blocks += [*plain.gaps(), *plain_way(ctx, pledge), *who_to_talk_to(ctx)]
    yield Chapter(
        "promises",
        ctx.council.id,
        Document((Text(title),), pledge.language, tuple(blocks)),
        menu=title,
        key=ctx.page("promises"),
        counterpart=ctx.page("pledge"),
        draft=pledge.status == "draft",
        description=ctx.words("describe.promises"),
        keys=(*_keys(ctx, pledge, loose), *_intro_keys(ctx, pledge, set(idents(tuple(blocks))))),
    )
    for part, members in grouped:
        yield _part(ctx, pledge, part, members)


def title_of(ctx: Context, pledge: Pledge) -> str:
    """The pledge's title in young people's words, else a neutral one."""
    plain = pledge.young_people
    return plain.title if plain and plain.title else ctx.words("promises.title")


def part_title(part: PledgePart) -> str:
    plain = part.young_people
    return plain.title if plain and plain.title else part.title


def part_tab(ctx: Context, title: str, index: int) -> str:
    """What tabs and previews say of a part that has no title in young people's words."""
    return ctx.words("part.tab", title=title, n=index + 1)


def _lead(blocks: Blocks) -> Blocks:
    return (Group("lead", blocks),) if blocks else ()


def _part_link(ctx: Context, part: PledgePart) -> Reference:
    return Reference(ctx.page("promise-part", part.id), (Text(part_title(part)),))


def _keys(ctx: Context, pledge: Pledge, members: Iterable[Promise]) -> tuple[tuple[str, str], ...]:
    name = ctx.name(pledge)
    return tuple((plain_key(ctx.council.id, name, p.id), f"p-{p.id}") for p in members)


def _intro_keys(ctx: Context, pledge: Pledge, shown: set[str]) -> tuple[tuple[str, str], ...]:
    places = ctx.book(pledge).places.values()
    return tuple(
        (plain_key(ctx.council.id, ctx.name(pledge), p.address), p.anchor if p.anchor in shown else "")
        for p in places
        if p.steps[0] == "intro"
    )


def _glance(ctx: Context, pledge: Pledge, members: list[Promise]) -> List:
    """The promises as links, in their plain words; one without any says so."""
    items = []
    for promise in members:
        said = promise.young_people.text if promise.young_people else None
        label = ctx.inlines(said, pledge) if said else (Text(ctx.words("missing.promise")),)
        key = plain_key(ctx.council.id, ctx.name(pledge), promise.id)
        items.append(Item((Paragraph((Reference(key, label),)),)))
    return List(tuple(items))


def _part(ctx: Context, pledge: Pledge, part: PledgePart, members: list[Promise]) -> Chapter:
    plain = Plain(ctx, pledge)
    opening = _lead(plain.said(part.young_people)) if part.young_people else ()
    blocks = (
        *notices(ctx, pledge, plain=True),
        *ctx.stale(pledge, part.id),
        *opening,
        *(promise(ctx, plain, pledge, p) for p in members),
        *no_longer_promised(ctx, pledge, part.id),
        *who_to_talk_to(ctx),
    )
    title = part_title(part)
    has_title = part.young_people and part.young_people.title
    return Chapter(
        "promise-part",
        ctx.council.id,
        Document((Text(title),), pledge.language, blocks),
        menu=title,
        key=ctx.page("promise-part", part.id),
        slugs=(part.id,),
        parent=ctx.page("promises"),
        tab="" if has_title else part_tab(ctx, title_of(ctx, pledge), pledge.parts.index(part)),
        counterpart=ctx.official(pledge, part.id),
        description=ctx.words("describe.promises"),
        draft=pledge.status == "draft",
        keys=(
            (plain_key(ctx.council.id, ctx.name(pledge), part.id), ""),
            *_keys(ctx, pledge, members),
            *no_longer_promised_keys(ctx, pledge, part.id),
        ),
    )


def promise(ctx: Context, plain: Plain, pledge: Pledge, promise: Promise) -> Group:
    """One promise: a heading in plain words, what it means, what to do, the way to the official words."""
    said = promise.young_people
    official = official_link(ctx, pledge, ctx.official(pledge, promise.id), promise.number)
    ident = f"p-{promise.id}"
    if said is None or said.text is None:
        missing = Group("missing", (Paragraph((Text(ctx.words("missing.promise")),)),))
        return Group("promise", (missing, official), ident=ident)
    blocks: list[Block] = [*plain.picture(said), *ctx.stale(pledge, promise.id)]
    will_try = ctx.words("strength.will_try")
    if promise.strength == "will_try" and will_try.casefold() not in said.text.casefold():
        blocks.append(Paragraph((Tag("strength", will_try, "will_try"),)))
    blocks += plain.listed(said.items)
    if said.means:
        blocks.append(Group("means", (unfold(ctx.words("promise.means"), plain.listed(said.means)),)))
    if said.if_not:
        way = Paragraph((Reference(ctx.page("talk"), (Text(ctx.words("talk.title")),)),))
        what_to_do = (Paragraph(plain.words(said.if_not)), way)
        blocks.append(Group("recourse", (unfold(ctx.words("promise.if-not"), what_to_do),)))
    blocks.append(official)
    return Group("promise", (tree.Section(plain.words(said.text), tuple(blocks)),), ident=ident)


def official_link(ctx: Context, document: Publication, key: str, promise: str | None = None) -> Group:
    """The way to the official words; in another language than the page's it says in which.

    ``promise`` is the printed number of the one that they are about.
    """
    named = promise and " " not in promise
    label = ctx.words("official.promise", number=promise) if named else ctx.words("official.words")
    if language := ctx.official_language(document):
        label = ctx.said_in(label, language)
    return Group("official", (Paragraph((Reference(key, (Text(label),)),)),))
