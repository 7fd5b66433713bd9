"""The pages on which councils stand side by side: Sections in the tree, never a wide table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Definition,
    Definitions,
    Foreign,
    Group,
    Inline,
    Inlines,
    Item,
    List,
    Paragraph,
    Reference,
    Section,
    Strong,
    Tag,
    Text,
)
from corporate_parenting.editions.chapter import shared_key
from corporate_parenting.editions.compare.gather import Filter, Side
from corporate_parenting.editions.context import Context, shortened
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.public.facts import printed
from corporate_parenting.model.blocks import TextBlock
from corporate_parenting.model.documents import Strategy
from corporate_parenting.model.stages import NOT_MAPPED, Commitment
from corporate_parenting.words import Furniture, direction

_BEGINS = 50
"""Letters of a commitment without a number that tell its link from the others."""


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page stands: its stage and all stages, its filter and all filters, the filter's pages."""

    stage: str
    stages: tuple[str, ...]
    way: Filter
    ways: tuple[Filter, ...]
    parts: tuple[tuple[Side, ...], ...]
    number: int

    @staticmethod
    def slug(way: Filter, number: int) -> str:
        """``principle-a/page-2``; empty for the stage's own page."""
        return "/".join(filter(None, (way.slug, f"page-{number + 1}" if number else "")))

    def key(self, way: Filter, number: int = 0) -> str:
        slug = self.slug(way, number)
        return shared_key("compare", self.stage, *((slug,) if slug else ()))


def anchor(side: Side) -> str:
    return f"council-{side.ctx.council.id}"


def span(part: Sequence[Side], words: Furniture) -> str:
    """``Barnet to Dudley``."""
    first, last = part[0].ctx.council.name, part[-1].ctx.council.name
    return first if first == last else words("range", start=first, end=last)


def overview(
    every: Sequence[Side], by_stage: Mapping[str, Sequence[Side]], words: Furniture
) -> Iterator[Block]:
    """What is compared, what the stages mean, and every council with what we hold of it."""
    yield Paragraph((Text(words("compare.lead")),))
    stages = tuple(
        Definition(
            (Reference(shared_key("compare", stage), (Text(words(f"stage.{stage}")),)),),
            (
                Paragraph((Text(words(f"stage.{stage}.means")),)),
                Paragraph((Text(_count(by_stage[stage], words)),)),
            ),
        )
        for stage in by_stage
    )
    said = Paragraph((Text(words("compare.stages.text")),))
    yield Section((Text(words("compare.stages")),), (said, Definitions(stages)))
    items = tuple(Item((Paragraph(tuple(_council_line(side))),)) for side in every)
    newest = Paragraph((Text(words("compare.newest")),))
    yield Section((Text(words("compare.councils")),), (newest, List(items)))


def _council_line(side: Side) -> Iterator[Inline]:
    ctx = side.ctx
    yield from _newest(side, Strong((Text(ctx.council.name),)))
    if side.strategy and side.strategy.text_status == "held":
        yield Text(f"{ctx.words.count('compare.commitments', len(side.commitments))}.")


def _newest(side: Side, name: Inline) -> Iterator[Inline]:
    """A council with its newest strategy, and why we do not hold that where we do not."""
    ctx = side.ctx
    yield name
    yield from _marks(ctx)
    yield Text(": ")
    if side.strategy is None:
        yield Text(ctx.words("compare.no-strategy"))
        return
    yield from _strategy(side, side.strategy)
    yield Text(". ")
    if side.strategy.text_status != "held":
        yield Text(ctx.words(f"text.{side.strategy.text_status}"))


