"""Pictures by name: ours, and those that a council puts in their place.

A council's own lie in a folder ``pictures`` beside its YAML files: ``pledges/northmere/pictures/home.svg``
is the picture ``home`` of the council whose files lie in ``pledges/northmere``.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import yaml

from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import Picture, PlainWords
from corporate_parenting.model.council import Council, Look, OwnPicture
from corporate_parenting.model.pictures import PictureFile
from corporate_parenting.model.scalars import is_slug
from corporate_parenting.model.walk import facts
from corporate_parenting.model.words_file import PictureRow
from corporate_parenting.pictures import ENDINGS, Cleaned, UnfitError, cleaned
from corporate_parenting.source.builder import FastLoader

FOLDER = "pictures"
LARGE, TOO_LARGE, FAR_TOO_LARGE = 100_000, 1_000_000, 50_000_000
"""Bytes: more than a phone should have to fetch, than is published, than is read."""
WIDEST = 4_000
"""Pixels either way."""
ENOUGH = 1_200
"""Pixels that fill every screen on which these pages are read."""
_BESIDE = (".md", ".txt")
"""Notes beside the pictures, such as a licence."""

_EXPLAIN = "`corporate-parenting explain unknown-picture` names every one."
_PLAIN = (
    "Save it as a plain SVG made of shapes, or as PNG, JPEG or WebP: no script, no words, nothing from "
    "elsewhere."
)


@cache
def shipped() -> Mapping[str, Traversable]:
    """Our own pictures by name (OpenMoji, CC BY-SA 4.0; see ``assets/pictures/LICENCE.md``)."""
    folder = files("corporate_parenting") / "assets" / FOLDER
    found = {file.name.removesuffix(".svg"): file for file in folder.iterdir() if file.name.endswith(".svg")}
    return dict(sorted(found.items()))


@cache
def other_words() -> Mapping[str, tuple[str, ...]]:
    """Other words under which people look for each of our pictures, from ``assets/picture-words.yml``."""
    text = (files("corporate_parenting") / "assets" / "picture-words.yml").read_text("utf-8")
    data = yaml.load(text, Loader=FastLoader)  # noqa: S506  # makes text only
    return {name: tuple(data[name]) for name in sorted(data)}


def _like(name: str, known: set[str]) -> str | None:
    """The picture that somebody meant who wrote ``name``: by another word for it, else by its spelling."""
    meant = {word: picture for picture, words in other_words().items() for word in words}
    if name in meant:
        return meant[name]
    close = get_close_matches(name, sorted({*known, *meant}), n=1)
    return meant.get(close[0], close[0]) if close else None


class Pictures:
    """Every council's own pictures. ``named`` and ``files`` hold those that were refused too."""

    def __init__(self) -> None:
        self.own: dict[str, dict[str, PictureFile]] = {}
        self.named: dict[str, set[str]] = {}
        self.files: dict[str, dict[str, Route]] = {}

    def gather(
        self, folders: Iterable[Path], councils: Mapping[Path, set[str]], shown: Callable[[Path], str]
    ) -> Iterator[Finding]:
        """Reads the pictures below ``folders``. ``councils`` are those of each folder's YAML files."""
        for path in found(folders):
            route = Route(shown(path))
            home = path.parent.parent
            here = councils.get(home, set())
            if len(here) != 1:
                for council in here:  # that it is not there is no further problem
                    self.files.setdefault(council, {})[path.name] = route
                if here or not any(home.glob("*.y*ml")):  # else a broken file may say whose it is
                    yield _nobodys(route, bool(here))
                continue
            yield from self._shelve(next(iter(here)), path, route)

    def _shelve(self, council: str, path: Path, route: Route) -> Iterator[Finding]:
        name, ending = path.stem, path.suffix[1:].lower()
        known = self.named.setdefault(council, set())
        self.files.setdefault(council, {})[path.name] = route
        if ending not in ENDINGS:
            known.add(name)
            yield _refused(route, f"cannot stand here: its name ends in `.{ending}`", _PLAIN)
            return
        if not is_slug(name):
            mend = "Use small letters, digits and single hyphens, such as `home.svg` or `two-weeks.svg`."
            yield _refused(route, f"has a name that cannot be written in a words file: `{name}`", mend)
            return
        if name in known:
            yield _refused(route, f"is the second that is called `{name}`", "Keep one of the two.")
            return
        known.add(name)
        try:
            if (size := path.stat().st_size) > FAR_TOO_LARGE:  # not even read
                yield _large(route, size, None)
                return
            picture = cleaned(ending, path.read_bytes())
        except OSError:
            yield _refused(route, "cannot be opened", "See that it is there and may be read.")
        except UnfitError as problem:
            yield _refused(route, problem.what, _PLAIN)
        else:
            if picture.left_out:
                yield _metadata(route, picture.left_out)
            wide = ending != "svg" and max(picture.width, picture.height) > WIDEST
            if wide or len(picture.data) > LARGE:
                yield _large(route, len(picture.data), picture)
            self.own.setdefault(council, {})[name] = PictureFile(
                path.name, picture.data, picture.width, picture.height
            )

    def described(self, council: Council, source: str) -> Iterator[Finding]:
        """Notes until when each may be shown, and tells of those that the council's file does not speak of.

        ``source`` is empty where the council has no file of its own.
        """
        own = self.own.get(council.id, {})
        said = {picture.file: picture for picture in council.pictures}
        for name, picture in own.items():
            if picture.file in said:
                until = said[picture.file].until
                own[name] = replace(picture, until=until.last_day if until else None)
            elif not picture.file.endswith(".svg"):
                yield _people(self.files[council.id][picture.file], picture.file, source)

    def missing(self, fact: Fact, council: str, source: str) -> Iterator[Finding]:
        """Each file of a picture that is named and does not lie in the council's folder."""
        files = self.files.get(council, {})
        for steps, value in facts(fact):
            match value:
                case Picture(file=str(file)) | OwnPicture(file=file):
                    at = (*steps, "file")
                case Look(logo=str(file)):
                    at = (*steps, "logo")
                case _:
                    continue
            if file not in files:
                close = get_close_matches(file, sorted(files), n=1)
                did = f"Did you mean `{close[0]}`?" if close else "Look how it is written."
                yield Finding(
                    "missing-picture",
                    Severity.ERROR,
                    Route(source, at),
                    f"There is no picture `{file}` in a folder `{FOLDER}` beside this council's files.",
                    f"{did} Or put it there.",
                )

    def unknown(self, fact: Fact, council: str, source: str) -> Iterator[Finding]:
        """Each picture that a file names and that nobody has."""
        known = {*shipped(), *self.named.get(council, ())}
        for steps, value in facts(fact):
            if isinstance(value, PictureRow | PlainWords) and value.picture not in (None, *known):
                assert value.picture is not None
                like = _like(value.picture, known)
                did = f"Did you mean `{like}`?" if like else _EXPLAIN
                yield Finding(
                    "unknown-picture",
                    Severity.ERROR,
                    Route(source, (*steps, "picture")),
                    f"There is no picture `{value.picture}`.",
                    f"{did} Or put your own into a folder `{FOLDER}` beside your files: "
                    f"`{FOLDER}/{value.picture}.svg`.",
                )


