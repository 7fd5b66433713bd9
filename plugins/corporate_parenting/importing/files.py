"""Reads a paper from the disk; what cannot be read is told, never raised."""

from __future__ import annotations

from pathlib import Path

from corporate_parenting.diagnostics import Diagnostic, Position, Severity
from corporate_parenting.source import MAX_BYTES

SUFFIXES = (".txt", ".md")
"""What is read now. Word, ODT, PDF and HTML need readers of their own."""


def read_source(path: Path, shown_as: str) -> tuple[str | None, list[Diagnostic]]:
    """The text of the paper at ``path``, or ``None`` and why not.

    ``shown_as`` is the file's name as people see it.
    """
    if path.suffix.lower() not in SUFFIXES:
        kind = f"`{path.suffix}` files" if path.suffix else "Files without an ending"
        return None, [
            _problem(
                "unknown-format",
                shown_as,
                f"{kind} cannot be imported yet.",
                f"These are read now: {', '.join(SUFFIXES)}. Save the paper as plain text (UTF-8).",
            )
        ]
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as problem:
        reason = problem.strerror or str(problem)
        mend = "Check its name and permissions."
        message = f"This file cannot be read: {reason}."
        return None, [_problem("unreadable-file", shown_as, message, mend)]
    if size > MAX_BYTES:
        most = f"at most {MAX_BYTES // 1_000_000} MB is read"
        message = f"This file is {size / 1_000_000:.1f} MB; {most}."
        mend = "Check that it is text. If it is, divide it, one document a file."
        return None, [_problem("file-too-large", shown_as, message, mend)]
    return _decoded(data, shown_as)


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
