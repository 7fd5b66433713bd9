"""Addresses are a promise: printed on posters, they never change.

Every address is a path from the site's root that ends in a slash; a page is its ``index.html``.
"""

from __future__ import annotations

import re
from typing import cast

from corporate_parenting.editions.chapter import Chapter, Kind, SearchKind, SharedKind

PATTERNS: dict[Kind, str] = {
    "front": "",
    "strategy": "strategy/",
    "overview": "strategy/{0}/",
    "section": "strategy/{0}/{1}/",
    "pledge": "pledge/",
    "pledge-version": "pledge/{0}/",
    "local-offer": "local-offer/",
    "local-offer-version": "local-offer/{0}/",
    "progress": "progress/",
    "governance": "governance/",
    "principles": "principles/",
    "coverage": "principles/coverage/",
    "decisions": "decisions/",
    "decision": "decisions/{0}/",
    "glossary": "glossary/",
    "about": "about/",
    "accessibility": "accessibility/",
    "changes": "changes/{0}/",
    "gone": "{0}/",
    "side-by-side": "side-by-side/{0}/",
    "young-people": "young-people/",
    "promises": "young-people/promises/",
    "promise-part": "young-people/promises/{0}/",
    "older-promises": "young-people/older-promises/{0}/",
    "plan": "young-people/plan/",
    "plan-part": "young-people/plan/{0}/",
    "older-plan": "young-people/older-plans/{0}/",
    "older-plan-part": "young-people/older-plans/{0}/{1}/",
    "offer": "young-people/local-offer/",
    "how-we-are-doing": "young-people/how-we-are-doing/",
    "who-decides": "young-people/who-decides/",
    "papers": "young-people/papers/",
    "paper": "young-people/papers/{0}/",
    "the-law": "young-people/the-law/",
    "talk": "young-people/talk/",
    "leaving": "young-people/leaving/",
    "other-ways": "young-people/other-ways/",
    "words": "young-people/words/",
    "plain-changes": "young-people/changes/{0}/",
    "plain-gone": "young-people/{0}/",
    "easy-read": "easy-read/",
    "easy-read-promises": "easy-read/promises/",
    "easy-read-promise-part": "easy-read/promises/{0}/",
    "easy-read-plan": "easy-read/plan/",
    "easy-read-plan-part": "easy-read/plan/{0}/",
    "easy-read-offer": "easy-read/local-offer/",
    "easy-read-talk": "easy-read/talk/",
    "easy-read-other-ways": "easy-read/other-ways/",
    "search": "search/",
    "plain-search": "young-people/search/",
    "easy-read-search": "easy-read/search/",
}
"""Below ``/<council>/``, by the kind of page."""

SHARED: dict[SharedKind | SearchKind, str] = {
    "site-accessibility": "accessibility/",
    "compare": "compare/",
    "compare-stage": "compare/{0}/",
    "compare-part": "compare/{0}/{1}/",
    "data": "data/",
    "data-columns": "data/columns/",
    "site-search": "search/",
}
"""Pages about several councils, from the site's root."""


BLANK = "blank.html"
"""The page with nothing on it, from the site's root."""


def address(chapter: Chapter) -> str:
    """``northmere/strategy/2026-2029/edge-of-care/``.

    A declared edition's pages stand below its id, as the young people's do below theirs; another
    language comes last: ``northmere/under-10s/promises/cy/``.
    """
    if not chapter.council:
        return SHARED[cast("SharedKind | SearchKind", chapter.kind)].format(*chapter.slugs)
    slugs = tuple(map(quiet, chapter.slugs)) if chapter.for_young_people else chapter.slugs
    place = PATTERNS[chapter.kind].format(*slugs)
    if chapter.declared:
        place = chapter.declared + place.removeprefix("young-people")
    language = f"{chapter.language.lower()}/" if chapter.language else ""
    return f"{chapter.council}/{place}{language}"


_TELLING = re.compile(
    r"(?:(?:^|-)(?:from|in|into|of|under))?(?:^|-)(?:care|looked-after|leavers?|corporate-parent[a-z]*)(?=-|$)"
)


def quiet(slug: str) -> str:
    """``edge-of-care`` as ``edge``: young people want to control who knows, and an address stands in every
    link that they pass on. Made from the id alone, so that it stays.
    """
    return "/".join(_TELLING.sub("", part).strip("-") or "part" for part in slug.split("/"))


def file_of(path: str) -> str:
    """The file of an address."""
    return path if path.endswith(".html") else f"{path}index.html"


def up(path: str) -> str:
    """The way from a page to the site's root: ``../../`` or ``./``."""
    return "../" * path.count("/") or "./"


def relative(source: str, target: str, *, index_links: bool = False) -> str:
    """The shortest link from one address to another, fragment kept."""
    path, mark, fragment = target.partition("#")
    if path == source and mark:
        return f"#{fragment}"
    here, there = source.split("/")[:-1], path.split("/")
    common = 0
    while common < min(len(here), len(there) - 1) and here[common] == there[common]:
        common += 1
    link = "../" * (len(here) - common) + "/".join(there[common:])
    if index_links and (not link or link.endswith("/")):
        link += "index.html"
    return f"{link or './'}{mark}{fragment}"
