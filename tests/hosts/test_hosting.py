"""The files for web servers: real nginx and Apache say what they were told, and so do the files for hosts
that cannot be run here.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import pytest

from corporate_parenting.site.folder import write
from corporate_parenting.site.hosting import FILES
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare
from tests.conftest import ROOT

DIRECTIVES = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "frame-ancestors 'none'",
}
"""The whole policy, written down a second time by hand: a looser one must be changed here too."""

Answer = tuple[int, HTTPMessage, bytes]
Ask = Callable[[str], Answer]


@pytest.fixture(scope="module")
def site(now):
    settings, _ = read_settings(ROOT / "mkdocs.yml")
    made = prepare(settings, now).site
    assert made is not None
    return made


def _rules(text: str) -> dict[str, dict[str, str]]:
    """A ``_headers`` file as its hosts read it: a path at the margin, names and values indented below it."""
    rules: dict[str, dict[str, str]] = {}
    path = ""
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            assert name not in rules[path]
            rules[path][name] = value
        else:
            path = line
            rules[path] = {}
    return rules


def test_netlify_and_cloudflare_pages_are_told_each_thing_once(site):
    """Both join the values of all rules that match with commas, and Cloudflare reads no longer lines."""
    text = site.files["_headers"].decode()
    rules = _rules(text)
    assert set(rules["/*"]["Content-Security-Policy"].split("; ")) == DIRECTIVES
    assert rules["/*"]["Referrer-Policy"] == "no-referrer"
    assert rules["/*"]["X-Content-Type-Options"] == "nosniff"
    assert max(len(line) for line in text.splitlines()) < 2000
    for path, named in rules.items():
        assert path.startswith("/")
        assert path.endswith("/*")
        assert path == "/*" or not named.keys() & rules["/*"].keys()
    assert rules["/data/*"]["Access-Control-Allow-Origin"] == "*"


def test_azure_is_told_the_same(site):
    config = json.loads(site.files["staticwebapp.config.json"])
    rules = _rules(site.files["_headers"].decode())
    assert rules["/*"].items() <= config["globalHeaders"].items()
    assert {rule["route"]: rule["headers"] for rule in config["routes"]} == {
        path: named for path, named in rules.items() if path != "/*"
    }
    assert config["trailingSlash"] == "always"
    assert config["responseOverrides"] == {"404": {"rewrite": "/404.html"}}
    known = {"trailingSlash", "globalHeaders", "routes", "responseOverrides", "mimeTypes"}
    assert config.keys() == known, "see Azure's list of what this file may hold"


def test_a_sites_own_file_stays_its_own(project, now):
    settings = project()
    (settings.content / "_headers").write_text("/*\n  X-Ours: 1\n", "utf-8")
    site = prepare(settings, now).site
    assert site is not None
    assert "_headers" not in site.files
    assert ".htaccess" in site.files


def test_a_copy_without_a_server_has_none(project, now):
    site = prepare(replace(project(), offline=True), now).site
    assert site is not None
    assert not site.files.keys() & set(FILES)


@contextmanager
def _running(command: list[str], port: int, log: Path) -> Iterator[Ask]:
    with log.open("w") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
    try:
        for _ in range(100):
            if process.poll() is not None:
                pytest.fail(f"{command[0]}: {log.read_text('utf-8')}")
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield lambda path: _ask(port, path)
    finally:
        process.terminate()
        process.wait(10)


def _ask(port: int, path: str) -> Answer:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.headers, body


def _program(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if found is None:
        pytest.skip(
            f"{name} is not on this machine; on Debian or Ubuntu: apt-get install nginx-light apache2"
        )
    return found


def _nginx(folder: Path, root: Path, include: Path, port: int) -> list[str]:
    config = folder / "nginx.conf"
    user = "user root; " if os.geteuid() == 0 else ""
    config.write_text(
        f"{user}daemon off; error_log stderr; pid {folder}/pid; worker_processes 1;\n"
        "events { worker_connections 64; }\n"
        "http {\n  include /etc/nginx/mime.types; access_log off;\n"
        + "".join(
            f"  {kind}_temp_path {folder}/{kind};\n"
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        + f"  server {{ listen 127.0.0.1:{port}; root {root}; include {include}; }}\n}}\n",
        "utf-8",
    )
    return [_program("nginx"), "-p", str(folder), "-c", str(config)]


def _apache(folder: Path, root: Path, port: int) -> list[str]:
    modules = Path("/usr/lib/apache2/modules")
    names = ("mpm_event", "authz_core", "dir", "mime", "headers", "alias")
    config = folder / "apache.conf"
    config.write_text(
        "".join(f"LoadModule {name}_module {modules}/mod_{name}.so\n" for name in names)
        + f"ServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\n"
        f"ErrorLog {folder}/error.log\nTypesConfig /etc/mime.types\nDefaultRuntimeDir {folder}\n"
        f"DocumentRoot {root}\n<Directory {root}>\n"
        "  AllowOverride FileInfo\n  Require all granted\n</Directory>\n"
        "DirectoryIndex index.html\n",
        "utf-8",
    )
    return [_program("apache2"), "-D", "FOREGROUND", "-f", str(config)]


@pytest.fixture(scope="module", params=[("nginx", ""), ("nginx", "y/z/"), ("apache", ""), ("apache", "y/z/")])
def asked(request, site, now, tmp_path_factory) -> Iterator[tuple[Ask, str]]:
    """A server with the site at its root, or below it as another ``site_url`` says."""
    server, below = request.param
    folder = tmp_path_factory.mktemp(server)
    folder.chmod(0o755)
    files = site.all_files()
    if below:
        settings, _ = read_settings(ROOT / "mkdocs.yml")
        made = prepare(replace(settings, url=f"https://x.example/{below}"), now).site
        assert made is not None
        files = made.all_files()
    root = folder / "root"
    write(root / below, files)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = (
        _nginx(folder, root, root / below / ".nginx.conf", port)
        if server == "nginx"
        else _apache(folder, root, port)
    )
    with _running(command, port, folder / "log") as ask:
        yield ask, f"/{below}"


@pytest.mark.slow
def test_every_answer_of_a_server_carries_the_policy(asked, site):
    ask, base = asked
    for path in (
        "",
        "northmere/young-people/",
        "assets/corporate-parenting.css",
        "data/library.json",
        "nowhere/",
    ):
        status, headers, _ = ask(base + path)
        assert status == (404 if path == "nowhere/" else 200), path
        assert set(headers["Content-Security-Policy"].split("; ")) == DIRECTIVES, path
        for name in (
            "Referrer-Policy",
            "X-Content-Type-Options",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
        ):
            assert len(headers.get_all(name) or []) == 1, (path, name)


@pytest.mark.slow
def test_a_server_says_how_long_each_thing_may_be_kept(asked):
    ask, base = asked
    style = ask(f"{base}assets/corporate-parenting.css")[1]
    assert style.get_all("Cache-Control") == ["public, max-age=3600, stale-while-revalidate=604800"]
    assert style.get_all("Cross-Origin-Resource-Policy") == ["same-origin"]
    page = ask(f"{base}northmere/")[1]
    assert page.get_all("Cache-Control") == ["no-cache"]
    assert page["Cross-Origin-Resource-Policy"] is None
    data = ask(f"{base}data/library.json")[1]
    assert data.get_all("Access-Control-Allow-Origin") == ["*"]
    assert data.get_all("Cache-Control") == ["no-cache"]


@pytest.mark.slow
def test_a_server_knows_what_kind_each_file_is(asked):
    ask, base = asked
    kinds = {
        "": "text/html",
        "assets/corporate-parenting.css": "text/css",
        "assets/icon.svg": "image/svg+xml",
        "data/councils.csv": "text/csv",
        "sitemap.xml": "xml",
    }
    for path, kind in kinds.items():
        assert kind in ask(base + path)[1]["Content-Type"], path
    assert "javascript" in ask(f"{base}assets/corporate-parenting.js")[1]["Content-Type"]


@pytest.mark.slow
def test_a_server_leads_short_addresses_to_their_pages(asked):
    """``/barnet/pledge``, as somebody types it from a poster."""
    ask, base = asked
    for path in ("northmere/pledge", "barnet/pledge", "northmere/young-people"):
        status, headers, _ = ask(base + path)
        assert status == 301, path
        assert headers["Location"].endswith(f"{base}{path}/"), path


@pytest.mark.slow
def test_a_server_shows_our_page_where_there_is_none_and_nothing_hidden(asked):
    ask, base = asked
    for path in ("nowhere", "northmere/nowhere/", ".nginx.conf", ".htaccess", ".corporate-parenting.json"):
        status, _, body = ask(base + path)
        assert status in ((404, 403) if path == ".htaccess" else (404,)), path
        if status == 404:
            assert b"There is no page here" in body, path
