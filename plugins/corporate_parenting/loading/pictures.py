"""Pictures by name: ours, and those that a council puts in their place.

A council's own lie in a folder ``pictures`` beside its YAML files: ``pledges/northmere/pictures/home.svg``
is the picture ``home`` of the council whose files lie in ``pledges/northmere``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import yaml

from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.loading.picture_bytes import UnfitError, judge
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import PlainWords
from corporate_parenting.model.pictures import PictureFile
from corporate_parenting.model.scalars import is_slug
from corporate_parenting.model.walk import facts
from corporate_parenting.model.words_file import PictureRow
from corporate_parenting.source.builder import FastLoader

FOLDER = "pictures"
ENDINGS = ("svg", "png", "webp")
_BESIDE = (".md", ".txt")
"""Notes beside the pictures, such as a licence."""

_EXPLAIN = "`corporate-parenting explain unknown-picture` names every one."
_PLAIN = (
    "Save it as a plain SVG made of shapes, or as PNG or WebP: no script, no words, nothing from elsewhere."
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
    """Every council's own pictures. ``named`` holds the names of those that were refused too."""

    def __init__(self) -> None:
        self.own: dict[str, dict[str, PictureFile]] = {}
        self.named: dict[str, set[str]] = {}

    def gather(
        self, folders: Iterable[Path], councils: Mapping[Path, set[str]], shown: Callable[[Path], str]
    ) -> Iterator[Finding]:
        """Reads the pictures below ``folders``. ``councils`` are those of each folder's YAML files."""
        for path in _found(folders):
            route = Route(shown(path))
            home = path.parent.parent
            here = councils.get(home, set())
            if len(here) != 1:
                if here or not any(home.glob("*.y*ml")):  # else a broken file may say whose it is
                    yield _nobodys(route, bool(here))
                continue
            council = next(iter(here))
            if refused := self._shelve(council, path, route):
                yield refused

    def _shelve(self, council: str, path: Path, route: Route) -> Finding | None:
        name, ending = path.stem, path.suffix[1:].lower()
        known = self.named.setdefault(council, set())
        if ending not in ENDINGS:
            known.add(name)
            return _refused(route, f"cannot stand here: its name ends in `.{ending}`", _PLAIN)
        if not is_slug(name):
            mend = "Use small letters, digits and single hyphens, such as `home.svg` or `two-weeks.svg`."
            return _refused(route, f"has a name that cannot be written in a words file: `{name}`", mend)
        if name in known:
            return _refused(route, f"is the second that is called `{name}`", "Keep one of the two.")
        known.add(name)
        try:
            data = path.read_bytes()
            judge(ending, data)
        except OSError:
            return _refused(route, "cannot be opened", "See that it is there and may be read.")
        except UnfitError as problem:
            return (
                _metadata(route, problem.what) if problem.metadata else _refused(route, problem.what, _PLAIN)
            )
        self.own.setdefault(council, {})[name] = PictureFile(f"{name}.{ending}", data)
        return None

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


def _found(folders: Iterable[Path]) -> Iterator[Path]:
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


def _metadata(route: Route, what: str) -> Finding:
    return Finding(
        "picture-holds-metadata",
        Severity.ERROR,
        route,
        f"This picture {what}. It may tell who made it, when, or where.",
        "Save it again without metadata. In most programs that is a box to untick when you export; "
        "for SVG, save as plain or optimised SVG.",
    )
