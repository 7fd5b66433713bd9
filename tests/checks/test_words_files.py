"""What the checks of words files let pass and what they tell; exact words stand in ``tests/cases``."""

from __future__ import annotations

from typing import Any

import pytest

from corporate_parenting.checks import (
    Situation,
    commitment_without_measure,
    easy_read_draft,
    missing_words,
    other_shape,
    plain_words_behind,
    stale_words,
    unkept_promise,
)
from corporate_parenting.diagnostics import Finding, Severity
from corporate_parenting.loading.words_files import copies
from corporate_parenting.model import MODELS, Council, CouncilRecord
from corporate_parenting.model.base import Fact
from corporate_parenting.model.freshness import fingerprint
from tests.checks.words.saying import strategy, words
from tests.conftest import NOW

UNDER_10S = {"id": "under-10s", "title": "Under 10s"}


def told(check: Any, *made: Fact, **council: Any) -> list[Finding]:
    own = Council.model_validate({"id": "barnet", "name": "Barnet", "nation": "england", **council})

    def of(kind: str) -> tuple[Any, ...]:
        return tuple(fact for fact in made if getattr(fact, "document", "") == kind)

    record = CouncilRecord(own, of("strategy"), of("pledge"), of("local_offer"), words=of("words"))
    files = {id(fact): f"{getattr(fact, 'document', '')}-{index}.yml" for index, fact in enumerate(made)}
    situation = Situation(NOW, councils={"barnet": record}, files=files)
    return [finding for fact in made for finding in check.check(fact, files[id(fact)], situation)]


def pledge(**values: Any) -> Fact:
    promises = [
        {
            "id": name,
            "promise": f"We will {name}.",
            "strength": "will",
            "part": "life",
            "body": [{"list": ["One.", "Two."]}],
            "young_people": {"text": f"We will {name}.", "means": ["One.", "Two."], "if_not": "Tell us."},
        }
        for name in ("ring", "pay")
    ]
    base = {
        "document": "pledge",
        "id": "p",
        "council": "barnet",
        "title": "Pledge",
        "status": "adopted",
        "young_people": {"title": "Our pledge"},
        "parts": [{"id": "life", "title": "Life", "young_people": {"title": "Your life"}}],
        "promises": promises,
    }
    return MODELS["pledge"].model_validate({**base, **values})


OFFICIAL = {"text": "Byddwn.", "list": ["Un.", "Dau."]}
PLAIN = {"text": "Byddwn.", "means": ["Un.", "Dau."], "if_not": "Dywedwch."}
LIFE = {"title": "Bywyd"}


def related(found: list[Finding]) -> list[str]:
    return [said for finding in found for said, _ in finding.related]


@pytest.mark.parametrize(
    ("edition", "entries"),
    [
        ("public", {"life": LIFE, "ring": OFFICIAL, "pay": OFFICIAL}),
        ("young_people", {"life": LIFE, "ring": PLAIN, "pay": {"leave_out": "Nid yma."}}),
    ],
)
def test_a_whole_translation(edition: str, entries: dict[str, Any]) -> None:
    made = words("p", edition, "cy", entries, title="Addewid")
    assert told(missing_words, pledge(), made) == []
    assert told(other_shape, pledge(), made) == []


def test_gaps_are_counted_by_what_they_are_and_listed_by_place() -> None:
    (found,) = told(missing_words, pledge(), words("p", "public", "pl", {"ring": OFFICIAL}))
    assert found.message == "The title, the part and 1 of 2 promises have no Polish words."
    assert [(said, place.steps) for said, place in found.related] == [
        ("life", ("parts", 0)),
        ("pay", ("promises", 1)),
    ]
    assert found.route.steps == ("words",)


@pytest.mark.parametrize(
    ("edition", "language", "message"),
    [
        ("easy_read", "en", "1 of 2 promises has no Easy Read words."),
        ("easy_read", "cy", "1 of 2 promises has no Easy Read words in Welsh."),
        ("under-10s", "en", "1 of 2 promises has no words for “Under 10s”."),
        ("under-10s", "cy", "1 of 2 promises has no words for “Under 10s” in Welsh."),
        ("young_people", "cy", "1 of 2 promises has no young people's words in Welsh."),
    ],
)
def test_which_words_are_missing(edition: str, language: str, message: str) -> None:
    made = words("p", edition, language, {"life": LIFE, "ring": "Words."}, title="Title")
    (found,) = told(missing_words, pledge(), made, editions=[UNDER_10S])
    assert (found.message, found.severity) == (message, Severity.WARNING)


def test_where_other_words_stand_in_it_is_a_note() -> None:
    made = words("p", "under-10s", "en", {"life": LIFE})
    edition = {**UNDER_10S, "falls_back_to": "young_people"}
    assert [f.severity for f in told(missing_words, pledge(), made, editions=[edition])] == [Severity.INFO]


