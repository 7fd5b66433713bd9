"""An Easy Read row that holds more than one idea, or a number in letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.words.lists import in_order, listed, quoted
from corporate_parenting.checks.words.meaning.phrases import finds, pattern, phrases, simple
from corporate_parenting.checks.words.pages import prose
from corporate_parenting.checks.words.wording import Wording
from corporate_parenting.diagnostics import Finding
from corporate_parenting.reading.sentences import sentences

RULE = Rule(
    code="easy-read-row",
    title="An Easy Read row with more than one idea",
    why=(
        "In Easy Read each picture stands beside one sentence, and each sentence says one thing. Two "
        "sentences beside one picture, or two ideas joined by “and”, “but” or “because”, have to be taken "
        "apart by people who find just that hard. Numbers stand in digits: “2 weeks” and not “two weeks”. "
        "How long a sentence may be is told by `long-sentence`."
    ),
    source=(
        "Information for all, Inclusion Europe: keep sentences short, one idea in each sentence, digits "
        "for numbers (https://www.inclusion-europe.eu/easy-to-read-standards-guidelines/)."
    ),
    mend="Give each idea a row and a picture of its own, and write numbers in digits.",
    wrong=(
        "- picture: phone\n  text: We will ring you. We will write to you.",
        "- picture: phone\n  text: We will ring you and we will write to you.",
        "- picture: phone\n  text: We will ring you within two days.",
    ),
    right=("- picture: phone\n  text: We will ring you within 2 days.",),
)

_NO_ROW = ("These words stand in no row.", "Write `- picture:` and `text:` below it, a row for each idea.")


def check(wording: Wording) -> Iterator[Finding]:
    if wording.edition != "easy_read":
        return
    for passage in prose(wording):
        if passage.role != "row":
            if passage.item is not None:
                yield Finding(RULE.code, wording.severity, passage.route, *_NO_ROW)
            continue
        for message, mend in _problems(passage.text, english=wording.is_english):
            yield Finding(RULE.code, wording.severity, passage.route, message, mend)


def _problems(text: str, *, english: bool) -> Iterator[tuple[str, str]]:
    if (count := len(sentences(text))) > 1:
        yield f"This row holds {count} sentences.", "Give each sentence a row and a picture of its own."
    if not english:
        return
    said = simple(text)
    if joint := _joint(said):
        yield f"“{joint}” joins two ideas in one row.", "Make two rows of it."
    if found := _numbers().findall(said):
        yield f"{in_order([quoted(n) for n in found])} should stand in digits.", "Write the number in digits."


def _joint(said: str) -> str:
    """The words that join a second idea; empty where there is one idea."""
    for joins in (finds("easy_read", "joins"), _second_subject(), _second_verb()):
        found = joins.search(said)
        if found and found.start() and not said.startswith(" not ", found.end()):
            return found[0].strip(" ,")
    return ""


@cache
def _second_subject() -> re.Pattern[str]:
    subjects = "|".join(phrases("easy_read", "subjects"))
    return re.compile(rf"\b(?:and|or|so)(?: then)? (?:{subjects})\b(?=\s+\w)")


@cache
def _second_verb() -> re.Pattern[str]:
    """A second verb with words of its own: "ring you and tell you"; not "see and talk to each other"."""
    verbs = "|".join(phrases("promises", "verbs"))
    return re.compile(
        rf"(?<!\bto )(?<!\bcan )(?<!\bwill )\b(?!(?:{verbs})\b)[\w']+,? and (?:will|can|{verbs})"
        rf"(?= (?:you|your|us|our|me|them|it|the|a|an|with|to|for|about|on|up|how|what|why|if)\b)"
    )


@cache
def _numbers() -> re.Pattern[str]:
    return pattern(word for word, digits in listed("quantities")["numbers"].items() if digits != "0")
