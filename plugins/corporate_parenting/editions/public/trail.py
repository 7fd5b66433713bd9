"""What happened to a document, step by step, from facts that a source states; and what none states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Inlines,
    Item,
    List,
    Paragraph,
    Reference,
    Section,
    Strong,
    Text,
)
from corporate_parenting.editions.context import Context
from corporate_parenting.model.adopted import holding
from corporate_parenting.model.decision import ConsultationEvent, Decision
from corporate_parenting.model.documents import Pledge, PledgeEvent, Publication, Strategy
from corporate_parenting.model.scalars import NotInSource, PartialDate


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened: when (``None`` where that is not known), what, and as which facts say.

    ``kind`` is ``consulted``, ``agreed``, ``reviewed`` or anything else; what is missing is told by it.
    """

    kind: str
    when: PartialDate | None
    said: Inlines
    shown: str


def trail(ctx: Context, document: Publication) -> Blocks:
    """A section with the steps, oldest first, then what no source states."""
    steps = sorted(steps_of(ctx, document), key=_order)
    blocks: list[Block] = []
    if steps:
        items = tuple(
            Item((Paragraph((Strong((Text(f"{step.shown}:"),)), Text(" "), *step.said)),)) for step in steps
        )
        blocks.append(List(items))
    if gaps := _gaps(ctx, document, {step.kind for step in steps}):
        blocks.append(Paragraph((Text(ctx.words("trail.gap", what=ctx.words("comma").join(gaps))),)))
    return (Section((Text(ctx.words("trail.title")),), tuple(blocks)),) if blocks else ()


def _order(step: Step) -> tuple[bool, int, int, int]:
    when = step.when
    return (when is None, *(when.year, when.month or 0, when.day or 0)) if when else (True, 0, 0, 0)


def _gaps(ctx: Context, document: Publication, known: set[str]) -> list[str]:
    """What is usually known of such a document, and no source that we hold states."""
    if isinstance(document, Decision):
        return [] if document.outcome and document.outcome.state else [ctx.words("trail.gap.outcome")]
    if document.text_status == "none_known":
        return []
    # Whom a document names as asked stands in its words: nothing is said of words that we do not hold.
    asked = ["consulted", "agreed"] if document.text_status == "held" else ["agreed"]
    if isinstance(document, Strategy):
        asked.append("reviewed")
    return [ctx.words(f"trail.gap.{kind}") for kind in asked if kind not in known]


def steps_of(ctx: Context, document: Publication) -> Iterator[Step]:
    """Every step, in no order."""
    yield from _papers(ctx, document)
    yield from _approvals(ctx, document)
    if isinstance(document, Pledge):
        yield from _history(ctx, document)
    if document.publish_from and document.publish_from.at <= ctx.view.at:
        day = document.publish_from.at.date()
        yield _step(ctx, "published", PartialDate(day.year, day.month, day.day), ctx.words("trail.published"))
    if isinstance(document, Strategy):
        yield from _time(ctx, document)
    if document.status == "superseded":
        yield from _superseded(ctx, document)


def _step(
    ctx: Context, kind: str, when: PartialDate | NotInSource | None, words: str, *more: Inlines
) -> Step:
    known = when if isinstance(when, PartialDate) else None
    said: Inlines = (Text(words),)
    for each in more:
        said += (Text(" "), *each) if each else ()
    return Step(kind, known, said, ctx.date(known) if known else ctx.words("trail.undated"))


def _papers(ctx: Context, document: Publication) -> Iterator[Step]:
    """Who was asked and what was decided, by the papers about the newest version of the document."""
    if isinstance(document, Decision):
        yield from _outcome(ctx, document)
    if ctx.record.document(document.id) is not document:
        return
    for paper in ctx.record.decisions:
        if document.id in paper.about:
            for event in paper.consultation:
                yield _consulted(ctx, paper, event)
            yield from _outcome(ctx, paper, document)


def _consulted(ctx: Context, paper: Decision, event: ConsultationEvent) -> Step:
    who = ctx.words("comma").join(event.who) or ctx.words("not-stated")
    answer = event.said if event.said and event.said != "not_in_source" else ""
    heard = f"{ctx.words('consultation.said')}: {answer.rstrip('.')}." if answer else ""
    said = _step(
        ctx,
        "consulted",
        event.start or event.dated,
        ctx.words("trail.consulted", who=who),
        ctx.inlines(heard, paper) if heard else (),
        _cited(ctx, event.sources, paper),
    )
    if event.start and event.end:
        return Step(said.kind, said.when, said.said, ctx.between(event.start, event.end))
    return said


