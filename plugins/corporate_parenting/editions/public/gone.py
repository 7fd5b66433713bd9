"""Pages and places for what is there no more: what it was, and where to go instead."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.markup import text_of
from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Document,
    Inline,
    Item,
    List,
    Paragraph,
    Reference,
    Section,
    Text,
)
from corporate_parenting.editions.chapter import Chapter, Kind, official_key, plain_key
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.lineage import strategy_slug
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.facts import section_slug
from corporate_parenting.editions.public.notes import note
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.base import held
from corporate_parenting.model.documents import LocalOffer, Pledge, Publication, Strategy
from corporate_parenting.model.gone import Gone, GonePage


def gone_pages(ctx: Context) -> Iterator[Chapter]:
    """A page at each old address of official words."""
    for page in ctx.council.gone:
        keys = (official_key(ctx.council.id, page.id),) if page.id else ()
        yield _page(ctx, "gone", page.address.rstrip("/"), page, None, keys)
    for strategy in ctx.record.strategies:
        for gone in strategy.gone:
            if gone.stood_in is None:
                slug = f"strategy/{strategy_slug(ctx.record, strategy)}/{gone.id}"
                yield _page(ctx, "gone", slug, gone, strategy, (ctx.official(strategy, gone.id),))
    yield from _only_in_older_versions(ctx)


def _only_in_older_versions(ctx: Context) -> Iterator[Chapter]:
    """The address of a section that a strategy has no more, which leads to the older version of it."""
    for newest in ctx.record.strategies:
        versions = [s for s in ctx.record.strategies if s.period_slug == newest.period_slug]
        if newest is not versions[0]:
            continue
        known = {section_slug(s, i) for i, s in enumerate(newest.sections)} | {g.id for g in newest.gone}
        for older in versions[1:]:
            for index, section in enumerate(older.sections):
                slug = section_slug(section, index)
                if slug not in known:
                    known.add(slug)
                    yield _left_behind(ctx, newest, older, section.title, slug)


def _left_behind(ctx: Context, newest: Strategy, older: Strategy, was: str, slug: str) -> Chapter:
    title = ctx.words("gone.title", was=was)
    copy = Reference(ctx.page("section", ctx.name(older), slug), (Text(ctx.titled(older)),))
    said = (Text(f"{ctx.words('gone.was', was=was)} {ctx.words('gone.older')} "), copy)
    newer = Reference(ctx.official(newest), (Text(ctx.titled(newest)),))
    path = f"strategy/{strategy_slug(ctx.record, newest)}/{slug}"
    return Chapter(
        "gone",
        ctx.council.id,
        Document((Text(title),), ctx.words.language, (*notices(ctx), Paragraph(said), Paragraph((newer,)))),
        menu=title,
        key=ctx.page("gone", path),
        slugs=(path,),
        listed=False,
        hidden=True,
        description=title,
    )


def plain_gone_pages(ctx: Context, closing: Blocks) -> Iterator[Chapter]:
    """A page at each old address of young people's words: of a part of the plan, or of the pledge.

    ``closing`` ends each page.
    """
    for document, folder in ((ctx.record.strategy, "plan"), (ctx.record.pledge, "promises")):
        for gone in document.gone if document else ():
            if gone.stood_in is None and document is not None:
                key = plain_key(ctx.council.id, ctx.name(document), gone.id)
                yield _page(ctx, "plain-gone", f"{folder}/{gone.id}", gone, document, (key,), closing)


def _page(
    ctx: Context,
    kind: Kind,
    slug: str,
    gone: Gone | GonePage,
    document: Publication | None,
    keys: tuple[str, ...],
    closing: Blocks = (),
) -> Chapter:
    name = _name(gone, plain=kind == "plain-gone")
    title = ctx.words("gone.title", was=name)
    back = _back(ctx, document, plain=kind == "plain-gone")
    body: list[Block] = [Paragraph(tuple(_told(ctx, gone, document, plain=kind == "plain-gone")))]
    if back is not None:
        body.append(Paragraph((back,)))
    return Chapter(
        kind,
        ctx.council.id,
        Document((Text(title),), ctx.words.language, (*notices(ctx), *body, *closing)),
        menu=title,
        key=ctx.page(kind, slug),
        slugs=(slug,),
        listed=False,
        hidden=True,
        description=title,
        keys=tuple((key, "") for key in keys),
    )


def _back(ctx: Context, document: Publication | None, *, plain: bool) -> Reference | None:
    """The way to the document that it was in."""
    if document is None:
        return None
    if plain:
        own = document.young_people.title if document.young_people else None
        page = "plan" if isinstance(document, Strategy) else "promises"
        return Reference(ctx.page(page), (Text(own or document.title),))
    return Reference(ctx.official(document), (Text(ctx.titled(document)),))


def no_longer_here(ctx: Context, document: Publication, stood_in: str | None = None) -> Blocks:
    """At the end of a page: what stood on it, each at its old anchor.

    ``stood_in`` is the section's address; a document on one page has all of its own.
    """
    found = [g for g in document.gone if _stands_on(g, document, stood_in)]
    if not found:
        return ()
    items = tuple(
        Item((Paragraph(tuple(_told(ctx, gone, document, plain=False))),), ident=f"p-{gone.id}")
        for gone in found
    )
    return (Section((Text(ctx.words("gone.here")),), (note(ctx, (), below=(List(items),)),)),)


def _stands_on(gone: Gone, document: Publication, stood_in: str | None) -> bool:
    if isinstance(document, Strategy):
        return gone.stood_in is not None and gone.stood_in == stood_in
    return True


def gone_keys(ctx: Context, document: Publication, stood_in: str | None = None) -> Iterator[tuple[str, str]]:
    """The keys of what stood on a page, with their anchors."""
    for gone in document.gone:
        if _stands_on(gone, document, stood_in):
            yield ctx.official(document, gone.id), f"p-{gone.id}"


def _name(gone: Gone | GonePage, *, plain: bool) -> str:
    return (gone.young_people if plain and isinstance(gone, Gone) else None) or gone.was


def _told(
    ctx: Context, gone: Gone | GonePage, document: Publication | None, *, plain: bool
) -> Iterator[Inline]:
    name = _name(gone, plain=plain)
    if gone.dated:
        yield Text(ctx.words("gone.until", was=name, date=ctx.date(gone.dated)))
    else:
        yield Text(ctx.words("gone.was", was=name))
    if gone.because and not plain:
        yield Text(" ")
        yield from ctx.inlines(gone.because, document)
    if gone.now is None:
        yield Text(f" {ctx.words('gone.nothing')}")
        return
    key = ctx.key_for(gone.now, document)
    if key is None:
        return  # it is not published yet, so it is not named either
    label = _label(ctx, gone.now, document)
    if plain:
        key, label = _in_plain_words(ctx, gone.now, document, key, label)
    yield Text(f" {ctx.words('gone.instead')} ")
    yield Reference(key, (Text(label),))


def _label(ctx: Context, now: str, document: Publication | None) -> str:
    """A heading or a promise in full: its number alone says nothing to whom has lost it."""
    ident, slash, address = now.partition("/")
    target = ctx.record.document(ident) if slash else document
    place = ctx.book(target).places.get(number_address(address if slash else now)) if target else None
    item = place.item if place else None
    words = held(item, "title") or held(item, "promise")
    return text_of(ctx.inlines(words, target)) if words else ctx.reference_label(now, document)


def _in_plain_words(
    ctx: Context, now: str, document: Publication | None, key: str, label: str
) -> tuple[str, str]:
    """The same place among young people's pages, where the document that stands today has it."""
    ident, slash, address = now.partition("/")
    target = ctx.record.document(ident) if slash else document
    here = (ctx.record.strategy, ctx.record.pledge)
    if target is None or isinstance(target, LocalOffer) or not any(target is d for d in here):
        return key, label
    place = ctx.book(target).places.get(address if slash else now)
    plain = getattr(place.item, "young_people", None) if place else None
    if place is None or plain is None:
        return key, label
    own = plain.title or plain.text or label
    return plain_key(ctx.council.id, ctx.name(target), place.address), own


def no_longer_promised(ctx: Context, pledge: Pledge, part: str) -> Blocks:
    """At the end of the young people's page of a part: what stood there, each at its old anchor."""
    found = [gone for gone in pledge.gone if gone.stood_in == part]
    if not found or ctx.variant is not None:
        return ()
    items = tuple(
        Item((Paragraph(tuple(_told(ctx, gone, pledge, plain=True))),), ident=f"p-{gone.id}")
        for gone in found
    )
    return (Section((Text(ctx.words("gone.here")),), (List(items),)),)


def no_longer_promised_keys(ctx: Context, pledge: Pledge, part: str) -> Iterator[tuple[str, str]]:
    """The keys of what stood on that page, with their anchors."""
    for gone in pledge.gone:
        if gone.stood_in == part:
            yield plain_key(ctx.council.id, ctx.name(pledge), gone.id), f"p-{gone.id}"
