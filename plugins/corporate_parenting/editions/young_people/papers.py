"""Decision papers in young people's words: what councillors were asked, told part by part."""

from __future__ import annotations

from collections.abc import Iterator

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
from corporate_parenting.document.walk import idents
from corporate_parenting.editions.chapter import Chapter, plain_key
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.young_people.folding import folded
from corporate_parenting.editions.young_people.people import who_to_talk_to
from corporate_parenting.editions.young_people.plain import Plain, covered, has_plain_words, plain_papers
from corporate_parenting.editions.young_people.promises import official_link
from corporate_parenting.model.decision import Decision


def papers(ctx: Context) -> Iterator[Chapter]:
    """A list of the papers that have young people's words, and a page for each; nothing without any."""
    shown = plain_papers(ctx)
    if not shown:
        return
    title = ctx.words("papers.title")
    links = tuple(Item((Paragraph((Reference(_key(ctx, d), (Text(_title(d)),)),)),)) for d in shown)
    lead = Group("lead", (Paragraph((Text(ctx.words("papers.lead")),)),))
    yield Chapter(
        "papers",
        ctx.council.id,
        Document(
            (Text(title),), ctx.words.language, (*notices(ctx), lead, List(links), *who_to_talk_to(ctx))
        ),
        menu=title,
        key=ctx.page("papers"),
        counterpart=ctx.page("decisions"),
        description=ctx.words("describe.papers"),
    )
    for decision in shown:
        yield _paper(ctx, decision)


def _key(ctx: Context, decision: Decision) -> str:
    return ctx.page("paper", ctx.name(decision))


def _title(decision: Decision) -> str:
    said = decision.young_people
    return said.title if said and said.title else decision.title


def _tab(ctx: Context, decision: Decision) -> str:
    """Papers are called after what they decide on."""
    title = ctx.words("papers.title")
    return ctx.words("comma").join((title, ctx.date(decision.dated))) if decision.dated else title


def _paper(ctx: Context, decision: Decision) -> Chapter:
    plain = Plain(ctx, decision, covered(decision))
    blocks: list[Block] = [*notices(ctx, decision)]
    if decision.young_people:
        blocks.append(Group("lead", plain.said(decision.young_people)))
    parts = (plain.section(section, ("sections", index)) for index, section in enumerate(decision.sections))
    blocks += folded(ctx, tuple(block for part in parts for block in part))
    if has_plain_words(decision.sections):  # else the opening words alone tell it
        blocks += plain.gaps()
    blocks += [official_link(ctx, decision, ctx.official(decision)), *who_to_talk_to(ctx)]
    missing = {steps for steps, _ in plain.missing}
    shown = set(idents(tuple(blocks)))
    places = {p.address: p for p in ctx.book(decision).places.values()}.values()
    return Chapter(
        "paper",
        ctx.council.id,
        Document((Text(_title(decision)),), decision.language, tuple(blocks)),
        menu=_title(decision),
        key=_key(ctx, decision),
        slugs=(decision.id,),
        parent=ctx.page("papers"),
        tab="" if decision.young_people and decision.young_people.title else _tab(ctx, decision),
        counterpart=ctx.official(decision),
        description=ctx.words("describe.papers"),
        draft=decision.status == "draft",
        keys=tuple(
            (plain_key(ctx.council.id, ctx.name(decision), p.address), p.anchor if p.anchor in shown else "")
            for p in places
            if p.steps not in missing
        ),
    )
