"""Reads ``mkdocs.yml`` without MkDocs, so that every host has the same settings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag  # type: ignore[import-untyped]

from corporate_parenting.diagnostics import START, Diagnostic, Position, Severity
from corporate_parenting.site.settings import LEAVE_TO, Settings
from corporate_parenting.source.reader import MAX_BYTES

BUILT_IN_EXTENSIONS = ("toc", "tables", "fenced_code")
"""What MkDocs always turns on."""

PLUGIN = "corporate-parenting"
USUAL_FOLDERS = ("strategies", "pledges")


class _Loader(yaml.SafeLoader):
    """Reads plain values; Python names of other tools' settings are passed over."""


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)
_Loader.add_multi_constructor("!", lambda *_: None)


class SettingsError(Exception):
    """``mkdocs.yml`` cannot be used; ``diagnostic`` says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def read_settings(file: Path) -> tuple[Settings, Path]:
    """The settings, and the folder that the site is written to. Raises :class:`SettingsError`."""
    data = _read(file)
    root = file.parent
    options = _options(data.get("plugins"), file)
    theme = data.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    extensions, configs = _extensions(data.get("markdown_extensions") or [])
    settings = Settings(
        name=str(data.get("site_name") or "Corporate parenting"),
        root=root,
        content=root / str(data.get("docs_dir") or "docs"),
        folders=data_folders(root, options.folders, file),
        url=_address(data.get("site_url"), file),
        nav=tuple(nav_entries(data.get("nav") or [])),
        overrides=(root / custom,) if custom else (),
        markdown_extensions=(*BUILT_IN_EXTENSIONS, *(e for e in extensions if e not in BUILT_IN_EXTENSIONS)),
        extension_configs=configs,
        index_links=options.offline or data.get("use_directory_urls") is False,
        drafts=options.drafts,
        offline=options.offline,
        include_illustrations=options.include_illustrations,
        leave_to=leads_to(options.leave_to, file),
    )
    return settings, root / str(data.get("site_dir") or "site")


def _read(file: Path) -> dict[str, Any]:
    def refuse(message: str, mend: str, position: Position = START) -> SettingsError:
        return refused(file, message, mend, position)

    try:
        if file.stat().st_size > MAX_BYTES:
            raise refuse("This file is too large for settings.", "Check that it is the right file.")
        data = yaml.load(file.read_text("utf-8-sig"), Loader=_Loader)  # noqa: S506  # a subclass of SafeLoader
    except OSError as problem:
        raise refuse(
            f"This file cannot be read: {problem.strerror or problem}.",
            "Go to the folder that holds mkdocs.yml, or name it with --config.",
        ) from None
    except UnicodeDecodeError:
        raise refuse("This file is not UTF-8 text.", "Save it again with the encoding UTF-8.") from None
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        at = Position(mark.line + 1, mark.column + 1) if mark else START
        raise refuse(
            f"This is not YAML: {problem.problem}.", "Check the indentation near this line.", at
        ) from None
    if not isinstance(data, dict):
        raise refuse("The settings must be `key: value` lines.", "Start with `site_name:`.")
    return data


@dataclass(frozen=True, slots=True)
class Options:
    """What stands below the plugin in ``mkdocs.yml``. So few values need no model, which is slow to load."""

    folders: list[str] | None = None
    drafts: bool = False
    include_illustrations: bool = False
    offline: bool = False
    leave_to: str | bool = LEAVE_TO


def _address(value: Any, file: Path) -> str | None:
    """The site's own address, which feeds and previews begin with. MkDocs asks for the same."""
    if not value:
        return None
    if not re.fullmatch(r"https?://[^\s\"'<>]+", str(value)):
        message = "`site_url` must be a web address that begins with https://."
        mend = "Write the whole address, such as https://promises.example/, or delete the line."
        raise refused(file, message, mend, key="site_url")
    return str(value)


def leads_to(value: str | bool, file: Path) -> str | None:
    """Where "Leave this page" leads: a web address, or nowhere for ``false``, which takes the link away."""
    if value is False:
        return None
    if not isinstance(value, str) or not re.fullmatch(r"https://[^\s\"'<>]+", value):
        raise refused(
            file,
            f"`leave_to` below `{PLUGIN}` must be a web address that begins with https://, or `false`.",
            "Choose an everyday page that nobody asks about, such as the weather.",
            key="leave_to",
        )
    return value


