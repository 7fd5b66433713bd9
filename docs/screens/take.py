"""Takes the pictures of the most important screens: wide and phone, light and dark, one file a screen.

``make screens`` runs it. Needs Chromium. The example site is built afresh, so the pictures show it as it is.
"""

from __future__ import annotations

import base64
import shutil
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from corporate_parenting.site.folder import write
from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare

HERE = Path(__file__).parent
ROOT = HERE.parent.parent

SCREENS = {
    "1-home": "",
    "2-council": "northmere/",
    "3-strategy": "northmere/strategy/",
    "4-section": "northmere/strategy/2026-2029/edge-of-care/",
    "5-pledge": "northmere/pledge/",
    "6-progress": "northmere/progress/",
    "7-young-people": "northmere/young-people/",
    "8-promises": "northmere/young-people/promises/family/",
    "9-talk": "northmere/young-people/talk/",
    "10-easy-read": "northmere/easy-read/promises/family/",
    "11-arabic": "northmere/young-people/promises/family/ar/",
}
WIDE, PHONE = (1280, 860), (390, 860)

SHEET = """<!doctype html><style>
body { margin: 0; padding: 24px; background: #8b979c; width: max-content; }
body { display: grid; gap: 24px; grid-template-columns: auto auto; }
img { display: block; height: 645px; border-radius: 6px; }
</style>"""


def take(browser: Browser, address: str, size: tuple[int, int], scheme: str) -> str:
    """One screen as a data address."""
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    page.goto(address)
    page.evaluate("document.fonts.ready")
    picture = page.screenshot()
    context.close()
    return f"data:image/png;base64,{base64.b64encode(picture).decode()}"


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("This needs chromium. On Debian or Ubuntu: apt-get install chromium")
    settings, _ = read_settings(ROOT / "mkdocs.yml")
    site = prepare(replace(settings, index_links=True), datetime.now(UTC)).site
    if site is None:
        sys.exit("The example site has errors: run corporate-parenting check.")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        write(Path(folder), site.all_files())
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, path in SCREENS.items():
            address = f"file://{folder}/{path}index.html"
            shots = [
                take(browser, address, size, scheme) for scheme in ("light", "dark") for size in (WIDE, PHONE)
            ]
            sheet = browser.new_page(viewport={"width": 1400, "height": 900})
            sheet.set_content(SHEET + "".join(f'<img src="{shot}">' for shot in shots))
            sheet.locator("body").screenshot(path=HERE / f"{name}.jpg", type="jpeg", quality=78)
            sheet.close()
        browser.close()


if __name__ == "__main__":
    main()
