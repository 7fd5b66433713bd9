"""Pages about several councils: who is led to them, and what search engines are told."""

from __future__ import annotations

from dataclasses import replace

from corporate_parenting.site.prepare import prepare

TITLES = ["Compare councils", "Open data"]


def test_official_pages_lead_to_them_and_childrens_do_not(several, now):
    site = prepare(several, now).site
    assert site is not None
    pages = site.generated | site.written
    young = {path for path in pages if "/young-people/" in path}
    assert len(young) > 3
    for path, html in pages.items():
        titles = [title for title in TITLES if f">{title}</a>" in html]
        assert titles == ([] if path in young else TITLES), path


def test_search_engines_are_led_to_those_without_illustrations(several, now):
    site = prepare(several, now).site
    assert site is not None
    sitemap = site.files["sitemap.xml"].decode()
    for path in ("compare/", "compare/edge-of-care/", "compare/edge-of-care/england-2017-a/", "data/"):
        assert f"<loc>https://site.example/{path}</loc>" in sitemap
    for path in ("compare/permanence/", "compare/not-mapped/", "compare/not-mapped/england-2017-f/"):
        assert f"<loc>https://site.example/{path}</loc>" not in sitemap
        assert 'name="robots" content="noindex"' in site.generated[f"{path}index.html"]
        assert "Illustration, not from Hazel Council." in site.generated[f"{path}index.html"]


def test_a_site_of_one_council_has_its_data_and_nothing_to_compare(several, now):
    for name in ("birch", "cedar", "hazel"):
        for file in (several.root / "strategies" / name).iterdir():
            file.unlink()
    site = prepare(several, now).site
    assert site is not None
    assert [path for path in site.generated if path.startswith("compare/")] == []
    assert "data/index.html" in site.generated
    assert "Compare councils" not in site.generated["alder/strategy/index.html"]


def test_a_copy_on_a_stick_leads_to_files(several, now):
    site = prepare(replace(several, index_links=True), now).site
    assert site is not None
    assert 'href="../compare/index.html"' in site.generated["data/index.html"]
    assert 'href="library.json"' in site.generated["data/index.html"]
