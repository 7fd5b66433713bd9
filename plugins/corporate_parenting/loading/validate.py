"""Raw values to models; pydantic's errors to findings that a person can act on."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import Discriminator, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from corporate_parenting.diagnostics import Finding, Route, Severity, Step
from corporate_parenting.model import MODELS
from corporate_parenting.model.base import Fact
from corporate_parenting.model.blocks import BLOCK_KEYS, TAGS
from corporate_parenting.model.meaning import meanings
from corporate_parenting.model.walk import keys

_LIST = ("must be a list", "Write each item on a line of its own that begins with `- `.")
_MAPPING = ("must hold `key: value` lines", "Write the keys below it, indented by two spaces.")
_TEXT = (
    "must be words",
    "Write words, not keys or a list. Words with a colon and a space in them need quotation marks.",
)
_WRONG_TYPE = {
    "tuple_type": _LIST,
    "list_type": _LIST,
    "model_type": _MAPPING,
    "dict_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "string_type": _TEXT,
    "int_parsing": ("must be a whole number", "Write digits only, such as 4739000."),
    "int_parsing_size": ("is too large", "Write whole pounds, such as 4739000."),
    "int_type": ("must be a whole number", "Write digits only, such as 4739000."),
    "bool_parsing": ("must be true or false", "Write `true` or `false`."),
    "bool_type": ("must be true or false", "Write `true` or `false`."),
}


@cache
def _whole() -> TypeAdapter[Fact]:
    """All kinds at once: they share most of their parts, and each alone would make all of those again."""
    kinds: Any = Annotated[Union[tuple(MODELS.values())], Discriminator("document")]  # noqa: UP007  # built
    return TypeAdapter(kinds)


def validated(kind: type[Fact], data: Any, source: str) -> tuple[Fact | None, list[Finding]]:
    """``data`` as a ``kind``, or every reason why it is none."""
    try:
        return _whole().validate_python(data), []
    except ValidationError as problem:
        return None, [_finding(kind, error, source) for error in problem.errors(include_url=False)]


def _finding(kind: type[Fact], error: ErrorDetails, source: str) -> Finding:
    location = error["loc"][1:]  # the first step names the kind
    steps: tuple[Step, ...] = tuple(s for s in location if s not in TAGS)
    route = Route(source, steps)
    name = str(steps[-1]) if steps else "document"
    said = error["msg"].removeprefix("Value error, ")

    step = steps[-1] if steps else name
    label = f"Item {step + 1} of `{steps[-2]}`" if isinstance(step, int) else f"`{name}`"

    def found(code: str, message: str, mend: str, at: Route = route) -> Finding:
        return Finding(code, Severity.ERROR, at, message, mend)

    match error["type"]:
        case "missing":
            parent = model_at(kind, location[:-1])
            mend = f"Add `{name}: …`. {_description(parent, name)}".replace("``", "`").strip()
            if choices := _choices(parent, name):
                mend += f" It can be one of: {', '.join(f'`{choice}`' for choice in choices)}."
            return found(
                "missing-field",
                f"`{name}` is missing here.",
                mend,
                Route(source, steps[:-1]),
            )
        case "extra_forbidden":
            known = [key for _, key in keys(model_at(kind, location[:-1]))]
            return found(
                "unknown-field",
                f"`{name}` is not a key that can stand here.",
                suggestion(name, known),
                Route(source, steps, at_key=True),
            )
        case "literal_error":
            options = re.findall(r"'([^']*)'", str(error["ctx"]["expected"]))
            value = str(error["input"])
            return found("wrong-value", f"`{name}` cannot be `{value}`.", suggestion(value, options))
        case "block_key":
            return _block(error["input"], route)
        case "too_short":
            return found("wrong-value", f"{label} must not be empty.", "Write at least one entry.")
        case known if known in _WRONG_TYPE or said.startswith("must be words"):
            wrong, mend = _WRONG_TYPE.get(known, _TEXT)  # what we raise ourselves asks for text
            if wrong == _MAPPING[0] and (known_keys := [k for _, k in keys(model_at(kind, location))]):
                mend += f" They can be: {', '.join(f'`{k}`' for k in known_keys)}."
            return found("wrong-type", f"{label} {wrong}.", mend)
        case _:
            message, _, mend = said.partition(": ")
            if not mend:
                message, mend = said, "Correct the value."
            return found(
                "wrong-value", f"{label}: {message}.", f"{mend[0].upper()}{mend[1:]}.".replace("..", ".")
            )


def suggestion(word: str, known: list[str]) -> str:
    """``Did you mean …`` where something is close, else what there is."""
    if close := get_close_matches(word, known, n=1, cutoff=0.6):
        return f"Did you mean `{close[0]}`?"
    return f"It can be one of: {', '.join(f'`{k}`' for k in known)}."


def _block(value: Any, route: Route) -> Finding:
    def found(message: str, mend: str, at: Route = route) -> Finding:
        return Finding("block-key", Severity.ERROR, at, message, mend)

    if not isinstance(value, dict):
        return found(
            "A block must be words, or `key: value` lines.",
            "Write the words after one `- `. For a list within, write `- list:` and its items below it.",
        )
    kinds = [key for key in BLOCK_KEYS if key in value]
    if len(kinds) > 1:
        return found(
            f"This block holds {' and '.join(f'`{key}`' for key in kinds)}; a block holds one of them.",
            "Give each a block of its own that begins with `- `.",
        )
    for key in value:
        if close := get_close_matches(str(key), (*BLOCK_KEYS, "list"), n=1, cutoff=0.75):
            return found(
                f"This block has no words: `{key}` is not a key that can stand here.",
                f"Did you mean `{close[0]}`?",
                Route(route.source, (*route.steps, key), at_key=True),
            )
    return found(
        "This block has no words.",
        f"Add them after the key that says what they are: {', '.join(f'`{k}`' for k in BLOCK_KEYS)}, `list`.",
    )


def model_at(kind: type[Fact], location: tuple[Step, ...]) -> type[Fact]:
    """The model that stands at ``location`` below ``kind``."""
    here = kind
    for step in location:
        if isinstance(step, int):
            continue
        if step in TAGS:
            here = TAGS[step]
            continue
        attribute = next((a for a, key in keys(here) if key == step), None)
        if attribute is not None:
            here = _fact_in(here.model_fields[attribute].annotation) or here
    return here


def _fact_in(annotation: Any) -> type[Fact] | None:
    if isinstance(annotation, type) and issubclass(annotation, Fact):
        return annotation
    return next((f for a in get_args(annotation) if (f := _fact_in(a))), None)


def _choices(kind: type[Fact], name: str) -> tuple[str, ...]:
    """What the value can be, where it is one of a few words."""
    attribute = next((a for a, key in keys(kind) if key == name), None)
    annotation = kind.model_fields[attribute].annotation if attribute else None
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def _description(kind: type[Fact], name: str) -> str:
    attribute = next((a for a, key in keys(kind) if key == name), None)
    return meanings(kind).get(attribute, "") if attribute else ""
