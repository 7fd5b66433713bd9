"""What stands in a cell beside words, in Word and in a workbook alike."""

from __future__ import annotations

import re

from corporate_parenting.diagnostics import Severity
from corporate_parenting.exchange.look import day
from corporate_parenting.exchange.rows import Package, Row, Slip, plain_text

SAYS = "code"
"""Before what a file says that it is: ``code northmere/young_people``."""
IDENT = re.compile(r"(?P<ident>[\w.-]+(?:/[\w.-]+)+)(?:\s+\N{MIDDLE DOT}\s+(?P<mark>[0-9a-f]{8}))?")
"""The small line of a row: its id, and the mark of the words that were sent out."""

WRITE_HERE = "[write here]"
IF_NEEDED = "[only if needed]"
"""What stands in a cell without words. Both are taken out again."""


def placeholder(row: Row) -> str:
    return WRITE_HERE if row.is_wanted else IF_NEEDED


def how_to(package: Package) -> str:
    """The one line that a file begins with."""
    line = (
        f"Write in the column \N{LEFT DOUBLE QUOTATION MARK}{package.names.words}"
        "\N{RIGHT DOUBLE QUOTATION MARK}, save, and send this file back. Nothing else in it is read."
    )
    if any("**" in row.words for row in package.rows()):
        line += " Two stars at each end **make words bold**: keep them."
    return line


def written(text: str) -> str:
    """What a person wrote in a cell: without what we put there to be written over."""
    for ours in (WRITE_HERE, IF_NEEDED):
        text = text.replace(ours, " ")
    return plain_text(text)


def said_below_the_title(package: Package) -> str:
    return f"Exported {day(package.dated)} \N{MIDDLE DOT} {SAYS} {package.trip.code}"


def small_line(row: Row) -> str:
    return f"{row.ident} \N{MIDDLE DOT} {row.mark}"


def remarks(row: Row) -> list[str]:
    """What a person should know of the row."""
    said = [row.locked] if row.locked else []
    return [*said, "The source changed after these words."] if row.is_stale else said


def heads(package: Package) -> list[str]:
    """The columns' names, with what may be done in each."""
    names = package.names
    texts = ["Where", f"{names.source} (locked)", f"{names.words} (write here)"]
    return [*texts, f"{names.beside} (to compare)"] if names.beside else texts


def comment(where: str, said: str) -> Slip:
    return Slip(
        "comment-in-file",
        f"There is a comment {where}: {quoted(said)}",
        "Answer it, delete it there and import again.",
    )


def weight(ident: str) -> Slip:
    return Slip(
        "weight-not-read",
        f"Row `{ident}` has bold or italic words, and their look is not read.",
        "Write **bold words** between two stars and *leaning ones* between one.",
        Severity.WARNING,
    )


def quoted(said: str, most: int = 160) -> str:
    """Somebody's words in a message: on one line, and no longer than need be."""
    shown = " ".join("".join(c if c.isprintable() else " " for c in said).split())
    cut = shown if len(shown) <= most else f"{shown[:most].rstrip()}…"
    return f"\N{LEFT DOUBLE QUOTATION MARK}{cut}\N{RIGHT DOUBLE QUOTATION MARK}"
