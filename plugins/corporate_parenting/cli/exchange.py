"""The group ``words``: the round trip through Word or a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

import click

from corporate_parenting.cli import show
from corporate_parenting.diagnostics import START, Diagnostic, Related, Route, Severity, Step
from corporate_parenting.exchange.apply import Edited, write
from corporate_parenting.exchange.compare import Change, Outcome, compare
from corporate_parenting.exchange.diff import told
from corporate_parenting.exchange.files import MOST_BYTES, WrongUseError, kind_of, reading_of, written_as
from corporate_parenting.exchange.package import documents, is_inline, package, words_file
from corporate_parenting.exchange.rows import Reading, Slip, Trip
from corporate_parenting.exchange.trip import Held, all_edited, held, stale
from corporate_parenting.loading import Loaded, load
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.site.settings import Settings

_PATH = click.Path(path_type=Path)
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.group()
def words() -> None:
    """Send an edition's words to people who use Word, and read them back.

    Example: corporate-parenting words export northmere --edition young-people -o words.docx
    """


@words.command("export")
@click.argument("council")
@click.option(
    "--edition",
    required=True,
    help="young-people, easy-read, public (with --language), or one that the council declares.",
)
@click.option("--language", default="", help="The language of a translation, such as cy.")
@click.option("--document", "ident", default="", help="One document by its id; else all current ones.")
@click.option("--output", "-o", required=True, type=_PATH, help="The .docx or .xlsx file to write.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@show.CONFIG
def export(
    council: str, edition: str, language: str, ident: str, output: Path, force: bool, config: Path
) -> None:
    """Write the words of COUNCIL as a table in which only one column can be changed.

    Example: corporate-parenting words export northmere --edition young-people -o words.docx
    """
    kind = _kind(output)
    if output.exists() and not force:
        show.refuse(
            "output-exists", "This file is there already.", "Name another file, or add --force.", output
        )
    settings, _ = show.settings(config)
    loaded = _loaded(settings)
    there = _held(loaded, council)
    record = there.record
    chosen = documents(record, ident)
    if ident and not chosen:
        known = [d.id for d in record.publications if d.text_status == "held"]
        show.refuse(
            "unknown-document", f"{council} has no document `{ident}`.", _one_of(ident, known), output
        )
    trip = _trip(record, edition, language, chosen)
    made = package(record, trip, chosen, there.files, datetime.now(UTC).date())
    if not made.sheets:
        _no_words_file(trip, chosen)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(written_as(kind, made))
    rows = [row for row in made.rows() if not row.locked]
    empty = sum(row.is_wanted and not row.words for row in rows)
    click.echo(f"wrote {output.as_posix()}: {made.title}")
    for sheet in made.sheets:
        click.echo(f"  {sheet.document}, version {sheet.version}: {len(list(sheet.rows))} rows")
    if empty:
        click.echo(f"  {empty} rows have no words yet.")
    for document in chosen:
        if not is_inline(trip) and words_file(record, trip, document) is None:
            click.echo(f"  {document.id} is left out: it has no words file for this yet.")
    click.echo(f"When it comes back: corporate-parenting words import {output.as_posix()}")


@words.command("import")
@click.argument("file", type=_FILE)
@click.option("--yes", is_flag=True, help="Write without asking, for scripts.")
@show.CONFIG
def import_(file: Path, yes: bool, config: Path) -> None:
    """Read a table that came back, show what was changed, and write it into the YAML after a yes.

    Only the changed words change in the YAML. A row that cannot be taken is told and left out; where more is
    wrong with the file, nothing is written.

    Example: corporate-parenting words import words.docx
    """
    reading = _reading(file)
    settings, _ = show.settings(config)
    loaded = _loaded(settings)
    trip = reading.trip
    assert trip is not None  # a file without it is refused
    there = _held(loaded, trip.council)
    _known_edition(there.record, trip.edition)
    outcome = _outcome(there, trip, reading)
    slips = [*reading.slips, *outcome.slips]
    _tell(slips, file, loaded)
    refused = list(dict.fromkeys(slip.row for slip in slips if slip.row))
    if not outcome.changes:
        click.echo("No words were changed. Nothing was written." if not refused else "Nothing was written.")
        raise SystemExit(show.PROBLEMS if refused else show.CLEAN)
    files, wrong = all_edited(outcome.changes, there.record, trip, settings.root)
    _tell(wrong, file, loaded)
    for change in outcome.changes:
        click.echo(told(change.row.ident, change.row.words, change.words) + "\n")
    show.problems(_findings(settings, files, outcome.changes), is_result=True)
    if not yes and not click.confirm(_question(len(outcome.changes), len(refused))):
        click.echo("Nothing was written.")
        raise SystemExit(show.PROBLEMS if refused else show.CLEAN)
    before = stale(loaded, trip.council)
    _tell(write(files), file, loaded)
    for edited in files:
        click.echo(f"wrote {edited.name}")
    _tell_stale(before, stale(_loaded(settings), trip.council))
    if refused:
        click.echo(f"Not written: {', '.join(refused)}")
    click.echo("Next: corporate-parenting check")
    raise SystemExit(show.PROBLEMS if refused else show.CLEAN)


def _question(count: int, refused: int) -> str:
    asked = f"Write {'this change' if count == 1 else f'these {count} changes'}"
    if refused:
        asked += f" and leave {'the row' if refused == 1 else f'the {refused} rows'} above as before"
    return f"{asked}?"


def _findings(settings: Settings, files: list[Edited], changes: Iterable[Change]) -> list[Diagnostic]:
    """What the checks say of the new words, before anybody says yes to them."""
    from corporate_parenting.site.checking import judge  # noqa: PLC0415  # only where something was changed

    new = {edited.name: edited.after for edited in files}
    there = load(settings.folders, settings.root, instead=new)
    judge(there, datetime.now(UTC), has_remote=False, wanted=new.__contains__)
    routes = {(change.route.source, change.route.steps) for change in changes}
    return [d for d in there.report if d.route and any(_is_about(d.route, *to) for to in routes)]


def _is_about(route: Route, source: str, steps: tuple[Step, ...]) -> bool:
    """Whether something is told of the value at ``steps``, of a part of it, or of the entry around it."""
    if route.source != source:
        return False
    around = "young_people" in route.steps or (len(route.steps) > 1 and route.steps[0] == "words")
    return route.steps[: len(steps)] == steps or (around and steps[: len(route.steps)] == route.steps)


def _kind(path: Path) -> str:
    try:
        return kind_of(path)
    except WrongUseError as problem:
        slip = problem.slip
        show.refuse(slip.code, slip.message, slip.mend, path)


def _loaded(settings: Settings) -> Loaded:
    """Everything that the folders hold; exits where files have errors, since rows might be missing."""
    loaded = load(settings.folders, settings.root)
    if loaded.report.has_errors:
        show.problems(d for d in loaded.report if d.severity is Severity.ERROR)
        click.echo("Mend these first.", err=True)
        raise SystemExit(show.PROBLEMS)
    return loaded


def _held(loaded: Loaded, council: str) -> Held:
    there = held(loaded, council)
    if there is None:
        known = [r.council.id for r in loaded.library.councils]
        mend = _one_of(council, known)
        show.refuse("unknown-council", f"There is no council `{council}` here.", mend, Path(council))
    return there


def _known_edition(record: CouncilRecord, edition: str) -> None:
    known = ["public", "young_people", "easy_read", *(e.id for e in record.council.editions)]
    if edition not in known:
        spelled = [name.replace("_", "-") for name in known]
        show.refuse(
            "unknown-edition",
            f"{record.council.id} has no edition `{edition}`.",
            _one_of(edition.replace("_", "-"), spelled),
            Path(edition),
        )


def _trip(record: CouncilRecord, edition: str, language: str, chosen: tuple[Publication, ...]) -> Trip:
    name = {"young-people": "young_people", "easy-read": "easy_read"}.get(edition, edition)
    _known_edition(record, name)
    own = {document.language for document in chosen}
    trip = Trip(record.council.id, name, "" if language in own else language)
    if name == "public" and not trip.language:
        mend = "Add --language for a translation, such as --language cy."
        show.refuse(
            "official-words", "Official words are adopted: they are not changed in Word.", mend, Path(edition)
        )
    return trip


def _no_words_file(trip: Trip, chosen: tuple[Publication, ...]) -> NoReturn:
    if not chosen:
        show.refuse(
            "unknown-document",
            f"{trip.council} has no document whose words we hold.",
            "Add a pledge or a strategy first.",
            Path(trip.council),
        )
    language = trip.language or chosen[0].language
    command = f"corporate-parenting new words FILE --edition {trip.edition} --language {language}"
    show.refuse(
        "no-words-file",
        f"No words file of {trip.council} is for the edition `{trip.edition}` in `{language}`.",
        f"Make one first: {command}",
        Path(trip.edition),
    )


def _reading(file: Path) -> Reading:
    kind = _kind(file)
    with file.open("rb") as stream:
        reading = reading_of(kind, stream.read(MOST_BYTES + 1))
    if isinstance(reading, Slip):
        show.problems([_diagnostic(reading, file.as_posix())])
        raise SystemExit(show.PROBLEMS)
    return reading


def _outcome(there: Held, trip: Trip, reading: Reading) -> Outcome:
    """Against the documents that the file has rows of; what is no longer there has no rows."""
    idents = dict.fromkeys(row.ident.partition("/")[0] for row in reading.rows)
    chosen = [document for ident in idents for document in documents(there.record, ident)]
    made = package(there.record, trip, chosen, there.files, datetime.now(UTC).date())
    return compare(made, reading.rows, {slip.row for slip in reading.slips if slip.row})


def _tell(slips: Iterable[Slip], file: Path, loaded: Loaded) -> None:
    """Every slip; exits where one of them is an error that concerns more than its row."""
    found = list(slips)
    show.problems(_diagnostic(slip, file.as_posix(), loaded) for slip in found)
    if any(slip.severity is Severity.ERROR and not slip.row for slip in found):
        click.echo("Nothing was written.", err=True)
        raise SystemExit(show.PROBLEMS)


def _diagnostic(slip: Slip, source: str, loaded: Loaded | None = None) -> Diagnostic:
    related: tuple[Related, ...] = ()
    if slip.at and loaded:
        said, route = slip.at
        related = (Related(said, route.source, loaded.locate(route)[0]),)
    return Diagnostic(slip.code, slip.severity, slip.message, slip.mend, source, START, related=related)


def _tell_stale(before: dict[str, set[str]], after: dict[str, set[str]]) -> None:
    """Words made from those that were changed; they are shown as older until somebody looks at them."""
    for name, addresses in after.items():
        if new := sorted(addresses - before.get(name, set())):
            one = len(new) == 1
            said = (
                "1 entry is now older than its source"
                if one
                else f"{len(new)} entries are now older than theirs"
            )
            click.echo(f"{name}: {said}: {', '.join(new)}")


def _one_of(word: str, known: list[str]) -> str:
    if close := get_close_matches(word, known, n=1, cutoff=0.5):
        return f"Did you mean `{close[0]}`?"
    return f"It can be one of: {', '.join(f'`{k}`' for k in known)}."
