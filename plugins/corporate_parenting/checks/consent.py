"""People in pictures agreed until a day.

Source: Information Commissioner's Office, Consent: it must be possible to see who agreed to what, and until
when; the children's code, standard 1: the child's best interests come first.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation
from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.model.base import Fact
from corporate_parenting.model.council import Council
from corporate_parenting.model.library import day_of

_SOURCE = (
    "[Information Commissioner's Office, Consent](https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-"
    "resources/lawful-basis/consent/)"
)
_MEND = (
    "Ask the people in it again, and whoever may agree for them; then change `until:` and `consent:`. Or "
    "take the picture out, here and where it is shown."
)
_EXAMPLE = """\
pictures:
  - file: pizza-night.jpg
    people: consented
    consent: {}
    until: {}
"""
_RENEWED = (_EXAMPLE.format("CIC-2026-031", "2028-03-31"),)
RULES = (
    Rule(
        code="consent-over",
        title="The people in a picture agreed to no more",
        why=(
            "Somebody who agreed as a child may not want to be seen any more. So the picture is left out "
            "from the day after on, and its page says that it was. This error does not stop a site from "
            "being built: else the old one would stay, with the picture on it."
        ),
        source=_SOURCE,
        mend=_MEND,
        wrong=(_EXAMPLE.format("CIC-2025-014", "2026-03-31"),),
        right=_RENEWED,
        severity=Severity.ERROR,
        may_be_silenced=False,
    ),
    Rule(
        code="consent-ends",
        title="A consent ends soon",
        why="Asking again takes weeks. After the day the picture is no longer shown.",
        source=_SOURCE,
        mend=_MEND,
        wrong=(_EXAMPLE.format("CIC-2025-014", "2026-12-24"),),
        right=_RENEWED,
    ),
)

SOON_DAYS = 60


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:
    if not isinstance(fact, Council):
        return
    for index, picture in enumerate(fact.pictures):
        if picture.until is None:
            continue
        route = Route(source, ("pictures", index, "until"))
        left = (picture.until.last_day - day_of(situation.now)).days
        if left < 0:
            yield Finding(
                "consent-over",
                Severity.ERROR,
                route,
                f"The people in {picture.file} agreed that it is shown until {picture.until}. It is no "
                "longer published.",
                "Ask them again and change this day, or take the picture out.",
            )
        elif left <= SOON_DAYS:
            when = "today" if left == 0 else f"in {left} day{'' if left == 1 else 's'}"
            yield Finding(
                "consent-ends",
                Severity.WARNING,
                route,
                f"The consent for {picture.file} ends {when}. After that it is no longer published.",
                "Ask the people in it again and change this day, or take the picture out.",
            )
