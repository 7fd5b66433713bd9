"""How it fits together: what serves each principle, which commitments keep each promise, what is missing.

Source: domain, 5: a pledge and a strategy as linked facts, promise to commitment to principle. For
information: a gap is said in words, and nothing is judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
    List,
    Paragraph,
    Reference,
    Section,
    Strong,
    Table,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context, shortened
from corporate_parenting.editions.law import Named, anchor, key, label, link, named
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.blocks import BlockBase, CommitmentBlock
from corporate_parenting.model.documents import Promise, Publication, Strategy
from corporate_parenting.model.principles import Principle, PrincipleSet
from corporate_parenting.model.walk import facts

_LENGTH = 100
"""Letters of a commitment that tell it from the others; the link leads to the rest."""
_WORDS = ("promise", "commitment", "text", "quote", "number", "kind", "id", "principles")
"""Where an item's words stand, best first."""


@dataclass(frozen=True, slots=True)
class Serving:
    """Something in a document that may serve principles."""

    kind: str
    document: Publication
    item: BlockBase | Promise
    link: Inlines
    named: tuple[Named, ...]

    def serves(self, law: PrincipleSet, principle: Principle) -> bool:
        return any(n.law is law and n.principle is principle for n in self.named)


class Coverage:
    """What the current strategy, pledge and local offer say that they serve."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx
        record = ctx.record
        held = (("commitments", record.strategy), ("promises", record.pledge), ("offer", record.offer))
        self.documents = {kind: document for kind, document in held if document is not None}
        self.serving = tuple(s for kind, d in self.documents.items() for s in self._of(kind, d))
        self.kinds = tuple(k for k in self.documents if any(s.kind == k for s in self.serving))
        self.laws = self._laws()

    def _of(self, kind: str, document: Publication) -> Iterator[Serving]:
        ctx = self.ctx
        places = {place.steps: place for place in ctx.book(document).places.values()}
        for steps, item in facts(document):
            if not isinstance(item, Promise | BlockBase):
                continue
            if not item.principles and not isinstance(item, Promise | CommitmentBlock):
                continue
            shown = _words(ctx, document, item)
            if place := places.get(steps):
                shown = (Reference(ctx.official(document, place.address), shown),)
            yield Serving(kind, document, item, shown, named(ctx, document, item.principles))

    def _laws(self) -> tuple[PrincipleSet, ...]:
        """The set of the council's nation today, then each other that something names."""
        own = self.ctx.view.law.of(self.ctx.council.nation, self.ctx.view.at.date())
        found = {own.id: own} if own else {}
        found |= {n.law.id: n.law for s in self.serving for n in s.named}
        return tuple(found.values())

    @property
    def keeping(self) -> Strategy | None:
        """The strategy whose commitments keep the pledge's promises, where it names one."""
        pledge = self.ctx.record.pledge
        named = self.ctx.record.document(pledge.strategy) if pledge and pledge.strategy else None
        return named if isinstance(named, Strategy) else None

    @property
    def says_anything(self) -> bool:
        """Whether any paper says what its words serve: else there is nothing to set side by side."""
        return any(s.named for s in self.serving)

    def by(self, kind: str, law: PrincipleSet, principle: Principle) -> tuple[Serving, ...]:
        """What serves a principle, of one kind of document."""
        return tuple(s for s in self.serving if s.kind == kind and s.serves(law, principle))

    def key(self, law: PrincipleSet, principle: Principle) -> str:
        return f"{self.ctx.page('coverage')}#{anchor(law, principle)}"

    def counted(self, law: PrincipleSet, principle: Principle) -> str:
        """``See what names it. Commitments: 14, Promises: 9``."""
        words = self.ctx.words
        parts = (f"{self.title(kind)}: {len(self.by(kind, law, principle))}" for kind in self.kinds)
        return words("coverage.counted", counted=words("comma").join(parts))

    def is_ours(self, kind: str) -> bool:
        """Whether it is we who say what a kind of document serves."""
        return any(n.why_ours for s in self.serving if s.kind == kind for n in s.named)

    def title(self, kind: str) -> str:
        """``Commitments``; our mapping is marked as ours."""
        title = self.ctx.words(f"coverage.{kind}")
        return f"{title} {self.ctx.words('ours.mark')}" if self.is_ours(kind) else title

    def ours(self) -> Blocks:
        """Says for each document that it is we who map it, and why."""
        reasons = {(s.document.title, n.why_ours): None for s in self.serving for n in s.named if n.why_ours}
        mark = Strong((Text(self.ctx.words("note.ours")),))
        return tuple(
            Group("note", (Paragraph((mark, Text(f" {self.ctx.words(f'ours.{why}', title=title)}"))),))
            for title, why in reasons
        )


def coverage(ctx: Context, found: Coverage) -> Iterator[Chapter]:
    """One page; none where no paper says what serves what."""
    kept = tuple(_kept(ctx, found))
    if not found.says_anything and not kept:
        return
    title = ctx.words("coverage.title")
    blocks: list[Block] = [*ctx.notices(), Paragraph((Text(ctx.words("coverage.lead")),)), *found.ours()]
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
    words = Paragraph((Reference(key(ctx, law, principle), (Text(ctx.words("the-law.read")),)),))
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
                items.append(Item((Paragraph((Reference(to, _words(ctx, strategy, commitment)),)),)))
        none = Paragraph((Text(ctx.words("coverage.none")),))
        yield Definition(s.link, (List(tuple(items)) if items else none,))


def _words(ctx: Context, document: Publication, item: BlockBase | Promise) -> Inlines:
    """The printed number and as many words as tell it from the others."""
    words = next(w for name in _WORDS if (w := getattr(item, name, None)))
    number = f"{item.number} " if item.number else ""
    return (Text(f"{number}{shortened(ctx.inlines(words, document), _LENGTH)}"),)
