"""The legally required words of an accessibility statement: dated data, to the letter as they were read."""

from __future__ import annotations

from pydantic import Field

from corporate_parenting.model.base import Fact
from corporate_parenting.model.council import Nation
from corporate_parenting.model.scalars import Dated, Line, Web


class Seen(Fact):
    """Where wording was read."""

    title: Line
    """What was read, and in what kind of copy."""
    link: Web
    """Its own address."""


class LegalWords(Fact):
    """Headings and sentences by what they are for; ``{name}`` and the like stand for a fact."""

    title: Line
    title_for: Line
    applies_to: Line
    run_by: Line
    commitment: Line
    status: Line
    fully: Line
    partially: Line
    not_: Line = Field(alias="not")
    standard: Line
    standard_link: Web
    problems: Line
    problems_said: Line
    non_compliance: Line
    disproportionate_burden: Line
    out_of_scope: Line
    fails: Line
    preparation: Line
    prepared: Line
    reviewed: Line
    tested: Line
    feedback: Line
    answer: Line
    enforcement: Line


class Enforcement(Fact):
    """Who enforces the regulations, and whom an unhappy reader can ask."""

    nations: tuple[Nation, ...]
    """Where."""
    says: Line
    """Who enforces."""
    complain: Line
    """The sentence's beginning, before the link."""
    link_text: Line
    """The link's words."""
    link: Web
    """Their page."""


class StatementWording(Fact):
    """The file."""

    read_on: Dated
    """When all of it was read."""
    sources: tuple[Seen, ...]
    """Where."""
    legal: LegalWords
    """What must not be put otherwise."""
    enforcement: tuple[Enforcement, ...]
    """By nation."""
    ours: dict[Line, Line]
    """The English words around them, which are ours."""

    def enforced_in(self, nation: Nation) -> Enforcement:
        return next(each for each in self.enforcement if nation in each.nations)
