"""Hand-written Markdown pages, for hosts that do not render Markdown and for checking links early."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

import markdown
import yaml
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from corporate_parenting.site.addresses import relative
from corporate_parenting.site.settings import Settings

_FRONT_MATTER = re.compile(r"\A---\s*\n(.*?\n)(?:---|\.\.\.)\s*\n", re.DOTALL)
_HEADING = re.compile(r"^#\s+(.+?)\s*#*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Handwritten:
    """One Markdown page: its source, address, title, description and rendered content."""

    source: str
    path: str
    title: str
    content: str
    description: str = ""


def path_of(source: str, *, directory_urls: bool) -> str:
    """The address of ``about.md``: ``about/``, or ``about.html`` where folders are not served."""
    stem = source.removesuffix(".md")
    if stem in ("index", "README"):
        return ""
    if stem.endswith(("/index", "/README")):
        return stem.rpartition("/")[0] + "/"
    return f"{stem}/" if directory_urls else f"{stem}.html"


def handwritten(settings: Settings) -> tuple[Handwritten, ...]:
    """Every Markdown page of the content folder."""
    return tuple(_page(settings, path) for path in _sources(settings.content))


def _sources(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*.md")):
        if not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path


def _page(settings: Settings, file: Path) -> Handwritten:
    source = file.relative_to(settings.content).as_posix()
    text = file.read_text("utf-8-sig")
    meta: dict[str, str] = {}
    if found := _FRONT_MATTER.match(text):
        loaded = yaml.load(found[1], Loader=yaml.BaseLoader)  # noqa: S506  # BaseLoader makes text only
        meta = loaded if isinstance(loaded, dict) else {}
        text = text[found.end() :]
    heading = _HEADING.search(text)
    named = meta.get("title") or {page: name for name, page in settings.nav}.get(source)  # as MkDocs does
    title = named or (heading[1] if heading else Path(source).stem.replace("-", " ").capitalize())
    return Handwritten(
        source,
        path_of(source, directory_urls=not settings.index_links),
        title,
        render(settings, source, text),
        meta.get("description", ""),
    )


def render(settings: Settings, source: str, text: str) -> str:
    """Markdown as the host would render it: the same library, the same extensions."""
    return markdown.markdown(
        text,
        extensions=[*settings.markdown_extensions, _Links(settings, source)],
        extension_configs=settings.extension_configs,
    )


class _Links(Extension):
    def __init__(self, settings: Settings, source: str) -> None:
        super().__init__()
        self.settings = settings
        self.source = source

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802  # the library's name
        md.treeprocessors.register(_LinkProcessor(md, self.settings, self.source), "relpath", 0)


class _LinkProcessor(Treeprocessor):
    """Turns links to ``.md`` files and to files in the content folder into links between pages."""

    def __init__(self, md: markdown.Markdown, settings: Settings, source: str) -> None:
        super().__init__(md)
        self.settings = settings
        self.source = source

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                if target := element.get(name):
                    element.set(name, self._link(target))

    def _link(self, target: str) -> str:
        path, mark, fragment = target.partition("#")
        if not path or ":" in path or path.startswith("/"):
            return target
        there = normpath(join(dirname(self.source), path))
        directory_urls = not self.settings.index_links
        here = path_of(self.source, directory_urls=directory_urls)
        if path.endswith(".md"):
            address = path_of(there, directory_urls=directory_urls)
        elif path.endswith("index.html") and directory_urls:
            address = there.removesuffix("index.html")
        else:
            address = f"{there}/" if path.endswith("/") else there
        return relative(here, address, index_links=self.settings.index_links) + mark + fragment