def test_of_a_draft_it_is_a_note_and_of_what_was_replaced_nothing() -> None:
    made = words("p", "public", "cy", {})
    assert [f.severity for f in told(missing_words, pledge(status="draft"), made)] == [Severity.INFO]
    assert told(missing_words, pledge(status="superseded"), made) == []


def test_a_file_that_was_refused_is_not_judged() -> None:
    for made in (words("p", "grandparents", "en", {}), words("p", "young_people", "en", {})):
        for check in (missing_words, other_shape, stale_words):
            assert told(check, pledge(), made) == []


BODY = [
    {
        "id": "lead",
        "text": "We will:",
        "list": [{"number": "a", "text": "One."}, {"number": "b", "text": "Two."}],
    },
    {"id": "again", "pull_quote": "We will:", "repeats": "lead"},
    {"id": "ours", "note": "There is no paragraph 2."},
]


@pytest.mark.parametrize(
    ("entries", "missing"),
    [
        ({"part": LIFE, "lead": OFFICIAL}, []),
        ({"part": LIFE, "lead": "Byddwn:", "a": "Un.", "b": "Dau."}, []),
        ({"part": LIFE, "lead": "Byddwn:", "a": "Un."}, ["b"]),
        ({"lead": OFFICIAL}, ["part"]),
    ],
)
def test_items_of_a_list_stand_in_their_own_entries_or_in_its(
    entries: dict[str, Any], missing: list[str]
) -> None:
    found = told(missing_words, strategy(*BODY), words("s", "public", "cy", entries, title="Cynllun"))
    assert related(found) == missing


def test_other_editions_of_a_plan_want_its_sections_and_commitments() -> None:
    body = [{"id": "facts", "text": "Facts."}, {"id": "one", "commitment": "We will.", "strength": "will"}]
    made = words("s", "easy_read", "en", {})
    assert related(told(missing_words, strategy(*body), made)) == ["part", "one"]


@pytest.mark.parametrize(
    ("entry", "messages"),
    [
        (PLAIN, []),
        ("Byddwn.", ["`means` is missing; the source has it.", "`if_not` is missing; the source has it."]),
        ({**PLAIN, "means": ["Un."]}, ["`means` has 1 line and the source has 2."]),
        ({**PLAIN, "list": ["Un."]}, ["The source has no `list` here."]),
        ({"leave_out": "Nid yma."}, []),
    ],
)
def test_the_shape_of_young_people_s_words(entry: Any, messages: list[str]) -> None:
    found = told(other_shape, pledge(), words("p", "young_people", "cy", {"ring": entry}))
    assert [f.message for f in found] == messages
    assert {f.severity for f in found} <= {Severity.WARNING}


@pytest.mark.parametrize(
    ("entry", "messages"),
    [
        (OFFICIAL, []),
        ({"text": "Byddwn.", "body": [{"list": ["Un.", "Dau."]}]}, []),
        ({"text": "Byddwn."}, ["`body` is missing; the source has it."]),
        ({**OFFICIAL, "list": ["Un.", "Dau.", "Tri."]}, ["`list` has 3 items and the source has 2."]),
        ({"list": ["Un.", "Dau."]}, ["`text` is missing; the source has it."]),
    ],
)
def test_the_shape_of_official_words(entry: Any, messages: list[str]) -> None:
    found = told(other_shape, pledge(), words("p", "public", "cy", {"ring": entry}))
    assert [f.message for f in found] == messages


TABLE = {"caption": "Children", "head": ["Year", "Children"], "rows": [["2024", "221"], ["2025", "209"]]}


@pytest.mark.parametrize(
    ("table", "told_as"),
    [
        (
            {"caption": "Plant", "head": ["Blwyddyn", "Plant"]},
            [],
        ),  # rows of numbers are taken from the source
        ({"caption": "Plant", "head": ["Blwyddyn"]}, [Severity.WARNING]),
        ({"caption": "Plant", "head": ["Blwyddyn", "Plant"], "rows": [["2024", "221"]]}, [Severity.WARNING]),
        (
            {"caption": "Plant", "head": ["Blwyddyn", "Plant"], "rows": [["2024", "221"], ["2025"]]},
            [Severity.ERROR],
        ),
    ],
)
def test_the_shape_of_a_table(table: dict[str, Any], told_as: list[Severity]) -> None:
    made = words("s", "public", "cy", {"t": {"table": table}})
    found = told(other_shape, strategy({"id": "t", "table": TABLE}), made)
    assert [f.severity for f in found] == told_as


def test_a_translated_easy_read_has_the_rows_of_the_first() -> None:
    row = {"picture": "phone", "text": "We will ring you."}
    first = words("p", "easy_read", "en", {"ring": [row, row]})
    second = words("p", "easy_read", "cy", {"ring": [row]})
    (found,) = told(other_shape, pledge(), first, second)
    assert found.message == "`rows` has 1 row and the source has 2."
    assert [place.source for _, place in found.related] == ["words-1.yml"]


