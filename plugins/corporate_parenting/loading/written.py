"""A words file without the places that nobody has written over, and where those are."""

from __future__ import annotations

from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.unwritten import unwritten, without
from corporate_parenting.model.words_file import WordsFile

_NAMED = 10
"""A skeleton has hundreds of places; nobody reads the line of each."""


def written(file: WordsFile, source: str) -> tuple[WordsFile, list[Finding]]:
    """What somebody has written in ``file``, and one finding where places are left."""
    places = unwritten(file)
    if not places:
        return file, []
    routes = [Route(source, steps) for steps in places]
    many = f"{len(places)} places are left to write. No page shows them."
    finding = Finding(
        "unwritten-words",
        Severity.INFO,
        routes[0],
        many if len(places) > 1 else "Nobody has written these words yet. No page shows them.",
        "Write over `WRITE HERE:`, or put `leave_out:` and the reason in place of the entry's words.",
        related=tuple(("left to write too", route) for route in routes[1:_NAMED]),
    )
    return without(file, places), [finding]
