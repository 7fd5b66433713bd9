"""A picture's bytes: whether they are a picture, how large it is, and the same with nothing else in them.

Nothing is compressed again: what is not the picture itself is left out of its file, and the rest stays to the
byte, so that a photo loses no quality and the same file always comes out the same.
"""

from __future__ import annotations

from corporate_parenting.pictures import jpeg, png, svg, webp
from corporate_parenting.pictures.kept import Cleaned, UnfitError

__all__ = ["ENDINGS", "Cleaned", "UnfitError", "cleaned"]

_READERS = {
    "svg": svg.cleaned,
    "png": png.cleaned,
    "webp": webp.cleaned,
    "jpg": jpeg.cleaned,
    "jpeg": jpeg.cleaned,
}
ENDINGS = tuple(_READERS)
"""How the names of pictures end."""


def cleaned(ending: str, data: bytes) -> Cleaned:
    """The picture alone. Raises :class:`UnfitError` for what must not be published at all."""
    return _READERS[ending](data)
