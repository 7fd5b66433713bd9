"""What the law says of corporate parenting: its words by letter, ours beside them, and what may change."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Definition,
    Definitions,
    Document,
    Group,
    Item,
    Link,
    List,
    Paragraph,
    Quote,
    Reference,
    Section,
    Strong,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context, shortened
from corporate_parenting.editions.law import anchor, key, label
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.coverage import coverage
from corporate_parenting.editions.public.facts import fact
from corporate_parenting.editions.public.serving import Coverage
from corporate_parenting.model.blocks import BlockBase
from corporate_parenting.model.principles import (
    LawChange,
    Principle,
    PrincipleSet,
    is_confirmed,
)
from corporate_parenting.model.scalars import PartialDate
from corporate_parenting.model.walk import facts


def principles(ctx: Context) -> Iterator[Chapter]:
    """The law of the council's nation and of any other that its papers name; then how it fits together."""
    found = Coverage(ctx)
    if not found.laws:
        return
    title = ctx.words("law.title")
    together = tuple(coverage(ctx, found))
    blocks: list[Block] = [*notices(ctx)]
    if any(law.principles for law in found.laws):
        blocks.append(Paragraph((Text(ctx.words("law.lead")),)))
    blocks += [Paragraph((Reference(c.key, (Text(c.menu),)),)) for c in together]
    blocks += (*found.ours(), *found.older())
    for law in found.laws:
        blocks += _law(ctx, found, law)
    blocks += _printed(ctx)
    yield Chapter(
        "principles",
        ctx.council.id,
        Document((Text(title),), ctx.words.language, tuple(blocks)),
        menu=title,
        key=ctx.page("principles"),
        counterpart=ctx.page("the-law"),
        description=ctx.words("describe.principles", council=ctx.council.name),
        keys=tuple((key(ctx, law, p), anchor(law, p)) for law in found.laws for p in law.principles),
    )
    yield from together


def _law(ctx: Context, found: Coverage, law: PrincipleSet) -> Iterator[Block]:
    title = (Text(f"{law.title} ({ctx.words(f'nation.{law.nation}')})"),)
    blocks: list[Block] = [Group("facts", (Definitions(tuple(_facts(ctx, law))),))]
    if law.says:
        blocks.append(Paragraph(ctx.inlines(law.says)))
    if law.opening:
        blocks.append(Quote((Paragraph((Text(law.opening),)),)))
    blocks += [_principle(ctx, found, law, p) for p in law.principles]
    if law.changes:
        items = tuple(_change(ctx, change) for change in law.changes)
        blocks.append(Section((Text(ctx.words("law.changes")),), (Definitions(items),)))
    yield Section(title, tuple(blocks), ident=law.id)


def _facts(ctx: Context, law: PrincipleSet) -> Iterator[Definition]:
    yield fact(ctx, "law.act", Link(law.link, (Text(f"{law.law}, {law.provision}"),)))
    begun = (Text(_begun(ctx, law.in_force_from)), Text(". "), *ctx.inlines(law.in_force_source))
    yield fact(ctx, "law.in-force", *begun)
    yield fact(ctx, "law.extent", *ctx.inlines(law.extent))
    yield fact(ctx, "law.binds", *ctx.inlines(law.binds))
    yield fact(ctx, "law.read", Text(f"{ctx.date(law.checked_on)}. "), *ctx.inlines(law.checked_how))
    if law.principles and ctx.view.law.attribution:
        yield fact(ctx, "fact.licence", *ctx.inlines(ctx.view.law.attribution))


def _begun(ctx: Context, day: PartialDate | str) -> str:
    return ctx.date(day) if is_confirmed(day) else ctx.words("law.not-confirmed")


def _principle(ctx: Context, found: Coverage, law: PrincipleSet, principle: Principle) -> Section:
    parts: Blocks = ()
    if principle.items:
        parts = (List(tuple(Item((Paragraph((Text(i.text),)),), marker=i.number) for i in principle.items)),)
    ours = (Strong((Text(ctx.words("law.in-our-words")),)), Text(" "), *ctx.inlines(principle.young_people))
    blocks: list[Block] = [
        Quote((Paragraph((Text(principle.text),)), *parts)),
        Paragraph(ours),
    ]
    if found.says_anything:
        to = Reference(found.key(law, principle), found.counted(law, principle))
        blocks.append(Paragraph((to,)))
    return Section(label(ctx, law, principle), tuple(blocks), ident=anchor(law, principle))


def _change(ctx: Context, change: LawChange) -> Definition:
    when = ctx.words("law.passed", passed=ctx.date(change.passed), begun=_begun(ctx, change.in_force_from))
    said = (Paragraph((Text(when),)), Paragraph(ctx.inlines(change.says)))
    return Definition((Link(change.link, (Text(change.law),)),), said)


def _printed(ctx: Context) -> Iterator[Block]:
    """Where the current papers print principles themselves: the law's, or the council's own."""
    items = []
    for document in (ctx.record.strategy, ctx.record.pledge, ctx.record.offer):
        if document is None:
            continue
        anchors = {steps: place for place in ctx.book(document).places.values() for steps in (place.steps,)}
        for steps, block in facts(document):
            if isinstance(block, BlockBase) and block.origin and steps in anchors:
                to = ctx.official(document, anchors[steps].address)
                words = shortened(ctx.inlines(getattr(block, "text", None) or document.title), 70)
                where = f"{document.title}, {block.number}" if block.number else f"{document.title}: {words}"
                origin = Text(f" ({ctx.words(f'origin.{block.origin}')})")
                items.append(Item((Paragraph((Reference(to, (Text(where),)), origin)),)))
    if items:
        yield Section((Text(ctx.words("law.printed")),), (List(tuple(items)),))
