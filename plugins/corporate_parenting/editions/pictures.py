"""Pictures beside words: the council's own of a name, else ours, and whose they are."""

from __future__ import annotations

from dataclasses import replace

from corporate_parenting.document.nodes import Blocks, Decorative, Figure, Group, Image, Link, Paragraph, Text
from corporate_parenting.document.walk import walk
from corporate_parenting.editions.chapter import Chapter, picture_key
from corporate_parenting.editions.context import Context

_OPENMOJI = "https://openmoji.org/"
_LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"


OUR_SIZE = 160, 160
"""How wide and high our own pictures are."""


def picture(ctx: Context, name: str | None) -> tuple[Figure, ...]:
    """The council's own picture of that name, else ours; nothing where it may no longer be shown."""
    if not name or name in ctx.record.taken_out:
        return ()
    ctx.pictured = True
    if own := ctx.record.pictures.get(name):
        return (Figure(Image(picture_key(name, ctx.council.id), own.width, own.height), Decorative()),)
    return (Figure(Image(picture_key(name), *OUR_SIZE), Decorative()),)


def credited(ctx: Context, chapter: Chapter) -> Chapter:
    """The chapter, with whose its pictures are where it has any."""
    document = chapter.document
    if not _pictures(document.blocks):
        return chapter
    return replace(
        chapter, document=replace(document, blocks=(*document.blocks, credit(ctx, document.blocks)))
    )


def credit(ctx: Context, blocks: Blocks) -> Group:
    """Whose pictures these are, which their licence asks for on every page; whether any were taken out."""
    words = ctx.words
    own = any(key.startswith(picture_key("", ctx.council.id)) for key in _pictures(blocks))
    said = [words("pictures.changed"), *([words("pictures.own")] if own else [])]
    if ctx.record.taken_out:
        said.append(words("pictures.gone"))
    return Group(
        "reference",
        (
            Paragraph(
                (
                    Text(f"{words('pictures.by')} "),
                    Link(_OPENMOJI, (Text("OpenMoji"),)),
                    Text(", "),
                    Link(_LICENCE, (Text("CC BY-SA 4.0"),)),
                    Text(f". {' '.join(said)}"),
                )
            ),
        ),
    )


def _pictures(blocks: Blocks) -> list[str]:
    """The keys of the pictures in them."""
    return [
        node.content.to
        for node in walk(blocks)
        if isinstance(node, Figure) and isinstance(node.content, Image)
    ]
