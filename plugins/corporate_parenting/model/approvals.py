"""Who agreed to a document's words, and what was corrected afterwards.

Only roles and bodies stand here, never a person's name.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator

from corporate_parenting.model.base import Fact
from corporate_parenting.model.scalars import Dated, InDocument, Line, Whereabouts, Words

FINGERPRINT_DIGITS = 16


def _fingerprint(value: str) -> str:
    if not re.fullmatch(rf"[0-9a-f]{{{FINGERPRINT_DIGITS}}}", value):
        raise ValueError(
            f"`{value}` is no fingerprint: delete this line, then let "
            "`corporate-parenting approve FILE --write` write it"
        )
    return value


Fingerprint = Annotated[str, AfterValidator(_fingerprint)]
"""Of all official words of a document in order; see :mod:`corporate_parenting.model.adopted`."""

DecisionWord = Literal["recommended", "endorsed", "approved", "adopted", "noted"]


class Approval(Fact):
    """One body or role that agreed to the words."""

    by: Line
    """The body or the role, such as ``Cabinet``; never a person's name."""
    dated: Dated
    """When."""
    decision: DecisionWord
    """``recommended``, ``endorsed``, ``approved``, ``adopted`` or ``noted``: the word of the record."""
    fingerprint: Fingerprint | None = None
    """Of the words as they were then. ``corporate-parenting approve FILE --write`` writes it."""
    sources: tuple[Whereabouts, ...] = ()
    """Where it is recorded."""


class Correction(Fact):
    """A change of words that were already agreed to, told to every reader."""

    dated: Dated
    """When."""
    by: Line
    """The body or the role that made it; never a person's name."""
    what: Words
    """What was changed, in words that a reader understands without the older copy."""
    because: Words
    """Why."""
    at: tuple[InDocument, ...] = ()
    """The ids or numbers of the paragraphs that it changed; the correction is shown there too."""
    fingerprint: Fingerprint | None = None
    """Of the words after it. ``corporate-parenting approve FILE --write`` writes it."""
    sources: tuple[Whereabouts, ...] = ()
    """Where it is recorded."""
