"""Whether the files lie in a Git repository that is copied elsewhere."""

from __future__ import annotations

from configparser import ConfigParser, Error
from pathlib import Path


def has_remote(folder: Path) -> bool:
    """Looks for a remote in the settings of the repository that holds ``folder``."""
    for place in (folder, *folder.parents):
        if (place / ".git").exists():
            return _names_a_remote(_settings(place / ".git"))
    return False


def _settings(git: Path) -> Path:
    """The settings' file; ``.git`` is a file that leads on in a linked work tree or a submodule."""
    try:
        if git.is_file():
            git = git.parent / git.read_text("utf-8").removeprefix("gitdir:").strip()
        common = git / "commondir"
        if common.is_file():
            git = git / common.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        pass
    return git / "config"


def _names_a_remote(config: Path) -> bool:
    parser = ConfigParser(strict=False, interpolation=None)
    try:
        parser.read(config, encoding="utf-8")
    except (Error, OSError, UnicodeDecodeError):
        return False
    return any(section.startswith("remote ") for section in parser.sections())
