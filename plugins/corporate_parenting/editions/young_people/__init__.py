"""The young people's edition: its own words, its own order, the pledge first."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document import nodes as tree
from corporate_parenting.document.nodes import (
    Block,
    Definition,
    Definitions,
    Document,
    Group,
    Paragraph,
    Reference,
    Text,
)
from corporate_parenting.editions.changes import plain_changes
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.explainer import anchor_of
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.pictures import credited, picture
from corporate_parenting.editions.public.gone import plain_gone_pages
from corporate_parenting.editions.variant import easy_read_language
from corporate_parenting.editions.young_people.figures import how_we_are_doing
from corporate_parenting.editions.young_people.law import the_law
from corporate_parenting.editions.young_people.leaving import leaving
from corporate_parenting.editions.young_people.offer import offer
from corporate_parenting.editions.young_people.older_promises import older_promises
from corporate_parenting.editions.young_people.other_ways import other_ways
from corporate_parenting.editions.young_people.papers import papers
from corporate_parenting.editions.young_people.people import talk, who_decides, who_to_talk_to
from corporate_parenting.editions.young_people.plain import Plain, plan_parts
from corporate_parenting.editions.young_people.plan import part_title as plan_part_title
from corporate_parenting.editions.young_people.plan import plan
from corporate_parenting.editions.young_people.promises import part_title, promises, title_of
from corporate_parenting.model.blocks import PlainWords
from corporate_parenting.model.documents import Publication


def young_people(ctx: Context) -> tuple[Chapter, ...]:
    """All its chapters, in reading order.

    A declared edition and another language have those whose words stand in words files; what a council
    says of itself (its figures, its bodies) stands in the young people's own edition.
    """
    # After the promises comes whom to tell when one is not kept, before all that is longer.
    documents = (*promises(ctx), *older_promises(ctx), *talk(ctx), *plan(ctx), *offer(ctx))
    if ctx.variant is not None:
        rest: tuple[Chapter, ...] = (*documents, *other_ways(ctx), *leaving(ctx))
    else:
        rest = (*documents, *how_we_are_doing(ctx), *who_decides(ctx), *the_law(ctx), *papers(ctx))
        rest = (
            *rest,
            *other_ways(ctx),
            *_words(ctx),
            *leaving(ctx),
            *plain_changes(ctx, who_to_talk_to(ctx)),
            *plain_gone_pages(ctx, who_to_talk_to(ctx)),
        )
    made = (_start(ctx, rest), *rest)
    return tuple(credited(ctx, chapter) for chapter in made) if ctx.pictured else made


def _start(ctx: Context, rest: tuple[Chapter, ...]) -> Chapter:
    """The first page: a few words, then doors."""
    words = ctx.words
    declared = ctx.variant.declared if ctx.variant else None
    title = declared.title if declared else words("start.title")
    blocks: list[Block] = [*notices(ctx)]
    people = who_to_talk_to(ctx)
    pledge = ctx.record.pledge if ctx.offers(ctx.record.pledge) else None
    strategy = ctx.record.strategy if ctx.offers(ctx.record.strategy) else None
    opening = next(
        (d for d in (pledge, strategy, ctx.record.offer) if d and d.young_people and d.young_people.text),
        None,
    )
    if opening is not None and opening.young_people:
        blocks.append(Group("lead", Plain(ctx, opening).said(opening.young_people)))
    if pledge is not None:
        cards = [
            _card(ctx, ctx.page("promise-part", p.id), part_title(p), p.young_people) for p in pledge.parts
        ]
        everything = _card(
            ctx, ctx.page("promises"), words("start.all-promises") if cards else title_of(ctx, pledge), None
        )
        blocks.append(tree.Section((Text(title_of(ctx, pledge)),), (*cards, everything)))
        blocks += people
    if strategy is not None:
        shown = plan_parts(ctx)
        doors = [
            _card(ctx, c.key, plan_part_title(ctx, s), s.young_people)
            for c, (_, s) in zip((c for c in rest if c.kind == "plan-part"), shown, strict=True)
        ] or [_card(ctx, ctx.page("plan"), words("plan.title"), None)]
        plain_title = strategy.young_people.title if strategy.young_people else None
        blocks.append(tree.Section((Text(plain_title or words("plan.title")),), tuple(doors)))
    told = [c for c in rest if c.kind == "paper"]
    if told and not any(d and d.text_status == "held" for d in (pledge, strategy)):
        # All that we hold stands in papers, so they are what a reader came for.
        cards = [_card(ctx, c.key, c.menu, None) for c in told]
        blocks.append(tree.Section((Text(words("papers.title")),), tuple(cards)))
    more: list[Block] = []
    if helped := next((c for c in rest if c.kind == "offer"), None):
        said = ctx.record.offer.young_people if ctx.record.offer else None
        own = said if said and said.text != _opening_text(opening) else None
        more.append(_card(ctx, helped.key, helped.menu, own))
    if there := easy_read_language(ctx.record, ctx.variant.language if ctx.variant else ""):
        more.append(_card(ctx, ctx.page("easy-read"), ctx.said_in(words("start.easy-read"), there), None))
    kinds = ("how-we-are-doing", "who-decides", "the-law", "papers", "words")
    more += [_card(ctx, c.key, c.menu, None) for c in rest if c.kind in kinds]
    if more:
        blocks.append(tree.Section((Text(words("start.more")),), tuple(more)))
    if pledge is None:
        blocks += people
    return Chapter(
        "young-people",
        ctx.council.id,
        Document((Text(title),), words.language, tuple(blocks)),
        menu=words("start.menu"),
        key=ctx.page("young-people"),
        counterpart=None if ctx.variant and ctx.variant.language else ctx.page("front"),
        description=words("describe.start"),
    )


def _opening_text(document: Publication | None) -> str | None:
    return document.young_people.text if document and document.young_people else None


def _card(ctx: Context, key: str, title: str, said: PlainWords | None) -> Group:
    """A door: its picture, its name, and the words that it opens with."""
    shown = picture(ctx, said.picture) if said else ()
    words = (Paragraph(ctx.inlines(said.text)),) if said and said.text else ()
    return Group("card", (*shown, Paragraph((Reference(key, (Text(title),)),)), *words))


def _words(ctx: Context) -> Iterator[Chapter]:
    """Hard words that have an explanation for young people."""
    terms = sorted((t for t in ctx.council.glossary if t.young_people), key=lambda t: t.term.lower())
    if not terms:
        return
    title = ctx.words("words.title")
    items = tuple(
        Definition(
            (Text(t.term),), (Paragraph((Text(_sentence(str(t.young_people))),)),), ident=anchor_of(t.term)
        )
        for t in terms
    )
    yield Chapter(
        "words",
        ctx.council.id,
        Document(
            (Text(title),), ctx.words.language, (*notices(ctx), Definitions(items), *who_to_talk_to(ctx))
        ),
        menu=title,
        key=ctx.page("words"),
        counterpart=ctx.page("glossary"),
        description=ctx.words("describe.words"),
    )


def _sentence(said: str) -> str:
    """A few words that stand in brackets elsewhere, as a sentence of their own."""
    text = said[0].upper() + said[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."
