"""Checks every link and anchor of the finished pages. A dead one stops the build."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from corporate_parenting.diagnostics import START, Diagnostic, Severity
from corporate_parenting.site.addresses import file_of

_HREF = re.compile(r'="(?:(?<=\shref=")|(?<=\ssrc="))([^"]*)"')  # a pattern that begins with fixed
_ID = re.compile(r'id="(?<=\sid=")([^"]*)"')  # letters is found five times as fast
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def check(pages: Mapping[str, str], files: set[str]) -> Iterator[Diagnostic]:
    """``pages`` are HTML by file path; ``files`` are the other files that links may lead to."""
    anchors: dict[str, set[str]] = {}
    for path, html in pages.items():
        found = _ID.findall(html)
        anchors[path] = set(found)
        if len(anchors[path]) != len(found):
            twice = sorted({i for i in found if found.count(i) > 1})
            yield _dead(
                "duplicate-anchor",
                path,
                f"The anchor `{twice[0]}` stands twice on this page.",
                "Give the words that carry it different ids.",
            )
    for path, html in pages.items():
        folder = dirname(path)
        for href in dict.fromkeys(_HREF.findall(html)):
            if href and not _ELSEWHERE.match(href):
                yield from _link(path, folder, unescape(href), anchors, files)


def _link(
    path: str, folder: str, href: str, anchors: dict[str, set[str]], files: set[str]
) -> Iterator[Diagnostic]:
    target, _, fragment = href.partition("#")
    if not target:
        there = path
    elif target.startswith("/"):
        return  # the page for missing addresses links from the server's root
    else:
        there = normpath(join(folder, unquote(target)))
        there = file_of("" if there == "." else f"{there}/") if target.endswith(("/", ".")) else there
    if there not in anchors and there not in files:
        yield _dead("dead-link", path, f"The link `{href}` leads to no page.", "Correct the link.")
    elif fragment and there in anchors and unquote(fragment) not in anchors[there]:
        yield _dead(
            "dead-link",
            path,
            f"The link `{href}` leads to no anchor of that page.",
            "Correct the part after #.",
        )


def _dead(code: str, path: str, message: str, mend: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, mend, path, START)
