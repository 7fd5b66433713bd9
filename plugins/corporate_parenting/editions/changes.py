"""What changed between two versions, as pages: Before and Now, paragraph by paragraph, in both editions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Definition,
    Definitions,
    Document,
    Group,
    Inlines,
    Item,
    List,
    Paragraph,
    Reference,
    Section,
    Strong,
    Text,
)
from corporate_parenting.editions import lineage
from corporate_parenting.editions.chapter import Chapter, Kind, plain_key
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.one_change import Page, changes_slug, heading_of, one_change
from corporate_parenting.model.changes import Change, Compared, Unit, compared, official, plain
from corporate_parenting.model.documents import Pledge, Publication, Strategy


def public_changes(ctx: Context) -> Iterator[Chapter]:
    """A page for each two versions that follow each other, in the official words."""
    for older, newer in pairs(ctx):
        yield _chapter(Page(ctx.of_its_time(newer), compared(older, newer, official), "changes", official))


def plain_changes(ctx: Context, closing: Blocks) -> Iterator[Chapter]:
    """The same in young people's words, where anything in them changed; ``closing`` ends each page."""
    for older, newer in pairs(ctx):
        found = compared(older, newer, plain)
        if tells(found):
            yield _chapter(Page(ctx.of_its_time(newer), found, "plain-changes", plain), closing)


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
    title = ctx.words(
        "changes.of", changes=ctx.words("changes.plain.title"), title=_name(ctx, document, "plain-changes")
    )
    return (Paragraph((Reference(key, (Text(title),)),)),)


def _name(ctx: Context, document: Publication, kind: Kind) -> str:
    plain_title = document.young_people.title if document.young_people else None
    return plain_title if kind == "plain-changes" and plain_title else ctx.titled(document)


def _chapter(page: Page, closing: Blocks = ()) -> Chapter:
    ctx, found = page.ctx, page.found
    slug = page.slug
    said = notices(ctx, found.newer, plain=page.is_plain)
    name = _name(ctx, found.newer, page.kind)
    title = ctx.words("changes.plain.title" if page.is_plain else "changes.title")
    full = ctx.words("changes.of", changes=title, title=name)
    other: Kind = "changes" if page.is_plain else "plain-changes"
    return Chapter(
        page.kind,
        ctx.council.id,
        Document((Text(full),), found.newer.language, (*said, *_blocks(page), *closing)),
        menu=title,
        key=ctx.page(page.kind, slug),
        slugs=(slug,),
        parent=_parent(page),
        listed=False,
        tab=_tab(page),
        counterpart=ctx.page(other, slug),
        description=ctx.words("describe.changes", title=name),
        draft=found.newer.status == "draft",
        keys=tuple((_key(page, part), part.ident) for part in _parts(page)[1]),
    )


def _tab(page: Page) -> str:
    """What tabs say of young people's page where the document has no title in their words."""
    ctx, newer = page.ctx, page.found.newer
    if not page.is_plain or (newer.young_people and newer.young_people.title):
        return ""
    kind = {"strategy": "plan", "pledge": "promises", "local_offer": "offer"}[newer.document]
    title = f"{ctx.words(f'{kind}.title')} {newer.version}"
    return ctx.words("changes.of", changes=ctx.words("changes.plain.title"), title=title)


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
    """First how much changed and where, with the way to each part; then the changes, part by part."""
    ctx, found = page.ctx, page.found
    yield _lead(page)
    counted = _counted(page, page.shown) + _counted(page, found.gone)
    if found.same and not page.is_plain:
        counted.append(page.counted("same", found.same))
    yield _listed([(Text(line),) for line in counted or [ctx.words("changes.none")]])
    if not found.is_one_document:
        told = ctx.words("changes.plain.two-documents" if page.is_plain else "changes.two-documents")
        mark = () if page.is_plain else (Strong((Text(ctx.words("note.ours")),)), Text(" "))
        yield Group("note", (Paragraph((*mark, Text(told))),))
    loose, parts = _parts(page)
    if len(parts) > 1:
        ways = [(Reference(_key(page, part), part.title), Text(f" ({part.said})")) for part in parts]
        yield Section((Text(ctx.words("changes.parts")),), (_listed(ways),))
    yield from loose
    yield from (Section(part.title, _shown(page, part), ident=part.ident) for part in parts)
    if page.is_plain:
        link = Reference(ctx.page("changes", page.slug), (Text(ctx.words("changes.official")),))
        yield Group("official", (Paragraph((link,)),))


