"""The sitemap: hand-written and generated pages. Illustrations, drafts and second addresses stay out."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def sitemap(url: str, paths: Iterable[str]) -> str:
    """``sitemap.xml`` for a site whose first page is at ``url``."""
    base = url if url.endswith("/") else f"{url}/"
    entries = "".join(
        f"  <url><loc>{escape(base + path, quote=False)}</loc></url>\n" for path in sorted(paths)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</urlset>\n'
    )
