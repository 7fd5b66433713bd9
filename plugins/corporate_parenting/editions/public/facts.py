"""Facts that every document states about itself, and the sentence for one that we do not hold."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import (
    Definition,
    Group,
    Inline,
    Paragraph,
    Reference,
    Tag,
    Text,
)
from corporate_parenting.editions.context import Context
from corporate_parenting.model.blocks import Section
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import Publication


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


def common(ctx: Context, document: Publication) -> Iterator[Definition]:
    """Status with its source, date and, where the file states one, version."""
    status = Tag("status", ctx.words(f"status.{document.status}"), document.status)
    said = ctx.sources((document.status_source,), document) if document.status_source else ()
    if not (isinstance(document, Decision) and document.status == "unknown"):
        yield fact(ctx, "fact.status", status, *((Text(" "), *said) if said else ()))
    if document.dated:
        yield fact(ctx, "fact.dated", Text(ctx.date(document.dated)))
    if document.text_status == "held" and "version" in document.model_fields_set:  # else nobody stated it
        yield fact(ctx, "fact.version", Text(document.version))
    if document.absent:
        yield fact(ctx, "fact.absent", Text(", ".join(kind_said(ctx, kind) for kind in document.absent)))


def not_held(ctx: Context, document: Publication) -> Group:
    """Says that we know of a document and do not hold its words; never a placeholder."""
    said = Paragraph((Text(ctx.words(f"text.{document.text_status}")),))
    if not document.known_from:
        return Group("missing", (said,))
    return Group("missing", (said, Paragraph(ctx.sources(document.known_from, document))))


def superseded(ctx: Context, document: Publication, newer: Publication | None) -> tuple[Group, ...]:
    """A superseded copy says so and links onward."""
    if document.status != "superseded" or newer is None or newer is document:
        return ()
    link = Reference(ctx.official(newer), (Text(newer.title),))
    return (Group("note", (Paragraph((Text(f"{ctx.words('superseded')} "), link)),)),)


def printed(section: Section) -> str | None:
    """What the source prints before a section's title: ``Appendix 1``, ``3.``."""
    return " ".join(part for part in (section.label, section.number) if part) or None