def found(folders: Iterable[Path]) -> Iterator[Path]:
    """Every file in a folder of pictures, but for notes beside them."""
    for folder in folders:
        for place in sorted(folder.rglob(FOLDER)):
            hidden = any(part.startswith(".") for part in place.relative_to(folder).parts)
            if not hidden and place.is_dir():
                yield from (p for p in sorted(place.iterdir()) if p.is_file() and not _is_note(p))


def _is_note(path: Path) -> bool:
    return path.name.startswith(".") or path.suffix.lower() in _BESIDE


def _refused(route: Route, what: str, mend: str) -> Finding:
    return Finding("picture-refused", Severity.ERROR, route, f"This picture {what}.", mend)


def _nobodys(route: Route, several: bool) -> Finding:
    mend = f"Let each council have a folder of its own, with its files and its `{FOLDER}`."
    if several:
        return _refused(route, "lies beside files of several councils, so nobody knows whose it is", mend)
    return _refused(route, "lies beside no council's files, so nobody knows whose it is", mend)


def _metadata(route: Route, left_out: tuple[str, ...]) -> Finding:
    return Finding(
        "picture-holds-metadata",
        Severity.WARNING,
        route,
        f"This picture's file holds {_and(left_out)}. We publish none of it; your own file keeps it.",
        f"`corporate-parenting tidy {shlex.quote(route.source)}` takes it out of your file.",
    )


def _and(things: tuple[str, ...]) -> str:
    return f"{', '.join(things[:-1])} and {things[-1]}" if len(things) > 1 else things[0]


def _large(route: Route, size: int, picture: Cleaned | None) -> Finding:
    """``picture`` is ``None`` where it was not even read. A drawing in SVG is drawn at any width."""
    mend = f"Save it about {ENOUGH:,} pixels wide, as JPEG or WebP: that is enough for every screen."
    if picture is not None and max(picture.width, picture.height) > WIDEST:
        what = f"{picture.width:,} pixels wide and {picture.height:,} high. At most {WIDEST:,} can be shown"
    elif size > TOO_LARGE:
        what = f"{size / 1000:,.0f} KB large. At most {TOO_LARGE / 1000:,.0f} KB can be published"
    else:
        what = (
            f"{size / 1000:,.0f} KB large. More than {LARGE / 1000:,.0f} KB takes long on a phone, and costs"
        )
        if picture is not None and (wide := _narrower(picture.width, size)) < ENOUGH:
            mend = f"Save it about {wide:,} pixels wide (it is {picture.width:,}), as JPEG or WebP."
    if route.source.endswith(".svg"):
        mend = "Save it as optimised SVG, or draw it with fewer points."
    told = Severity.WARNING if what.endswith("costs") else Severity.ERROR
    return Finding("large-picture", told, route, f"This picture is {what}.", mend)


def _narrower(width: int, size: int) -> int:
    """As wide as is likely to be small enough, in steps of 50."""
    return max(300, int(width * (LARGE / size) ** 0.5 / 50) * 50)


def _people(route: Route, file: str, source: str) -> Finding:
    return Finding(
        "picture-people",
        Severity.ERROR,
        route,
        "Nobody has said who can be seen in this picture.",
        f"In {source or 'a file with `document: council`'}, add to `pictures:` a line `- file: {file}`, and "
        "below it `people: none`, or `actors`, or `consented` with `consent:` and `until:`.",
    )
