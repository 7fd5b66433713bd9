"""The wording of accessibility statements that comes with the package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from corporate_parenting.model.statement_wording import StatementWording
from corporate_parenting.source import plain
from corporate_parenting.source.reader import parse


@cache
def statement_wording() -> StatementWording:
    """Headings and sentences as they were read, with who enforces in each nation."""
    name = "assets/accessibility.yml"
    source, _ = parse((files("corporate_parenting") / name).read_bytes(), name)
    if source is None:
        raise RuntimeError(f"{name} in this package cannot be read")
    return StatementWording.model_validate(plain(source.root))
