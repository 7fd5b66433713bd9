"""What an edition gives to the site: chapters, and keys by which one chapter points at another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from corporate_parenting.document.nodes import Document

PublicKind = Literal[
    "strategy",  # the current strategy's overview, at its short address
    "overview",
    "section",
    "pledge",
    "pledge-version",
    "local-offer",
    "local-offer-version",
    "progress",
    "governance",
    "principles",  # what the law says
    "coverage",  # which words serve each principle and keep each promise
    "decisions",
    "decision",
    "glossary",
    "about",
    "accessibility",  # the statement
    "changes",  # between two versions
    "gone",  # what was published and is there no more
    "side-by-side",  # previews only
]
YoungPeopleKind = Literal[
    "young-people",
    "promises",
    "promise-part",
    "older-promises",
    "plan",
    "plan-part",
    "older-plan",
    "older-plan-part",
    "offer",  # the local offer in plain words
    "how-we-are-doing",
    "who-decides",
    "papers",
    "paper",
    "the-law",
    "talk",
    "leaving",  # what "Leave this page" does and does not do
    "other-ways",  # how to get this in another way
    "words",
    "plain-changes",
    "plain-gone",
]
EasyReadKind = Literal[
    "easy-read",
    "easy-read-promises",
    "easy-read-promise-part",
    "easy-read-plan",
    "easy-read-plan-part",
    "easy-read-offer",
    "easy-read-talk",
    "easy-read-other-ways",
]
SharedKind = Literal[
    "site-accessibility",  # the statement of the whole site
    "compare",
    "compare-stage",
    "compare-part",  # a stage narrowed by a filter, or its further councils
    "data",
    "data-columns",
]
SearchKind = Literal[
    "search",
    "plain-search",
    "easy-read-search",
    "site-search",  # of everything
]
"""The A to Z of an edition, made by the site from the edition's other pages."""
Kind = Literal["front", PublicKind, YoungPeopleKind, EasyReadKind, SharedKind, SearchKind]
"""What a page is; each kind has one pattern of address. A shared one is about all councils."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of an edition.

    ``slugs`` are the parts of its address that the kind does not say. ``keys`` lead from a key to
    an anchor on this page (empty for the page). ``parent`` is the key of the page above it. ``number``
    is printed before its name in menus. ``listed`` says whether it stands in the local navigation;
    ``counterpart`` is the key of the same thing in the other edition.

    ``tab`` is what browser tabs, histories and link previews say where the title is in official words, which
    may tell that its reader is in care, or where a newer page has the same title.

    ``declared`` is the id of an edition that the council declares: its pages are made as the young
    people's are. ``language`` is empty where the words are in the documents' own language. ``council`` is
    empty for a page about several. ``hidden`` keeps a page from search engines: words that are not a
    council's own stand on it beside a council's name.
    """

    kind: Kind
    council: str
    document: Document
    menu: str
    key: str
    number: str | None = None
    slugs: tuple[str, ...] = ()
    parent: str | None = None
    listed: bool = True
    description: str = ""
    tab: str = ""
    counterpart: str | None = None
    canonical: str | None = None
    draft: bool = False
    keys: tuple[tuple[str, str], ...] = ()
    declared: str = ""
    language: str = ""
    hidden: bool = False

    @property
    def edition(self) -> str:
        return self.declared or edition_of(self.kind)

    @property
    def for_young_people(self) -> bool:
        """Whether the page speaks to children and young people themselves."""
        return edition_of(self.kind) in ("young-people", "easy-read")


_YOUNG_PEOPLE: frozenset[str] = frozenset(get_args(YoungPeopleKind)) | {"plain-search"}
_EASY_READ: frozenset[str] = frozenset(get_args(EasyReadKind)) | {"easy-read-search"}


def edition_of(kind: Kind) -> str:
    """``young-people``, ``easy-read``, ``public``, or ``both`` for the page that leads to them all."""
    if kind == "front":
        return "both"
    if kind in _EASY_READ:
        return "easy-read"
    return "young-people" if kind in _YOUNG_PEOPLE else "public"


def variant_key(key: str, declared: str, language: str) -> str:
    """The key of the same place in a declared edition, or in another language."""
    return f"{declared}@{language}:{key}" if declared or language else key


def keys_to_try(key: str, chapter: Chapter) -> tuple[str, ...]:
    """Where a reader of ``chapter`` is led by ``key``: to their own edition and language if it is there.

    A key that is a variant's already stands for itself; ``@:`` before one asks for the documents' own.
    """
    before, mark, bare = key.partition(":")
    if mark and "@" in before:
        return (bare if before == "@" else key,)
    tries = [
        variant_key(key, declared, language)
        for declared in (chapter.declared, "")
        for language in (chapter.language, "")
    ]
    return tuple(dict.fromkeys(tries))


def page_key(council: str, kind: Kind, *slugs: str) -> str:
    """The key of a page."""
    return "/".join(("page", council, kind, *slugs))


def shared_key(*parts: str) -> str:
    """The key of a page about several councils; loading sees to it that no council has such an id."""
    return "/".join(("page", *parts))


def official_key(council: str, document: str, address: str = "") -> str:
    """The key of a place in a document's official words."""
    return f"official/{council}/{document}/{address}"


def plain_key(council: str, document: str, address: str = "") -> str:
    """The key of the same place in young people's words."""
    return f"young-people/{council}/{document}/{address}"


def easy_read_key(council: str, document: str, address: str = "") -> str:
    """The key of the same place in Easy Read."""
    return f"easy-read/{council}/{document}/{address}"


def picture_key(name: str, council: str = "") -> str:
    """The key of a picture: ``council``'s own, or ours where that is empty."""
    return f"picture/{council}/{name}"
