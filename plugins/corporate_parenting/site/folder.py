"""Writes a site as plain files: unchanged files stay untouched, files of an earlier build that are
no longer made go away, and nothing that somebody else put there is touched.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from corporate_parenting.diagnostics import START, Diagnostic, Severity

MANIFEST = ".corporate-parenting.json"
"""Names the files that we wrote, so that only those are ever removed."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written, left as they were, and removed."""

    written: int
    unchanged: int
    removed: int


def refusal(folder: Path) -> Diagnostic | None:
    """Why we will not write into ``folder``: it holds files and we made none of them."""
    if not folder.exists() or (folder / MANIFEST).is_file() or _is_a_site(folder):
        return None
    if folder.is_dir() and not any(folder.iterdir()):
        return None
    return Diagnostic(
        "folder-not-ours",
        Severity.ERROR,
        "This folder holds files that this program did not make.",
        "Name an empty folder with --output.",
        folder.as_posix(),
        START,
    )


def _is_a_site(folder: Path) -> bool:
    """An earlier build by MkDocs of a site of ours may be built over."""
    return (folder / "assets" / "corporate-parenting.css").is_file()


def write(folder: Path, files: Mapping[str, bytes], content: Path | None = None) -> Written:
    """Writes ``files`` and copies what lies beside the hand-written pages."""
    wanted = dict(files)
    if content is not None:
        wanted |= {name: path.read_bytes() for name, path in _beside(content)}
    folder.mkdir(parents=True, exist_ok=True)
    before = _manifest(folder)
    written = 0
    for name, data in wanted.items():
        path = folder / name
        if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
        written += 1
    gone = [name for name in before if name not in wanted and (folder / name).is_file()]
    for name in gone:
        (folder / name).unlink()
        _remove_empty(folder, (folder / name).parent)
    _replace(folder / MANIFEST, json.dumps(sorted(wanted), indent=0).encode())
    return Written(written, len(wanted) - written, len(gone))


def _beside(content: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(content.rglob("*")):
        name = path.relative_to(content)
        if path.is_file() and path.suffix != ".md" and not any(p.startswith(".") for p in name.parts):
            yield name.as_posix(), path


def _manifest(folder: Path) -> list[str]:
    try:
        names = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return []
    return [
        n for n in names if isinstance(n, str) and ".." not in Path(n).parts and not Path(n).is_absolute()
    ]


def _replace(path: Path, data: bytes) -> None:
    """All of the new file or all of the old one, never a half."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _remove_empty(folder: Path, place: Path) -> None:
    while place != folder and not any(place.iterdir()):
        place.rmdir()
        place = place.parent
