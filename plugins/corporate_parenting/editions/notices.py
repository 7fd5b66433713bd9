"""What is said of a council and its documents first of all: invented, an illustration, a draft, over."""

from __future__ import annotations

from corporate_parenting.document.markup import inlines
from corporate_parenting.document.nodes import Block, Group, Inline, Paragraph, Reference, Role, Text
from corporate_parenting.editions import lineage
from corporate_parenting.editions.chapter import page_key
from corporate_parenting.editions.context import Context
from corporate_parenting.model.documents import Publication, Strategy
from corporate_parenting.model.freshness import OPENING
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.model.scalars import NOT_IN_SOURCE, PartialDate


def notices(ctx: Context, document: Publication | None = None, *, plain: bool = False) -> tuple[Block, ...]:
    """What must be said on every page: invented, an illustration, a draft, over.

    ``plain`` is for pages that speak to children and young people.
    """
    out: list[Block] = []
    if ctx.council.fictional:
        out.append(notice("fictional", ctx.words("notice.fictional", council=ctx.council.name)))
    if shown := ctx.council.illustration:
        link = inlines(f"[{shown.real_title}]({shown.real})")
        out.append(
            Group(
                "illustration",
                (
                    Paragraph((Text(ctx.words("notice.illustration", council=ctx.council.name)),)),
                    Paragraph((*ctx.inlines(shown.says), Text(" "), *link)),
                ),
            )
        )
    if ctx.council.has_ended(ctx.view.day):
        out.append(_successors(ctx, "council.ended", ctx.council.valid_to))
    out += _made_from(ctx, document)
    if document is not None and document.status == "draft":
        out.append(notice("draft", ctx.words("notice.draft")))
    elif document is not None and document.publish_from and document.publish_from.at > ctx.view.at:
        out.append(notice("draft", ctx.words("notice.embargoed", at=str(document.publish_from))))
    if document is not None:
        out += _over_plainly(ctx, document) if plain else _over(ctx, document)
    return tuple(out)


def life(ctx: Context) -> tuple[Block, ...]:
    """From which day a council begins or ends, while that is to come, and whom it took over from."""
    out: list[Block] = []
    council, day = ctx.council, ctx.view.day
    if council.valid_from and council.valid_from.last_day > day:
        out.append(notice("over", ctx.words("council.begins", date=ctx.date(council.valid_from))))
    if council.valid_to and not council.has_ended(day):
        out.append(_successors(ctx, "council.ends", council.valid_to))
    if before := [r.council for r in _others(ctx) if any(s.id == council.id for s in r.council.successor)]:
        said: list[Inline] = [Text(ctx.words("council.before"))]
        for each in before:
            said += [Text(" "), Reference(page_key(each.id, "front"), (Text(each.name),))]
        out.append(Group("note", (Paragraph(tuple(said)),)))
    return tuple(out)


def _others(ctx: Context) -> tuple[CouncilRecord, ...]:
    return (*ctx.view.councils, *ctx.view.removed)


def _successors(ctx: Context, key: str, when: PartialDate | None) -> Group:
    """That the council ends, and the way to those who take over."""
    here = {record.council.id for record in _others(ctx)}
    said: list[Inline] = [Text(ctx.words(key, date=ctx.date(when or NOT_IN_SOURCE)))]
    for index, each in enumerate(ctx.council.successor):
        name = (Text(each.name),)
        said.append(Text(ctx.words("comma") if index else f" {ctx.words('council.successors')} "))
        said.append(Reference(page_key(each.id, "front"), name) if each.id in here else name[0])
    return Group("over", (Paragraph(tuple(said)),))


def _over(ctx: Context, document: Publication) -> list[Block]:
    """That the years of a strategy are over, or that a newer one stands in its place, and which."""
    said: list[Inline] = []
    if ctx.has_ended(document) and isinstance(document, Strategy):
        said.append(Text(ctx.words("over", period=ctx.period(document))))
    newest = lineage.in_force(ctx.record, document)
    if document.status == "superseded" and newest is not None and newest is not document:
        link = Reference(ctx.official(newest), (Text(ctx.titled(newest)),))
        said += [Text(f"{' ' if said else ''}{ctx.words('superseded')} "), link]
    return [Group("over", (Paragraph(tuple(said)),))] if said else []


def _over_plainly(ctx: Context, document: Publication) -> list[Block]:
    """The same for children and young people: an old plan leads to the one that counts."""
    newest = lineage.in_force(ctx.record, document)
    if isinstance(document, Strategy) and newest is not None and newest is not document:
        plain = newest.young_people
        title = (plain.title if plain else None) or ctx.words("plan.title")
        link = Reference(ctx.page("plan"), (Text(title),))
        return [Group("over", (Paragraph((Text(f"{ctx.words('older.over')} "), link)),))]
    if isinstance(document, Strategy) and ctx.has_ended(document):
        return [notice("over", ctx.words("over.plain", period=ctx.period(document)))]
    return []


def _made_from(ctx: Context, document: Publication | None) -> list[Block]:
    """Whether a translation was read by anybody, and whether its opening words are old."""
    if ctx.variant is None:
        return []
    files = list(ctx.variant.files.values())
    file = ctx.variant.files.get(document.id) if document else None
    if document is not None:
        files = [file] if file else []
    out: list[Block] = []
    if ctx.variant.language and any(f.checked is None for f in files):
        out.append(notice("translation", ctx.words("translation.unchecked")))
    if document is not None and (document.id, OPENING) in ctx.variant.stale:
        out.append(notice("stale", ctx.words("stale.opening")))
    return out


def notice(role: Role, words: str) -> Group:
    return Group(role, (Paragraph((Text(words),)),))
