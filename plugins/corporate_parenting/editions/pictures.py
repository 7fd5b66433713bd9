"""Pictures beside words: the council's own of a name, else ours, and whose they are."""

from __future__ import annotations

from dataclasses import replace

from corporate_parenting.document.nodes import Decorative, Figure, Group, Image, Link, Paragraph, Text
from corporate_parenting.document.walk import walk
from corporate_parenting.editions.chapter import Chapter, picture_key
from corporate_parenting.editions.context import Context

_OPENMOJI = "https://openmoji.org/"
_LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"


def picture(ctx: Context, name: str) -> Figure:
    """The council's own picture of that name, else ours."""
    own = ctx.council.id if name in ctx.record.pictures else ""
    ctx.pictured = True
    return Figure(Image(picture_key(name, own)), Decorative())


def credited(ctx: Context, chapter: Chapter) -> Chapter:
    """The chapter, with whose its pictures are where it has any."""
    document = chapter.document
    if not any(
        isinstance(node, Figure) and isinstance(node.content, Image) for node in walk(document.blocks)
    ):
        return chapter
    return replace(chapter, document=replace(document, blocks=(*document.blocks, credit(ctx))))


def credit(ctx: Context) -> Group:
    """Whose pictures these are, which their licence asks for on every page."""
    words = ctx.words
    own = words("pictures.own") if ctx.record.pictures else ""
    return Group(
        "reference",
        (
            Paragraph(
                (
                    Text(f"{words('pictures.by')} "),
                    Link(_OPENMOJI, (Text("OpenMoji"),)),
                    Text(", "),
                    Link(_LICENCE, (Text("CC BY-SA 4.0"),)),
                    Text(f". {words('pictures.changed')} {own}".rstrip()),
                )
            ),
        ),
    )
