"""Rewrites a YAML file to the house style: every word and every comment stays."""

from __future__ import annotations

from itertools import zip_longest

from corporate_parenting.diagnostics import Severity, as_text
from corporate_parenting.source.reader import Source, parse
from corporate_parenting.source.tidy.brackets import out_of_brackets
from corporate_parenting.source.tidy.comments import (
    comments_of,
    with_comments_in_line,
    without_trailing_spaces,
)
from corporate_parenting.source.tidy.folding import folded
from corporate_parenting.source.tidy.round_trip import TidyError, round_trip
from corporate_parenting.source.tidy.scalars import scalars
from corporate_parenting.source.tree import plain

__all__ = ["TidyError", "tidy"]

_PASSES = 5


def tidy(text: str, *, shown_as: str = "this file") -> str:
    """``text`` in the house style.

    Block style, two spaces, sequences indented under their key; short ids may stand in ``[ ]`` on
    one line. A file with errors of form raises :class:`TidyError`: unquoted prose in ``[ ]`` would
    else be made to look right when its words are already lost.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    # ruamel.yaml moves a comment behind a bracket in more than one step.
    for _ in range(_PASSES):
        before, text = text, _once(text, shown_as)
        if text == before:
            break
    return text


def _once(text: str, shown_as: str) -> str:
    before = _read(text, shown_as)
    text = with_comments_in_line(text, text)
    unbracketed = out_of_brackets(text)
    _refuse_changes(before, text, unbracketed)
    text, written = unbracketed, round_trip(unbracketed, shown_as)
    _refuse_changes(before, text, written)
    written = with_comments_in_line(text, written)
    written = without_trailing_spaces(folded(text, written))
    _refuse_changes(before, text, written)
    return written


def _read(text: str, shown_as: str) -> Source:
    source, diagnostics = parse(text.encode(), shown_as)
    errors = tuple(d for d in diagnostics if d.severity is Severity.ERROR)
    if source is None or errors:
        raise TidyError(f"Mend this first, then tidy again.\n{as_text(errors)}", errors)
    return source


def _refuse_changes(before: Source, text: str, written: str) -> None:
    """Raises unless both hold the same values and comments, in the same order."""

    def refuse(line: int, what: str) -> TidyError:
        return TidyError(
            f"{before.path}:{line + 1}: tidying would {what}, so nothing was written. Put each "
            "comment near here on a line of its own, above what it is about, and delete spaces "
            "at the ends of lines."
        )

    after, _ = parse(written.encode(), before.path)
    if after is None:
        raise refuse(0, "break this file")
    was, now = scalars(text), scalars(written)
    for one, other in zip_longest(was, now):
        if one is None or other is None or one.node.value != other.node.value:
            raise refuse((one or was[-1]).node.start_mark.line, "change words")
    if plain(after.root) != plain(before.root):
        raise refuse(0, "change the order of this file")
    kept = [comment for _, comment in comments_of(written)]
    for line, comment in comments_of(text):
        if comment not in kept:
            raise refuse(line, f"lose the comment `{comment}`")
        kept.remove(comment)
