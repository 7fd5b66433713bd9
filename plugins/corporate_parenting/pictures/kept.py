"""What comes of a picture's file, and the names of what is left out."""

from __future__ import annotations

from dataclasses import dataclass

MORE = "more after its end"
ITSELF = "words about itself"
PROFILE = "the profile of a screen or a camera"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """``data`` shows the same picture; ``left_out`` says in words what the file held beside it.

    ``width`` and ``height`` are those at which it stands upright.
    """

    data: bytes
    width: int
    height: int
    left_out: tuple[str, ...] = ()


class UnfitError(Exception):
    """``what`` completes the sentence "This picture …"."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def cut_off() -> UnfitError:
    return UnfitError("is cut off: its last bytes are missing")


def part(kind: bytes) -> str:
    """A part of a file whose meaning we do not know, by its name."""
    name = "".join(chr(b) if 0x20 < b < 0x7F and chr(b) != "`" else "?" for b in kind)
    return f"a part of its own, `{name}`"


def once(left_out: list[str]) -> tuple[str, ...]:
    """Each thing once, in the order of the file."""
    return tuple(dict.fromkeys(left_out))
