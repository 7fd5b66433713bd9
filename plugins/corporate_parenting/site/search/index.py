"""The index: what the A to Z does not show, as a classic script, which can be read from ``file://`` too."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence

from corporate_parenting.document.markup import text_of
from corporate_parenting.site.search.language import Language, Same, leading
from corporate_parenting.site.search.rows import Row

ROOM = 24_000
"""Letters that a search page may hold of its own, titles and addresses counted: with them it is small enough
to come quickly to a phone. What is left after the A to Z is for further words."""
LEAST = 1_500
"""Letters of further words in any index."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def index(rows: Sequence[Row], of: Language, same: Sequence[Same], *, young: bool) -> bytes:
    """``rows`` stand in the order of the A to Z: the script puts the two together by their places."""
    taken = sum(len(row.text) + len(text_of(row.where)) + len(row.at) + len(row.shown) for row in rows)
    further = _rarest([_further(row, of) for row in rows], max(LEAST, ROOM - taken))
    known = " ".join([*(f"{row.text} {row.shown}" for row in rows), *(" ".join(words) for words in further)])
    known = " ".join(_WORD.findall(known))
    talk = next((place for place, row in enumerate(rows) if row.talk), None)
    data = {
        "rows": [
            f"{row.shown}\n{' '.join(words)}".rstrip("\n") for row, words in zip(rows, further, strict=True)
        ],
        "old": [place for place, row in enumerate(rows) if row.old],
        "talk": [talk, " ".join(of.talk)] if young and talk is not None else [],
        "same": leading([*same, *((group, group) for group in of.same)], known),
        "stop": " ".join(of.stop),
        "starts": of.starts,
        "ends": of.ends,
        "rest": of.rest,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"corporateParentingIndex={text};\n".encode()


def _further(row: Row, of: Language) -> list[str]:
    """A row's words that neither its title nor what is shown of it holds, each once."""
    seen = {*of.stop, *_words(row.text), *_words(row.shown)}
    return [word for word in dict.fromkeys(_words(" ".join(row.said))) if word not in seen]


def _words(text: str) -> list[str]:
    return [w for w in _WORD.findall(text.replace("’", "'").casefold()) if len(w) > 2 and not w.isdigit()]


def _rarest(rows: list[list[str]], room: int) -> list[list[str]]:
    """The same number for each row, as many as there is room for; words of few rows say most about them."""
    often = Counter(word for words in rows for word in words)
    ranked = [sorted(words, key=lambda word: often[word]) for words in rows]
    low, high = 0, max(map(len, rows), default=0)
    while low < high:
        middle = (low + high + 1) // 2
        size = sum(len(word) + 1 for words in ranked for word in words[:middle])
        low, high = (middle, high) if size <= room else (low, middle - 1)
    return [sorted(words[:low]) for words in ranked]
