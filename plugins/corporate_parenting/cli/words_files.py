"""Commands for words files: ``new words`` begins one, ``words read`` says that its words are right again."""

from __future__ import annotations

import os
import re
import textwrap
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path

import click

from corporate_parenting.cli import show
from corporate_parenting.cli.exchange import words
from corporate_parenting.diagnostics import Step
from corporate_parenting.loading import Loaded, council_of, load
from corporate_parenting.model import CouncilRecord, WordsFile
from corporate_parenting.model.addresses import slug
from corporate_parenting.model.base import Fact
from corporate_parenting.model.documents import Publication
from corporate_parenting.model.freshness import OPENING, Sources, document_of, entry_words, fingerprint
from corporate_parenting.model.walk import keys
from corporate_parenting.source.files import shown_path
from corporate_parenting.words.languages import tag_of

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_USUAL = ("public", "young_people", "easy_read")


@click.command("words")
@click.argument("file", type=_FILE)
@click.option(
    "--edition", required=True, help="public, young-people, easy-read, or one of the council's own."
)
@click.option("--language", help="A tag such as cy, pl or ar; else the document's own language.")
@show.CONFIG
def new_words(file: Path, edition: str, language: str | None, config: Path) -> None:
    """Write a words file beside FILE, a strategy, pledge or offer, with every address and a place to write.

    A words file that is there already keeps all it has; addresses that it lacks are added at its end.

    Example: corporate-parenting new words pledges/northmere/pledge-2026.yml --edition easy-read --language cy
    """
    from corporate_parenting.cli.skeleton import skeleton  # noqa: PLC0415  # only this command pays for it

    fact, record, loaded, root = found(file, config)
    if not isinstance(fact, Publication):
        show.refuse(
            "not-a-document",
            "Words files are made from a strategy, a pledge, a local offer or a paper.",
            "Name one of those.",
            file,
        )
    edition, language = _edition(record, edition, file, loaded), language or fact.language
    if not _TAG.fullmatch(language):
        tag = tag_of(language)
        mend = f"Write `--language {tag}`." if tag else "Write en, cy or pt-BR."
        show.refuse("wrong-value", f"`{language}` is not a language tag.", mend, file)
    if language == fact.language and edition in ("public", "young_people"):
        show.refuse(
            "output-exists",
            "These words stand in the document itself.",
            "Name another edition, or another language with --language.",
            file,
        )
    path = file.with_name(".".join([file.stem, *_name(edition, language, fact.language), "yml"]))
    if path.exists():
        _add_to(path, record, fact, edition, language)
        return
    schema = os.path.relpath(root / "schema" / "words.json", path.resolve().parent).replace(os.sep, "/")
    made = skeleton(record, fact, edition, language, schema)
    path.write_text(made.text, "utf-8")
    click.echo(f"wrote {path.as_posix()}: {made.entries} entries, {made.places} places to write")
    click.echo(f"Next: write over each WRITE HERE, then corporate-parenting check {path.as_posix()}")


def _add_to(path: Path, record: CouncilRecord, document: Publication, edition: str, language: str) -> None:
    """Adds the addresses that the file does not have."""
    from corporate_parenting.cli.more_words import addresses, with_further  # noqa: PLC0415  # as above
    from corporate_parenting.cli.skeleton import further  # noqa: PLC0415
    from corporate_parenting.exchange.yaml_text import NotPossibleError  # noqa: PLC0415

    text, ends = read_text(path)
    more = further(record, document, edition, language, addresses(text))
    if not more.entries:
        click.echo(f"{path.as_posix()} has every address already. Nothing was written.")
        return
    try:
        now = with_further(text, more)
    except NotPossibleError as problem:
        show.refuse(
            "output-exists", f"This file is there already, and {problem}.", "Mend it, or move it away.", path
        )
    write_text(path, now, ends)
    entries = "1 entry" if more.entries == 1 else f"{more.entries} entries"
    click.echo(f"added to {path.as_posix()}: {entries}, {more.places} places to write")


def _name(edition: str, language: str, own: str) -> list[str]:
    """What stands between the document's name and ``.yml``: ``easy-read``, ``cy``, ``young-people.cy``."""
    parts = [] if edition == "public" else [edition.replace("_", "-")]
    return parts if language == own else [*parts, language]


