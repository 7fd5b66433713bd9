"""How the command speaks: results, also what `check` finds, to standard output; its own problems beside."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from corporate_parenting.diagnostics import START, Diagnostic, Report, Severity, as_text
from corporate_parenting.site.mkdocs_yml import SettingsError, read_settings
from corporate_parenting.site.settings import Settings

CLEAN, PROBLEMS, WRONG_USE = 0, 1, 2
"""Exit codes (design: addresses and commands are a promise)."""

FORMATS = click.Choice(["text", "json", "github", "sarif"])

CONFIG = click.option(
    "--config",
    "-c",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's settings.",
)


def problems(diagnostics: Iterable[Diagnostic], *, is_result: bool = False) -> None:
    """Each problem, for a person. Colour on a terminal, unless the reader asked for none (no-color.org)."""
    stream = sys.stdout if is_result else sys.stderr
    if text := as_text(diagnostics, colour=stream.isatty() and "NO_COLOR" not in os.environ):
        click.echo(text, err=not is_result)


def report(told: Report, form: str) -> None:
    """Each problem, in the form that was asked for, to standard output."""
    if form == "text":
        problems(told, is_result=True)
    elif text := _for_a_program(told, form):
        click.echo(text)


def _for_a_program(told: Report, form: str) -> str:
    """Imported where it is asked for: SARIF reads the whole manual."""
    from corporate_parenting.diagnostics.tools import as_github, as_json  # noqa: PLC0415  # see above

    if form == "json":
        return as_json(told)
    if form == "github":
        return as_github(told)
    import corporate_parenting  # noqa: PLC0415
    from corporate_parenting.diagnostics.sarif import as_sarif  # noqa: PLC0415
    from corporate_parenting.manual import rules  # noqa: PLC0415

    return as_sarif(told, rules(), corporate_parenting.__version__)


def silenced(told: Report) -> None:
    """What comments allow: the place, the rule, what it says, and the reason."""
    for each in told.silenced:
        d = each.diagnostic
        click.echo(f"{d.place}: allowed {d.code}: {d.message}\n  because: {each.reason}")


def refuse(code: str, message: str, mend: str, path: Path) -> NoReturn:
    """Wrong use of a command: says why, and exits with 2."""
    problems([Diagnostic(code, Severity.ERROR, message, mend, path.as_posix(), START)])
    raise SystemExit(WRONG_USE)


def settings(config: Path) -> tuple[Settings, Path]:
    """The settings in ``mkdocs.yml``; exits where it cannot be used."""
    try:
        return read_settings(config.resolve())
    except SettingsError as problem:
        problems([problem.diagnostic])
        raise SystemExit(WRONG_USE) from None
