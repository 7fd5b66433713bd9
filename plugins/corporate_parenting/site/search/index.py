"""The index: what the A to Z does not show, as a classic script, which can be read from ``file://`` too."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Container, Sequence

from corporate_parenting.document.markup import text_of
from corporate_parenting.site.search.language import Language, Same, leading
from corporate_parenting.site.search.rows import Row, shortened

ROOM = 8_000
"""Letters in an index where there is no A to Z: with that, a page of 30 KiB as it is sent is full."""
SHARE = 0.55
"""What a letter of the A to Z takes of that room. Its lines are more alike than what an index holds."""
LEAST = 120
"""Letters in any index."""
WIDTHS = (90, 60)
"""Letters that are shown of each row of the newest documents, the more the better. Where there is no room for
them, only those rows show any whose few words are the answer: a word explained, a telephone number."""
FEWEST = 24

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def index(rows: Sequence[Row], of: Language, same: Sequence[Same], *, young: bool) -> bytes:
    """``rows`` stand in the order of the A to Z: the script puts the two together by their places."""
    taken = sum(len(row.text) + len(text_of(row.where)) + len(row.at) for row in rows)
    left = max(LEAST, ROOM - round(taken * SHARE))
    if left == LEAST:  # a long A to Z holds the official terms themselves
        same = [(asked, to) for asked, to in same if asked is to]
    shown = _shown(rows, left)
    room = max(LEAST // 2, left - sum(map(len, shown)))
    groups: list[Same] = [*same, *((group, group) for group in of.same)]
    wanted = {word for asked, found in groups for form in (*asked, *found) for word in _words(form)}
    words = [_further(row, said, of) for row, said in zip(rows, shown, strict=True)]
    further = _chosen(words, [row.old for row in rows], wanted, room)
    texts = [*(row.text for row in rows), *shown, *(" ".join(words) for words in further)]
    known = " ".join(texts)
    known = " ".join(_WORD.findall(known))
    talk = next((place for place, row in enumerate(rows) if row.talk), None)
    data = {
        "rows": [
            f"{said}\n{' '.join(words)}".rstrip("\n") for said, words in zip(shown, further, strict=True)
        ],
        "old": [place for place, row in enumerate(rows) if row.old],
        "talk": [talk, " ".join(of.talk)] if young and talk is not None else [],
        "same": leading(groups, known),
        "stop": " ".join(of.stop),
        "starts": of.starts,
        "ends": of.ends,
        "rest": of.rest,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"corporateParentingIndex={text};\n".encode()


def _shown(rows: Sequence[Row], room: int) -> list[str]:
    """What is shown of each row when it is found; more than half of the room is for words to find it by."""
    for most in WIDTHS:
        shown = [row.shown if row.talk else "" if row.old else shortened(row.shown, most) for row in rows]
        if sum(map(len, shown)) <= room * 0.6:
            return shown
    return [row.shown if row.talk else shortened(row.shown, FEWEST) if row.answers else "" for row in rows]


def _further(row: Row, shown: str, of: Language) -> list[str]:
    """A row's words that neither its title nor what is shown of it holds, each once."""
    seen = {*of.stop, *_words(row.text), *_words(shown)}
    return [word for word in dict.fromkeys(_words(" ".join(row.said))) if word not in seen]


def _words(text: str) -> list[str]:
    return [w for w in _WORD.findall(text.replace("’", "'").casefold()) if len(w) > 2 and not w.isdigit()]


def _chosen(
    rows: Sequence[Sequence[str]], old: Sequence[bool], wanted: Container[str], room: int
) -> list[list[str]]:
    """As many words of the rows as there is room for, the rarest first.

    What people are known to ask for comes before the rest, and older documents come after the newest.
    """
    often = Counter(word for words in rows for word in words)
    order = sorted(
        (often[word] * (3 if old[row] else 1) * (1 if word in wanted else 3), place, row, word)
        for row, words in enumerate(rows)
        for place, word in enumerate(words)
    )
    chosen: list[list[str]] = [[] for _ in rows]
    for *_, row, word in order:
        room -= len(word.encode()) + 1
        if room < 0:
            break
        chosen[row].append(word)
    return [sorted(words) for words in chosen]
