"""Scores of Lighthouse with a phone's screen and a slow line, on pages as a good host sends them.

python benchmarks/lighthouse.py   (make lighthouse)

It builds the example site, serves it with gzip and with leave to keep files, and asks Lighthouse for the
first page, a section of a strategy and the young people's pledge. It ends with 1 if one of the four scores
is below 100 or the largest thing in sight takes 1.5 seconds.
"""

from __future__ import annotations

import functools
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parent.parent
LIGHTHOUSE = ROOT / "benchmarks" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = {
    "The first page": "",
    "A section of a strategy": "northmere/strategy/2026-2029/edge-of-care/",
    "The young people's pledge": "northmere/young-people/promises/",
}
SCORES = ("performance", "accessibility", "best-practices", "seo")
PAINT = 1500
PACKED = (".html", ".css", ".js", ".svg", ".json", ".xml", ".txt")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"


class _Host(SimpleHTTPRequestHandler):
    """Sends files as the header files of docs/publishing.md say: packed, and to be kept."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        packed = path.suffix in PACKED
        if packed:
            content = gzip.compress(content, 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        page = path.suffix == ".html"
        self.send_header("Cache-Control", "no-cache" if page else "public, max-age=31536000, immutable")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


def main() -> None:
    if not LIGHTHOUSE.is_file() or (node := shutil.which("node")) is None:
        sys.exit("Lighthouse is not installed; run: make lighthouse")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        command = (sys.executable, "-c", "from corporate_parenting.cli import main; main()", "build", "-o")
        subprocess.run([*command, str(site)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Host, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"{'':28}{''.join(f'{name:>16}' for name in SCORES)}{'LCP s':>8}{'CLS':>7}{'KiB':>7}")
        good = True
        for name, path in PAGES.items():
            report = _report(node, f"http://127.0.0.1:{server.server_port}/{path}", Path(folder) / "out.json")
            good &= _tell(name, report)
        server.shutdown()
    sys.exit(0 if good else 1)


def _report(node: str, address: str, out: Path) -> dict[str, object]:
    chrome = next(p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n)))
    subprocess.run(
        [
            *(node, str(LIGHTHOUSE), address, "--quiet", "--form-factor=mobile", f"--chrome-flags={FLAGS}"),
            *("--output=json", f"--output-path={out}", f"--only-categories={','.join(SCORES)}"),
        ],
        check=True,
        env={**os.environ, "CHROME_PATH": chrome},
    )
    return json.loads(out.read_text("utf-8"))


def _tell(name: str, report: dict) -> bool:
    """Prints a row, and below it what keeps a score from 100; says whether all is as it should be."""
    audits = report["audits"]
    scores = {key: round((report["categories"][key]["score"] or 0) * 100) for key in SCORES}
    paint = audits["largest-contentful-paint"]["numericValue"]
    shift = audits["cumulative-layout-shift"]["numericValue"]
    weight = audits["total-byte-weight"]["numericValue"] / 1024
    told = "".join(f"{score:>16}" for score in scores.values())
    print(f"{name:28}{told}{paint / 1000:>8.2f}{shift:>7.3f}{weight:>7.1f}", flush=True)
    for key, score in scores.items():
        if score < 100:
            refs = report["categories"][key]["auditRefs"]
            low = [audits[r["id"]] for r in refs if r["weight"] and (audits[r["id"]]["score"] or 0) < 0.9]
            print("".join(f"    {key}: {a['title']} {a.get('displayValue', '')}\n" for a in low), end="")
    return min(scores.values()) == 100 and paint < PAINT


if __name__ == "__main__":
    main()
