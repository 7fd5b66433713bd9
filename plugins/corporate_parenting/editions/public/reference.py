"""Pages that explain the rest: who governs, what words mean, whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import (
    Block,
    Definition,
    Definitions,
    Document,
    Group,
    Inline,
    Inlines,
    Item,
    List,
    Paragraph,
    Reference,
    Section,
    Table,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.explainer import anchor_of
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.facts import kind_said
from corporate_parenting.editions.public.kinds import told_of, told_of_governing, where
from corporate_parenting.editions.public.notes import notes
from corporate_parenting.editions.reach import any_stale, panel, when_checked
from corporate_parenting.model.council import Body, GlossaryTerm
from corporate_parenting.model.scalars import NOT_IN_SOURCE


def governance(ctx: Context) -> Iterator[Chapter]:
    """The bodies that govern and that speak for children, and what inspectorates found."""
    council = ctx.council
    if not council.bodies and not council.inspections:
        return
    blocks: list[Block] = [*notices(ctx)]
    blocks += [_body(ctx, body) for body in council.bodies]
    if governing := told_of_governing(ctx):
        rows = tuple(Definition((Text(kind_said(ctx, k)),), where(ctx, p)) for k, p in governing.items())
        blocks.append(Section((Text(ctx.words("governance.told")),), (Definitions(rows),)))
    if council.inspections:
        head = tuple((Text(ctx.words(f"inspection.{c}")),) for c in ("subject", "by", "dated", "finding"))
        found = tuple(
            (
                (Text(i.subject),),
                (Text(i.by),),
                (Text(ctx.date(i.dated)),),
                (
                    Text(ctx.words("not-in-source") if i.finding == NOT_IN_SOURCE else i.finding),
                    *((Text(" "), *s) if (s := ctx.sources(i.sources)) else ()),
                ),
            )
            for i in council.inspections
        )
        table = Table((Text(ctx.words("inspections.caption")),), head, found)
        blocks.append(Section((Text(ctx.words("inspections.title")),), (table,)))
    title = ctx.words("governance.title")
    yield Chapter(
        "governance",
        council.id,
        Document((Text(title),), ctx.words.language, tuple(blocks)),
        menu=title,
        key=ctx.page("governance"),
        keys=tuple((f"{ctx.page('governance')}#body-{b.id}", f"body-{b.id}") for b in council.bodies),
        counterpart=ctx.page("who-decides"),
        description=ctx.words("describe.governance", council=council.name),
    )


def _body(ctx: Context, body: Body) -> Section:
    words = ctx.words
    facts: list[Definition] = []

    def fact(label: str, *content: Inline) -> None:
        facts.append(Definition((Text(words(label)),), (Paragraph(content),)))

    if body.known_as:
        fact("body.known-as", Text(", ".join(body.known_as)))
    if body.established:
        fact("body.established", Text(ctx.date(body.established)))
    if body.chair:
        fact("body.chair", Text(body.chair))
    if body.meets:
        fact("body.meets", Text(body.meets))
    if body.reports_to:
        fact("body.reports-to", Text(body.reports_to))
    if body.terms_of_reference and (key := ctx.key_for(body.terms_of_reference)):
        fact("body.terms", Reference(key, (Text(ctx.reference_label(body.terms_of_reference)),)))
    elif body.terms_status:
        fact("body.terms", Text(words(f"text.short.{body.terms_status}")))
    for kind, parts in told_of(ctx, body.id).items():
        if kind != "terms_of_reference" or body.terms_of_reference is None:
            facts.append(Definition((Text(kind_said(ctx, kind)),), where(ctx, parts)))
    if body.members:
        facts.append(
            Definition(
                (Text(words("body.members")),),
                (List(tuple(Item((Paragraph((Text(m),)),)) for m in body.members)),),
            )
        )
    blocks: list[Block] = [Paragraph(ctx.inlines(body.purpose))] if body.purpose else []
    if facts:
        blocks.append(Group("facts", (Definitions(tuple(facts)),)))
    blocks += notes(ctx, body.notes)
    if sources := ctx.sources(body.sources):
        blocks.append(Group("reference", (Paragraph(sources),)))
    return Section((Text(body.name),), tuple(blocks), ident=f"body-{body.id}")


def glossary(ctx: Context) -> Iterator[Chapter]:
    """Every term of the council, in the order of the alphabet."""
    terms = sorted(ctx.council.glossary, key=lambda t: t.term.lower())
    if not terms:
        return
    title, key = ctx.words("glossary.title"), ctx.page("glossary")
    items = tuple(
        Definition((Text(", ".join(_forms(t))),), (Paragraph(_meaning(ctx, t)),), anchor_of(t.term))
        for t in terms
    )
    yield Chapter(
        "glossary",
        ctx.council.id,
        Document((Text(title),), ctx.words.language, (*notices(ctx), Definitions(items))),
        menu=title,
        key=key,
        counterpart=ctx.page("words"),
        description=ctx.words("describe.glossary", council=ctx.council.name),
        keys=tuple((f"{key}#{anchor_of(t.term)}", anchor_of(t.term)) for t in terms),
    )


def _meaning(ctx: Context, term: GlossaryTerm) -> Inlines:
    sources = ctx.sources(term.sources)
    return (*ctx.inlines(term.means), *((Text(" "), *sources) if sources else ()))


def _forms(term: GlossaryTerm) -> list[str]:
    """The term and its other forms; a plural tells a reader nothing new."""
    forms: list[str] = []
    for form in (term.term, *term.also):
        if form.removesuffix("s") not in {f.removesuffix("s") for f in forms}:
            forms.append(form)
    return forms


def contacts(ctx: Context) -> Iterator[Block]:
    """Every contact for the public edition; where a number may not answer, the way to those that do."""
    if any_stale(ctx):
        there = Reference(ctx.page("talk"), (Text(ctx.words("talk.national")),))
        yield Group("missing", (Paragraph((there,)),))
    for each in ctx.council.contacts:
        says = (Paragraph(ctx.inlines(each.says)),) if each.says else ()
        made = panel(ctx, each, *says)
        checked = when_checked(ctx, each)
        yield Group("contact", (*made.blocks, checked)) if checked else made
