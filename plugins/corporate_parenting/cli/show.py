"""How the command speaks: problems to standard error, results to standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from corporate_parenting.diagnostics import Diagnostic, Report, as_text
from corporate_parenting.diagnostics.tools import as_github, as_json
from corporate_parenting.site.mkdocs_yml import SettingsError, read_settings
from corporate_parenting.site.settings import Settings

CLEAN, PROBLEMS, WRONG_USE = 0, 1, 2
"""Exit codes (design: addresses and commands are a promise)."""

FORMATS = click.Choice(["text", "json", "github", "sarif"])


def colour() -> bool:
    """Colour on a terminal, unless the reader asked for none (no-color.org)."""
    return sys.stderr.isatty() and "NO_COLOR" not in os.environ


def problems(diagnostics: Iterable[Diagnostic], form: str = "text") -> None:
    """Each problem, in the form that was asked for."""
    if form == "json":
        click.echo(as_json(diagnostics))
    elif form == "github":
        if text := as_github(diagnostics):
            click.echo(text)
    elif text := as_text(diagnostics, colour=colour()):
        click.echo(text, err=True)


def finish(report: Report, form: str = "text") -> None:
    """Exits with 1 where there are errors."""
    if report.has_errors:
        if form == "text":
            click.echo(f"{report.summary()}.", err=True)
        raise SystemExit(PROBLEMS)


def settings(config: Path) -> tuple[Settings, Path]:
    """The settings in ``mkdocs.yml``; exits where it cannot be used."""
    try:
        return read_settings(config.resolve())
    except SettingsError as problem:
        problems([problem.diagnostic])
        raise SystemExit(WRONG_USE) from None
