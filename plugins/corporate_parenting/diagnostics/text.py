"""Problems for a person, in a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from corporate_parenting.diagnostics.problems import Diagnostic, Severity

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def as_text(diagnostics: Iterable[Diagnostic], *, colour: bool = False) -> str:
    """Place, severity, code and message; the line with a caret; how to mend it."""

    def paint(text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if colour else text

    out = []
    for d in diagnostics:
        label = paint(d.severity.label, f"1;{_COLOURS[d.severity]}")
        out.append(f"{paint(d.place, '1')}: {label} {d.code}: {d.message}")
        if d.quoted.strip():
            number = str(d.position.line)
            shown, caret = _cut(d.quoted, d.position.column)
            out.append(f"  {number} | {shown}")
            out.append(f"  {' ' * len(number)} | {' ' * caret}{paint('^', _COLOURS[d.severity])}")
        out.extend(f"  {r.place}: {r.said}" for r in d.related)
        out.append(f"  {paint('mend', '1')}: {d.mend}")
        out.append("")
    return "\n".join(out)


def _cut(line: str, column: int, width: int = 100) -> tuple[str, int]:
    """The line without tabs or control marks, at most ``width`` long, and the caret's place."""
    line = "".join(c if c.isprintable() else " " for c in line.rstrip())
    caret = min(column - 1, len(line))
    if len(line) <= width:
        return line, caret
    start = max(0, min(caret - width // 2, len(line) - width))
    head, tail = ("…" if start else ""), ("…" if start + width < len(line) else "")
    return f"{head}{line[start : start + width]}{tail}", caret - start + len(head)
