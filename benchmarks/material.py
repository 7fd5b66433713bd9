"""The same pages for plain Material: the words of each page's ``<main>`` as Markdown, and a nav.

Headings and paragraphs only. Links, tables, charts and our navigation are left out, so Material has
less to do than we have.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

_BLOCKS = frozenset(
    {"main", "article", "aside", "section", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li"}
    | {"dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "figure", "figcaption", "blockquote"}
    | {"svg", "fieldset"}
)
_CELLS = frozenset({"td", "th", "text"})
_HEADING = re.compile(r"h[1-6]")
_MARKUP = re.compile(r"([\\`*_{}\[\]#])")
_LIST_MARK = re.compile(r"^(\d+|[-+])([.)]?)(?=\s|$)")


class _Reader(HTMLParser):
    """Gathers the text blocks of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[tuple[int, str]] = []
        self.title = ""
        self._inside = False
        self._passing = 0
        self._level = 0
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the library's signature
        if tag == "main":
            self._inside = True
        elif tag == "nav":
            self._passing += 1
        elif tag in _CELLS:
            self._text.append(" ")
        elif tag in _BLOCKS and tag != "p":  # a printed number stands before its paragraph
            self._flush()
        if _HEADING.fullmatch(tag):
            self._level = int(tag[1])

    def handle_endtag(self, tag: str) -> None:
        if tag == "nav":
            self._passing -= 1
        elif tag in _BLOCKS:
            self._flush()
        if tag == "main":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside and not self._passing:
            self._text.append(data)

    def _flush(self) -> None:
        if text := " ".join("".join(self._text).split()):
            self.blocks.append((self._level, text))
            if self._level == 1:
                self.title = self.title or text
        self._text.clear()
        self._level = 0


def write_site(folder: Path, built: Path) -> tuple[int, int]:
    """Writes ``mkdocs.yml`` and a Markdown page for each page in ``built``; how many pages and words."""
    nav: list[Any] = []
    councils: dict[str, dict[str, list[Any]]] = {}
    words = 0
    pages = [path.relative_to(built) for path in sorted(built.rglob("index.html"))]
    for page in pages:
        reader = _Reader()
        reader.feed((built / page).read_text("utf-8"))
        words += sum(len(text.split()) for _, text in reader.blocks)
        source = page.with_suffix(".md")
        target = folder / "docs" / source
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(
            "\n\n".join(_markdown(level, text) for level, text in reader.blocks) + "\n", "utf-8"
        )
        entry = {reader.title: source.as_posix()}
        if len(page.parts) == 1:
            nav.append(entry)
        else:
            edition = "Young people" if "young-people" in page.parts else "Public"
            council = councils.setdefault(page.parts[0], {"Public": [], "Young people": []})
            council[edition].append(entry)
    for ident, editions in councils.items():
        nav.append({ident: [{name: entries} for name, entries in editions.items()]})
    settings = {
        "site_name": "The same words in plain Material",
        "site_url": "https://corporate-parenting.example/",
        "docs_dir": "docs",
        "theme": {"name": "material", "features": ["navigation.prune"]},
        "plugins": [],  # no search either
        "nav": nav,
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), "utf-8")
    return len(pages), words


def _markdown(level: int, text: str) -> str:
    safe = _MARKUP.sub(r"\\\1", text).replace("<", "&lt;").replace(">", "&gt;")
    if level:
        return f"{'#' * level} {safe}"
    return _LIST_MARK.sub(
        lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"\\{m[1]}" if m[1] in "-+" else m[1], safe
    )
