"""The national helplines that come with the package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from corporate_parenting.model.helpline import Helpline, Helplines
from corporate_parenting.source import plain
from corporate_parenting.source.reader import parse


@cache
def helplines() -> tuple[Helpline, ...]:
    """Every helpline, in the order in which they are shown."""
    name = "assets/helplines.yml"
    source, _ = parse((files("corporate_parenting") / name).read_bytes(), name)
    if source is None:
        raise RuntimeError(f"{name} in this package cannot be read")
    return Helplines.model_validate(plain(source.root)).helplines
