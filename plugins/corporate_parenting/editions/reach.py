"""How somebody is reached: one panel for teams and national helplines, in every edition but Easy Read.

Source: design, contacts: telephone and text as links, what it costs, when somebody answers, and when it was
last checked; past a year the page itself says that it was not.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Definition,
    Definitions,
    Group,
    Item,
    Link,
    List,
    Paragraph,
    Section,
    Tag,
    Text,
)
from corporate_parenting.editions.context import Context
from corporate_parenting.model.council import Contact
from corporate_parenting.model.helpline import Helpline
from corporate_parenting.model.scalars import PartialDate

STALE_AFTER_DAYS = 365
"""Past a year the page says that the number was not checked (design: contacts)."""

EMERGENCY = "emergency"
"""The number for danger stands before all others, and has no site to chat on."""


def panel(ctx: Context, who: Contact | Helpline, *said: Block) -> Group:
    """Who it is, what is said of them, and every way to reach them."""
    kind: tuple[Block, ...] = ()
    if isinstance(who, Contact):
        said_so = ctx.words(f"contact.{who.kind}")
        if said_so.casefold() not in who.name.casefold():  # a "Complaints Team" is heard once to be that
            kind = (Paragraph((Tag("kind", said_so, who.kind),)),)
    return Group("contact", (Section((Text(who.name),), (*kind, *said, *reach(ctx, who))),))


def reach(ctx: Context, who: Contact | Helpline) -> Blocks:
    """Telephone, text, email and web, one a line; then the terms."""
    items = tuple(
        Item((Paragraph((Text(f"{ctx.words(f'contact.{name}')} "), Link(href, (Text(shown),)))),))
        for name, href, shown in _ways(who)
    )
    terms = tuple(
        Definition((Text(ctx.words(f"contact.{name}")),), (Paragraph((Text(value),)),))
        for name, value in (("cost", who.cost), ("hours", who.hours))
        if value
    )
    return (*((List(items),) if items else ()), *((Definitions(terms),) if terms else ()))


def _ways(who: Contact | Helpline) -> Iterator[tuple[str, str, str]]:
    """Each way's name in the catalogue, where its link leads and what it shows."""
    if who.telephone:
        yield "telephone", f"tel:{dialled(who.telephone)}", who.telephone
    if who.text:
        yield "text", f"sms:{dialled(who.text)}", who.text
    if isinstance(who, Contact):
        if who.email:
            yield "email", f"mailto:{who.email}", who.email
        if who.link:
            yield "web", who.link, who.link
    elif who.id != EMERGENCY:
        yield "web", who.link, urlsplit(who.link).netloc.removeprefix("www.")


def dialled(number: str) -> str:
    """What a telephone makes of a number that is written to be read: no ``(0)`` follows a country's code."""
    whole = number.replace("(0)", "") if number.startswith("+") else number
    return "".join(c for c in whole if c.isdigit() or c == "+")


def when_checked(ctx: Context, contact: Contact) -> Group | None:
    """When somebody last tried it; past a year, that nobody has."""
    date = last_checked(ctx, contact.checked_on)
    if is_stale(ctx, contact):
        return Group("missing", (Paragraph((Text(ctx.words("contact.stale", date=date)),)),))
    if contact.checked_on is None:
        return None
    return Group("reference", (Paragraph((Text(ctx.words("contact.checked", date=date)),)),))


def is_stale(ctx: Context, contact: Contact) -> bool:
    if ctx.council.fictional:
        return False  # every page says that its numbers are invented
    return contact.checked_on is None or _is_old(ctx, contact.checked_on)


def any_stale(ctx: Context) -> bool:
    """Whether a number of the council may not answer: then national ones stand before them all."""
    return any(is_stale(ctx, contact) for contact in ctx.council.contacts)


def last_checked(ctx: Context, when: PartialDate | None) -> str:
    return ctx.date(when) if when else ctx.words("contact.never")


def when_read(ctx: Context, helplines: tuple[Helpline, ...]) -> str:
    """When we last read the pages of these services; past a year, that we have not."""
    oldest = min((line.checked_on for line in helplines), key=lambda date: date.last_day)
    key = "talk.not-read-since" if _is_old(ctx, oldest) else "talk.read-on"
    return ctx.words(key, date=ctx.date(oldest))


def _is_old(ctx: Context, when: PartialDate) -> bool:
    return (ctx.view.at.date() - when.last_day).days > STALE_AFTER_DAYS
