"""What stands on a search page around its A to Z, and how every page leads to it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import get_args

from corporate_parenting.editions.chapter import (
    Chapter,
    Kind,
    SearchKind,
    keys_to_try,
    page_key,
)
from corporate_parenting.site.addresses import address, up
from corporate_parenting.site.bundle import SEARCH_SCRIPT
from corporate_parenting.site.layout import Layouts
from corporate_parenting.site.search.everything import INDEX, Search
from corporate_parenting.words import Furniture

_KINDS: frozenset[str] = frozenset(get_args(SearchKind))
_COUNT = "search.count"


def opening(
    search: Search, words: Furniture, layouts: Layouts, keys: Mapping[str, str], href: Callable[[str], str]
) -> str:
    """The form, and the places that the script fills."""
    chapter = search.chapter
    counts = {
        key.removeprefix(f"{_COUNT}."): said
        for key, said in words.catalogue.items()
        if key.startswith(_COUNT)
    }
    talk = _first(keys, chapter, "easy-read-talk" if chapter.kind == "easy-read-search" else "talk")
    other = _first(keys, chapter, "search" if chapter.for_young_people else "plain-search")
    return layouts.environment.get_template("search-page.html").render(
        words=words,
        here=href(chapter.key),
        count=json.dumps(counts, ensure_ascii=False),
        talk=href(talk) if talk and chapter.for_young_people else "",
        elsewhere=href(other) if other else "",
        elsewhere_title=words(
            "page.to-public-pages" if chapter.for_young_people else "page.to-young-people-pages"
        ),
        letters=search.letters,
    )


def _first(keys: Mapping[str, str], chapter: Chapter, kind: Kind) -> str | None:
    """The key of a page of this council in the reader's edition and language, or as near as there is."""
    if not chapter.council:
        return None
    key = page_key(chapter.council, kind)
    return next((k for k in keys_to_try(key, chapter) if k in keys), None)


def scripts(chapter: Chapter) -> str:
    """The index and what searches it, on this page only."""
    root = up(address(chapter))
    return f'<script src="{INDEX}" defer></script>\n<script src="{root}{SEARCH_SCRIPT}" defer></script>\n'


def ways_to(chapters: Sequence[Chapter]) -> dict[str, str]:
    """The address of each edition's search among the pages of one language.

    The page that leads to all editions leads to the search of the official words, or of the first there is.
    """
    found = {c.edition: address(c) for c in chapters if c.kind in _KINDS}
    if found:
        found["both"] = found.get("public", next(iter(found.values())))
    return found