def _strategy(side: Side, strategy: Strategy) -> Iterator[Inline]:
    """Its title, period and status, and whether it is over."""
    ctx = side.ctx
    yield Reference(ctx.official(strategy), in_language(strategy, (Text(strategy.title),), ctx.words))
    if (period := ctx.period(strategy)) and period not in strategy.title:
        yield Text(f", {period}")
    elif not period and strategy.dated:
        yield Text(f", {ctx.date(strategy.dated)}")
    yield Text(" ")
    yield Tag("status", ctx.words(f"status.{strategy.status}"), strategy.status)
    if side.has_ended and strategy.status != "superseded":
        yield Text(ctx.words("comma"))
        yield Tag("status", ctx.words("compare.ended"), "superseded")


def _marks(ctx: Context) -> Inlines:
    """That a council is invented, or that the words are ours."""
    if ctx.council.fictional:
        return (Text(" "), Tag("status", ctx.words("home.fictional"), "fictional"))
    if ctx.council.illustration:
        return (Text(" "), Tag("status", ctx.words("home.illustration"), "illustration"))
    return ()


def page_blocks(page: Page, part: Sequence[Side], every: Sequence[Side], words: Furniture) -> Iterator[Block]:
    """What the stage means, ways to narrow it, the councils, and those that say nothing here."""
    yield Paragraph((Text(words(f"stage.{page.stage}.means")),))
    yield Group("more", tuple(_ways(page, part, words)))
    yield from (_side(page, side) for side in part)
    if not page.way.slug and page.number == len(page.parts) - 1:
        yield from _nothing_here(page, every, words)


def _name(side: Side) -> Inlines:
    return (Text(side.ctx.council.name),)


def _ways(page: Page, part: Sequence[Side], words: Furniture) -> Iterator[Block]:
    """Links to the other stages, to this one narrowed, to the next councils and to each on this page.

    Where the reader is there is no link.
    """
    stages = ((shared_key("compare", s), words(f"stage.{s}"), s == page.stage) for s in page.stages)
    yield from _choices(words("compare.stage"), stages, words)
    ways = ((page.key(way), way.label, way.slug == page.way.slug) for way in page.ways)
    yield from _choices(words("compare.show"), ways, words)
    parts = (
        (page.key(page.way, n), span(councils, words), n == page.number)
        for n, councils in enumerate(page.parts)
        if councils
    )
    yield from _choices(words("compare.pages"), parts, words)
    key = page.key(page.way, page.number)
    here = ((f"{key}#{anchor(side)}", side.ctx.council.name, False) for side in part)
    yield from _choices(words("compare.here"), here, words)


def _choices(label: str, choices: Iterable[tuple[str, str, bool]], words: Furniture) -> Iterator[Block]:
    """A label and its links; nothing where there is no choice."""
    shown = Text(f" {words('compare.shown')}")
    items = tuple(
        Item((Paragraph((Strong((Text(name),)), shown) if here else (Reference(key, (Text(name),)),)),))
        for key, name, here in choices
    )
    if len(items) > 1:
        yield Paragraph((Text(label),))
        yield List(items)


def _side(page: Page, side: Side) -> Section:
    assert side.strategy is not None
    ctx, strategy = side.ctx, side.strategy
    said = (n for n in notices(ctx, strategy) if not (isinstance(n, Group) and n.role == "over"))
    blocks: list[Block] = [*said, Paragraph(tuple(_strategy(side, strategy)))]  # its marks say so too
    if page.way.of_principle:
        blocks += _ours(side, strategy)
    if page.stage == NOT_MAPPED:
        blocks += _by_section(side, strategy)
    else:
        blocks.append(_list(ctx, strategy, side.commitments))
    return Section((*_name(side), *_marks(ctx)), tuple(blocks), ident=anchor(side))


def _ours(side: Side, strategy: Strategy) -> Iterator[Block]:
    """Says that it is we who map these words onto the law, and why."""
    reasons = {n.why_ours: None for c in side.commitments for n in side.named(c).values() if n.why_ours}
    words = side.ctx.words
    for why in reasons:
        said = words(f"ours.{why}", title=strategy.title)
        yield Group("note", (Paragraph((Strong((Text(words("note.ours")),)), Text(f" {said}"))),))


