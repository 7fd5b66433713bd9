"""The pages of the law: whose words are whose, what serves what, and what is ours."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest

from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.editions import chapters
from corporate_parenting.editions.chapter import Chapter
from corporate_parenting.loading.helplines import helplines
from corporate_parenting.loading.principles import law
from corporate_parenting.model import Council, CouncilRecord, Library, LocalOffer, Pledge, Strategy
from corporate_parenting.model.principles import PrincipleSet
from corporate_parenting.words import furniture
from tests.editions.dump import dump

AT = datetime(2026, 11, 22, tzinfo=UTC)
OURS = "(our mapping)"


def pages(
    *commitments: dict[str, Any],
    nation: str = "england",
    promises: list[dict[str, Any]] | None = None,
    illustration: dict[str, str] | None = None,
    **more: Any,
) -> dict[str, str]:
    """The dumped pages of a council with one strategy, by kind; every page of a section together."""
    council = Council.model_validate(
        {"id": "testing", "name": "Testing", "nation": nation, "illustration": illustration}
    )
    base = {"document": "strategy", "id": "plan", "council": "testing", "title": "Plan", "status": "adopted"}
    body = [
        {"id": f"c{n}", "number": f"{n}.", "commitment": "We do.", **c} for n, c in enumerate(commitments)
    ]
    section = {"id": "part", "title": "Part", "body": body}
    strategy = Strategy.model_validate({**base, "dated": "2026", "sections": [section], **more})
    pledge = Pledge.model_validate(
        {**base, "document": "pledge", "id": "pledge", "strategy": "plan", "promises": promises or []}
    )
    pledges = (pledge,) if promises else ()
    library = Library((CouncilRecord(council, (strategy,), pledges),), helplines, law)
    view = library.as_published(AT, illustrations=True)
    made: dict[str, list[Chapter]] = {}
    for chapter in chapters(view.councils[0], view, furniture()):
        made.setdefault(chapter.kind, []).append(chapter)
    return {kind: "\n".join(dump(c) for c in found) for kind, found in made.items()}


MARKS = {"says": "Ours.", "real": "https://a.example", "real_title": "Theirs"}


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"dated": "2018-03-31"}, "from before the law was in force"),
        ({"dated": "2012"}, "from before the law was in force"),
        ({"dated": None, "period": {"start": "2012", "end": "2015"}}, "from before the law was in force"),
        ({"dated": "not_in_source"}, "date is not in the source"),
        ({"illustration": MARKS}, "our own retelling"),
        ({"nation": "northern_ireland"}, "could not confirm"),
    ],
)
def test_our_mapping_is_marked_as_ours_wherever_it_stands(more: dict[str, Any], why: str) -> None:
    made = pages({"principles": ["a"]}, **more)
    assert f"Corporate parenting principles {OURS}" in made["section"]
    for kind in ("principles", "coverage"):
        assert "**Our note:** We say which principles “Plan” serves, not the council." in made[kind]
        assert why in made[kind]
    assert f"Commitments {OURS}: 1" in made["principles"]
    assert f"| Principle | Commitments {OURS}" in made["coverage"]
    assert f"definition: Commitments {OURS}" in made["coverage"]
    assert "In our mapping no commitment serves principle [(b) " in made["coverage"]
    assert "names principle" not in made["coverage"]


@pytest.mark.parametrize(
    "more",
    [
        {"dated": "2018-04-01"},
        {"dated": "2018"},  # it may have been after April
        {"dated": None},
        {"dated": None, "period": {"start": "2026", "end": "2029"}},
        {"nation": "scotland", "dated": "2016"},
    ],
)
def test_a_council_s_own_mapping_is_not(more: dict[str, Any]) -> None:
    made = pages({"principles": ["a"]}, **more)
    assert not [kind for kind, page in made.items() if OURS in page or "We say which" in page]
    assert "definition: Corporate parenting principles\n" in made["section"]
    assert "No commitment names principle [(b) " in made["coverage"]


def test_another_nation_s_principle_says_whose_it_is() -> None:
    made = pages({"principles": ["england/a"]}, nation="wales")
    assert "[(a) Best interests and well-being (England)]->" in made["section"]
    assert f"principles {OURS}" in made["section"]
    assert "The law is another nation's." in made["principles"]
    assert "We know of no list of corporate parenting principles in the law of Wales." in made["principles"]
    assert "section ident=england-2017-a" in made["principles"]
    assert "In our mapping no" not in made["coverage"], "a gap in another nation's law is none"


def test_a_paragraph_that_maps_both_ways_keeps_them_apart() -> None:
    made = pages({"principles": ["a", "scotland/b", "a"]})
    own, ours = made["section"].split(f"Corporate parenting principles {OURS}")
    assert own.count("#england-2017-a") == 1
    assert "scotland-2014" not in own
    assert "[(b) Assessing needs (Scotland)]->" in ours
    assert "england-2017" not in ours


def test_gaps_are_named_in_words() -> None:
    made = pages(
        {"principles": list("abcdefg")},
        {},
        promises=[
            {
                "id": "one",
                "number": "1",
                "promise": "We keep it.",
                "keeps": ["c0"],
                "principles": list("bcdefg"),
            },
            {"id": "two", "number": "2", "promise": "We hope."},
        ],
    )
    gaps = made["coverage"].split("section: Gaps\n")[1].split("\nsection:")[0]
    said = [line.strip().removeprefix("paragraph: ") for line in gaps.splitlines() if "paragraph" in line]
    law_page = "page/testing/principles"
    assert said == [
        f"No promise names principle [(a) Best interests and well-being]->({law_page}#england-2017-a).",
        "No commitment keeps promise [2 We hope.]->(official/testing/pledge/two)",
        "This commitment names no principle: [1. We do.]->(official/testing/plan/c1)",
    ]
    assert "[1 We keep it.]->(official/testing/pledge/one)\n      list" in made["coverage"]
    assert "[2 We hope.]->(official/testing/pledge/two)\n      paragraph: None" in made["coverage"]


def test_where_nobody_says_what_serves_what_nothing_is_missing() -> None:
    made = pages({})
    assert "coverage" not in made
    assert "See what names it" not in made["principles"]


def test_promises_are_covered_though_no_principle_is_named() -> None:
    made = pages({}, promises=[{"id": "one", "promise": "We keep it.", "keeps": ["c0"]}])
    assert "Promises, and the commitments that keep them" in made["coverage"]
    assert "principle" not in made["coverage"].split("section: Gaps")[1]


def words_of(each: PrincipleSet) -> list[str]:
    """Everything that a set says, as readers see it."""
    said: list[str] = [each.title, f"{each.law}, {each.provision}"]
    said += [
        each.in_force_source,
        each.extent,
        each.binds,
        each.checked_how,
        each.says or "",
        each.opening or "",
    ]
    for p in each.principles:
        said += [f"({p.letter}) {p.name}", p.text, p.young_people, *(f"{i.number}" for i in p.items)]
        said += [i.text for i in p.items]
    for change in each.changes:
        said += [change.law, change.says]
    return [text_of(inlines(words)) for words in said]


@pytest.mark.parametrize("each", law().sets, ids=lambda s: s.id)
def test_everything_that_we_hold_of_a_law_is_shown(each: PrincipleSet) -> None:
    shown = pages({}, nation=each.nation)["principles"]
    plain = re.sub(r"\[([^]]*)\]\(https:[^)]*\)", r"\1", shown)
    plain = re.sub(r"\[([^]]*)\]->\([^)]*\)", r"\1", plain)
    assert [words for words in words_of(each) if words not in plain] == []
    assert [link for link in (each.link, *(c.link for c in each.changes)) if f"({link})" not in shown] == []
    assert "22 November 2026. " in shown
    assert ("Open Government Licence v3.0" in shown) is bool(each.principles)
    assert ("The quoted words are the law's own" in shown) is bool(each.principles)


def test_statutory_words_are_quoted_and_ours_are_not() -> None:
    made = pages({})["principles"]
    for principle in law().sets[0].principles:
        assert f"quote\n      paragraph: {principle.text}\n" in made
        assert f"\n    paragraph: **In our words:** {principle.young_people}\n" in made


@pytest.mark.parametrize(
    ("nation", "said"),
    [
        ("england", "The law says that every council in England must think about these things"),
        ("scotland", "The law in Scotland says that councils and other public bodies must do these things"),
        ("northern_ireland", None),
        ("wales", None),
    ],
)
def test_young_people_read_only_law_that_is_known_to_be_in_force(nation: str, said: str | None) -> None:
    made = pages({}, nation=nation)
    if said is None:
        assert "the-law" not in made
    else:
        assert said in made["the-law"]
        assert "These are our words." in made["the-law"]
        assert "made before this law counted" not in made["the-law"]
    assert "made before this law counted" not in "".join(made.values())


def test_an_older_paper_that_nobody_mapped_is_said_to_be_older() -> None:
    assert (
        "**Our note:** “Plan” is from before this law was in force." in pages({}, dated="2012")["principles"]
    )
    assert (
        "is from before this law was in force" not in pages({"principles": ["a"]}, dated="2012")["principles"]
    )
    assert "is from before this law was in force" not in pages({}, dated="2026")["principles"]
    assert "is from before this law was in force" not in pages({}, dated="2012", nation="wales")["principles"]


def test_young_people_hear_that_the_law_is_newer_than_an_old_plan() -> None:
    assert "The plan on these pages was made before this law counted." in pages({}, dated="2012")["the-law"]


def test_what_has_few_words_is_named_by_those_that_it_has() -> None:
    table = {"table": {"caption": "Homes", "head": ["Year"], "rows": [["2026"]]}, "id": "t"}
    listed = {"list": ["One."], "number": "7."}
    bare = {"list": ["One."]}
    body = [{**block, "principles": ["f"]} for block in (table, listed, bare)]
    served = pages(sections=[{"id": "part", "title": "Part", "body": body}])["coverage"]
    f = served.split("section ident=england-2017-f")[1].split("section ident=england-2017-g")[0]
    assert [line.strip() for line in f.splitlines() if "paragraph: " in line] == [
        (
            "paragraph: [Read the words of the law: (f) Safety and a steady life]"
            "->(page/testing/principles#england-2017-f)"
        ),
        "paragraph: [Homes]->(official/testing/plan/t)",
        "paragraph: [7.]->(official/testing/plan/7)",
        "paragraph: a paragraph without a number",
    ]


def test_where_papers_print_principles_themselves() -> None:
    own = {"id": "own", "text": "We believe in you.", "origin": "local"}
    section = {"id": "part", "title": "Part", "body": [own]}
    made = pages(sections=[section])
    assert "[Plan: We believe in you.]->(official/testing/plan/own) (the council's own)" in made["principles"]


def test_a_local_offer_shows_what_it_serves() -> None:
    offer = LocalOffer.model_validate(
        {
            "document": "local_offer",
            "id": "offer",
            "council": "testing",
            "title": "Offer",
            "status": "adopted",
            "sections": [
                {"id": "s", "title": "S", "body": [{"id": "b", "text": "Help.", "principles": ["g"]}]}
            ],
        }
    )
    council = Council.model_validate({"id": "testing", "name": "Testing", "nation": "england"})
    view = Library((CouncilRecord(council, offers=(offer,)),), helplines, law).as_published(
        AT, illustrations=False
    )
    made = {c.kind: dump(c) for c in chapters(view.councils[0], view, furniture())}
    assert "(g) Getting ready for adult life" in made["local-offer"]
    assert "| Principle | Local offer" in made["coverage"]
