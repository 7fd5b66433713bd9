"""The tree as plain data, for golden files and for engines outside Python."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any


def as_data(node: Any) -> Any:
    """Nested dicts and lists; each node names its type under ``node``; empty fields are left out."""
    if isinstance(node, tuple):
        return [as_data(inner) for inner in node]
    if is_dataclass(node) and not isinstance(node, type):
        data: dict[str, Any] = {"node": type(node).__name__}
        for field in fields(node):
            value = getattr(node, field.name)
            if value is not None and value != () and value is not False:
                data[field.name] = as_data(value)
        return data
    return node
