"""Whether the files lie in a Git repository that is copied elsewhere."""

from __future__ import annotations

from configparser import ConfigParser, Error
from pathlib import Path


def has_remote(folder: Path) -> bool:
    """Looks for a remote in the nearest ``.git/config`` at or above ``folder``."""
    for place in (folder, *folder.parents):
        config = place / ".git" / "config"
        if config.is_file():
            parser = ConfigParser(strict=False, interpolation=None)
            try:
                parser.read(config, encoding="utf-8")
            except (Error, OSError, UnicodeDecodeError):
                return False
            return any(section.startswith("remote ") for section in parser.sections())
    return False
