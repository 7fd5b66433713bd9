"""Councils side by side: what each says it will do, by stage of care.

Pages of the public edition about several councils. Filters are pages of their own, so that nothing needs a
script: every way to narrow a stage has an address that can be sent to somebody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from corporate_parenting.document.nodes import Document, Text
from corporate_parenting.editions.chapter import Chapter, shared_key
from corporate_parenting.editions.compare.gather import Side, filters, narrowed, pages, sides
from corporate_parenting.editions.compare.page import Page, anchor, overview, page_blocks, span
from corporate_parenting.editions.context import Context
from corporate_parenting.model.library import View
from corporate_parenting.model.stages import NOT_MAPPED, STAGES
from corporate_parenting.words import Furniture

FEWEST = 2
"""Councils. One alone has nothing to stand beside."""


def compare(view: View, words: Furniture) -> tuple[Chapter, ...]:
    """The first page, then for each stage everything and each way to narrow it."""
    if len(view.councils) < FEWEST:
        return ()
    every = sides(
        Context(r, view, words.for_illustration() if r.council.illustration else words) for r in view.councils
    )
    by_stage = {
        stage: narrowed(every, lambda _, c, stage=stage: c.stage == stage)  # type: ignore[misc]
        for stage in (*STAGES, NOT_MAPPED)
    }
    if not by_stage[NOT_MAPPED]:
        del by_stage[NOT_MAPPED]
    title = words("compare.title")
    first = Chapter(
        "compare",
        "",
        Document((Text(title),), words.language, tuple(overview(every, by_stage, words))),
        menu=title,
        key=shared_key("compare"),
        description=words("describe.compare"),
    )
    return (first, *(chapter for stage in by_stage for chapter in _stage(stage, by_stage, every, words)))


def _stage(
    stage: str, by_stage: Mapping[str, tuple[Side, ...]], every: Sequence[Side], words: Furniture
) -> Iterator[Chapter]:
    ways = filters(by_stage[stage], words)
    for way, kept in ways.items():
        parts = pages(kept)
        for number, part in enumerate(parts):
            page = Page(stage, tuple(by_stage), way, tuple(ways), parts, number)
            yield _chapter(page, part, every, words)


def _chapter(page: Page, part: Sequence[Side], every: Sequence[Side], words: Furniture) -> Chapter:
    stage = words(f"stage.{page.stage}")
    title = ": ".join(_names(page, stage, words))
    key = page.key(page.way, page.number)
    slug = page.slug(page.way, page.number)
    return Chapter(
        "compare-part" if slug else "compare-stage",
        "",
        Document((Text(title),), words.language, tuple(page_blocks(page, part, every, words))),
        menu=stage,
        key=key,
        slugs=(page.stage, slug) if slug else (page.stage,),
        parent=shared_key("compare", page.stage) if slug else None,
        listed=not slug,
        description=words("describe.compare-stage", stage=title),
        hidden=any(side.is_illustration for side in part),
        keys=tuple((f"{key}#{anchor(side)}", anchor(side)) for side in part),
    )


def _names(page: Page, stage: str, words: Furniture) -> Iterator[str]:
    yield stage
    if page.way.slug:
        yield page.way.label
    if page.number:
        yield span(page.parts[page.number], words)
