"""What a part of a document is, said aloud: a tag at the words, and a list that leads to every kind.

Headings stay as printed. Papers name one thing in many ways, so each kind has one name of ours beside them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from corporate_parenting.diagnostics import Step
from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Definition,
    Definitions,
    Group,
    Inline,
    Item,
    List,
    Paragraph,
    Reference,
    Section,
    Tag,
    Text,
)
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.public.facts import kind_said, printed, says_already, section_slug
from corporate_parenting.editions.public.notes import note
from corporate_parenting.editions.spoken import in_the_voice_of
from corporate_parenting.model import blocks as model
from corporate_parenting.model.addresses import slug
from corporate_parenting.model.decision import Particular
from corporate_parenting.model.documents import Publication, Strategy
from corporate_parenting.model.kinds import PAPER, SILENT, STRATEGY, told
from corporate_parenting.model.walk import facts

Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One part that names its kind.

    ``anchor`` is ours, only where the part has no address, and may move when words are added: what must last
    needs an id or a printed number.
    """

    steps: Steps
    kind: str
    label: str
    """As printed: a heading, a number, a row's label."""
    within: str
    """The heading above it, for labels that stand more than once."""
    blank: bool
    key: str
    anchor: str | None


def found(ctx: Context, document: Publication) -> tuple[Found, ...]:
    """Every part of ``document`` that names its kind, in printed order."""
    return ctx.once(("kinds", id(document)), lambda: tuple(_found(ctx, document)))


def _found(ctx: Context, document: Publication) -> Iterator[Found]:
    sections = {s: f for s, f in facts(document) if isinstance(f, model.Section)}
    anchors = ctx.book(document).anchors
    places = {place.steps: place for place in ctx.book(document).places.values()}
    seen: dict[str, int] = defaultdict(int)
    for steps, fact, kind in told(document):
        if isinstance(document, Strategy) and steps[0] != "sections":
            continue  # a title page tells what the facts above the strategy tell
        place, anchor = places.get(steps), None
        if place is not None:
            key = ctx.official(document, place.address)
        elif steps in anchors:
            continue  # a second thing of one number: its address is the first one's
        else:
            seen[kind] += 1
            name = slug(kind) or "kind"
            anchor = f"is-{name}" if seen[kind] == 1 else f"is-{name}-{seen[kind]}"
            key = f"{_page(ctx, document, steps)}#{anchor}"
        inside = [sections[steps[:n]] for n in range(len(steps), 0, -1) if steps[:n] in sections]
        blank = isinstance(fact, Particular) and fact.value == "" and not fact.body
        yield Found(steps, kind, *_label(ctx, steps, fact, inside), blank, key, anchor)


def _page(ctx: Context, document: Publication, steps: Steps) -> str:
    """The key of the page that holds it: a strategy has one for each of its parts."""
    if isinstance(document, Strategy) and isinstance(index := steps[1], int):
        return ctx.page("section", ctx.name(document), section_slug(document.sections[index], index))
    return ctx.official(document)


def _label(ctx: Context, steps: Steps, fact: object, inside: list[model.Section]) -> tuple[str, str]:
    if not inside:  # a row of a printed table, or words in one
        return getattr(fact, "label", None) or ctx.words(f"particulars.{steps[0]}"), ""
    headings = [
        in_the_voice_of(f"{before} {s.title}", s.title) if (before := printed(s)) else s.title for s in inside
    ]
    number = getattr(fact, "number", None)
    if number and not isinstance(fact, model.Section):
        is_named = re.search(r"[^\W\d_]{3}", number)  # such as "Minute 94"
        return str(number) if is_named else ctx.words("finder.paragraph", number=number), headings[0]
    return headings[0], headings[1] if len(headings) > 1 else ""


def own_keys(ctx: Context, document: Publication, within: Steps = ()) -> tuple[tuple[str, str], ...]:
    """Keys and anchors of the parts below ``within`` that have no address of their own."""
    return tuple(
        (f.key, f.anchor) for f in found(ctx, document) if f.anchor and f.steps[: len(within)] == within
    )


def finder(ctx: Context, document: Publication) -> Blocks:
    """Where each kind of information stands, in one order for every paper, and what is not in it at all."""
    by_kind: dict[str, list[Found]] = defaultdict(list)
    for part in found(ctx, document):
        by_kind[part.kind].append(part)
    if len(by_kind) + len(document.absent) < 2:
        return ()
    is_strategy = isinstance(document, Strategy)
    known = list(dict.fromkeys((*STRATEGY, *PAPER) if is_strategy else (*PAPER, *STRATEGY)))
    kinds = [*(k for k in known if k in by_kind), *sorted(by_kind.keys() - known)]
    rows = tuple(Definition((Text(kind_said(ctx, k)),), where(ctx, by_kind[k])) for k in kinds)
    blocks: list[Block] = [Group("finder", (Definitions(rows),))] if rows else []
    if document.absent:
        missing = ctx.words("comma").join(kind_said(ctx, k) for k in document.absent)
        blocks.append(note(ctx, (Text(ctx.words("finder.absent", kinds=missing)),), "gap"))
    title = "finder.strategy" if is_strategy else "finder.paper"
    return (Section((Text(ctx.words(title)),), tuple(blocks)),)