def test_editions_of_their_own_have_a_shape_of_their_own() -> None:
    made = words("p", "under-10s", "en", {"ring": "We will ring you."})
    assert told(other_shape, pledge(), made, editions=[UNDER_10S]) == []


def test_words_are_stale_by_their_fingerprint() -> None:
    now = "We will ring.\nOne.\nTwo."
    fresh = words("p", "easy_read", "en", {"ring": "Words."}, made_from={"ring": fingerprint(now)})
    assert told(stale_words, pledge(), fresh) == []
    stale = words("p", "easy_read", "en", {"ring": "Words."}, made_from={"ring": fingerprint("Else.")})
    (found,) = told(stale_words, pledge(), stale)
    assert (found.severity, found.route.steps) == (Severity.WARNING, ("words", "ring"))
    assert [place.steps for _, place in found.related] == [("promises", 0)]


def test_a_stale_title_is_told_at_the_title() -> None:
    stale = words("p", "easy_read", "en", {}, title="Title", made_from={".": fingerprint("Else.")})
    assert [f.route.steps for f in told(stale_words, pledge(), stale)] == [("title",)]


def test_a_translation_is_stale_when_the_edition_that_it_was_made_from_changed() -> None:
    first = words("p", "easy_read", "en", {"ring": "New words."})
    second = words(
        "p", "easy_read", "cy", {"ring": "Geiriau."}, made_from={"ring": fingerprint("Old words.")}
    )
    (found,) = (f for f in told(stale_words, pledge(), first, second) if f.code == "stale-words")
    assert [(place.source, place.steps) for _, place in found.related] == [("words-1.yml", ("words", "ring"))]


def _versions(plain: str, status: str = "adopted") -> tuple[Fact, Fact]:
    def made(version: str, words: str, plain: str, status: str) -> Fact:
        one = {"id": "save", "promise": words, "strength": "will", "young_people": plain}
        return pledge(version=version, status=status, promises=[one], parts=[])

    old = made("1", "We will save £5 a week.", "We will save money for you.", "superseded")
    return made("2", "We will save £6 a week.", plain, status), old


def test_plain_words_that_stayed_while_the_official_ones_changed() -> None:
    (found,) = told(plain_words_behind, *_versions("We will save money for you."))
    assert found.route.steps == ("promises", 0, "young_people")
    assert [(said, place.steps) for said, place in found.related] == [("version 1", ("promises", 0))]


def test_plain_words_that_changed_too() -> None:
    assert told(plain_words_behind, *_versions("We will save £6 a week for you.")) == []


def test_without_the_version_before_nothing_is_known() -> None:
    now, _ = _versions("We will save money for you.")
    assert told(plain_words_behind, now) == []


def test_promises_that_no_commitment_keeps() -> None:
    assert [f.route.steps for f in told(unkept_promise, pledge(strategy="s"))] == [
        ("promises", 0),
        ("promises", 1),
    ]
    assert told(unkept_promise, pledge()) == []  # no strategy is named
    assert told(unkept_promise, pledge(strategy="s", status="superseded")) == []


def test_commitments_without_a_measure_are_told_once() -> None:
    bare = [{"id": name, "commitment": "We will.", "strength": "will"} for name in ("one", "two", "three")]
    done = {"id": "four", "commitment": "We will.", "strength": "will", "measures": ["m"]}
    (found,) = told(commitment_without_measure, strategy(*bare, done))
    assert found.message == "3 of 4 commitments have no measure and no action; this is the first."
    assert related([found]) == ["two", "three"]
    assert told(commitment_without_measure, strategy(done)) == []


@pytest.mark.parametrize(
    ("edition", "checked", "count"),
    [("easy_read", False, 1), ("easy_read", True, 0), ("under-10s", False, 0)],
)
def test_easy_read_that_nobody_checked_is_a_draft(edition: str, checked: bool, count: int) -> None:
    by = {"checked": {"by": "Reading group", "dated": "2026-10"}} if checked else {}
    found = told(easy_read_draft, words("p", edition, "en", {}, **by))
    assert [f.severity for f in found] == [Severity.INFO] * count


def test_copies_are_of_the_same_document_edition_language_and_version() -> None:
    first = words("p", "public", "cy", {})
    others = [
        words("s", "public", "cy", {}),
        words("p", "young_people", "cy", {}),
        words("p", "public", "pl", {}),
        words("p", "public", "cy", {}).model_copy(update={"version": "2"}),
    ]
    assert list(copies([(first, "a.yml"), *((o, "b.yml") for o in others)])) == []
    (found,) = copies([(first, "a.yml"), (words("p", "public", "CY", {}), "b.yml")])
    assert (found.code, found.route.source) == ("duplicate-words", "b.yml")
    assert found.message.startswith("a.yml ")
