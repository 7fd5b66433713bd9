"""The MkDocs plugin: the only room that imports mkdocs. Few hooks, each one call.

Everything is loaded, checked, rendered and link-checked in ``on_config`` and any error is raised there,
because MkDocs empties the site folder before ``on_files``: an error must leave the old site whole.
ProperDocs answers to the name ``mkdocs`` too, so the same plugin serves both.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from corporate_parenting.diagnostics import Diagnostic, Severity, as_text
from corporate_parenting.mkdocs_adapter.settings import settings_of
from corporate_parenting.site.build import Site
from corporate_parenting.site.mkdocs_yml import SettingsError
from corporate_parenting.site.prepare import prepare
from corporate_parenting.site.settings import LEAVE_TO

log = get_plugin_logger("corporate-parenting")

THEME = Path(__file__).parent / "theme"
OURS = ("sitemap.xml", "404.html")
"""Files that MkDocs would make from the theme and that must cover our pages too."""
_A_THEMES = "mkdocs_theme.yml"
"""Stands in the folder of every theme that has a name."""


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs types its base loosely
    """What stands below the plugin in ``mkdocs.yml``."""

    folders = config_options.Optional(config_options.ListOfItems(config_options.Type(str)))
    drafts = config_options.Type(bool, default=False)
    include_illustrations = config_options.Type(bool, default=False)
    offline = config_options.Type(bool, default=False)
    leave_to = config_options.Type((str, bool), default=LEAVE_TO)


class CorporateParentingPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # as above
    """Adds the pages of every council to a MkDocs site."""

    site: Site
    serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002  # the hook's signature
        self.serving = command == "serve"

    @event_priority(-100)  # last, so that settings changed by other plugins are the ones we read
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if self.config.offline:
            config.use_directory_urls = False
        try:
            settings = settings_of(config, self.config, serving=self.serving)
        except SettingsError as problem:
            raise PluginError(as_text([problem.diagnostic])) from None
        config.watch.extend(str(folder) for folder in settings.folders)
        prepared = prepare(settings, datetime.now(UTC))
        _tell(prepared.told)
        if prepared.site is None:
            raise PluginError(f"{prepared.report.summary()}; the site was left as it was.")
        self.site = prepared.site
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.theme.static_templates.difference_update(OURS)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        pages = {path: html.encode() for path, html in self.site.generated.items()}
        ours = pages | self.site.files
        for file in [file for file in files if _is_the_themes(file, config)]:
            files.remove(file)
        for path in {*ours, *OURS}:
            if (there := files.get_file_from_path(path)) is not None:
                files.remove(there)  # also a theme's template, which would be copied as it stands
        for path, data in ours.items():
            files.append(File.generated(config, path, content=data, inclusion=InclusionLevel.INCLUDED))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002  # the hook's signature
        env.globals["corporate_parenting_page"] = self._page
        return env

    def _page(self, page: Page) -> str:
        """A hand-written page in our layout."""
        path = "" if page.is_homepage and page.url in ("", "./", "index.html") else page.url
        meta: dict[str, Any] = dict(page.meta)
        title = str(meta.get("title") or page.title)
        return self.site.shell.page(path, title, page.content or "", str(meta.get("description", "")))


def _is_the_themes(file: File, config: MkDocsConfig) -> bool:
    """Whether a theme brought this style, script or picture: none of our pages asks for it, and Material's
    are 2.5 MB. What lies in the user's ``custom_dir`` is theirs.
    """
    folder = file.src_dir
    return folder != config.theme.custom_dir and folder is not None and (Path(folder) / _A_THEMES).is_file()


def _tell(diagnostics: Iterable[Diagnostic]) -> None:
    """Each problem through MkDocs' own log, so that ``--strict`` counts warnings."""
    for diagnostic in diagnostics:
        text = as_text([diagnostic]).rstrip()
        match diagnostic.severity:
            case Severity.ERROR:
                log.error(text)
            case Severity.WARNING:
                log.warning(text)
            case _:
                log.debug(text)
