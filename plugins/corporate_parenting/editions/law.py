"""Which principles of the law words serve, and who says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corporate_parenting.document.nodes import Inlines, Reference, Text
from corporate_parenting.editions.context import Context
from corporate_parenting.editions.spoken import spoken
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.principles import Principle, PrincipleSet, WhyOurs, why_ours
from corporate_parenting.model.scalars import PrincipleRef

LANGUAGE = "en"
"""The language of the statutes and of our words about them."""


@dataclass(frozen=True, slots=True)
class Named:
    """A principle that words name; ``why_ours`` says why that is our mapping, where it is."""

    law: PrincipleSet
    principle: Principle
    why_ours: WhyOurs | None


def named(ctx: Context, document: Publication, references: Iterable[PrincipleRef]) -> tuple[Named, ...]:
    """The principles that ``references`` name, each once. Loading has refused what is none."""
    found = (n for r in references if (n := _named(ctx, document, r)))
    return tuple({(n.law.id, n.principle.letter): n for n in found}.values())


def _named(ctx: Context, document: Publication, reference: PrincipleRef) -> Named | None:
    """A document names the same few again and again, so each is looked up once."""

    def find() -> Named | None:
        law, letter = ctx.view.law.meant(reference, ctx.council, document)
        principle = law.principle(letter) if law else None
        return Named(law, principle, why_ours(law, ctx.council, document)) if law and principle else None

    return ctx.once(("principle", document.id, document.version, reference), find)


def anchor(law: PrincipleSet, principle: Principle) -> str:
    """The principle's fragment, permanent: ``england-2017-a``."""
    return f"{law.id}-{principle.letter}"


def key(ctx: Context, law: PrincipleSet, principle: Principle) -> str:
    """The key of the principle's words."""
    return f"{ctx.page('principles')}#{anchor(law, principle)}"


def label(ctx: Context, law: PrincipleSet, principle: Principle) -> Inlines:
    """``(a) Best interests and well-being``; with the nation where it is not the council's own."""
    name = Text(spoken(principle.name, LANGUAGE, ctx.words.language))
    said = (Text(f"({principle.letter}) "), name)
    if law.nation == ctx.council.nation:
        return said
    nation = ctx.words(f"nation.{law.nation}")
    return (*said, Text(f" ({nation})"))


def link(ctx: Context, law: PrincipleSet, principle: Principle) -> Reference:
    return Reference(key(ctx, law, principle), label(ctx, law, principle))
