"""Problems: what is wrong, where, how to mend it, and how it is told. The bottom room.

Told to people here; the writers for other tools are fetched where they are needed, since most runs
need none of them.
"""

from corporate_parenting.diagnostics.problems import (
    START,
    Diagnostic,
    Finding,
    Locate,
    Position,
    Related,
    Report,
    Route,
    Severity,
    Silenced,
    Step,
    located,
)
from corporate_parenting.diagnostics.text import as_text

__all__ = [
    "START",
    "Diagnostic",
    "Finding",
    "Locate",
    "Position",
    "Related",
    "Report",
    "Route",
    "Severity",
    "Silenced",
    "Step",
    "as_text",
    "located",
]
