"""Official and plain words beside each other, with what the checks say: a page for a meeting's screen.

It stands in previews only. Each promise, commitment or kind of help is one row: its official words, the
young people's, and those of each further edition in the document's own language.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.diagnostics import Diagnostic, Severity
from corporate_parenting.document import nodes as tree
from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Definition,
    Definitions,
    Document,
    Group,
    Item,
    List,
    Paragraph,
    Reference,
    Strong,
    Tag,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.public.official import Official
from corporate_parenting.editions.told import WHOLE, Told
from corporate_parenting.editions.variant import Variant, variants
from corporate_parenting.model.addresses import Place, number_address
from corporate_parenting.model.blocks import BlockBase, CommitmentBlock, PlainWords, PromiseBlock
from corporate_parenting.model.documents import LocalOffer, Pledge, Promise, Publication, Strategy
from corporate_parenting.model.words_file import Entry

_NOWHERE = ("side",)
"""Steps that lead to no anchor: the same words stand on this page once for each edition."""


def side_by_side(ctx: Context, told: Told) -> Iterator[Chapter]:
    """A page for the current pledge, strategy and local offer, where we hold their words."""
    for document in (ctx.record.pledge, ctx.record.strategy, ctx.record.offer):
        if document is None or document.text_status != "held":
            continue
        title = ctx.words("side.title", title=document.title)
        key = ctx.page("side-by-side", document.id)
        yield Chapter(
            "side-by-side",
            ctx.council.id,
            Document((Text(title),), ctx.words.language, tuple(_page(ctx, document, told))),
            menu=title,
            key=key,
            slugs=(document.id,),
            description=title,
            draft=True,
            keys=tuple((f"{key}#{p.anchor}", p.anchor) for p in _rows(document, ctx)),
        )


def _page(ctx: Context, document: Strategy | Pledge | LocalOffer, told: Told) -> Iterator[Block]:
    yield from ctx.notices(document)
    yield Paragraph((Text(ctx.words("side.lead")),))
    rows = list(_rows(document, ctx))
    found = [(place, told.at(document, place.address)) for place in rows]
    if listed := tuple(
        Item((Paragraph((Reference(f"{_key(ctx, document)}#{p.anchor}", (Text(_name(ctx, p)),)),)),))
        for p, said in found
        if any(d.severity > Severity.INFO for d in said)
    ):
        yield tree.Section((Text(ctx.words("side.to-talk-about")),), (List(listed),))
    made = variants(ctx.record, "")
    for place, said in found:
        yield tree.Section(
            (Text(_name(ctx, place)),),
            (_sides(ctx, document, place, made), *_findings(ctx, said)),
            ident=place.anchor,
        )
    if whole := _findings(ctx, told.at(document, WHOLE)):
        yield tree.Section((Text(ctx.words("side.whole")),), whole)


def _key(ctx: Context, document: Publication) -> str:
    return ctx.page("side-by-side", document.id)


def _rows(document: Strategy | Pledge | LocalOffer, ctx: Context) -> Iterator[Place]:
    """What is promised, in the document's order."""
    kinds = (BlockBase,) if isinstance(document, LocalOffer) else (Promise, CommitmentBlock, PromiseBlock)
    seen: set[str] = set()
    for place in ctx.book(document).places.values():
        if isinstance(place.item, kinds) and place.address not in seen:
            seen.add(place.address)
            yield place


def _name(ctx: Context, place: Place) -> str:
    number = getattr(place.item, "number", None)
    return ctx.words("side.numbered", number=number, name=place.address) if number else place.address


def _sides(ctx: Context, document: Publication, place: Place, made: dict[str, Variant]) -> Group:
    """The words of every edition, each under its name."""
    item = place.item
    official = Official(ctx, document)
    sides = [(ctx.words("edition.public"), _official(official, place))]
    plain = getattr(item, "young_people", None)
    sides.append((ctx.words("edition.young_people"), _plain(ctx, plain)))
    for variant in made.values():
        file = variant.files.get(document.id)
        if file is None:
            continue
        name = variant.declared.title if variant.declared else ctx.words.get(f"edition.{variant.edition}", "")
        entry = next((e for a, e in file.words.items() if number_address(a) == place.address), None)
        stale = (document.id, place.address) in variant.stale
        sides.append((name, (*_entry(ctx, entry), *_stale(ctx, stale=stale))))
    return Group(
        "pair",
        (
            _strength(ctx, item),
            Definitions(tuple(Definition((Text(name),), blocks) for name, blocks in sides)),
        ),
    )


def _strength(ctx: Context, item: object) -> Paragraph:
    strength = getattr(item, "strength", "not_stated")
    return Paragraph((Tag("strength", ctx.words(f"side.strength.{strength}"), strength),))


def _official(official: Official, place: Place) -> Blocks:
    if isinstance(place.item, Promise):
        words = Paragraph(official.words(place.item.promise))
        return (words, *official.body(place.item.body, _NOWHERE))
    if isinstance(place.item, BlockBase):
        return official.block(place.item, _NOWHERE, number=False)
    return ()


def _plain(ctx: Context, plain: PlainWords | None) -> Blocks:
    if plain is None:
        return (_gap(ctx),)
    if plain.leave_out:
        return (_left_out(ctx, plain.leave_out),)
    return _said(ctx, plain.text, plain.items, plain.means, plain.if_not)


def _entry(ctx: Context, entry: Entry | None) -> Blocks:
    if entry is None:
        return (_gap(ctx),)
    if entry.leave_out:
        return (_left_out(ctx, entry.leave_out),)
    items = tuple(i.text for i in entry.items if i.text) + tuple(row.text for row in entry.rows)
    return _said(ctx, entry.text, items, entry.means, entry.if_not)


def _said(
    ctx: Context, text: str | None, items: tuple[str, ...], means: tuple[str, ...], if_not: str | None
) -> Blocks:
    out: list[Block] = [Paragraph(ctx.inlines(text))] if text else []
    out += [
        List(tuple(Item((Paragraph(ctx.inlines(words)),)) for words in listed))
        for listed in (items, means)
        if listed
    ]
    if if_not:
        label = Strong((Text(f"{ctx.words('promise.if-not')} "),))
        out.append(Paragraph((label, *ctx.inlines(if_not))))
    return tuple(out)


def _gap(ctx: Context) -> Group:
    return Group("missing", (Paragraph((Text(ctx.words("side.gap")),)),))


def _left_out(ctx: Context, reason: str) -> Group:
    return Group("note", (Paragraph((Text(ctx.words("side.left-out", reason=reason)),)),))


def _stale(ctx: Context, *, stale: bool) -> Blocks:
    return (Group("stale", (Paragraph((Text(ctx.words("side.stale")),)),)),) if stale else ()


def _findings(ctx: Context, said: tuple[Diagnostic, ...]) -> Blocks:
    """Each problem with how to mend it and where it stands, the gravest first."""
    items = tuple(
        Item(
            (
                Paragraph(
                    (
                        Tag("severity", ctx.words(f"severity.{d.severity.label}"), d.severity.label),
                        Text(f" {d.message} {d.mend} "),
                        Text(f"({d.code}, {d.source}:{d.position.line})"),
                    )
                ),
            )
        )
        for d in sorted(said, key=lambda d: (-d.severity, d.source, d.position))
    )
    return (Group("finding", (List(items),)),) if items else ()
