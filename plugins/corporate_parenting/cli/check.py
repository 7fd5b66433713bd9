"""``check``: every problem of every file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import click

from corporate_parenting.cli import show
from corporate_parenting.diagnostics import Severity
from corporate_parenting.site.checked import Checked
from corporate_parenting.site.settings import Settings
from corporate_parenting.site.shared import check_all, check_some
from corporate_parenting.source.files import shown_path


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@show.CONFIG
@click.option(
    "--format", "form", type=show.FORMATS, default="text", show_default=True, help="How problems are told."
)
@click.option("--silenced", is_flag=True, help="List what comments allow, with the reasons.")
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
def check(paths: tuple[Path, ...], config: Path, form: str, silenced: bool, strict: bool) -> None:
    """Tell every problem of every file.

    Without PATHS the folders of mkdocs.yml are read. With PATHS only problems below them are told, and those
    of the words files that are made from them; only files are read that they point at: those of the same
    councils.

    Example: corporate-parenting check pledges/northmere
    """
    settings, _ = show.settings(config)
    now = datetime.now(UTC)
    found = _check_below(paths, settings, now) if paths else check_all(settings, now)
    report = found.report
    if paths and not found.files and (folder := next((p for p in paths if p.is_dir()), None)):
        show.refuse(
            "not-a-document",
            "No file of this site lies in this folder.",
            f"Name one below the folders of {config.name}: {_listed(settings)}.",
            folder,
        )
    show.report(report, form)
    if silenced:
        show.silenced(report)
    if form == "text":
        counts = {"file": found.files} if paths else found.counts
        said = f"{report.summary()} in {_counted(counts)}.".capitalize()
        click.echo(said + _hidden(len(report.silenced), listed=silenced))
        if later := _once_adopted(found):
            click.echo(later)
        if first := next((d for d in report if d.severity is Severity.ERROR), None):
            click.echo(f"First error: {first.source}:{first.position.line}")
    if report.has_errors or (strict and report.count(Severity.WARNING)):
        raise SystemExit(show.PROBLEMS)


def _check_below(paths: tuple[Path, ...], settings: Settings, now: datetime) -> Checked:
    """What is wrong with the named files, and with words that are made from them."""
    names = [shown_path(p.resolve(), settings.root) for p in paths]
    return check_some(settings, now, lambda source: any(_below(source, name) for name in names))


def _once_adopted(found: Checked) -> str:
    """How much more will be said of what is a draft now; empty where nothing is."""
    told = [d for d in found.report if d.source in found.drafts and d.severity < Severity.ERROR]
    if not told:
        return ""
    from corporate_parenting.manual import judgements  # noqa: PLC0415  # only drafts need it

    then = Counter(
        rule.severity for d in told if (rule := judgements().get(d.code)) and rule.severity > d.severity
    )
    names = {Severity.ERROR: "error", Severity.WARNING: "warning"}
    said = [f"{n} {name}{'' if n == 1 else 's'}" for level, name in names.items() if (n := then[level])]
    return f"Of a draft less is said. Once adopted, up to: {', '.join(said)}." if said else ""


def _listed(settings: Settings) -> str:
    return ", ".join(f"{shown_path(folder, settings.root)}/" for folder in settings.folders)


def _hidden(n: int, *, listed: bool) -> str:
    """What is allowed is never out of sight."""
    if not n or listed:
        return ""
    return f" {n} {'is' if n == 1 else 'are'} silenced with a reason: see --silenced."


def _counted(counts: Mapping[str, int]) -> str:
    """``2 councils, 3 strategies, 2 pledges``: so that a folder with a wrong name is seen."""
    many = {"strategy": "strategies"}
    said = [f"{n} {word if n == 1 else many.get(word, f'{word}s')}" for word, n in counts.items() if n]
    return ", ".join(said) or "no files: check the names of the folders"


def _below(name: str, wanted: str) -> bool:
    return wanted in {".", name} or name.startswith(f"{wanted.rstrip('/')}/")
