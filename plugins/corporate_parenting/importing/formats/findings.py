"""What a file holds beside the words that were meant to be read: each stops an import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corporate_parenting.importing.paragraphs import Extract

Kind = Literal["tracked-change", "comment-in-file", "hidden-text", "file-metadata"]

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing: what it is, where it stands, how to be rid of it."""

    kind: Kind
    what: str
    mend: str
    at: int = 0
    """The paragraph or page, counted from 1; 0 for the file as a whole."""

    @property
    def outcome(self) -> str:
        """What becomes of it where a person lets the import go on."""
        return "taken as accepted" if self.kind == "tracked-change" else "left out"


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader found in a file."""

    extract: Extract
    findings: tuple[Finding, ...] = ()


def excerpt(text: str) -> str:
    """The beginning of ``text`` in quotation marks, on one line."""
    said = " ".join(text.split())
    if len(said) > _LONGEST:
        said = said[:_LONGEST].rsplit(" ", 1)[0].rstrip() + " …"
    return f"“{said}”"


def near(text: str) -> str:
    """Where something stands, by the words around it."""
    return f" near {excerpt(text)}" if text.strip() else ""
