"""What a page says of itself to those who pass it on: link previews, search engines and readers of feeds.

Only pages that anybody may find say anything: no preview, illustration or copy does. Young people want to
control who knows, so a preview of their pages names the council and the page, and not the site.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.exports import LINKED, OpenData
from corporate_parenting.exports.feed import FEED, Feed, feeds
from corporate_parenting.site.settings import Settings
from corporate_parenting.site.sharing_pictures import (
    HEIGHT,
    WIDTH,
    SharingPicture,
    drawn,
    of_council,
    of_site,
)
from corporate_parenting.words import Furniture

_MARKUP = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


class Sharing:
    """Knows the feeds and linked data of a site, and says for each page what belongs in its head."""

    def __init__(self, settings: Settings, words: Furniture, data: OpenData | None) -> None:
        self.settings = settings
        self.words = words
        self.root = f"{settings.url.rstrip('/')}/" if settings.url else ""
        self.feeds: dict[str, Feed] = {}
        self.pictures: dict[str, bytes] = {}
        self._of: dict[str, SharingPicture] = {}
        self._nodes: dict[str, dict[str, Any]] = {}
        if data and settings.url:
            self.feeds = feeds(data.shelves, words, settings.name, settings.url)
            self._nodes = _nodes(data.files[LINKED])
            self._draw(data)

    def _draw(self, data: OpenData) -> None:
        """Every picture, by the address of the page that it is first of all for."""
        wanted = [("", of_site(self.settings, self.words))]
        for shelf in data.shelves:
            if shelf.whose != "illustration":
                first = f"{shelf.council.id}/"
                pages = {"council": first, "young-people": f"{first}young-people/"}
                if shelf.record.pledge and (there := shelf.document(shelf.record.pledge)):
                    pages["pledge"] = there.removeprefix(self.root)
                made = of_council(shelf)
                wanted += [(pages[p.path.rpartition("/")[2].removesuffix(".png")], p) for p in made]
        self._of = dict(wanted)
        self.pictures = {picture.path: drawn(picture, self.settings.root) for picture in self._of.values()}

    def _picture(self, *pages: str) -> str:
        """The picture of the first of these pages that has one."""
        picture = next((self._of[page] for page in pages if page in self._of), None)
        if picture is None:
            return ""
        said = {
            "og:image": self.root + picture.path,
            "og:image:width": str(WIDTH),
            "og:image:height": str(HEIGHT),
            "og:image:alt": picture.alt,
        }
        large = '<meta name="twitter:card" content="summary_large_image">\n'
        return _properties(said) + large

    def written(self, path: str, title: str, description: str) -> str:
        """For a hand-written page, or the first page of all."""
        if not self.root or self.settings.drafts:
            return ""
        feed = self._feed(FEED) if path == "" else ""
        return self._preview(path, title, description, self.settings.name) + self._picture("") + feed

    def chapter(self, chapter: Chapter, path: str, title: str, crumbs: Sequence[tuple[str, str]]) -> str:
        """For a page of ours; ``crumbs`` are names and addresses of the pages above it, and its own."""
        if not self.root:
            return ""
        front = f"{chapter.council}/"
        if chapter.for_young_people:
            said = self._preview(path, title, chapter.description, "")
            return said + self._picture(f"{front}young-people/")
        said = self._preview(path, title, chapter.description, self.settings.name)
        said += self._picture(path, front) if chapter.council else self._picture("")
        feed = self._feed(f"{chapter.council}/{FEED}" if chapter.council else FEED)
        return said + feed + self._linked(chapter, path, crumbs)

    def _preview(self, path: str, title: str, description: str, site: str) -> str:
        said = {
            "og:type": "website",
            "og:title": title,
            "og:description": description,
            "og:url": self.root + path,
        }
        if site:
            said["og:site_name"] = site
        return _properties(said)

    def _feed(self, path: str) -> str:
        if path not in self.feeds:
            return ""
        title, address = escape(self.feeds[path].title), escape(self.root + path)
        return f'<link rel="alternate" type="application/atom+xml" title="{title}" href="{address}">\n'

    def _linked(self, chapter: Chapter, path: str, crumbs: Sequence[tuple[str, str]]) -> str:
        """What the linked data says of this page, and where it stands."""
        front = f"{self.root}{chapter.council}/"
        here = dict.fromkeys((front, self.root + path) if chapter.council else (self.root + path,))
        graph = [self._nodes[address] for address in here if address in self._nodes]
        graph.append(
            {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": at, "name": name, "item": self.root + there}
                    for at, (name, there) in enumerate(crumbs, 1)
                ],
            }
        )
        text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
        text = "".join(_MARKUP.get(letter, letter) for letter in text)  # so that no text ends the script
        return f'<script type="application/ld+json">{text}</script>\n'


def _properties(said: Mapping[str, str]) -> str:
    return "".join(f'<meta property="{k}" content="{escape(v)}">\n' for k, v in said.items() if v)


def _nodes(file: bytes) -> dict[str, dict[str, Any]]:
    """What the file of linked data says of each page, without what stands on it."""
    graph: list[dict[str, Any]] = json.loads(file)["@graph"]
    return {node["@id"]: {k: v for k, v in node.items() if k != "hasPart"} for node in graph}
