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
    Link,
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
from corporate_parenting.editions.spoken import Spoken
from corporate_parenting.model.council import Body, Contact, GlossaryTerm
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


def contact(ctx: Context, contact: Contact) -> Group:
    """One contact for the public edition."""
    words = ctx.words
    lines: list[Block] = [Paragraph((Text(contact.name), Text(f" ({words(f'contact.{contact.kind}')})")))]
    if contact.says:
        lines.append(Paragraph(ctx.inlines(contact.says)))
    lines.append(ways(ctx, contact))
    if contact.checked_on:
        lines.append(Paragraph((Text(words("contact.checked", date=ctx.date(contact.checked_on))),)))
    return Group("contact", tuple(lines))


def ways(ctx: Context, contact: Contact) -> List:
    """Telephone, text, email and web as links, one a line; cost and hours beside the telephone."""
    words = ctx.words

    def dialled(number: str) -> str:
        return "".join(c for c in number if c.isdigit() or c == "+")

    known = [part for part in (contact.cost, contact.hours) if part]
    if language := next((part.language for part in known if isinstance(part, Spoken)), ""):
        known = [Spoken(", ".join(known), language)]  # one stretch, so that it runs one way
    details = [d for part in known for d in (Text(words("comma")), Text(part))][1:]
    found = (
        ("telephone", contact.telephone and f"tel:{dialled(contact.telephone)}", contact.telephone),
        ("text", contact.text and f"sms:{dialled(contact.text)}", contact.text),
        ("email", contact.email and f"mailto:{contact.email}", contact.email),
        ("web", contact.link, contact.link),
    )
    items = []
    for name, href, shown in found:
        if href and shown:
            line: list[Inline] = [Text(f"{words(f'contact.{name}')} "), Link(href, (Text(shown),))]
            if name == "telephone" and details:
                line += [Text(" ("), *details, Text(")")]
            items.append(Item((Paragraph(tuple(line)),)))
    return List(tuple(items))
