"""The command itself, and what a publisher runs: check and build."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from corporate_parenting import __version__
from corporate_parenting.cli import show
from corporate_parenting.cli.authoring import import_, new, schema, tidy
from corporate_parenting.cli.exchange import words
from corporate_parenting.diagnostics import Severity
from corporate_parenting.loading import Loaded
from corporate_parenting.loading.files import shown_path
from corporate_parenting.site.folder import refusal, write
from corporate_parenting.site.prepare import checked, prepare

_PATH = click.Path(path_type=Path)
_CONFIG = click.option(
    "--config", "-c", type=_PATH, default=Path("mkdocs.yml"), show_default=True, help="The site's settings."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="corporate-parenting")
def main() -> None:
    """Publish corporate parenting strategies and pledges from one dated source.

    Example: corporate-parenting check
    """


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@_CONFIG
@click.option(
    "--format", "form", type=show.FORMATS, default="text", show_default=True, help="How problems are told."
)
def check(paths: tuple[Path, ...], config: Path, form: str) -> None:
    """Tell every problem of every file.

    Without PATHS the folders of mkdocs.yml are read. With PATHS everything is read all the same, since
    files point at each other, and only problems below PATHS are told.

    Example: corporate-parenting check pledges/northmere
    """
    settings, _ = show.settings(config)
    loaded = checked(settings, datetime.now(UTC))
    report = loaded.report
    if paths:
        wanted = [shown_path(p.resolve(), settings.root) for p in paths]
        report.diagnostics = [d for d in report.diagnostics if any(_below(d.source, w) for w in wanted)]
    show.problems(report, form)
    show.finish(report, form)
    if form == "text":
        click.echo(f"{report.summary()} in {_counted(loaded)}.".capitalize())


def _counted(loaded: Loaded) -> str:
    """``2 councils, 3 strategies, 2 pledges``: so that a folder with a wrong name is seen."""
    records = loaded.library.councils
    counts = {
        "council": len(records),
        "strategy": sum(len(r.strategies) for r in records),
        "pledge": sum(len(r.pledges) for r in records),
        "decision": sum(len(r.decisions) for r in records),
    }
    many = {"strategy": "strategies"}
    said = [f"{n} {word if n == 1 else many.get(word, f'{word}s')}" for word, n in counts.items() if n]
    return ", ".join(said) or "no files: check the names of the folders"


def _below(name: str, wanted: str) -> bool:
    return wanted in {".", name} or name.startswith(f"{wanted.rstrip('/')}/")


@main.command()
@_CONFIG
@click.option(
    "--output",
    "-o",
    type=_PATH,
    help="Where the site goes; else site_dir in mkdocs.yml, or preview/ with drafts.",
)
@click.option("--drafts", is_flag=True, help="Build the preview, with drafts and embargoed words.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
def build(config: Path, output: Path | None, drafts: bool, strict: bool) -> None:
    """Build the site without MkDocs; files that did not change stay untouched.

    Example: corporate-parenting build --drafts -o preview
    """
    settings, site_dir = show.settings(config)
    if drafts:
        settings = replace(settings, drafts=True)
    folder = output or (settings.root / "preview" if settings.drafts else site_dir)
    if reason := refusal(folder):
        show.problems([reason])
        raise SystemExit(show.WRONG_USE)
    prepared = prepare(settings, datetime.now(UTC))
    show.problems(d for d in prepared.report if d.severity > Severity.INFO)
    if prepared.site is None or (strict and prepared.report.count(Severity.WARNING)):
        click.echo(f"{prepared.report.summary()}; the site was left as it was.", err=True)
        raise SystemExit(show.PROBLEMS)
    done = write(folder, prepared.site.all_files(), settings.content)
    click.echo(
        f"{done.written} files written, {done.unchanged} unchanged, {done.removed} removed, in {folder}/"
    )


for _command in (import_, tidy, new, schema, words):
    main.add_command(_command)
