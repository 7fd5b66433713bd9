"""Which rows travel, what they are called, and what stands in them."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from corporate_parenting.exchange.rows import Package
from corporate_parenting.model.blocks import PlainWords
from corporate_parenting.model.walk import walk
from tests.exchange.conftest import STRATEGY, Site, row


def test_every_value_of_the_young_peoples_words_has_one_row(sent: Package, library) -> None:
    record = next(r for r in library.library.councils if r.council.id == "northmere")
    there = Counter(r.words for r in sent.rows() if r.words)
    wanted: Counter[str] = Counter()
    for document in (record.pledge, record.strategy, record.offer):
        for _, plain in walk(document):
            if isinstance(plain, PlainWords):
                shown = plain.model_dump(exclude={"also_covers", "leave_out", "picture"}, exclude_none=True)
                wanted.update(
                    v for value in shown.values() for v in ([value] if isinstance(value, str) else value)
                )
    assert there == wanted


def test_no_id_stands_twice(sent: Package) -> None:
    assert [i for i, n in Counter(r.ident for r in sent.rows()).items() if n > 1] == []


def test_a_promise_has_its_words_what_it_means_and_what_to_do(sent: Package) -> None:
    rows = [r for r in sent.rows() if re.match(r"pledge-2026/savings(/|$)", r.ident)]
    assert [(r.ident.removeprefix("pledge-2026/"), r.label) for r in rows] == [
        ("savings", "Promise 5"),
        ("savings/means/1", "What it means, 1"),
        ("savings/means/2", "What it means, 2"),
        ("savings/means/3", "What it means, 3"),
        ("savings/means/4", "What it means, 4"),
        ("savings/means/5", "What it means, 5"),
        ("savings/if_not", "If it is not kept"),
    ]
    assert rows[0].source.split("\n") == [
        "We will save money for every child who has been in our care for six months.",
        "We will pay £5 a week into a savings account in the child's name.",
        "We will show the child the balance at every review.",
        "The money is theirs at 18.",
    ]
    assert rows[2].words == "It will be in a savings account in your name."
    assert (rows[5].words, rows[5].is_wanted) == ("", False)


def test_easy_read_runs_down_the_rows_of_its_promise_in_its_own_order(sent: Package, site: Site) -> None:
    rows = [r for r in sent.rows() if re.match(r"pledge-2026/savings(/|$)", r.ident)]
    easy = [
        r.words for r in site.package("northmere/easy_read").rows() if "pledge-2026/savings/rows/" in r.ident
    ]
    assert " ".join(filter(None, (r.beside for r in rows))) == " ".join(easy)
    assert rows[0].beside.startswith("We will save money for you after 6 months in our care.")
    assert rows[-1].beside.endswith("You can tell this team when something is wrong.")
    assert rows[5].beside == "", "the empty row has none"
    family = row(sent, "pledge-2026/family/title")
    assert family.beside == "Your family and your story"


def test_the_weaker_promise_says_that_it_is_one(sent: Package) -> None:
    assert row(sent, "pledge-2026/your-social-worker").label == "Promise 6: we will try"
    assert row(sent, "strategy-2026/choice-of-home").label == "Commitment 6.2.5: we will try"


def test_groups_follow_the_document(sent: Package) -> None:
    pledge, strategy, offer = sent.sheets
    assert [g.title for g in pledge.groups] == [
        "Opening",
        "Family and identity",
        "Home and belongings",
        "Being heard",
        "School, health and leisure",
        "Moving on from care",
    ]
    assert [g.title for g in strategy.groups][:3] == [
        "Opening",
        "1. Our vision and purpose",
        "2. Where we are now",
    ]
    assert offer.document == "local-offer-2026"


def test_words_that_stand_for_two_paragraphs_are_written_once(sent: Package) -> None:
    covered = row(sent, "strategy-2026/7.3.2")
    assert covered.locked == "Said together with 7.3.1."
    assert row(sent, "strategy-2026/7.3.1").locked == ""


def test_what_is_left_out_says_why(sent: Package) -> None:
    assert row(sent, "strategy-2026/2.8").locked == "Left out: It only says where the numbers come from."


def test_words_without_an_address_are_named_by_their_place(site: Site) -> None:
    site.change(
        STRATEGY,
        '      - number: "2.1"\n',
        "      - text: A paragraph without a number.\n"
        "        young_people: One that has no number.\n"
        '      - number: "2.1"\n',
    )
    found = row(site.package(), "strategy-2026/where-we-are-now/body/1")
    assert (found.words, found.source) == ("One that has no number.", "A paragraph without a number.")


def test_what_is_exempt_travels_to_nobody(site: Site) -> None:
    site.change(STRATEGY, "    title: Edge of care\n", "    title: Edge of care\n    exempt: true\n")
    idents = [r.ident for r in site.package().rows()]
    assert not [i for i in idents if i.startswith("strategy-2026/edge-of-care")]
    assert [i for i in idents if i.startswith("strategy-2026/permanence")]


def test_one_document_can_be_asked_for(site: Site) -> None:
    assert [s.document for s in site.package(document="strategy-2026").sheets] == ["strategy-2026"]


def test_easy_read_is_one_row_for_each_picture(site: Site) -> None:
    sent = site.package("northmere/easy_read")
    first = row(sent, "pledge-2026/savings/rows/1")
    assert first.label == "Promise 5. Row 1"
    assert first.words == "We will save money for you after 6 months in our care."
    assert first.source.startswith("We will save money for every child")
    assert (row(sent, "pledge-2026/savings/rows/2").source, first.beside) == ("", "")


def test_a_translation_shows_the_words_that_it_is_made_from_beside_each_row(site: Site) -> None:
    sent = site.package("northmere/young_people/cy")
    assert (sent.names.source, sent.names.words) == ("Young people's words", "Young people's words in Welsh")
    shown = row(sent, "pledge-2026/savings/means/2")
    assert shown.source == "It will be in a savings account in your name."
    assert shown.words


def test_a_translation_of_official_words_has_a_row_for_each_item_of_a_list(site: Site) -> None:
    sent = site.package("northmere/public/cy")
    shown = row(sent, "pledge-2026/savings/body/1/list/3")
    assert (shown.source, shown.label) == ("The money is theirs at 18.", "List, 3")
    assert shown.words


def test_a_document_without_a_words_file_is_left_out(site: Site) -> None:
    assert [s.document for s in site.package("northmere/under-10s").sheets] == ["pledge-2026"]


def test_words_older_than_their_source_say_so(site: Site) -> None:
    site.change(
        "pledges/northmere/pledge-2026.yml",
        "          - The money is theirs at 18.\n",
        "          - The money is theirs at 21.\n",
    )
    stale = [r.ident for r in site.package("northmere/under-10s").rows() if r.is_stale]
    assert stale == ["pledge-2026/savings"]


@pytest.mark.parametrize("code", ["northmere/young_people", "northmere/easy_read", "northmere/public/cy"])
def test_a_file_says_what_it_holds(site: Site, code: str) -> None:
    assert site.package(code).trip.code == code
