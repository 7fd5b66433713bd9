"""What a council asks of its plain words. Defaults are those of the field; each council may change them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from corporate_parenting.model.base import Fact
from corporate_parenting.model.scalars import Line, Web, Words


class PreferredTerm(Fact):
    """A term that children and young people here ask adults to avoid."""

    avoid: tuple[Line, ...] = Field(min_length=1)
    """The term in each of its forms."""
    prefer: tuple[Line, ...] = ()
    """What they prefer. Empty where this council's young people keep the term: nothing is said of it."""
    because: Words | None = None
    """Why, or who said so."""
    source: Web | None = None
    """An https address of their list."""


class WordingRules(Fact):
    """How plain a council wants its words to be. No score ever stops a site from being published."""

    reading_age: Annotated[tuple[int, ...], Field(min_length=2, max_length=2)] = (9, 11)
    """Youngest and oldest reading age wanted of a young people's page, in years."""
    sentence_average: int = 15
    """Words in a sentence, on average over a page."""
    sentence_longest: int = 20
    """Words in the longest sentence."""
    easy_read_longest: int = 12
    """Words in the longest sentence of Easy Read."""
    terms: tuple[PreferredTerm, ...] = ()
    """This council's own list; it comes before the one that we ship."""
    known_words: tuple[Line, ...] = ()
    """Words that its young people know, whatever a word list says."""
