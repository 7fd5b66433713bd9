"""Random papers: whatever they hold, no word is lost and the draft loads."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from corporate_parenting.document.markup import inlines, text_of
from corporate_parenting.importing import import_text
from corporate_parenting.importing.words import without_strays, words, written

from .conftest import read_back

_PIECES = (
    "1.|2|3.1|3.1.1|c)|(a)|(iv)|a.|12|2012 - 2015|- |* |• |  - |## |# |**|*|_|[^1]|[x](y)|](|\\|`"
    "|<p>|</i>|<br/>|\t|{|}|&|!|%|@|\"|'|: | #|#|-|?|---|...|.....5|£4|é|\u2028|\x0c|\x92|\x85|\x00"
    "|\u200b|\ufeff|\xa0|no|yes|null|3.10|~|Page 3|We will|We will try|Edge of care|Permanence"
    "|Strategy|Current position|Purpose|Barnet Council|Title:\tFoo|of the|children and young people"
    "|MEETING:\tCabinet\tDATE:|\t\t1 May 2026|Report of the Director|Recommendation|Contents"
    "|Purpose\t3|Contact officer: Ann Bloggs, Head of Care|ann.bloggs@example.org|01632 960123|* Cllr Able"
    "|* denotes Member present|\u00b9|\u00b9 A note.|RESOLVED: That it be so.|the diagram below.|AGENDA: 3"
    "|Appendix A|\ud800|===|-----|1.2.3.4|10.|ß|\u0663.|²"
    "|A long sentence that goes on and on without end for many words until at last it stops here."
)
PIECES = _PIECES.split("|")


def paper(seed: int) -> str:
    chance = random.Random(seed)
    lines = []
    for _ in range(chance.randint(0, 60)):
        count = chance.choice((1, 1, 1, 2, 3, 6))
        pieces = [chance.choice(PIECES) + chance.choice(["", " ", " "]) for _ in range(count)]
        lines.append("".join(pieces) + chance.choice(["\n", "\n\n", "\n\n", "\r\n", ""]))
    return "".join(lines)


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, 600, 100))
def test_no_word_is_lost(start: int, check_loads: Callable[..., None]) -> None:
    for seed in range(start, start + 100):
        name = "paper.md" if seed % 2 else "paper.txt"
        result = import_text(paper(seed), name=name, council="barnet")
        assert result.words_in == result.words_out, seed
        drafts = [draft.yaml for draft in result.drafts]
        assert result.numbers == sum(len(read_back(draft).numbers) for draft in drafts), seed
        check_loads(*drafts)
        assert result.report()


def test_an_empty_paper_is_an_empty_draft() -> None:
    result = import_text(b"", name="x.txt", council="barnet")
    assert (result.words_in, result.words_out, result.unplaced) == (0, 0, ())


@pytest.mark.parametrize("seed", range(300))
def test_escaped_words_are_published_as_they_were(seed: int) -> None:
    chance = random.Random(seed)
    text = "".join(chance.choice("ab *_[]()^\\`£é1.") for _ in range(chance.randint(1, 30)))
    shown = text_of(inlines(written(text)))
    assert words(shown) == words(text)
    assert shown.replace("*", "") == text.replace("*", "")


@pytest.mark.parametrize(
    ("text", "contract"),
    [
        ("*we want*", "*we want*"),
        ("as **Appendix 1**.", "as **Appendix 1**."),
        ("***both***", "***both***"),
        ("2 * 3 * 4", r"2 \* 3 \* 4"),
        ("2*3*4", r"2\*3\*4"),
        ("pete_c@x_y", r"pete\_c@x\_y"),
        ("see [^1]", r"see \[\^1\]"),
    ],
)
def test_only_marked_emphasis_stays_a_mark(text: str, contract: str) -> None:
    assert written(text) == contract


def test_a_mark_without_partner_is_a_stray() -> None:
    assert without_strays("That it be so.**") == "That it be so."
    assert without_strays("a ** b") == "a b"
    assert without_strays("**kept** and gone**") == "**kept** and gone"
    assert without_strays("in**side") == "in**side"
