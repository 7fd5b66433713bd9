"""Takes the pictures of the most important screens: wide and phone, light and dark, one file a screen.

Then the two pictures of the README. ``make screens`` runs it. Needs Chromium. The example site is built
afresh, so the pictures show it as it is.
"""

from __future__ import annotations

import base64
import shutil
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

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
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")

SCENES = {
    "two-editions": (
        ("window", "northmere/pledge/", "p-family"),
        ("phone", "northmere/young-people/promises/family/", "p-family-time"),
    ),
    "more-editions": tuple(
        ("phone", f"northmere/{edition}/promises/family/{language}", "p-family-time")
        for edition, language in (("easy-read", ""), ("under-10s", ""), ("young-people", "ar/"))
    ),
}
"""The same promise in several editions: in which frame, which page, from where on."""
FRAMES = {"window": (1280, 1052), "phone": (390, 813)}
"""Width and height of what each frame shows. A window is made smaller."""

SHEET = """<!doctype html><style>
body { margin: 0; padding: 24px; background: #8b979c; width: max-content; }
body { display: grid; gap: 24px; grid-template-columns: auto auto; }
img { display: block; height: 645px; border-radius: 6px; }
</style>"""


SCENE = """<!doctype html><style>
body { box-sizing: border-box; margin: 0; width: 1600px; height: 900px; padding: 48px 70px 0; }
body { display: flex; justify-content: space-around; align-items: start; gap: 36px; }
body { background: linear-gradient(115deg, #0b5360 64.9%, #ffc83d 65%); }
img { display: block; box-shadow: 0 14px 40px #0008; }
.window { width: 1010px; border-radius: 14px; margin-top: 22px; }
.phone { width: 377px; border: 10px solid #16222c; border-radius: 44px; }
</style>"""


def take(
    browser: Browser,
    address: str,
    size: tuple[int, int],
    scheme: Literal["light", "dark"] = "light",
    *,
    sharp: int = 1,
    place: str = "",
) -> str:
    """One screen as a data address, from ``place`` on."""
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, device_scale_factor=sharp
    )
    page = context.new_page()
    page.goto(address)
    page.evaluate("document.fonts.ready")
    if place:
        page.evaluate("place => document.getElementById(place).scrollIntoView()", place)
    picture = page.screenshot()
    context.close()
    return f"data:image/png;base64,{base64.b64encode(picture).decode()}"


def scene(browser: Browser, folder: str, name: str) -> None:
    """Several screens beside each other, for the README."""
    shots = []
    for frame, path, place in SCENES[name]:
        shot = take(browser, f"file://{folder}/{path}index.html", FRAMES[frame], sharp=2, place=place)
        shots.append(f'<img class="{frame}" src="{shot}">')
    page = browser.new_page(viewport={"width": 1600, "height": 900})
    page.set_content(SCENE + "".join(shots))
    page.screenshot(path=ROOT / "docs" / "images" / f"{name}.png")
    page.close()


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
            shots = [take(browser, address, size, scheme) for scheme in SCHEMES for size in (WIDE, PHONE)]
            sheet = browser.new_page(viewport={"width": 1400, "height": 900})
            sheet.set_content(SHEET + "".join(f'<img src="{shot}">' for shot in shots))
            sheet.locator("body").screenshot(path=HERE / f"{name}.jpg", type="jpeg", quality=78)
            sheet.close()
        for name in SCENES:
            scene(browser, folder, name)
        browser.close()


if __name__ == "__main__":
    main()
