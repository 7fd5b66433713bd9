"""What was published and is there no more, with what stands in its place: addresses are a promise."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from corporate_parenting.model.base import Fact
from corporate_parenting.model.scalars import Dated, InDocument, Line, Slug, Whereabouts, Words


def _below_the_council(value: str) -> str:
    if not re.fullmatch(r"([a-z0-9][a-z0-9.-]*/)+", value):
        raise ValueError(
            f"`{value}` is not the rest of an address: write what followed the council's id, "
            "such as `strategy/2018-2022/`"
        )
    return value


Below = Annotated[str, AfterValidator(_below_the_council)]


class Gone(Fact):
    """A section, a part, a promise or a paragraph that was taken out of a document, or got another id."""

    id: Slug
    """The id that it had. References to it are told, and its old address answers."""
    was: Line
    """What it was, as readers knew it: a title, or its first words."""
    young_people: Line | None = None
    """The same as young people knew it."""
    stood_in: InDocument | None = None
    """The section or part whose page it stood on; without it, it had a page of its own."""
    now: Whereabouts | None = None
    """What stands in its place; absent where nothing does."""
    dated: Dated | None = None
    """When it went."""
    because: Words | None = None
    """Why."""


class GonePage(Fact):
    """A page of a document that is not published any more."""

    address: Below
    """What followed the council's id in its address, such as ``strategy/2018-2022/``."""
    was: Line
    """What stood there, as readers knew it."""
    id: Slug | None = None
    """The document's id, so that references to it are told."""
    now: Whereabouts | None = None
    """What stands in its place; absent where nothing does."""
    dated: Dated | None = None
    """When it went."""
    because: Words | None = None
    """Why."""


class Successor(Fact):
    """A council that takes over."""

    id: Slug
    """Its id, which the page leads to where this site has it."""
    name: Line
    """Its name."""
