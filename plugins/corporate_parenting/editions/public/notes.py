"""Our words beside the source's, always marked as ours: notes, and what was withheld."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from corporate_parenting.document.nodes import (
    Blocks,
    Group,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Strong,
    Text,
)
from corporate_parenting.editions.context import Context
from corporate_parenting.model.base import EditorsNote
from corporate_parenting.model.documents import Publication


def note(ctx: Context, content: Inlines, kind: str | None = None, below: Blocks = ()) -> Group:
    """Our words, marked as ours; ``kind`` says what they are about where the catalogue knows it.

    ``below`` are blocks that go on under the first words.
    """
    about = ctx.words.get(f"note.kind.{kind}", "")
    label = ctx.words("note.ours-about", about=about) if about else ctx.words("note.ours")
    words = (Text(" "), *content) if content else ()
    return Group("note", (Paragraph((Strong((Text(label),)), *words)), *below))


def notes(ctx: Context, found: Iterable[EditorsNote], document: Publication | None = None) -> Blocks:
    """Each note with the words that it is about."""
    out: list[Group] = []
    for one in found:
        about: list[Inline] = [Text(f"“{one.about}”: ")] if one.about else []
        link: list[Inline] = [Text(" "), Link(one.link, (Text(ctx.words("note.link")),))] if one.link else []
        out.append(note(ctx, (*about, *ctx.inlines(one.says, document), *link), one.kind))
    return tuple(out)


def withheld(ctx: Context, kinds: Iterable[str]) -> Blocks:
    """What was taken out, each kind with its number where there is more than one."""
    counted = Counter(kinds)
    if not counted:
        return ()
    said = [
        ctx.words(f"withheld.{kind}")
        if n == 1
        else ctx.words("withheld.times", kind=ctx.words(f"withheld.{kind}"), n=n)
        for kind, n in counted.items()
    ]
    return (note(ctx, (Text(ctx.words("withheld", kinds=ctx.words("comma").join(said))),)),)
