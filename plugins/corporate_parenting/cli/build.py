"""``build``: the site as plain files."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from corporate_parenting.cli import show
from corporate_parenting.diagnostics import Severity
from corporate_parenting.site.build import START_HERE
from corporate_parenting.site.folder import refusal, write
from corporate_parenting.site.prepare import MENDED, prepare


@click.command()
@show.CONFIG
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="Where the site goes; else site_dir in mkdocs.yml, preview/ with drafts, offline/ for a copy.",
)
@click.option("--drafts", is_flag=True, help="Build the preview, with drafts and embargoed words.")
@click.option("--offline", is_flag=True, help="Build a copy that opens without a server, for a USB stick.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
def build(config: Path, output: Path | None, drafts: bool, offline: bool, strict: bool) -> None:
    """Build the site without MkDocs; files that did not change stay untouched.

    Example: corporate-parenting build --drafts -o preview
    """
    settings, site_dir = show.settings(config)
    if drafts:
        settings = replace(settings, drafts=True)
    if offline:
        settings = replace(settings, offline=True, index_links=True)
    usual = "preview" if settings.drafts else "offline" if settings.offline else ""
    folder = output or (settings.root / usual if usual else site_dir)
    if reason := refusal(folder):
        show.problems([reason])
        raise SystemExit(show.WRONG_USE)
    prepared = prepare(settings, datetime.now(UTC))
    told = [d for d in prepared.told if d.severity > Severity.INFO]
    show.problems(told)
    if prepared.site is None or (strict and any(d.code not in MENDED for d in told)):
        click.echo(f"{prepared.report.summary()}; the site was left as it was.", err=True)
        raise SystemExit(show.PROBLEMS)
    done = write(folder, prepared.site.all_files(), settings.content)
    click.echo(
        f"{done.written} files written, {done.unchanged} unchanged, {done.removed} removed, in {folder}/"
    )
    if settings.offline:
        click.echo(f"To look at the copy, open {(folder / START_HERE).as_posix()}")
    if not prepared.site.shell.view.councils:
        click.echo(
            "No council is on it: its documents are drafts, or not published yet. Drafts: build --drafts"
        )
    for path in sorted(prepared.site.generated):
        if "/side-by-side/" in path:
            click.echo(f"To show in a meeting: {(folder / path).as_posix()}")