def found(file: Path, config: Path) -> tuple[Fact, CouncilRecord, Loaded, Path]:
    """What ``file`` holds, its council, all files, the project's folder. Exits where it cannot be used."""
    settings, _ = show.settings(config)
    loaded = load(settings.folders, settings.root)
    name = shown_path(file.resolve(), settings.root)
    fact = next((fact for fact, source in loaded.facts if source == name), None)
    ident = council_of(fact)[0] if fact else ""
    record = next((r for r in loaded.library.councils if r.council.id == ident), None)
    if fact is None or record is None:
        loaded.report.keep(lambda source: source == name)
        show.problems(loaded.report)
        if not loaded.report.has_errors:
            show.refuse(
                "not-a-document", "This file is not in the site's folders.", f"See {config.name}.", file
            )
        raise SystemExit(show.PROBLEMS)
    return fact, record, loaded, settings.root


def _edition(record: CouncilRecord, typed: str, file: Path, loaded: Loaded) -> str:
    """The edition as words files name it."""
    known = (*_USUAL, *(e.id for e in record.council.editions))
    name = next((name for name in (typed, typed.replace("-", "_")) if name in known), None)
    if name is None:
        shown = [name.replace("_", "-") for name in known]
        close = get_close_matches(typed, shown, n=1)
        mend = (
            f"Did you mean {close[0]}?"
            if close
            else f"It can be {', '.join(shown)}. {_how_to_declare(record, typed, loaded)}"
        )
        show.refuse("unknown-edition", f"{record.council.name} has no edition `{typed}`.", mend, file)
    return name


def _how_to_declare(record: CouncilRecord, typed: str, loaded: Loaded) -> str:
    """The lines that give the council another edition, and where they go."""
    home = next((source for fact, source in loaded.facts if fact is record.council), "the council's file")
    ident = slug(typed)
    title = ident.replace("-", " ").capitalize()
    entry = f"  - id: {ident}\n    title: {title}"
    if record.council.editions:
        return f"A further one is added to {home}, below its `editions:`:\n{entry}"
    return f"A further one is added to {home}:\neditions:\n{entry}"


@words.command("read")
@click.argument("file", type=_FILE)
@click.argument("addresses", nargs=-1)
@click.option(
    "--all", "every", is_flag=True, help="Every entry that is older than its source or has no fingerprint."
)
@show.CONFIG
def read(file: Path, addresses: tuple[str, ...], every: bool, config: Path) -> None:
    """Say that entries of FILE are right again: you have read what changed in their source.

    Without ADDRESSES nothing is written; the entries that are older than their source are shown. The file's
    title and opening words are the address `.`.

    Example: corporate-parenting words read pledges/northmere/pledge-2026.easy-read.yml family-time
    """
    fact, record, _, _ = found(file, config)
    document = document_of(record, fact) if isinstance(fact, WordsFile) else None
    if not isinstance(fact, WordsFile) or document is None:
        show.refuse(
            "not-a-document", "This is not a words file.", "Name one, such as pledge-2026.cy.yml.", file
        )
    sources = Sources(record, fact, document)
    stale, unmarked = sources.stale(), sources.unmarked()
    for address in addresses:
        if address not in (*fact.words, OPENING):
            close = get_close_matches(address, list(fact.words), n=1)
            mend = f"Did you mean {close[0]}?" if close else "Name one of the keys below `words:`."
            show.refuse("unknown-address", f"There are no words at `{address}` here.", mend, file)
    chosen = stale if every else tuple(dict.fromkeys(addresses))
    text, ends = read_text(file)
    for address in chosen or stale:
        click.echo(_shown(address, fact, sources, text))
    is_behind = fact.version != document.version
    if not chosen and not (every and (is_behind or unmarked)):
        how = "name the addresses that are right again, or --all." if stale else "nothing is to be done."
        click.echo(f"{_counted(len(stale))} older than the source: {how}")
        if unmarked:
            click.echo(f"{_counted(len(unmarked), 'has', 'have')} no fingerprint: --all writes them.")
        return
    whole = not set(stale) - set(chosen)
    marked = (*chosen, *unmarked) if every else chosen
    write_text(file, _marked(text, marked, sources, record, whole=whole), ends)
    left = len(set(stale) - set(chosen))
    if chosen or not unmarked:
        click.echo(f"{len(chosen)} read. {_counted(left)} older than the source.")
    if every and unmarked:
        click.echo(f"{_counted(len(unmarked))} marked as made from today's words.")
    if whole and is_behind:
        click.echo(f"These are the words of version {document.version} now.")
    _tell_what_is_left(file, marked, config)