def _shown(page: Page, part: _Part) -> Blocks:
    """Its changes; for young people they open below how many there are."""
    if not page.is_plain or not part.label:
        return part.blocks
    stands = 1 if isinstance(part.blocks[0], Paragraph) else 0  # what must be known of all of them
    label = Paragraph((Text(part.label),))
    return (*part.blocks[:stands], Group("unfold", (label, *part.blocks[stands:])))


@dataclass(frozen=True, slots=True)
class _Part:
    """A headed part of the page; ``said`` tells in a few words what it holds, ``label`` what unfolds."""

    ident: str
    title: Inlines
    said: str
    blocks: Blocks
    label: str = ""


def _key(page: Page, part: _Part) -> str:
    return f"{page.ctx.page(page.kind, page.slug)}/{part.ident}"


def _parts(page: Page) -> tuple[Blocks, tuple[_Part, ...]]:
    """What stands before any heading, and each part: those with changes, those that are new as a whole, and
    what stands no more.
    """
    ctx, found = page.ctx, page.found
    loose: Blocks = ()
    parts: list[_Part] = []
    whole: list[Unit] = []
    for heading, changes in _by_page(page.shown, found.new_units):
        if heading is None:
            loose = tuple(one_change(page, change) for change in changes)
        elif heading in found.whole:
            whole.append(heading)
        else:
            said = ", ".join(_counted(page, changes))
            blocks = _below(page, heading, changes)
            parts.append(_Part(f"part-{len(parts) + 1}", heading_of(page, heading), said, blocks, said))
    if whole:
        title = ctx.words("changes.whole" if found.is_one_document else "changes.whole.two")
        listed = _listed([_way(page, found.newer, heading) for heading in whole])
        parts.append(_Part("whole", (Text(title),), str(len(whole)), (listed,)))
    if found.gone:
        parts.append(_gone(page))
    return loose, tuple(parts)


def _gone(page: Page) -> _Part:
    """What was taken out. Of a document whose place another took, parts of which nothing stayed are named."""
    ctx, found = page.ctx, page.found
    out: list[Block] = []
    whole: list[Inlines] = []
    for heading, changes in _by_page(found.gone, found.old_units):
        if heading is None:
            out += (one_change(page, change) for change in changes)
        elif heading in found.whole_gone and not found.is_one_document:
            whole.append(_way(page, found.older, heading))
        else:
            out.append(Section(heading_of(page, heading), _below(page, heading, changes)))
    if whole:
        out.insert(0, _listed(whole))
    if page.is_plain and found.is_one_document:
        out.insert(0, Paragraph((Text(ctx.words("changes.plain.gone")),)))
    title = ctx.words("change.gone" if found.is_one_document else "changes.whole.gone")
    label = page.counted("gone", len(found.gone))
    return _Part("gone", (Text(title),), str(len(found.gone)), tuple(out), label)


def _below(page: Page, heading: Unit, changes: list[Change]) -> Blocks:
    """The changes of a part. That its heading is new, or gone, is told only where nothing else is."""
    told = [c for c in changes if c.kind not in ("new", "gone") or heading not in (c.before, c.now)]
    return tuple(one_change(page, change) for change in told or changes)


def _way(page: Page, document: Publication, heading: Unit) -> Inlines:
    """The name of a part, as a link where that part has a place that can be led to."""
    ctx, name = page.ctx, heading_of(page, heading)
    if heading.address is None or (page.is_plain and not isinstance(document, Strategy)):
        return name
    if page.is_plain:
        return (Reference(plain_key(ctx.council.id, ctx.name(document), heading.address), name),)
    return (Reference(ctx.official(document, heading.address), name),)


def _counted(page: Page, changes: Sequence[Change]) -> list[str]:
    """How many of each sort, in words."""
    counts = ((kind, sum(c.kind == kind for c in changes)) for kind in ("changed", "new", "moved", "gone"))
    return [page.counted(kind, n) for kind, n in counts if n]


def _listed(lines: Iterable[Inlines]) -> List:
    return List(tuple(Item((Paragraph(line),)) for line in lines))


def _lead(page: Page) -> Block:
    """From which to which, each with the way to it."""
    ctx, found = page.ctx, page.found
    if page.is_plain:
        way = Reference(_plain_page(ctx, found.newer), (Text(_name(ctx, found.newer, page.kind)),))
        return Paragraph((Text(f"{ctx.words('changes.plain.lead')} "), way))
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
