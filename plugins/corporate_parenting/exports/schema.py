"""The JSON Schema of ``library.json``, made from the models.

It takes a second to make and never depends on what is published, so it is kept in ``assets/``. A test holds
it to the models, and ``make schema`` writes it again.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import models_json_schema

from corporate_parenting.exports.library import LEFT_OUT
from corporate_parenting.exports.shelf import WHOSE
from corporate_parenting.model import MODELS
from corporate_parenting.model.blocks import TAGS

MARKED = (
    *("Council", "Strategy", "Pledge", "LocalOffer", "Decision", "Progress", "WordsFile", "Accessibility"),
    *("Section", "PledgePart", "Promise", "Action", "Measure", "Body"),
    *(block.__name__ for block in TAGS.values()),
)
"""What may carry an address, and says whose words it holds."""

_GROUPS = {
    "council": ("Council", "The council itself."),
    "strategies": ("Strategy", "Its strategies, newest first."),
    "pledges": ("Pledge", "Its pledges, newest first."),
    "local_offers": ("LocalOffer", "Its local offers for care leavers, newest first."),
    "decisions": ("Decision", "Its decision papers, newest first."),
    "progress": ("Progress", "Measures, and progress of actions."),
    "words": ("WordsFile", "Other words for these documents: further editions and languages."),
    "accessibility": ("Accessibility", "The facts of its accessibility statement, where it has one."),
}


def library_schema() -> str:
    """Draft 2020-12, as text."""
    models = [(model, "serialization") for model in MODELS.values()]
    _, made = models_json_schema(models, by_alias=True)  # type: ignore[arg-type]  # its Literal is not inferred
    shapes: dict[str, Any] = {name: _tidy(shape) for name, shape in made["$defs"].items()}
    for left_out in LEFT_OUT:
        model, _, field = left_out.partition(".")
        del shapes[model]["properties"][field]
    for name in MARKED:
        shapes[name]["properties"] |= _marks(always=name in {shape for shape, _ in _GROUPS.values()})
        if name in {shape for shape, _ in _GROUPS.values()}:
            shapes[name].setdefault("required", []).append("whose_words")
    shapes["PullQuoteBlock"]["required"].remove("repeats")  # it may repeat what is not published
    del shapes["WordingRules"], shapes["PreferredTerm"]
    del shapes["AccessibilityTests"], shapes["MachineTest"]  # of a site, not of a council
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Corporate parenting strategies and pledges",
        "description": "Everything that a site publishes. A key that is absent was not stated; "
        "not_in_source says that the source does not state it.",
        **_head(),
        "$defs": {**shapes, "CouncilRecord": _record()},
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _head() -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "type": "object",
        "properties": {
            "$schema": text,
            "title": text | {"description": "The site's name."},
            "published": text | {"format": "date", "description": "The day on which this was published so."},
            "address": text | {"format": "uri", "description": "The site's first page."},
            "whose_words": text | {"description": "What the marks of that name mean."},
            "attribution": text | {"description": "What must be said wherever this data goes."},
            "councils": {"type": "array", "items": {"$ref": "#/$defs/CouncilRecord"}},
        },
        "required": ["title", "published", "whose_words", "attribution", "councils"],
        "additionalProperties": False,
    }


def _record() -> dict[str, Any]:
    """One council with all that is its own."""
    properties: dict[str, Any] = {}
    for key, (shape, says) in _GROUPS.items():
        to = {"$ref": f"#/$defs/{shape}"}
        properties[key] = to if key == "council" else {"type": "array", "items": to, "description": says}
    return {
        "description": "One council with everything that it publishes.",
        "type": "object",
        "properties": properties,
        "required": list(_GROUPS),
        "additionalProperties": False,
    }


def _marks(*, always: bool) -> dict[str, Any]:
    where = "" if always else " Stands wherever something can be pointed at."
    return {
        "whose_words": {"enum": ["council", "illustration", "invented"], "description": WHOSE + where},
        "address": {
            "type": "string",
            "format": "uri-reference",
            "description": "The permanent address of its page, or of its place on one.",
        },
    }


def _tidy(shape: Any) -> Any:
    """Without what says nothing here: titles that repeat a key, and null, which this file never holds."""
    if isinstance(shape, list):
        return [_tidy(inner) for inner in shape]
    if not isinstance(shape, dict):
        return shape
    if "properties" in shape:
        properties = {key: _tidy(value) for key, value in shape["properties"].items()}
        rest = {k: _tidy(v) for k, v in shape.items() if k not in ("properties", "title")}
        return {**rest, "properties": properties}
    made = {
        k: _tidy(v)
        for k, v in shape.items()
        if k not in ("title", "examples") and (k, v) != ("default", None)
    }
    choices = [choice for choice in made.get("anyOf", ()) if choice != {"type": "null"}]
    if "anyOf" in made:
        del made["anyOf"]
        made |= choices[0] if len(choices) == 1 else {"anyOf": choices}
    return made
