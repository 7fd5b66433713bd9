"""How to get this in another way, in Easy Read: one way a row."""

from __future__ import annotations

from corporate_parenting.document.nodes import Block, Group, Inline, Paragraph, Section, Text
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.easy_read.page import chapter, foot
from corporate_parenting.editions.easy_read.rows import door, row, said
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.spoken import spoken
from corporate_parenting.editions.statement import formats, ways_to_ask
from corporate_parenting.model.accessibility import Asking

_WAYS = {
    "email": ("computer", "contact.email"),
    "form": ("computer", "contact.web"),
    "telephone": ("phone", "easy-read.telephone"),
    "text": ("text-message", "contact.text"),
    "post": ("letter", "contact.post"),
}
"""The picture and the words of each way."""
_FORMATS = {
    "bsl": "hands",
    "large_print": "book",
    "braille": "hands",
    "audio": "listen",
    "paper": "letter",
    "other_language": "language",
}
"""The picture of each format; any other is a question."""


def other_ways(ctx: Context) -> tuple[Chapter, ...]:
    """One page, where somebody wrote down whom to ask."""
    facts = ctx.record.statement
    if facts is None or facts.ask is None or ctx.council.illustration:
        return ()
    lead = Group("rows", (said(ctx, "help", ctx.words("easy-read.other-ways.lead")),))
    talk = door(ctx, "megaphone", ctx.page("easy-read-talk"), ctx.words("easy-read.other-ways.unhappy"))
    page = chapter(
        ctx,
        "easy-read-other-ways",
        ctx.words("other-ways.title"),
        (*notices(ctx), lead, *_asking(ctx, facts.ask), talk, *foot(ctx)),
        parent=ctx.page("easy-read"),
        counterpart=ctx.page("other-ways"),
        draft=facts.status == "draft",
    )
    return (page,)


def _asking(ctx: Context, ask: Asking) -> tuple[Block, ...]:
    words, page = ctx.words, ctx.words.language
    pictures = {words.get(f"format.{name}", name): picture for name, picture in _FORMATS.items()}
    here = words("format.easy_read")  # nobody need ask for what this page is
    kinds = tuple(
        said(ctx, pictures.get(name, "question"), name) for name in formats(ask, words) if name != here
    )
    blocks: list[Block] = []
    if kinds:
        blocks.append(Section((Text(words("other-ways.ask")),), (Group("rows", kinds),)))
    rows: list[Block] = [said(ctx, "two-people", words("easy-read.other-ways.how"))]
    if ctx.council.fictional:
        rows.append(said(ctx, "warning", words("talk.fictional")))
    rows.append(row(ctx, "council", Paragraph((Text(spoken(ask.name, "en", page)),))))
    for way, content in ways_to_ask(ask, page):
        picture, label = _WAYS[way]
        line: tuple[Inline, ...] = (Text(f"{words(label)}: "), *content)
        rows.append(row(ctx, picture, Paragraph(line)))
    if ask.working_days is not None:
        rows.append(said(ctx, "calendar", words.count("other-ways.days", ask.working_days)))
    blocks.append(Section((Text(words("other-ways.how")),), (Group("rows", tuple(rows)),)))
    return tuple(blocks)
