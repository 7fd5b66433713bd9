"""Hand-written pages in our layout, and the page for addresses that lead nowhere."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

from corporate_parenting.document.nodes import (
    Block,
    Group,
    Inline,
    Paragraph,
    Reference,
    Section,
    Tag,
    Text,
)
from corporate_parenting.editions import words_for
from corporate_parenting.editions.chapter import page_key
from corporate_parenting.model.library import CouncilRecord, View
from corporate_parenting.site.addresses import SHARED, relative, up
from corporate_parenting.site.layout import Layouts, Surroundings, canonical
from corporate_parenting.site.render import labels, printed
from corporate_parenting.site.settings import Settings
from corporate_parenting.site.sharing import Sharing
from corporate_parenting.words import Furniture
from corporate_parenting.writers.html import HtmlWriter


class Shell:
    """Puts hand-written content into the layout; the first page also gets the list of councils."""

    def __init__(
        self,
        settings: Settings,
        words: Furniture,
        layouts: Layouts,
        sharing: Sharing,
        view: View,
        keys: dict[str, str],
    ) -> None:
        self.settings = settings
        self.words = words
        self.layouts = layouts
        self.sharing = sharing
        self.view = view
        self.keys = keys
        self.search = SHARED["site-search"]
        if len(view.councils) == 1:  # what somebody looks for there is that council's
            self.search = keys.get(page_key(view.councils[0].council.id, "search"), self.search)

    def page(self, path: str, title: str, content: str, description: str = "") -> str:
        name = self.settings.name
        robots = '<meta name="robots" content="noindex">\n' if self.settings.drafts else ""
        chooser = self._chooser() if path == "" else ""
        style = "handwritten home" if path == "" else "handwritten"
        full = name if path == "" else f"{title} - {name}"
        slots = {
            "title": escape(full),
            "description": escape(description or title),
            "robots": robots,
            "canonical": canonical(self.settings, path),
            "sharing": self.sharing.written(path, full, description),
            "content": f'<article class="{style}">\n{content}\n</article>\n{chooser}',
            "printed": printed(self.settings, self.words, path),
        }
        around = Surroundings("site", self.words.language, up(path), current=path, search=self.search)
        return self.layouts.page(around, slots)

    def not_found(self) -> str:
        """The page for addresses that lead nowhere; it may be served from any depth."""
        words = self.words
        root = f"{urlsplit(self.settings.url or '').path.rstrip('/')}/"
        heading, text = escape(words("page.not-found")), escape(words("page.not-found.text"))
        way = f'<a href="{root}">{escape(words("page.home"), quote=False)}</a>'
        content = f"<article><h1>{heading}</h1>\n<p>{text}</p>\n<p>{way}</p></article>\n"
        slots = {
            "title": escape(f"{words('page.not-found')} - {self.settings.name}"),
            "robots": '<meta name="robots" content="noindex">\n',
            "content": content,
        }
        around = Surroundings("site", words.language, root, search=self.search)
        return self.layouts.page(around, slots)

    def _chooser(self) -> str:
        """Choose a council, and who is reading. Illustrations come last: they speak for no council."""
        writer = HtmlWriter(
            lambda key: relative("", self.keys[key], index_links=self.settings.index_links),
            labels(self.words),
        )
        shown = sorted(self.view.councils, key=lambda record: record.council.illustration is not None)
        cards: list[Block] = [self._card(record) for record in shown]
        if not cards:
            cards = [Paragraph((Text(self.words("home.empty")),))]
        title = (Text(self.words("home.title")),)
        return f'<div class="councils">\n{writer.blocks((Section(title, tuple(cards)),), 2)}</div>\n'

    def _card(self, record: CouncilRecord) -> Group:
        council, words = record.council, words_for(record, self.words)
        name: list[Inline] = [Reference(page_key(council.id, "front"), (Text(council.name),))]
        if council.fictional:
            name += [Text(" "), Tag("status", words("home.fictional"), "fictional")]
        if council.illustration:
            name += [Text(" "), Tag("status", words("home.illustration"), "illustration")]
        official = next(
            key
            for kind in ("strategy", "pledge", "local-offer", "decisions")
            if (key := f"page/{council.id}/{kind}") in self.keys
        )
        young = Reference(page_key(council.id, "young-people"), (Text(words("home.young-people")),))
        public = Reference(official, (Text(words("home.public")),))
        doors = Group("lead", (Paragraph((young,)), Paragraph((public,))))
        return Group("card", (Section(tuple(name), (doors,)),))
