"""A number that a thumb can press, on a phone held in one hand."""

from __future__ import annotations

import pytest

from corporate_parenting.site.mkdocs_yml import read_settings
from corporate_parenting.site.prepare import prepare

pytestmark = pytest.mark.slow

WAYS = "article a:is([href^='tel:'], [href^='sms:'], [href^='mailto:'])"


@pytest.fixture(scope="module")
def address(serve, root, now):
    site = prepare(read_settings(root / "mkdocs.yml")[0], now).site
    assert site is not None
    return serve(site.all_files())


@pytest.mark.parametrize(
    "path", ["young-people/talk/", "young-people/talk/ar/", "young-people/", "easy-read/talk/"]
)
def test_each_way_is_a_target_of_44_pixels(browser, address, path):
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{address}northmere/{path}")
    boxes = [way.bounding_box() for way in page.locator(WAYS).all()]
    assert len(boxes) >= 2
    assert [box for box in boxes if box["height"] < 44 or box["width"] < 44] == []
    page.close()
