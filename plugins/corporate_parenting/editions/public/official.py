"""A document's official words as a tree: to the letter, in order, with our notes beside them."""

from __future__ import annotations

from collections.abc import Iterable

from corporate_parenting.diagnostics import Step
from corporate_parenting.document import nodes as tree
from corporate_parenting.document.markup import text_of
from corporate_parenting.document.nodes import (
    Group,
    Inline,
    Inlines,
    Item,
    List,
    Paragraph,
    Quote,
    Reference,
    Tag,
    Text,
)
from corporate_parenting.editions.chapter import picture_key, plain_key
from corporate_parenting.editions.context import Context, shortened
from corporate_parenting.editions.public.facts import printed
from corporate_parenting.editions.public.kinds import block_tags, found, section_tags
from corporate_parenting.editions.public.notes import note, notes, withheld
from corporate_parenting.editions.public.support import Support
from corporate_parenting.editions.spoken import in_the_voice_of
from corporate_parenting.model.addresses import number_address
from corporate_parenting.model.approvals import Correction
from corporate_parenting.model.base import Citation, EditorsNote, held
from corporate_parenting.model.blocks import (
    Block,
    BlockBase,
    CommitmentBlock,
    ListBlock,
    NoteBlock,
    Picture,
    PictureBlock,
    PromiseBlock,
    PullQuoteBlock,
    QuoteBlock,
    QuotedFrom,
    Section,
    TableBlock,
    TextBlock,
)
from corporate_parenting.model.documents import Promise, Publication
from corporate_parenting.model.scalars import Words

Steps = tuple[Step, ...]


