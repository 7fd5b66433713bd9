"""``explain``: the manual in a terminal, and as pages for a site."""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

import click

from corporate_parenting.cli import show
from corporate_parenting.diagnostics.rule import Rule

_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_FENCED = re.compile(r"```\w*\n(.*)\n```", re.DOTALL)
_WIDEST = 92
"""Longer lines are hard to follow, however wide the terminal is."""


@click.command()
@click.argument("code", required=False)
@click.option(
    "--pages",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write a Markdown page for each rule, and one of the pictures.",
)
def explain(code: str | None, pages: Path | None) -> None:
    """Print the manual of one rule, or list every rule.

    Example: corporate-parenting explain dangling-reference
    """
    if pages is not None:
        _write(pages)
    elif code is None:
        click.echo("\n".join(_list()))
    else:
        click.echo("\n".join(_entry(_rule(code))))


def _rule(code: str) -> Rule:
    from corporate_parenting.manual import rules  # noqa: PLC0415  # reads every entry

    known = rules()
    if code not in known:
        close = get_close_matches(code, known, n=3)
        mend = f"Did you mean {' or '.join(close)}?" if close else "`corporate-parenting explain` lists them."
        click.echo(f"There is no rule `{code}`. {mend}", err=True)
        raise SystemExit(show.WRONG_USE)
    return known[code]


def _write(folder: Path) -> None:
    from corporate_parenting.manual.pages import pages, picture_files  # noqa: PLC0415  # reads every entry

    (folder / "pictures").mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, "utf-8")
    for name, data in picture_files().items():
        (folder / name).write_bytes(data)
    click.echo(f"wrote {len(pages())} pages in {folder.as_posix()}/")


def _list() -> Iterator[str]:
    from corporate_parenting.manual import chapters  # noqa: PLC0415  # reads every entry

    wide = max(len(rule.code) for chapter in chapters() for rule in chapter.rules)
    for chapter in chapters():
        if chapter.rules:
            yield _bold(chapter.title)
            yield from (f"  {rule.code:{wide}}  {rule.title}" for rule in chapter.rules)
            yield ""
    yield "For one of them: corporate-parenting explain CODE"


def _entry(rule: Rule) -> Iterator[str]:
    from corporate_parenting.manual import level  # noqa: PLC0415  # reads every entry

    yield _bold(_wrapped(f"{rule.code}: {rule.title}"))
    for text in (level(rule), rule.why):
        yield ""
        yield _paragraphs(text)
    yield from _part("What to do", [_paragraphs(rule.mend)])
    for title, examples in rule.examples():
        yield from _part(title, [textwrap.indent(example.rstrip(), "    ") for example in examples])
    yield from _part("Where it comes from", [_wrapped(rule.source)])


def _part(title: str, texts: list[str]) -> Iterator[str]:
    for n, text in enumerate(texts):
        yield "" if n else f"\n{_bold(title)}"
        yield text


def _paragraphs(text: str) -> str:
    """As written, with YAML between fences as a block of its own."""
    parts = (_FENCED.fullmatch(part) or part for part in text.strip().split("\n\n"))
    return "\n\n".join(
        _wrapped(part) if isinstance(part, str) else textwrap.indent(part[1], "    ") for part in parts
    )


def _wrapped(text: str) -> str:
    """Words in lines of the terminal's width; a link shows its address, which is never broken."""
    width = min(_WIDEST, shutil.get_terminal_size().columns)
    return textwrap.fill(_LINK.sub(r"\1, \2", text), width, break_long_words=False, break_on_hyphens=False)


def _bold(text: str) -> str:
    return f"\x1b[1m{text}\x1b[0m" if sys.stdout.isatty() and "NO_COLOR" not in os.environ else text
