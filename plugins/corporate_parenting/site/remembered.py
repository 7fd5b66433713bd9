"""What the last checks found, kept beside the settings for files that have not changed since.

An answer is kept with everything that it depends on: the bytes of every file that was read or looked at,
this program and what it stands on, and the time until which it holds. Where any of it differs, the check is
made again. A folder that cannot be written to only means that nothing is kept.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import NamedTemporaryFile

from corporate_parenting.site.checked import Checked, as_json, from_json

FOLDER = Path(".cache") / "corporate-parenting"
STANDS_ON = ("pydantic", "pydantic_core", "yaml", "markdown_it", "babel")
"""What judges with us: another version may judge otherwise."""
KEPT_DAYS = 30


class Remembered:
    """The answers kept below ``root``. ``also`` is what else they all depend on."""

    def __init__(self, root: Path, now: datetime, *also: str) -> None:
        self.folder = root / FOLDER
        self.now = now
        self._base = _digest([*_program(), *also])
        self._bytes: dict[Path, str] = {}

    def key(self, told: Iterable[str], looked_at: Iterable[Path]) -> str:
        """Stands for the names of the files that are told of and the bytes of those that are looked at."""
        contents = (f"{path}\0{self._content(path)}" for path in looked_at)
        return _digest([self._base, *told, "", *contents])

    def recall(self, name: str, key: str) -> Checked | None:
        """The answer that is kept under ``name``, where it still holds."""
        try:
            head, _, text = (self.folder / f"{name}.json").read_text("utf-8").partition("\n")
            kept_key, since, until = head.split(" ")
            if kept_key != key or not since <= _stamp(self.now) < until:
                return None
            return from_json(text)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(
        self,
        name: str,
        key: str,
        told: Iterable[str],
        looked_at: Iterable[Path],
        found: Checked,
        until: datetime,
    ) -> None:
        """Keeps an answer that holds from now ``until`` then, unless a file was saved while it was found."""
        self._bytes.clear()
        if self.key(told, looked_at) != key:
            return
        text = f"{key} {_stamp(self.now)} {_stamp(until)}\n{as_json(found)}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / ".gitignore").write_text("*\n", "utf-8")
            with NamedTemporaryFile("w", encoding="utf-8", dir=self.folder, delete=False) as file:
                file.write(text)
            Path(file.name).replace(self.folder / f"{name}.json")
        except OSError:
            return

    def forget_old(self) -> None:
        """Takes away what was kept long ago."""
        oldest = self.now.timestamp() - KEPT_DAYS * 86_400
        for path in self.folder.glob("*"):
            try:
                if path.name != ".gitignore" and path.stat().st_mtime < oldest:
                    path.unlink()
            except OSError:
                continue

    def _content(self, path: Path) -> str:
        if path not in self._bytes:
            try:
                self._bytes[path] = hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
            except OSError as problem:
                self._bytes[path] = f"unreadable {problem.errno}"
        return self._bytes[path]


def _stamp(moment: datetime) -> str:
    """Sorts as text in the order of time; every moment here is in UTC."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%f")


def _digest(parts: Iterable[str]) -> str:
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


@cache
def _program() -> tuple[str, ...]:
    """How this program stands now: every file of ours, and the first of each that it stands on."""
    found = [sys.version]
    found += [_state(path) for path in sorted(_ours(Path(__file__).parent.parent))]
    for name in STANDS_ON:
        spec = find_spec(name)
        found += [_state(Path(spec.origin))] if spec and spec.origin else []
    return tuple(found)


def _ours(folder: Path) -> Iterable[Path]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _ours(Path(entry.path))
        else:
            yield Path(entry.path)


def _state(path: Path) -> str:
    there = path.stat()
    return f"{path} {there.st_size} {there.st_mtime_ns}"