class Official:
    """Writes one page of one document; hard words link to the glossary once a page."""

    def __init__(self, ctx: Context, document: Publication, support: Support | None = None) -> None:
        self.ctx = ctx
        self.document = document
        self.anchors = ctx.book(document).anchors
        self.own = {f.steps: f.anchor for f in found(ctx, document) if f.anchor}
        """Our anchors, for parts that name their kind and have no address."""
        self.support = support
        self.seen: set[str] = set()
        places = ctx.book(document).places
        self.put_right: dict[Steps, list[Correction]] = {}
        """Corrections by the place that they changed."""
        for correction in document.corrections:
            for address in correction.at:
                if place := places.get(number_address(address)):
                    self.put_right.setdefault(place.steps, []).append(correction)

    def section(self, section: Section, steps: Steps) -> tree.Section:
        return tree.Section(
            (Text(section.title),),
            self.inside(section, steps),
            number=printed(section),
            ident=self.anchors.get(steps) or self.own.get(steps),
        )

    def inside(self, section: Section, steps: Steps) -> tree.Blocks:
        """A section's notes, body and sections, without its own heading."""
        return (
            *section_tags(self.ctx, section),
            *self._about(section),
            *self.notes(section.notes),
            *self.corrected(steps),
            *self.body(section.body, (*steps, "body")),
            *self.references(section.sources),
            *(
                self.section(inner, (*steps, "sections", index))
                for index, inner in enumerate(section.sections)
            ),
        )

    def _about(self, section: Section) -> tree.Blocks:
        """A section that describes a body leads to it."""
        body = next((b for b in self.ctx.council.bodies if b.id == section.about), None)
        if body is None:
            return ()
        link = Reference(f"{self.ctx.page('governance')}#body-{body.id}", (Text(body.name),))
        return (Group("reference", (Paragraph((Text(f"{self.ctx.words('fact.about')}: "), link)),)),)

    def body(self, blocks: Iterable[Block], steps: Steps) -> tree.Blocks:
        out: list[tree.Block] = []
        for index, block in enumerate(blocks):
            out.extend(self.block(block, (*steps, index)))
        return tuple(out)

    def block(self, block: BlockBase, steps: Steps, *, number: bool = True) -> tree.Blocks:
        """One block with what stands beside it. ``number`` is false where a list shows it."""
        first = (
            *block_tags(self.ctx, block, self.own.get(steps) if number else None),
            *self._first(block, steps, number=number),
        )
        if not isinstance(block, QuoteBlock):
            first = (*first, *self._list(block, steps))  # what leads away stands below the whole sentence
        rest = (
            *self._total(block),
            *self.body(block.body, (*steps, "body")),
            *withheld(self.ctx, block.withheld),
            *self.notes(block.notes),
            *self.corrected(steps),
            *self.citations(block.references),
            *self._assessment(block),
        )
        plain = in_plain_words(self.ctx, self.document, block) if number else ()
        extra = self.support.beside(block) if self.support else ()
        if isinstance(block, CommitmentBlock | PromiseBlock) and (extra or rest):
            stale = self.ctx.stale(self.document, block.id, block.number)
            return (Group("commitment", (*first, *plain, *stale, *rest, *extra)),)
        return (*first, *plain, *self.ctx.stale(self.document, block.id, block.number), *rest, *extra)

    def _first(self, block: BlockBase, steps: Steps, *, number: bool) -> tree.Blocks:
        match block:
            case TextBlock(text=words) | CommitmentBlock(commitment=words) | PromiseBlock(promise=words):
                return (self._paragraph(block, words, steps, number=number),)
            case QuoteBlock(quote=words, source=source):
                quoted = self._paragraph(block, words, steps, number=number)
                whole = (quoted, *self._list(block, steps))  # a list that is quoted too
                printed_from = (Text(source.as_printed),) if source and source.as_printed else ()
                return (Quote(whole, printed_from), *self._quoted_from(source))
            case PullQuoteBlock(pull_quote=words):
                # Kept from screen readers, so it holds no link that a keyboard could reach.
                repeated = (Text(text_of(self.ctx.inlines(words, self.document))),)
                return (Quote((Paragraph(repeated),), repeats=True),)
            case TableBlock(table=table):
                return (
                    tree.Table(
                        self.words(table.caption, block),
                        tuple(self.words(cell, block) for cell in table.head),
                        tuple(tuple(self.words(cell, block) for cell in row) for row in table.rows),
                        ident=self.anchors.get(steps),
                    ),
                )
            case PictureBlock(picture=picture) if seen := self._picture(picture, steps):
                return seen
            case PictureBlock(picture=picture):
                lost = self.ctx.words(f"picture.{picture.text_status}")
                alt = picture.alt
                said = self.ctx.words("picture.not-described") if alt == "not_in_source" else alt
                caption = [Text(f" {picture.caption}")] if picture.caption else []
                return (
                    Group(
                        "note",
                        (Paragraph((Text(lost), *caption, Text(f" {said}"))),),
                        self.anchors.get(steps),
                    ),
                )
            case NoteBlock(note=words):
                return (self.note((*self.words(words),)),)
            case ListBlock():
                shown = block.number and number
                return (Paragraph((), block.number, self.anchors.get(steps)),) if shown else ()
        raise TypeError(type(block).__name__)

    def _picture(self, picture: Picture, steps: Steps) -> tree.Blocks:
        """The picture itself; that it was taken out; or nothing, where we have only its words."""
        if not picture.file:
            return ()
        name = picture.name
        if name in self.ctx.record.taken_out:
            return (self.note((Text(self.ctx.words("picture.taken-out")),)),)
        own = self.ctx.record.pictures.get(name)
        if own is None:
            return ()
        image = tree.Image(picture_key(name, self.ctx.council.id), own.width, own.height)
        caption = (Text(picture.caption),) if picture.caption else ()
        return (tree.Figure(image, picture.alt, caption, self.anchors.get(steps)),)

    def _paragraph(self, block: BlockBase, words: Words, steps: Steps, *, number: bool) -> Paragraph:
        return Paragraph(
            self.words(words, block),
            number=block.number if number else None,
            ident=self.anchors.get(steps) if number else None,
        )

    def _list(self, block: BlockBase, steps: Steps) -> tree.Blocks:
        if not block.items:
            return ()
        items = []
        for index, item in enumerate(block.items):
            at = (*steps, "list", index)
            ident = self.anchors.get(at) or self.own.get(at)
            items.append(Item(self.block(item, at, number=False), marker=item.number, ident=ident))
        return (List(tuple(items)),)

    def _total(self, block: BlockBase) -> tree.Blocks:
        """The sum of a list's figures, marked as ours: the source prints none."""
        figures = [item.money for item in block.items if item.money is not None]
        if len(figures) < 2:
            return ()
        said = self.ctx.words("money.total", n=len(figures), total=f"£{sum(figures):,}")
        return (self.note((Text(said),)),)

    def words(self, words: str, block: BlockBase | None = None) -> Inlines:
        footnotes = block.footnotes if block else ()
        return self.ctx.linked(self.ctx.inlines(words, self.document, footnotes), self.seen)

    def notes(self, found: Iterable[EditorsNote]) -> tree.Blocks:
        return notes(self.ctx, found, self.document)

    def note(self, content: Inlines) -> Group:
        return note(self.ctx, content)

    def corrected(self, steps: Steps) -> tree.Blocks:
        """What was put right at this place, told where it stands."""
        return tuple(self._correction(correction) for correction in self.put_right.get(steps, ()))

    def corrections(self) -> tree.Blocks:
        """All of them with the way to where they stand, for the document's own page."""
        if not self.document.corrections:
            return ()
        told = tuple(self._correction(c, lead=True) for c in self.document.corrections)
        return (tree.Section((Text(self.ctx.words("corrections.title")),), told),)

    def _correction(self, correction: Correction, *, lead: bool = False) -> Group:
        when = self.ctx.date(correction.dated)
        said: list[Inline] = [
            tree.Strong((Text(self.ctx.words("corrected.on", date=when, by=correction.by)),)),
            Text(" "),
            *self.ctx.inlines(correction.what, self.document),
            Text(" "),
            *self.ctx.inlines(correction.because, self.document),
        ]
        if lead and (there := self.ctx.sources(correction.at, self.document, label="corrected.at")):
            said += [Text(" "), *there]
        if sources := self.ctx.sources(correction.sources, self.document):
            said += [Text(" "), *sources]
        return Group("correction", (Paragraph(tuple(said)),))

    def citations(self, references: Iterable[Citation]) -> tree.Blocks:
        return tuple(
            self.note(self._citation(r)) for r in references if r.means or r.to or r.state or r.locator
        )

    def _citation(self, cited: Citation) -> Inlines:
        printed_so: Inlines = (Text(f"“{cited.as_printed}”"),) if cited.as_printed else ()
        is_link = bool(printed_so and cited.to and cited.state != "dead")
        out: list[Inline] = [tree.Link(cited.to or "", printed_so)] if is_link else [*printed_so]
        if cited.means:
            out += [Text(" "), Text(self.ctx.words("citation.means")), Text(" "), *self.words(cited.means)]
        space = " " if out else ""
        if cited.to and cited.state == "dead":
            out += [Text(f"{space}{cited.to} "), Tag("status", self.ctx.words("citation.dead"))]
        elif cited.to and not is_link:
            out += [Text(space), tree.Link(cited.to, (Text(cited.to),))]
        if cited.checked_on:
            checked = self.ctx.words("citation.checked", date=self.ctx.date(cited.checked_on))
            out.append(Text(f" ({checked})"))
        if cited.locator:
            out += [
                Text("; " if out else ""),
                Text(self.ctx.words("citation.locator", locator=cited.locator)),
            ]
        return tuple(out)

    def references(self, sources: Iterable[str]) -> tree.Blocks:
        content = self.ctx.sources(sources, self.document)
        return (Group("reference", (Paragraph(content),)),) if content else ()

    def _assessment(self, block: BlockBase) -> tree.Blocks:
        """Whether a paragraph speaks of a new equality impact assessment or relies on an earlier one."""
        if block.equality_assessment is None:
            return ()
        key = f"equality.{block.equality_assessment}"
        if block.equality_assessment == "relied_on_earlier" and block.assessment_of:
            return (self.note((Text(self.ctx.words("equality.relied_on_one_of", of=block.assessment_of)),)),)
        return (self.note((Text(self.ctx.words(key)),)),)

    def _quoted_from(self, source: QuotedFrom | None) -> tree.Blocks:
        """What we know of a quotation and the source does not say, then our notes on it."""
        if source is None:
            return ()
        out: list[Inline] = [*self.words(source.means)] if source.means else []
        if source.to:
            space = (Text(" "),) if out else ()
            out += [*space, tree.Link(source.to, (Text(self.ctx.words("note.link")),))]
        ours = (self.note((Text(f"{self.ctx.words('quote.from')} "), *out)),) if out else ()
        return (*ours, *self.notes(source.notes))


