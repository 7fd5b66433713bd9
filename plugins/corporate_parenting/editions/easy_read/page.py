"""What every Easy Read page begins and ends with: what must be said of it, who checked it, who to talk to."""

from __future__ import annotations

from collections.abc import Iterable

from corporate_parenting.document.nodes import Blocks, Document, Group, Link, Paragraph, Section, Text
from corporate_parenting.editions.chapter import Chapter, EasyReadKind
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.easy_read.rows import EasyWords, row, said
from corporate_parenting.editions.spoken import spoken
from corporate_parenting.editions.variant import Variant
from corporate_parenting.editions.young_people.people import here
from corporate_parenting.model.helpline import Helpline
from corporate_parenting.model.words_file import WordsFile

OPENMOJI = "https://openmoji.org/"
LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"


def page(
    ctx: Context,
    kind: EasyReadKind,
    title: str,
    blocks: Iterable[object],
    *,
    slugs: tuple[str, ...] = (),
    parent: str | None = None,
    counterpart: str | None = None,
    draft: bool = False,
    keys: tuple[tuple[str, str], ...] = (),
) -> Chapter:
    """A chapter of this edition."""
    return Chapter(
        kind,
        ctx.council.id,
        Document((Text(title),), ctx.words.language, tuple(blocks)),  # type: ignore[arg-type]
        menu=title,
        key=ctx.page(kind, *slugs),
        slugs=slugs,
        parent=parent,
        counterpart=counterpart,
        description=ctx.words("describe.easy-read"),
        draft=draft,
        keys=keys,
    )
