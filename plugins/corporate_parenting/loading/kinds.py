"""What a file says that it is."""

from __future__ import annotations

from typing import Any

from corporate_parenting.diagnostics import Finding, Route, Severity
from corporate_parenting.loading.validate import suggestion
from corporate_parenting.model import MODELS
from corporate_parenting.model.base import Fact


def kind_of(data: dict[str, Any], name: str) -> tuple[type[Fact] | None, list[Finding]]:
    """The model for the file's ``document:``, or why there is none."""
    stated = data.get("document")
    if stated is None:
        return None, [
            Finding(
                "missing-field",
                Severity.ERROR,
                Route(name),
                "`document` is missing here.",
                "Add a first line that says what the file is: "
                f"{', '.join(f'`document: {kind}`' for kind in MODELS)}.",
            )
        ]
    if not isinstance(stated, str):
        return None, [
            Finding(
                "wrong-type",
                Severity.ERROR,
                Route(name, ("document",)),
                "`document` must be one word.",
                f"Write one of: {', '.join(f'`{kind}`' for kind in MODELS)}.",
            )
        ]
    if stated not in MODELS:
        return None, [
            Finding(
                "wrong-value",
                Severity.ERROR,
                Route(name, ("document",)),
                f"`document` cannot be `{stated}`.",
                suggestion(stated, list(MODELS)),
            )
        ]
    if next(iter(data)) != "document":
        return MODELS[stated], [
            Finding(
                "document-first",
                Severity.WARNING,
                Route(name, ("document",), at_key=True),
                "`document` should be the file's first key.",
                "Move this line to the top, so that anyone sees what the file is.",
            )
        ]
    return MODELS[stated], []
