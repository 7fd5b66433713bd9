"""The pledge in Easy Read: doors to its parts, then each promise as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corporate_parenting.document.nodes import Block, Blocks, Group, Paragraph, Section, Text
from corporate_parenting.editions.chapter import Chapter, plain_key
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.easy_read.page import chapter, checked, draft, foot
from corporate_parenting.editions.easy_read.rows import EasyWords, door, missing
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.pictures import picture
from corporate_parenting.editions.spoken import spoken
from corporate_parenting.editions.variant import Variant
from corporate_parenting.editions.young_people.promises import part_title as plain_title
from corporate_parenting.model.documents import PledgePart, Promise
from corporate_parenting.model.freshness import OPENING


def promises(ctx: Context, variant: Variant) -> Iterator[Chapter]:
    """The pledge's page, then one for each of its parts."""
    pledge = ctx.record.pledge
    if pledge is None or pledge.id not in variant.files:
        return
    easy = EasyWords(ctx, variant, pledge)
    parts = [part for part in pledge.parts if not easy.left_out(part.id)]
    members = {part.id: [p for p in pledge.promises if p.part == part.id] for part in pledge.parts}
    loose = [p for p in pledge.promises if p.part not in members]
    blocks: list[Block] = [*opening(ctx, easy, variant)]
    if parts:
        doors = tuple(
            door(ctx, _picture(easy, part), _key(ctx, part), part_title(easy, part)) for part in parts
        )
        blocks.append(Section((Text(ctx.words("easy-read.choose")),), doors))
    blocks += [b for p in loose for b in promise(easy, p)]
    about = tuple(
        b for block in pledge.intro for b in easy.rows(block.id, block.number, ident=_anchor(block.id))
    )
    if about:
        blocks.append(Section((Text(ctx.words("easy-read.about")),), about))
    title = easy.title or ctx.words("promises.title")
    yield chapter(
        ctx,
        "easy-read-promises",
        title,
        (*blocks, *checked(ctx, [easy.file]), *foot(ctx)),
        parent=ctx.page("easy-read"),
        counterpart=ctx.page("promises"),
        draft=pledge.status == "draft",
        keys=((easy.key(), ""), *_keys(easy, loose)),
    )
    for part in parts:
        yield _part(ctx, variant, easy, part, members[part.id])


def opening(ctx: Context, easy: EasyWords, variant: Variant) -> Blocks:
    """What must be said of a document's words, and its opening words."""
    text = easy.file.text
    lead = (Group("lead", (Paragraph(easy.words(text)),)),) if text else ()
    return (
        *notices(ctx, easy.document, plain=True),
        *draft(ctx, [easy.file], variant.language),
        *easy.notice(OPENING),
        *lead,
    )


def part_title(easy: EasyWords, part: PledgePart) -> str:
    entry = easy.entry(part.id)
    if entry and entry.title:
        return easy.spoken(entry.title) or ""
    return spoken(plain_title(part), easy.document.language, easy.ctx.words.language)


def _part(
    ctx: Context, variant: Variant, easy: EasyWords, part: PledgePart, members: list[Promise]
) -> Chapter:
    return chapter(
        ctx,
        "easy-read-promise-part",
        part_title(easy, part),
        (
            *notices(ctx, easy.document, plain=True),
            *draft(ctx, [easy.file], variant.language),
            *easy.rows(part.id),
            *(b for p in members for b in promise(easy, p)),
            *checked(ctx, [easy.file]),
            *foot(ctx),
        ),
        slugs=(part.id,),
        parent=ctx.page("easy-read-promises"),
        counterpart=ctx.page("promise-part", part.id),
        draft=easy.document.status == "draft",
        keys=((easy.key(part.id), ""), *_keys(easy, members)),
    )


def promise(easy: EasyWords, promise: Promise) -> Blocks:
    """One promise: its title, else its first words, as a heading beside their picture; then its rows.

    A promise without Easy Read words says so and leads to the young people's.
    """
    names = (promise.id, promise.number)
    if easy.left_out(*names):
        return ()
    ctx, ident = easy.ctx, _anchor(promise.id)
    entry, lines = easy.entry(*names), easy.lines(*names)
    if not lines or entry is None:
        key = plain_key(ctx.council.id, ctx.name(easy.document), promise.id)
        return (Group("promise", (missing(ctx, ctx.words("easy-read.missing.promise"), key),), ident=ident),)
    first = lines[0]
    heading = easy.words(entry.title or first.text)
    rest = lines if entry.title else lines[1:]
    shown = () if entry.title else picture(ctx, first.picture)
    blocks = (*shown, *easy.notice(*names), *(easy.row(line) for line in rest))
    number = promise.number
    if number and " " not in number:  # a bare one would run into the words
        number = ctx.words("easy-read.promise", number=number)
    return (Group("promise", (Section(heading, blocks, number=number),), ident=ident),)


def _picture(easy: EasyWords, part: PledgePart) -> str:
    return next((line.picture for line in easy.lines(part.id) if line.picture), "handshake")


def _key(ctx: Context, part: PledgePart) -> str:
    return ctx.page("easy-read-promise-part", part.id)


def _keys(easy: EasyWords, members: Iterable[Promise]) -> tuple[tuple[str, str], ...]:
    return tuple((easy.key(p.id), str(_anchor(p.id))) for p in members if not easy.left_out(p.id, p.number))


def _anchor(ident: str | None) -> str | None:
    return f"p-{ident}" if ident else None