def _cited(ctx: Context, sources: tuple[str, ...], paper: Decision) -> Inlines:
    """Where a paper says so. It is named by its day: its title would stand at every step."""
    places = ctx.sources(sources, paper)
    if not places or not isinstance(paper.dated, PartialDate):
        return places
    if any("/" in source for source in sources):
        return ctx.sources(sources, paper)
    label = Text(f"{ctx.words('trail.paper-of', date=ctx.date(paper.dated))} ")
    first = places[1]
    assert isinstance(first, Reference)
    return (Text("("), Reference(first.to, (label, *first.inlines)), *places[2:])


def _outcome(ctx: Context, paper: Decision, about: Publication | None = None) -> Iterator[Step]:
    """What a paper led to. Where an approval of the document says the same, that stands instead."""
    outcome = paper.outcome
    link: Inlines = () if about is None else (Reference(ctx.official(paper), (Text(paper.title),)),)
    if outcome is None or outcome.state is None:
        if about is not None and not about.approvals:
            by = paper.body_name or ctx.words("not-stated")
            yield _step(ctx, "paper", paper.dated, ctx.words("trail.paper", by=by), link)
        return
    by = outcome.by or paper.body_name or ctx.words("not-stated")
    if about is not None and _is_said(about, outcome.dated, by):
        return
    state = ctx.words.get(f"outcome.{outcome.state}", outcome.state.replace("_", " "))
    said = ctx.words("trail.outcome", by=by, state=state)
    yield _step(ctx, "agreed", outcome.dated or paper.dated, said, _cited(ctx, outcome.sources, paper))


def _is_said(document: Publication, when: object, by: str | None) -> bool:
    return any(a.dated == when and a.by == by for a in document.approvals)


def _approvals(ctx: Context, document: Publication) -> Iterator[Step]:
    newest = holding(document)
    for approval in document.approvals:
        print_ = approval.fingerprint
        held = ctx.words("trail.fingerprint", fingerprint=print_) if print_ else ""
        if print_ and newest and newest[2].fingerprint != print_:
            held += f" {ctx.words('trail.other-words')}"
        yield _step(
            ctx,
            "agreed" if approval.decision in ("approved", "adopted") else approval.decision,
            approval.dated,
            ctx.words(f"trail.{approval.decision}", by=approval.by),
            (Text(held),) if held else (),
            ctx.sources(approval.sources, document),
        )
    for correction in document.corrections:
        print_ = correction.fingerprint
        held = ctx.words("trail.fingerprint", fingerprint=print_) if print_ else ""
        yield _step(
            ctx,
            "corrected",
            correction.dated,
            ctx.words("trail.corrected", by=correction.by),
            ctx.inlines(correction.what, document),
            ctx.inlines(correction.because, document),
            (Text(held),) if held else (),
            ctx.sources(correction.sources, document),
        )


def _history(ctx: Context, pledge: Pledge) -> Iterator[Step]:
    for event in pledge.history:
        if not _is_said(pledge, event.dated, event.by):
            words = ctx.words(f"event.{event.event}")
            by = f" {ctx.words('event.by', by=event.by)}" if event.by else ""
            version = f" ({ctx.words('event.version', version=event.version)})" if event.version else ""
            yield _step(
                ctx,
                "reviewed" if event.event == "review_due" else _agreed(event),
                event.dated,
                f"{words[:1].upper()}{words[1:]}{by}{version}.",
                ctx.sources(event.sources, pledge),
            )


def _agreed(event: PledgeEvent) -> str:
    return "superseded" if event.event == "superseded" else "agreed"


def _time(ctx: Context, strategy: Strategy) -> Iterator[Step]:
    """When its period ended, and when it is or was to be looked at again."""
    if strategy.period and ctx.has_ended(strategy):
        yield _step(ctx, "ended", strategy.period.end, ctx.words("trail.ended"))
    if review := strategy.review:
        said = review.as_printed or (ctx.words("review.every", every=review.every) if review.every else "")
        if review.next_review:
            is_over = review.next_review.last_day < ctx.view.at.date()
            words = ctx.words("trail.review-was-due" if is_over else "trail.review-due")
            yield _step(ctx, "reviewed", review.next_review, words, ctx.sources(review.sources, strategy))
        elif said:
            words = ctx.words("trail.review", often=said)
            yield _step(ctx, "reviewed", None, words, ctx.sources(review.sources, strategy))


def _superseded(ctx: Context, document: Publication) -> Iterator[Step]:
    newer = ctx.newer(document)
    link: Inlines = (Reference(ctx.official(newer), (Text(ctx.titled(newer)),)),) if newer else ()
    source = (document.status_source,) if document.status_source else ()
    when = newer.dated if newer else None
    if isinstance(newer, Strategy) and newer.period:
        when = newer.period.start
    yield _step(ctx, "superseded", when, ctx.words("trail.superseded"), link, ctx.sources(source, document))