def in_plain_words(ctx: Context, document: Publication, item: BlockBase | Promise) -> tree.Blocks:
    """The way to an item's own words on young people's pages; nothing where they hold none of it."""
    said = item.young_people
    address = item.id or number_address(item.number or "")
    if said is None or said.leave_out or not address:
        return ()
    place = ctx.book(document).places.get(address)
    key = plain_key(ctx.council.id, ctx.name(document), address)
    if place is None or place.item is not item or key not in ctx.told:
        return ()
    label: Inlines
    if number := (item.number or "").rstrip("."):
        kind = "promise" if isinstance(item, Promise) and " " not in number else "paragraph"
        label = (Text(ctx.words(f"plain.{kind}", number=number)),)
    else:
        translated = ctx.variant is not None and ctx.variant.language
        # What the document says in plain words is in its own language; a translation has the official words.
        words = (held(item, "text") or held(item, "promise")) if translated else said.text
        if not words:
            return ()
        begins = in_the_voice_of(shortened(ctx.inlines(words), 50).rstrip(":"), words)
        label = (Text(ctx.words("plain.unnumbered", words="")), Text(begins))
    return (Group("plain", (Paragraph((Reference(key, label),)),)),)


def contents(ctx: Context, document: Publication, sections: Iterable[tuple[str, Section]]) -> List:
    """A list of links: each section by its key, with the page that the source's own contents give, and the
    sections within it that those contents name too.
    """
    items = []
    for key, section in sections:
        number = printed(section)
        title = f"{number} {section.title}" if number else section.title
        line: list[Inline] = [Reference(key, (Text(in_the_voice_of(title, section.title)),))]
        if section.printed_page:
            line.append(Text(f" {ctx.words('contents.printed-page', page=section.printed_page)}"))
        within = [
            (ctx.official(document, address), inner)
            for inner in section.sections
            if inner.printed_page and (address := inner.id or number_address(inner.number or ""))
        ]
        inner_list = (contents(ctx, document, within),) if within else ()
        items.append(Item((Paragraph(tuple(line)), *inner_list)))
    return List(tuple(items))
