"""Two things promised in one promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.lists import listed
from corporate_parenting.checks.words.meaning.phrases import phrases, simple
from corporate_parenting.checks.words.meaning.promises import Said, of_promise, promises
from corporate_parenting.checks.words.meaning.stems import stems
from corporate_parenting.checks.words.meaning.telling import can_be_told
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding
from corporate_parenting.reading.sentences import sentences

RULE = Rule(
    code="two-promises",
    title="Two promises in one",
    why=(
        "“We will listen to you and pay for your travel” may be half kept, and then nobody can say whether "
        "it was. A child who looks for the promise about travel does not find it under listening. Each "
        "promise wants a line of its own, or one promise with both things under it.\n\n"
        "Only the promise itself is judged. It may be a heading over two things that each have lines of "
        "their own under it (`means:`, `body:`). What goes on about the same thing passes too: “make a plan "
        "and look at it with you”, “see and talk to each other”. Two halves that each say “we will” are "
        "always two promises. Of official words that were adopted it is a note."
    ),
    source=(
        "A review asks of each promise whether it was kept (Lambeth's yearly report card, led by young "
        "people); Redcar & Cleveland's young people could not remember promises that hold too much."
    ),
    mend="Make two promises or two sentences of it, or give each thing a line under `means:`.",
    wrong=(
        "We will listen to you and pay for your travel.",
        "We will write a plan with you when you come to us, and we will read it with you.",
    ),
    right=(
        "We will help you to see and talk to each other.",
        "We will write a plan with you and look at it at every review.",
    ),
)

_SAME = re.compile(r"\b(?:it|them|one|this|that|these|those|him|her|what we)\b")
"""The second half goes on about the first."""
_FRAME = re.compile(
    r"\b(?:if|when|how|who|whom|what|which|where|why|before|after|until|unless|so that|because|that|as)\b"
)

_OWN_CLAUSES = re.compile(
    r"\bwe(?: will|'ll| shall) (?P<one>.+?)(?:[,;] (?:and |then )?|,? and |,? then )(?:then |also |that )?"
    r"we(?: will|'ll| shall) (?P<other>.+)"
)
"""Two clauses, each with a “we will” of its own, are two promises whatever they are about."""
_FRAME_END = re.compile(r"\b(?:what|how|when|why|where|who|which|whether|if|that)\s*$")
_LONGEST = 12
"""Of a half, so many words are quoted."""


def check(wording: Wording) -> Iterator[Finding]:
    if not wording.is_english:
        return
    for said in promises(wording):
        for passage in said.lead:
            if passage.role == "row":
                break
            two = next(filter(None, map(_two, sentences(passage.text))), None)
            if two and not all(_has_a_line(half, said, wording) for half in two):
                yield Finding(
                    RULE.code,
                    of_promise(wording),
                    passage.route,
                    f"This {said.noun} promises two things: “{two[0]}” and “{two[1]}”.",
                    RULE.mend,
                )
                break


def _has_a_line(half: str, said: Said, wording: Wording) -> bool:
    """Whether something stands under the promise about this half of it."""
    lines = said.official[1:] if wording.is_official else [p.text for p in said.rest]
    return any(stems(half) & stems(line) for line in lines)


def _two(sentence: str) -> tuple[str, str] | None:
    """The two halves, from their verbs on."""
    text = simple(sentence).rstrip(".!")
    if (two := _OWN_CLAUSES.search(text)) and not _FRAME_END.search(text[: two.start()]):
        return _short(two["one"]), _short(two["other"])
    for joint in _joint().finditer(text):
        left = text[: joint.start()].rstrip(" ,")
        first = _promised(left)
        if first is None:
            continue
        verb, done = first
        right = text[joint.start("verb") :]
        if next_joint := _joint().search(right):
            right = right[: next_joint.start()]
        if not done or not right[len(joint["verb"]) :].strip() or _SAME.search(right):
            continue
        if (verb, joint["verb"]) in _one_thing() or (_lets(verb, done) and not joint["again"]):
            continue
        if can_be_told(f"{verb} {done}") or can_be_told(right):  # else it is `cannot-tell` that speaks
            return f"{verb} {done}", right
    return None


def _short(half: str) -> str:
    words = half.split()
    return half if len(words) <= _LONGEST else f"{' '.join(words[:_LONGEST])} …"


def _promised(left: str) -> tuple[str, str] | None:
    """The last verb after "will" and what follows it; ``None`` inside a condition."""
    found = list(_willed().finditer(left))
    if not found:
        return None
    done = left[found[-1].end() :].strip(" ,")
    return None if _FRAME.search(done) else (found[-1]["verb"], done)


def _lets(verb: str, done: str) -> bool:
    """Whether somebody else does the second: "help you to find a home and pay the rent"."""
    return verb in phrases("promises", "lets") and bool(
        re.search(r"\bto \w+|^(?:you|them|\w+ \w+) \w+", done)
    )


@cache
def _one_thing() -> frozenset[tuple[str, str]]:
    return frozenset((one, other) for one, other in listed("promises")["one_thing"])


@cache
def _willed() -> re.Pattern[str]:
    """What the council will do; what "you will" do is not its promise."""
    verb = "|".join(phrases("promises", "verbs"))
    return re.compile(
        rf"(?<!\byou )(?<!\bthey )(?<!\bchild )(?<!\bchildren )(?<!\bpeople )"
        rf"(?:\bwill|(?<!\byou)(?<!\bthey)'ll|\bshall)"
        rf"(?: always| never| also| not| try to| aim to)* (?P<verb>{verb})\b"
    )


@cache
def _joint() -> re.Pattern[str]:
    verb = "|".join(phrases("promises", "verbs"))
    again = r"(?P<again>(?:we )?(?:will |shall )?)"
    return re.compile(
        rf"(?:,| and|;)\s+(?:and )?{again}(?:always |never |also |then |not |to )*(?P<verb>{verb})\b"
    )
