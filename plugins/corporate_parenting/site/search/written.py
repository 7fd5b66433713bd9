"""Hand-written pages as rows, from our own rendering of them: another host's is not there in time."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from html.parser import HTMLParser

from corporate_parenting.document.nodes import Text
from corporate_parenting.site.handwritten import Handwritten
from corporate_parenting.site.search.rows import Row, shortened, without_common

_HEADINGS = frozenset({"h2", "h3"})
_ONE = frozenset({"p", "li", "td", "th", "pre", "dt", "dd", *_HEADINGS})
"""Elements whose words a reader sees as one."""


class OwnPages:
    """The rows of the site's own pages. The first page has the site's ``name``.

    ``all`` has each page, and each heading of those in the ``menu``; a page that is in no menu, as the
    manual's are, stands below its folder's. ``lasting`` has the pages of the menu, which each council's
    search has too.
    """

    def __init__(self, pages: Sequence[Handwritten], menu: Container[str], name: str) -> None:
        self.all = _rows(pages, menu, name)
        self.lasting = [row for row in self.all if row.at in menu or not row.at]


def _rows(pages: Sequence[Handwritten], menu: Container[str], name: str) -> list[Row]:
    titles = {page.path: page.title for page in pages}
    rows: list[Row] = []
    for page in pages:
        if page.path in menu or not page.path:
            made = _Reader(page if page.path else replace(page, title=name)).rows
        else:
            folder = page.path.rstrip("/").rpartition("/")[0] + "/"
            made = _Reader(page).rows[:1]
            made[0].shown = ""
            if above := titles.get(folder):
                made[0].where = (Text(above),)
        rows += made
    return without_common(rows)


class _Reader(HTMLParser):
    def __init__(self, page: Handwritten) -> None:
        super().__init__()
        self.page = page
        self.rows = [Row((Text(page.title),), page.path)]
        self.ident: str | None = None
        self.text: list[str] = []
        self.feed(page.content)
        self._end()
        for row in self.rows:
            row.shown = shortened(next((said for said in row.said if len(said) > 20), ""))
        if page.description:
            self.rows[0].shown = shortened(page.description)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ONE:
            self._end()
        if tag in _HEADINGS:
            self.ident = dict(attrs).get("id")

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in _HEADINGS and self.ident:
            title = " ".join("".join(self.text).split())
            self.text.clear()
            if title:
                where = (Text(self.page.title),)
                self.rows.append(Row((Text(title),), f"{self.page.path}#{self.ident}", where))
            self.ident = None
        elif tag in _ONE or tag == "h1":
            self._end(keep=tag != "h1")

    def _end(self, *, keep: bool = True) -> None:
        said = " ".join("".join(self.text).split())
        self.text.clear()
        if said and keep:
            self.rows[-1].said.append(said)
