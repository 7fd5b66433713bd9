"""Young people's words as a tree: hard words explained where they stand, gaps said plainly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from corporate_parenting.diagnostics import Step
from corporate_parenting.document import nodes as tree
from corporate_parenting.document.markup import inlines
from corporate_parenting.document.nodes import (
    Blocks,
    Group,
    Inlines,
    Item,
    List,
    Paragraph,
    Quote,
    Reference,
    Text,
)
from corporate_parenting.editions.chapter import plain_key
from corporate_parenting.editions.context import Context, in_its_language
from corporate_parenting.editions.pictures import picture
from corporate_parenting.editions.public.facts import section_slug
from corporate_parenting.editions.public.strategy import document_slug
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.blocks import (
    BlockBase,
    CommitmentBlock,
    NoteBlock,
    PlainWords,
    PromiseBlock,
    PullQuoteBlock,
    QuoteBlock,
    Section,
)
from corporate_parenting.model.decision import Decision
from corporate_parenting.model.documents import Pledge, Publication, Strategy
from corporate_parenting.model.walk import facts
from corporate_parenting.words import name_in

Steps = tuple[Step, ...]


@dataclass(slots=True)
class Plain:
    """Writes one page in young people's words. ``missing`` gathers what has none."""

    ctx: Context
    document: Publication
    covered: frozenset[str] = frozenset()
    seen: set[str] = field(default_factory=set)
    missing: list[tuple[Steps, BlockBase | Section]] = field(default_factory=list)

    def words(self, words: str) -> Inlines:
        """Words with links to young people's own pages where there are any."""
        linked = in_its_language(words, inlines(words, to_key=self._key))
        return self.ctx.explained(linked, self.seen)

    def _key(self, reference: str) -> str | None:
        official = self.ctx.key_for(reference, self.document)
        return plain_counterpart(self.ctx, reference, self.document) or official if official else None

    def said(self, plain: PlainWords) -> Blocks:
        """The picture, the text and its list."""
        text: Blocks = (Paragraph(self.words(plain.text)),) if plain.text else ()
        return (*self.picture(plain), *text, *self.listed(plain.items))

    def picture(self, plain: PlainWords) -> Blocks:
        return picture(self.ctx, plain.picture)

    def listed(self, items: Iterable[str]) -> Blocks:
        made = tuple(Item((Paragraph(self.words(item)),)) for item in items)
        return (List(made),) if made else ()

    def inside(self, section: Section, steps: Steps) -> Blocks:
        """A section's body and sections, without its own heading or opening words."""
        out: list[tree.Block] = []
        for index, block in enumerate(section.body):
            out.extend(self.block(block, (*steps, "body", index)))
        for index, inner in enumerate(section.sections):
            out.extend(self.section(inner, (*steps, "sections", index)))
        return tuple(out)

    def section(self, section: Section, steps: Steps) -> Blocks:
        plain = section.young_people
        if plain and plain.leave_out:
            return ()
        opening = self.said(plain) if plain else ()
        blocks = (*opening, *self.inside(section, steps))
        if plain and plain.title and blocks:
            ident = self.ctx.book(self.document).anchors.get(steps)
            return (tree.Section((Text(plain.title),), blocks, ident=ident),)
        return blocks

    def block(self, block: BlockBase, steps: Steps) -> Blocks:
        plain = block.young_people
        if plain and not plain.leave_out:
            ident = self.ctx.book(self.document).anchors.get(steps)
            stale = self.ctx.stale(self.document, block.id, block.number)
            own = (*self._anchored(self.said(plain), ident), *stale)
            listed = () if plain.items else self._items(block, steps)
            said = (*own, *listed, *self._actions(block), *self._way_back(block, ident))
            if isinstance(block, QuoteBlock):
                return (self._quoted(block, said),)
            return (tree.Section((Text(plain.title),), said),) if plain.title else said
        if plain or isinstance(block, NoteBlock | PullQuoteBlock) or self._is_covered(block):
            return ()
        inner = list(self._items(block, steps))
        if any(child.young_people for child in block.body):
            for index, child in enumerate(block.body):
                inner.extend(self.block(child, (*steps, "body", index)))
        if not inner:
            self.missing.append((steps, block))
        return tuple(inner)

    def _way_back(self, block: BlockBase, ident: str | None) -> Blocks:
        """From what is promised to the very paragraph that promises it."""
        if ident is None or not isinstance(block, CommitmentBlock | PromiseBlock):
            return ()
        link = self._official(block)
        return (Group("official", (Paragraph((link,)),)),) if link else ()

    def _items(self, block: BlockBase, steps: Steps) -> Blocks:
        """The list under a block, where its items have words of their own."""
        if not any(item.young_people for item in block.items):
            return ()
        said = (self.block(item, (*steps, "list", index)) for index, item in enumerate(block.items))
        made = tuple(Item(blocks) for blocks in said if blocks)
        return (List(made),) if made else ()

    def _actions(self, block: BlockBase) -> Blocks:
        """What is done for a commitment, where it is said in plain words."""
        listed = block.actions if isinstance(block, CommitmentBlock) else ()
        items = [
            Item((*self.picture(a.young_people), Paragraph(self.words(a.young_people.text))))
            for a in listed
            if a.young_people and a.young_people.text
        ]
        if not items:
            return ()
        over = isinstance(self.document, Strategy) and self.document.status == "superseded"
        lead = self.ctx.words("actions.plain-over" if over else "actions.plain")
        return (Paragraph((Text(lead),)), List(tuple(items)))

    def _quoted(self, block: QuoteBlock, said: Blocks) -> Quote:
        """Somebody else's words stay somebody else's."""
        source = block.source.as_printed if block.source else ""
        return Quote(said, (Text(source),) if source else ())

    def _anchored(self, blocks: Blocks, ident: str | None) -> Blocks:
        match blocks:
            case (tree.Figure() as shown, Paragraph(inlines=inlines), *rest):
                return (shown, Paragraph(inlines, ident=ident), *rest)
            case (Paragraph(inlines=inlines), *rest):
                return (Paragraph(inlines, ident=ident), *rest)
            case _:
                return blocks

    def _is_covered(self, block: BlockBase) -> bool:
        names = {block.id or "", number_address(block.number or "")} - {""}
        return bool(names & self.covered)

    def gaps(self) -> Blocks:
        """Says what has no plain words yet and leads to the official ones, which are not shown."""
        if not self.missing:
            return ()
        words = self.ctx.words
        links = [link for _, item in self.missing if (link := self._official(item))]
        said = words.count("missing.parts", len(self.missing))
        listed = List(tuple(Item((Paragraph((link,)),)) for link in dict.fromkeys(links)))
        return (Group("missing", (Paragraph((Text(said),)), *((listed,) if links else ()))),)

    def _official(self, item: BlockBase | Section) -> Reference | None:
        """A link to the official words of a block, or of the section that holds it."""
        label = getattr(item, "number", None)
        address = getattr(item, "id", None) or number_address(label or "")
        if address and address in self.ctx.book(self.document).places:
            words = self.ctx.words
            shown = words("official.paragraph", number=label) if label else words("official.words")
            if language := self.ctx.official_language(self.document):
                shown = words("official.in", words=shown, language=name_in(language, words.language))
            return Reference(self.ctx.official(self.document, address), (Text(shown),))
        return None


