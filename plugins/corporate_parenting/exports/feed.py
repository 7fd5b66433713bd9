"""What happened, as Atom feeds (RFC 4287): one for each council and one for the site.

They tell what the pages tell: the steps of each document, what changed between two versions, and news of
actions. A feed's entry must have a moment; what is known to a month or a year stands at its first day, with
the date as it is known in words. What lies ahead waits. Illustrations have none: a reader of feeds shows no
mark of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from uuid import NAMESPACE_URL, uuid5

from corporate_parenting.document.markup import text_of
from corporate_parenting.editions.changes import pairs
from corporate_parenting.editions.one_change import changes_slug
from corporate_parenting.editions.public.trail import Step, steps_of
from corporate_parenting.exports.shelf import Shelf
from corporate_parenting.model.scalars import PartialDate
from corporate_parenting.words import Furniture

FEED = "changes.xml"
LONGEST = 100
"""Entries in a feed: its readers look for what is new, and the pages hold all of it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of news. ``ident`` stays the same when a page moves or the site gets another name."""

    ident: str
    when: PartialDate
    title: str
    said: str
    link: str
    who: str


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed is called, and the file."""

    title: str
    file: bytes


def feeds(shelves: Iterable[Shelf], words: Furniture, site: str, url: str) -> dict[str, Feed]:
    """The feeds by address from the site's root, its own last. Where nothing is dated there is none."""
    root = f"{url.rstrip('/')}/"
    made: dict[str, Feed] = {}
    everything: list[Entry] = []
    for shelf in shelves:
        if shelf.whose == "illustration" or not (news := _newest(entries(shelf))):
            continue
        everything += news
        path, name = f"{shelf.council.id}/{FEED}", _name(shelf)
        made[path] = _feed(words, root, path, f"{shelf.council.id}/", name, news)
    if everything:
        made[FEED] = _feed(words, root, FEED, "", site, _newest(everything))
    return made


def entries(shelf: Shelf) -> Iterator[Entry]:
    """All that can be told with a date, in no order."""
    ctx, ident, today = shelf.ctx, shelf.council.id, shelf.ctx.view.day
    for document in shelf.record.publications:
        name = f"{ident}/{document.id}/{document.version}"
        link = shelf.document(document)
        told: Counter[str] = Counter()
        for step in steps_of(ctx, document):
            if link and step.when and step.when.first_day <= today:
                told[kind := f"{step.kind}/{step.when}"] += (
                    1  # the words of a step may be mended: they are no name
                )
                yield _entry(
                    shelf, f"{name}/{kind}/{told[kind]}", step.when, ctx.titled(document), step, link
                )
    for older, newer in pairs(ctx):
        link = shelf.address(ctx.page("changes", changes_slug(older, newer)))
        dated = [
            step.when for step in steps_of(ctx, newer) if step.when and step.kind in ("agreed", "published")
        ]
        known = [when for when in dated if when.first_day <= today]
        if link and known:
            when = max(known, key=lambda when: when.first_day)
            title = ctx.words("describe.changes", title=ctx.titled(newer))
            said = ctx.words("feed.changes", older=ctx.titled(older))
            name = f"{ident}/{newer.id}/{newer.version}/changes-since/{older.id}/{older.version}"
            yield Entry(_urn(name), when, title, said, link, _name(shelf))
    link = shelf.address(ctx.page("progress"))
    for when in {action.dated for progress in shelf.record.progress for action in progress.actions}:
        if link and when.first_day <= today:
            title = ctx.words("feed.progress", date=ctx.date(when))
            yield Entry(_urn(f"{ident}/progress/{when}"), when, title, "", link, _name(shelf))


def _entry(shelf: Shelf, name: str, when: PartialDate, title: str, step: Step, link: str) -> Entry:
    said = text_of(step.said)
    return Entry(
        _urn(name), when, f"{title}. {text_of(step.said[:1])}", f"{step.shown}: {said}", link, _name(shelf)
    )


def _urn(name: str) -> str:
    return uuid5(NAMESPACE_URL, f"corporate-parenting:{name}").urn


def _name(shelf: Shelf) -> str:
    invented = shelf.whose == "invented"
    name = shelf.council.name
    return shelf.ctx.words("title.fictional", council=name) if invented else name


def _newest(news: Iterable[Entry]) -> list[Entry]:
    return sorted(news, key=lambda e: (e.when.first_day, e.ident), reverse=True)[:LONGEST]


def _feed(words: Furniture, root: str, path: str, page: str, author: str, news: list[Entry]) -> Feed:
    title = words("feed.title", name=author)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{words.language}">',
        f"<id>{_urn(path)}</id>",
        f"<title>{escape(title)}</title>",
        f"<updated>{_moment(news[0])}</updated>",
        f"<author><name>{escape(author)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href="{escape(root + path)}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(root + page)}"/>',
        *(_lines(entry) for entry in news),
        "</feed>\n",
    ]
    return Feed(title, "\n".join(lines).encode())


def _lines(entry: Entry) -> str:
    said = f"<summary>{escape(entry.said)}</summary>\n" if entry.said else ""
    return (
        f"<entry>\n<id>{entry.ident}</id>\n<title>{escape(entry.title)}</title>\n"
        f"<updated>{_moment(entry)}</updated>\n<author><name>{escape(entry.who)}</name></author>\n{said}"
        f'<link rel="alternate" type="text/html" href="{escape(entry.link)}"/>\n</entry>'
    )


def _moment(entry: Entry) -> str:
    return f"{entry.when.first_day.isoformat()}T00:00:00Z"
