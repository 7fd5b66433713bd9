"""A library to a whole site, in memory: every page and file, links checked, nothing written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape

from corporate_parenting.diagnostics import START, Diagnostic, Report, Severity
from corporate_parenting.editions import chapters, words_for
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.compare import compare
from corporate_parenting.editions.statement import site_statement
from corporate_parenting.editions.told import Told
from corporate_parenting.exports import FOLDER, OpenData, open_data
from corporate_parenting.exports.page import data_pages, file_keys
from corporate_parenting.model.library import CouncilRecord, Library, View
from corporate_parenting.site.addresses import BLANK, address, file_of
from corporate_parenting.site.bundle import bundle
from corporate_parenting.site.handwritten import Handwritten, handwritten
from corporate_parenting.site.hosting import hosting_files
from corporate_parenting.site.layout import Copy, Layouts
from corporate_parenting.site.links import check
from corporate_parenting.site.looks import dress, look_files
from corporate_parenting.site.pictures import picture_addresses, picture_files
from corporate_parenting.site.places import Places
from corporate_parenting.site.render import Renderer
from corporate_parenting.site.search import (
    OwnPages,
    Searches,
    everywhere,
    index_files,
    keys_of,
    of_councils,
)
from corporate_parenting.site.settings import Settings
from corporate_parenting.site.sharing import Sharing
from corporate_parenting.site.shell import Shell
from corporate_parenting.site.sitemap import sitemap
from corporate_parenting.words import Furniture, furniture, furniture_in

START_HERE = "START-HERE.html"
"""The first page again, under a name that is found among many folders on a USB stick."""


@dataclass(slots=True)
class Site:
    """All pages and files by path.

    ``generated`` are complete pages; ``written`` are the hand-written ones as another host would make
    them; ``files`` are everything else. ``shell`` renders a hand-written page that a host rendered.
    """

    generated: dict[str, str]
    written: dict[str, str]
    files: dict[str, bytes]
    shell: Shell
    report: Report

    def all_files(self) -> dict[str, bytes]:
        """Everything as bytes, for a host that writes plain files."""
        pages = {path: html.encode() for path, html in (self.generated | self.written).items()}
        return pages | self.files


def build(settings: Settings, library: Library, now: datetime, told: Told | None = None) -> Site:
    """The whole site at ``now``. Problems are in ``report``; a host publishes only without errors.

    ``told`` is what checks said about the library; a preview shows it beside the words.
    """
    words = furniture()
    online = settings.url
    if settings.offline:  # no address of a page in it lasts, so none is told
        settings = replace(settings, url=None)
    view = (library.as_preview if settings.drafts else library.as_published)(
        now, illustrations=settings.include_illustrations
    )
    written = handwritten(settings)
    report = Report()
    by_council = {
        record.council.id: tuple(
            c for c in chapters(record, view, words, told) if settings.leave_to or c.kind != "leaving"
        )
        for record in (*view.councils, *view.removed)
    }
    menu = _nav(settings, written)
    own_pages = OwnPages(written, {path for _, path in menu}, settings.name)
    searches = of_councils(view, words, by_council, own_pages)
    by_council = {i: (*made, *(s.chapter for s in searches.get(i, ()))) for i, made in by_council.items()}
    compared = compare(view, words)
    keys = picture_addresses(view) | _keys([*by_council.values(), compared], report)
    data = _data(settings, view, words, keys)
    sharing = Sharing(settings, words, data)
    feeds = {path: feed.title for path, feed in sharing.feeds.items()}
    described = data_pages(data, view, words, settings.name, settings.url, feeds) if data else ()
    stated = site_statement(view, words, settings.name)
    keys |= _keys([described, stated], report) | (file_keys(data, feeds) if data else {})
    shared = [group for group in (compared, described) if group]
    whole = everywhere(view, words, (*shared, stated), own_pages)
    everything = [whole, *(search for each in searches.values() for search in each)]
    keys |= _keys([(whole.chapter,)], report) | keys_of(everything)
    images: set[str] = set()
    layouts = Layouts(
        settings,
        words,
        menu,
        tuple((group[0].menu, address(group[0])) for group in shared),
        Copy(view.day, online) if settings.offline else None,
        _statement(view, stated, by_council),
    )
    generated: dict[str, str] = {}
    listed: list[str] = [] if settings.drafts else [page.path for page in written]
    for record in (*view.councils, *view.removed):
        made = by_council[record.council.id]
        renderers = _renderers(settings, words, layouts, sharing, record, made, keys, searches)
        for chapter in made:
            generated[file_of(address(chapter))] = renderers[chapter.language].page(chapter)
            if not (
                record.council.illustration
                or settings.drafts
                or chapter.draft
                or chapter.canonical
                or chapter.hidden
            ):
                listed.append(address(chapter))
        images.update(*(renderer.images for renderer in renderers.values()))
    for group in (*shared, (whole.chapter,), *([stated] if stated else [])):
        renderer = Renderer(settings, words, layouts, sharing, None, group, keys, searches=(whole,))
        generated |= {file_of(address(chapter)): renderer.page(chapter) for chapter in group}
        listed += [address(c) for c in group if not (c.hidden or settings.drafts)]
    shell = Shell(settings, words, layouts, sharing, view, keys)
    pages = {file_of(p.path): shell.page(p.path, p.title, p.content, p.description) for p in written}
    if "index.html" not in pages:
        generated["index.html"] = shell.page("", settings.name, f"<h1>{escape(settings.name)}</h1>")
    report.add(*(_collision(path) for path in sorted(pages.keys() & generated.keys())))
    if not settings.offline:
        generated["404.html"] = shell.not_found()
    files = (
        bundle()
        | look_files(view.councils)
        | picture_files(view, images)
        | index_files(everything)
        | _shared_files(data, sharing)
    )
    files |= _further_files(settings, layouts, listed, (generated | pages)["index.html"])
    beside = _content_files(settings)
    files |= hosting_files(settings, beside)
    report.add(*check(generated | pages, files.keys() | beside))
    return Site(generated, pages, files, shell, report)


def _statement(view: View, stated: Sequence[Chapter], by_council: Mapping[str, Sequence[Chapter]]) -> str:
    """The address of the statement that the shared pages lead to; a site of one council is that council's."""
    if not stated and len(view.councils) == 1:
        stated = [c for c in by_council[view.councils[0].council.id] if c.kind == "accessibility"]
    return address(stated[0]) if stated else ""


