"""Facts that every document states about itself, and the sentence for one that we do not hold."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import (
    Definition,
    Definitions,
    Group,
    Inline,
    Inlines,
    Item,
    Link,
    List,
    Paragraph,
    Reference,
    Section,
    Tag,
    Text,
)
from corporate_parenting.editions.changes import ways_to_changes
from corporate_parenting.editions.context import Context
from corporate_parenting.model import blocks as model
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import Publication, Strategy


def fact(ctx: Context, label: str, *content: Inline) -> Definition:
    """One row: furniture words as its label, then the fact."""
    return Definition((Text(ctx.words(label)),), (Paragraph(content),))


def kind_said(ctx: Context, kind: str) -> str:
    """A kind of information in our words; one that we do not know, in the author's own."""
    said = kind.replace("_", " ")
    return ctx.words.get(f"kind.{kind}", said[:1].upper() + said[1:])


def says_already(label: str, words: str) -> bool:
    """Whether ``words``, such as a heading, say what ``label`` would say once more."""
    return label.casefold().removesuffix("s") in words.casefold()


def standing(ctx: Context, strategy: Strategy) -> Group:
    """On each page of a strategy: whose it is, which one, and where it stands. A link may lead right here."""
    status: list[Inline] = [Tag("status", ctx.words(f"status.{strategy.status}"), strategy.status)]
    if strategy.dated:
        status.append(Text(f" {ctx.date(strategy.dated)}"))
    rows = [
        fact(ctx, "fact.council", Text(ctx.council.name)),
        fact(ctx, "fact.strategy", Reference(ctx.official(strategy), (Text(strategy.title),))),
    ]
    if strategy.status != "unknown" or strategy.dated:
        rows.append(fact(ctx, "fact.status", *status))
    return Group("facts", (Definitions(tuple(rows)),))


def common(ctx: Context, document: Publication) -> Iterator[Definition]:
    """Status with its source, date and, where the file states one, version."""
    status = Tag("status", ctx.words(f"status.{document.status}"), document.status)
    said = ctx.sources((document.status_source,), document) if document.status_source else ()
    says_nothing = isinstance(document, Decision) or document.text_status == "none_known"
    if not (says_nothing and document.status == "unknown"):
        yield fact(ctx, "fact.status", status, *((Text(" "), *said) if said else ()))
    if document.dated:
        yield fact(ctx, "fact.dated", Text(ctx.date(document.dated)))
    if document.text_status == "held" and "version" in document.model_fields_set:  # else nobody stated it
        yield fact(ctx, "fact.version", Text(document.version))
    if document.absent and not isinstance(document, Strategy | Decision):  # these say it with all kinds
        yield fact(
            ctx, "fact.absent", Text(ctx.words("comma").join(kind_said(ctx, k) for k in document.absent))
        )
    yield from _papers(ctx, document)


def _papers(ctx: Context, document: Publication) -> Iterator[Definition]:
    """The papers that decide on a document or have it as an appendix, with what they print about that."""
    items = []
    for paper in ctx.record.decisions:
        attached = [a for a in paper.attachments if a.document == document.id]
        if paper is document or (document.id not in paper.about and not attached):
            continue
        said = [part for part in (paper.body_name, ctx.date(paper.dated) if paper.dated else None) if part]
        for attachment in attached:
            label = attachment.label
            said.append(ctx.words("attached.as", label=label) if label else ctx.words("attached.plain"))
            if attachment.pages:
                said.append(ctx.words("pages", pages=attachment.pages))
        link = Reference(ctx.official(paper), (Text(paper.title),))
        items.append(Item((Paragraph((link, Text(f" ({ctx.words('comma').join(said)})" if said else ""))),)))
    if items:
        label = "fact.attached-to" if isinstance(document, Decision) else "fact.papers"
        yield Definition((Text(ctx.words(label)),), (List(tuple(items)),))


def changes(ctx: Context, document: Publication) -> Iterator[Definition]:
    """The ways to what changed before it and after it."""
    ways = tuple(Item((Paragraph(way),)) for way in ways_to_changes(ctx, document))
    if ways:
        yield Definition((Text(ctx.words("fact.changes")),), (List(ways),))


def not_held(ctx: Context, document: Publication) -> Group:
    """Says that we know of a document and do not hold its words; never a placeholder."""
    said = Paragraph((Text(ctx.words(f"text.{document.text_status}")),))
    if not document.known_from:
        return Group("missing", (said,))
    return Group("missing", (said, Paragraph(ctx.sources(document.known_from, document))))


def printed(section: model.Section) -> str | None:
    """What the source prints before a section's title: ``Appendix 1``, ``3.``."""
    return " ".join(part for part in (section.label, section.number) if part) or None


def section_slug(section: model.Section, index: int) -> str:
    """A section's part of its address: its id, else its printed number; loading asks for one of them."""
    return section.id or number_address(section.number or "") or f"part-{index + 1}"


def related(ctx: Context, document: Publication) -> tuple[Section, ...]:
    """Plans and papers that a document names, held or not."""
    if not document.related:
        return ()
    items = []
    for plan in document.related:
        title: Inlines = (Link(plan.link, (Text(plan.title),)),) if plan.link else (Text(plan.title),)
        said = ctx.words(f"text.short.{plan.text_status}")
        if plan.also_printed:
            said += f"; {ctx.words('also-printed', names=', '.join(plan.also_printed))}"
        items.append(Item((Paragraph((*title, Text(f" ({said}) "), *ctx.sources(plan.sources, document))),)))
    return (Section((Text(ctx.words("related")),), (List(tuple(items)),)),)
