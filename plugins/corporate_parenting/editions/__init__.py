"""Editions: who is addressed. Each turns one council's record into chapters; language is another axis."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from corporate_parenting.editions.chapter import Chapter, variant_key
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.easy_read import easy_read
from corporate_parenting.editions.front import front
from corporate_parenting.editions.lineage import tells_the_past
from corporate_parenting.editions.public import public
from corporate_parenting.editions.public.gone import gone_pages
from corporate_parenting.editions.reworded import reworded
from corporate_parenting.editions.side_by_side import side_by_side
from corporate_parenting.editions.spoken import marked
from corporate_parenting.editions.told import Told
from corporate_parenting.editions.variant import Variant, languages, variants
from corporate_parenting.editions.young_people import young_people
from corporate_parenting.model.library import CouncilRecord, View
from corporate_parenting.words import Furniture, furniture_in

EDITIONS: dict[str, Callable[[Context], tuple[Chapter, ...]]] = {
    "young-people": young_people,
    "public": public,
}
"""The editions whose words stand in the documents; all others come from words files."""


def words_for(record: CouncilRecord, words: Furniture) -> Furniture:
    """Furniture words for one council: an illustration never speaks of official words."""
    return words.for_illustration() if record.council.illustration else words


def chapters(
    record: CouncilRecord, view: View, words: Furniture, told: Told | None = None
) -> tuple[Chapter, ...]:
    """Every page of one council: its front page and each edition in reading order, then each language.

    ``told`` is what checks said; a preview sets it beside the words.
    """
    words = words_for(record, words)
    if tells_the_past(record, view.day):
        words = words.for_the_past()
    ctx = Context(record, view, words)
    if not record.publications:
        return (front(ctx, ()), *gone_pages(ctx))
    own: tuple[Chapter, ...] = ()
    for edition in EDITIONS.values():
        own += edition(ctx)
        ctx.told |= _told(own)
    declared = tuple(_variants(record, view, words, ""))
    if view.preview and told is not None:
        own = (*own, *side_by_side(ctx, told))
    own = tuple(replace(chapter, document=marked(chapter.document)) for chapter in own)
    made = (*own, *declared)
    out = [front(ctx, made), *made]
    for language in languages(record):
        there = words_for(record, furniture_in(language) or words)
        translated = tuple(_variants(record, view, there, language))
        ctx = Context(record, view, there, Variant("", language))
        out += [_placed(front(ctx, translated), "", language), *translated]
    return tuple(out)


def _variants(record: CouncilRecord, view: View, words: Furniture, language: str) -> Iterator[Chapter]:
    """The chapters that words files give in one language, the most-read edition first."""
    made = variants(record, language)
    told: frozenset[str] = frozenset()
    for edition in sorted(made, key=lambda name: name == "public"):
        variant = made[edition]
        write = public if edition == "public" else young_people
        if edition == "easy_read":
            for chapter in easy_read(Context(record, view, words), variant):
                yield _placed(chapter, "", language)
            continue
        if not language and variant.declared is None:
            continue
        said = words.for_edition(variant.declared.id) if variant.declared else words
        ctx = Context(reworded(record, variant, words.language), view, said, variant)
        ctx.told = told
        written = write(ctx)
        if edition == "young_people":
            told = _told(written)
        for chapter in written:
            yield _placed(chapter, variant.declared.id if variant.declared else "", language)


def _told(made: tuple[Chapter, ...]) -> frozenset[str]:
    """Keys of places with an anchor of their own, not merely a page."""
    return frozenset(key for c in made if c.for_young_people for key, anchor in c.keys if anchor)


def _placed(chapter: Chapter, declared: str, language: str) -> Chapter:
    """The chapter under its edition's and language's own keys."""

    def own(key: str) -> str:
        return variant_key(key, declared, language)

    return replace(
        chapter,
        document=marked(chapter.document),
        key=own(chapter.key),
        parent=own(chapter.parent) if chapter.parent else None,
        canonical=own(chapter.canonical) if chapter.canonical else None,
        keys=tuple((own(key), anchor) for key, anchor in chapter.keys),
        declared=declared,
        language=language,
    )
