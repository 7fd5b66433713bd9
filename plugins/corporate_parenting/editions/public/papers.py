"""Decision papers in the public edition: as printed, row by row, with what no source states named."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import (
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
    Table,
    Tag,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.about import whence
from corporate_parenting.editions.public.facts import common, fact, kind_said, not_held, related, says_already
from corporate_parenting.editions.public.kinds import finder, own_keys
from corporate_parenting.editions.public.notes import withheld
from corporate_parenting.editions.public.official import Official
from corporate_parenting.editions.public.particulars import particulars, unplaced
from corporate_parenting.editions.public.support import Support
from corporate_parenting.model.decision import (
    Attachment,
    ConsultationEvent,
    Decision,
    PreviousDecision,
)
from corporate_parenting.model.scalars import NotInSource


def papers(ctx: Context) -> Iterator[Chapter]:
    """A list of the papers, and a page for each."""
    if not ctx.record.decisions:
        return
    title = ctx.words("decisions.title")
    items = tuple(
        Item(
            (
                Paragraph(
                    (
                        Reference(ctx.official(d), (Text(d.title),)),
                        Text(f" {ctx.line(d)}"),
                    )
                ),
            )
        )
        for d in ctx.record.decisions
    )
    yield Chapter(
        "decisions",
        ctx.council.id,
        Document((Text(title),), ctx.words.language, (*notices(ctx), List(items))),
        menu=title,
        key=ctx.page("decisions"),
        counterpart=ctx.page("papers"),
        description=ctx.words("describe.decisions", council=ctx.council.name),
    )
    for decision in ctx.record.decisions:
        yield _paper(ctx, decision)


def _paper(ctx: Context, decision: Decision) -> Chapter:
    official = Official(ctx, decision, Support(ctx, decision))
    places = ctx.book(decision).places
    blocks = (
        *notices(ctx, decision),
        Group("facts", (Definitions(tuple(_facts(ctx, decision))),)),
        *official.notes(decision.notes),
        *(official.notes(decision.key_decision.notes) if decision.key_decision else ()),
        *(official.notes(decision.outcome.notes) if decision.outcome else ()),
        *([not_held(ctx, decision)] if decision.text_status != "held" else []),
        *finder(ctx, decision),
        *particulars(official, decision.particulars, "particulars"),
        *_attendance(ctx, decision),
        *(official.section(s, ("sections", i)) for i, s in enumerate(decision.sections)),
        *_previous(ctx, decision),
        *_consultation(ctx, decision),
        *particulars(official, decision.closing_particulars, "closing_particulars"),
        *_attachments(ctx, official, decision),
        *related(ctx, decision),
        *unplaced(ctx, decision.unplaced),
        *official.corrections(),
        *whence(ctx, decision),
    )
    return Chapter(
        "decision",
        ctx.council.id,
        Document((Text(decision.title),), decision.language, blocks),
        menu=ctx.titled(decision),
        key=ctx.official(decision),
        slugs=(decision.id,),
        parent=ctx.page("decisions"),
        counterpart=ctx.page("paper", ctx.name(decision)),
        description=ctx.words("describe.decision", title=decision.title, council=ctx.council.name),
        draft=decision.status == "draft",
        keys=tuple(
            (ctx.official(decision, p.address), p.anchor)
            for p in {p.address: p for p in places.values()}.values()
        )
        + own_keys(ctx, decision),
    )


def _facts(ctx: Context, decision: Decision) -> Iterator[Definition]:
    words = ctx.words
    yield fact(ctx, "fact.kind", Text(kind_said(ctx, decision.kind)))
    if decision.body_name:
        yield fact(ctx, "fact.body", Text(decision.body_name))
    yield from common(ctx, decision)
    yield fact(ctx, "fact.classification", Text(words(f"classification.{decision.classification}")))
    if decision.classification_reason:
        why = ctx.inlines(decision.classification_reason, decision)
        yield fact(ctx, "fact.classification-reason", *why)
    for item in decision.agenda_items:
        pages = f", {words('pages', pages=item.pages)}" if item.pages else ""
        yield fact(ctx, "fact.agenda", Text(f"{item.label} ({item.by}{pages})"))
    if key := decision.key_decision:
        reason = (Text(" "), *ctx.inlines(key.reason, decision)) if key.reason else ()
        notice = (Text(" "), *ctx.inlines(key.notice, decision)) if key.notice else ()
        yield fact(ctx, "fact.key-decision", Text(words("yes" if key.is_key else "no")), *reason, *notice)
    for document in (d for ident in decision.about if (d := ctx.record.document(ident))):
        yield fact(ctx, "fact.about", Reference(ctx.official(document), (Text(document.title),)))
    if outcome := decision.outcome:
        yield fact(ctx, "fact.outcome", *_outcome(ctx, decision))
        if outcome.by:
            yield fact(ctx, "fact.decided-by", Text(outcome.by))


def _outcome(ctx: Context, decision: Decision) -> Inlines:
    outcome = decision.outcome
    if outcome is None or outcome.text == "not_in_source" or outcome.state is None:
        return (Text(ctx.words("outcome.not-in-source")),)
    state = ctx.words.get(f"outcome.{outcome.state}", outcome.state.replace("_", " "))
    when = f", {ctx.date(outcome.dated)}" if outcome.dated else ""
    sources = ctx.sources(outcome.sources, decision)
    return (Tag("status", state, outcome.state), Text(when), *((Text(" "), *sources) if sources else ()))


def _attendance(ctx: Context, decision: Decision) -> Blocks:
    if not (attendance := decision.attendance):
        return ()
    # Behind the names, where papers print it; what each mark means stands beside each name anyway.
    key: Blocks = (Paragraph((Text(attendance.key),)),) if attendance.key else ()
    people = List(
        tuple(
            Item(
                (
                    Paragraph(
                        (
                            Text(f"{p.as_printed} "),
                            Tag("kind", ctx.words("present" if p.present else "not-marked-present")),
                        )
                    ),
                )
            )
            for p in attendance.people
        )
    )
    out = withheld(ctx, (kind for p in attendance.people for kind in p.withheld))
    return (Section((Text(ctx.words("attendance", body=attendance.body_name)),), (people, *key, *out)),)


def _previous(ctx: Context, decision: Decision) -> Blocks:
    """Earlier decisions by body, date and minute; each leads to its paper where the library has it."""
    if not decision.previous_decisions:
        return ()
    words = ctx.words
    head = tuple((Text(words(f"previous.{c}")),) for c in ("by", "dated", "minute", "says"))
    rows = tuple(_earlier(ctx, decision, p) for p in decision.previous_decisions)
    return (
        Section((Text(words("previous.title")),), (Table((Text(words("previous.caption")),), head, rows),)),
    )


def _earlier(ctx: Context, decision: Decision, previous: PreviousDecision) -> tuple[Inlines, ...]:
    target = ctx.record.document(previous.document) if previous.document else None
    by: Inlines = (Text(previous.by),)
    said = ctx.inlines(previous.says, decision) if previous.says else (Text(ctx.words("not-stated")),)
    sources = ctx.sources(previous.sources, decision)
    return (
        (Reference(ctx.official(target), by),) if target else by,
        (Text(ctx.date(previous.dated)),),
        (Text(previous.minute or ctx.words("not-stated")),),
        (*said, *((Text(" "), *sources) if sources else ())),
    )


def _consultation(ctx: Context, decision: Decision) -> Blocks:
    if not decision.consultation:
        return ()
    words = ctx.words
    head = tuple((Text(words(f"consultation.{c}")),) for c in ("when", "who", "how", "said", "changed"))
    rows = tuple(_consulted(ctx, decision, event) for event in decision.consultation)
    table = Table((Text(words("consultation.caption")),), head, rows)
    return (Section((Text(words("consultation.title")),), (table,)),)


def _consulted(ctx: Context, decision: Decision, event: ConsultationEvent) -> tuple[Inlines, ...]:
    words = ctx.words

    def cell(said: str | None) -> Inlines:
        if said is None:
            return (Text(words("not-stated")),)
        return (Text(words("not-in-source")),) if said == "not_in_source" else ctx.inlines(said, decision)

    if event.start and event.end:
        when = ctx.between(event.start, event.end)
    else:
        when = ctx.date(event.dated or event.start or NotInSource("not_in_source"))
    sources = ctx.sources(event.sources, decision)
    changed = (*cell(event.changed), *((Text(" "), *sources) if sources else ()))
    return ((Text(when),), cell(", ".join(event.who) or None), cell(event.how), cell(event.said), changed)


def _attachments(ctx: Context, official: Official, decision: Decision) -> Blocks:
    if not decision.attachments:
        return ()
    items = tuple(Item(_attachment(ctx, official, a)) for a in decision.attachments)
    return (Section((Text(ctx.words("attachments")),), (List(items),)),)


def _attachment(ctx: Context, official: Official, attachment: Attachment) -> Blocks:
    label = f"{attachment.label}: " if attachment.label else ""
    target = ctx.record.document(attachment.document) if attachment.document else None
    title = ctx.inlines(attachment.title)
    line: list[Inline] = [Text(label), *((Reference(ctx.official(target), title),) if target else title)]
    if attachment.pages:
        line.append(Text(f" ({ctx.words('pages', pages=attachment.pages)})"))
    status = target.text_status if target else attachment.text_status
    kind = kind_said(ctx, attachment.kind) if attachment.kind else ""
    known = [kind] if kind and not says_already(kind, attachment.title) else []
    if status and status != "held":
        known.append(ctx.words(f"text.short.{status}"))
    if known:
        line.append(Text(f" ({'; '.join(known)})"))
    if attachment.why:
        why = ctx.inlines(attachment.why, official.document)
        line += [Text(f". {ctx.words('attachment.why')} "), *why]
    if attachment.link:
        line += [Text(" "), Link(attachment.link, (Text(ctx.words("attachment.link")),))]
    return (Paragraph(tuple(line)), *official.notes(attachment.notes))
