"""Who to talk to, in Easy Read: what each person is for, and one way to reach them a row."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document.nodes import Block, Group, Inline, Link, Paragraph, Section, Text
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.easy_read.page import about, chapter, number
from corporate_parenting.editions.easy_read.rows import row, said
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.reach import EMERGENCY, any_stale, dialled, is_stale, last_checked
from corporate_parenting.editions.spoken import spoken
from corporate_parenting.editions.young_people.people import here
from corporate_parenting.model.council import Contact
from corporate_parenting.model.helpline import Helpline
from corporate_parenting.reading.sentences import sentences

_HELPLINES = {"emergency": "warning"}
_CONTACTS = {
    "council": "social-worker",
    "out_of_hours": "clock",
    "independent_advocate": "megaphone",
    "complaints": "letter",
}
"""The picture of each; everybody else is somebody to talk to."""


def talk(ctx: Context) -> Chapter:
    """Everyone whom a reader can talk to; what is old or invented says so."""
    words, council = ctx.words, ctx.council
    urgent = [_helpline(ctx, h) for h in here(ctx) if h.id == EMERGENCY]
    national = [_helpline(ctx, h) for h in here(ctx) if h.id != EMERGENCY]
    near = (*_said_first(ctx), *(_contact(ctx, c) for c in council.contacts))
    # Below a heading of their own: "these numbers do not work" is never heard of the helpline before it.
    local = (Section((Text(words("talk.local")),), near),)
    # Numbers that may not answer never stand before those that do.
    doubtful = council.fictional or not council.contacts or any_stale(ctx)
    order = (*urgent, *national, *local) if doubtful else (*urgent, *local, *national)
    lead = Group("rows", (said(ctx, "talk", words("talk.lead")),))
    return chapter(
        ctx,
        "easy-read-talk",
        words("talk.title"),
        (*notices(ctx), lead, *order),
        parent=ctx.page("easy-read"),
        counterpart=ctx.page("talk"),
    )


def _helpline(ctx: Context, helpline: Helpline) -> Section:
    rows = (
        said(ctx, _HELPLINES.get(helpline.id, "talk"), about(ctx, helpline)),
        row(ctx, "phone", Paragraph(number(ctx, helpline))),
        *_text(ctx, helpline),
        *_terms(ctx, helpline.cost, helpline.hours),
    )
    return Section((Text(helpline.name),), rows)


def _text(ctx: Context, helpline: Helpline) -> Iterator[Group]:
    if helpline.text:
        link = Link(f"sms:{dialled(helpline.text)}", (Text(helpline.text),))
        yield row(ctx, "text-message", Paragraph((Text(f"{ctx.words('contact.text')} "), link)))


def _said_first(ctx: Context) -> Iterator[Block]:
    """Why the council's own numbers cannot be used, where they cannot."""
    words, council = ctx.words, ctx.council
    if council.fictional:
        yield Group("rows", (said(ctx, "warning", words("talk.fictional")),))
    elif council.illustration:
        shown = council.illustration
        link = Paragraph((Link(shown.real, (Text(shown.real_title),)),))
        told = Paragraph((Text(words("talk.illustration", council=council.name)),))
        yield Group("rows", (row(ctx, "warning", told, link),))
    elif not council.contacts:
        yield Group("rows", (said(ctx, "phone", words("talk.none")),))


def _contact(ctx: Context, contact: Contact) -> Section:
    words = ctx.words
    rows: list[Block] = [said(ctx, _CONTACTS[contact.kind], words(f"contact.plain.{contact.kind}"))]
    for sentence in sentences(contact.young_people or ""):  # what they must pass on is never left out
        said_there = ctx.inlines(spoken(sentence, "en", words.language))
        rows.append(row(ctx, None, Paragraph(said_there)))
    if is_stale(ctx, contact):
        date = last_checked(ctx, contact.checked_on)
        rows.append(said(ctx, "warning", words("contact.stale", date=date)))
    ways = (
        ("phone", "easy-read.telephone", "tel", contact.telephone),
        ("text-message", "contact.text", "sms", contact.text),
        ("computer", "contact.email", "mailto", contact.email),
        ("computer", "contact.web", "", contact.link),
    )
    for name, label, scheme, shown in ways:
        if shown:
            to = shown if scheme in ("", "mailto") else dialled(shown)
            link = Link(f"{scheme}:{to}" if scheme else to, (Text(shown),))
            rows.append(row(ctx, name, Paragraph((Text(f"{words(label)} "), link))))
    own, here = "en", words.language  # a council file has no language of its own yet
    rows += _terms(ctx, spoken(contact.cost, own, here), spoken(contact.hours, own, here))
    return Section((Text(spoken(contact.name, own, here)),), tuple(rows))


def _terms(ctx: Context, cost: str | None, hours: str | None) -> Iterator[Group]:
    """What it costs and when somebody answers."""
    for name, label, value in (("money", "easy-read.cost", cost), ("clock", "easy-read.hours", hours)):
        if value:
            content: tuple[Inline, ...] = (Text(f"{ctx.words(label)} "), Text(value))
            yield row(ctx, name, Paragraph(content))
