"""MkDocs, ProperDocs and the folder adapter make the same pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hosts.conftest import files_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_host_and_folder_adapter_write_the_same_bytes(example, run, host):
    hosted = run(host, "build", "--strict", "-f", "mkdocs.yml", "-d", "hosted", cwd=example)
    assert hosted.returncode == 0, hosted.stderr
    assert "WARNING" not in hosted.stderr
    plain = run("corporate_parenting", "build", "--strict", "-o", "plain", cwd=example)
    assert plain.returncode == 0, plain.stderr
    ours = files_of(example / "plain")
    theirs = files_of(example / "hosted")
    assert len(ours) > 60
    assert theirs == ours, "no file of a theme either: no page asks for one"


def test_beside_the_search_and_offline_plugins(example, run):
    settings = example / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("plugins:\n", "plugins:\n  - search\n  - offline\n")
    settings.write_text(text, "utf-8")
    done = run("mkdocs", "build", "--strict", "-d", "hosted", cwd=example)
    assert done.returncode == 0, done.stderr
    site = example / "hosted"
    assert (site / "search" / "search_index.js").is_file()
    home = (site / "index.html").read_text("utf-8")
    assert 'href="northmere/young-people/index.html"' in home
    assert (site / "about.html").is_file()
    assert not _folder_links(site / "northmere")


def _folder_links(folder: Path) -> list[str]:
    """Links that a browser cannot follow without a server."""
    return [
        f"{page}: {bit[:60]}"
        for page in folder.rglob("*.html")
        for bit in page.read_text("utf-8").split('href="')[1:]
        if not bit.startswith(("#", "http", "tel:", "mailto:", "sms:")) and bit.split('"')[0].endswith("/")
    ]


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_without_any_theme_the_site_is_the_same(example, run, host):
    assert run(host, "build", "--strict", "-f", "mkdocs.yml", "-d", "themed", cwd=example).returncode == 0
    settings = example / "mkdocs.yml"
    (example / "overrides").mkdir()
    text = settings.read_text("utf-8").replace("  name: material", "  name: null\n  custom_dir: overrides")
    settings.write_text(text, "utf-8")
    done = run(host, "build", "--strict", "-f", "mkdocs.yml", "-d", "hosted", cwd=example)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert files_of(example / "hosted") == files_of(example / "themed")


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_copy_for_a_stick_is_the_same_from_every_host(example, run, host):
    settings = example / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("      offline: false\n", "      offline: true\n")
    settings.write_text(text, "utf-8")
    hosted = run(host, "build", "--strict", "-f", "mkdocs.yml", "-d", "hosted", cwd=example)
    assert hosted.returncode == 0, hosted.stderr
    plain = run("corporate_parenting", "build", "--strict", cwd=example)
    assert plain.returncode == 0, plain.stderr
    ours = files_of(example / "offline")
    assert "START-HERE.html" in ours
    assert files_of(example / "hosted") == ours
    assert not _folder_links(example / "offline")


def test_a_users_own_layout_replaces_ours(example, run):
    settings = example / "mkdocs.yml"
    (example / "overrides").mkdir()
    ours = '{% extends "corporate-parenting/layout.html" %}'
    layout = ours + "{% block footer %}<footer>Our own foot</footer>{% endblock %}"
    (example / "overrides" / "layout.html").write_text(layout, "utf-8")
    text = settings.read_text("utf-8").replace(
        "  name: material", "  name: material\n  custom_dir: overrides"
    )
    settings.write_text(text, "utf-8")
    done = run("mkdocs", "build", "--strict", "-d", "hosted", cwd=example)
    assert done.returncode == 0, done.stderr
    for page in ("index.html", "northmere/young-people/index.html"):
        assert "Our own foot" in (example / "hosted" / page).read_text("utf-8")


def test_from_a_sub_path_every_link_is_relative(example, run):
    settings = example / "mkdocs.yml"
    ours, theirs = "https://corporate-parenting.example/", "https://site.example/below/"
    text = settings.read_text("utf-8").replace(ours, theirs)
    settings.write_text(text, "utf-8")
    done = run("mkdocs", "build", "--strict", "-d", "hosted", cwd=example)
    assert done.returncode == 0, done.stderr
    for page in (example / "hosted" / "northmere").rglob("*.html"):
        assert 'href="/' not in page.read_text("utf-8")
    missing = (example / "hosted" / "404.html").read_text("utf-8")
    assert 'href="/below/assets/corporate-parenting.css"' in missing
    assert 'src="/below/assets/corporate-parenting.js"' in missing
    assert 'action="/below/search/"' in missing
    feed = (example / "hosted" / "northmere" / "changes.xml").read_text("utf-8")
    assert 'href="https://site.example/below/northmere/"' in feed
    front = (example / "hosted" / "northmere" / "index.html").read_text("utf-8")
    assert 'content="https://site.example/below/sharing/northmere/council.png"' in front
    assert "ErrorDocument 404 /below/404.html" in (example / "hosted" / ".htaccess").read_text("utf-8")


def test_without_an_address_of_its_own_a_site_has_no_sitemap(example, run):
    settings = example / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("site_url: https://corporate-parenting.example/\n", ""), "utf-8")
    done = run("mkdocs", "build", "--strict", "-d", "hosted", cwd=example)
    assert done.returncode == 0, done.stderr
    assert not (example / "hosted" / "sitemap.xml").exists()
    assert 'rel="canonical"' not in (example / "hosted" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("host", ["mkdocs", "properdocs", "corporate_parenting"])
def test_an_error_leaves_the_previous_site_as_it_was(example, run, host):
    words = (
        ("build", "-f", "mkdocs.yml", "-d", "site")
        if host != "corporate_parenting"
        else ("build", "-o", "site")
    )
    assert run(host, *words, cwd=example).returncode == 0
    before = files_of(example / "site")
    broken = example / "pledges" / "northmere" / "pledge-2026.yml"
    broken.write_text(
        broken.read_text("utf-8").replace("document: pledge", "document: pledge\nsurprise: yes"), "utf-8"
    )
    failed = run(host, *words, cwd=example)
    assert failed.returncode == 1
    assert "pledge-2026.yml:3:1: error unknown-field" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert files_of(example / "site") == before
