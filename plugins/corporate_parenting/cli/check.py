"""``check``: every problem of every file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import click

from corporate_parenting.cli import show
from corporate_parenting.loading.files import shown_path
from corporate_parenting.site.checking import check as check_some
from corporate_parenting.site.shared import check_all


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@show.CONFIG
@click.option(
    "--format", "form", type=show.FORMATS, default="text", show_default=True, help="How problems are told."
)
@click.option("--silenced", is_flag=True, help="List what comments allow, with the reasons.")
def check(paths: tuple[Path, ...], config: Path, form: str, silenced: bool) -> None:
    """Tell every problem of every file.

    Without PATHS the folders of mkdocs.yml are read. With PATHS only problems below them are told, and only
    files are read that they point at: those of the same councils.

    Example: corporate-parenting check pledges/northmere
    """
    settings, _ = show.settings(config)
    names = [shown_path(p.resolve(), settings.root) for p in paths]
    now = datetime.now(UTC)
    if names:
        found = check_some(settings, now, lambda source: any(_below(source, name) for name in names))
    else:
        found = check_all(settings, now)
    report = found.report
    show.report(report, form)
    if silenced:
        show.silenced(report)
    show.finish(report, form)
    if form == "text":
        counts = {"file": found.files} if names else found.counts
        said = f"{report.summary()} in {_counted(counts)}.".capitalize()
        click.echo(said + _hidden(len(report.silenced), listed=silenced))


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
