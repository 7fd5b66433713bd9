"""The file through ruamel.yaml, which keeps comments."""

from __future__ import annotations

from io import StringIO
from typing import Any

from corporate_parenting.diagnostics import Diagnostic

_UNFOLDED = 1_000_000


class TidyError(Exception):
    """A file that cannot be tidied. Its message is for the author; the file is left as it is."""

    def __init__(self, message: str, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(message)
        self.diagnostics = diagnostics


def round_trip(text: str, shown_as: str) -> str:
    """``text`` through ruamel.yaml, where every scalar stays the text that it is."""
    from ruamel.yaml import YAML  # noqa: PLC0415  # slow, and only this command needs it
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415
    from ruamel.yaml.nodes import ScalarNode  # noqa: PLC0415
    from ruamel.yaml.resolver import VersionedResolver  # noqa: PLC0415

    class AsWritten(VersionedResolver):
        """Guesses nothing: ``no``, ``3.10`` and ``01632`` are text."""

        def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
            if kind is ScalarNode:
                return self.DEFAULT_SCALAR_TAG
            return super().resolve(kind, value, implicit)

    engine = YAML()
    engine.Resolver = AsWritten
    engine.preserve_quotes = True
    engine.width = _UNFOLDED
    engine.indent(mapping=2, sequence=4, offset=2)
    out = StringIO()
    try:
        engine.dump(engine.load(text), out)
    except YAMLError as problem:
        raise TidyError(f"{shown_as} cannot be tidied: {problem}") from problem
    return out.getvalue()
