"""Who a reader can talk to: which number stands first, what stands beside it, and what an old one says."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from bs4 import BeautifulSoup

from corporate_parenting.loading.helplines import helplines
from corporate_parenting.model.council import Council
from corporate_parenting.model.library import CouncilRecord, Library
from corporate_parenting.site.build import build
from corporate_parenting.site.settings import Settings
from tests.editions.test_gone import pledge

KINDS = ("out_of_hours", "complaints", "independent_advocate", "council")


@pytest.fixture
def pages(tmp_path, now):
    """The pages of a real council with these contacts, by their addresses below its own."""
    (tmp_path / "index.md").write_text("# Home\n", "utf-8")

    def make(contacts, *, at: datetime = now, nation="england"):
        facts = {"document": "council", "id": "surrey", "name": "Surrey", "nation": nation}
        council = Council.model_validate({**facts, "contacts": contacts})
        library = Library((CouncilRecord(council, pledges=(pledge("surrey"),)),), helplines)
        site = build(Settings("Site", tmp_path, tmp_path, ()), library, at)
        assert not site.report.diagnostics

        def page(path):
            return BeautifulSoup(site.generated[f"surrey/{path}index.html"], "html.parser")

        return page

    return make


def contact(kind, checked_on="2026-11-02", **more):
    return {
        "kind": kind,
        "name": f"The {kind}",
        "telephone": "01632 960001",
        "checked_on": checked_on,
        **more,
    }


def names(page):
    return [h.get_text() for h in page.select(".contact h2, .contact h3")]


def test_999_stands_first_and_the_advocate_and_complaints_beside_the_council(pages):
    there = names(pages([contact(kind) for kind in KINDS])("young-people/talk/"))
    assert there[:5] == [
        "Police, ambulance or fire",
        "The council",
        "The independent_advocate",
        "The complaints",
        "The out_of_hours",
    ]
    assert there[5] == "Childline"


def test_999_stands_first_at_the_end_of_every_page_and_takes_little_room(pages):
    box = pages([contact("independent_advocate")])("young-people/").select_one(".answer-to")
    assert names(box) == ["Police, ambulance or fire", "The independent_advocate", "Childline"]
    emergency, _, childline = box.select(".contact")
    assert not emergency.select("dl")
    assert childline.select("dl")


def test_a_name_that_says_what_a_team_is_for_says_it_once(pages):
    named = {**contact("complaints"), "name": "Children's Complaints Team"}
    talk = pages([named, contact("council")])("young-people/talk/")
    tags = {p.h3.get_text(): p.select_one(".tag") for p in talk.select(".contact .contact, .part > .contact")}
    assert tags["Children's Complaints Team"] is None


def test_an_old_number_says_so_and_stands_after_national_ones(pages):
    there = pages([contact("council", "2025-11-21"), contact("independent_advocate", "2025-11-21")])
    talk = there("young-people/talk/")
    assert names(talk)[:2] == ["Police, ambulance or fire", "Childline"]
    said = "We have not checked this number since 21 November 2025."
    assert talk.get_text().count(said) == 2
    # At the end of other pages an old number does not stand at all, and on the official page it says so too.
    assert names(there("young-people/").select_one(".answer-to")) == [
        "Police, ambulance or fire",
        "Childline",
    ]
    about = there("about/")
    assert about.get_text().count(said) == 2
    assert about.select_one(".missing a")["href"].endswith("young-people/talk/")


def test_after_a_year_to_the_day_a_number_is_not_old(pages):
    talk = pages([contact("council", "2025-11-22")])("young-people/talk/")
    assert "We have not checked" not in talk.get_text()
    assert "Last checked: 22 November 2025." in talk.get_text()


def test_a_number_that_nobody_checked_says_so(pages):
    talk = pages([{"kind": "council", "name": "Team", "telephone": "01632 960001"}])("young-people/talk/")
    assert "We have not checked this number since it was added." in talk.get_text()


def test_each_way_is_a_link_with_its_terms_beside_it(pages):
    given = contact(
        "independent_advocate",
        text="60777",
        email="advocacy@council.example",
        link="https://advocacy.example/",
        telephone="+44 (0)1632 960001",
        cost="free",
        hours="every day",
    )
    there = pages([given])
    for path in ("young-people/talk/", "about/"):
        panel = next(p for p in there(path).select(".contact") if "The independent_advocate" in p.get_text())
        assert [a["href"] for a in panel.select("a")] == [
            "tel:+441632960001",
            "sms:60777",
            "mailto:advocacy@council.example",
            "https://advocacy.example/",
        ]
        assert [" ".join(row.get_text(" ").split()) for row in panel.select("dl > div")] == [
            "Cost free",
            "When every day",
        ]


def test_the_help_box_has_a_name(pages):
    box = pages([])("young-people/").select_one("aside.answer-to")
    assert box.find(id=box["aria-labelledby"]).get_text() == "Who can I talk to?"


def test_helplines_that_we_have_not_read_for_a_year_say_so(pages, now):
    oldest = min(line.checked_on.last_day for line in helplines() if "england" in line.nations)
    read = datetime.combine(oldest, now.timetz())
    fresh = pages([], at=read + timedelta(days=365))("young-people/talk/").get_text()
    assert re.search(r"We last read the pages of these services on \d+ \w+ \d{4}\.", fresh)
    old = pages([], at=read + timedelta(days=366))("young-people/talk/").get_text()
    assert re.search(r"We have not read the pages of these services since \d+ \w+ \d{4}\.", old)


@pytest.mark.parametrize(
    ("nation", "own"),
    [
        ("england", {"always-heard", "help-at-hand"}),
        ("wales", {"meic"}),
        ("scotland", {"commissioner-scotland"}),
        ("northern_ireland", set()),
    ],
)
def test_a_nation_shows_its_own_helplines_and_those_of_all(pages, nation, own):
    shared = {"emergency", "childline", "samaritans"}
    shown = set(names(pages([], nation=nation)("young-people/talk/")))
    assert shown == {line.name for line in helplines() if line.id in own | shared}


def test_a_helpline_takes_texts_where_it_does(pages):
    talk = pages([], nation="wales")("young-people/talk/")
    assert talk.select_one('a[href="sms:84001"]').get_text() == "84001"
    assert talk.select_one('a[href="tel:08088023456"]').get_text() == "0808 802 3456"


@pytest.mark.parametrize(
    "email",
    ["two@a.example, b@a.example", "Team <a@b.example>", "a@b", "a@b.example?subject=x", "mailto:a@b.c d"],
)
def test_what_is_no_email_address_is_refused(email):
    with pytest.raises(ValueError, match="is not an email address"):
        Council.model_validate(
            {"id": "a", "name": "A", "nation": "wales", "contacts": [contact("council", email=email)]}
        )


@pytest.mark.parametrize(
    ("telephone", "said"),
    [
        ("960001", "is a local number only"),
        ("96 00 01", "is a local number only"),
        ("ask for Sam", "cannot be dialled from everywhere"),
        ("60777", "is a local number only"),  # a short code takes texts, not calls
    ],
)
def test_a_number_without_its_code_is_refused(telephone, said):
    with pytest.raises(ValueError, match=said):
        Council.model_validate(
            {"id": "a", "name": "A", "nation": "wales", "contacts": [contact("council", telephone=telephone)]}
        )
