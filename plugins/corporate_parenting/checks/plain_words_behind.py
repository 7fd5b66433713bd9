"""Official words that changed with a new version while the young people's words did not.

Source: domain, conclusions, 3. The young people's words stand beside the official ones, so nothing says
from which version they are; the version before, where we hold it, tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.checks.rule import Rule
from corporate_parenting.checks.situation import Situation, by_status
from corporate_parenting.diagnostics import Finding, Route
from corporate_parenting.model.base import Fact
from corporate_parenting.model.documents import LocalOffer, Pledge, Strategy
from corporate_parenting.model.freshness import fingerprint, official_words, plain_words

RULE = Rule(
    code="plain-words-behind",
    title="The official words changed and the plain words did not",
    why=(
        "A new version of the document has other official words here, and the young people's words are those "
        "of the version before. They may still be right; somebody has to look. The rule speaks only where "
        "the version before is held, under the same id."
    ),
    source="Versions of pledges drift apart; Bromley's film still promised what its pledge had dropped.",
    mend="Hold the young people's words against the new official ones, and change what has to change.",
    wrong=(
        (
            "# version 2 said six months\npromise: We will save money for every child after three months.\n"
            "young_people: We will save money for you after six months.\n"
        ),
    ),
    right=(
        (
            "promise: We will save money for every child after three months.\n"
            "young_people: We will save money for you after three months.\n"
        ),
    ),
)


def check(fact: Fact, source: str, situation: Situation) -> Iterator[Finding]:
    if not isinstance(fact, Strategy | Pledge | LocalOffer) or fact.status == "superseded":
        return
    record = situation.councils.get(fact.council)
    older = [d for d in record.publications if d.id == fact.id and d is not fact] if record else []
    before = next((d for d in older if d.status == "superseded" and d.text_status == "held"), None)
    if before is None:
        return
    then = situation.book(before).places
    done = set()
    for address, place in situation.book(fact).places.items():
        if address not in then or place.steps in done or not getattr(place.item, "young_people", None):
            continue
        done.add(place.steps)
        was = then[address].item
        changed = fingerprint(official_words(was)) != fingerprint(official_words(place.item))
        if changed and fingerprint(plain_words(was)) == fingerprint(plain_words(place.item)):
            yield Finding(
                RULE.code,
                by_status(fact),
                Route(source, (*place.steps, "young_people"), at_key=True),
                f"The official words changed after version {before.version}, and these did not.",
                RULE.mend,
                related=(
                    (
                        f"version {before.version}",
                        Route(situation.files.get(id(before), source), then[address].steps),
                    ),
                ),
            )
