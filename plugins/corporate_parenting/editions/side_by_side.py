"""Official and plain words beside each other, with what the checks say: a page for a meeting's screen.

It stands in previews only. Each promise, commitment or kind of help is one row: its official words, the
young people's, and those of each further edition in the document's own language.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.diagnostics import Severity
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
from corporate_parenting.editions.context import Context, shortened
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.official import Official
from corporate_parenting.editions.told import WHOLE, Remark, Told
from corporate_parenting.editions.variant import Variant, variants
from corporate_parenting.model.addresses import Place, number_address
from corporate_parenting.model.blocks import BlockBase, CommitmentBlock, PlainWords, PromiseBlock
from corporate_parenting.model.documents import LocalOffer, Pledge, Promise, Publication, Strategy
from corporate_parenting.model.words_file import Entry
from corporate_parenting.words import name_in

_NOWHERE = ("side",)
"""Steps that lead to no anchor: the same words stand on this page once for each edition."""


def side_by_side(ctx: Context, told: Told) -> Iterator[Chapter]:
    """A page for the current pledge, strategy and local offer, where we hold a promise of theirs."""
    for document in (ctx.record.pledge, ctx.record.strategy, ctx.record.offer):
        if document is None or document.text_status != "held" or not any(_rows(document, ctx)):
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
    yield from notices(ctx, document)
    yield Paragraph((Text(ctx.words("side.lead")),))
    found = [(place, told.at(document, place.address)) for place in _rows(document, ctx)]
    if listed := tuple(
        Item((Paragraph((Reference(f"{_key(ctx, document)}#{p.anchor}", (Text(_name(ctx, p)),)),)),))
        for p, remarks in found
        if _is_to_talk_about(p, remarks)
    ):
        yield tree.Section((Text(ctx.words("side.to-talk-about")),), (List(listed),))
    made = variants(ctx.record, "")
    for place, remarks in found:
        blocks = (_sides(ctx, document, place, made, remarks), *_elsewhere(ctx, document, made, remarks))
        yield tree.Section((Text(_name(ctx, place)),), blocks, ident=place.anchor)
    if whole := _remarks(ctx, told.at(document, WHOLE), named=True):
        yield tree.Section((Text(ctx.words("side.whole")),), whole)


def _is_to_talk_about(place: Place, remarks: tuple[Remark, ...]) -> bool:
    """Something is wrong, or was allowed to be, or there are no young people's words."""
    gap = getattr(place.item, "young_people", None) is None
    return gap or any(r.allowed or r.diagnostic.severity > Severity.INFO for r in remarks)


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
    """The promise as a young reader knows it: its printed number and its plain words."""
    item = place.item
    plain = getattr(item, "young_people", None)
    said = (plain.text if plain else None) or next(
        (w for name in ("promise", "commitment", "text") if (w := getattr(item, name, None))), place.address
    )
    number = getattr(item, "number", None)
    name = shortened(ctx.inlines(said), 90)
    return ctx.words("side.numbered", number=number, name=name) if number else name


def _sides(
    ctx: Context,
    document: Publication,
    place: Place,
    made: dict[str, Variant],
    remarks: tuple[Remark, ...],
) -> Group:
    """The words of every edition, each under its name, with what is said of them."""
    plain = getattr(place.item, "young_people", None)
    sides = [
        ("public", _official(Official(ctx, document), place)),
        ("young_people", _plain(ctx, plain)),
    ]
    for variant in made.values():
        file = variant.files.get(document.id)
        if file is not None:
            entry = next((e for a, e in file.words.items() if number_address(a) == place.address), None)
            stale = (document.id, place.address) in variant.stale
            sides.append((variant.edition, (*_entry(ctx, entry), *_stale(ctx, stale=stale))))
    return Group(
        "pair",
        (
            _strength(ctx, place.item),
            Definitions(
                tuple(
                    Definition(
                        (Text(_edition(ctx, edition)),),
                        (*blocks, *_remarks(ctx, _of(remarks, edition, document.language))),
                    )
                    for edition, blocks in sides
                )
            ),
        ),
    )


def _edition(ctx: Context, edition: str) -> str:
    declared = next((e.title for e in ctx.council.editions if e.id == edition), None)
    return declared or ctx.words.get(f"edition.{edition}", edition)


def _of(remarks: tuple[Remark, ...], edition: str, language: str) -> tuple[Remark, ...]:
    return tuple(r for r in remarks if (r.edition, r.language) == (edition, language))


def _elsewhere(
    ctx: Context, document: Publication, made: dict[str, Variant], remarks: tuple[Remark, ...]
) -> Blocks:
    """What is said of words that have no column: other languages."""
    shown = {("public", document.language), ("young_people", document.language)}
    shown |= {(edition, document.language) for edition, v in made.items() if document.id in v.files}
    return _remarks(ctx, tuple(r for r in remarks if (r.edition, r.language) not in shown), named=True)


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


def _remarks(ctx: Context, remarks: tuple[Remark, ...], *, named: bool = False) -> Blocks:
    """Each problem with how to mend it and where it stands, the gravest first; what is allowed comes last.

    ``named`` says whose words they are, where no column does.
    """

    def order(remark: Remark) -> tuple[bool, int, str, int]:
        d = remark.diagnostic
        return (bool(remark.allowed), -d.severity, d.source, d.position.line)

    items = tuple(Item(_remark(ctx, r, named=named)) for r in sorted(remarks, key=order))
    return (Group("finding", (List(items),)),) if items else ()


def _remark(ctx: Context, remark: Remark, *, named: bool) -> Blocks:
    words, d = ctx.words, remark.diagnostic
    level = "allowed" if remark.allowed else d.severity.label
    whose = f" {_edition(ctx, remark.edition)}, {name_in(remark.language, words.language)}:" if named else ""
    said = d.message.replace("`", "")
    first = Paragraph((Tag("severity", words(f"severity.{level}"), level), Text(f"{whose} {said}")))
    more = words("side.allowed", reason=remark.allowed) if remark.allowed else d.mend.replace("`", "")
    return (
        first,
        Group("reference", (Paragraph((Text(f"{more} ({d.code}, {d.source}:{d.position.line})"),)),)),
    )
