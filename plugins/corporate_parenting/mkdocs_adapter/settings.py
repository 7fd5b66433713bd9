"""MkDocs' settings as ours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from corporate_parenting.site.mkdocs_yml import data_folders, leads_to, nav_entries
from corporate_parenting.site.settings import Settings


def settings_of(config: MkDocsConfig, options: Any, *, serving: bool) -> Settings:
    """What MkDocs and its other plugins settled on, as :class:`Settings`."""
    file = Path(config.config_file_path)
    root = file.parent
    return Settings(
        name=config.site_name,
        root=root,
        content=Path(config.docs_dir),
        folders=data_folders(root, options.folders, file),
        url=config.site_url or None,
        nav=tuple(nav_entries(config.nav or [])),
        overrides=(Path(config.theme.custom_dir),) if config.theme.custom_dir else (),
        markdown_extensions=tuple(config.markdown_extensions),
        extension_configs=dict(config.mdx_configs),
        index_links=not config.use_directory_urls,
        drafts=options.drafts,
        offline=options.offline,
        include_illustrations=options.include_illustrations,
        strict_policy=not serving,
        leave_to=leads_to(options.leave_to, file),
    )
