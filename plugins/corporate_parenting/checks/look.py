"""A council's two colours can be read wherever they are used.

Source: Web Content Accessibility Guidelines 2.2, 1.4.3, 1.4.6 and 1.4.11. The pairs are in ``look/pairs.py``.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.look import Unreadable, colours_of, judged
from corporate_parenting.model.base import Fact
from corporate_parenting.model.council import Council

RULE = Rule(
    code="unreadable-colour",
    title="A council's colour cannot be read",
    why=(
        "The main colour is that of links, which stand in the midst of text, and of buttons with white "
        "words; on the second stand the words of the young people's door. Young people's pages promise 7 to "
        "1, which most people can read on a cheap phone in the sun. What can be worked out is worked out: "
        "white or ink on a colour, and a lighter tint where the page is dark."
    ),
    source="[WCAG 2.2](https://www.w3.org/TR/WCAG22/), 1.4.3, 1.4.6 and 1.4.11",
    mend=(
        "Write the colour that is proposed: the nearest of the same hue that can be read. Your logo keeps "
        "its own colours."
    ),
    wrong=('look:\n  main_colour: "#0072bc"\n', 'look:\n  second_colour: "#e4003b"\n'),
    right=('look:\n  main_colour: "#005087"\n', 'look:\n  second_colour: "#ffc83d"\n'),
    severity=Severity.ERROR,
    may_be_silenced=False,
)


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:  # noqa: ARG001  # one signature for all checks
    if not isinstance(fact, Council) or fact.look is None:
        return
    for problem in judged(*colours_of(fact.look.main_colour, fact.look.second_colour))[1]:
        yield Finding(
            "unreadable-colour",
            Severity.ERROR,
            Route(source, ("look", f"{problem.which}_colour")),
            _said(problem),
            f'Write "{problem.instead}", the nearest colour of this hue that can be read.',
        )


def _said(problem: Unreadable) -> str:
    there = f"{_floor(problem.ratio)} to 1, and {problem.needed:g} to 1 is needed"
    match problem.use:
        case "words":
            return f"Words in this colour cannot be read: on {problem.ground} it stands out {there}."
        case "ground":
            return (
                f"Words on this colour cannot be read: at best, in {problem.ground}, they stand out {there}."
            )
        case "mark":
            return (
                "The mark around what the keyboard has chosen cannot be seen in this colour: on "
                f"{problem.ground} it stands out {there}."
            )


def _floor(ratio: float) -> str:
    """Rounded down: 6.98 is not 7."""
    return f"{int(ratio * 10) / 10:.1f}"
