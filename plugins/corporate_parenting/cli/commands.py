"""Check, build, import, tidy, new, schema."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from corporate_parenting import __version__
from corporate_parenting.cli import show
from corporate_parenting.diagnostics import START, Diagnostic, Severity
from corporate_parenting.loading import load, register
from corporate_parenting.loading.files import shown_path, yaml_files
from corporate_parenting.model import MODELS
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
    report = checked(settings, datetime.now(UTC)).report
    if paths:
        wanted = [shown_path(p.resolve(), settings.root) for p in paths]
        report.diagnostics = [d for d in report.diagnostics if any(_below(d.source, w) for w in wanted)]
    show.problems(report, form)
    show.finish(report, form)
    if form == "text":
        click.echo(f"{report.summary()}.".capitalize())


def _below(name: str, wanted: str) -> bool:
    return wanted in {".", name} or name.startswith(f"{wanted.rstrip('/')}/")


@main.command()
@_CONFIG
@click.option("--output", "-o", type=_PATH, help="Where the site goes; else site_dir in mkdocs.yml.")
@click.option("--drafts", is_flag=True, help="Build the preview, with drafts and embargoed words.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
def build(config: Path, output: Path | None, drafts: bool, strict: bool) -> None:
    """Build the site without MkDocs; files that did not change stay untouched.

    Example: corporate-parenting build --drafts -o preview
    """
    settings, site_dir = show.settings(config)
    folder = output or site_dir
    if drafts:
        settings = replace(settings, drafts=True)
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


@main.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--council", required=True, help="The council's id, such as barnet.")
@click.option("--output", "-o", required=True, type=_PATH, help="The YAML file to write.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def import_(file: Path, council: str, output: Path, force: bool) -> None:
    """Turn a numbered text or Markdown strategy into a draft YAML source. No word is dropped.

    Example: corporate-parenting import strategy.txt --council barnet -o strategies/barnet/strategy-2026.yml
    """
    from corporate_parenting.importing import import_text, read_source  # noqa: PLC0415  # only this command pays for it

    if output.exists() and not force:
        _refuse("output-exists", "This file is there already.", "Name another file, or add --force.", output)
    text, diagnostics = read_source(file, file.as_posix())
    if text is None:
        show.problems(diagnostics)
        raise SystemExit(show.PROBLEMS)
    imported = import_text(text, name=file.name, council=council)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(imported.yaml, "utf-8")
    click.echo(imported.report())
    if council not in register():
        click.echo(
            f"No register holds the council `{council}`: describe it in a file with `document: council`.",
            err=True,
        )
    if imported.words_in != imported.words_out:
        click.echo("Some words were lost. Please report this with the file.", err=True)
        raise SystemExit(show.PROBLEMS)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 if a file would change.")
def tidy(paths: tuple[Path, ...], only_check: bool) -> None:
    """Rewrite YAML files to the house style. Comments are kept and no word is changed.

    Example: corporate-parenting tidy strategies pledges
    """
    from corporate_parenting.source.tidy import TidyError  # noqa: PLC0415  # only this command pays for it
    from corporate_parenting.source.tidy import tidy as tidied  # noqa: PLC0415

    changed, failed = [], False
    for path in _yaml(paths):
        try:
            before = path.read_text("utf-8")
            after = tidied(before, shown_as=path.as_posix())
        except (TidyError, OSError, UnicodeDecodeError) as problem:
            failed = True
            show.problems(getattr(problem, "diagnostics", ()) or [_not_tidied(path, problem)])
            continue
        if after != before:
            changed.append(path)
            if not only_check:
                path.write_text(after, "utf-8")
    verb = "would change" if only_check else "changed"
    for path in changed:
        click.echo(f"{verb}: {path.as_posix()}")
    if failed or (only_check and changed):
        raise SystemExit(show.PROBLEMS)


def _not_tidied(path: Path, problem: Exception) -> Diagnostic:
    message = f"This file was left as it was. {problem}"
    mend = "Mend what `corporate-parenting check` says first."
    return Diagnostic("not-tidied", Severity.ERROR, message, mend, path.as_posix(), START)


def _yaml(paths: tuple[Path, ...]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        found.extend(yaml_files([path]) if path.is_dir() else [path])
    return found


@main.command()
@click.argument("council")
@click.option("--folder", type=_PATH, default=Path(), help="Where the site goes; else this folder.")
def new(council: str, folder: Path) -> None:
    """Write a small site for COUNCIL that builds clean.

    Example: corporate-parenting new barnet --folder barnet-site
    """
    from corporate_parenting.cli.starter import starter  # noqa: PLC0415  # only this command pays for it

    if council not in register():
        _refuse(
            "unknown-council", f"The register holds no council `{council}`.", _closest(council), Path(council)
        )
    files = starter(council, register()[council]["name"], datetime.now(UTC).date())
    there = [name for name in files if (folder / name).exists()]
    if there:
        _refuse(
            "output-exists",
            f"{there[0]} is there already.",
            "Name an empty folder with --folder.",
            folder / there[0],
        )
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    loaded = load([folder / "strategies", folder / "pledges"], folder)
    show.problems(loaded.report)
    for name in files:
        click.echo(f"wrote {(folder / name).as_posix()}")
    click.echo("Next: corporate-parenting build --drafts -o preview")


def _closest(council: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  # only a slip needs it

    close = get_close_matches(council, list(register()), n=3, cutoff=0.5)
    return (
        f"Did you mean {' or '.join(f'`{c}`' for c in close)}?"
        if close
        else "Use the council's id, such as `barnet`."
    )


@main.command()
@click.option(
    "--output", "-o", type=_PATH, default=Path("schema"), show_default=True, help="The folder to write to."
)
def schema(output: Path) -> None:
    """Write the JSON Schemas that editors use.

    Example: corporate-parenting schema -o schema
    """
    output.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (output / f"{name}.json").write_text(text, "utf-8")
        click.echo(f"wrote {(output / name).as_posix()}.json")


def schemas() -> dict[str, str]:
    """A JSON Schema for each kind of file, made from the models."""
    made = {}
    for name, model in MODELS.items():
        data = model.model_json_schema(by_alias=True)
        data["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        if name == "council":  # the register completes these (see loading.register)
            data["required"] = [r for r in data["required"] if r not in ("name", "nation")]
        made[name] = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    return made


def _refuse(code: str, message: str, mend: str, path: Path) -> None:
    show.problems([Diagnostic(code, Severity.ERROR, message, mend, path.as_posix(), START)])
    raise SystemExit(show.WRONG_USE)
