"""Real papers in, their public edition out: every word in order, once; every printed number an anchor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corporate_parenting.model.addresses import number_address
from tests.hosts.published import SEEDS, Published, Seed

pytestmark = pytest.mark.slow

Read = Callable[[str], Published]
every_seed = pytest.mark.parametrize("seed", SEEDS, ids=[seed.key for seed in SEEDS])
LONGER_THAN = {"000": 900, "001": 1900, "002": 1150, "003": 3900, "004": 1100}


@every_seed
def test_every_word_stands_in_order_once(seed: Seed, published: Read) -> None:
    paper = published(seed.key)
    assert len(paper.expected) > LONGER_THAN[seed.key]
    assert paper.read == paper.expected


@every_seed
def test_only_pull_quotes_are_not_read_aloud(seed: Seed, published: Read) -> None:
    """What is excepted where words are read once: each is printed elsewhere too."""
    paper = published(seed.key)
    quotes = [
        " ".join(quote.get_text().split())
        for article in paper.articles
        for quote in article.select("[aria-hidden=true]")
    ]
    assert len(quotes) == seed.pull_quotes
    lines = [" ".join(line.split()) for line in paper.text.splitlines()]
    assert all(quote in lines for quote in quotes)
    heard = " ".join(paper.heard)
    assert all(quote[1:] in heard for quote in quotes)  # one begins with another letter where it is whole
    assert len(paper.read) - len(paper.heard) == sum(len(quote.split()) for quote in quotes)


@every_seed
def test_what_is_private_is_withheld_and_counted(seed: Seed, published: Read) -> None:
    paper = published(seed.key)
    taken = Counter({kind: 0 for kind, _ in seed.withheld})
    text = paper.text
    for kind, said in paper.private:
        taken[kind] += text.count(said)
        text = text.replace(said, "")
    assert taken == Counter(dict(seed.withheld))
    assert " ".join(paper.read).count("[…]") == taken.total()
    held = [withheld for source in paper.sources for withheld in _withheld(source)]
    assert Counter(held) == taken
    told = re.search(r"Withheld: (.*?) \(", paper.report)
    assert (told is not None) == bool(seed.withheld)
    if told:
        assert sum(map(int, re.findall(r"\d+", told[1]))) == taken.total()


def _withheld(value: object) -> Iterator[str]:
    """All that the source file says is withheld, wherever it says so."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from inner if key == "withheld" else _withheld(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _withheld(inner)


def test_no_output_holds_what_is_private(published: Read, site_of_seeds: Path) -> None:
    private = {said.casefold() for seed in SEEDS for _, said in published(seed.key).private}
    assert len(private) == 12
    outputs = [path for path in site_of_seeds.rglob("*") if path.is_file()]
    assert len(outputs) > 60
    for path in outputs:
        said = path.read_bytes().decode("utf-8", "ignore").casefold()
        assert not [one for one in private if one in said], path.name


@every_seed
def test_every_printed_number_is_shown_and_an_anchor(seed: Seed, published: Read) -> None:
    paper = published(seed.key)
    assert len(paper.printed_numbers) >= {"003": 29, "001": 53}.get(seed.key, 18)
    assert paper.shown_numbers == paper.printed_numbers
    assert paper.anchors == [f"p-{number_address(number)}" for number in paper.printed_numbers]


@every_seed
def test_nothing_is_unplaced(seed: Seed, published: Read) -> None:
    paper = published(seed.key)
    assert all("unplaced" not in source for source in paper.sources)
    assert "Not placed: nothing" in paper.report
    assert "none is lost." in paper.report


def test_papers_in_one_file_lead_to_each_other(published: Read) -> None:
    council, cabinet, strategy = published("003").sources
    assert [s["document"] for s in (council, cabinet, strategy)] == ["decision", "decision", "strategy"]
    assert council["attachments"] == [{"title": cabinet["title"], "document": cabinet["id"]}]
    assert [a["document"] for a in cabinet["attachments"]] == [strategy["id"]]
    assert council["about"] == cabinet["about"] == [strategy["id"]]