def _tell_what_is_left(file: Path, addresses: Collection[str], config: Path) -> None:
    """What ``check`` goes on saying of entries that were read: a number may still be the old one."""
    from corporate_parenting.site.checking import checked  # noqa: PLC0415  # only where something was read

    settings, _ = show.settings(config)
    name = shown_path(file.resolve(), settings.root)
    report = checked(settings, datetime.now(UTC), lambda source: source == name).report
    said = [
        f"{d.code} (line {d.position.line})"
        for d in report
        if d.route and _address(d.route.steps) in addresses
    ]
    if said:
        click.echo(f"check still tells: {', '.join(dict.fromkeys(said))}")


def _address(steps: tuple[Step, ...]) -> str:
    """The address of a value in a words file; empty for what is no words."""
    match steps:
        case ("words", str(address), *_):
            return address
        case ("title" | "text", *_):
            return OPENING
    return ""


def _counted(n: int, one: str = "is", more: str = "are") -> str:
    return f"1 entry {one}" if n == 1 else f"{n or 'No'} entries {more}"


def _shown(address: str, file: WordsFile, sources: Sources, text: str) -> str:
    """What an entry is made from, beside what it was made from where that is known, and what it says.

    The older words stand in the version that the file names, or in the comments of ``new words``.
    """
    from corporate_parenting.cli.source_comments import noted  # noqa: PLC0415  # reads the file's comments
    from corporate_parenting.exchange.diff import word_diff  # noqa: PLC0415

    opening = "\n".join(filter(None, (file.title, file.text)))
    here = opening if address == OPENING else entry_words(file.words[address])
    now = sources.words(address) or ""
    was = sources.words_before(address) if file.version != sources.document.version else None
    was = was or noted(text, address, file.made_from.get(address))
    if was and was.split() != now.split():
        was, now = (said.replace(" \N{RETURN SYMBOL} ", "\n") for said in word_diff(was, now))
    else:
        was = None
    rows = [("was", was), ("source", now), ("here", here)]
    said = [
        textwrap.indent(words, "          ").replace("          ", f"  {name + ':':8}", 1)
        for name, words in rows
        if words
    ]
    title = f"{address} ({sources.document.title})" if address == OPENING else address
    return "\n".join([title, *said])


def _marked(
    text: str, addresses: Iterable[str], sources: Sources, record: CouncilRecord, *, whole: bool
) -> str:
    """New fingerprints and the source words of today above; the version once all is read.

    Every other line stays.
    """
    from corporate_parenting.cli.skeleton import source_words  # noqa: PLC0415  # only where one writes
    from corporate_parenting.cli.source_comments import with_noted  # noqa: PLC0415
    from corporate_parenting.exchange.yaml_text import with_words  # noqa: PLC0415

    fact, document = sources.file, sources.document
    before = _before(fact)
    for address in addresses:
        made, old = fingerprint(sources.words(address) or ""), fact.made_from.get(address)
        if old != made:
            text = with_words(text, ("made_from", address), made, before)
            said = source_words(record, document, fact.edition, fact.language, address)
            text = with_noted(text, address, old, said)
    if whole and fact.version != document.version:
        text = with_words(text, ("version",), document.version, before)
    return text


def read_text(file: Path) -> tuple[str, tuple[str, str]]:
    """The text with plain line ends, and how the file begins and ends its lines."""
    data = file.read_bytes().decode("utf-8")
    end = "\r\n" if "\r\n" in data else "\n"
    mark = "\ufeff" if data.startswith("\ufeff") else ""
    return data.removeprefix(mark).replace("\r\n", "\n"), (mark, end)


def write_text(file: Path, text: str, ends: tuple[str, str]) -> None:
    mark, end = ends
    file.write_bytes((mark + text.replace("\n", end)).encode())


def _before(fact: WordsFile) -> Callable[[tuple[Step, ...]], Sequence[str]]:
    """Which keys stand above one that is added."""
    addresses = [OPENING, *fact.words]
    top = [key for _, key in keys(WordsFile)]

    def above(steps: tuple[Step, ...]) -> Sequence[str]:
        order, key = (top if len(steps) == 1 else addresses), str(steps[-1])
        return order[: order.index(key)] if key in order else order

    return above
