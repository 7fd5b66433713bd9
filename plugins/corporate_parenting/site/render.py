"""Chapters to pages: content through the HTML writer, furniture around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape

from corporate_parenting.document.markup import text_of
from corporate_parenting.document.nodes import Block, Group, Section
from corporate_parenting.editions.chapter import Chapter, keys_to_try, page_key
from corporate_parenting.editions.spoken import Spoken
from corporate_parenting.model.accessibility import Accessibility
from corporate_parenting.model.council import Council
from corporate_parenting.site.addresses import SHARED, address, relative, up
from corporate_parenting.site.layout import Layouts, Surroundings, canonical
from corporate_parenting.site.looks import NOBODYS, Dress
from corporate_parenting.site.navigation import Entry, Navigation
from corporate_parenting.site.other_ways import OtherWays
from corporate_parenting.site.places import Places
from corporate_parenting.site.search.everything import Search
from corporate_parenting.site.search.page import opening, scripts, ways_to
from corporate_parenting.site.settings import Settings
from corporate_parenting.site.sharing import Sharing
from corporate_parenting.site.sheets import closer, opener
from corporate_parenting.site.ways import Ways
from corporate_parenting.words import Furniture, direction, name_in
from corporate_parenting.writers.html import HtmlWriter, Labels, heading_number

Href = Callable[[str], str]

_NOTICES = frozenset({"fictional", "illustration", "draft", "over", "translation", "stale"})
_PANELS = frozenset({"promises", "how-we-are-doing", "who-decides"})
"""Pages whose parts stand side by side, each in a colour of its own."""
_HUES = 6
"""How many colours the style sheet has for parts and their cards."""


def labels(words: Furniture) -> Labels:
    keys = (
        "page.link-to",
        "page.footnotes",
        "page.back",
        "marked.gone",
        "marked.new",
        "page.open-all",
        "page.close-all",
        "withheld.unseen",
    )
    return Labels(*(words(key) for key in keys))


def printed(settings: Settings, words: Furniture, path: str) -> str:
    """What stands on paper alone: where the page came from, since paper gets old."""
    address = f"{settings.url.rstrip('/')}/{path}" if settings.url else ""
    return (
        f'<aside class="printed" aria-label="{escape(words("print.from"))}"{"" if address else " hidden"}>\n'
        f"<p>{escape(words('print.from'), quote=False)} <bdi>{escape(address, quote=False)}</bdi> "
        f'<span data-printed="{escape(words("print.on"))}"></span></p>\n'
        f"<p>{escape(words('print.old'), quote=False)}</p>\n</aside>\n"
    )


class Renderer:
    """Renders the chapters of one council in one language. ``offered`` are the council's languages.

    Without a council the chapters are about several.
    """

    def __init__(
        self,
        settings: Settings,
        words: Furniture,
        layouts: Layouts,
        sharing: Sharing,
        council: Council | None,
        chapters: Sequence[Chapter],
        keys: dict[str, str],
        offered: Sequence[str] = (),
        statement: Accessibility | None = None,
        places: Places | None = None,
        searches: Iterable[Search] = (),
        dress: Dress = NOBODYS,
    ) -> None:
        self.settings = settings
        self.words = words
        self.layouts = layouts
        self.sharing = sharing
        self.council = council
        self.illustration = council is not None and council.illustration is not None
        self.name = council.name if council is not None else ""
        """In the header, where it never stands bare above what is not the council's."""
        if self.illustration:
            self.name = words("name.illustration", council=self.name)
        self.dress = dress
        self.navigation = Navigation(chapters)
        self.keys = keys
        self.paths = {c.key: address(c) for c in chapters}
        self.images: set[str] = set()
        """Keys of the pictures on the pages so far."""
        self.source = "en"  # a council file has no language of its own yet
        self.ways = Ways(words, council, chapters, keys, offered, places or Places(chapters))
        self.other_ways = OtherWays(words, council, statement, keys, labels(words))
        self.searches = {search.chapter.key: search for search in searches}
        self.search = ways_to(chapters)

    def page(self, chapter: Chapter) -> str:
        path = self.paths[chapter.key]
        document = chapter.document

        def href(key: str) -> str:
            there = self.keys[next((k for k in keys_to_try(key, chapter) if k in self.keys), key)]
            return relative(path, there, index_links=self.settings.index_links)

        search = self.searches.get(chapter.key)
        form = opening(search, self.words, self.layouts, self.keys, href) if search else ""
        writer = HtmlWriter(href, labels(self.words))
        notices = tuple(b for b in document.blocks if _is_notice(b))
        content = writer.document(tuple(b for b in document.blocks if not _is_notice(b)))
        said_first = writer.blocks(notices, 2)
        self.images |= writer.images
        number = heading_number(document.number, document.ident)
        anchor = f' id="{escape(document.ident)}"' if document.ident else ""
        own, title = writer.inlines.whole(document.title)
        heading = f"<h1{anchor}{own}>{number}{title}</h1>\n"
        panels = " panels" if chapter.kind in _PANELS else ""
        style = f"kind-{chapter.kind}{panels}{self._hue(chapter)}"
        lang = "" if document.language == self.words.language else f' lang="{escape(document.language)}"'
        slots = {
            "title": escape(self._title(chapter)),
            "description": escape(chapter.description),
            "robots": '<meta name="robots" content="noindex">\n' if self._hidden(chapter) else "",
            "canonical": self._canonical(chapter),
            "sharing": "" if self._hidden(chapter) else self._sharing(chapter),
            "scripts": scripts(chapter) if search else "",
            "breadcrumbs": self._breadcrumbs(chapter, href),
            "notices": said_first,
            "switch": self._switch(chapter, href),
            "content": f'<article class="{style}"{lang}>\n{heading}{form}{content}</article>\n',
            "local": self._local(chapter, href),
            "order": self._order(chapter, href),
            "other_ways": self.other_ways.html(
                chapter, up(path), "index.html" if self.settings.index_links else ""
            ),
            "printed": printed(self.settings, self.words, path),
        }
        # Young people want to control who knows: a logo is known from across a room, so theirs show none.
        shows_logo = self.dress.logo != "" and not chapter.for_young_people
        if shows_logo:
            self.images.add(self.dress.logo)
        around = Surroundings(
            chapter.edition,
            self.words.language,
            up(path),
            young=chapter.for_young_people,
            council=self.name,
            leaving=self._leaving(chapter),
            statement=self.other_ways.statement(chapter.language),
            front=f"{self.council.id}/" if self.council is not None else "",
            dress=self.dress,
            logo=self.keys[self.dress.logo] if shows_logo else "",
            current=path if self.council is None and chapter is self.navigation.front else "",
            search=self._way_to_search(chapter),
        )
        return self.layouts.page(around, slots)

    def _leaving(self, chapter: Chapter) -> str:
        """The address of what is said about leaving, in the reader's language; nothing on other pages."""
        if not chapter.for_young_people:
            return ""
        tries = keys_to_try(page_key(chapter.council, "leaving"), chapter)
        return next((self.keys[key] for key in tries if key in self.keys), "")

    def _way_to_search(self, chapter: Chapter) -> str:
        """The search of the reader's edition; a search page has its own form, and needs no second one."""
        if chapter.key in self.searches:
            return ""
        return self.search.get(chapter.edition, SHARED["site-search"])

    def _hue(self, chapter: Chapter) -> str:
        """Each part has the colour of its card: its place among its siblings."""
        if not chapter.for_young_people or chapter.parent is None:
            return ""
        siblings = self.navigation.children.get((chapter.edition, chapter.parent), [])
        return next((f" hue-{i % _HUES + 1}" for i, c in enumerate(siblings) if c is chapter), "")

    @property
    def _named(self) -> str:
        """The council's name, marked: a title stands alone in tabs, histories and link previews."""
        assert self.council is not None
        if self.illustration:
            return self.words("title.illustration", council=self.council.name)
        if self.council.fictional:
            return self.words("title.fictional", council=self.council.name)
        return self.council.name

    def _title(self, chapter: Chapter) -> str:
        """Young people's titles hold their own words and the council's name, nothing about care."""
        title = chapter.tab or text_of(chapter.document.title)
        if self.council is None:
            return f"{title} - {self.settings.name}"
        council = self._named
        if chapter.kind == "front":
            return f"{council} - {self.settings.name}"
        if chapter.for_young_people:
            edition = self.ways.name(chapter)  # the same page in two editions must not share a title
            return (
                f"{title} - {edition} - {council}" if edition not in ("", title) else f"{title} - {council}"
            )
        return f"{title} - {council} - {self.settings.name}"

    def _hidden(self, chapter: Chapter) -> bool:
        return self.illustration or chapter.hidden or chapter.draft or self.settings.drafts

    def _sharing(self, chapter: Chapter) -> str:
        above = [(self.words("page.home"), "")]
        above += [(c.menu, self.paths[c.key]) for c in (*self.navigation.breadcrumbs(chapter), chapter)]
        path = self.keys[chapter.canonical] if chapter.canonical else self.paths[chapter.key]
        return self.sharing.chapter(chapter, path, self._title(chapter), above)

    def _canonical(self, chapter: Chapter) -> str:
        path = self.keys[chapter.canonical] if chapter.canonical else self.paths[chapter.key]
        return canonical(self.settings, path) + self.ways.alternates(chapter, self.settings)

    def _breadcrumbs(self, chapter: Chapter, href: Href) -> str:
        home = relative(self.paths[chapter.key], "", index_links=self.settings.index_links)
        links = [f'<li><a href="{home}">{escape(self.words("page.home"), quote=False)}</a></li>']
        links += [
            f'<li><a href="{escape(href(c.key))}">{_menu(c)}</a></li>'
            for c in self.navigation.breadcrumbs(chapter)
        ]
        label = escape(self.words("page.breadcrumbs"))
        return f'<nav class="breadcrumbs" aria-label="{label}"><ol>{"".join(links)}</ol></nav>\n'

    def _switch(self, chapter: Chapter, href: Href) -> str:
        """The way to the other edition, and what opens the other ways and the contents on a small screen."""
        link = self._counterpart(chapter, href)
        ways = self.ways.html(chapter, href)
        buttons = opener("_ways", self.words("page.open-ways")) if ways else ""
        if self.navigation.local(chapter) and not chapter.for_young_people:  # theirs opens from the header
            buttons += opener("_local", self.words("page.local"))
        return f'<div class="tools">\n{link}{buttons}{ways}</div>\n' if link or buttons else ""

    def _counterpart(self, chapter: Chapter, href: Href) -> str:
        if chapter.edition in ("both", "easy-read"):  # the other ways to read lead on from Easy Read
            return ""
        to_public = chapter.for_young_people
        kinds = ("strategy", "pledge", "decisions") if to_public else ("young-people",)
        fallbacks = [f"page/{chapter.council}/{kind}" for kind in kinds]
        candidates = [chapter.counterpart, *fallbacks]
        known = (k for k in candidates if k and any(t in self.keys for t in keys_to_try(k, chapter)))
        if (key := next(known, None)) is None:
            return ""
        # Never promise the same page where there is none: the front page and the sources are no page's words.
        same = key == chapter.counterpart and key not in (
            page_key(chapter.council, "front"),
            page_key(chapter.council, "about"),
        )
        exact = "" if same else "-pages"
        words = self.words(f"page.to-public{exact}" if to_public else f"page.to-young-people{exact}")
        there = next(k for k in keys_to_try(key, chapter) if k in self.keys)
        if chapter.language and not there.partition(":")[0].endswith(f"@{chapter.language}"):
            language = name_in(self.source, self.words.language)
            words = self.words("official.in", words=words, language=language)
        shared = self.ways.shared(chapter, there)
        link = f'<a href="{escape(href(key))}"{shared}>{escape(words, quote=False)}</a>'
        return f'<p class="switch">{link}</p>\n'

    def _local(self, chapter: Chapter, href: Href) -> str:
        entries = self.navigation.local(chapter)
        if not entries:
            return ""
        label = escape(self.words("page.local"))
        title = escape(self.words("page.local"), quote=False)
        return (
            f'<nav class="local sheet" id="_local" popover aria-label="{label}">\n'
            f'<p class="local-title">{title}</p>\n{self._entries(entries, href)}'
            f"{closer('_local', self.words('page.close'))}</nav>\n"
        )

    def _entries(self, entries: Sequence[Entry], href: Href) -> str:
        items = []
        for entry in entries:
            current = ' aria-current="page"' if entry.current else ""
            link = f'<a href="{escape(href(entry.chapter.key))}"{current}>{_menu(entry.chapter)}</a>'
            inside = self._entries(entry.children, href) if entry.children else ""
            if entry.current and not entry.chapter.for_young_people:
                inside = _headings(entry.chapter) + inside
            items.append(f"<li>{link}{inside}</li>\n")
        return f"<ul>\n{''.join(items)}</ul>\n"

    def _order(self, chapter: Chapter, href: Href) -> str:
        before, after = self.navigation.around(chapter)
        links = []
        for rel, word, other in (("prev", "page.previous", before), ("next", "page.next", after)):
            if other is not None:
                label = escape(self.words(word), quote=False)
                links.append(
                    f'<a rel="{rel}" href="{escape(href(other.key))}"><span>{label}</span> {_menu(other)}</a>'
                )
        if not links:
            return ""
        return f'<nav class="order" aria-label="{escape(self.words("page.order"))}">{"".join(links)}</nav>\n'


def _headings(chapter: Chapter) -> str:
    """The parts of the page where the reader is; nothing where there is one only."""
    parts = [b for b in chapter.document.blocks if isinstance(b, Section) and b.ident]
    if len(parts) < 2:
        return ""
    items = [
        f'<li><a href="#{escape(part.ident or "")}">{escape(part.number or "", quote=False)} '
        f"{escape(text_of(part.title), quote=False)}</a></li>\n"
        for part in parts
    ]
    return f'<ul class="headings">\n{"".join(items)}</ul>\n'


def _menu(chapter: Chapter) -> str:
    """A chapter's name in menus, marked where it is in another language than the menu."""
    name = escape(chapter.menu, quote=False)
    if isinstance(chapter.menu, Spoken):
        language = escape(chapter.menu.language)
        name = f'<span lang="{language}" dir="{direction(chapter.menu.language)}">{name}</span>'
    return f"{escape(chapter.number, quote=False)} {name}" if chapter.number else name


def _is_notice(block: Block) -> bool:
    return isinstance(block, Group) and block.role in _NOTICES
