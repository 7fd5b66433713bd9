"""About and sources: whose words each document holds, where they come from, what happened to it."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import (
    Block,
    Blocks,
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
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import life, notices
from corporate_parenting.editions.public.facts import changes
from corporate_parenting.editions.public.notes import notes
from corporate_parenting.editions.public.reference import contacts
from corporate_parenting.editions.public.trail import trail
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.provenance import exceptions, provenance, whose_words
from corporate_parenting.model.scalars import PartialDate
from corporate_parenting.words import name_in

_FEW = 2
"""As many documents can be found without a list of them."""


def about(ctx: Context) -> Iterator[Chapter]:
    """Where every document comes from, whose words it holds and when it was checked; whom to ask."""
    words, council = ctx.words, ctx.council
    blocks: list[Block] = [*notices(ctx), *life(ctx)]
    blocks.append(Group("facts", (Definitions(tuple(_council_facts(ctx))),)))
    documents = ctx.record.publications
    if len(documents) > _FEW:
        links = (Reference(ctx.about(d), (Text(ctx.titled(d)),)) for d in documents)
        blocks.append(List(tuple(Item((Paragraph((link,)),)) for link in links)))
    blocks += [_document(ctx, d) for d in documents]
    if council.contacts:
        blocks.append(Section((Text(words("contacts.title")),), tuple(contacts(ctx))))
    title = words("about.title")
    yield Chapter(
        "about",
        council.id,
        Document((Text(title),), words.language, tuple(blocks)),
        menu=title,
        key=ctx.page("about"),
        counterpart=ctx.page("talk"),
        description=words("describe.about", council=council.name),
        keys=tuple((ctx.about(d), _anchor(ctx, d)) for d in documents),
    )


def _anchor(ctx: Context, document: Publication) -> str:
    """A document's place on the page: ``about-strategy-2026``; an older version adds its own."""
    return ctx.about(document).partition("#")[2]


def whence(ctx: Context, document: Publication, section: int | None = None) -> Blocks:
    """At the end of a page: whose words these are, where they come from, when that was checked."""
    steps = () if section is None else ("sections", section)
    found = provenance(ctx.council, document, steps)
    said: list[Inline] = [Text(ctx.words(f"words.{found.whose}"))]
    if found.source_link:
        said += [Text(" "), Link(found.source_link, (Text(ctx.words("whence.source")),)), Text(".")]
    if document.text_status != "none_known":
        said.append(Text(f" {_checked(ctx, document, found.checked_on)}"))
    said.append(Text(" "))
    said.append(Reference(ctx.about(document), (Text(ctx.words("whence.about")),)))
    return (Group("reference", (Paragraph(tuple(said)),)),)


def _checked(ctx: Context, document: Publication, when: PartialDate | None) -> str:
    """Not checked is not the same as looked for and not found."""
    if document.text_status == "held":
        return ctx.words("checked.said", date=ctx.date(when)) if when else ctx.words("checked.not-said")
    return ctx.words("looked.said", date=ctx.date(when)) if when else ctx.words("looked.not-said")


def _council_facts(ctx: Context) -> Iterator[Definition]:
    words, council = ctx.words, ctx.council

    def fact(label: str, text: str) -> Definition:
        return Definition((Text(words(label)),), (Paragraph((Text(text),)),))

    yield fact("fact.council", council.name)
    if council.names_used:
        yield fact("fact.names", ", ".join(council.names_used))
    yield fact("fact.nation", words(f"nation.{council.nation}"))
    if council.type:
        kind = words.get(f"council-type.{council.type}", council.type.replace("-", " "))
        yield fact("fact.type", kind)
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

    facts = [
        fact("fact.whose-words", Text(words(f"words.{whose_words(ctx.council)}"))),
        fact("fact.text", Text(words(f"text.{document.text_status}"))),
    ]
    if document.text_status != "none_known":  # there is nothing to look for, or to license
        facts.append(fact("fact.checked", Text(_checked(ctx, document, document.checked_on))))
        licence = words("licence.unknown") if document.licence in (None, "unknown") else str(document.licence)
        facts.append(fact("fact.licence", Text(licence)))
    if document.source_link:
        facts.append(fact("fact.source", Link(document.source_link, (Text(document.source_link),))))
    elif document.known_from:
        facts.append(fact("fact.known-from", *ctx.sources(document.known_from, document)))
    facts += changes(ctx, document)
    if parts := tuple(_parts(ctx, document)):
        facts.append(Definition((Text(words("fact.other-sources")),), (List(parts),)))
    if others := tuple(Item((Paragraph((Text(said),)),)) for said in _other_words(ctx, document)):
        facts.append(Definition((Text(words("fact.other-words")),), (List(others),)))
    title = (Reference(ctx.official(document), (Text(ctx.titled(document)),)),)
    ours = notes(ctx, document.notes, document)
    return Section(
        title,
        (Group("facts", (Definitions(tuple(facts)),)), *trail(ctx, document), *ours),
        ident=_anchor(ctx, document),
    )


def _parts(ctx: Context, document: Publication) -> Iterator[Item]:
    """The parts that have another source, or were checked on another day."""
    for steps, section in exceptions(document):
        found = provenance(ctx.council, document, steps)
        place = ctx.book(document).places.get(section.id or "")
        title = Text(f"{section.number} {section.title}" if section.number else section.title)
        said: Inlines = (Reference(ctx.official(document, place.address), (title,)) if place else title,)
        if section.source_link:
            said = (*said, Text(" "), Link(section.source_link, (Text(section.source_link),)))
        said = (*said, Text(f" {_checked(ctx, document, found.checked_on)}"))
        yield Item((Paragraph(said),))


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
