"""What each key means: the string below its field. Read from the source when somebody asks.

Pydantic can do this for every class as it is made, which takes longer than reading a council's files. Only
the schemas and the message about a missing key need it.
"""

from __future__ import annotations

import ast
import inspect
from functools import cache
from textwrap import dedent


@cache
def meanings(kind: type) -> dict[str, str]:
    """The string below each field of ``kind``, and of the classes that it is made from, by attribute."""
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if "__annotations__" in vars(base) and base.__module__.startswith("corporate_parenting."):
            found |= _own(base)
    return found


def _own(kind: type) -> dict[str, str]:
    body = ast.parse(dedent(inspect.getsource(kind))).body[0]
    assert isinstance(body, ast.ClassDef)
    found = {}
    for field, below in zip(body.body, body.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
            and isinstance(below.value.value, str)
        ):
            found[field.target.id] = inspect.cleandoc(below.value.value)
    return found
