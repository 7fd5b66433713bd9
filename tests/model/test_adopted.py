"""A fingerprint holds every official word in order, and nothing that stands beside the words."""

from __future__ import annotations

import shutil

import pytest

from corporate_parenting.loading import load
from corporate_parenting.model.adopted import holding, official_lines, recorded, words_fingerprint
from tests.conftest import ROOT

STRATEGY = "strategies/northmere/strategy-2026.yml"
ACTION_PLAN = "strategies/northmere/strategy-2019.yml"
TITLE_PAGE = "strategies/barnet/strategy-2010.yml"
PLEDGE = "pledges/northmere/pledge-2026.yml"
PAPER = "strategies/northmere/decision-2026-03-17.yml"


@pytest.fixture
def changed(tmp_path):
    """The fingerprint of a file of the specimen, before and after one text that stands once is replaced."""

    def change(file: str, find: str, replace: str) -> tuple[str, str]:
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, path)
        prints = []
        for text in (path.read_text("utf-8"), path.read_text("utf-8").replace(find, replace)):
            assert find in path.read_text("utf-8") or prints, find
            path.write_text(text, "utf-8")
            (document,) = [d for d, _ in load([tmp_path], tmp_path).facts]
            prints.append(words_fingerprint(document))
        return prints[0], prints[1]

    return change


@pytest.mark.parametrize(
    ("file", "find", "replace"),
    [
        (
            STRATEGY,
            "a meeting with a worker within 10\n              working days.\n            strength",
            "a meeting with a worker within 20\n              working days.\n            strength",
        ),
        (STRATEGY, 'number: "3.1.1"', 'number: "3.1.9"'),
        (STRATEGY, "what: Open a second family hub", "what: Open a family hub"),
        (STRATEGY, "relevant children and former relevant children", "relevant children"),
        (ACTION_PLAN, "timeline: two days a week in term time", "timeline: one day a week in term time"),
        (TITLE_PAGE, "- value: April 2010", "- value: May 2010"),
        (PLEDGE, "We will pay £5 a week", "We will pay £4 a week"),
        (PLEDGE, "They brought it down from 22\n      promises to 14, so that people can", "People can"),
        (PLEDGE, "title: The Northmere Pledge", "title: A Pledge"),
        (PAPER, "value: NC 2026/014", "value: NC 2026/015"),
        (PAPER, "Members of Northmere Voices spoke before", "Nobody spoke before"),
    ],
)
def test_a_changed_official_word_or_number_has_another_fingerprint(changed, file, find, replace):
    before, after = changed(file, find, replace)
    assert before != after


@pytest.mark.parametrize(
    ("file", "find", "replace"),
    [
        (STRATEGY, "Your family can ask us for help. We will", "You can ask us for help. We will"),
        (STRATEGY, "principles: [", 'principles: ["g", '),
        (STRATEGY, "strength: will_try", "strength: will"),
        (STRATEGY, "licence: OGL-UK-3.0", "licence: unknown"),
        (STRATEGY, "This strategy is for children in our care", "This  strategy is for children in our care"),
        (PLEDGE, "keeps: [savings]", "keeps: []"),
        (PLEDGE, "These are our 14 promises to you.", "These are our promises."),
    ],
)
def test_what_stands_beside_the_words_and_space_between_them_do_not_count(changed, file, find, replace):
    before, after = changed(file, find, replace)
    assert before == after


def test_the_words_stand_in_printed_order(library):
    record = next(r for r in library.library.councils if r.council.id == "northmere")
    lines = list(official_lines(record.pledge))
    assert lines[0] == "The Northmere Pledge"
    intro = next(i for i, line in enumerate(lines) if line.startswith("This is Northmere Council's Pledge"))
    first = lines.index(record.pledge.promises[0].promise)
    last = lines.index(record.pledge.promises[-1].promise)
    assert intro < first < last


def test_the_newest_record_holds_the_words_and_a_correction_comes_after_an_approval(library):
    record = next(r for r in library.library.councils if r.council.id == "northmere")
    assert [(key, str(entry.dated)) for key, _, entry in recorded(record.strategy)] == [
        ("approvals", "2026-03-10"),
        ("approvals", "2026-03-17"),
        ("corrections", "2026-06-10"),
    ]
    found = holding(record.strategy)
    assert found is not None
    assert found[2].fingerprint == words_fingerprint(record.strategy)
