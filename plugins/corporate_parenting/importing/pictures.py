"""Pictures that a paper's words point to and that its text has lost."""

from __future__ import annotations

import re

from corporate_parenting.importing.paragraphs import Paragraph

_ANNOUNCED = re.compile(
    r"\b(?:diagram|figure|chart|picture|image|photograph|map|graph)s?\b[^.;:]{0,30}"
    r"\b(?:below|overleaf|opposite|above|following)\b[.:]?\**$",
    re.IGNORECASE,
)


def announces_a_picture(paragraph: Paragraph) -> bool:
    """Whether the words end by pointing at a picture on the page, which no text can hold."""
    return not paragraph.heading and _ANNOUNCED.search(paragraph.text) is not None
