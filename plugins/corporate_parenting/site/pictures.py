"""Pictures as files of the site. Only those that stand on a page are written."""

from __future__ import annotations

from collections.abc import Iterable

from corporate_parenting.editions.chapter import picture_key
from corporate_parenting.loading.pictures import FOLDER, shipped
from corporate_parenting.model.library import View


def picture_addresses(view: View) -> dict[str, str]:
    """Every picture's key with its address: ours for all councils, a council's own below its name."""
    ours = {picture_key(name): f"assets/{FOLDER}/{name}.svg" for name in shipped()}
    own = {
        picture_key(name, record.council.id): f"{record.council.id}/{FOLDER}/{picture.file}"
        for record in view.councils
        for name, picture in record.pictures.items()
    }
    return ours | own


def picture_files(view: View, keys: Iterable[str]) -> dict[str, bytes]:
    """The files of the pictures in ``keys``, by address."""
    addresses = picture_addresses(view)
    own = {
        picture_key(name, record.council.id): picture.data
        for record in view.councils
        for name, picture in record.pictures.items()
    }
    ours = {picture_key(name): file for name, file in shipped().items()}
    return {addresses[k]: own[k] if k in own else ours[k].read_bytes() for k in sorted(set(keys))}
