"""WebP. Source: WebP Image Format, RFC 9649, 2; VP8 Data Format, RFC 6386, 9.1."""

from __future__ import annotations

from collections.abc import Iterator

from corporate_parenting.pictures import exif
from corporate_parenting.pictures.kept import ITSELF, MORE, PROFILE, Cleaned, UnfitError, cut_off, once, part

_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"))
_TOLD = {b"ICCP": PROFILE, b"XMP ": ITSELF}
_ALPHA_AND_ANIMATION = 0x12
"""The flags of VP8X that stay; the others say that a profile, Exif or XMP follows."""
_FRAME = 16
"""Bytes before the parts of a frame."""


def cleaned(data: bytes) -> Cleaned:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise UnfitError("is not a WebP inside, whatever its name says")
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise cut_off()
    left_out = [MORE] if end + end % 2 < len(data) else []
    size: tuple[int, int] | None = None
    out = []
    for kind, inside in _parts(data[12:end]):
        size = size or _size(kind, inside)
        kept = _kept(kind, inside, left_out)
        if kept is not None:
            out.append(_part(kind, kept))
    if size is None:
        raise UnfitError("does not say how wide and high it is")
    whole = b"WEBP" + b"".join(out)
    return Cleaned(b"RIFF" + len(whole).to_bytes(4, "little") + whole, *size, once(left_out))


def _parts(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at < len(data):
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + size > len(data):
            raise cut_off()
        yield kind, data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _part(kind: bytes, inside: bytes) -> bytes:
    return kind + len(inside).to_bytes(4, "little") + inside + b"\x00" * (len(inside) % 2)


def _kept(kind: bytes, inside: bytes, left_out: list[str]) -> bytes | None:
    if kind == b"EXIF":
        tiff = inside.removeprefix(b"Exif\x00\x00")
        if exif.orientation(tiff) != 1:
            raise UnfitError("lies on its side, and only notes that are taken out say how to turn it")
        left_out += exif.told(tiff)
        return None
    if kind not in _KEPT:
        left_out.append(_TOLD.get(kind) or part(kind))
        return None
    if kind == b"VP8X":
        if len(inside) != 10:
            raise cut_off()
        return bytes([inside[0] & _ALPHA_AND_ANIMATION]) + inside[1:]
    if kind == b"ANMF":  # a frame may hold parts of its own, known or not
        frames = ((k, _kept(k, i, left_out)) for k, i in _parts(inside[_FRAME:]))
        return inside[:_FRAME] + b"".join(_part(k, i) for k, i in frames if i is not None)
    return inside


def _size(kind: bytes, inside: bytes) -> tuple[int, int] | None:
    if kind == b"VP8X" and len(inside) == 10:
        return _number(inside[4:7]) + 1, _number(inside[7:10]) + 1
    if kind == b"VP8L" and inside[:1] == b"\x2f":
        bits = _number(inside[1:5])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 " and inside[3:6] == b"\x9d\x01\x2a":
        return _number(inside[6:8]) & 0x3FFF, _number(inside[8:10]) & 0x3FFF
    return None


def _number(data: bytes) -> int:
    return int.from_bytes(data, "little")
