"""Reads a paper from the disk; what cannot be read is told, never raised."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from corporate_parenting.diagnostics import Diagnostic, Position, Severity
from corporate_parenting.importing.formats import (
    MOST_BYTES,
    PROGRAMS,
    Finding,
    Read,
    UnreadableError,
    read_format,
)
from corporate_parenting.importing.lines import read_text
from corporate_parenting.source import MAX_BYTES

TEXT = (".txt", ".md")
SUFFIXES = (*TEXT, *PROGRAMS)
"""The endings of what is read."""


def read_paper(path: Path, shown_as: str) -> tuple[Read | None, list[Diagnostic]]:
    """The paper at ``path``, whatever its format, or ``None`` and why not.

    ``shown_as`` is the file's name as people see it.
    """
    suffix = path.suffix.lower()
    if suffix not in PROGRAMS:
        text, problems = read_source(path, shown_as)
        return (None if text is None else Read(read_text(text, markdown=suffix == ".md"))), problems
    data, problems = _bytes(path, shown_as, MOST_BYTES)
    if data is None:
        return None, problems
    try:
        read = read_format(data, suffix)
    except UnreadableError as problem:
        return None, [_problem(problem.code, shown_as, str(problem), problem.mend)]
    if not read.extract.words:
        message = "This file holds no words."
        mend = "If its pages are pictures, have their text recognised first."
        return None, [_problem("empty-file", shown_as, message, mend)]
    return read, []


def read_source(path: Path, shown_as: str) -> tuple[str | None, list[Diagnostic]]:
    """The text of a plain paper at ``path``, or ``None`` and why not."""
    if path.suffix.lower() not in TEXT:
        kind = f"`{path.suffix}` files" if path.suffix else "Files without an ending"
        return None, [
            _problem(
                "unknown-format",
                shown_as,
                f"{kind} cannot be imported.",
                f"These are read: {', '.join(SUFFIXES)}. Save the paper as one of them.",
            )
        ]
    data, problems = _bytes(path, shown_as, MAX_BYTES)
    return (None, problems) if data is None else _decoded(data, shown_as)


def _bytes(path: Path, shown_as: str, most: int) -> tuple[bytes | None, list[Diagnostic]]:
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= most else b""
    except OSError as problem:
        reason = problem.strerror or str(problem)
        mend = "Check its name and permissions."
        message = f"This file cannot be read: {reason}."
        return None, [_problem("unreadable-file", shown_as, message, mend)]
    if size > most:
        message = f"This file is {size / 1_000_000:.1f} MB; at most {most // 1_000_000} MB is read."
        mend = "Divide it, one document a file, and take its pictures out."
        return None, [_problem("file-too-large", shown_as, message, mend)]
    return data, []


def told(findings: Iterable[Finding], shown_as: str, unit: str) -> list[Diagnostic]:
    """What stops an import until a person has decided, each with where it stands."""
    out = []
    for found in findings:
        where = f"{unit.capitalize()} {found.at}: " if found.at else ""
        out.append(_problem(found.kind, shown_as, f"{where}{found.what}", found.mend))
    return out


def _decoded(data: bytes, shown_as: str) -> tuple[str | None, list[Diagnostic]]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        message, mend = "This file is UTF-16 text.", "Save it again with the encoding UTF-8."
        return None, [_problem("not-text", shown_as, message, mend)]
    if b"\0" in data or data.startswith(b"%PDF-"):
        message, mend = (
            "This is not a text file.",
            "Open it in its own program and save it as text.",
        )
        return None, [_problem("not-text", shown_as, message, mend)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        message, mend = "This file is not UTF-8 text.", "Save it again with the encoding UTF-8."
        return None, [_problem("not-text", shown_as, message, mend, Position(line, 1))]
    if not text.strip():
        message, mend = "This file is empty.", "Check that the text was saved."
        return None, [_problem("empty-file", shown_as, message, mend)]
    return text, []


def _problem(
    code: str, shown_as: str, message: str, mend: str, position: Position | None = None
) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, mend, shown_as, position or Position(1, 1))
