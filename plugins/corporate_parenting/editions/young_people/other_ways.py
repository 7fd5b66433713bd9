"""How to get this in another way: what the accessibility statement says, for children and young people."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import (
    Block,
    Document,
    Group,
    Inline,
    Inlines,
    Item,
    Link,
    List,
    Paragraph,
    Reference,
    Section,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.spoken import spoken
from corporate_parenting.editions.statement import formats, ways_to_ask
from corporate_parenting.editions.variant import easy_read_language
from corporate_parenting.editions.young_people.people import who_to_talk_to
from corporate_parenting.model.accessibility import Accessibility, Asking
from corporate_parenting.words import autonym


def other_ways(ctx: Context) -> Iterator[Chapter]:
    """What is here, what can be asked for and how; what does not work; who helps if nobody answers."""
    facts = ctx.record.statement
    if facts is None or ctx.council.illustration or (ctx.variant and ctx.variant.declared):
        return
    words = ctx.words
    title = words("other-ways.title")
    blocks: list[Block] = [*notices(ctx), Group("lead", (_plain(words("other-ways.lead")),))]
    blocks += _here(ctx, facts)
    if facts.ask:
        blocks += _asking(ctx, facts.ask)
    blocks += _problems(ctx, facts)
    official = words("other-ways.official")
    if ctx.variant and ctx.variant.language:
        official = ctx.said_in(official, "en")  # the statement's words are the law's
    blocks.append(
        Section(
            (Text(words("other-ways.unhappy")),),
            (
                _plain(words("other-ways.unhappy.text")),
                _link(ctx.page("talk"), words("other-ways.unhappy.link")),
                _link(ctx.page("accessibility"), official),
            ),
        )
    )
    yield Chapter(
        "other-ways",
        ctx.council.id,
        Document((Text(title),), words.language, (*blocks, *who_to_talk_to(ctx))),
        menu=title,
        key=ctx.page("other-ways"),
        counterpart=ctx.page("accessibility"),
        description=words("describe.other-ways"),
        draft=facts.status == "draft",
    )


def _here(ctx: Context, facts: Accessibility) -> Iterator[Section]:
    """What a reader need not ask for, British Sign Language first."""
    words, page = ctx.words, ctx.words.language
    found: list[Inlines] = []
    for film in facts.signed:
        link = Link(film.link, (Text(spoken(film.title, "en", page)),))
        length = (Text(" ("), Text(spoken(film.length, "en", page)), Text(")")) if film.length else ()
        found.append((Text(f"{words('format.bsl')}: "), link, *length))
    language = ctx.variant.language if ctx.variant else ""
    if there := easy_read_language(ctx.record, language):
        label = ctx.said_in(words("edition.easy_read"), there)
        found.append((Reference(ctx.page("easy-read"), (Text(label),)),))
    others = [tag for tag in ctx.council.languages if tag != page]
    if others:
        names: list[Inline] = []
        for tag in others:
            names += [Text(words("comma")), Text(spoken(autonym(tag), tag, page))]
        found.append((Text(f"{words('other-ways.languages')} "), *names[1:]))
    found.append((Text(words("other-ways.print")),))
    items = tuple(Item((Paragraph(content),)) for content in found)
    yield Section((Text(words("other-ways.here")),), (List(items),))


def _asking(ctx: Context, ask: Asking) -> Iterator[Section]:
    words, page = ctx.words, ctx.words.language
    if ask.formats:
        language = ctx.variant.language if ctx.variant else ""
        here = {words("format.easy_read")} if easy_read_language(ctx.record, language) else set()
        items = tuple(Item((_plain(name),)) for name in formats(ask, words) if name not in here)
        yield Section((Text(words("other-ways.ask")),), (List(items),))
    blocks: list[Block] = [_plain(words("other-ways.how.text"))]
    if ctx.council.fictional:
        blocks.append(Group("fictional", (_plain(words("talk.fictional")),)))
    ways = tuple(
        Item((Paragraph((Text(f"{words(f'contact.{_LABELS[way]}')}: "), *content)),))
        for way, content in ways_to_ask(ask, page)
    )
    blocks.append(Group("contact", (Paragraph((Text(spoken(ask.name, "en", page)),)), List(ways))))
    if ask.working_days is not None:
        days = words.count("other-ways.days", ask.working_days)
        blocks.append(_plain(f"{days} {words('other-ways.working-day')}"))
    yield Section((Text(words("other-ways.how")),), tuple(blocks))


_LABELS = {"email": "email", "form": "web", "telephone": "telephone", "text": "text", "post": "post"}
"""The words that name a way to reach somebody, as with contacts."""


def _problems(ctx: Context, facts: Accessibility) -> Iterator[Section]:
    """What is known not to work, as far as it is said in plain words."""
    items = tuple(
        Item((Paragraph(ctx.inlines(spoken(problem.young_people, "en", ctx.words.language))),))
        for problem in facts.known
        if problem.young_people
    )
    if items:
        yield Section((Text(ctx.words("other-ways.problems")),), (List(items),))


def _plain(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def _link(key: str, text: str) -> Paragraph:
    return Paragraph((Reference(key, (Text(text),)),))
