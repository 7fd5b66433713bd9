"""Twenty promises that are badly written on purpose are each caught, with the right code and line.

The files hold what is expected, in a comment above each bad line. Nothing else may be told of them, so that
what is caught is caught for its own fault.
"""

from __future__ import annotations

import re
from pathlib import Path

from corporate_parenting.loading import load
from corporate_parenting.model import Pledge
from corporate_parenting.site.checking import judge
from tests.conftest import NOW

HERE = Path(__file__).parent / "twenty_bad_promises"
EXPECTED = re.compile(r"\s*# told: ([a-z-]+) (error|warning|info)")


def expected() -> set[tuple[str, int, str, str]]:
    found = set()
    for path in HERE.glob("*.yml"):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if match := EXPECTED.fullmatch(line):
                found.add((path.name, number + 1, match[1], match[2]))
    return found


def test_each_of_twenty_bad_promises_is_caught_at_its_line() -> None:
    loaded = load([HERE], HERE)
    judge(loaded, NOW, has_remote=False)
    told = {(d.source, d.position.line, d.code, d.severity.label) for d in loaded.report}
    assert told == expected()


def test_there_are_twenty_and_each_has_a_fault() -> None:
    loaded = load([HERE], HERE)
    ids = [p.id for fact, _ in loaded.facts if isinstance(fact, Pledge) for p in fact.promises]
    assert len(ids) == 20
    assert {promise_at(source, line) for source, line, _, _ in expected()} == set(ids)


def promise_at(source: str, line: int) -> str:
    """The id of the promise whose lines hold this one."""
    above = (HERE / source).read_text("utf-8").splitlines()[:line]
    starts = [match[1] for text in above if (match := re.fullmatch(r"  (?:- id: )?([a-z-]+):?", text))]
    return starts[-1]
