"""What the current papers say that they serve: which of their words name which principle of the law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corporate_parenting.document.nodes import Blocks, Group, Inlines, Paragraph, Reference, Strong, Text
from corporate_parenting.editions.context import Context, shortened
from corporate_parenting.editions.law import Named, anchor, label, named
from corporate_parenting.model.blocks import BlockBase, CommitmentBlock, TableBlock
from corporate_parenting.model.documents import Promise, Publication, Strategy
from corporate_parenting.model.principles import Principle, PrincipleSet, why_ours, written_on
from corporate_parenting.model.walk import facts

_LENGTH = 100
"""Letters of a commitment that tell it from the others; the link leads to the rest."""
_WORDS = ("promise", "commitment", "text", "quote", "pull_quote", "note")
"""Where an item's words stand; a table has its caption."""


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
            shown = told_apart(ctx, document, item)
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

    def counted(self, law: PrincipleSet, principle: Principle) -> Inlines:
        """``See what names (a) Best interests. Commitments: 14, Promises: 9``."""
        words = self.ctx.words
        parts = (f"{self.title(kind)}: {len(self.by(kind, law, principle))}" for kind in self.kinds)
        said = words("coverage.counted", what="{what}", counted=words("comma").join(parts))
        before, _, after = said.partition("{what}")
        return (Text(before), *label(self.ctx, law, principle), Text(after))

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
        return tuple(self._note(f"ours.{why}", title) for title, why in reasons)

    def older(self) -> Blocks:
        """Says which documents are older than the law of their nation, and were not mapped onto it."""
        mapped = {s.document.id for s in self.serving if s.named}
        return tuple(
            self._note("law.older", document.title)
            for document in self.documents.values()
            if document.id not in mapped and self._is_older(document)
        )

    def _is_older(self, document: Publication) -> bool:
        council = self.ctx.council
        law = self.ctx.view.law.of(council.nation, written_on(document))
        return law is not None and bool(law.principles) and why_ours(law, council, document) == "older"

    def _note(self, key: str, title: str) -> Group:
        mark = Strong((Text(self.ctx.words("note.ours")),))
        return Group("note", (Paragraph((mark, Text(f" {self.ctx.words(key, title=title)}"))),))


def told_apart(ctx: Context, document: Publication, item: BlockBase | Promise) -> Inlines:
    """The printed number and as many words as tell it from the others."""
    words = next((w for name in _WORDS if (w := getattr(item, name, None))), None)
    if isinstance(item, TableBlock):
        words = item.table.caption
    said = shortened(ctx.inlines(words, document), _LENGTH) if words else ctx.words("sources.unnumbered")
    shown = " ".join(part for part in (item.number, said if words or not item.number else "") if part)
    return (Text(shown),)
