"""What a file that came back changes, and what about it has to be mended first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from corporate_parenting.diagnostics import Route, Severity, Step
from corporate_parenting.exchange.cells import quoted
from corporate_parenting.exchange.diff import word_diff
from corporate_parenting.exchange.rows import Package, Returned, Row, Slip, mark, same
from corporate_parenting.source.style import CONTROL


@dataclass(frozen=True, slots=True)
class Change:
    """New words for a row. ``route`` is where they go: a new line goes to the end of its list."""

    row: Row
    words: str
    route: Route


@dataclass(frozen=True, slots=True)
class Outcome:
    """``changes`` may be written only where no slip is an error."""

    changes: tuple[Change, ...]
    slips: tuple[Slip, ...]


_EXPORT_AGAIN = "Export again, and carry the new words over into the fresh file."


def compare(package: Package, returned: Iterable[Returned], refused: Collection[str] = ()) -> Outcome:
    """Holds each row that came back against the source as it is today.

    ``refused`` are rows whose words could not be read.
    """
    rows = {row.ident: row for row in package.rows()}
    back = list(returned)
    slips = list(_duplicates(back))
    changes: list[Change] = []
    for each in {r.ident: r for r in back}.values():
        row = rows.get(each.ident)
        if row is None:
            slips += _unknown(each)
        elif problem := _refused(row, each, package):
            slips.append(problem)
        elif each.ident not in refused and not same(each.words, row.words) and _is_edited(each):
            changes.append(Change(row, each.words, row.route))
    placed = _placed(changes, rows.values())
    slips += [*_incomplete(placed, rows.values(), package), *_missing(rows.values(), back)]
    return Outcome(tuple(placed), tuple(slips))


def _is_edited(back: Returned) -> bool:
    """Whether somebody changed the row after it was sent out; a file that lost its marks cannot say."""
    return not back.mark or back.mark != mark(back.source, back.words)


def _duplicates(back: list[Returned]) -> Iterator[Slip]:
    for ident, count in Counter(r.ident for r in back).items():
        if count > 1:
            yield Slip(
                "duplicate-row",
                f"The row `{ident}` stands {count} times in this file.",
                "Delete all but the one whose words you want.",
            )


def _unknown(back: Returned) -> Iterator[Slip]:
    if _is_edited(back) and back.words:
        yield Slip(
            "unknown-row",
            f"There is no row `{back.ident}` in this edition now: {quoted(back.words)} has no place.",
            f"If the promise or paragraph was taken out, delete the row. {_EXPORT_AGAIN}",
            row=back.ident,
        )


def _refused(row: Row, back: Returned, package: Package) -> Slip | None:
    """Why the row cannot be taken, if somebody changed it."""
    if not _is_edited(back):
        return None
    names = package.names
    source_moved = bool(back.mark) and back.mark != row.mark
    if not same(back.source, row.source):
        if source_moved and back.mark == mark(back.source, row.words):
            what = f"{names.source.lower()} have changed in the YAML since the export"
            return _moved(row, f"{what}, so the new words were made from older ones.", row.origin)
        there, here = word_diff(row.source, back.source)
        return Slip(
            "official-words-changed",
            f"Row `{row.ident}`: {names.source.lower()} were changed in this file. "
            f"The source says: {there or 'nothing'} This file says: {here or 'nothing'}",
            f"Put them back as they were. Only the column \N{LEFT DOUBLE QUOTATION MARK}{names.words}"
            "\N{RIGHT DOUBLE QUOTATION MARK} is read.",
            at=("the source's words", row.origin),
        )
    if same(back.words, row.words):
        return None
    if source_moved:
        what = "its words have changed in the YAML since the export"
        return _moved(row, f"{what}, and this file would undo that.", row.route)
    return _not_words(row, back)


def _moved(row: Row, what: str, to: Route) -> Slip:
    return Slip(
        "source-moved-on",
        f"Row `{row.ident}`: {what}",
        _EXPORT_AGAIN,
        at=("the words as they are now", to),
        row=row.ident,
    )


def _not_words(row: Row, back: Returned) -> Slip | None:
    if row.locked:
        return Slip(
            "locked-row",
            f"Row `{row.ident}` takes no words here. {row.locked}",
            "Take the words out of this row again, or change the YAML first and export again.",
            at=("the row's place", row.route),
            row=row.ident,
        )
    if not back.words:
        return Slip(
            "emptied-words",
            f"Row `{row.ident}` came back empty. The source says: {quoted(row.words)}",
            "Nothing is deleted from here. Put words back; or delete them in the YAML, or write `leave_out:` "
            "there with the reason.",
            at=("the words as they are now", row.route),
            row=row.ident,
        )
    if bad := CONTROL.search(back.words):
        return Slip(
            "not-text",
            f"Row `{row.ident}` holds a control character (U+{ord(bad[0]):04X}).",
            "Type the words again without it.",
            row=row.ident,
        )
    if "\n" in back.words and row.ident.endswith("/title"):
        return Slip(
            "title-over-lines",
            f"Row `{row.ident}`: a title stands on one line, and this one has a line break.",
            "Take the line break out.",
            row=row.ident,
        )
    return None


def _list_of(route: Route) -> tuple[Step, ...]:
    """The steps of the list that the value is an item of; empty for what is in none."""
    return route.steps[:-1] if route.steps and isinstance(route.steps[-1], int) else ()


def _placed(changes: list[Change], rows: Iterable[Row]) -> list[Change]:
    """New items go behind those that are there, whichever empty row they were written in."""
    lengths = Counter((r.route.source, _list_of(r.route)) for r in rows if r.has_place)
    placed = []
    for change in changes:
        key = (change.route.source, _list_of(change.route))
        if key[1] and not change.row.has_place:
            steps = (*key[1], lengths[key])
            lengths[key] += 1
            change = replace(change, route=Route(change.route.source, steps))  # noqa: PLW2901
        placed.append(change)
    return placed


def _incomplete(changes: list[Change], rows: Iterable[Row], package: Package) -> Iterator[Slip]:
    """A translated list has as many items as its source, or it is not shown. Places may wait in it."""
    if not package.trip.language:
        return
    new = {c.row.ident for c in changes if not c.row.has_place}
    lists: dict[tuple[str, tuple[Step, ...]], list[Row]] = {}
    for row in rows:
        if steps := _list_of(row.route):
            lists.setdefault((row.route.source, steps), []).append(row)
    for items in lists.values():
        empty = [r for r in items if not r.has_place and r.ident not in new]
        if empty and any(r.ident in new for r in items):
            yield Slip(
                "incomplete-list",
                f"Only a part of the list at `{items[0].ident.rpartition('/')[0]}` is translated: "
                f"{', '.join(f'`{r.ident}`' for r in empty)} still empty.",
                "Translate all of its rows, or none of them yet.",
            )


def _missing(rows: Iterable[Row], back: list[Returned]) -> Iterator[Slip]:
    there = {r.ident for r in back}
    documents = {ident.partition("/")[0] for ident in there}
    sent = [r.ident for r in rows if r.words and r.ident.partition("/")[0] in documents]
    lost = [ident for ident in sent if ident not in there]
    if lost:
        shown = ", ".join(f"`{ident}`" for ident in lost[:8]) + (" and more" if len(lost) > 8 else "")
        one = len(lost) == 1
        yield Slip(
            "missing-row",
            f"{len(lost)} {'row is' if one else 'rows are'} not in this file: {shown}.",
            f"{'Its' if one else 'Their'} words stay as they are. If you did not mean that, export again.",
            Severity.WARNING,
        )
