"""Pictures that stand beside a link that is passed on: of a council, a pledge and young people's edition.

Typst draws them, with our faces only. What was drawn is kept beside the answers of the last check, named by
all that it depends on, so that a picture is drawn once.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import NamedTemporaryFile

from corporate_parenting.exports.shelf import Shelf
from corporate_parenting.look import Palette, colours_of, judged
from corporate_parenting.model.documents import Strategy
from corporate_parenting.model.scalars import PartialDate
from corporate_parenting.site.remembered import FOLDER
from corporate_parenting.site.settings import Settings
from corporate_parenting.words import Furniture

PLACE = "sharing/"
WIDTH, HEIGHT = 1200, 630
_ASSETS = files("corporate_parenting") / "assets"
_YEARS = re.compile(r"(\d{4}) (\w+) (\d{4})$")

OURS = judged(*colours_of(None, None))[0]


@dataclass(frozen=True, slots=True)
class SharingPicture:
    """What a picture says: ``big`` and ``small`` words, and a ``note`` where something is invented."""

    path: str
    big: str
    small: str
    note: str = ""
    young: bool = False
    palette: Palette = OURS

    @property
    def colours(self) -> dict[str, str]:
        """The council's own, else ours: one is the official words' door, the other young people's."""
        look = self.palette
        if self.young:
            return {"ground": look.sun, "ink": look.on_sun, "far": "#ffffff", "near": look.band}
        return {"ground": look.band, "ink": "#ffffff", "far": "#ffffff", "near": look.sun}

    @property
    def alt(self) -> str:
        """The words in the picture. The doors beside them say nothing more."""
        return ". ".join(part for part in (self.big, self.small, self.note) if part)


def of_site(settings: Settings, words: Furniture) -> SharingPicture:
    """For hand-written pages and pages about several councils."""
    return SharingPicture(f"{PLACE}site.png", settings.name, words("describe.site"))


def of_council(shelf: Shelf) -> Iterator[SharingPicture]:
    """Three: the council's, the pledge's, and young people's, which tells nothing of care."""
    council, words = shelf.council, shelf.ctx.words
    note = words("home.fictional") if shelf.whose == "invented" else ""
    look = council.look
    palette = judged(*colours_of(look.main_colour, look.second_colour))[0] if look else OURS
    place = f"{PLACE}{council.id}/"
    plan, pledge = shelf.record.strategy, shelf.record.pledge
    first = plan or pledge
    about = first.title if first else ""
    yield SharingPicture(f"{place}council.png", council.name, _with_years(about, plan), note, palette=palette)
    if pledge:
        year = words("comma") + str(pledge.dated.year) if isinstance(pledge.dated, PartialDate) else ""
        yield SharingPicture(f"{place}pledge.png", pledge.title, council.name + year, note, palette=palette)
    title = words("promises.title")
    yield SharingPicture(f"{place}young-people.png", title, council.name, note, young=True, palette=palette)


def _with_years(title: str, strategy: Strategy | None) -> str:
    """The title with its years, which stay together on a line."""
    if strategy and strategy.period and not re.search(r"\d{4}", title):
        title = f"{title} {strategy.period.years}"
    return _YEARS.sub("\\1\N{NO-BREAK SPACE}\\2\N{NO-BREAK SPACE}\\3", title)


def drawn(picture: SharingPicture, root: Path) -> bytes:
    """The picture as PNG, from what is kept below ``root`` where it was drawn before."""
    given = picture.colours | {
        "face": "Lexend" if picture.young else "Atkinson Hyperlegible Next",
        "big": picture.big,
        "small": picture.small,
        "note": picture.note,
    }
    text = json.dumps(given, sort_keys=True)
    name = hashlib.blake2b(f"{_depends_on()}\0{text}".encode(), digest_size=16).hexdigest()
    kept = root / FOLDER / f"sharing-{name}.png"
    try:
        return kept.read_bytes()
    except OSError:
        image = _draw(text)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        (kept.parent / ".gitignore").write_text("*\n", "utf-8")
        with NamedTemporaryFile(dir=kept.parent, delete=False) as file:
            file.write(image)
        Path(file.name).replace(kept)
    except OSError:
        pass  # a folder that cannot be written to only means that nothing is kept
    return image


@cache
def _depends_on() -> str:
    faces = [face.read_bytes() for face in sorted((_ASSETS / "fonts").iterdir(), key=lambda f: f.name)]
    parts = [version("typst").encode(), _template(), *faces]
    return hashlib.blake2b(b"\0".join(parts), digest_size=16).hexdigest()


@cache
def _template() -> bytes:
    return (_ASSETS / "sharing.typ").read_bytes()


@cache
def _draw(given: str) -> bytes:
    import typst  # noqa: PLC0415  # only a picture that nobody drew yet needs it

    with as_file(_ASSETS / "fonts") as folder:
        faces = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
        )
        image = typst.compile(
            _template(), font_paths=faces, format="png", ppi=72, sys_inputs=json.loads(given)
        )
    assert isinstance(image, bytes)
    return image
