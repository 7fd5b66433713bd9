"""No page weighs more than a weak connection carries: what is sent with gzip, counted in bytes."""

from __future__ import annotations

import gzip
import posixpath
import re

import pytest

from corporate_parenting.site.build import Site
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare
from tests.conftest import NOW, ROOT

KIB = 1024
PAGE = 30 * KIB
"""HTML, style sheet and scripts of any page."""
FIRST_VISIT = 90 * KIB
"""Everything that a first visit to a young people's page fetches, faces and pictures too."""
PACKED = (".html", ".css", ".js", ".svg")
"""What servers send with gzip; faces are packed already."""
FETCHED = re.compile(
    r'<(?:link rel="(?:stylesheet|icon)"[^>]*? href|script[^>]*? src|img[^>]*? src)="([^"]+)"'
)
FACE = re.compile(r'@font-face\s*{[^}]*?font-family:\s*"([^"]+)"[^}]*?url\("?([^")]+)"?\)')


@pytest.fixture(scope="module")
def site() -> Site:
    settings, _ = read_settings(ROOT / "mkdocs.yml")
    site = prepare(settings, NOW).site
    assert site is not None
    return site


@pytest.fixture(scope="module")
def sizes(site) -> dict[str, int]:
    files = site.all_files()
    return {
        path: len(gzip.compress(content, 6)) if path.endswith(PACKED) else len(content)
        for path, content in files.items()
    }


def _fetched(path: str, html: str) -> set[str]:
    """The files that a page asks for at once; pictures that wait until they are near are counted too."""
    folder = posixpath.dirname(path)
    return {posixpath.normpath(posixpath.join("/", folder, to)).lstrip("/") for to in FETCHED.findall(html)}


def test_no_page_is_too_heavy(site, sizes):
    pages = site.generated | site.written
    heavy: list[str] = []
    for path, html in pages.items():
        files = {path} | {f for f in _fetched(path, html) if f.endswith((".css", ".js"))}
        assert len(files) > 2, path
        if (weight := sum(sizes[f] for f in files)) > PAGE:
            parts = ", ".join(f"{f}: {sizes[f]}" for f in sorted(files))
            heavy.append(f"{path} sends {weight} bytes of {PAGE} ({parts})")
    assert not heavy, "\n".join(heavy)
    assert len(pages) > 300


def test_a_first_visit_to_the_young_peoples_pledge(site, sizes):
    pages = site.generated | site.written
    faces = [
        posixpath.join("assets", to)
        for _, to in FACE.findall(site.files["assets/corporate-parenting.css"].decode())
    ]
    assert faces
    lexend = [face for face in faces if "lexend" in face]
    assert len(lexend) == 2
    for path in ("northmere/young-people/index.html", "northmere/young-people/promises/index.html"):
        files = {path, *_fetched(path, pages[path]), *lexend}
        weight = sum(sizes[f] for f in files)
        parts = ", ".join(f"{f}: {sizes[f]}" for f in sorted(files))
        assert weight <= FIRST_VISIT, f"{path} sends {weight} bytes of {FIRST_VISIT} ({parts})"