def where(ctx: Context, parts: list[Found]) -> Blocks:
    """Links to the parts, each label once; a printed blank is said."""
    lines: dict[str, Paragraph] = {}
    bare = Counter(_bare(part.label) for part in parts)
    for part in parts:
        alike = bare[_bare(part.label)] > 1 and part.within
        label = ctx.words("kind.of", kind=part.within, of=part.label) if alike else part.label
        line: list[Inline] = [Reference(part.key, (Text(in_the_voice_of(label, part.label)),))]
        if part.blank:
            line.append(Text(f" {ctx.words('printed-blank')}"))
        lines.setdefault(label, Paragraph(tuple(line)))
    if len(lines) < 2:
        return tuple(lines.values())
    return (List(tuple(Item((line,)) for line in lines.values())),)


def _bare(label: str) -> str:
    """A label without its number: "3.1 Commitments" and "4.1 Commitments" tell a reader the same."""
    return label.lstrip("0123456789.() ").casefold()


def told_of(ctx: Context, body: str) -> dict[str, list[Found]]:
    """What the documents say of a body, by kind: below the sections that are about it."""
    out: dict[str, list[Found]] = defaultdict(list)
    documents: tuple[Publication, ...] = (*ctx.record.strategies, *ctx.record.decisions)
    for document in documents:
        about = [s for s, f in facts(document) if isinstance(f, model.Section) and f.about == body]
        for part in found(ctx, document):
            if any(part.steps[: len(steps)] == steps for steps in about):
                out[part.kind].append(part)
    return out


GOVERNING = ("governance", "participation", "training", "annual_report", "reporting", "review")


def told_of_governing(ctx: Context) -> dict[str, list[Found]]:
    """Who is trained, who reports to whom and what is reviewed, in the current strategy and the papers; what
    is said of one body stands at that body.
    """
    out: dict[str, list[Found]] = {}
    current = [d for d in (ctx.record.strategy, *ctx.record.decisions) if d is not None]
    bodies = {p.key for b in ctx.council.bodies for parts in told_of(ctx, b.id).values() for p in parts}
    for kind in GOVERNING:
        if parts := [p for d in current for p in found(ctx, d) if p.kind == kind and p.key not in bodies]:
            out[kind] = parts
    return out


def section_tags(ctx: Context, section: model.Section) -> Blocks:
    """What a section is, unless its heading says so, and the stage of care that it belongs to."""
    tags: list[str] = []
    is_silent = section.kind in SILENT or section.kind in PAPER  # a paper's headings lead from its finder
    is_told = section.kind == "stage" and section.stage  # the stage's own tag says both
    if not is_silent and not is_told and not says_already(kind_said(ctx, section.kind), section.title):
        said = kind_said(ctx, section.kind)
        if section.framework:
            name = ctx.words.get(f"framework.{section.framework}", section.framework.replace("_", " "))
            said = ctx.words("kind.of", kind=said, of=name)
        tags.append(said)
    if section.stage:
        tags.append(_stage(ctx, section.stage))
    return _tags(tags, None)


def block_tags(ctx: Context, block: model.BlockBase, anchor: str | None) -> Blocks:
    """What a paragraph is, whose principle it is, its stage of care: above the words, never among them."""
    tags: list[str] = []
    if block.kind and block.kind not in SILENT:
        said = kind_said(ctx, block.kind)
        tags.append(
            ctx.words("kind.of", kind=said, of=ctx.words(f"whose.{block.origin}")) if block.origin else said
        )
    elif block.origin:
        tags.append(ctx.words(f"whose.alone.{block.origin}"))
    if block.stage:
        tags.append(_stage(ctx, block.stage))
    return _tags(tags, anchor)


def _tags(tags: list[str], anchor: str | None) -> Blocks:
    if not tags:
        return ()
    line = [inline for tag in tags for inline in (Text(" "), Tag("kind", tag))][1:]
    return (Paragraph(tuple(line), ident=anchor),)


def _stage(ctx: Context, ident: str) -> str:
    """The stage by the heading of the section that it is, else in the words of its id."""
    title = ctx.once("stages", lambda: _stages(ctx)).get(ident)
    kind = ctx.words("kind.stage")
    if ctx.council.illustration:  # the council's own stages are sections; what else is at a stage, we say
        kind = f"{kind} {ctx.words('ours.mark')}"
    return ctx.words("kind.of", kind=kind, of=title or ident.replace("-", " "))


def _stages(ctx: Context) -> dict[str, str]:
    """The heading of each stage of care by its id, in the newest strategy that has it."""
    found_in = [facts(strategy.sections) for strategy in reversed(ctx.record.strategies)]
    sections = [f for walked in found_in for _, f in walked if isinstance(f, model.Section)]
    return {section.id: section.title for section in sections if section.id and section.kind == "stage"}