def data_folders(root: Path, named: list[str] | None, file: Path) -> tuple[Path, ...]:
    """The folders that hold the YAML. One that is named must be there; of the usual two, those that are."""
    if named is None:
        return tuple(path for name in USUAL_FOLDERS if (path := root / name).is_dir())
    for name in named:
        if not (root / name).is_dir():
            message = f"There is no folder `{name}`, which `folders:` names."
            raise refused(file, message, "Correct its name.", key="folders")
    return tuple(root / name for name in named)


def refused(file: Path, message: str, mend: str, position: Position = START, key: str = "") -> SettingsError:
    """Why the settings cannot be used; ``key`` or ``position`` says where."""
    at = _where(file, key) if key else position
    return SettingsError(Diagnostic("settings", Severity.ERROR, message, mend, file.name, at))


def _where(file: Path, key: str) -> Position:
    """The first line on which the key stands, below our plugin if it stands there."""
    lines = file.read_text("utf-8-sig").splitlines()
    ours = next(
        (i for i, line in enumerate(lines) if PLUGIN in line and not line.lstrip().startswith("#")), 0
    )
    for number in (*range(ours, len(lines)), *range(ours)):
        if found := re.match(rf"""[\s{{,-]*["']?(?={re.escape(key)}["']?\s*:)""", lines[number]):
            return Position(number + 1, found.end() + 1)
    return START


def _options(plugins: Any, file: Path) -> Options:
    if plugins is not None and not isinstance(plugins, dict | list):
        raise refused(file, "`plugins` must be a list.", f"Write `  - {PLUGIN}` below it.")
    entries = plugins.items() if isinstance(plugins, dict) else _pairs(plugins or [])
    for name, options in entries:
        if name == PLUGIN:
            return _checked(options or {}, file)
    mend = f"Add `  - {PLUGIN}` below `plugins:`."
    raise refused(file, f"The plugin `{PLUGIN}` is not turned on.", mend)


def _checked(options: Any, file: Path) -> Options:
    known = [field.name for field in fields(Options)]
    mend = f"The settings are {', '.join(f'`{key}`' for key in known)}."
    if not isinstance(options, dict):
        raise refused(file, f"What stands below `{PLUGIN}` must be `key: value` lines.", mend)
    for key, value in options.items():
        if key not in known:
            close = get_close_matches(str(key), known, n=1)
            mend = f"Did you mean `{close[0]}`?" if close else mend
            raise refused(file, f"There is no setting `{key}` below `{PLUGIN}`.", mend, key=str(key))
        is_list = isinstance(value, list) and all(isinstance(name, str) for name in value)
        if key == "folders" and value is not None and not is_list:
            raise refused(
                file, f"`{key}` below `{PLUGIN}` must be a list of names of folders.", mend, key=key
            )
        if key not in ("folders", "leave_to") and not isinstance(value, bool):
            raise refused(file, f"`{key}` below `{PLUGIN}` must be `true` or `false`.", mend, key=key)
    return Options(**options)


def _pairs(entries: list[Any]) -> Iterator[tuple[str, Any]]:
    for entry in entries:
        if isinstance(entry, dict):
            yield from entry.items()
        else:
            yield str(entry), None


def _extensions(entries: Any) -> tuple[tuple[str, ...], dict[str, dict[str, Any]]]:
    pairs = list(entries.items() if isinstance(entries, dict) else _pairs(entries))
    return tuple(name for name, _ in pairs), {name: options for name, options in pairs if options}


def nav_entries(nav: Any, title: str = "") -> Iterator[tuple[str, str]]:
    """Title and source of every page in a ``nav:`` with titles; nested parts are flattened."""
    if isinstance(nav, str):
        if nav.endswith(".md"):
            yield title, nav
    elif isinstance(nav, dict):
        for name, inner in nav.items():
            yield from nav_entries(inner, str(name))
    elif isinstance(nav, list):
        for inner in nav:
            yield from nav_entries(inner)
