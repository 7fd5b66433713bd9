"""What changed between two versions, as pages: Before and Now, paragraph by paragraph, in both editions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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
    Tag,
    Text,
)
from corporate_parenting.editions import lineage
from corporate_parenting.editions.chapter import Chapter, Kind
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.marked_words import marked_words, unmarked
from corporate_parenting.model.changes import Change, Compared, Unit, compared, official, plain
from corporate_parenting.model.documents import Pledge, Publication, Strategy


def public_changes(ctx: Context) -> Iterator[Chapter]:
    """A page for each two versions that follow each other, in the official words."""
    for older, newer in pairs(ctx):
        yield _chapter(Page(ctx, compared(older, newer, official), "changes", official))


def plain_changes(ctx: Context) -> Iterator[Chapter]:
    """The same in young people's words, where anything in them changed."""
    for older, newer in pairs(ctx):
        found = compared(older, newer, plain)
        if tells(found):
            yield _chapter(Page(ctx, found, "plain-changes", plain))


def tells(found: Compared) -> bool:
    """Whether there is anything to tell: two plans that share nothing are no change of each other."""
    if found.is_one_document:
        return any(c.kind != "moved" for c in found.now) or bool(found.gone)
    return any(c.kind == "changed" for c in found.now)


def pairs(ctx: Context) -> Iterator[tuple[Publication, Publication]]:
    """Every two versions whose words are held and that follow each other: the older, the newer."""
    for line in (ctx.record.strategies, ctx.record.pledges, ctx.record.offers):
        for newer in line:
            older = lineage.older(ctx.record, newer)
            if older is not None and older.text_status == newer.text_status == "held":
                yield older, newer


def changes_slug(older: Publication, newer: Publication) -> str:
    """``strategy-2022-1-to-strategy-2026-1``, or ``pledge-2026-2-to-3``: what never changes."""
    there = newer.version if older.id == newer.id else f"{newer.id}-{newer.version}"
    return f"{older.id}-{older.version}-to-{there}".lower()


def ways_to_changes(ctx: Context, document: Publication, kind: Kind = "changes") -> Iterator[Inlines]:
    """Links to what changed before and after ``document``; none in editions that have no such pages."""
    if ctx.variant is not None:
        return
    for older, newer in pairs(ctx):
        if document is newer:
            said = ctx.words("changes.since", title=_name(ctx, older, kind))
        elif document is older:
            said = ctx.words("changes.in", title=_name(ctx, newer, kind))
        else:
            continue
        yield (Reference(ctx.page(kind, changes_slug(older, newer)), (Text(said),)),)


def plain_way(ctx: Context, document: Publication) -> Blocks:
    """The way from young people's own words to what changed in them."""
    older = ctx.older(document)
    if ctx.variant is not None or older is None or (older, document) not in pairs(ctx):
        return ()
    found = compared(older, document, plain)
    if not tells(found):
        return ()
    key = ctx.page("plain-changes", changes_slug(older, document))
    return (Paragraph((Reference(key, (Text(ctx.words("changes.plain.title")),)),)),)


def _name(ctx: Context, document: Publication, kind: Kind) -> str:
    plain_title = document.young_people.title if document.young_people else None
    return plain_title if kind == "plain-changes" and plain_title else ctx.titled(document)


@dataclass(frozen=True, slots=True)
class Page:
    """One page being written; ``words`` says which words of a unit it is about."""

    ctx: Context
    found: Compared
    kind: Kind
    words: Callable[[Unit], str]

    @property
    def is_plain(self) -> bool:
        return self.kind == "plain-changes"

    def named(self, kind: str) -> str:
        """What a kind of change is called. Of two documents nobody knows whether something was taken out:
        it may be said in other words.
        """
        return self.ctx.words(f"change.{kind}{self._of_two(kind)}")

    def counted(self, kind: str, n: int) -> str:
        return self.ctx.words(f"changes.n.{kind}{self._of_two(kind)}", n=n)

    def _of_two(self, kind: str) -> str:
        return "" if self.found.is_one_document or kind not in ("new", "gone") else ".two"

    @property
    def shown(self) -> tuple[Change, ...]:
        """Young people need not be told that a number or a place changed."""
        return tuple(c for c in self.found.now if not (self.is_plain and c.kind == "moved"))


