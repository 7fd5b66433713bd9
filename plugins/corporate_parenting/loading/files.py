"""Finds the YAML files of the data folders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_HEAD = re.compile(r"^[ \t]*(document|id|council)\s*:\s*[\"']?([a-z0-9-]+)", re.MULTILINE)
_HEAD_BYTES = 4096


def yaml_files(folders: Iterable[Path]) -> Iterator[Path]:
    """Every ``.yml`` and ``.yaml`` file below the folders, by path; hidden ones are passed over."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
            if path.suffix in (".yml", ".yaml") and not hidden and path.is_file():
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
