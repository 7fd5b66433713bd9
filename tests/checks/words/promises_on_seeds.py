"""How often the checks of promises speak of real papers, to be read for false alarms: not a test.

``python -m tests.checks.words.promises_on_seeds 001`` takes every paragraph and list item of a seed for a
commitment, once as official words and once as its own plain words, and prints every hit with the words that
it is about, then the counts by code. Words that stand for themselves change no strength and no number, so
any hit of those two rules is a false alarm. Without a number it prints the counts of all seeds.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from corporate_parenting.checks import Situation
from corporate_parenting.checks.words import (
    cannot_tell,
    no_doer,
    number_changed,
    strength_changed,
    strength_unlike_words,
    two_promises,
)
from corporate_parenting.checks.words.wording import wordings
from corporate_parenting.diagnostics import Finding
from corporate_parenting.importing import import_text
from corporate_parenting.importing.stages import strength_of
from corporate_parenting.model import MODELS
from corporate_parenting.model.council import Council
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.model.walk import walk
from corporate_parenting.source import plain
from corporate_parenting.source.reader import parse
from tests.conftest import NOW, seed_places
from tests.importing.conftest import COUNCILS, seed_files

CHECKS = (cannot_tell, no_doer, number_changed, strength_changed, strength_unlike_words, two_promises)


def main(keys: list[str]) -> None:
    folder = next(place for place in seed_places() if place.is_dir())
    for key, path in seed_files(folder):
        if keys and key not in keys:
            continue
        said = list(paragraphs(key, path))
        found = list(hits(said))
        if keys:
            for text, edition, finding in found:
                print(f"{edition} {finding.severity.label} {finding.code}: {finding.message}\n    {text}\n")  # noqa: T201
        counts = Counter(f"{finding.code} ({edition})" for _, edition, finding in found)
        print(key, len(said), "paragraphs", dict(sorted(counts.items())))  # noqa: T201


def paragraphs(key: str, path: Path) -> Iterator[str]:
    """The words of the seed's drafts, block by block."""
    for draft in import_text(path.read_bytes(), name=path.name, council=COUNCILS[key]).drafts:
        source, _ = parse(draft.yaml.encode(), "draft")
        assert source is not None
        for steps, value in walk(MODELS[draft.document].model_validate(plain(source.root))):
            if isinstance(value, str) and steps[-1] in ("text", "commitment") and "sections" in steps:
                yield value


def hits(said: list[str]) -> Iterator[tuple[str, str, Finding]]:
    """Each finding with its words and the edition in which they stand."""
    body = [{"commitment": t, "strength": strength_of(t) or "not_stated", "young_people": t} for t in said]
    strategy = MODELS["strategy"].model_validate(
        {
            "document": "strategy",
            "id": "seed",
            "council": "barnet",
            "title": "Seed",
            "status": "adopted",
            "sections": [{"id": "all", "title": "All", "body": body}],
        }
    )
    record = CouncilRecord(Council(id="barnet", name="Barnet", nation="england"))
    for wording in wordings(strategy, "seed", Situation(NOW, councils={"barnet": record})):
        texts = {passage.route.steps[:4]: passage.text for passage in wording.passages}
        for check in CHECKS:
            for finding in check.check(wording):
                yield texts[finding.route.steps[:4]], wording.edition, finding


if __name__ == "__main__":
    main(sys.argv[1:])
