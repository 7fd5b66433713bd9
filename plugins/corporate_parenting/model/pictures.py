"""A council's own pictures, which stand for ours of the same name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture that was read and found fit to publish: the name of its file, and its bytes."""

    file: str
    data: bytes
