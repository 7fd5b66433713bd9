"""A council's own pictures: beside its words, in its header, and for ours of the same name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture that was read and found fit to publish, with nothing in its bytes but itself."""

    file: str
    data: bytes
    width: int
    height: int
    until: date | None = None
    """The last day on which the people in it agree that it is shown."""

    def is_over(self, day: date) -> bool:
        """Whether it may no longer be shown."""
        return self.until is not None and self.until < day
