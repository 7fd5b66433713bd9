"""What stands behind a commitment: actions with their progress, measures, promises, principles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from corporate_parenting.document.nodes import (
    Blocks,
    Definition,
    Definitions,
    Group,
    Inline,
    Inlines,
    Item,
    List,
    Paragraph,
    Reference,
    Tag,
    Text,
)
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.law import Named, link, named
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.blocks import Action, BlockBase, CommitmentBlock
from corporate_parenting.model.documents import Promise, Publication, Strategy
from corporate_parenting.model.progress import ActionProgress
from corporate_parenting.model.scalars import PrincipleRef


class Served:
    """What stands beside a block of any document: the principles that it serves."""

    def __init__(self, ctx: Context, document: Publication) -> None:
        self.ctx = ctx
        self.document = document

    def beside(self, block: BlockBase) -> Blocks:
        """The facts about one block, or nothing."""
        return _group(principles(self.ctx, self.document, block.principles))


class Support(Served):
    """Looks up what other files say about a strategy's commitments."""

    def __init__(self, ctx: Context, strategy: Strategy) -> None:
        super().__init__(ctx, strategy)
        self.strategy = strategy
        self.progress: dict[str, list[ActionProgress]] = defaultdict(list)
        for file in ctx.record.progress:
            for row in file.actions:
                self.progress[row.action].append(row)
        self.promises = self._promises()

    def _promises(self) -> dict[str, list[Promise]]:
        """Promises of the current pledge by the address of the commitment that keeps them."""
        kept: dict[str, list[Promise]] = defaultdict(list)
        pledge = self.ctx.record.pledge
        if pledge is None or pledge.strategy != self.strategy.id:
            return kept
        places = self.ctx.book(self.strategy).places
        for promise in pledge.promises:
            for reference in promise.keeps:
                if place := places.get(number_address(reference)):
                    kept[place.address].append(promise)
        return kept

    def beside(self, block: BlockBase) -> Blocks:
        facts: list[Definition] = []
        if isinstance(block, CommitmentBlock):
            facts += self._actions(block)
            facts += self._kept(block)
        facts += self.measures(block.measures)
        facts += principles(self.ctx, self.strategy, block.principles)
        return _group(facts)

    def _actions(self, block: CommitmentBlock) -> list[Definition]:
        if not block.actions:
            return []
        items = tuple(Item(self._action(action), ident=f"p-{action.id}") for action in block.actions)
        return [Definition((Text(self.ctx.words("actions.label")),), (List(items),))]

    def _action(self, action: Action) -> Blocks:
        ctx = self.ctx
        line: list[Inline] = [*ctx.inlines(action.what, self.strategy)]
        by = ctx.date(action.by) if action.by else ""
        if action.owner and by:
            line.append(Text(f" {ctx.words('action.owner-by', owner=action.owner, by=by)}"))
        elif action.owner:
            line.append(Text(f" {ctx.words('action.owner', owner=action.owner)}"))
        elif by:
            line.append(Text(f" {ctx.words('action.by', by=by)}"))
        blocks: list[Paragraph] = [Paragraph(tuple(line))]
        if action.outcome:
            blocks.append(
                Paragraph(
                    (Text(f"{ctx.words('action.outcome')} "), *ctx.inlines(action.outcome, self.strategy))
                )
            )
        if action.plan:
            blocks.append(Paragraph((Text(ctx.words("action.plan", plan=action.plan)),)))
        rows = sorted(
            self.progress.get(f"{self.strategy.id}/{action.id}", []), key=lambda r: r.dated.last_day
        )
        blocks += [Paragraph(self._progress(row)) for row in reversed(rows)]
        return tuple(blocks)

    def _progress(self, row: ActionProgress) -> Inlines:
        words = self.ctx.words
        said = (Text(" "), *self.ctx.inlines(row.says, self.strategy)) if row.says else ()
        return (
            Tag("progress", words(f"action.{row.state}"), row.state),
            Text(f" {words('progress.on', date=self.ctx.date(row.dated))}"),
            *said,
        )

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

    def measures(self, idents: tuple[str, ...]) -> list[Definition]:
        """Links to measures, by their ids."""
        known = self.ctx.record.measures
        items = tuple(
            Item(
                (
                    Paragraph(
                        (
                            Reference(
                                self.ctx.page("progress") + f"#measure-{m}", self.ctx.inlines(known[m].title)
                            ),
                        )
                    ),
                )
            )
            for m in idents
            if m in known
        )
        return [Definition((Text(self.ctx.words("measures.label")),), (List(items),))] if items else []


def _group(facts: list[Definition]) -> Blocks:
    return (Group("actions", (Definitions(tuple(facts)),)),) if facts else ()


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
