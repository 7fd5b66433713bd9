"""Finds the YAML files of the data folders, and what their heads say, without reading them whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_HEAD = re.compile(
    r"^[ \t]*(document|id|council|of|edition|language)\s*:\s*[\"']?([a-z0-9/-]+)", re.MULTILINE
)
_HEAD_BYTES = 4096


def yaml_files(folders: Iterable[Path]) -> Iterator[Path]:
    """Every ``.yml`` and ``.yaml`` file below the folders, by path; hidden ones are passed over."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
            if path.suffix in (".yml", ".yaml") and not hidden and path.is_file():
                yield path


def other_files(folders: Iterable[Path]) -> Iterator[Path]:
    """Whatever else lies below the folders, such as pictures; hidden files too, which somebody may unhide."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix not in (".yml", ".yaml") and path.is_file():
                yield path


def shown_path(path: Path, root: Path) -> str:
    """The path as people see it: from the project's folder, with forward slashes."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()


def head(path: Path) -> dict[str, str]:
    """What a file that cannot be read whole says that it is: the first of each key of its head."""
    try:
        with path.open("rb") as file:
            data = file.read(_HEAD_BYTES)
    except OSError:
        return {}
    text = data.replace(b"\0", b"").decode("utf-8-sig", "replace")
    return dict(reversed(_HEAD.findall(text)))


@dataclass(frozen=True, slots=True)
class Chosen:
    """``judged`` files are told of; ``read`` is what must be read for that, in its order."""

    judged: frozenset[Path]
    read: list[Path]


def chosen(paths: Sequence[Path], wanted: Callable[[Path], bool]) -> Chosen:
    """The ``wanted`` files with the words files that are made from them: a change may break those too.

    To judge them no more is read than their councils' files, since no reference leaves its council. A words
    file is read only beside the files of the same document: nothing else points at one. A file whose head
    does not say whose it is may be anybody's.
    """
    heads = {path: head(path) for path in paths}
    named = {path for path in paths if wanted(path)}
    own = {
        f"{known.get('council')}/{known.get('id')}": known.get("language", "en") for known in heads.values()
    }
    made = {made for path in named for made in _sources(heads[path], own)}
    judged = frozenset(named | {path for path in paths if _made_from(heads[path]) & made})
    councils = {_council(heads[path]) for path in judged}
    if "" in councils:
        return Chosen(judged, list(paths))
    worded = {heads[path].get("of") for path in judged}

    def is_needed(path: Path) -> bool:
        known = heads[path]
        if known.get("document") == "words" and known.get("of"):
            return known["of"] in worded
        return _council(known) in (*councils, "")

    return Chosen(judged, [path for path in paths if path in judged or is_needed(path)])


def needed(paths: Sequence[Path], wanted: Callable[[Path], bool]) -> list[Path]:
    """Those of ``paths`` that must be read to judge the ``wanted`` ones (see :func:`chosen`)."""
    return chosen(paths, wanted).read


def _sources(known: Mapping[str, str], own: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What words files can be made from in a file: its document, or its edition in the ``own`` language."""
    match known:
        case {"document": "words", "of": of, "edition": edition, "language": language}:
            if own.get(of) == language:
                yield of, edition
        case {"document": _, "council": council, "id": ident}:
            yield f"{council}/{ident}", ""


def _made_from(known: Mapping[str, str]) -> set[tuple[str, str]]:
    """What a words file may be made from: a translation, also from the same edition in another language."""
    if known.get("document") != "words" or "of" not in known:
        return set()
    return {(known["of"], ""), (known["of"], known.get("edition", ""))}


def by_council(paths: Iterable[Path]) -> dict[str, list[Path]]:
    """The files of each council, by what their heads say; under the empty id those that do not say."""
    found: dict[str, list[Path]] = {}
    for path in paths:
        found.setdefault(_council(head(path)), []).append(path)
    return found


def _council(known: dict[str, str]) -> str:
    """The council of a file with this head; empty where it does not say."""
    match known.get("document"):
        case None:
            return ""
        case "council":
            return known.get("id", "")
        case "words":
            return known.get("of", "").partition("/")[0]
        case _:
            return known.get("council", "")
