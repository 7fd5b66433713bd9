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


def test_a_site_may_do_without(project, now):
    site = prepare(project(leave_to=None), now).site
    assert site is not None
    assert 'class="leave"' not in site.generated[PAGE]
    assert not [path for path in site.all_files() if "young-people/leaving/" in path or path == "blank.html"]