def _chapter(page: Page) -> Chapter:
    ctx, found = page.ctx, page.found
    slug = changes_slug(found.older, found.newer)
    name = _name(ctx, found.newer, page.kind)
    title = ctx.words("changes.plain.title" if page.is_plain else "changes.title")
    full = ctx.words("changes.of", changes=title, title=name)
    other: Kind = "changes" if page.is_plain else "plain-changes"
    return Chapter(
        page.kind,
        ctx.council.id,
        Document((Text(full),), found.newer.language, (*ctx.notices(), *_blocks(page))),
        menu=title,
        key=ctx.page(page.kind, slug),
        slugs=(slug,),
        parent=_parent(page),
        listed=False,
        counterpart=ctx.page(other, slug),
        description=ctx.words("describe.changes", title=name),
        draft=found.newer.status == "draft",
    )


def _parent(page: Page) -> str:
    ctx, newer = page.ctx, page.found.newer
    current = lineage.in_force(ctx.record, newer)
    if page.is_plain:
        return _plain_page(ctx, newer)
    if isinstance(newer, Strategy | Pledge) and newer is current:
        return ctx.page(newer.document)
    return ctx.official(newer)


def _plain_page(ctx: Context, document: Publication) -> str:
    kinds = {"strategy": "plan", "pledge": "promises", "local_offer": "offer"}
    return ctx.page(kinds[document.document])


def _blocks(page: Page) -> Iterator[Block]:
    ctx, found = page.ctx, page.found
    yield _lead(page)
    counted = {kind: sum(c.kind == kind for c in page.shown) for kind in ("changed", "new", "moved")}
    counted |= {"gone": len(found.gone), "same": 0 if page.is_plain else found.same}
    said = [page.counted(kind, n) for kind, n in counted.items() if n]
    yield List(tuple(Item((Paragraph((Text(line),)),)) for line in said or [ctx.words("changes.none")]))
    if not found.is_one_document:
        told = ctx.words("changes.plain.two-documents" if page.is_plain else "changes.two-documents")
        yield Group("note", (Paragraph((Text(told),)),))
    for heading, changes in _by_page(page.shown, found.new_units):
        if heading is None:
            yield from (_change(page, change) for change in changes)
        elif heading in found.whole:
            yield Section(_heading(page, heading), (_whole(page, heading),))
        else:
            yield Section(_heading(page, heading), tuple(_change(page, c) for c in changes))
    if found.gone:
        out: list[Block] = []
        for heading, changes in _by_page(found.gone, found.old_units):
            below = tuple(_change(page, c) for c in changes if c.before is not heading)
            out += below if heading is None else (Section(_heading(page, heading), below),)
        yield Section((Text(page.named("gone")),), tuple(out))
    if page.is_plain:
        slug = changes_slug(found.older, found.newer)
        link = Reference(ctx.page("changes", slug), (Text(ctx.words("changes.official")),))
        yield Group("official", (Paragraph((link,)),))


def _lead(page: Page) -> Block:
    """From which to which, each with the way to it."""
    ctx, found = page.ctx, page.found
    if page.is_plain:
        return Paragraph((Text(ctx.words("changes.plain.lead")),))
    both = (("change.before", found.older), ("change.now", found.newer))
    rows = tuple(
        Definition(
            (Text(ctx.words(label)),),
            (Paragraph((Reference(ctx.official(document), (Text(ctx.titled(document)),)),)),),
        )
        for label, document in both
    )
    return Group("facts", (Definitions(rows),))


