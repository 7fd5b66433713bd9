"""Pages that explain the rest: who governs, what words mean, where everything comes from."""

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
from corporate_parenting.editions.context import Context, anchor_of
from corporate_parenting.editions.public.facts import kind_said
from corporate_parenting.editions.public.kinds import told_of, told_of_governing, where
from corporate_parenting.editions.public.notes import notes
from corporate_parenting.editions.spoken import Spoken
from corporate_parenting.model.council import Body, Contact, GlossaryTerm
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.scalars import NOT_IN_SOURCE
from corporate_parenting.words import name_in


def governance(ctx: Context) -> Iterator[Chapter]:
    """The bodies that govern and that speak for children, and what inspectorates found."""
    council = ctx.council
    if not council.bodies and not council.inspections:
        return
    blocks: list[Block] = [*ctx.notices()]
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
        Document((Text(title),), ctx.words.language, (*ctx.notices(), Definitions(items))),
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


def about(ctx: Context) -> Iterator[Chapter]:
    """Where every document comes from, whose words it holds and when it was checked; whom to ask."""
    words, council = ctx.words, ctx.council
    blocks: list[Block] = [*ctx.notices()]
    blocks.append(Group("facts", (Definitions(tuple(_council_facts(ctx))),)))
    blocks += [_document(ctx, d) for d in ctx.record.publications]
    if council.contacts:
        blocks.append(
            Section((Text(words("contacts.title")),), tuple(contact(ctx, c) for c in council.contacts))
        )
    title = words("about.title")
    yield Chapter(
        "about",
        council.id,
        Document((Text(title),), words.language, tuple(blocks)),
        menu=title,
        key=ctx.page("about"),
        counterpart=ctx.page("talk"),
        description=words("describe.about", council=council.name),
    )


def _council_facts(ctx: Context) -> Iterator[Definition]:
    words, council = ctx.words, ctx.council

    def fact(label: str, text: str) -> Definition:
        return Definition((Text(words(label)),), (Paragraph((Text(text),)),))

    yield fact("fact.council", council.name)
    if council.names_used:
        yield fact("fact.names", ", ".join(council.names_used))
    yield fact("fact.nation", words(f"nation.{council.nation}"))
    if council.type:
        yield fact("fact.type", council.type.replace("-", " "))
    if council.gss_code:
        yield fact("fact.gss", council.gss_code)
    if council.delivered_by:
        yield fact("fact.delivered-by", council.delivered_by)
    if council.valid_from:
        yield fact("fact.valid-from", ctx.date(council.valid_from))
    if council.valid_to:
        yield fact("fact.valid-to", ctx.date(council.valid_to))


def _document(ctx: Context, document: Publication) -> Section:
    words = ctx.words

    def fact(label: str, *content: Inline) -> Definition:
        return Definition((Text(words(label)),), (Paragraph(content),))

    whose = "ours" if ctx.council.illustration else "invented" if ctx.council.fictional else "theirs"
    checked = (
        words("checked.on", date=ctx.date(document.checked_on))
        if document.checked_on
        else words("checked.never")
    )
    facts = [
        fact("fact.whose-words", Text(words(f"words.{whose}"))),
        fact("fact.text", Text(words(f"text.{document.text_status}"))),
        fact("fact.checked", Text(checked)),
        fact(
            "fact.licence",
            Text(
                words("licence.unknown") if document.licence in (None, "unknown") else str(document.licence)
            ),
        ),
    ]
    if document.source_link:
        facts.append(fact("fact.source", Link(document.source_link, (Text(document.source_link),))))
    if others := tuple(Item((Paragraph((Text(said),)),)) for said in _other_words(ctx, document)):
        facts.append(Definition((Text(words("fact.other-words")),), (List(others),)))
    title = (Reference(ctx.official(document), (Text(document.title),)),)
    ours = notes(ctx, document.notes, document)
    return Section(title, (Group("facts", (Definitions(tuple(facts)),)), *ours))


def _other_words(ctx: Context, document: Publication) -> Iterator[str]:
    """Each words file of the document: for whom, in which language, from which version, read by whom."""
    words = ctx.words
    titles = {e.id: e.title for e in ctx.council.editions}
    for file in ctx.record.words:
        if ctx.record.document(file.of.partition("/")[2]) is not document:
            continue
        edition = titles.get(file.edition) or words.get(f"edition.{file.edition}", file.edition)
        said = [
            words(
                "other-words.line",
                edition=edition,
                language=name_in(file.language, words.language),
                version=file.version,
            )
        ]
        for kind, by in (("translated", file.translated), ("checked", file.checked)):
            if by is not None:
                people = f" ({words.count('people', by.how_many)})" if by.how_many else ""
                said.append(words(f"other-words.{kind}", by=f"{by.by}{people}", date=ctx.date(by.dated)))
        if file.checked is None:
            said.append(words("other-words.unchecked"))
        yield " ".join(said)


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
