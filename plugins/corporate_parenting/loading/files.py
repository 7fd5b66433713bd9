"""Finds the YAML files of the data folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path


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