def plain_counterpart(ctx: Context, reference: str, document: Publication) -> str | None:
    """The young people's page for an author's reference, where that page exists."""
    ident, _, address = reference.partition("/")
    target = ctx.record.document(ident)
    if target is None:
        target, address = document, reference
    if target is ctx.record.pledge:
        promise = next((p for p in ctx.record.pledge.promises if p.id == address), None)
        return plain_key(ctx.council.id, ctx.name(target), promise.id) if promise else ctx.page("promises")
    if target is ctx.record.strategy:
        place = ctx.book(target).places.get(number_address(address)) if address else None
        shown = dict(plan_parts(ctx))
        if place is None or place.page not in shown:
            return ctx.page("plan")
        return ctx.page("plan-part", section_slug(shown[place.page], place.page))
    if isinstance(target, Strategy):
        return _older_counterpart(ctx, target, address)
    if isinstance(target, Decision):
        told = any(d is target for d in plain_papers(ctx))
        told = told and (not address or has_plain_words(target.sections))
        return ctx.page("paper", ctx.name(target)) if told else None
    if ctx.record.offer is not None and target is ctx.record.offer:
        return ctx.page("offer") if has_plain_words(ctx.record.offer.sections) else None
    return None


def _older_counterpart(ctx: Context, strategy: Strategy, address: str) -> str | None:
    if not any(s is strategy for s in older_plans(ctx)):
        return None
    slug = document_slug(ctx, strategy)
    place = ctx.book(strategy).places.get(number_address(address)) if address else None
    shown = dict(parts_of(strategy))
    if place is None or place.page not in shown:
        return ctx.page("older-plan", slug)
    return ctx.page("older-plan-part", slug, section_slug(shown[place.page], place.page))


def older_plans(ctx: Context) -> list[Strategy]:
    """Strategies before the current one that have young people's words, newest first.

    Words files are made from a current document, so older ones stand in their own language only.
    """
    if ctx.variant is not None:
        return []
    return ctx.once(
        "older-plans",
        lambda: [
            s for s in ctx.record.strategies if s is not ctx.record.strategy and has_plain_words(s.sections)
        ],
    )


def older_pledges(ctx: Context) -> list[Pledge]:
    """Pledges before the current one that have young people's words, newest first."""
    if ctx.variant is not None:
        return []
    return ctx.once(
        "older-pledges",
        lambda: [
            p
            for p in ctx.record.pledges
            if p is not ctx.record.pledge and any(promise.young_people for promise in p.promises)
        ],
    )


def plain_papers(ctx: Context) -> list[Decision]:
    """Decision papers that have young people's words, in the order of the official ones."""
    if ctx.variant is not None:
        return []
    return ctx.once(
        "plain-papers",
        lambda: [d for d in ctx.record.decisions if d.young_people or has_plain_words(d.sections)],
    )


def plan_parts(ctx: Context) -> list[tuple[int, Section]]:
    """The parts of the current strategy that have a page in this edition."""
    current = ctx.record.strategy
    return ctx.once("plan-parts", lambda: parts_of(current) if current else [])


def parts_of(strategy: Strategy) -> list[tuple[int, Section]]:
    """The parts of a strategy that are told in young people's words."""
    if not has_plain_words(strategy.sections):
        return []
    return [
        (i, s) for i, s in enumerate(strategy.sections) if not (s.young_people and s.young_people.leave_out)
    ]


def covered(document: Publication) -> frozenset[str]:
    """Addresses that other paragraphs' words stand for."""
    return frozenset(
        number_address(address)
        for _, value in facts(document)
        if isinstance(value, PlainWords)
        for address in value.also_covers
    )


def has_plain_words(sections: Iterable[Section]) -> bool:
    """Whether anything in these sections has young people's words."""
    return any(isinstance(v, PlainWords) and not v.leave_out for v in _values(sections))


def _values(sections: Iterable[Section]) -> Iterator[object]:
    for _, value in facts(tuple(sections)):
        yield value
