"""National helplines: dated data by nation, shown beside a council's own contacts."""

from __future__ import annotations

from corporate_parenting.model.base import Fact
from corporate_parenting.model.council import Nation
from corporate_parenting.model.scalars import Dated, Line, Slug, Web, Words


class Helpline(Fact):
    """A service for the whole nation."""

    id: Slug
    """Its name in this library."""
    name: Line
    """What it calls itself."""
    young_people: Words
    """What it is for."""
    telephone: Line
    """As it is dialled; some have fewer digits than an ordinary number."""
    text: Line | None = None
    """A number that takes text messages."""
    cost: Line
    """What a call costs."""
    hours: Line | None = None
    """When somebody answers; left out where its pages do not say."""
    nations: tuple[Nation, ...]
    """Where it works."""
    link: Web
    """Its own page."""
    checked_on: Dated
    """When we last read its page."""


class Helplines(Fact):
    """The file of helplines."""

    helplines: tuple[Helpline, ...]
    """In the order in which they are shown."""
