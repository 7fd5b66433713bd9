"""A council's own look as files of the site: its style sheet and its logo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corporate_parenting.editions.chapter import picture_key
from corporate_parenting.look import colours_of, judged, sheet
from corporate_parenting.model.library import CouncilRecord
from corporate_parenting.model.pictures import PictureFile


@dataclass(frozen=True, slots=True)
class Dress:
    """What stands around a council's pages. ``sheet`` is an address, empty where the colours are ours.

    ``logo`` is a picture's key, with its width and height; empty where there is none.
    """

    sheet: str = ""
    logo: str = ""
    width: int = 0
    height: int = 0


NOBODYS = Dress()
"""Our own look."""


def dress(record: CouncilRecord) -> Dress:
    """How the council's pages look. An illustration looks like nobody's: a check refuses it anything else."""
    if not record.publications:  # a page that says who took over shows nobody's look
        return NOBODYS
    sheet_at, logo = _sheet_at(record), _logo(record)
    if logo is None:
        return Dress(sheet_at)
    key = picture_key(logo[0], record.council.id)
    return Dress(sheet_at, key, logo[1].width, logo[1].height)


def look_files(records: Iterable[CouncilRecord]) -> dict[str, bytes]:
    """The style sheet of each council that has colours, by address."""
    looks = ((_sheet_at(record), record.council.look) for record in records)
    return {
        there: sheet(judged(*colours_of(look.main_colour, look.second_colour))[0])
        for there, look in looks
        if there and look
    }


def _sheet_at(record: CouncilRecord) -> str:
    look = record.council.look
    return (
        f"assets/looks/{record.council.id}.css" if look and (look.main_colour or look.second_colour) else ""
    )


def _logo(record: CouncilRecord) -> tuple[str, PictureFile] | None:
    """The logo by its name; ``None`` also where it may no longer be shown."""
    file = record.council.look.logo if record.council.look else None
    return next((named for named in record.pictures.items() if named[1].file == file), None)