def _by_page(
    changes: Iterable[Change], units: tuple[Unit, ...]
) -> Iterator[tuple[Unit | None, list[Change]]]:
    """The changes below the heading of the page that each stands on, in order."""
    places = {id(unit): index for index, unit in enumerate(units)}
    grouped: dict[int | None, list[Change]] = {}
    for change in changes:
        unit = change.now or change.before
        assert unit is not None
        grouped.setdefault(places[id(unit)] if unit.is_top else unit.page, []).append(change)
    for top, found in grouped.items():
        yield (None if top is None else units[top]), found


def _whole(page: Page, heading: Unit) -> Group:
    """A part that is new as a whole needs no list of its paragraphs: they stand there."""
    ctx = page.ctx
    line: list[Inline] = [Tag("change", page.named("new"), "new"), Text(" ")]
    line.append(Text(ctx.words("changes.whole" if page.found.is_one_document else "changes.whole.two")))
    if not page.is_plain and heading.address:
        key = ctx.official(page.found.newer, heading.address)
        line += [Text(" "), Reference(key, (Text(ctx.words("changes.read")),))]
    return Group("change", (Paragraph(tuple(line)),))


def _heading(page: Page, unit: Unit) -> Inlines:
    said = unit.item.young_people if page.is_plain and hasattr(unit.item, "young_people") else None
    title = said.title if said and said.title else unit.words
    number = f"{unit.number} " if unit.number and not page.is_plain else ""
    return (Text(f"{number}{title}"),)


def _change(page: Page, change: Change) -> Group:
    """One paragraph: what sort of change, the way to it, what stood before and what stands now."""
    ctx = page.ctx
    unit = change.now or change.before
    assert unit is not None
    tag = Tag("change", page.named(change.kind), change.kind)
    line: list[Inline] = [tag]
    if place := _place(page, change):
        line += [Text(" "), place]
    blocks: list[Block] = [Paragraph(tuple(line))]
    if change.moved and not page.is_plain:
        blocks.append(Paragraph((Text(_moved(page, change)),)))
    if change.renumbered and change.before and change.now and not page.is_plain:
        blocks.append(Paragraph((Text(_renumbered(ctx, change.before, change.now)),)))
    blocks += _wordings(page, change)
    return Group("change", tuple(blocks))


def _place(page: Page, change: Change) -> Reference | None:
    """The way to the paragraph: in the newer version, or in the older one for what was taken out."""
    ctx, found = page.ctx, page.found
    document, unit = (found.newer, change.now) if change.now else (found.older, change.before)
    if unit is None or unit.address is None or unit.address not in ctx.book(document).places:
        return None
    if page.is_plain:
        return None
    label = unit.number or (unit.words if unit.is_heading else ctx.words("changes.place"))
    return Reference(ctx.official(document, unit.address), (Text(label),))


def _moved(page: Page, change: Change) -> str:
    assert change.before is not None
    assert change.now is not None
    was, is_ = _home(page.found.old_units, change.before), _home(page.found.new_units, change.now)
    if was and is_ and was != is_:
        return page.ctx.words("changes.moved-from", was=was)
    return page.ctx.words("changes.moved-within")


def _home(units: tuple[Unit, ...], unit: Unit) -> str:
    return "" if unit.home is None else units[unit.home].words


def _renumbered(ctx: Context, before: Unit, now: Unit) -> str:
    if not before.number:
        return ctx.words("changes.number-new", now=now.number)
    if not now.number:
        return ctx.words("changes.number-gone", was=before.number)
    return ctx.words("changes.renumbered", was=before.number, now=now.number)


def _wordings(page: Page, change: Change) -> Blocks:
    words = page.ctx.words

    def row(label: str, content: Inlines) -> Definition:
        return Definition((Text(words(label)),), (Paragraph(content),))

    rows: Iterable[Definition]
    if change.before and change.now and change.kind == "changed":
        before, now = marked_words(page.words(change.before), page.words(change.now))
        rows = (row("change.before", before), row("change.now", now))
    elif change.now:
        rows = (row("change.now", unmarked(page.words(change.now))),)
    else:
        assert change.before is not None
        rows = (row("change.before", unmarked(page.words(change.before))),)
    return (Definitions(tuple(rows)),)
