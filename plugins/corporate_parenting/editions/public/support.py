"""What stands beside the words: figures, and behind a commitment actions, promises and principles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from corporate_parenting.document.nodes import (
    Blocks,
    Definition,
    Definitions,
    Group,
    Inlines,
    Item,
    List,
    Paragraph,
    Reference,
    Text,
)
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.law import Named, link, named
from corporate_parenting.editions.public.actions import actions, progress_by_action
from corporate_parenting.editions.public.progress import figure, period_of
from corporate_parenting.editions.spoken import spoken
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.blocks import BlockBase, CommitmentBlock, PromiseBlock
from corporate_parenting.model.documents import Promise, Publication
from corporate_parenting.model.progress import Measure
from corporate_parenting.model.scalars import PrincipleRef


class Support:
    """Looks up what other files say about the words of any document."""

    def __init__(self, ctx: Context, document: Publication) -> None:
        self.ctx = ctx
        self.document = document
        self.progress = progress_by_action(ctx)
        self.promises = self._promises()

    def _promises(self) -> dict[str, list[Promise]]:
        """Promises of the current pledge by the address of the commitment that keeps them."""
        kept: dict[str, list[Promise]] = defaultdict(list)
        pledge = self.ctx.record.pledge
        if pledge is None or pledge.strategy != self.document.id:
            return kept
        places = self.ctx.book(self.document).places
        for promise in pledge.promises:
            for reference in promise.keeps:
                if place := places.get(number_address(reference)):
                    kept[place.address].append(promise)
        return kept

    def beside(self, block: BlockBase) -> Blocks:
        facts: list[Definition] = []
        if isinstance(block, CommitmentBlock):
            facts += actions(self.ctx, self.document, block.actions, self.progress)
            facts += self._kept(block)
        facts += self.measures(block.measures, block)
        facts += principles(self.ctx, self.document, block.principles)
        return (Group("actions", (Definitions(tuple(facts)),)),) if facts else ()

    def _kept(self, block: CommitmentBlock) -> list[Definition]:
        address = block.id or number_address(block.number or "")
        promises = self.promises.get(address, [])
        pledge = self.ctx.record.pledge
        if not promises or pledge is None:
            return []
        items = tuple(
            Item(
                (
                    Paragraph(
                        (Reference(self.ctx.official(pledge, p.id), self.ctx.inlines(p.promise, pledge)),)
                    ),
                )
            )
            for p in promises
        )
        return [Definition((Text(self.ctx.words("keeps.label")),), (List(items),))]

    def measures(self, idents: tuple[str, ...], block: BlockBase | None = None) -> list[Definition]:
        """Links to measures, by their ids; with each figure that stands in ``block``."""
        known = self.ctx.record.measures
        items = []
        label = "measures.label"
        for measure in (known[ident] for ident in idents if ident in known):
            to = f"{self.ctx.page('progress')}#measure-{measure.id}"
            title = spoken(measure.title, "en", self.ctx.words.language)
            line = Paragraph((Reference(to, self.ctx.inlines(title)),))
            here = self._figures(measure, block) if block else ()
            if here and not isinstance(block, CommitmentBlock | PromiseBlock):
                label = "figures.label"
            items.append(Item((line, *here)))
        return [Definition((Text(self.ctx.words(label)),), (List(tuple(items)),))] if items else []

    def _figures(self, measure: Measure, block: BlockBase) -> Blocks:
        """The measure's figures whose source is this paragraph, with all that makes them mean something."""
        ctx, rows = self.ctx, []

        def row(label: str, said: str) -> None:
            rows.append(Definition((Text(ctx.words(label)),), (Paragraph((Text(said),)),)))

        for value in measure.values:
            if self._stands_in(value.sources, block):
                row("measure.value", figure(ctx, value.value, measure.unit, value.qualifier))
                row("measure.period", period_of(ctx, value.period))
                if value.as_printed:
                    row("measure.as-printed", value.as_printed)
        if rows and measure.cohort:
            row("measure.cohort", measure.cohort)
        for other in measure.compared_with:
            if self._stands_in(other.sources, block):
                said = figure(ctx, other.value, measure.unit, other.qualifier)
                row("measure.compared", f"{other.who}: {said}")
        if measure.target and self._stands_in(measure.target.sources, block):
            row("measure.target", figure(ctx, measure.target.value, measure.unit, measure.target.qualifier))
        return (Definitions(tuple(rows)),) if rows else ()

    def _stands_in(self, sources: tuple[str, ...], block: BlockBase) -> bool:
        """Whether one of the sources is this very paragraph."""
        places = self.ctx.book(self.document).places
        for source in sources:
            ident, _, address = source.partition("/")
            place = places.get(number_address(address))
            if ident == self.document.id and place is not None and place.item is block:
                return True
        return False


def principles(ctx: Context, document: Publication, references: Iterable[PrincipleRef]) -> list[Definition]:
    """The statutory principles that something serves, as links; our own mapping is marked as ours."""
    found = named(ctx, document, references)
    label = ctx.words("principles.label")
    rows = (
        (label, [n for n in found if n.why_ours is None]),
        (f"{label} {ctx.words('ours.mark')}", [n for n in found if n.why_ours is not None]),
    )
    return [Definition((Text(title),), (Paragraph(_listed(ctx, shown)),)) for title, shown in rows if shown]


def _listed(ctx: Context, found: Iterable[Named]) -> Inlines:
    links = [link(ctx, n.law, n.principle) for n in found]
    return tuple(part for each in links for part in (Text(ctx.words("comma")), each))[1:]
