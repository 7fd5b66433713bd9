"""``approve``: shows which words an approval holds, and records the words of today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from corporate_parenting.cli import show
from corporate_parenting.cli.words_files import found, read_text, write_text
from corporate_parenting.diagnostics import Step
from corporate_parenting.model.adopted import recorded, words_fingerprint
from corporate_parenting.model.approvals import Approval, Correction
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.walk import keys


@click.command("approve")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--write", is_flag=True, help="Record today's words in the newest approval or correction.")
@show.CONFIG
def approve(file: Path, write: bool, config: Path) -> None:
    """Show who agreed to the words of FILE, and whether they are still those words.

    You write who agreed and when, below `approvals:`, and what was put right afterwards, below
    `corrections:`. With --write the newest of these gets the fingerprint of the official words as they
    stand. A fingerprint that is there is never changed.

    Example: corporate-parenting approve strategies/northmere/strategy-2026.yml --write
    """
    document, _, _, _ = found(file, config)
    if not isinstance(document, Publication):
        show.refuse(
            "not-a-document",
            "Only a strategy, a pledge, a local offer or a paper can be agreed to.",
            "Name one of those.",
            file,
        )
    now = words_fingerprint(document)
    click.echo(f"{document.title}, version {document.version}: the words of today are {now}")
    entries = list(recorded(document))
    for _, _, entry in entries:
        click.echo(f"  {_told(entry, now)}")
    if not entries:
        click.echo("Nobody is recorded as having agreed to them. Add `approvals:` to the file first:")
        click.echo("approvals:\n  - by: Cabinet\n    dated: 2026-03-17\n    decision: adopted")
        if write:
            raise SystemExit(show.PROBLEMS)
        return
    key, index, newest = entries[-1]
    if newest.fingerprint is None and write:
        _record(file, (key, index, "fingerprint"), now, newest)
        click.echo(f"recorded in `{key}:`, {newest.by}, {newest.dated}")
    elif newest.fingerprint is None:
        click.echo("The newest has no fingerprint: --write records the words of today in it.")
    elif newest.fingerprint != now:
        click.echo("The words have changed since. Add to `corrections:` what was changed, by whom and why;")
        click.echo("then --write records the words of today in it. Or put the words back.")
        raise SystemExit(show.PROBLEMS)
    elif write:
        click.echo("The newest holds these words already. Nothing was written.")


def _told(entry: Approval | Correction, now: str) -> str:
    what = entry.decision if isinstance(entry, Approval) else "corrected"
    if entry.fingerprint is None:
        held = "no fingerprint"
    else:
        held = f"{entry.fingerprint}, {'these words' if entry.fingerprint == now else 'other words'}"
    return f"{entry.dated}  {what} by {entry.by}: {held}"


def _record(file: Path, steps: tuple[Step, ...], words: str, entry: Approval | Correction) -> None:
    from corporate_parenting.exchange.yaml_text import NotPossibleError, with_words  # noqa: PLC0415  # only here

    text, ends = read_text(file)

    def above(steps: Sequence[Step]) -> tuple[str, ...]:
        return tuple(_keys_before(entry, str(steps[-1])))

    try:
        made = with_words(text, steps, words, above)
    except NotPossibleError as problem:
        show.refuse(
            "output-exists",
            f"The fingerprint cannot be added here: {problem}.",
            f'Write `fingerprint: "{words}"` there yourself.',
            file,
        )
    write_text(file, made, ends)


def _keys_before(entry: Approval | Correction, key: str) -> Iterator[str]:
    for _, name in keys(type(entry)):
        if name == key:
            return
        yield name
