"""How it fits together: what serves each principle, which commitments keep each promise, what is missing.

Source: domain, 5: a pledge and a strategy as linked facts, promise to commitment to principle. For
information: a gap is said in words, and nothing is judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Definition,
    Definitions,
    Document,
    Inline,
    Inlines,
    Item,
    List,
    Paragraph,
    Reference,
    Section,
    Table,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.law import anchor, key, label, link
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.serving import Coverage, told_apart
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.blocks import CommitmentBlock
from corporate_parenting.model.documents import Promise
from corporate_parenting.model.principles import Principle, PrincipleSet


def coverage(ctx: Context, found: Coverage) -> Iterator[Chapter]:
    """One page; none where no paper says what serves what."""
    kept = tuple(_kept(ctx, found))
    if not found.says_anything and not kept:
        return
    title = ctx.words("coverage.title")
    blocks: list[Block] = [*notices(ctx), Paragraph((Text(ctx.words("coverage.lead")),)), *found.ours()]
    blocks.append(_gaps(ctx, found))
    shown = [(law, p) for law in found.laws for p in law.principles] if found.says_anything else []
    if kept:
        blocks.append(Section((Text(ctx.words("coverage.kept")),), (Definitions(kept),)))
    if shown:
        served: Blocks = (_table(ctx, found, shown), *(_principle(ctx, found, law, p) for law, p in shown))
        blocks.append(Section((Text(ctx.words("coverage.served")),), served))
    yield Chapter(
        "coverage",
        ctx.council.id,
        Document((Text(title),), ctx.words.language, tuple(blocks)),
        menu=title,
        key=ctx.page("coverage"),
        parent=ctx.page("principles"),
        description=ctx.words("describe.coverage", council=ctx.council.name),
        keys=tuple((found.key(law, p), anchor(law, p)) for law, p in shown),
    )


def _gaps(ctx: Context, found: Coverage) -> Section:
    """What nothing names and what nothing keeps, each in a sentence."""
    said: list[Inlines] = []
    for law in found.laws if found.says_anything else ():
        for principle in law.principles if law.nation == ctx.council.nation else ():
            said += [
                _sentence(ctx, _gap(found, kind, kind), link(ctx, law, principle))
                for kind in ("commitments", "promises")
                if kind in found.kinds and not found.by(kind, law, principle)
            ]
    if found.keeping is not None:
        said += [
            _sentence(ctx, "coverage.gap.kept", *s.link)
            for s in found.serving
            if isinstance(s.item, Promise) and not s.item.keeps
        ]
    if found.says_anything:
        bare = (s for s in found.serving if isinstance(s.item, CommitmentBlock) and not s.named)
        said += [_sentence(ctx, _gap(found, "bare", s.kind), *s.link) for s in bare]
    shown: Block = (
        List(tuple(Item((Paragraph(each),)) for each in said))
        if said
        else Paragraph((Text(ctx.words("coverage.gaps.none")),))
    )
    return Section((Text(ctx.words("coverage.gaps")),), (shown,))


def _gap(found: Coverage, key: str, kind: str) -> str:
    return f"coverage.gap.{key}.ours" if found.is_ours(kind) else f"coverage.gap.{key}"


def _sentence(ctx: Context, key: str, *what: Inline) -> Inlines:
    before, _, after = ctx.words(key).partition("{what}")
    return (Text(before), *what, Text(after))


def _table(ctx: Context, found: Coverage, shown: list[tuple[PrincipleSet, Principle]]) -> Table:
    """How many of each kind name each principle; each principle leads to its list below."""
    titles = (ctx.words("coverage.principle"), *(found.title(kind) for kind in found.kinds))
    head = tuple((Text(title),) for title in titles)
    rows = []
    for law, principle in shown:
        first: Inlines = (Reference(found.key(law, principle), label(ctx, law, principle)),)
        numbers = (len(found.by(kind, law, principle)) for kind in found.kinds)
        rows.append((first, *((Text(str(n) if n else ctx.words("coverage.none")),) for n in numbers)))
    return Table((Text(ctx.words("coverage.caption")),), head, tuple(rows))


def _principle(ctx: Context, found: Coverage, law: PrincipleSet, principle: Principle) -> Section:
    """What names one principle, by kind; the law's words are one link away."""
    groups = []
    for kind in found.kinds:
        those = found.by(kind, law, principle)
        listed: Block = (
            List(tuple(Item((Paragraph(s.link),)) for s in those))
            if those
            else Paragraph((Text(ctx.words("coverage.none")),))
        )
        groups.append(Definition((Text(found.title(kind)),), (listed,)))
    read = (Text(f"{ctx.words('the-law.read')}: "), *label(ctx, law, principle))
    words = Paragraph((Reference(key(ctx, law, principle), read),))
    blocks = (words, Definitions(tuple(groups)))
    return Section(label(ctx, law, principle), blocks, ident=anchor(law, principle))


def _kept(ctx: Context, found: Coverage) -> Iterator[Definition]:
    """Each promise with the commitments that keep it; nothing where the pledge names no strategy."""
    strategy = found.keeping
    if strategy is None:
        return
    book = ctx.book(strategy)
    for s in found.serving:
        if not isinstance(s.item, Promise):
            continue
        items = []
        for reference in s.item.keeps:
            place = book.places.get(number_address(reference))
            commitment = book.commitment(place.address) if place else None
            if place and commitment:
                to = ctx.official(strategy, place.address)
                items.append(Item((Paragraph((Reference(to, told_apart(ctx, strategy, commitment)),)),)))
        none = Paragraph((Text(ctx.words("coverage.none")),))
        yield Definition(s.link, (List(tuple(items)) if items else none,))
