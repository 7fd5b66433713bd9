"""What a web server says along with each file, in the words of five kinds of host. One table, five files.

A host that knows no such file serves it as any other: there is nothing secret in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

from corporate_parenting.site.layout import POLICY
from corporate_parenting.site.settings import Settings

_DENIED = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)

EVERYWHERE = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _DENIED),
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""With every answer. No page of another site may hold one of ours in a frame, or learn where a reader was."""

BELOW = {
    "assets": {
        "Cache-Control": "public, max-age=3600, stale-while-revalidate=604800",
        "Cross-Origin-Resource-Policy": "same-origin",
    },
    "data": {"Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*"},
    "sharing": {"Cache-Control": "public, max-age=3600"},
}
"""With what stands in these folders. Data is there to be used by others; style, script and faces are not."""

PAGES = {"Cache-Control": "no-cache"}
"""With everything else: a browser may keep it and asks each time whether it changed, so that a telephone
number that was mended is seen at once. ``no-store`` would promise what it cannot keep, and break Back."""

_KINDS = {".csv": "text/csv", ".jsonld": "application/ld+json", ".woff2": "font/woff2"}
"""Not every server knows what these are."""

FILES = ("_headers", ".htaccess", ".nginx.conf", "staticwebapp.config.json")

_MADE = "Made by corporate-parenting at every build. A file of this name beside your pages takes its place."


def hosting_files(settings: Settings, taken: set[str]) -> dict[str, bytes]:
    """The files by name, for the root of the site. What a site has of its own (``taken``) stays its own.

    A copy to carry about has no server, and gets none.
    """
    if settings.offline:
        return {}
    base = f"{urlsplit(settings.url or '').path.rstrip('/')}/"
    made = {
        "_headers": _headers(),
        ".htaccess": _apache(base),
        ".nginx.conf": _nginx(base),
        "staticwebapp.config.json": _azure(),
    }
    return {name: text.encode() for name, text in made.items() if name not in taken}


def _headers() -> str:
    """Netlify and Cloudflare Pages. Both join what two rules say of one name, so that no name stands twice;
    both ask browsers to look again at pages, and lead from ``/barnet/pledge`` to ``/barnet/pledge/``.
    """
    rules = [("/*", EVERYWHERE), *((f"/{folder}/*", named) for folder, named in BELOW.items())]
    blocks = (
        "\n".join([path, *(f"  {name}: {value}" for name, value in named.items())]) for path, named in rules
    )
    return "\n".join([f"# {_MADE}", *blocks, ""])


def _apache(base: str) -> str:
    """Needs ``AllowOverride FileInfo``, the modules alias and headers, and the usual mod_dir for slashes."""

    def lines(named: dict[str, str], indent: str = "  ") -> Iterator[str]:
        return (f'{indent}Header always set {name} "{value}"' for name, value in named.items())

    below = [
        line
        for folder, named in BELOW.items()
        for line in (f'  <If "%{{REQUEST_URI}} =~ m#^{base}{folder}/#">', *lines(named, "    "), "  </If>")
    ]
    return "\n".join(
        [
            f"# {_MADE}",
            "# It needs `AllowOverride FileInfo` and the modules alias, dir and headers.",
            f"ErrorDocument 404 {base}404.html",
            r'RedirectMatch 404 "/\.(?!well-known/)"',
            "AddCharset utf-8 .css .csv .html .js .json .jsonld .svg .xml",
            *(f"AddType {kind} {ending}" for ending, kind in _KINDS.items()),
            "<IfModule mod_headers.c>",
            *lines(EVERYWHERE | PAGES),
            *below,
            "</IfModule>",
            "",
        ]
    )


def _nginx(base: str) -> str:
    """Read by ``include`` in a ``server`` block whose ``root`` is the site's folder. It hides itself: no file
    whose name begins with a dot is served.
    """
    every = {name: f'"{value}"' for name, value in EVERYWHERE.items()}
    varying = list(dict.fromkeys(name for named in (PAGES, *BELOW.values()) for name in named))
    variables = {name: f"$ours_{name.lower().replace('-', '_')}" for name in varying}

    def setting(named: dict[str, str], indent: str = "") -> list[str]:
        return [f'{indent}set {variables[name]} "{value}";' for name, value in named.items()]

    below = [
        line
        for folder, named in BELOW.items()
        for line in (f"if ($uri ~ ^{base}{folder}/) {{", *setting(named, "  "), "}")
    ]
    headers = [f"add_header {name} {value} always;" for name, value in (every | variables).items()]
    return "\n".join(
        [
            f"# {_MADE}",
            "# In the server block: include /path/to/this/file; A block of yours with an add_header of its",
            "# own loses all of these: that is nginx's rule. With https throughout, add there as well:",
            '# add_header Strict-Transport-Security "max-age=31536000" always;',
            "index index.html;",
            "charset utf-8;",
            "charset_types text/css text/csv text/plain text/xml application/javascript application/json;",
            "absolute_redirect off;",
            f"error_page 404 {base}404.html;",
            r"location ~ /\.(?!well-known/) { return 404; }",
            *(
                f"location ~ \\{ending}$ {{ types {{}} default_type {kind}; }}"
                for ending, kind in _KINDS.items()
            ),
            *setting(dict.fromkeys(varying, "")),
            *setting(PAGES),
            *below,
            *headers,
            "",
        ]
    )


def _azure() -> str:
    config = {
        "trailingSlash": "always",
        "globalHeaders": EVERYWHERE | PAGES,
        "routes": [{"route": f"/{folder}/*", "headers": named} for folder, named in BELOW.items()],
        "responseOverrides": {"404": {"rewrite": "/404.html"}},
        "mimeTypes": _KINDS,
    }
    return json.dumps(config, indent=2) + "\n"
