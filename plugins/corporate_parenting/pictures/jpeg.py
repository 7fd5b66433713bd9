"""JPEG. Sources: ITU-T T.81, annex B; JFIF 1.02; Adobe, Supporting the DCT Filters in PostScript, 18."""

from __future__ import annotations

from corporate_parenting.pictures import exif
from corporate_parenting.pictures.kept import ITSELF, MORE, PROFILE, Cleaned, UnfitError, cut_off, once, part

_START, _END, _SCAN, _COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
_SIZES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_KEPT = _SIZES | {0xC4, 0xCC, 0xDB, 0xDC, 0xDD, _SCAN}
"""The picture, its tables, restarts and scans."""
COPY = "a small copy of itself"
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})


def cleaned(data: bytes) -> Cleaned:
    if data[:3] != b"\xff\xd8\xff":
        raise UnfitError("is not a JPEG inside, whatever its name says")
    out: list[bytes] = []
    left_out: list[str] = []
    first, turned, size = b"", 1, None
    at = 2
    while True:
        at = _next_mark(data, at)
        mark = data[at + 1]
        if mark == _END:
            break
        end = at + 2 + (0 if mark in _NO_LENGTH else int.from_bytes(data[at + 2 : at + 4], "big"))
        inside = data[at + 4 : end]
        if end > len(data):
            raise cut_off()
        if mark == _SCAN:
            end = _end_of_scan(data, end)
        if mark in _KEPT:
            out.append(data[at:end])
            if mark in _SIZES and size is None:
                size = int.from_bytes(inside[3:5], "big"), int.from_bytes(inside[1:3], "big")
        elif mark == 0xE0 and inside[:5] == b"JFIF\x00" and len(inside) >= 14:
            first = _segment(0xE0, inside[:12] + b"\x00\x00")  # without its small copy of the picture
            left_out += [COPY] * (len(inside) > 14)
        elif mark == 0xEE and inside[:5] == b"Adobe" and len(inside) >= 12:
            out.append(_segment(mark, inside[:12]))  # says how the colours are stored
        elif mark == 0xE1 and inside[:6] == b"Exif\x00\x00":
            turned = exif.orientation(inside[6:])
            left_out += exif.told(inside[6:])
        else:
            left_out.append(_told(mark, inside))
        at = end
    if at + 2 < len(data):
        left_out.append(MORE)
    if size is None or not all(size):
        raise UnfitError("does not say how wide and high it is")
    if turned != 1:
        first += _segment(0xE1, b"Exif\x00\x00" + exif.upright(turned))
    width, height = size if turned < 5 else size[::-1]
    whole = b"\xff\xd8" + first + b"".join(out) + b"\xff\xd9"
    return Cleaned(whole, width, height, once([] if whole == data else left_out))


def _next_mark(data: bytes, at: int) -> int:
    """Where the next mark begins; any number of fill bytes may stand before it."""
    if data[at : at + 1] != b"\xff":
        raise cut_off() if at >= len(data) else UnfitError("is damaged: a part of it is missing")
    while data[at + 1 : at + 2] == b"\xff":
        at += 1
    if at + 1 >= len(data):
        raise cut_off()
    return at


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the first mark after a scan's data stands; restarts and stuffed bytes belong to it."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise cut_off()
        if data[at + 1] not in (0x00, *range(0xD0, 0xD8)):
            return at
        at += 2


def _segment(mark: int, inside: bytes) -> bytes:
    return bytes((0xFF, mark)) + (len(inside) + 2).to_bytes(2, "big") + inside


def _told(mark: int, inside: bytes) -> str:
    if inside.startswith(b"ICC_PROFILE\x00"):
        return PROFILE
    if mark in (0xE1, 0xED, _COMMENT):  # XMP, IPTC, a comment
        return ITSELF
    return part(inside.partition(b"\x00")[0][:12] or bytes((mark,)))
