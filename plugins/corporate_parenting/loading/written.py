"""A words file without the places that nobody has written over, and where those are."""

from __future__ import annotations

from corporate_parenting.diagnostics import Finding, Route, Severity, Step
from corporate_parenting.model.unwritten import unwritten, without
from corporate_parenting.model.words_file import WordsFile


def written(file: WordsFile, source: str) -> tuple[WordsFile, list[Finding]]:
    """What somebody has written in ``file``, and one finding for each entry with places that are left."""
    places = unwritten(file)
    if not places:
        return file, []
    entries: dict[tuple[Step, ...], list[tuple[Step, ...]]] = {}
    for steps in places:
        entries.setdefault(steps[:2] if steps[0] == "words" else (), []).append(steps)
    return without(file, places), [_finding(source, left) for left in entries.values()]


def _finding(source: str, left: list[tuple[Step, ...]]) -> Finding:
    more = f" {len(left)} places here are left to write; this is the first." if len(left) > 1 else ""
    return Finding(
        "unwritten-words",
        Severity.INFO,
        Route(source, left[0]),
        f"Nobody has written these words yet.{more}",
        "Write over `WRITE HERE:`, or put `leave_out:` and the reason in place of the entry's words.",
    )
