"""What the person who runs the site chooses, whichever host builds it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LEAVE_TO = "https://www.bbc.co.uk/weather"
"""An everyday page for all four nations, which nobody asks about. GOV.UK's own component leads there too."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Read from ``mkdocs.yml`` by each adapter.

    ``nav`` holds title (empty where none is given) and source of the hand-written pages, in order.
    ``index_links`` makes every link end in ``index.html``, as a copy on a USB stick needs.
    ``offline`` makes such a copy, which has no address of its own and says on every page when it was made.
    ``strict_policy`` writes the content security policy; a server that injects a script for
    reloading needs it off.
    ``leave_to`` is where "Leave this page" leads; without it young people's pages have no such link.
    """

    name: str
    root: Path
    content: Path
    folders: tuple[Path, ...]
    url: str | None = None
    nav: tuple[tuple[str, str], ...] = ()
    overrides: tuple[Path, ...] = ()
    markdown_extensions: tuple[str, ...] = ("toc", "tables", "fenced_code")
    extension_configs: dict[str, dict[str, Any]] = field(default_factory=dict)
    index_links: bool = False
    drafts: bool = False
    offline: bool = False
    include_illustrations: bool = False
    strict_policy: bool = True
    leave_to: str | None = LEAVE_TO
