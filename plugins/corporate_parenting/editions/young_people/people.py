"""People to talk to and people who decide, in young people's words."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.document import nodes as tree
from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Document,
    Group,
    Link,
    Paragraph,
    Reference,
    Text,
)
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.notices import notices
from corporate_parenting.editions.reach import (
    EMERGENCY,
    any_stale,
    is_stale,
    panel,
    when_checked,
    when_read,
)
from corporate_parenting.editions.spoken import Spoken, spoken
from corporate_parenting.model.council import Contact
from corporate_parenting.model.helpline import Helpline

_BESIDE = ("council", "independent_advocate", "complaints", "out_of_hours")
"""Somebody independent, and where to complain, stand beside the council's own team."""


def who_to_talk_to(ctx: Context) -> Blocks:
    """A short panel for the end of every page: 999, one person near, and one number that always answers.

    999 stands first, as everywhere, so that nobody in danger hears of other services before it. What it costs
    and when it answers stand on the page of everybody: here they would push the next number off the screen.
    """
    words = ctx.words
    near = next((c for c in ctx.council.contacts if c.kind == "independent_advocate"), None)
    always, known = _near(ctx), here(ctx)
    lines: list[Block] = [
        _helpline(ctx, h.model_copy(update={"cost": None, "hours": None})) for h in known if h.id == EMERGENCY
    ]
    if near and not ctx.council.fictional and not is_stale(ctx, near):
        lines.append(panel(ctx, near))
    lines += [_helpline(ctx, h) for h in known if h.id in always]
    if near and ctx.council.fictional:
        before, _, after = words("talk.invented").partition("{name}")
        lines.append(Paragraph((Text(before), Text(near.name), Text(after))))
    lines.append(Paragraph((Reference(ctx.page("talk"), (Text(words("talk.more")),)),)))
    return (Group("answer-to", (tree.Section((Text(words("talk.title")),), tuple(lines), ident="_talk"),)),)


def _near(ctx: Context) -> tuple[str, ...]:
    """The helplines that stand on every page: Childline, or what an edition for older readers names."""
    declared = ctx.variant.declared if ctx.variant else None
    return (declared.helplines if declared else ()) or ("childline",)


def talk(ctx: Context) -> Iterator[Chapter]:
    """Everyone a young person can talk to; what is old or invented says so."""
    words = ctx.words
    local = _local(ctx)
    lines = here(ctx)
    urgent = [_helpline(ctx, h) for h in lines if h.id == EMERGENCY]
    others: list[Block] = [_helpline(ctx, h) for h in lines if h.id != EMERGENCY]
    others.append(Paragraph((Text(when_read(ctx, lines)),)))
    national = tree.Section((Text(words("talk.national")),), tuple(others))
    # Numbers that may not answer never stand before those that do.
    national_first = any_stale(ctx) or ctx.council.fictional or not ctx.council.contacts
    order: Blocks = (*urgent, national, *local) if national_first else (*urgent, *local, national)
    title = words("talk.title")
    yield Chapter(
        "talk",
        ctx.council.id,
        Document(
            (Text(title),),
            words.language,
            (*notices(ctx), Group("lead", (Paragraph((Text(words("talk.lead")),)),)), *order),
        ),
        menu=title,
        key=ctx.page("talk"),
        counterpart=ctx.page("about"),
        description=words("describe.talk"),
    )


def _local(ctx: Context) -> tuple[tree.Section, ...]:
    words, council = ctx.words, ctx.council
    blocks: list[Block] = []
    if council.fictional:
        blocks.append(Group("fictional", (Paragraph((Text(words("talk.fictional")),)),)))
    if council.illustration:
        shown = council.illustration
        blocks.append(
            Group(
                "illustration",
                (
                    Paragraph((Text(words("talk.illustration", council=council.name)),)),
                    Paragraph((Link(shown.real, (Text(shown.real_title),)),)),
                ),
            )
        )
    blocks += [_contact(ctx, c) for c in sorted(council.contacts, key=lambda c: _BESIDE.index(c.kind))]
    if not council.contacts and not council.illustration:
        blocks.append(Group("missing", (Paragraph((Text(words("talk.none")),)),)))
    return (tree.Section((Text(words("talk.local")),), tuple(blocks)),)


def _contact(ctx: Context, contact: Contact) -> Group:
    said: list[Block] = []
    if contact.young_people is None or isinstance(contact.young_people, Spoken):
        said.append(Paragraph((Text(ctx.words(f"contact.plain.{contact.kind}")),)))
    if contact.young_people:
        said.append(Paragraph(ctx.inlines(contact.young_people)))
    made = panel(ctx, contact, *said)
    checked = when_checked(ctx, contact)
    return Group("contact", (*made.blocks, checked)) if checked else made


def _helpline(ctx: Context, helpline: Helpline) -> Group:
    return panel(ctx, helpline, Paragraph(ctx.inlines(helpline.young_people)))


def here(ctx: Context) -> tuple[Helpline, ...]:
    """The nation's helplines, as the page's language says them; a number is the same in all."""
    return tuple(_said(ctx, h) for h in ctx.view.helplines if ctx.council.nation in h.nations)


def _said(ctx: Context, helpline: Helpline) -> Helpline:
    fields = {"name": "name", "young_people": "text", "cost": "cost", "hours": "hours"}
    page = ctx.words.language
    return helpline.model_copy(
        update={
            field: ctx.words.get(
                f"helpline.{helpline.id}.{name}", spoken(getattr(helpline, field), "en", page)
            )
            for field, name in fields.items()
        }
    )


def who_decides(ctx: Context) -> Iterator[Chapter]:
    """The bodies that have young people's words; none, when no body has any."""
    bodies = [b for b in ctx.council.bodies if b.young_people and not b.young_people.leave_out]
    if not bodies:
        return
    words = ctx.words
    seen: set[str] = set()
    blocks: list[Block] = [*notices(ctx)]
    for body in bodies:
        said = body.young_people
        assert said is not None
        title = said.title or (body.known_as[0] if body.known_as else body.name)
        text = Paragraph(ctx.explained(ctx.inlines(said.text), seen)) if said.text else None
        items = tree.List(
            tuple(tree.Item((Paragraph(ctx.explained(ctx.inlines(i), seen)),)) for i in said.items)
        )
        blocks.append(
            tree.Section((Text(title),), (*((text,) if text else ()), *((items,) if said.items else ())))
        )
    title = words("who-decides.title")
    yield Chapter(
        "who-decides",
        ctx.council.id,
        Document((Text(title),), words.language, (*blocks, *who_to_talk_to(ctx))),
        menu=title,
        key=ctx.page("who-decides"),
        counterpart=ctx.page("governance"),
        description=words("describe.who-decides"),
    )
