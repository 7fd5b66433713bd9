"""What "Leave this page" does, what it does not do, and what a reader can do beside it.

Nothing here promises more than a page on a shared phone can keep.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import Block, Document, Group, Item, List, Paragraph, Section, Text
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.young_people.people import who_to_talk_to

_SAID = {
    "does": ("tap", "keys", "wiped", "offline", "no-script"),
    "does-not": ("history", "back", "other", "watched"),
    "do": ("close", "delete", "incognito", "elsewhere", "talk"),
}
"""The parts of the page and what each says, by the ends of their keys."""


def _said(ctx: Context, part: str) -> tuple[str, ...]:
    """What a part says: an edition with words of its own for this page, for a child of 8, says just those."""
    own = f"{ctx.variant.declared.id}/leaving." if ctx.variant and ctx.variant.declared else ""
    if not own or not any(key.startswith(own) for key in ctx.words.catalogue):
        return _SAID[part]
    return tuple(end for end in _SAID[part] if f"{own}{part}.{end}" in ctx.words.catalogue)


def leaving(ctx: Context) -> Iterator[Chapter]:
    """One page, outside the reading order: the bar at the top of every page leads to it."""
    words = ctx.words
    title = words("leaving.title")
    parts = [
        Section(
            (Text(words(f"leaving.{part}")),),
            (
                List(
                    tuple(
                        Item((Paragraph((Text(words(f"leaving.{part}.{said}")),)),))
                        for said in _said(ctx, part)
                    )
                ),
            ),
        )
        for part in _SAID
    ]
    lead = Group("lead", (Paragraph((Text(words("leaving.lead")),)),))
    blocks: tuple[Block, ...] = (*notices(ctx), lead, *parts, *who_to_talk_to(ctx))
    yield Chapter(
        "leaving",
        ctx.council.id,
        Document((Text(title),), words.language, blocks),
        menu=title,
        key=ctx.page("leaving"),
        listed=False,
        description=words("describe.leaving"),
    )
