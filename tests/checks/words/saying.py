"""Makes small pledges and strategies, and tells what one check says of them."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from corporate_parenting.checks import Situation
from corporate_parenting.checks.words.wording import wordings
from corporate_parenting.diagnostics import Finding
from corporate_parenting.model import MODELS, Council, CouncilRecord
from corporate_parenting.model.base import Fact
from tests.conftest import NOW


def pledge(promise: str, plain: Any = None, strength: str = "will", **values: Any) -> Fact:
    """A pledge of one promise. ``body`` and ``status`` may be given."""
    body, status = values.pop("body", ()), values.pop("status", "adopted")
    one = {"id": "one", "promise": promise, "strength": strength, "body": list(body)}
    if plain is not None:
        one["young_people"] = plain
    base = {"document": "pledge", "id": "p", "council": "barnet", "title": "Pledge", "status": status}
    return MODELS["pledge"].model_validate({**base, "promises": [{**one, **values}]})


def strategy(*body: Any, **values: Any) -> Fact:
    """A strategy of one section."""
    base = {"document": "strategy", "id": "s", "council": "barnet", "title": "Plan", "status": "adopted"}
    section = {"id": "part", "title": "Part", "body": list(body)}
    return MODELS["strategy"].model_validate({**base, "sections": [section], **values})


def words(of: str, edition: str, language: str, entries: dict[str, Any], **values: Any) -> Fact:
    """A words file of ``of`` (``p`` or ``s``)."""
    base = {"document": "words", "of": f"barnet/{of}", "edition": edition, "language": language}
    return MODELS["words"].model_validate({**base, "version": "1", "words": entries, **values})


def told(check: ModuleType, *made: Fact, **council: Any) -> list[Finding]:
    """What the check says of each edition of the files."""
    own = Council.model_validate({"id": "barnet", "name": "Barnet", "nation": "england", **council})

    def of(kind: str) -> tuple[Any, ...]:
        return tuple(fact for fact in made if getattr(fact, "document", "") == kind)

    record = CouncilRecord(own, of("strategy"), of("pledge"), of("local_offer"), words=of("words"))
    files = {id(fact): f"{index}.yml" for index, fact in enumerate(made)}
    situation = Situation(NOW, councils={"barnet": record}, files=files)
    return [
        finding
        for fact in made
        for wording in wordings(fact, files[id(fact)], situation)
        for finding in check.check(wording)
    ]


def at(found: list[Finding]) -> list[tuple[object, ...]]:
    """Where each finding stands, within its promise or entry."""
    return [tuple(f.route.steps[2 if f.route.steps[0] == "promises" else 0 :]) for f in found]
