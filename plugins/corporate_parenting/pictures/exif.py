"""What a camera writes into a photo: read for two things alone, which way up it is and what to tell of it.

Source: CIPA DC-008 (Exif 3.0), 4.6: a TIFF file whose first directory holds Orientation (0x0112) and the way
to the GPS directory (0x8825).
"""

from __future__ import annotations

_ORIENTATION, _GPS = 0x0112, 0x8825
_ORDERS = {b"II*\x00": "little", b"MM\x00*": "big"}
NOTES = "a camera's notes"
PLACE = "where it was taken"


def orientation(tiff: bytes) -> int:
    """From 1 (upright) to 8; 1 where the notes cannot be read."""
    value = _first_directory(tiff).get(_ORIENTATION, 1)
    return value if 1 <= value <= 8 else 1


def told(tiff: bytes) -> tuple[str, ...]:
    """What it gives away, in words."""
    return (NOTES, PLACE) if _GPS in _first_directory(tiff) else (NOTES,)


def upright(value: int) -> bytes:
    """Notes that say which way up a photo is, and nothing else."""
    return (
        b"MM\x00*\x00\x00\x00\x08\x00\x01"
        + _ORIENTATION.to_bytes(2, "big")
        + b"\x00\x03\x00\x00\x00\x01"
        + value.to_bytes(2, "big")
        + b"\x00\x00\x00\x00\x00\x00"
    )


def _first_directory(tiff: bytes) -> dict[int, int]:
    """Tags of the first directory with what stands in their first two bytes."""
    match _ORDERS.get(tiff[:4]):
        case "little":
            return _tags(tiff, little=True)
        case "big":
            return _tags(tiff, little=False)
    return {}


def _tags(tiff: bytes, *, little: bool) -> dict[int, int]:
    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], "little" if little else "big")

    start = number(4, 4)
    count = min(number(start, 2), max(0, len(tiff) - start - 2) // 12)
    entries = (start + 2 + 12 * index for index in range(count))
    return {number(at, 2): number(at + 8, 2) for at in entries}
