"""The lists that come with the checks of words, read when one of them is first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def listed(name: str) -> Any:
    """The data of ``data/<name>.yml``. Every scalar is text."""
    text = (files("corporate_parenting.checks.words") / "data" / f"{name}.yml").read_text("utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506  # makes text only


def quoted(words: object) -> str:
    """``words`` as a message names them: “as written”."""
    return f"“{words}”"


def in_order(names: list[str], most: int = 6) -> str:
    """``a, b and c``, once each; past ``most`` of them ``a, b, c and 4 more``."""
    once = list(dict.fromkeys(names))
    if len(once) > most:
        return f"{', '.join(once[: most - 1])} and {len(once) - most + 1} more"
    return " and ".join([", ".join(once[:-1]), once[-1]]) if len(once) > 1 else "".join(once)


def listing(items: list[str], most: int = 6) -> str:
    """The same for longer items: ``a; b; c``, or past ``most`` of them ``a; b; and 4 more``."""
    once = list(dict.fromkeys(items))
    return "; ".join([*once[: most - 1], f"and {len(once) - most + 1} more"] if len(once) > most else once)
