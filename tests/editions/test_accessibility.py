"""The statement says what records state, in the words that the regulations prescribe, and no more."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from corporate_parenting.document.markup import text_of
from corporate_parenting.document.nodes import Paragraph, Section
from corporate_parenting.document.walk import walk
from corporate_parenting.editions.statement import Statement, site_statement
from corporate_parenting.loading.statement_wording import statement_wording
from corporate_parenting.model import Accessibility
from corporate_parenting.model.accessibility import compliance
from corporate_parenting.model.criteria import AA, A
from corporate_parenting.words import furniture
from tests.editions.dump import dump

BY_HAND = {
    "by": "human",
    "dated": "2026-10-05",
    "who": "Web team",
    "what": "One page of each kind.",
    "screen_reader": "NVDA 2026.1",
    "browser": "Firefox 144",
}
FILM = {"what": "The film has no captions.", "why": "non_compliance", "criteria": ["1.2.2"]}

STANDARD = "the Web Content Accessibility Guidelines version 2.2 AA standard"


def facts(**values: Any) -> Accessibility:
    return Accessibility.model_validate({"document": "accessibility", "council": "northmere", **values})


def said(statement: Accessibility, nation: str = "england") -> str:
    made = Statement(statement, (), furniture(), "Northmere Council", nation)  # type: ignore[arg-type]
    lines = []
    for node in walk(made.blocks()):
        if isinstance(node, Section | Paragraph):
            lines.append(text_of(node.title if isinstance(node, Section) else node.inlines))
    return "\n".join(lines)


def test_the_statement_of_the_site(library, now, root, golden):
    view = library.library.as_published(now, illustrations=True)
    (chapter,) = site_statement(view, furniture(), "Test")
    golden(root / "tests" / "golden" / "editions" / "site-accessibility.txt", dump(chapter))


def test_a_screen_reader_stands_there_only_from_a_persons_record():
    assert "Nobody has recorded a test with a screen reader." in said(facts())
    recorded = said(facts(tested=[BY_HAND]))
    assert "Nobody has recorded" not in recorded
    assert "NVDA 2026.1" in recorded
    assert "5 October 2026" in recorded
    with pytest.raises(ValueError, match="human"):
        facts(tested=[BY_HAND | {"by": "machine"}])


def test_nothing_complies_in_full_unless_somebody_says_so():
    assert compliance(facts()) is None
    assert compliance(facts(known=[FILM])) == "partially"
    assert compliance(facts(known=[FILM], compliance="not")) == "not"
    assert "We do not say yet" in said(facts())


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        (
            {"known": [FILM]},
            f"This website is partially compliant with {STANDARD}, due to the non-compliances listed below.",
        ),
        (
            {"known": [FILM | {"why": "out_of_scope"}]},
            f"This website is partially compliant with {STANDARD}, due to the exemptions listed below.",
        ),
        (
            {"known": [FILM], "compliance": "not"},
            f"This website is not compliant with {STANDARD}. The non-compliances are listed below.",
        ),
        ({"compliance": "fully"}, f"This website is fully compliant with {STANDARD}."),
    ],
)
def test_the_status_is_said_in_the_prescribed_words(stated, sentence):
    assert sentence in said(facts(**stated))


def test_the_commitment_is_said_to_the_letter():
    assert (
        "Northmere Council is committed to making its website accessible, in accordance with the Public "
        "Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018."
    ) in said(facts())


@pytest.mark.parametrize("nation", ["england", "scotland", "wales"])
def test_in_great_britain_the_advice_service_is_asked(nation):
    words = said(facts(), nation)
    assert "The Equality and Human Rights Commission (EHRC) is responsible for enforcing" in words
    assert "contact the Equality Advisory and Support Service (EASS)" in words
    assert "ECNI" not in words


def test_in_northern_ireland_its_own_commission_is_asked():
    words = said(facts(), "northern_ireland")
    assert "The Equality Commission for Northern Ireland (ECNI) is responsible for enforcing" in words
    assert "EASS" not in words
    assert "EHRC" not in words


def test_the_headings_that_the_monitors_look_for():
    words = said(facts(ask={"name": "Web team", "email": "web@site.example"}, known=[FILM])).splitlines()
    for heading in (
        "Feedback and contact information",
        "Enforcement procedure",
        "Compliance status",
        "Non-accessible content",
        "Preparation of this accessibility statement",
    ):
        assert heading in words


def test_the_criteria_are_those_of_two_levels():
    assert (len(A), len(AA)) == (31, 24)
    assert not A.keys() & AA.keys()


def test_every_nation_has_its_enforcement():
    nations = [n for each in statement_wording().enforcement for n in each.nations]
    assert sorted(nations) == ["england", "northern_ireland", "scotland", "wales"]


def test_a_draft_is_seen_in_the_preview_alone(library, now):
    whole = library.library
    drafted = tuple(
        replace(r, statements=tuple(s.model_copy(update={"status": "draft"}) for s in r.statements))
        for r in whole.councils
    )
    changed = replace(whole, councils=drafted)
    published = changed.as_published(now, illustrations=False)
    previewed = changed.as_preview(now, illustrations=False)
    assert [r.statement for r in published.councils] == [None]
    assert [r.statement is not None for r in previewed.councils] == [True]