def _renderers(
    settings: Settings,
    words: Furniture,
    layouts: Layouts,
    sharing: Sharing,
    record: CouncilRecord,
    made: tuple[Chapter, ...],
    keys: dict[str, str],
    searches: Mapping[str, Searches],
) -> dict[str, Renderer]:
    """One for each language of a council's chapters; the documents' own is the empty one."""
    offered = tuple(dict.fromkeys(c.language for c in made if c.language))
    places = Places(made)
    return {
        language: Renderer(
            settings,
            words_for(record, (furniture_in(language) if language else None) or words),
            layouts,
            sharing,
            record.council,
            [c for c in made if c.language == language],
            keys,
            offered,
            record.statement,
            places,
            searches.get(record.council.id, ()),
            dress(record),
        )
        for language in ("", *offered)
    }


def _further_files(
    settings: Settings, layouts: Layouts, listed: Iterable[str], home: str
) -> dict[str, bytes]:
    """A copy's way in, the page to leave for, and the list of pages, where asked for or known of."""
    files = {START_HERE: home.encode()} if settings.offline else {}
    if settings.leave_to:
        files[BLANK] = layouts.blank().encode()
    if settings.url:
        files["sitemap.xml"] = sitemap(settings.url, listed).encode()
    return files


def _data(settings: Settings, view: View, words: Furniture, keys: dict[str, str]) -> OpenData | None:
    """What is published, as files. A preview makes none: a file that is passed on has no banner."""
    if settings.drafts or not view.councils:
        return None
    return open_data(view, words, settings.name, settings.url, keys.get)


def _shared_files(data: OpenData | None, sharing: Sharing) -> dict[str, bytes]:
    """What others take away and use: the data, the feeds, and pictures beside links."""
    files = {f"{FOLDER}{name}": content for name, content in data.files.items()} if data else {}
    return files | {path: feed.file for path, feed in sharing.feeds.items()} | sharing.pictures


def _keys(councils: Iterable[tuple[Chapter, ...]], report: Report) -> dict[str, str]:
    """Every key with its address and anchor."""
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for made in councils:
        for chapter in made:
            path = address(chapter)
            if path in taken:
                report.add(_collision(file_of(path)))
            taken.add(path)
            keys.setdefault(chapter.key, path)
            for key, anchor in chapter.keys:
                keys.setdefault(key, f"{path}#{anchor}" if anchor else path)
    return keys


def _collision(path: str) -> Diagnostic:
    return Diagnostic(
        "address-collision",
        Severity.ERROR,
        "Two pages claim this address.",
        "Rename the hand-written page, or give one of the documents another id or version.",
        path,
        START,
    )


def _nav(settings: Settings, written: tuple[Handwritten, ...]) -> tuple[tuple[str, str], ...]:
    """Titles and addresses of the hand-written pages in the header; the first page is the site's name."""
    by_source = {page.source: page for page in written}
    if settings.nav:
        return tuple(
            (t or by_source[s].title, by_source[s].path)
            for t, s in settings.nav
            if s in by_source and by_source[s].path
        )
    return tuple((page.title, page.path) for page in written if page.path)


def _content_files(settings: Settings) -> set[str]:
    """Files beside the hand-written pages, which hosts copy as they are."""
    return {
        path.relative_to(settings.content).as_posix()
        for path in settings.content.rglob("*")
        if path.is_file() and path.suffix != ".md"
    }
