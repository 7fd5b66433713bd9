"""One change between two versions, as blocks: what sort it is, the way to it, what stood and what stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corporate_parenting.document.markup import text_of
from corporate_parenting.document.nodes import (
    Block,
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
from corporate_parenting.editions.chapter import Kind
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.marked_words import marked_words, unmarked
from corporate_parenting.model.blocks import Action
from corporate_parenting.model.changes import Change, Compared, Unit
from corporate_parenting.model.documents import Promise, Publication

_FIRST_WORDS = 7
"""So many words of a paragraph name it in a link, so that no two links are called alike."""


def changes_slug(older: Publication, newer: Publication) -> str:
    """``strategy-2022-1-to-strategy-2026-1``, or ``pledge-2026-2-to-3``: what never changes."""
    there = newer.version if older.id == newer.id else f"{newer.id}-{newer.version}"
    return f"{older.id}-{older.version}-to-{there}".lower()


@dataclass(frozen=True, slots=True)
class Page:
    """One page being written; ``words`` says which words of a unit it is about."""

    ctx: Context
    found: Compared
    kind: Kind
    words: Callable[[Unit], str]

    @property
    def slug(self) -> str:
        return changes_slug(self.found.older, self.found.newer)

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


def heading_of(page: Page, unit: Unit) -> Inlines:
    """What a part is called, with its printed number where readers know it."""
    number = f"{unit.number} " if unit.number and not page.is_plain else ""
    return (Text(f"{number}{_title_and_lead(page, unit)[0]}"),)


def _title_and_lead(page: Page, unit: Unit) -> tuple[str, str]:
    """A heading, and the words that stand below it in the words compared."""
    words = page.words(unit)
    if not page.is_plain:
        return words, ""
    said = unit.item.young_people if hasattr(unit.item, "young_people") else None
    if said and said.title:
        return said.title, words.partition("\n")[2]
    return unit.words, words


def one_change(page: Page, change: Change) -> Group:
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
    return Reference(ctx.official(document, unit.address), (Text(_label(unit)),))


def _label(unit: Unit) -> str:
    """The printed number and the first words: a link must be told from the others when it is read alone."""
    named = unit.item.what if isinstance(unit.item, Action) else unit.words.partition("\n")[0]
    words = text_of(unmarked(named)).split()
    first = " ".join(words[:_FIRST_WORDS])
    cut = "" if unit.is_heading or len(words) <= _FIRST_WORDS else "…"
    shown = " ".join(words) if unit.is_heading else first.rstrip(".,;:") + cut if cut else first
    return f"{unit.number} {shown}" if unit.number else shown


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
    """Both wordings where there are two; a single one needs no name beside the sort of change.

    A promise that began to say what it means is set beside the older one by its first words; the rest
    follows as it stands, so that young people see at once what is different.
    """
    if change.before is None or change.now is None or change.kind != "changed":
        unit = change.now or change.before
        assert unit is not None
        if isinstance(unit.item, Action):
            rows = tuple(_row(page, label, (Text(said),)) for label, said in _facts(page.ctx, unit.item))
            what = Paragraph(unmarked(unit.item.what))
            return (what, Definitions(rows)) if rows else (what,)
        return (Paragraph(unmarked(page.words(unit))),)
    before, now = _wording(page, change.before), _wording(page, change.now)
    more = ""
    blocks: list[Block] = []
    if change.now.is_heading:
        was, before = _title_and_lead(page, change.before)
        is_, now = _title_and_lead(page, change.now)
        if was != is_:
            blocks.append(Paragraph((Text(page.ctx.words("changes.renamed", was=was)),)))
    if page.is_plain and isinstance(change.now.item, Promise) and "\n" not in before:
        now, _, more = now.partition("\n")
    if before.split() != now.split():
        one, two = marked_words(before, now)
        blocks.append(Definitions((_row(page, "change.before", one), _row(page, "change.now", two))))
    if more:
        blocks.append(Paragraph((Text(page.ctx.words("changes.plain.more")),)))
        blocks.append(List(tuple(Item((Paragraph(unmarked(line)),)) for line in more.split("\n"))))
    return tuple(blocks)


def _wording(page: Page, unit: Unit) -> str:
    """The words compared; of an action each part stands in a line of its own, with what it is."""
    if not isinstance(unit.item, Action):
        return page.words(unit)
    facts = (f"{page.ctx.words(label)}: {said}" for label, said in _facts(page.ctx, unit.item))
    return "\n".join((unit.item.what, *facts))


def _facts(ctx: Context, action: Action) -> Iterator[tuple[str, str]]:
    """Who, when and what should come of it, as the strategy's own page says it."""
    by = ctx.words("action.by", by=ctx.date(action.by)) if action.by else ""
    facts = (
        ("action.who", action.owner),
        ("action.when", ctx.words("comma").join(filter(None, (action.timeline, by)))),
        ("action.plan", action.plan),
        ("action.outcome", action.outcome),
    )
    return ((label, text_of(unmarked(said))) for label, said in facts if said)


def _row(page: Page, label: str, content: Inlines) -> Definition:
    return Definition((Text(page.ctx.words(label)),), (Paragraph(content),))
