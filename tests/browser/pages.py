"""Which pages are looked at: one of each kind, edition and language, and whatever holds what they do not.

The list is read from the built site. So a new kind of page joins by itself, and so does a page that is the
only one of its edition to hold some element or class of the style sheet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args

from corporate_parenting.editions.chapter import EasyReadKind, YoungPeopleKind
from corporate_parenting.site.build import Site

YOUNG = frozenset((*get_args(YoungPeopleKind), *get_args(EasyReadKind), "plain-search", "easy-read-search"))
"""Kinds of page that speak to children and young people themselves."""

_LANGUAGE = re.compile(r'<html[^>]* lang="([^"]*)"')
_EDITION = re.compile(r'<html[^>]* class="edition-([\w-]+)')
_ARTICLE = re.compile(r'<article class="(?:kind-)?([\w-]+)')
_ELEMENT = re.compile(r'<(\w+)(?:[^>]*? class="([^"]*)")?')


@dataclass(frozen=True, slots=True)
class Sort:
    """What a page is. One whose article has no class, as the one for lost addresses, is a kind by itself;
    ``bare`` is a page without our layout.
    """

    kind: str
    edition: str
    language: str

    @property
    def young(self) -> bool:
        return self.kind in YOUNG


@dataclass(frozen=True, slots=True)
class Chosen:
    """A page to look at. ``files`` is the build that it is in: ``published`` or ``preview``."""

    path: str
    sort: Sort
    build: str = "published"

    @property
    def address(self) -> str:
        return self.path.removesuffix("index.html")


def own(site: Site) -> dict[str, str]:
    """All pages but those of illustrated councils."""
    pages = site.generated | site.written
    return {path: html for path, html in pages.items() if not _is_illustrated(path, pages)}


def illustrated(site: Site) -> dict[str, str]:
    """The pages of illustrated councils."""
    pages = site.generated | site.written
    return {path: html for path, html in pages.items() if _is_illustrated(path, pages)}


def _is_illustrated(path: str, pages: Mapping[str, str]) -> bool:
    council = path.partition("/")[0]
    return "Illustration, not from" in pages.get(f"{council}/index.html", "").partition("<title>")[2][:200]


@cache
def sort_of(path: str, html: str) -> Sort:
    language, edition, article = (p.search(html) for p in (_LANGUAGE, _EDITION, _ARTICLE))
    if edition is None:
        return Sort("bare", "", language[1] if language else "")
    kind = article[1] if article else path
    if kind == "handwritten" and path.count("/") < 2:
        kind = path  # each is its own, but for the manual's many that are alike
    return Sort(kind, edition[1], language[1] if language else "")


@cache
def parts_of(path: str, html: str) -> frozenset[tuple[str, str]]:
    """The elements of a page, with each class of theirs. Each edition has looks of its own."""
    edition = sort_of(path, html).edition
    parts: set[tuple[str, str]] = set()
    for name, classes in _ELEMENT.findall(html):
        parts |= {(edition, f"{name}.{c}") for c in classes.split()} or {(edition, name)}
    return frozenset(parts)


def choose(
    pages: Mapping[str, str], build: str = "published", other: Mapping[str, str] | None = None
) -> list[Chosen]:
    """The largest page of each sort, then pages with parts that none so far holds. Where ``other`` pages are
    looked at already, only what those chosen of them lack.
    """
    before = choose(other) if other else []
    sorts = {page.sort for page in before}
    known = {part for page in before for part in parts_of(page.path, (other or {})[page.path])}
    largest: dict[Sort, str] = {}
    for path in sorted(pages):
        sort = sort_of(path, pages[path])
        if sort not in sorts and (sort not in largest or len(pages[path]) > len(pages[largest[sort]])):
            largest[sort] = path
    chosen = {path: Chosen(path, sort, build) for sort, path in largest.items()}
    known = known.union(*(parts_of(path, pages[path]) for path in chosen))
    lacking = {path: new for path in sorted(pages) if (new := parts_of(path, pages[path]) - known)}
    while lacking:
        path = max(lacking, key=lambda p: len(lacking[p]))
        known |= lacking[path]
        chosen[path] = Chosen(path, sort_of(path, pages[path]), build)
        lacking = {p: new for p, parts in lacking.items() if (new := parts - known)}
    return list(chosen.values())
