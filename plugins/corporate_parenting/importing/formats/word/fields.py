"""Fields of a Word file: a code that is not printed, and its result, which is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')


@dataclass(slots=True)
class Fields:
    """The fields that are open: a field's code is not printed, its result is."""

    in_code: list[bool] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)

    def mark(self, kind: str) -> None:
        if kind == "begin":
            self.in_code.append(True)
            self.codes.append("")
        elif kind == "separate" and self.in_code:
            self.in_code[-1] = False
        elif kind == "end" and self.in_code:
            self.in_code.pop()
            self.codes.pop()

    @property
    def is_printed(self) -> bool:
        return not any(self.in_code)

    @property
    def link(self) -> str:
        """Where the words lead, if a field says so."""
        found = (_LINK_FIELD.match(code) for code in reversed(self.codes))
        return next((match[1] for match in found if match), "")
