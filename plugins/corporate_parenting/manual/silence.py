"""Silencing where it stands: ``# allow hard-word: the court uses this word``.

Only a rule that judges what is written can be silenced, and only with a reason. What is wrong with such
a comment is told like anything else, and a comment that silences nothing is told too, so that none
outlives its cause.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from corporate_parenting.diagnostics import Diagnostic, Position, Severity, Silenced
from corporate_parenting.loading import Loaded
from corporate_parenting.manual import judgements, rules
from corporate_parenting.source import Source
from corporate_parenting.source.comments import Comment, comments

_ALLOW = re.compile(r"allow\s+([a-z][\w-]*(?:\s*,\s*[a-z][\w-]*)*)\s*(.*)")


@dataclass(slots=True)
class _Allowance:
    """One comment: which codes it silences on which lines, and those of them that it did silence."""

    comment: Comment
    codes: tuple[str, ...]
    reason: str
    used: set[str] = field(default_factory=set)

    def covers(self, d: Diagnostic) -> bool:
        return d.code in self.codes and self.comment.first <= d.position.line <= self.comment.last


def silence(loaded: Loaded, wanted: Callable[[str], bool] | None = None) -> None:
    """Takes what comments allow out of the report, and tells what is wrong with the comments.

    ``wanted`` chooses files by name.
    """
    report = loaded.report
    had_errors = report.has_errors
    for source in loaded.sources.values():
        if wanted is not None and not wanted(source.path):
            continue
        allowances = []
        for comment in comments(source, "allow"):
            wrong, allowance = _read(comment, source)
            report.add(*wrong)
            allowances += [allowance] if allowance else []
        if not allowances:
            continue
        kept = []
        for d in report.diagnostics:
            by = next((a for a in allowances if d.source == source.path and a.covers(d)), None)
            if by:
                by.used.add(d.code)
                report.silenced.append(Silenced(d, by.reason, by.comment.position))
            else:
                kept.append(d)
        report.diagnostics = kept
        if not had_errors:  # behind an error a rule may not have been asked
            for allowance in allowances:
                report.add(*_unused(allowance, source))


def _read(comment: Comment, source: Source) -> tuple[list[Diagnostic], _Allowance | None]:
    """What is wrong with the comment, and what it allows; ``None`` where it allows nothing."""
    match = _ALLOW.fullmatch(comment.text)
    if not match:
        return [], None  # a remark that happens to begin with this word
    codes = tuple(re.split(r"\s*,\s*", match[1]))
    reason = match[2][1:].strip() if match[2].startswith(":") else ""
    if match[2] and not match[2].startswith(":") and not _is_known(codes[0]):
        return [], None
    told = list(_not_silenced(codes, comment.position, source))
    if not reason and not told:
        told.append(
            _told(
                "silence-without-reason",
                Severity.WARNING,
                f"Nothing is silenced here, because no reason is given for allowing {_listed(codes)}.",
                f"Write a colon and the reason: `# allow {', '.join(codes)}: the reason`.",
                comment.position,
                source,
            )
        )
    allowed = tuple(c for c in codes if _may_be_silenced(c))
    return told, _Allowance(comment, allowed, reason) if reason and allowed else None


def _not_silenced(codes: tuple[str, ...], at: Position, source: Source) -> Iterator[Diagnostic]:
    for code in codes:
        if not _is_known(code):
            close = get_close_matches(code, rules(), n=1)
            mend = (
                f"Did you mean `{close[0]}`?" if close else "`corporate-parenting explain` lists every rule."
            )
            yield _told("unknown-rule", Severity.WARNING, f"There is no rule `{code}`.", mend, at, source)
        elif not _may_be_silenced(code):
            yield _told(
                "silence-refused",
                Severity.WARNING,
                f"`{code}` cannot be silenced.",
                "Mend what it tells, then delete the comment.",
                at,
                source,
            )


def _is_known(code: str) -> bool:
    return code in judgements() or code in rules()


def _may_be_silenced(code: str) -> bool:
    """Nearly always asked of a judgement; then the rest of the manual is not read."""
    return code in judgements() and judgements()[code].may_be_silenced


def _unused(allowance: _Allowance, source: Source) -> Iterator[Diagnostic]:
    if unused := tuple(c for c in allowance.codes if c not in allowance.used):
        find = "finds" if len(unused) == 1 else "find"
        yield _told(
            "unused-silence",
            Severity.INFO,
            f"{_listed(unused)} {find} nothing here that would need to be allowed.",
            "Delete it from the comment, or move the comment to the line that it is about.",
            allowance.comment.position,
            source,
        )


def _listed(codes: tuple[str, ...]) -> str:
    return " and ".join(f"`{code}`" for code in codes)


def _told(code: str, severity: Severity, message: str, mend: str, at: Position, source: Source) -> Diagnostic:
    return Diagnostic(code, severity, message, mend, source.path, at, source.lines[at.line - 1])