def _by_section(side: Side, strategy: Strategy) -> Iterator[Section]:
    """Under the council's own headings, since no stage of ours fits."""
    groups: dict[int, list[Commitment]] = {}
    for commitment in side.commitments:
        groups.setdefault(id(commitment.sections[-1]), []).append(commitment)
    for group in groups.values():
        section = group[0].sections[-1]
        number = printed(section)
        heading = f"{number} {section.title}" if number else section.title
        title = in_language(strategy, (Text(heading),), side.ctx.words)
        yield Section(title, (_list(side.ctx, strategy, group),))


def _list(ctx: Context, strategy: Strategy, found: Sequence[Commitment]) -> List:
    return List(tuple(_line(ctx, strategy, c) for c in found))


def _line(ctx: Context, strategy: Strategy, commitment: Commitment) -> Item:
    """The same on every page on which the commitment stands, so it is written once."""
    return ctx.once(("compared", commitment.steps), lambda: Item(_commitment(ctx, strategy, commitment)))


def _commitment(ctx: Context, strategy: Strategy, commitment: Commitment) -> Blocks:
    """The words, the way to their paragraph, and on an illustration that they are ours."""
    block = commitment.block
    said = ctx.inlines(commitment.words, strategy, block.footnotes)
    where = (
        ctx.words("compare.paragraph", number=block.number) if block.number else ctx.words("compare.in-place")
    )
    about = ctx.council.name if block.number else f"{ctx.council.name}, {shortened(said, _BEGINS)}"
    link = Reference(ctx.official(strategy, commitment.nearest), (Text(where),), about)
    mark: Inlines = ()
    if ctx.council.illustration:
        mark = (Text(" "), Tag("status", ctx.words("compare.illustration"), "illustration"))
    line = Paragraph((*in_language(strategy, said, ctx.words), Text(" "), link, *mark))
    items = tuple(_item(ctx, strategy, item) for item in commitment.listed)
    return (line, List(items)) if items else (line,)


def _item(ctx: Context, strategy: Strategy, item: TextBlock) -> Item:
    said = in_language(strategy, ctx.inlines(item.text, strategy, item.footnotes), ctx.words)
    return Item((Paragraph(said),), marker=item.number)


def in_language(strategy: Strategy, content: Inlines, words: Furniture) -> Inlines:
    """Marked with the strategy's language where that is not the page's."""
    if strategy.language == words.language:
        return content
    return (Foreign(strategy.language, direction(strategy.language), content),)


def _nothing_here(page: Page, every: Sequence[Side], words: Furniture) -> Iterator[Section]:
    """Councils with no line on this page, and why: a gap of ours is never shown as one of theirs."""
    there = {side.ctx.council.id for part in page.parts for side in part}
    left = [side for side in every if side.ctx.council.id not in there]
    if not left or page.stage == NOT_MAPPED:
        return
    items = tuple(Item((Paragraph(tuple(_why(side))),)) for side in left)
    yield Section((Text(words("compare.nothing")),), (List(items),))


def _why(side: Side) -> Iterator[Inline]:
    ctx = side.ctx
    yield from _newest(side, Text(ctx.council.name))
    if side.strategy is None or side.strategy.text_status != "held":
        return
    if any(c.stage == NOT_MAPPED for c in side.commitments):
        yield Text(ctx.words("compare.elsewhere"))
        yield Text(" ")
        link = (Text(ctx.words(f"stage.{NOT_MAPPED}")),)
        yield Reference(f"{shared_key('compare', NOT_MAPPED)}", link)
    else:
        yield Text(ctx.words("compare.none"))


def _count(here: Sequence[Side], words: Furniture) -> str:
    if not here:
        return words("compare.none")
    number = sum(len(side.commitments) for side in here)
    councils = words.count("compare.councils-count", len(here))
    return f"{words.count('compare.commitments', number)}{words('comma')}{councils}."
