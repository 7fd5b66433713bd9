"""Commands for authors: import, tidy, new, schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from corporate_parenting.cli import show
from corporate_parenting.diagnostics import START, Diagnostic, Severity
from corporate_parenting.loading import load, register
from corporate_parenting.loading.pictures import found
from corporate_parenting.model import MODELS
from corporate_parenting.pictures import ENDINGS, UnfitError, cleaned
from corporate_parenting.source.files import yaml_files

if TYPE_CHECKING:
    from corporate_parenting.importing import Imported

_PATH = click.Path(path_type=Path)
_ACCEPT = click.option(
    "--accept-changes",
    is_flag=True,
    help="Take the words as they stand once every tracked change is accepted; leave comments, hidden words "
    "and the file's properties out.",
)
_STOPPED = (
    "Nothing was written. Mend the file, or add --accept-changes: then the words are taken as they stand "
    "once every change is accepted, and nothing else of the above."
)


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--council", required=True, help="The council's id, such as barnet.")
@click.option("--output", "-o", required=True, type=_PATH, help="The YAML file to write.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@_ACCEPT
def import_(file: Path, council: str, output: Path, force: bool, accept_changes: bool) -> None:
    """Turn a strategy or a decision paper into a draft YAML source.

    It may be Word (.docx), OpenDocument (.odt), a web page (.html), a PDF, text (.txt) or Markdown (.md).

    No word is dropped. Where one file holds several papers, such as a report with the strategy that it is
    about, each becomes a file: the first is the one that you name, the others stand beside it.

    A file with tracked changes, comments, hidden words or its authors' names is not imported: each is listed.

    Example: corporate-parenting import strategy.docx --council barnet -o strategies/barnet/strategy-2026.yml
    """
    if output.suffix not in (".yml", ".yaml"):
        mend = f"Write, for example: -o strategies/{council}/{file.stem}.yml"
        show.refuse("unknown-format", "A draft is a YAML file; this name ends otherwise.", mend, output)
    _refuse_to_overwrite([output], force=force)
    imported = _imported(file, council, accept_changes=accept_changes)
    others = {output.with_name(f"{draft.ident}.yml"): draft.yaml for draft in imported.drafts[1:]}
    files = {output: imported.yaml} | {path: text for path, text in others.items() if path != output}
    if len(files) < len(imported.drafts):
        mend = "Name another file: this is the name that one of the papers in it gets."
        show.refuse("output-exists", "Two papers would have one file.", mend, output)
    _refuse_to_overwrite(list(others), force=force)
    output.parent.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        path.write_text(text, "utf-8")
    click.echo(imported.report())
    for path in files:
        click.echo(f"wrote {path.as_posix()}")
    if council not in register():
        click.echo(
            f"No register holds the council `{council}`. {_closest(council)} "
            "A council that is in no register is described in a file with `document: council`.",
            err=True,
        )
    click.echo("Next: corporate-parenting check")


def _refuse_to_overwrite(files: list[Path], *, force: bool) -> None:
    for path in files:
        if path.exists() and not force:
            mend = "Name another file, or add --force."
            show.refuse("output-exists", "This file is there already.", mend, path)


def _imported(file: Path, council: str, *, accept_changes: bool) -> Imported:
    """The paper as a draft; exits where it cannot be read, holds what nobody saw, or a word was lost."""
    from corporate_parenting.importing import draft_of, read_paper, told  # noqa: PLC0415  # only imports pay

    read, diagnostics = read_paper(file, file.as_posix())
    if read is None:
        show.problems(diagnostics)
        raise SystemExit(show.PROBLEMS)
    if read.findings and not accept_changes:
        show.problems(told(read.findings, file.as_posix(), read.extract.unit))
        click.echo(_STOPPED, err=True)
        raise SystemExit(show.PROBLEMS)
    imported = draft_of(read.extract, name=file.name, council=council, findings=read.findings)
    if imported.words_in != imported.words_out:
        click.echo("Some words were lost. Please report this with the file.", err=True)
        raise SystemExit(show.PROBLEMS)
    return imported


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 if a file would change.")
def tidy(paths: tuple[Path, ...], only_check: bool) -> None:
    """Rewrite YAML files to the house style. Comments are kept and no word is changed.

    Of pictures it leaves the picture alone in the file: no place, no time, no camera, no name of who made it.

    Example: corporate-parenting tidy strategies pledges
    """
    from corporate_parenting.source.tidy import TidyError  # noqa: PLC0415  # only this command pays for it
    from corporate_parenting.source.tidy import tidy as tidied  # noqa: PLC0415

    changed, failed = [], False
    pictures = _pictures(paths)
    for path in pictures:
        try:
            held = path.read_bytes()
            kept = cleaned(path.suffix[1:].lower(), held)
        except (UnfitError, OSError) as problem:
            failed = True
            why = f"This picture {problem}." if isinstance(problem, UnfitError) else str(problem)
            show.problems([_not_tidied(path, why)])
            continue
        if kept.left_out:
            changed.append(path)
            if not only_check:
                path.write_bytes(kept.data)
    for path in _yaml([path for path in paths if path not in pictures]):
        try:
            before = path.read_text("utf-8")
            after = tidied(before, shown_as=path.as_posix())
        except (TidyError, OSError, UnicodeDecodeError) as problem:
            failed = True
            show.problems(getattr(problem, "diagnostics", ()) or [_not_tidied(path, str(problem))])
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


def _not_tidied(path: Path, problem: str) -> Diagnostic:
    message = f"This file was left as it was. {problem}"
    mend = "Mend what `corporate-parenting check` says first."
    return Diagnostic("not-tidied", Severity.ERROR, message, mend, path.as_posix(), START)


def _pictures(paths: tuple[Path, ...]) -> list[Path]:
    """Those among ``paths``, and those in folders of pictures below them."""
    named = [path for path in paths if path.is_file() and path.suffix[1:].lower() in ENDINGS]
    below = found([path for path in paths if path.is_dir()])
    return named + [path for path in below if path.suffix[1:].lower() in ENDINGS]


def _yaml(paths: Iterable[Path]) -> list[Path]:
    files: list[Path] = []
    for path in paths:
        files.extend(yaml_files([path]) if path.is_dir() else [path])
    return files


@click.command()
@click.argument("council")
@click.option("--folder", type=_PATH, default=Path(), help="Where the site goes; else this folder.")
@click.option(
    "--from",
    "paper",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A strategy to import; else an example is written.",
)
@_ACCEPT
def new(council: str, folder: Path, paper: Path | None, accept_changes: bool) -> None:
    """Write a small site for COUNCIL that builds clean.

    Example: corporate-parenting new barnet --folder barnet-site --from strategy.txt
    """
    from corporate_parenting.cli.editor import editor_files  # noqa: PLC0415  # only this command pays for it
    from corporate_parenting.cli.starter import starter  # noqa: PLC0415

    if council not in register():
        show.refuse(
            "unknown-council",
            f"The register holds no council `{council}`.",
            f"{_closest(council)} For one that is not in the register, begin with another, then write its "
            "`id:`, `name:` and `nation:` into council.yml, and its id into the other files.",
            Path(council),
        )
    imported = _imported(paper, council, accept_changes=accept_changes) if paper else None
    drafts = imported.drafts if imported else ()
    strategy = next(((d.ident, d.yaml) for d in drafts if d.document == "strategy"), None)
    files = starter(council, register()[council]["name"], datetime.now(UTC).date(), strategy)
    files |= {f"strategies/{council}/{draft.ident}.yml": draft.yaml for draft in drafts}
    files |= {f"schema/{name}.json": text for name, text in schemas().items()}
    files |= editor_files()
    taken = next((name for name in files if (folder / name).exists()), None)
    if taken:
        mend = "Name an empty folder with --folder."
        show.refuse("output-exists", f"{taken} is there already.", mend, folder / taken)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    loaded = load([folder / "strategies", folder / "pledges"], folder)
    show.problems(loaded.report)
    if imported:
        click.echo(imported.report())
    for name in files:
        click.echo(f"wrote {(folder / name).as_posix()}")
    step = "" if folder == Path() else f"cd {folder.as_posix()} && "
    click.echo(f"Next: {step}corporate-parenting build --drafts -o preview")


def _closest(council: str) -> str:
    """A council's id or a part of it as it is said: Camden, Bath, Barnet Council."""
    said = "-".join(re.findall(r"[a-z]+", council.lower()))
    within = [i for i in register() if said and (f"-{said}-" in f"-{i}-" or f"-{i}-" in f"-{said}-")]
    close = within[:3] or get_close_matches(said, list(register()), n=3, cutoff=0.5)
    return (
        f"Did you mean {' or '.join(f'`{c}`' for c in close)}?"
        if close
        else "Use the council's id, such as `barnet`."
    )


@click.command()
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
        data = _as_typed(model.model_json_schema(by_alias=True))
        data["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        if name == "council":  # the register completes these (see loading.register)
            data["required"] = [r for r in data["required"] if r not in ("name", "nation")]
        made[name] = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    return made


_TYPED: dict[str, dict[str, Any]] = {
    "string": {"type": ["string", "number", "boolean"]},
    "integer": {"type": ["integer", "string"], "pattern": r"^-?\d+$"},
    "boolean": {"type": ["boolean", "string"]},
}
"""We read every scalar as text. An editor guesses that ``3.2`` is a number and ``no`` a truth value."""


def _as_typed(schema: Any) -> Any:
    """The schema for a reader of YAML that guesses types."""
    if isinstance(schema, list):
        return [_as_typed(inner) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _as_typed(value) for key, value in schema.items()}
    wider = _TYPED.get(schema.get("type", "")) if isinstance(schema.get("type"), str) else None
    return made | wider if wider and "enum" not in schema and "const" not in schema else made
