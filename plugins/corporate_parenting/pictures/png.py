"""PNG. Source: Portable Network Graphics (PNG) Specification, Third Edition, 5 and 11."""

from __future__ import annotations

from corporate_parenting.pictures import exif
from corporate_parenting.pictures.kept import ITSELF, MORE, PROFILE, Cleaned, UnfitError, cut_off, once, part

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS cHRM gAMA sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT".split())
_TOLD = {
    b"tEXt": ITSELF,
    b"zTXt": ITSELF,
    b"iTXt": ITSELF,
    b"iCCP": PROFILE,
    b"tIME": "the time at which it was saved",
}


def cleaned(data: bytes) -> Cleaned:
    if not data.startswith(_SIGNATURE):
        raise UnfitError("is not a PNG inside, whatever its name says")
    at = len(_SIGNATURE)
    out = [_SIGNATURE]
    left_out: list[str] = []
    kind = b""
    while kind != b"IEND":
        size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        end = at + 12 + size
        if end > len(data):
            raise cut_off()
        inside = data[at + 8 : end - 4]
        if kind in _KEPT:
            out.append(data[at:end])
        elif kind == b"eXIf":
            if exif.orientation(inside) != 1:
                raise UnfitError("lies on its side, and only notes that are taken out say how to turn it")
            left_out += exif.told(inside)
        else:
            left_out.append(_TOLD.get(kind) or part(kind))
        at = end
    if at < len(data):
        left_out.append(MORE)
    if out[1][4:8] != b"IHDR" or len(out[1]) != 25:
        raise UnfitError("does not say how wide and high it is")
    width, height = (int.from_bytes(out[1][at : at + 4], "big") for at in (8, 12))
    return Cleaned(b"".join(out), width, height, once(left_out))
