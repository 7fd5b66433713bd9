"""HTML and script in every field of the contract are shown as text."""

from __future__ import annotations

import re

import pytest

from corporate_parenting.site.build import build
from corporate_parenting.site.settings import Settings
from tests.maximal import Maker, maximal_library

pytestmark = pytest.mark.slow

PAYLOAD = """"'><script>window.hacked = 1</script><img src=x onerror="window.hacked = 1"><b onclick=x>&lt;"""


def test_text_stays_text(page, serve, tmp_path, now):
    maker = Maker(PAYLOAD)
    (tmp_path / "index.md").write_text("# Home\n", "utf-8")
    # Without the content security policy: the escaping itself must hold.
    settings = Settings(
        f"Site {PAYLOAD}",
        tmp_path,
        tmp_path,
        (),
        drafts=True,
        include_illustrations=True,
        strict_policy=False,
    )
    site = build(settings, maximal_library(maker), now)
    address = serve(site.all_files())
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    shown: set[str] = set()
    for path in site.generated:
        page.goto(address + path)
        assert page.evaluate("window.hacked") is None, path
        smuggled = 'main script, main img:not([src$=".svg"]), main b, header script, header b'
        assert page.locator(smuggled).count() == 0, path
        text = page.locator("body").inner_text()
        shown |= set(re.findall(r"canary\d+(?=\"'><script>window\.hacked = 1</script>)", text))
    assert dialogs == []
    assert len(shown) > 100
