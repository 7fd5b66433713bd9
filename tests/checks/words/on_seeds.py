"""How often the checks of words speak of real papers, to be read for false alarms: not a test.

``python -m tests.checks.words.on_seeds 001`` imports a seed, takes its official paragraphs for young people's
words, and prints every hit with the words that it is about, then the counts by code. Without a number it
prints the counts of all seeds. Official words of decision papers are judged by nobody. Rules about a promise
beside its official words have nothing to compare here.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from corporate_parenting.checks import Situation
from corporate_parenting.checks.words import WORD_CHECKS
from corporate_parenting.checks.words.wording import Wording, wordings
from corporate_parenting.diagnostics import Finding
from corporate_parenting.importing import import_text
from corporate_parenting.loading import load
from tests.conftest import NOW, seed_places
from tests.importing.conftest import COUNCILS, seed_files


def main(keys: list[str]) -> None:
    folder = next(place for place in seed_places() if place.is_dir())
    for key, path in seed_files(folder):
        if keys and key not in keys:
            continue
        found = list(hits(key, path))
        if keys:
            for text, finding in found:
                print(f"{finding.severity.label} {finding.code}: {finding.message}\n    {text}\n")  # noqa: T201
        counts = Counter(finding.code for _, finding in found)
        print(key, dict(sorted(counts.items())))  # noqa: T201


def hits(key: str, path: Path) -> list[tuple[str, Finding]]:
    """Each finding with the text of the passage that it stands at."""
    out = []
    for wording in plain(key, path):
        texts = {passage.route: passage.text for passage in wording.passages}
        for check in WORD_CHECKS:
            out += [(texts.get(finding.route, ""), finding) for finding in check(wording)]
    return out


def plain(key: str, path: Path) -> list[Wording]:
    """The official words of the seed's drafts, as if they were young people's."""
    imported = import_text(path.read_bytes(), name=path.name, council=COUNCILS[key])
    with TemporaryDirectory() as folder:
        for draft in imported.drafts:
            (Path(folder) / f"{draft.ident}.yml").write_text(draft.yaml, "utf-8")
        loaded = load([Path(folder)], Path(folder))
    situation = Situation.of(loaded.library, loaded.facts, NOW)
    official = [
        wording
        for fact, source in loaded.facts
        for wording in wordings(fact, source, situation)
        if wording.is_official
    ]
    return [replace(wording, edition="young_people") for wording in official]


if __name__ == "__main__":
    main(sys.argv[1:])
