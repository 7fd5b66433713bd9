"""Where "Leave this page" stands and leads is the site's own choice."""

from __future__ import annotations

from bs4 import BeautifulSoup

from corporate_parenting.site.prepare import prepare

PAGE = "northmere/young-people/index.html"


def test_a_site_chooses_where_it_leads(project, now):
    site = prepare(project(leave_to="https://tywydd.example/"), now).site
    assert site is not None
    links = BeautifulSoup(site.generated[PAGE], "html.parser").select(".leave a")
    assert [link["href"] for link in links] == [
        "https://tywydd.example/",
        "../../northmere/young-people/leaving/",
    ]
    assert links[0]["data-blank"] == "../../blank.html"
    assert "blank.html" in site.files


def test_a_child_under_10_reads_fewer_and_plainer_words_of_the_same(project, now):
    site = prepare(project(), now).site
    assert site is not None
    own, under_10s = (
        BeautifulSoup(site.generated[f"northmere/{edition}/leaving/index.html"], "html.parser").article
        for edition in ("young-people", "under-10s")
    )
    said = under_10s.get_text(" ")
    assert "incognito" in own.get_text()
    assert not [word for word in ("incognito", "history", "script", "device") if word in said]
    assert "Back may still see" in said
    assert "phone or computer may still remember" in said
    assert "Tell a grown-up you trust" in said


def test_a_site_may_do_without(project, now):
    site = prepare(project(leave_to=None), now).site
    assert site is not None
    assert 'class="leave"' not in site.generated[PAGE]
    assert not [path for path in site.all_files() if "young-people/leaving/" in path or path == "blank.html"]
