"""Other ways to read the same page: other editions, and other languages in their own script."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

from corporate_parenting.editions.chapter import Chapter, Kind, page_key, variant_key
from corporate_parenting.editions.spoken import spoken
from corporate_parenting.model.council import Council
from corporate_parenting.site.places import Places
from corporate_parenting.site.settings import Settings
from corporate_parenting.site.sheets import closer
from corporate_parenting.words import Furniture, autonym, direction

EASY_READ = "easy-read"
"""The mark of the Easy Read edition; the young people's own has none, and a declared one its id."""

_PLAIN = {EASY_READ: "young-people", "easy-read-search": "plain-search"}
"""The kind of young people's page that an Easy Read page is the same as, where the name does not say it."""


class Ways:
    """The ways of one council's pages in one language."""

    def __init__(
        self,
        words: Furniture,
        council: Council | None,
        chapters: Sequence[Chapter],
        keys: Mapping[str, str],
        offered: Sequence[str],
        places: Places,
    ) -> None:
        self.words = words
        self.keys = keys
        self.offered = offered
        self.places = places
        self.editions: dict[str, str] = {}
        """Each edition for children and young people by its mark: its short name."""
        here = {_mark(c) for c in chapters if _is_start(c)}
        named = {"": words("edition.short.young_people"), EASY_READ: words("edition.easy_read")}
        if council is not None:
            named |= {e.id: spoken(e.title, "en", words.language) for e in council.editions}
        self.editions = {mark: name for mark, name in named.items() if mark in here}

    def name(self, chapter: Chapter) -> str:
        """The edition's name; nothing for the young people's own, which stands for itself."""
        return self.editions.get(_mark(chapter), "") if _mark(chapter) else ""

    def html(self, chapter: Chapter, href: Callable[[str], str]) -> str:
        """Two lists of links; nothing where there is one way only."""
        lists = "".join(
            f'<ul class="{name}">\n{items}</ul>\n'
            for name, items in (
                ("editions", "".join(self._editions(chapter, href))),
                ("languages", "".join(self._languages(chapter, href))),
            )
            if items
        )
        label = escape(self.words("page.ways"))
        if not lists:
            return ""
        close = closer("_ways", self.words("page.close"))
        return f'<nav class="ways sheet" id="_ways" popover aria-label="{label}">\n{lists}{close}</nav>\n'

    def alternates(self, chapter: Chapter, settings: Settings) -> str:
        """The same page in other languages, for search engines; they ask for whole addresses."""
        if not settings.url:
            return ""
        root = settings.url.rstrip("/")
        found = [(tag, key) for tag in ("", *self.offered) if (key := self._same(chapter, tag))]
        if len(found) < 2:
            return ""
        return "".join(
            f'<link rel="alternate" hreflang="{escape(tag or self._source(chapter))}" '
            f'href="{escape(f"{root}/{self.keys[key]}")}">\n'
            for tag, key in found
        )

    def _editions(self, chapter: Chapter, href: Callable[[str], str]) -> Iterator[str]:
        """The same page, else the first one, of each edition for children and young people."""
        if not chapter.for_young_people or len(self.editions) < 2:
            return
        for mark, title in self.editions.items():
            key = self._in_edition(chapter, mark)
            current = ' aria-current="true"' if mark == _mark(chapter) else ""
            name = escape(title, quote=False)
            if language := getattr(title, "language", ""):
                name = f'<span lang="{escape(language)}" dir="{direction(language)}">{name}</span>'
            shared = self.shared(chapter, key)
            yield f'<li><a href="{escape(href(_exactly(key)))}"{shared}{current}>{name}</a></li>\n'

    def shared(self, chapter: Chapter, key: str) -> str:
        """What a link to ``key`` says of the places that it can keep."""
        return self.places.shared(self.keys[chapter.key], self.keys[key])

    def _plain(self, chapter: Chapter) -> str:
        """The key of the same page in young people's own edition."""
        _, council, kind, *slugs = _bare(chapter.key).split("/")
        plain = _PLAIN.get(kind, kind.removeprefix(f"{EASY_READ}-"))
        return "/".join(("page", council, plain, *slugs))

    def _in_edition(self, chapter: Chapter, mark: str) -> str:
        _, council, plain, *slugs = self._plain(chapter).split("/")
        declared = "" if mark == EASY_READ else mark

        def key(plain: str, *slugs: str) -> str:
            there = _easy_read_kind(plain) if mark == EASY_READ else plain
            return variant_key("/".join(("page", council, there, *slugs)), declared, chapter.language)

        same = key(plain, *slugs)
        return same if same in self.keys else key("young-people")

    def _languages(self, chapter: Chapter, href: Callable[[str], str]) -> Iterator[str]:
        """The same page, else the edition's first one, else the council's, in each language."""
        if not self.offered:
            return
        for tag in ("", *self.offered):
            key = self._same(chapter, tag) or self._near(chapter, tag)
            if key is None:
                continue
            language = tag or self._source(chapter)
            current = ' aria-current="true"' if tag == chapter.language else ""
            there, named = escape(href(_exactly(key))), escape(language)
            yield (
                f'<li><a href="{there}" lang="{named}" hreflang="{named}" '
                f'dir="{direction(language)}"{self.shared(chapter, key)}{current}>'
                f"{escape(autonym(language), quote=False)}</a></li>\n"
            )

    def _same(self, chapter: Chapter, tag: str) -> str | None:
        key = variant_key(_bare(chapter.key), chapter.declared, tag)
        return key if key in self.keys else None

    def _near(self, chapter: Chapter, tag: str) -> str | None:
        kinds: tuple[Kind, ...] = ("young-people", "front") if chapter.for_young_people else ("front",)
        if _mark(chapter) == EASY_READ:
            kinds = ("easy-read", *kinds)
        starts = [page_key(chapter.council, kind) for kind in kinds]
        if chapter.for_young_people:  # the same page in young people's words, before any first page
            starts.insert(0, self._plain(chapter))
        tries = [variant_key(s, d, tag) for s in starts for d in dict.fromkeys((chapter.declared, ""))]
        return next((k for k in tries if k in self.keys), None)

    def _source(self, chapter: Chapter) -> str:
        """The language of pages that are in the documents' own."""
        return chapter.document.language if not chapter.language else "en"


def _bare(key: str) -> str:
    """A key without its edition and language."""
    before, mark, bare = key.partition(":")
    return bare if mark and "@" in before else key


def _is_start(chapter: Chapter) -> bool:
    return chapter.kind in ("young-people", "easy-read")


def _mark(chapter: Chapter) -> str:
    return EASY_READ if chapter.kind.startswith(EASY_READ) else chapter.declared


def _easy_read_kind(plain: str) -> str:
    """The kind of the Easy Read page for a kind of young people's page."""
    return next((kind for kind, same in _PLAIN.items() if same == plain), f"{EASY_READ}-{plain}")


def _exactly(key: str) -> str:
    """The key of this very page: a link would otherwise stay in the reader's own edition and language."""
    return key if key != _bare(key) else f"@:{key}"
